import { Temporal } from 'temporal-polyfill'
import type { Interval } from '../time/working-time.ts'

/** A month of a zone: `2026-03`, from its first local midnight to the next month's. */
export interface Month extends Interval {
  readonly name: string
}

const localDay = (at: number, zone: string): Temporal.PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate()

const beginOf = (day: Temporal.PlainDate, zone: string): number =>
  day.toZonedDateTime({ timeZone: zone }).epochMilliseconds

/** The months of a zone that two instants lie in, and those between them. */
export const monthsBetween = (from: number, to: number, zone: string): readonly Month[] => {
  const months: Month[] = []
  let first = localDay(from, zone).with({ day: 1 })
  for (let begins = beginOf(first, zone); begins <= to;) {
    const next = first.add({ months: 1 })
    const ends = beginOf(next, zone)
    months.push({ name: first.toString().slice(0, 7), from: begins, to: ends })
    first = next
    begins = ends
  }
  return months
}

export const windowKinds = ['rolling', 'month', 'quarter', 'year'] as const
export type WindowKind = (typeof windowKinds)[number]

const monthsIn = { month: 1, quarter: 3, year: 12 } as const

/** The window that an instant lies in: the last days before it, or the calendar's month, quarter or year of a zone. */
export const windowAt = (
  now: number,
  kind: WindowKind,
  { days, zone }: { readonly days: number; readonly zone: string },
): Interval => {
  if (kind === 'rolling') return { from: now - days * 86_400_000, to: now }
  const today = localDay(now, zone)
  const length = monthsIn[kind]
  const first = today.with({ day: 1, month: today.month - ((today.month - 1) % length) })
  return { from: beginOf(first, zone), to: beginOf(first.add({ months: length }), zone) }
}
