import { problem } from '#contract/problem.ts'
import type { Database } from '#platform/database/pool.ts'
import type { LoggedEvent } from '../../model/record.ts'
import { decodeEvent, eventSelect, type PlacedEvent } from '../history.ts'
import { hashedPart } from '../verify.ts'
import { entryBytes, leavesOf, packEntry } from './entries.ts'
import { pathOf } from './merkle.ts'
import type { Seal } from './seal.ts'
import { sealOfPlace, sealsFrom, type KeptSeal } from './seal-store.ts'
import type { PublishedHead } from './published-heads.ts'

/** An event with the path from its leaf to the root of its seal. */
export interface Inclusion {
  readonly version: number
  readonly seal: number
  /** The place of the leaf in the tree, from 0; the tree has as many leaves as the seal has events. */
  readonly index: number
  /** Hex of the hashes beside the way to the root, from below. */
  readonly path: readonly string[]
}

/** A record's whole history in a form that is checked without Keelson: docs/guide/log-integrity.md. */
export interface Proof {
  readonly format: 'keelson-proof/1'
  readonly madeAt: string
  readonly record: { readonly type: string; readonly id: string; readonly number: string }
  /** In the order of versions, each as its hash is over it: without the hash itself. */
  readonly events: readonly Omit<LoggedEvent, 'hash'>[]
  readonly inclusions: readonly Inclusion[]
  /** Links of the chain: those of the events, all that brought keys or tell of a restore, and those on the way to heads. */
  readonly seals: readonly Seal[]
  readonly published: readonly PublishedHead[]
}

/** More links than this between an event and the next published head are left out of a proof. */
const mostLinks = 10_000

/**
 * The proof of a record as it is now.
 * @throws Problem `conflict` while events of it are not sealed or are not those that were sealed
 */
export const makeProof = async (
  db: Database,
  record: Proof['record'],
  { now, published }: { now: string; published: readonly PublishedHead[] },
): Promise<Proof> => {
  const events = await eventsOf(db, record.id)
  const inclusions: Inclusion[] = []
  const numbers = new Set<number>()
  const seals = sealCache(db)
  for (const event of events) {
    const held = await seals.holding(event)
    inclusions.push(inclusionOf(record, event, held))
    if (held) numbers.add(held.seal.number)
  }
  for (const number of [...numbers]) {
    const head = published.find(({ seal }) => seal >= number && seal - number < mostLinks)
    for (let link = number; head && link <= head.seal; link++) numbers.add(link)
  }
  const links = await linksOf(db, [...numbers])
  const known = new Set(links.map(({ number }) => number))
  return {
    format: 'keelson-proof/1',
    madeAt: now,
    record,
    events: events.map((event) => hashedPart(event)),
    inclusions,
    seals: links,
    published: published.filter(({ seal }) => known.has(seal)),
  }
}

const eventsOf = async (db: Database, id: string): Promise<PlacedEvent[]> => {
  const rows = await db.query<{ row: string }>({
    name: 'proof:events',
    text: `select row_to_json(q)::text as row from (select ${eventSelect} from event e where e.record_id = $1::uuid order by e.version) q`,
    values: [id],
  })
  return rows.map(({ row }) => decodeEvent(row))
}

interface HeldSeal extends KeptSeal {
  readonly leaves: readonly Buffer[]
}

/** Events of one record often share a seal; a tree is made once. */
const sealCache = (db: Database) => {
  let latest: HeldSeal | null = null
  return {
    holding: async (event: PlacedEvent): Promise<HeldSeal | null> => {
      const kept = await sealOfPlace(db, event)
      if (kept?.seal.number !== latest?.seal.number || !kept)
        latest = kept && { ...kept, leaves: leavesOf(kept.entries) }
      return latest
    },
  }
}

const inclusionOf = (record: Proof['record'], event: PlacedEvent, held: HeldSeal | null): Inclusion => {
  const { version } = event
  if (!held)
    throw problem('conflict', {
      message: `Version ${version} of ${record.number} is not sealed yet.`,
      remedy: 'Sealing runs every few seconds: ask again. `keelson verify` tells why when it does not.',
    })
  const index = positionOf(held.entries, packEntry(event))
  if (index === null)
    throw problem('conflict', {
      message: `Version ${version} of ${record.number} is not what seal ${held.seal.number} was made over: there is nothing to prove.`,
      remedy: '`keelson verify` names everything that differs.',
    })
  return {
    version,
    seal: held.seal.number,
    index,
    path: pathOf(held.leaves, index).map((hash) => hash.toString('hex')),
  }
}

const positionOf = (entries: Buffer, entry: Buffer): number | null => {
  for (let at = entries.indexOf(entry); at >= 0; at = entries.indexOf(entry, at + 1))
    if (at % entryBytes === 0) return at / entryBytes
  return null
}

const linksOf = async (db: Database, numbers: readonly number[]): Promise<readonly Seal[]> => {
  const links = new Map<number, Seal>()
  const everything = { from: 1, to: Number.MAX_SAFE_INTEGER }
  for (const seal of await sealsFrom(db, { ...everything, acts: ['key', 'resume'] }))
    links.set(seal.number, seal)
  for (const [from, to] of runsOf(numbers))
    for (const seal of await sealsFrom(db, { from, to })) links.set(seal.number, seal)
  return [...links.values()].sort((a, b) => a.number - b.number)
}

/** Numbers as runs without gaps: one statement each. */
const runsOf = (numbers: readonly number[]): (readonly [number, number])[] => {
  const runs: [number, number][] = []
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last && number <= last[1] + 1) last[1] = number
    else runs.push([number, number])
  }
  return runs
}
