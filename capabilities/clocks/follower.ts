import type { AnyRef } from '#contract/fields/ref.ts'
import { hasCapability, type EngineType, type Follower, type PlacedEvent, type TypeRegistry } from '#engine'
import type { Clock } from '#platform/clock.ts'
import type { Transaction } from '#platform/database/pool.ts'
import type { Log } from '#platform/log.ts'
import { letGo, mayMend, tryHeld } from './clockwork/held.ts'
import { compute, lockClocks, storeComputed } from './compute.ts'
import { makeTermsReader } from './terms/definitions.ts'
import { definingTypes } from './terms/versions.ts'

export interface ClockFollowing {
  readonly types: TypeRegistry
  readonly clock: Clock
  readonly log: Pick<Log, 'warn'>
}

interface Named {
  readonly id: string
  readonly type: string
}

/**
 * Keeps the clocks: after each event that concerns a record with clocks they are computed anew, from the beginning. A
 * write of the record itself does nothing for them. Where agreements, calendars or tables have changed, open records are
 * marked, and the clockwork counts them again page by page.
 */
export const clockFollower = ({ types, clock, log }: ClockFollowing): Follower => {
  const termsIn = makeTermsReader(types)
  const told = new Set<string>()
  return {
    name: 'clocks',
    follow: async (tx, events) => {
      const terms = await termsIn(tx)
      const records = concernedBy(types, events, await spokenAbout(tx, events))
      for (const type of new Set(records.map((each) => each.type))) terms.of(type)
      for (const fault of terms.faults.filter((each) => !told.has(each))) {
        told.add(fault)
        log.warn(
          { fault },
          'An agreement or a decision table can’t be read; it holds for nothing until it is corrected',
        )
      }
      if (records.length > 0) {
        const computing = { types, terms, now: Date.parse(clock.now()) }
        const countedBy = await lockClocks(tx, records)
        await letGo(
          tx,
          records.map(({ id }) => id),
        )
        await storeComputed(tx, await compute(tx, records, countedBy, computing), computing)
      }
      if (events.some(mayMend)) await tryHeld(tx, clock.now())
      if (events.some(({ type }) => definingTypes.has(type)))
        await tx.query({
          name: 'clocks:mark',
          text: `update clocked c set is_stale = true from record r
            where r.id = c.record_id and r.state_class in ('new', 'active', 'waiting') and c.terms is distinct from $1 and not c.is_stale`,
          values: [terms.hash],
        })
    },
  }
}

/** What entries are about that were said to tell of a spoken word, or not to, after they were written. */
const spokenAbout = async (
  tx: Transaction,
  events: readonly PlacedEvent[],
): Promise<ReadonlyMap<string, Named>> => {
  const entries = events.filter(
    ({ type, changes }) => type === 'journal-entry' && !changes.about && changes.spoken,
  )
  if (entries.length === 0) return new Map()
  const rows = await tx.query<Named & { entry: string }>({
    name: 'clocks:spoken-about',
    text: 'select id as entry, about_id as id, about_type as type from journal_entry where id = any($1::uuid[])',
    values: [entries.map(({ recordId }) => recordId)],
  })
  return new Map(rows.map(({ entry, ...about }) => [entry, about]))
}

/** The records whose clocks an event may move: its own, or the one that something was said about. */
const concernedBy = (
  types: TypeRegistry,
  events: readonly PlacedEvent[],
  spoken: ReadonlyMap<string, Named>,
): readonly Named[] => {
  const found = new Map<string, Named>()
  for (const event of events) {
    const about =
      event.type === 'journal-entry'
        ? ((event.changes.about?.[1] as AnyRef | undefined) ?? spoken.get(event.recordId))
        : undefined
    const named: Named = about ?? { id: event.recordId, type: event.type }
    if (types.has(named.type) && isTimed(types.get(named.type)))
      found.set(named.id, { id: named.id, type: named.type })
  }
  return [...found.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

const isTimed = (type: EngineType): boolean => hasCapability(type, 'clocks') || type.alarms.length > 0
