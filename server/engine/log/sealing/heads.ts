import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { isProblem, problem } from '#contract/problem.ts'
import type { Seal } from './seal.ts'

/** A link of the chain as it is known from somewhere else than the database. */
export interface KnownHead {
  /** Where it was found, for the person who reads the fault. */
  readonly where: string
  readonly seal: Seal
}

/** What is known of the chain from elsewhere, and what could not be looked at and so was not compared. */
export interface HeadsFound {
  readonly heads: readonly KnownHead[]
  /** A sentence for each file that is no head and each place that could not be read. */
  readonly unread: readonly string[]
}

export const nothingFound: HeadsFound = Object.freeze({ heads: [], unread: [] })

/** Several findings as one. */
export const together = (found: readonly HeadsFound[]): HeadsFound => ({
  heads: found.flatMap(({ heads }) => heads),
  unread: found.flatMap(({ unread }) => unread),
})

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
  lost: z.strictObject({ number: z.int(), hash: hex, chain: z.string().max(60).optional() }).nullable(),
  because: z.string().max(1000).nullable(),
  hash: hex,
  signature: z.string().max(200),
})

/** Reads a published head. @throws Problem `malformed` naming where it stood */
const parseHead = (text: string, where: string): KnownHead => {
  try {
    return { where, seal: sealShape.parse(JSON.parse(text)) }
  } catch {
    throw notAHead(where)
  }
}

const notAHead = (where: string) =>
  problem('malformed', {
    message: `${where} is not a published head.`,
    remedy:
      'A head is the JSON that Keelson publishes: {"format": "keelson-seal/1", …}. docs/guide/log-integrity.md shows one.',
  })

/** What stands in one place where a head should be: the head, or why it is none. */
export const readHead = async (where: string, read: () => Promise<string>): Promise<HeadsFound> => {
  try {
    return { heads: [parseHead(await read(), where)], unread: [] }
  } catch (error) {
    return { heads: [], unread: [isProblem(error) ? error.message : unreadable(where, error)] }
  }
}

/** Why something was not compared, in a sentence. */
export const unreadable = (where: string, error: unknown): string =>
  `${where} could not be read and was not compared: ${error instanceof Error ? error.message : String(error)}`

/** A head is less than 2 kB; what is much larger, or no file, is not read at all. */
const mostBytes = 65_536

/** The text of a file that may be a head. @throws Problem `malformed` for what can't be one */
export const headTextIn = async (path: string): Promise<string> => {
  const facts = await stat(path)
  if (!facts.isFile() || facts.size > mostBytes) throw notAHead(path)
  return readFile(path, 'utf8')
}

/**
 * The heads in a file, or in all files `seal-….json` of a folder and the folders in it; there one that is none does not
 * keep the others from being compared. @throws Problem `malformed` for a path that is not there, and a file that is none
 */
export const readHeads = async (path: string): Promise<HeadsFound> => {
  const facts = await stat(path).catch(() => null)
  if (!facts)
    throw problem('malformed', {
      message: `There is no file or folder ${path}.`,
      remedy: 'Name where heads were published.',
    })
  if (!facts.isDirectory()) return { heads: [parseHead(await headTextIn(path), path)], unread: [] }
  const found: HeadsFound[] = []
  for (const name of (await readdir(path, { recursive: true })).sort())
    if (/(^|\/)seal-\d+\.json$/.test(name)) {
      const file = join(path, name)
      found.push(await readHead(file, () => headTextIn(file)))
    }
  return together(found)
}
