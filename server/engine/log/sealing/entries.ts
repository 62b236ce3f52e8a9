import type { Queryable } from '#platform/database/pool.ts'
import { leafOf, rootOf } from './merkle.ts'
import type { Place } from './seal.ts'

// What a leaf is over: the event's hash (32 bytes), the record's id (16) and the version (4, big-endian). The entries are
// kept with their seal, so that what was altered or taken away can be named and not only noticed.

/** Bytes of one entry. */
export const entryBytes = 52

export interface Entry {
  readonly hash: string
  readonly recordId: string
  readonly version: number
}

export const packEntry = ({ hash, recordId, version }: Entry): Buffer => {
  const packed = Buffer.alloc(entryBytes)
  packed.write(hash, 0, 32, 'hex')
  packed.write(recordId.replaceAll('-', ''), 32, 16, 'hex')
  packed.writeInt32BE(version, 48)
  return packed
}

const unpackEntry = (packed: Buffer): Entry => {
  const id = packed.toString('hex', 32, 48)
  return {
    hash: packed.toString('hex', 0, 32),
    recordId: id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'),
    version: packed.readInt32BE(48),
  }
}

const slices = (entries: Buffer): Buffer[] =>
  Array.from({ length: Math.floor(entries.length / entryBytes) }, (_, index) =>
    entries.subarray(index * entryBytes, (index + 1) * entryBytes),
  )

export const unpackEntries = (entries: Buffer): Entry[] => slices(entries).map(unpackEntry)

export const leavesOf = (entries: Buffer): Buffer[] => slices(entries).map(leafOf)

/** Hex of the Merkle root over entries that stand one behind another. */
export const rootOfEntries = (entries: Buffer): string => rootOf(leavesOf(entries)).toString('hex')

export interface Gathered {
  readonly entries: Buffer
  readonly events: number
  readonly first: Place | null
  readonly last: Place | null
}

/**
 * The entries of the events behind a place, in the order of commits and at most `limit`. Without `upTo` only what is
 * complete: below the oldest transaction that may still write. A hash that is not 32 bytes long can't be one; it is
 * hashed, so that it takes its place and is found.
 */
export const gatherEntries = async (
  db: Queryable,
  { behind, upTo, limit }: { behind: Place; upTo?: Place; limit: number },
): Promise<Gathered> => {
  const end = upTo
    ? '(e.xid, e.seq) <= ($4::xid8, $5::bigint)'
    : 'e.xid < pg_snapshot_xmin(pg_current_snapshot())'
  const [row] = await db.query<{ entries: Buffer | null; events: number; first: Place; last: Place }>({
    name: upTo ? 'seal:entries' : 'seal:gather',
    text: `with q as materialized (
        select e.hash, e.record_id, e.version, e.xid, e.seq from event e
        where (e.xid, e.seq) > ($1::xid8, $2::bigint) and ${end} order by e.xid, e.seq limit $3)
      select string_agg(case octet_length(hash) when 32 then hash else sha256(hash) end
          || uuid_send(record_id) || int4send(version), ''::bytea order by xid, seq) as entries,
        count(*)::int as events,
        (select json_build_object('xid', xid::text, 'seq', seq::text) from q order by xid, seq limit 1) as first,
        (select json_build_object('xid', xid::text, 'seq', seq::text) from q order by xid desc, seq desc limit 1) as last
      from q`,
    values: [behind.xid, behind.seq, limit, ...(upTo ? [upTo.xid, upTo.seq] : [])],
  })
  if (!row) throw new Error('An aggregate answers one row.')
  return { ...row, entries: row.entries ?? Buffer.alloc(0) }
}
