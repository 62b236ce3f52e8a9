import { Temporal } from 'temporal-polyfill'
import { countUpTo, dateOf, dayMs } from '../time/local-time.ts'
import { zoneOf } from '../time/zone.ts'

/** A contract with a customer as it was at one version, as far as agreements hold by it. */
export interface CustomerContract {
  readonly number: string
  readonly title: string
  readonly organisation: string
  /** For which services; empty for all. */
  readonly services: readonly string[]
  /** Local dates, both included; null without bound. */
  readonly since: string | null
  readonly until: string | null
  /** When it was ended, in milliseconds since 1970; null while it is current. */
  readonly endedAt: number | null
}

/**
 * Whether a record was made under a contract: for the customer that signed it, about a service that it names, within its
 * dates by the clocks of `zone`, and before it was ended.
 */
export const isUnder = (
  contract: CustomerContract,
  row: Readonly<Record<string, unknown>>,
  zone: string,
): boolean => {
  const { organisation, services, since, until, endedAt } = contract
  if (row.organisation !== organisation) return false
  if (services.length > 0 && !services.includes(row.service as string)) return false
  const made = Date.parse(row.createdAt as string)
  if (endedAt !== null && made >= endedAt) return false
  if (since === null && until === null) return true
  const date = localDate(made, zone)
  return (since === null || date >= since) && (until === null || date <= until)
}

/** The moment before which nothing is made under it, by the clocks of `zone`, in milliseconds; null for none. */
export const contractBegin = ({ since }: CustomerContract, zone: string): number | null =>
  since === null ? null : Temporal.PlainDate.from(since).toZonedDateTime(zone).epochMilliseconds

/** The moment from which nothing is made under it any more, by the clocks of `zone`, in milliseconds; null for none. */
export const contractEnd = ({ until, endedAt }: CustomerContract, zone: string): number | null => {
  if (until === null) return endedAt
  const next = Temporal.PlainDate.from(until).add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds
  return Math.min(next, endedAt ?? Infinity)
}

const localDate = (at: number, name: string): string => {
  const { starts, offsets } = zoneOf(name)
  return dateOf(Math.floor((at + (offsets[countUpTo(starts, at) - 1] as number)) / dayMs))
}
