import { newId } from '#contract/id.ts'
import { problem } from '#contract/problem.ts'
import type { Clock } from '#platform/clock.ts'
import type { Database, Transaction } from '#platform/database/pool.ts'
import type { SigningKey, SigningKeys } from '#platform/signing-keys.ts'
import { gatherEntries, rootOfEntries } from './entries.ts'
import type { KeptHead } from './kept-head.ts'
import { keyIdOf, signSeal, type Place, type Seal, type SealBody } from './seal.ts'
import { insertSeal, lastSeal, sealAt } from './seal-store.ts'

/** What sealing works with. */
export interface Sealing {
  readonly db: Database
  readonly clock: Clock
  readonly keys: SigningKeys
  readonly kept: KeptHead
  /** At most this many events in one seal; 10,000 when absent. */
  readonly batchSize?: number
  /** Whether the schema is this program's, until the transaction ends; nothing is sealed otherwise. */
  readonly holdSchema?: (tx: Transaction) => Promise<boolean>
}

const usualBatch = 10_000
const start: Place = { xid: '0', seq: '0' }

/** Appends one link if there is something to seal: how many events it covers, or null while another process seals. */
export const sealOnce = async (sealing: Sealing): Promise<number | null> => {
  const known = await lastSeal(sealing.db)
  if (!known) return (await begin(sealing)) ? sealOnce(sealing) : null
  const key = await keyFor(sealing, known)
  await refuseIfBehind(sealing, known)
  const made = await append(sealing, async (tx, last) => {
    // Another process has brought another key into force.
    if (!last || signerAfter(last) !== key.id) return null
    const { entries, ...gathered } = await gatherEntries(tx, {
      behind: last.last,
      limit: sealing.batchSize ?? usualBatch,
    })
    if (!gathered.last) return null
    const body = { act: 'seal', ...gathered, last: gathered.last, root: rootOfEntries(entries) } as const
    return { body: linkAfter(sealing, last, key.id, body), key, entries }
  })
  return made === 'busy' ? null : (made?.events ?? 0)
}

/** Seals until everything that is complete is sealed; the number of events. */
export const sealAll = async (sealing: Sealing, signal?: AbortSignal): Promise<number> => {
  let sealed = 0
  while (!signal?.aborted) {
    const events = await sealOnce(sealing)
    if (!events) break
    sealed += events
  }
  return sealed
}

/** The first link of a new chain; it signs its own key, which whoever got a published head knows. */
const begin = async (sealing: Sealing): Promise<boolean> => {
  const key = await sealing.keys.create()
  const made = await append(sealing, async (_tx, last) =>
    last
      ? null
      : { key, body: linkAfter(sealing, null, key.id, { act: 'key', newKey: key.publicKey }), entries: none },
  )
  if (!made || made === 'busy') await sealing.keys.forget(key.id)
  return made !== 'busy'
}

/**
 * Brings a new key into force, signed by the one before, whose file is then removed. With `lostBecause` the old key is
 * gone and the new one signs for itself: `verify` tells of it from then on.
 * @throws Problem `unavailable` without the old key, `conflict` when the chain has not begun or moved on meanwhile
 */
export const rotateKey = async (
  sealing: Sealing,
  { lostBecause }: { lostBecause?: string } = {},
): Promise<Seal> => {
  const known = await mustHaveBegun(sealing)
  const old = lostBecause === undefined ? await keyFor(sealing, known) : null
  await refuseIfBehind(sealing, known)
  const fresh = await sealing.keys.create()
  const made = await append(sealing, async (_tx, last) => {
    if (last?.hash !== known.hash) return null
    const signer = old ?? fresh
    const body = { act: 'key', newKey: fresh.publicKey, because: lostBecause ?? null } as const
    return { body: linkAfter(sealing, last, signer.id, body), key: signer, entries: none }
  }).catch(async (error: unknown) => {
    await sealing.keys.forget(fresh.id)
    throw error
  })
  if (!made || made === 'busy') {
    await sealing.keys.forget(fresh.id)
    throw movedOn()
  }
  if (old) await sealing.keys.forget(old.id)
  return made
}

/**
 * Goes on after a restore: a link that names the last one that was lost, so that heads published of it are explained
 * rather than forgotten. @throws Problem `conflict` when nothing is lost
 */
