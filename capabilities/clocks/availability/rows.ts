import { countAvailability, measuresOf, type Counted, type Outages } from '#contract/availability/counting.ts'
import type { Month } from '#contract/availability/windows.ts'
import type { Interval } from '#contract/time/working-time.ts'
import { iso } from '../commitment-rows.ts'
import type { AvailabilityOutcome } from './availability.ts'
import type { AvailabilityPromise } from './promises.ts'

const columns = {
  service_id: 'uuid',
  agreement_id: 'uuid',
  month: 'text',
  number: 'text',
  state: 'text',
  state_class: 'text',
  created_at: 'timestamptz(3)',
  agreement_kind: 'text',
  organisation_id: 'uuid',
  offering_id: 'uuid',
  promised: 'numeric',
  available: 'numeric',
  outcome: 'text',
  agreed: 'bigint',
  planned: 'bigint',
  down: 'bigint',
  up: 'bigint',
  breaks: 'bigint',
  mttr: 'bigint',
  mtbf: 'bigint',
  mtbsi: 'bigint',
  allowed: 'bigint',
  counted_to: 'timestamptz(3)',
  zone: 'text',
  terms: 'text',
} as const

export const availabilityColumns = columns
export type AvailabilityRow = Readonly<Record<keyof typeof columns, unknown>>

export interface CountedMonth {
  readonly service: { readonly id: string; readonly number: string }
  readonly promise: AvailabilityPromise
  readonly month: Month
  readonly outages: Outages
  /** Hash of the terms that it is counted by. */
  readonly terms: string
}

/** The part of a month in which an agreement holds; null where it holds in none of it. */
const spanOf = ({ promise: { agreement }, month }: CountedMonth, until: number): Interval | null => {
  const from = Math.max(month.from, agreement?.since ?? -Infinity)
  const to = Math.min(month.to, agreement?.until ?? Infinity, until)
  return to > from ? { from, to } : null
}

const seconds = (ms: number | null): number | null => (ms === null ? null : Math.round(ms / 1000))

/** Percent to six digits in whole numbers, rounded down: nothing that was missed by a second looks kept. */
const percentOf = ({ agreedMs, downMs }: Counted): number | null =>
  agreedMs > 0 ? Number((BigInt(agreedMs - downMs) * 100_000_000n) / BigInt(agreedMs)) / 1e6 : null

/**
 * A month of a service by one agreement, as it is stored; null where the agreement does not hold in it. It is counted
 * `until` now, or when the service was archived.
 */
export const availabilityRow = (
  counted: CountedMonth,
  { until, now }: { readonly until: number; readonly now: number },
): AvailabilityRow | null => {
  const span = spanOf(counted, until)
  if (!span) return null
  const { service, promise, month, outages, terms } = counted
  const { agreement, promised } = promise
  const sums = countAvailability(outages, promise.working, span)
  const measures = measuresOf(sums)
  const available = percentOf(sums)
  const hasEnded = month.to <= now
  return {
    service_id: service.id,
    agreement_id: agreement?.id ?? null,
    month: month.name,
    number: `AVL-${service.number}-${agreement?.number ?? '0'}-${month.name}`,
    state: hasEnded ? 'counted' : 'counting',
    state_class: hasEnded ? 'closed' : 'active',
    created_at: iso(span.from),
    agreement_kind: agreement?.kind ?? 'sla',
    organisation_id: agreement?.organisation ?? null,
    offering_id: agreement?.offering ?? null,
    promised: textOf(promised),
    available: textOf(available),
    outcome: outcomeOf(available, promised, hasEnded),
    agreed: seconds(sums.agreedMs),
    planned: seconds(sums.plannedMs),
    down: seconds(sums.downMs),
    up: seconds(sums.agreedMs - sums.downMs),
    breaks: sums.breaks,
    mttr: seconds(measures.mttrMs),
    mtbf: seconds(measures.mtbfMs),
    mtbsi: seconds(measures.mtbsiMs),
    allowed: allowedIn(counted, span),
    counted_to: iso(span.to),
    zone: promise.zone,
    terms,
  }
}

const textOf = (value: number | null): string | null => (value === null ? null : String(value))

/** How long it may be down by what is promised of the whole month, as far as the agreement holds in it. */
const allowedIn = ({ promise, month, outages }: CountedMonth, { from }: Interval): number | null => {
  const { agreement, promised, working } = promise
  if (promised === null) return null
  const whole = { from, to: Math.min(month.to, agreement?.until ?? Infinity) }
  return Math.floor((countAvailability(outages, working, whole).agreedMs * (100 - promised)) / 100_000)
}

const outcomeOf = (
  available: number | null,
  promised: number | null,
  hasEnded: boolean,
): AvailabilityOutcome => {
  if (promised === null || available === null) return 'none'
  if (!hasEnded) return 'running'
  return available >= promised ? 'met' : 'breached'
}
