import { z } from 'zod'
import { problem } from '#contract/problem.ts'
import type { LoggedEvent } from '../../model/record.ts'
import { hashOf } from '../../events.ts'
import { makeChainCheck } from './check-chain.ts'
import { packEntry } from './entries.ts'
import { sealShape, type HeadsFound, type KnownHead } from './heads.ts'
import { leafOf, rootByPath } from './merkle.ts'
import type { Inclusion, Proof } from './proof.ts'
import type { Seal } from './seal.ts'

/** What a proof does not prove, and where. */
export interface ProofFault {
  readonly version: number | null
  readonly seal: number | null
  readonly message: string
}

export interface ProofVerification {
  readonly record: Proof['record']
  readonly events: number
  readonly seals: number
  /** The keys that signed, in their order; compare the ids with what was told elsewhere. */
  readonly keys: readonly { readonly id: string; readonly since: number }[]
  readonly faults: readonly ProofFault[]
  readonly notes: readonly string[]
}

const wholeNumber = z.int().min(0)
const proofShape = z.strictObject({
  format: z.literal('keelson-proof/1'),
  madeAt: z.string(),
  record: z.strictObject({ type: z.string(), id: z.string(), number: z.string() }),
  events: z.array(
    z.looseObject({ recordId: z.string(), type: z.string(), version: wholeNumber, prev: z.string() }),
  ),
  inclusions: z.array(
    z.strictObject({
      version: wholeNumber,
      seal: wholeNumber,
      index: wholeNumber,
      path: z.array(z.string()),
    }),
  ),
  seals: z.array(sealShape),
  published: z.array(
    z.strictObject({
      seal: wholeNumber,
      at: z.string(),
      kind: z.string(),
      place: z.string(),
      receipt: z.record(z.string(), z.string()),
    }),
  ),
})

/** Reads a proof. @throws Problem `malformed` saying what does not have the form of one */
export const parseProof = (text: string, where: string): Proof => {
  try {
    return proofShape.parse(JSON.parse(text)) as unknown as Proof
  } catch (error) {
    const first = error instanceof z.ZodError ? error.issues[0] : null
    throw problem('malformed', {
      message: `${where} is not a proof${first ? `: ${first.path.join('.')} ${first.message}` : ' (no JSON)'}.`,
      remedy: '`keelson proof --record INC0000001 --out FILE` makes one.',
    })
  }
}

/** The heads that whoever checks got themselves, and keys. */
export interface VerifyProofOptions extends Partial<HeadsFound> {
  readonly trusted?: ReadonlySet<string>
}

/** Checks a proof without any database. Pure. */
export const verifyProof = (
  proof: Proof,
  { heads = [], unread = [], trusted = new Set() }: VerifyProofOptions = {},
): ProofVerification => {
  const faults: ProofFault[] = []
  const chain = makeChainCheck({ gaps: true, trusted })
  for (const seal of proof.seals)
    faults.push(...chain.check(seal).map(({ message }) => ({ version: null, seal: seal.number, message })))
  const seals = new Map(proof.seals.map((seal) => [seal.number, seal]))
  if (seals.get(1)?.act !== 'key')
    faults.push(without(null, 'The first link of the chain, with its key, is missing.'))
  faults.push(...eventFaults(proof, seals))
  const vouching = vouchedFor(proof, seals, { heads, trusted })
  return {
    record: proof.record,
    events: proof.events.length,
    seals: proof.seals.length,
    keys: [...chain.keys].map(([id, { since }]) => ({ id, since })),
    faults: [...faults, ...vouching.faults, ...unread.map((message) => without(null, message))],
    notes: vouching.notes,
  }
}

const without = (version: number | null, message: string): ProofFault => ({ version, seal: null, message })

/** Each event follows the one before it and is in the tree of its seal. */
const eventFaults = (
  { record, events, inclusions }: Proof,
  seals: ReadonlyMap<number, Seal>,
): ProofFault[] => {
  const faults: ProofFault[] = []
  const places = new Map(inclusions.map((inclusion) => [inclusion.version, inclusion]))
  let prev = ''
  for (const [at, event] of events.entries()) {
    const { version } = event
    if (event.recordId !== record.id || event.type !== record.type)
      faults.push(without(version, `Version ${version} is not of this record.`))
    if (version !== at + 1) faults.push(without(version, `Version ${at + 1} is missing.`))
    if (event.prev !== prev)
      faults.push(without(version, `Version ${version} does not follow the one before it.`))
    prev = hashOf(event)
    faults.push(...inclusionFaults(event, prev, places.get(version), seals))
  }
  if (events.length === 0) faults.push(without(null, 'There are no events.'))
  return faults
}

const inclusionFaults = (
  event: Omit<LoggedEvent, 'hash'>,
  hash: string,
  inclusion: Inclusion | undefined,
  seals: ReadonlyMap<number, Seal>,
): ProofFault[] => {
  const { version, recordId } = event
  const seal = inclusion && seals.get(inclusion.seal)
  if (!seal) return [without(version, `Version ${version} is in no seal of this proof.`)]
  const { index } = inclusion
  const path = inclusion.path.map((part) => Buffer.from(part, 'hex'))
  const root = rootByPath(leafOf(packEntry({ hash, recordId, version })), { index, size: seal.events, path })
  return root?.toString('hex') === seal.root
    ? []
    : [
        {
          version,
          seal: seal.number,
          message: `Version ${version} is not what seal ${seal.number} was made over.`,
        },
      ]
}

/** A proof is as good as what is known of its chain from elsewhere: heads that were published, or keys. */
const vouchedFor = (
  { inclusions, seals }: Proof,
  byNumber: ReadonlyMap<number, Seal>,
  { heads, trusted }: { readonly heads: readonly KnownHead[]; readonly trusted: ReadonlySet<string> },
): { faults: ProofFault[]; notes: string[] } => {
  const faults: ProofFault[] = []
  const covered = new Set<number>()
  const trustedOnes = [...trusted].filter((id) => id !== '')
  for (const { where, seal } of heads) {
    const here = byNumber.get(seal.number)
    if (!here) continue
    if (here.hash !== seal.hash)
      faults.push({
        version: null,
        seal: seal.number,
        message: `Seal ${seal.number} is not the one that ${where} knows.`,
      })
    else for (let number = seal.number; byNumber.has(number); number--) covered.add(number)
  }
  if (trustedOnes.length > 0 && !trusted.has(seals[0]?.key ?? ''))
    faults.push(without(null, 'The chain does not begin with a key that you trust.'))
  const loose = [...new Set(inclusions.map(({ seal }) => seal))].filter((number) => !covered.has(number))
  if (loose.length === 0 || trustedOnes.length > 0) return { faults, notes: [] }
  return {
    faults,
    notes: [
      heads.length === 0
        ? 'Nothing outside of this file vouches for it: compare its heads with what was published to you (--heads), or its keys (--trust).'
        : `No head that you have vouches for ${loose.map((number) => `seal ${number}`).join(', ')}.`,
    ],
  }
}