export const resumeAfterRestore = async (sealing: Sealing, because: string): Promise<Seal> => {
  const known = await mustHaveBegun(sealing)
  const key = await keyFor(sealing, known)
  const lost = await lostHead(sealing, known)
  if (!lost)
    throw problem('conflict', 'The database knows everything that was sealed: there is nothing to resume.')
  const made = await append(sealing, async (_tx, last) => {
    if (last?.hash !== known.hash) return null
    const body = { act: 'resume', lost: { number: lost.number, hash: lost.hash }, because } as const
    return { body: linkAfter(sealing, last, key.id, body), key, entries: none }
  })
  if (!made || made === 'busy') throw movedOn()
  return made
}

const none = Buffer.alloc(0)

const movedOn = () => problem('conflict', 'Another process has just appended to the chain: try again.')

const mustHaveBegun = async ({ db }: Sealing): Promise<Seal> => {
  const last = await lastSeal(db)
  if (last) return last
  throw problem('conflict', {
    message: 'Nothing has been sealed yet.',
    remedy: 'Start Keelson: it begins to seal by itself.',
  })
}

interface NextLink {
  readonly body: SealBody
  readonly key: SigningKey
  readonly entries: Buffer
}

/** One transaction: the row of the follower is the lock, the last link is what the next one follows. */
const append = async (
  { db, kept, holdSchema = async () => true }: Sealing,
  make: (tx: Transaction, last: Seal | null) => Promise<NextLink | null>,
): Promise<Seal | null | 'busy'> => {
  const made = await db.transaction(async (tx) => {
    if (!(await holdSchema(tx))) return 'busy'
    await tx.query({
      name: 'seal:begin',
      text: `insert into follower (name, xid, seq) values ('seal', '0', 0) on conflict do nothing`,
    })
    const [free] = await tx.query({
      name: 'seal:lock',
      text: `select from follower where name = 'seal' for update skip locked`,
    })
    if (!free) return 'busy'
    const next = await make(tx, await lastSeal(tx))
    if (!next) return null
    const seal = signSeal(next.body, next.key)
    await insertSeal(tx, seal, next.entries)
    await tx.query({
      name: 'seal:move',
      text: `update follower set xid = $1::xid8, seq = $2::bigint, updated_at = now() where name = 'seal'`,
      values: [seal.last.xid, seal.last.seq],
    })
    return seal
  })
  if (made && made !== 'busy') await kept.write(made)
  return made
}

const linkAfter = (
  { clock }: Sealing,
  last: Seal | null,
  key: string,
  own: { readonly act: SealBody['act'] } & Partial<SealBody>,
): SealBody => ({
  format: 'keelson-seal/1',
  chain: last?.chain ?? newId(),
  number: (last?.number ?? 0) + 1,
  act: own.act,
  first: own.first ?? null,
  last: own.last ?? last?.last ?? start,
  events: own.events ?? 0,
  total: (last?.total ?? 0) + (own.events ?? 0),
  root: own.root ?? rootOfEntries(none),
  previous: last?.hash ?? '',
  at: clock.now(),
  key,
  newKey: own.newKey ?? null,
  lost: own.lost ?? null,
  because: own.because ?? null,
})

/** The id of the key that signs the link after this one. */
const signerAfter = (seal: Seal): string => (seal.newKey === null ? seal.key : keyIdOf(seal.newKey))

const keyFor = async ({ keys }: Sealing, last: Seal): Promise<SigningKey> => {
  const id = signerAfter(last)
  const key = await keys.get(id)
  if (key) return key
  throw problem('unavailable', {
    message: `The log's signing key ${id.slice(0, 16)}… is not in ${keys.folder}: nothing can be sealed here.`,
    remedy:
      'Put the key back from its copy, or run one worker where it is. If it is lost for good: keelson seal rotate --lost "what happened".',
  })
}

/** What this installation has signed and the database does not know: it was put back, or the chain was written anew. */
const lostHead = async ({ db, kept }: Sealing, last: Seal): Promise<Seal | null> => {
  const head = await kept.read(last.chain)
  if (!head) return null
  const same = head.number === last.number ? last : await sealAt(db, head.number)
  return same?.hash === head.hash ? null : head
}

const refuseIfBehind = async (sealing: Sealing, last: Seal): Promise<void> => {
  const head = await lostHead(sealing, last)
  if (!head) return
  throw problem('conflict', {
    message: `Seal ${head.number} of ${head.at} was signed here and the database does not have it: it ends with seal ${last.number} of ${last.at}. Nothing is sealed until this is explained.`,
    remedy:
      'If the database was restored on purpose: keelson seal resume --because "why". If not, somebody has put it back.',
  })
}
