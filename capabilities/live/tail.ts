import { problem } from '#contract/problem.ts'
import type { LiveChange, LiveRef } from '#contract/api/live.ts'
import type { Queryable } from '#platform/database/pool.ts'

/** Where a reader is in the log: behind the event of this transaction and sequence. */
export interface Place {
  readonly xid: bigint
  readonly seq: bigint
}

/** What the stream needs of an event. */
export interface TailEvent extends LiveRef {
  readonly version: number
  readonly place: Place
}

export const isBehind = (a: Place, b: Place): boolean => a.xid < b.xid || (a.xid === b.xid && a.seq < b.seq)

export const placeText = ({ xid, seq }: Place): string => `${xid}.${seq}`

/** @throws Problem `malformed` */
export const placeOf = (text: string): Place => {
  const match = /^(\d{1,19})\.(\d{1,19})$/.exec(text)
  if (!match) throw problem('malformed', 'The place in the log does not have the form of one.')
  return { xid: BigInt(match[1] ?? 0), seq: BigInt(match[2] ?? 0) }
}

interface Row extends LiveRef {
  readonly version: number
  readonly xid: string
  readonly seq: string
}

const beginning: Place = { xid: 0n, seq: 0n }

const readPlace = async (
  db: Queryable,
  name: string,
  condition: string,
  values: unknown[],
): Promise<Place> => {
  // Below the oldest transaction that may still write nothing can appear any more: nobody who goes on from here misses one.
  const [row] = await db.query<{ xid: string; seq: string }>({
    name,
    text: `select xid::text, seq::text from event where xid < pg_snapshot_xmin(pg_current_snapshot())${condition} order by event.xid desc, event.seq desc limit 1`,
    values,
  })
  return row ? { xid: BigInt(row.xid), seq: BigInt(row.seq) } : beginning
}

/** The end of the log as it is now. */
export const endOfLog = (db: Queryable): Promise<Place> => readPlace(db, 'live:end', '', [])

/** The place in the log where it was some seconds ago, by the clock of the database. */
export const placeBefore = (db: Queryable, seconds: number): Promise<Place> =>
  readPlace(db, 'live:before', ' and recorded_at < now() - make_interval(secs => $1)', [seconds])

/** The next events behind a place, in the order of commits. */
export const readTail = async (db: Queryable, after: Place, limit: number): Promise<readonly TailEvent[]> => {
  const rows = await db.query<Row>({
    name: 'live:tail',
    text: `select type, record_id as id, version, xid::text, seq::text from event
      where (event.xid, event.seq) > ($1::text::xid8, $2::bigint) and event.xid < pg_snapshot_xmin(pg_current_snapshot())
      order by event.xid, event.seq limit $3`,
    values: [String(after.xid), String(after.seq), limit],
  })
  return rows.map(({ type, id, version, xid, seq }) => ({
    type,
    id,
    version,
    place: { xid: BigInt(xid), seq: BigInt(seq) },
  }))
}

/** Each record once, with its last version, in the order of its last event. */
export const lastOfEach = (events: readonly TailEvent[]): readonly TailEvent[] => [
  ...new Map(events.map((event) => [event.id, event])).values(),
]

export type SeenChange = LiveChange & { readonly place: Place }
