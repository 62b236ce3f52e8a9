import { sql } from 'kysely'
import { zoneOf } from '#contract/time/zone.ts'
import type { Sql } from '../rules/where.ts'

const quarterMs = 900_000
const firstSure = Date.parse('1973-01-01T00:00:00Z')

/**
 * Whether days and hours of a zone begin and end at quarters of an hour of UTC, since 1973. Nearly all do; St. John's
 * changed its clocks at one minute past midnight for years.
 */
const isQuartered = (zone: string): boolean => {
  const { starts, offsets } = zoneOf(zone)
  return starts.every((start, index) => {
    const until = starts[index + 1] ?? Infinity
    if (until <= firstSure) return true
    const begins = start < firstSure || start % quarterMs === 0
    return begins && (offsets[index] ?? 0) % quarterMs === 0
  })
}

/**
 * The quarter of an hour of a time, from which the bucket of the zone is found as well: which bucket a time belongs to
 * takes twenty times as long. Null where quarters do not make up the zone's days.
 */
export const quarterOf = (column: Sql, zone: string): Sql | null =>
  isQuartered(zone)
    ? sql`case when ${column} < ${new Date(firstSure).toISOString()}::timestamptz then ${column} else date_bin('15 minutes', ${column}, 'epoch'::timestamptz) end`
    : null
