import { dayMs, dayOf } from './local-time.ts'
import { firstYear, occurrences } from './recurrence.ts'

/** Open from one time of day to another, `08:00` to `12:30`; the end, up to `24:00`, is not part of it. */
export interface Window {
  readonly from: string
  readonly to: string
}

export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const
export type Weekday = (typeof weekdays)[number]

/** The opening hours of a week, from a local date on; a day that is not named is closed. */
export interface Hours {
  /** `2026-01-01`. The first hours have none: they hold from ever. */
  readonly since?: string
  readonly week: { readonly [day in Weekday]?: readonly Window[] }
}

/** A day that differs from its week: a holiday without windows, or one with other hours. */
export interface SpecialDay {
  readonly date: string
  /** The last day of several. */
  readonly to?: string
  /** An iCalendar rule by which it comes again, `FREQ=YEARLY`. */
  readonly repeats?: string
  /** None: closed all day. */
  readonly windows?: readonly Window[]
  readonly label?: string
}

/** What a calendar itself says. What it leaves out comes from the one that it stands under. */
export interface CalendarDefinition {
  readonly hours?: readonly Hours[]
  readonly days?: readonly SpecialDay[]
}

/** One calendar from a line of them, the most general first: the last hours that any says hold, special days add up, the more particular wins. */
export const inherited = (line: readonly CalendarDefinition[]): CalendarDefinition => ({
  hours: line.findLast(({ hours }) => hours !== undefined && hours.length > 0)?.hours ?? [],
  days: line.flatMap(({ days }) => days ?? []),
})

/** The days since 1970 that a special day covers, each once. It is taken to have no issues. */
export const daysOf = ({ date, to, repeats }: SpecialDay): readonly number[] => {
  const first = dayOf(date) ?? Date.UTC(firstYear, 0) / dayMs
  const length = (dayOf(to ?? date) ?? first) - first + 1
  const begins = repeats === undefined ? [first] : occurrences(repeats, date)
  if (length === 1) return begins
  return [...new Set(begins.flatMap((day) => Array.from({ length }, (_, at) => day + at)))]
}
