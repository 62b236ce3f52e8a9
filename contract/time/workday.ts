import { Temporal } from 'temporal-polyfill'
import type { CalendarDefinition } from './calendar.ts'
import { dateOf, dayMs, dayOf } from './local-time.ts'
import { openingOf } from './opening.ts'
import { workingTimeOf } from './working-time.ts'

/** The moment some working days after another, both in milliseconds since 1970. */
export type Workdays = (at: number, days: number) => number

// Ten years without an open day: nobody works by this calendar.
const farthestDays = 3660

/**
 * Counts in working days of a calendar in a zone. A working day is a local date on which the calendar opens at all; the
 * day of the moment itself is not counted. The answer shows the same time of the clock as the moment, or the next opening
 * where the calendar is closed then; no days lead to the moment itself or the next opening. By a calendar that does not
 * open within ten years every day counts.
 */
export const workdaysOf = (definition: CalendarDefinition, zone: string): Workdays => {
  const { windowsOf } = openingOf(definition)
  const { isOpen, after } = workingTimeOf(definition, zone)
  const opensFrom = (at: number): number => (isOpen(at) ? at : (after(at, 1) ?? at + 1) - 1)
  return (at, days) => {
    const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
    const first = dayOf(local.toPlainDate().toString()) ?? Math.floor(at / dayMs)
    let day = first
    for (let left = days; left > 0;) {
      day += 1
      if (day - first > farthestDays) return at + days * dayMs
      if (windowsOf(day).length > 0) left -= 1
    }
    if (day === first) return opensFrom(at)
    const there = Temporal.PlainDate.from(dateOf(day)).toZonedDateTime({
      timeZone: zone,
      plainTime: local.toPlainTime(),
    })
    return opensFrom(there.epochMilliseconds)
  }
}
