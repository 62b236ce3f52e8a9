import type { Queryable } from '#platform/database/pool.ts'
import type { Place, Seal } from './seal.ts'

// The table of the chain: every statement on it.

/** A link as it is kept: with the entries that its root is over. */
export interface KeptSeal {
  readonly seal: Seal
  readonly entries: Buffer
}

interface Row extends Omit<Seal, 'number' | 'total'> {
  readonly number: string
  readonly total: string
}

const columns = `s.number, s.chain, s.act,
  case when s.first_xid is not null then json_build_object('xid', s.first_xid::text, 'seq', s.first_seq::text) end as first,
  json_build_object('xid', s.last_xid::text, 'seq', s.last_seq::text) as last, s.events, s.total,
  encode(s.root, 'hex') as root, encode(s.previous, 'hex') as previous, s.at, encode(s.key_id, 'hex') as key,
  s.new_key as "newKey", s.lost, s.because, encode(s.hash, 'hex') as hash, s.signature`

const sealOf = (row: Row): Seal => {
  const { number, total, ...rest } = row
  return { ...rest, format: 'keelson-seal/1', number: Number(number), total: Number(total) }
}

/** The last link of the chain; null before the first. */
export const lastSeal = async (db: Queryable): Promise<Seal | null> => {
  const [row] = await db.query<Row>({
    name: 'seal:last',
    text: `select ${columns} from log_seal s order by s.number desc limit 1`,
  })
  return row ? sealOf(row) : null
}

/** The link with a number; null where there is none. */
export const sealAt = async (db: Queryable, number: number): Promise<Seal | null> => {
  const [row] = await db.query<Row>({
    name: 'seal:at',
    text: `select ${columns} from log_seal s where s.number = $1`,
    values: [number],
  })
  return row ? sealOf(row) : null
}

/** Links in their order, without their entries. */
export const sealsFrom = async (
  db: Queryable,
  { from, to, acts }: { from: number; to: number; acts?: readonly Seal['act'][] },
): Promise<Seal[]> => {
  const rows = await db.query<Row>({
    name: 'seal:range',
    text: `select ${columns} from log_seal s where s.number between $1 and $2 and ($3::text[] is null or s.act = any($3)) order by s.number`,
    values: [from, to, acts ?? null],
  })
  return rows.map(sealOf)
}

/** The latest links before a number, the last first. */
export const latestSeals = async (
  db: Queryable,
  { before, limit }: { before?: number | undefined; limit: number },
): Promise<Seal[]> => {
  const rows = await db.query<Row>({
    name: 'seal:latest',
    text: `select ${columns} from log_seal s where $1::bigint is null or s.number < $1 order by s.number desc limit $2`,
    values: [before ?? null, limit],
  })
  return rows.map(sealOf)
}

/** Links behind a number with their entries, a few at a time. */
export const keptSeals = async (
  db: Queryable,
  { behind, limit }: { behind: number; limit: number },
): Promise<KeptSeal[]> => {
  const rows = await db.query<Row & { entries: Buffer }>({
    name: 'seal:kept',
    text: `select ${columns}, s.entries from log_seal s where s.number > $1 order by s.number limit $2`,
    values: [behind, limit],
  })
  return rows.map(({ entries, ...row }) => ({ seal: sealOf(row), entries }))
}

/** The link that covers a place in the log; null for what is not sealed yet. */
export const sealOfPlace = async (db: Queryable, { xid, seq }: Place): Promise<KeptSeal | null> => {
  const [row] = await db.query<Row & { entries: Buffer }>({
    name: 'seal:of-place',
    text: `select ${columns}, s.entries from log_seal s where s.act = 'seal' and (s.last_xid, s.last_seq) >= ($1::xid8, $2::bigint)
      order by s.last_xid, s.last_seq limit 1`,
    values: [xid, seq],
  })
  if (!row) return null
  const { entries, ...rest } = row
  return { seal: sealOf(rest), entries }
}

/** Appends a link. The table refuses one that does not follow the last. */
export const insertSeal = async (db: Queryable, seal: Seal, entries: Buffer): Promise<void> => {
  await db.query({
    name: 'seal:insert',
    text: `insert into log_seal (number, chain, act, first_xid, first_seq, last_xid, last_seq, events, total, root, previous,
        at, key_id, new_key, lost, because, hash, signature, entries)
      values ($1, $2, $3, $4::xid8, $5, $6::xid8, $7, $8, $9, decode($10, 'hex'), decode($11, 'hex'),
        $12, decode($13, 'hex'), $14, $15, $16, decode($17, 'hex'), $18, $19)`,
    values: [
      seal.number,
      seal.chain,
      seal.act,
      seal.first?.xid ?? null,
      seal.first?.seq ?? null,
      seal.last.xid,
      seal.last.seq,
      seal.events,
      seal.total,
      seal.root,
      seal.previous,
      seal.at,
      seal.key,
      seal.newKey,
      seal.lost && JSON.stringify(seal.lost),
      seal.because,
      seal.hash,
      seal.signature,
      entries,
    ],
  })
}
