import type { Database } from '#platform/database/pool.ts'
import { makeChainCheck, type LinkCode } from './check-chain.ts'
import { entryBytes, gatherEntries, rootOfEntries, unpackEntries, type Entry } from './entries.ts'
import { compareHeads } from './compare-heads.ts'
import type { HeadsFound, KnownHead } from './heads.ts'
import type { Place, Seal } from './seal.ts'
import { keptSeals, sealAt, type KeptSeal } from './seal-store.ts'
import { unsealed, type Unsealed } from './unsealed.ts'

/** Something that does not agree with the seals, and where. */
export interface SealFault {
  /** Null for a place where heads should be and could not be compared. */
  readonly seal: number | null
  readonly code: LinkCode | 'seal-root' | 'sealed-event' | 'head' | 'not-compared'
  readonly message: string
  /** The record concerned, where one can be named. */
  readonly id: string | null
  readonly number: string | null
  readonly version: number | null
}

export interface SealVerification {
  readonly seals: number
  readonly sealedEvents: number
  readonly last: Seal | null
  readonly unsealed: Unsealed
  /** At most `mostFaults`. */
  readonly faults: readonly SealFault[]
  /** What a reader should know and what is no fault. */
  readonly notes: readonly string[]
}

/** What was looked for and not compared is a fault: whoever takes a head away must not be better off than who alters it. */
export interface VerifySealsOptions extends Partial<HeadsFound> {
  readonly trusted?: ReadonlySet<string>
  readonly onProgress?: (seals: number) => void
}

const sealsAtOnce = 8
const mostFaults = 1000
/** Below every place that an event can have: nothing hides in front of the first seal. */
const bottom: Place = { xid: '0', seq: '-9223372036854775808' }

/**
 * Every link of the chain with its signature, every root over the events as they are now, no event that was put among
 * sealed ones, and the heads that are known from elsewhere. A few seals at a time, each with the events of its range.
 */
export const verifySeals = async (
  db: Database,
  options: VerifySealsOptions = {},
): Promise<SealVerification> => {
  const chain = makeChainCheck(options)
  const faults: SealFault[] = []
  const add = (more: readonly SealFault[]): void =>
    void faults.push(...more.slice(0, mostFaults - faults.length))
  const resumes: Seal[] = []
  let last: Seal | null = null
  let seals = 0
  for (;;) {
    const page = await keptSeals(db, { behind: last?.number ?? 0, limit: sealsAtOnce })
    for (const kept of page) {
      add(chain.check(kept.seal).map((fault) => ({ ...fault, ...nowhere })))
      add(await verifyContents(db, kept, last?.last ?? bottom))
      if (kept.seal.act === 'resume') resumes.push(kept.seal)
      last = kept.seal
      seals += 1
    }
    options.onProgress?.(seals)
    if (page.length < sealsAtOnce) break
  }
  const { heads = [], unread = [], trusted = new Set() } = options
  const seen = { last, seals: await sealsOf(db, heads), resumes, keys: chain.keys, trusted }
  const compared = compareHeads(heads, seen)
  add(compared.faults.map((fault) => ({ ...fault, ...nowhere })))
  add(unread.map((message) => ({ seal: null, code: 'not-compared', message, ...nowhere })))
  return {
    seals,
    sealedEvents: last?.total ?? 0,
    last,
    unsealed: await unsealed(db),
    faults,
    notes: compared.notes,
  }
}

const nowhere = { id: null, number: null, version: null } as const

const sealsOf = async (db: Database, heads: readonly KnownHead[]): Promise<ReadonlyMap<number, Seal>> => {
  const found = new Map<number, Seal>()
  for (const number of new Set(heads.map(({ seal }) => seal.number))) {
    const seal = await sealAt(db, number)
    if (seal) found.set(number, seal)
  }
  return found
}

/** The events of a seal's range as they are now against what was sealed. */
const verifyContents = async (
  db: Database,
  { seal, entries }: KeptSeal,
  behind: Place,
): Promise<readonly SealFault[]> => {
  const kept = Math.floor(entries.length / entryBytes)
  const now = await gatherEntries(db, {
    behind,
    upTo: seal.last,
    limit: Math.max(kept, seal.events) + surplus,
  })
  const agrees = now.entries.equals(entries) && kept === seal.events
  if (agrees && rootOfEntries(entries) === seal.root) return []
  // Whoever alters the list of what was sealed as well is betrayed by the root; the list then names nothing.
  if (rootOfEntries(entries) !== seal.root) return [withoutList(seal, rootOfEntries(now.entries))]
  return named(db, seal, differences(unpackEntries(entries), unpackEntries(now.entries)))
}

/** How many events more than were sealed are looked at, so that a range that was filled up needs no more memory. */
const surplus = 1000

const withoutList = (seal: Seal, rootNow: string): SealFault => ({
  seal: seal.number,
  code: 'seal-root',
  message:
    rootNow === seal.root
      ? `The list of what seal ${seal.number} covers was altered; its events are as they were sealed.`
      : `The events between ${seal.first?.xid ?? ''}.${seal.first?.seq ?? ''} and ${seal.last.xid}.${seal.last.seq} are not those that seal ${seal.number} was made over, and the list of them was altered too.`,
  ...nowhere,
})

interface Difference extends Entry {
  readonly what: 'gone' | 'altered' | 'added' | 'moved'
}

const differences = (sealed: readonly Entry[], now: readonly Entry[]): readonly Difference[] => {
  const keyOf = ({ recordId, version }: Entry): string => `${recordId}.${version}`
  const present = new Map(now.map((entry) => [keyOf(entry), entry]))
  const known = new Set(sealed.map(keyOf))
  const found: Difference[] = []
  for (const entry of sealed) {
    const other = present.get(keyOf(entry))
    if (!other) found.push({ ...entry, what: 'gone' })
    else if (other.hash !== entry.hash) found.push({ ...entry, what: 'altered' })
  }
  for (const entry of now) if (!known.has(keyOf(entry))) found.push({ ...entry, what: 'added' })
  if (found.length > 0) return found
  // The same events, in another order or twice.
  const at = now.findIndex((entry, index) => !sealed[index] || keyOf(entry) !== keyOf(sealed[index]))
  const moved = now[at] ?? sealed[0]
  return moved ? [{ ...moved, what: 'moved' }] : []
}

const words = {
  gone: 'was sealed and is gone',
  altered: 'is not the event that was sealed',
  added: 'was put among events that had been sealed already',
  moved: 'does not stand where it was sealed',
} as const

const named = async (
  db: Database,
  seal: Seal,
  found: readonly Difference[],
): Promise<readonly SealFault[]> => {
  const shown = found.slice(0, mostFaults)
  const rows = await db.query<{ id: string; number: string }>({
    text: 'select id, number from record where id = any($1::uuid[])',
    values: [[...new Set(shown.map(({ recordId }) => recordId))]],
  })
  const numbers = new Map(rows.map(({ id, number }) => [id, number]))
  return shown.map(({ recordId, version, what }) => ({
    seal: seal.number,
    code: 'sealed-event',
    message: `Seal ${seal.number} of ${seal.at}: version ${version} of ${numbers.get(recordId) ?? recordId} ${words[what]}.`,
    id: recordId,
    number: numbers.get(recordId) ?? null,
    version,
  }))
}
