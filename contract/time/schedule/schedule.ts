import { Temporal } from 'temporal-polyfill'
import { weekdays, type CalendarDefinition } from '../calendar.ts'
import { dateOf, dayMs, dayOf, weekdayOf } from '../local-time.ts'
import { openingOf } from '../opening.ts'
import { mostOccurrences, occurrences, partsOf } from '../recurrence.ts'

/** How often something comes again; `own` by a rule of RFC 5545. */
export const rhythms = {
  once: 'Once',
  daily: 'Every day',
  weekly: 'Every week',
  monthly: 'Every month',
  quarterly: 'Every three months',
  yearly: 'Every year',
  own: 'By a rule of its own',
} as const
export type Rhythm = keyof typeof rhythms

/** What becomes of a day on which the calendar does not open. */
export const closedDays = {
  anyway: 'Make it anyway',
  next: 'Make it on the next working day',
  before: 'Make it on the last working day before',
  skip: 'Leave it out',
} as const
export type OnClosed = keyof typeof closedDays

export interface Schedule {
  /** A local date; the first on which it may come. */
  readonly first: string
  /** A local time of the day, `09:00`. */
  readonly time: string
  readonly zone: string
  readonly rhythm: Rhythm
  /** An RRULE where the rhythm is `own`. */
  readonly rule: string | null
  readonly onClosed: OnClosed
}

/** One time that it comes: the local day by its rule, and the moment at which it is made, in milliseconds since 1970. */
export interface Coming {
  readonly day: string
  readonly at: number
}

export interface Comings {
  /** The first one after a moment; null when it comes no more. */
  after(ms: number): Coming | null
  /** When that of a day is made, by the calendar as it is; null where it is left out. */
  momentOf(day: string): number | null
}

// A calendar that opens on no day of a month is not waited for.
const farthestDays = 31

const byWeekday = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const

/** Of a month that has no 31st its last day: of the days from the 28th to the wanted one the last that there is. */
const byMonthDay = (date: string): string => {
  const day = Number(date.slice(8))
  if (day <= 28) return `BYMONTHDAY=${day}`
  const days = Array.from({ length: day - 27 }, (_, at) => 28 + at)
  return `BYMONTHDAY=${days.join(',')};BYSETPOS=-1`
}

/** The rule of RFC 5545 that a rhythm stands for; null for what comes once. */
export const ruleOf = ({
  rhythm,
  rule,
  first,
}: Pick<Schedule, 'rhythm' | 'rule' | 'first'>): string | null => {
  switch (rhythm) {
    case 'once':
      return null
    case 'daily':
      return 'FREQ=DAILY'
    case 'weekly':
      return `FREQ=WEEKLY;BYDAY=${byWeekday[weekdayOf(dayOf(first) ?? 0)]}`
    case 'monthly':
      return `FREQ=MONTHLY;${byMonthDay(first)}`
    case 'quarterly':
      return `FREQ=MONTHLY;INTERVAL=3;${byMonthDay(first)}`
    case 'yearly':
      return `FREQ=YEARLY;BYMONTH=${Number(first.slice(5, 7))};${byMonthDay(first)}`
    case 'own':
      return rule
  }
}

/**
 * The days of a rule from one on, in order. So many days are worked out at once; where it names more it goes on from the
 * last of them, unless it counts how often it comes.
 */
function* daysFrom(rule: string | null, first: string, from: number): Generator<number> {
  const goesOn = rule !== null && partsOf(rule)?.has('COUNT') !== true
  for (let begin = first, last = -Infinity; ; begin = dateOf(last)) {
    const days = rule === null ? [dayOf(begin) ?? 0] : occurrences(rule, begin)
    for (const day of days) if (day >= from && day > last) yield day
    const reached = days.at(-1) ?? last
    if (!goesOn || days.length <= mostOccurrences || reached <= last) return
    last = reached
  }
}

const always = { week: Object.fromEntries(weekdays.map((day) => [day, [{ from: '00:00', to: '24:00' }]])) }

/** A calendar of holidays alone says nothing of weekdays: all of them are worked but those. */
const withHours = (calendar: CalendarDefinition): CalendarDefinition =>
  calendar.hours && calendar.hours.length > 0 ? calendar : { ...calendar, hours: [always] }

/**
 * When something comes again, by a rule, a time of the day in a zone, and a calendar (null: every day is worked). A time
 * that a clock leaves out is the one as much later; of one that it shows twice it is the first. Two days that a calendar
 * moves to the same one come once.
 */
export const comingsOf = (schedule: Schedule, calendar: CalendarDefinition | null): Comings => {
  const { first, zone, time, onClosed } = schedule
  const rule = ruleOf(schedule)
  const opening = calendar && onClosed !== 'anyway' ? openingOf(withHours(calendar)) : null
  const isWorked = (day: number): boolean => opening === null || opening.windowsOf(day).length > 0
  const moved = (day: number): number | null => {
    if (isWorked(day)) return day
    if (onClosed === 'skip') return null
    const step = onClosed === 'next' ? 1 : -1
    for (let far = 1; far <= farthestDays; far++) if (isWorked(day + step * far)) return day + step * far
    return null
  }
  const momentOf = (day: number): number | null => {
    const on = moved(day)
    return on === null
      ? null
      : Temporal.PlainDate.from(dateOf(on)).toZonedDateTime({ timeZone: zone, plainTime: time })
          .epochMilliseconds
  }
  return {
    momentOf: (day) => momentOf(dayOf(day) ?? 0),
    after: (ms) => {
      // A day before is enough for every zone, and a month for what the calendar moves.
      const from = Math.floor(ms / dayMs) - farthestDays - 2
      for (const day of daysFrom(rule, first, from)) {
        const at = momentOf(day)
        if (at !== null && at > ms) return { day: dateOf(day), at }
      }
      return null
    },
  }
}
