import type { CarryingAnswer, IdleReason } from '#contract/api/carrying.ts'
import type { CompiledAgreement } from '#contract/clocks/agreement.ts'
import { contractBegin, contractEnd } from '#contract/clocks/customer-contract.ts'
import type { Decide } from '#contract/clocks/moments.ts'
import type { StoredRecord } from '#engine'

/** An agreement with what its rules mean. */
export interface Party {
  readonly record: StoredRecord
  readonly compiled: CompiledAgreement
  readonly decide: Decide
}

/** Why an agreement carries nothing; null where it does. */
export const idleBecause = (record: StoredRecord, party: Party | null): IdleReason | null => {
  if (record.archivedAt !== null) return 'archived'
  if (record.state === 'draft') return 'draft'
  if (party === null) return 'unreadable'
  const { contract, signed } = party.compiled.definition
  return contract !== null && !signed ? 'contract' : null
}

/** What begins only later than an agreement, where that is to come. */
export const beginsOf = (own: Party, carriers: readonly Party[], now: number): CarryingAnswer['begins'] => {
  const wanted = Math.max(now, beginOf(own))
  return carriers.flatMap((carrier) => {
    const since = beginOf(carrier)
    if (since <= wanted) return []
    return [{ agreement: carrier.record.id, since: iso(since), wanted: wanted === now ? null : iso(wanted) }]
  })
}

/** What ends before an agreement does. */
export const endsOf = (own: Party, carriers: readonly Party[], now: number): CarryingAnswer['ends'] => {
  const wanted = endOf(own)
  return carriers.flatMap((carrier) => {
    const until = endOf(carrier)
    if (until >= wanted) return []
    return [
      {
        agreement: carrier.record.id,
        until: iso(until),
        isOver: until <= now,
        wanted: wanted === Infinity ? null : iso(wanted),
      },
    ]
  })
}

const iso = (ms: number): string => new Date(ms).toISOString()

/** When an agreement begins, by itself or with the contract that it is under. */
const beginOf = ({ compiled: { definition } }: Party): number => {
  const { since, signed, zoneOf } = definition
  return Math.max(since ?? -Infinity, (signed && contractBegin(signed, zoneOf({}))) ?? -Infinity)
}

const endOf = ({ compiled: { definition } }: Party): number => {
  const { until, signed, zoneOf } = definition
  return Math.min(until ?? Infinity, (signed && contractEnd(signed, zoneOf({}))) ?? Infinity)
}
