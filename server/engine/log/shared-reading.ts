import type { Queryable } from '#platform/database/pool.ts'
import { decodeEvent, eventSelect, type PlacedEvent } from './history.ts'

/** A place in the order in which followers read the log. */
export type Place = Pick<PlacedEvent, 'xid' | 'seq'>

/** Events behind a place in their order, `limit` at most, with none missing before the last of them. */
export type ReadBehind = (tx: Queryable, after: Place, limit: number) => Promise<readonly PlacedEvent[]>

export interface SharedReading {
  readonly read: ReadBehind
  /** Whether there is more than what was read last; before the first reading there may be. */
  readonly hasNews: (tx: Queryable) => Promise<boolean>
}

/** Asks the database. */
export const readBehind: ReadBehind = async (tx, after, limit) => {
  // Below the oldest transaction that may still write nothing can appear any more: what is read is complete.
  const rows = await tx.query<{ row: string }>({
    name: 'follower:read',
    text: `select row_to_json(q)::text as row from (select ${eventSelect} from event e
      where (e.xid, e.seq) > ($1::xid8, $2::bigint) and e.xid < pg_snapshot_xmin(pg_current_snapshot())
      order by e.xid, e.seq limit $3) q`,
    values: [after.xid, after.seq, limit],
  })
  return rows.map(({ row }) => decodeEvent(row))
}

/**
 * One reading for all followers of a process: each event is fetched and decoded once and not once for each of them, which is
 * most of what reading the log costs. Every call still asks the database for what is new, from the last event on that it
 * gives out of what is kept, that event included: where it is not there any more (a failover to a database that never had
 * it) nothing that is kept counts. Who is further behind than `mostKept` events reads alone.
 */
export const shareReading = (read: ReadBehind = readBehind, mostKept = 500): SharedReading => {
  /** All events behind `from`, up to the last of them; none where nothing was behind it. */
  let kept: { readonly from: Place; readonly events: readonly PlacedEvent[] } | null = null
  let line: Promise<unknown> = Promise.resolve()

  const keep = (from: Place, events: readonly PlacedEvent[]): void => {
    const tooMany = events[events.length - mostKept - 1]
    kept = { from: tooMany ?? from, events: events.slice(-mostKept) }
  }
  const readAlone: ReadBehind = async (tx, after, limit) => {
    const events = await read(tx, after, limit)
    const last = kept?.events.at(-1)
    if (!last || isBefore(last, after)) keep(after, events)
    return events
  }
  const readOn: ReadBehind = async (tx, after, limit) => {
    const last = kept?.events.at(-1)
    if (!kept || !last || isBefore(after, kept.from) || isBefore(last, after))
      return readAlone(tx, after, limit)
    const known = kept.events.filter((event) => isBefore(after, event)).slice(0, limit)
    const sure = known.at(-1) ?? last
    const [again, ...fresh] = await read(tx, justBefore(sure), limit - known.length + 1)
    if (again?.id !== sure.id || again.hash !== sure.hash) {
      kept = null
      return readAlone(tx, after, limit)
    }
    if (fresh.length > 0 && sure === last) keep(kept.from, [...kept.events, ...fresh])
    return [...known, ...fresh]
  }
  return {
    // One after the other: woken by the same commit, all would fetch the same.
    read: (tx, after, limit) => {
      const events = line.then(() => readOn(tx, after, limit))
      line = events.catch(() => undefined)
      return events
    },
    hasNews: async (tx) => {
      const last = kept?.events.at(-1) ?? kept?.from
      return last === undefined || (await read(tx, last, 1)).length > 0
    },
  }
}

const isBefore = (one: Place, other: Place): boolean =>
  one.xid === other.xid ? BigInt(one.seq) < BigInt(other.seq) : BigInt(one.xid) < BigInt(other.xid)

const justBefore = ({ xid, seq }: Place): Place => ({ xid, seq: String(BigInt(seq) - 1n) })
