import { calendarIssues } from '#contract/time/calendar-issues.ts'
import { daysOf, inherited, type CalendarDefinition } from '#contract/time/calendar.ts'
import { dateOf, dayOf, minuteMs, timeOf, weekdayOf } from '#contract/time/local-time.ts'
import { openingOf } from '#contract/time/opening.ts'
import type { Windows } from './calendar-shape.ts'

/** A calendar of a line, with its name; the one that is looked at has none. */
export interface NamedCalendar extends CalendarDefinition {
  readonly title: string | null
}

/** A day as it will be open, and by what. */
export interface ComingDay {
  readonly date: string
  readonly windows: Windows
  /** The special day that stands for it. */
  readonly special: boolean
  readonly label: string | null
  /** The calendar above that says so; null for the calendar itself. */
  readonly from: string | null
}

/** Whether a line of calendars can be counted by: with a fault in it there are no coming days. */
export const isSound = (line: readonly CalendarDefinition[]): boolean =>
  line.every((each) => calendarIssues(each).length === 0)

/** The weeks from the Monday of `today` on, each of seven days. The line is taken to be sound. */
export const comingWeeks = (
  line: readonly NamedCalendar[],
  today: string,
  weeks: number,
): readonly (readonly ComingDay[])[] => {
  const opening = openingOf(inherited(line))
  const day = dayOf(today) ?? 0
  const monday = day - weekdayOf(day)
  const special = specialFrom(line, monday, monday + weeks * 7)
  const hoursFrom = line.findLast(({ hours }) => hours !== undefined && hours.length > 0)?.title ?? null
  const dayAt = (at: number): ComingDay => {
    const found = special.get(at)
    return {
      date: dateOf(at),
      windows: pairsOf(opening.windowsOf(at)),
      special: found !== undefined,
      label: found?.label ?? null,
      from: found ? found.from : hoursFrom,
    }
  }
  return Array.from({ length: weeks }, (_week, week) =>
    Array.from({ length: 7 }, (_day, at) => dayAt(monday + week * 7 + at)),
  )
}

const specialFrom = (line: readonly NamedCalendar[], first: number, end: number) => {
  const found = new Map<number, { readonly label: string | null; readonly from: string | null }>()
  for (const { title, days = [] } of line)
    for (const day of days)
      for (const at of daysOf(day))
        if (at >= first && at < end) found.set(at, { label: day.label ?? null, from: title })
  return found
}

const pairsOf = (flat: readonly number[]): Windows =>
  Array.from({ length: flat.length / 2 }, (_, at) => ({
    from: timeOf((flat[at * 2] as number) / minuteMs),
    to: timeOf((flat[at * 2 + 1] as number) / minuteMs),
  }))
