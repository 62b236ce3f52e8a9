import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { problem } from '#contract/problem.ts'
import { hashFits, signatureFits, type Seal } from './seal.ts'

/** A link of the chain as it is known from somewhere else than the database. */
export interface KnownHead {
  /** Where it was found, for the person who reads the fault. */
  readonly where: string
  readonly seal: Seal
}

const place = z.strictObject({ xid: z.string().regex(/^\d{1,20}$/), seq: z.string().regex(/^\d{1,20}$/) })
const hex = z
  .string()
  .regex(/^([0-9a-f]{2})*$/)
  .max(128)

/** A published head, as it stands in a file, a commit or a mail: one link with its hash and signature. */
export const sealShape = z.strictObject({
  format: z.literal('keelson-seal/1'),
  chain: z.string().max(60),
  number: z.int().min(1),
  act: z.enum(['seal', 'key', 'resume']),
  first: place.nullable(),
  last: place,
  events: z.int().min(0),
  total: z.int().min(0),
  root: hex,
  previous: hex,
  at: z.string().max(40),
  key: hex,
  newKey: z.string().max(100).nullable(),
  lost: z.strictObject({ number: z.int(), hash: hex }).nullable(),
  because: z.string().max(1000).nullable(),
  hash: hex,
  signature: z.string().max(200),
})

/** Reads a published head. @throws Problem `malformed` naming where it stood */
export const parseHead = (text: string, where: string): KnownHead => {
  try {
    return { where, seal: sealShape.parse(JSON.parse(text)) }
  } catch {
    throw problem('malformed', {
      message: `${where} is not a published head.`,
      remedy:
        'A head is the JSON that Keelson publishes: {"format": "keelson-seal/1", …}. docs/guide/log-integrity.md shows one.',
    })
  }
}

/** The heads in a file, or in all `.json` files of a folder and the folders in it. @throws Problem `malformed` */
export const readHeads = async (path: string): Promise<KnownHead[]> => {
  const facts = await stat(path).catch(() => null)
  if (!facts)
    throw problem('malformed', {
      message: `There is no file or folder ${path}.`,
      remedy: 'Name where heads were published.',
    })
  if (!facts.isDirectory()) return [parseHead(await readFile(path, 'utf8'), path)]
  const heads: KnownHead[] = []
  for (const name of (await readdir(path, { recursive: true })).sort())
    if (/(^|\/)seal-\d+\.json$/.test(name))
      heads.push(parseHead(await readFile(join(path, name), 'utf8'), join(path, name)))
  return heads
}

export interface HeadFault {
  readonly seal: number
  readonly code: 'head'
  readonly message: string
}

/** What comparing needs to know of the chain that is checked. */
export interface ComparedChain {
  readonly last: Seal | null
  /** The links of the chain with the numbers of the heads. */
  readonly seals: ReadonlyMap<number, Seal>
  readonly resumes: readonly Seal[]
  readonly keys: ReadonlyMap<string, { readonly publicKey: string }>
}

/** Published heads against the chain as it is now: what was put back, cut off or written anew differs. Pure. */
export const compareHeads = (
  heads: readonly KnownHead[],
  chain: ComparedChain,
): { readonly faults: readonly HeadFault[]; readonly notes: readonly string[] } => {
  const faults: HeadFault[] = []
  const notes: string[] = []
  for (const { where, seal } of heads) {
    const { number, at } = seal
    const here = chain.seals.get(number)
    if (here && sameSeal(here, seal)) continue
    const fault = (message: string): void => void faults.push({ seal: number, code: 'head', message })
    const key = chain.keys.get(seal.key)?.publicKey
    const explained = chain.resumes.find(
      (resume) =>
        resume.number <= number && number <= (resume.lost?.number ?? 0) && seal.chain === resume.chain,
    )
    if (!hashFits(seal) || (key !== undefined && !signatureFits(seal, key)))
      fault(`The head of seal ${number} in ${where} is not as it was signed.`)
    else if (chain.last && seal.chain !== chain.last.chain)
      fault(
        `The head of seal ${number} in ${where} is of another log (${seal.chain}); this one is ${chain.last.chain}.`,
      )
    else if (key === undefined && chain.last)
      fault(
        `The head of seal ${number} in ${where} is signed by a key that this log does not know: ${seal.key.slice(0, 16)}….`,
      )
    else if (explained)
      notes.push(
        `Seal ${number} of ${at}, known from ${where}, was lost with a restore that seal ${explained.number} of ${explained.at} tells of: ${explained.because}`,
      )
    else if (here)
      fault(
        `Seal ${number} is not the one of ${at} that ${where} knows: from seal ${number} or earlier on the chain was written anew.`,
      )
    else
      fault(
        `Seal ${number} of ${at}, known from ${where}, is not in the database, which ends with seal ${chain.last?.number ?? 0}${chain.last ? ` of ${chain.last.at}` : ''}: everything behind that was taken away or the database was put back.`,
      )
  }
  return { faults, notes }
}

const sameSeal = (a: Seal, b: Seal): boolean =>
  a.hash === b.hash && a.signature === b.signature && a.chain === b.chain
