import { newId } from '#contract/id.ts'
import { problem } from '#contract/problem.ts'
import type { Clock } from '#platform/clock.ts'
import type { Database, Transaction } from '#platform/database/pool.ts'
import type { SigningKey, SigningKeys } from '#platform/signing-keys.ts'
import { gatherEntries, rootOfEntries } from './entries.ts'
import type { KeptHead } from './kept-head.ts'
import { lostHeads } from './lost-heads.ts'
import { signerAfter, signSeal, type Place, type Seal, type SealBody } from './seal.ts'
import { insertSeal, lastSeal } from './seal-store.ts'

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
  const known = await refuseIfBehind(sealing)
  if (!known) return (await begin(sealing)) ? sealOnce(sealing) : null
  const key = await keyFor(sealing, known)
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
  const made = await appendFirst(sealing, key)
  if (!made || made === 'busy') await sealing.keys.forget(key.id)
  return made !== 'busy'
}

const appendFirst = (sealing: Sealing, key: SigningKey, because: string | null = null) =>
  append(sealing, async (_tx, last) => {
    const own = { act: 'key', newKey: key.publicKey, because } as const
    return last ? null : { key, body: linkAfter(sealing, null, key.id, own), entries: none }
  })

/**
 * Brings a new key into force, signed by the one before, whose file is then removed. With `lostBecause` the old key is
 * gone and the new one signs for itself: `verify` tells of it from then on.
 * @throws Problem `unavailable` without the old key, `conflict` when the chain has not begun or moved on meanwhile
 */
export const rotateKey = async (
  sealing: Sealing,
  { lostBecause }: { lostBecause?: string } = {},
): Promise<Seal> => {
  const known = await refuseIfBehind(sealing)
  if (!known) throw notBegun()
  const old = lostBecause === undefined ? await keyFor(sealing, known) : null
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
 * Goes on after a restore: a link for each chain of which links were lost, that names the last one, so that heads
 * published of them are explained rather than forgotten. Where the database has no chain at all a new one begins, signed
 * by the key of the lost one where that is still here: only then `verify` believes the explanation by itself.
 * @throws Problem `conflict` when nothing is lost
 */
export const resumeAfterRestore = async (sealing: Sealing, because: string): Promise<Seal> => {
  const { last, lost } = await standing(sealing)
  if (lost.length === 0)
    throw last
      ? problem('conflict', 'The database knows everything that was sealed: there is nothing to resume.')
      : notBegun()
  let known = last ?? (await beginAfter(sealing, lost, because))
  const key = await keyFor(sealing, known)
  for (const head of lost) {
    const before = known
    const made = await append(sealing, async (_tx, found) => {
      if (found?.hash !== before.hash) return null
      const body = { act: 'resume', lost: nameOf(head, before), because } as const
      return { body: linkAfter(sealing, found, key.id, body), key, entries: none }
    })
    if (!made || made === 'busy') throw movedOn()
    known = made
  }
  return known
}

const nameOf = ({ number, hash, chain }: Seal, here: Seal): Seal['lost'] => ({
  number,
  hash,
  ...(chain !== here.chain && { chain }),
})

/** The first link of a chain that takes the place of a lost one. */
const beginAfter = async (sealing: Sealing, lost: readonly Seal[], because: string): Promise<Seal> => {
  const latest = lost.reduce((a, b) => (a.at > b.at ? a : b))
  const old = await sealing.keys.get(signerAfter(latest))
  const key = old ?? (await sealing.keys.create())
  const made = await appendFirst(sealing, key, because)
  if (made && made !== 'busy') return made
  if (!old) await sealing.keys.forget(key.id)
  throw movedOn()
}

const none = Buffer.alloc(0)

const movedOn = () => problem('conflict', 'Another process has just appended to the chain: try again.')

const notBegun = () =>
  problem('conflict', {
    message: 'Nothing has been sealed yet.',
    remedy: 'Start Keelson: it begins to seal by itself.',
  })

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

/** Where the chain in the database ends, and what was signed here and is not in it. */
const standing = async ({ db, kept }: Sealing): Promise<{ last: Seal | null; lost: readonly Seal[] }> => {
  // The files first: what another process seals meanwhile is then in the database that is read after them.
  const { heads, unread } = await kept.all()
  if (unread.length > 0)
    throw problem('unavailable', {
      message: `${unread.join(' ')} Nothing is sealed until it is known what was signed here.`,
      remedy: `Put the file in ${kept.folder} back from its copy; move it away only where you know that it is no head.`,
    })
  const last = await lastSeal(db)
  return { last, lost: await lostHeads(db, last, heads) }
}

/** Where the chain ends; null before its first link. @throws Problem `conflict` where the database lacks what was signed */
const refuseIfBehind = async (sealing: Sealing): Promise<Seal | null> => {
  const { last, lost } = await standing(sealing)
  const [head] = lost
  if (!head) return last
  const ending = last ? `it ends with seal ${last.number} of ${last.at}` : 'it has no seal at all'
  const log = last?.chain === head.chain ? '' : ` of the log ${head.chain}`
  throw problem('conflict', {
    message: `Seal ${head.number} of ${head.at}${log} was signed here and the database does not have it: ${ending}. Nothing is sealed until this is explained.`,
    remedy:
      'If the database was restored or replaced on purpose: keelson seal resume --because "why". If not, somebody has put it back or taken its seals away.',
  })
}
