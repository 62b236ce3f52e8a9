import { isProblem } from './problem.ts'

const place = 'keelson-kept-answers'
const keptMs = 24 * 3_600_000
let reader: string | null = null
// Counts sign-outs: what was asked before one is not kept after it.
let era = 0

interface Kept {
  /** Id of the person whose answer it is. */
  readonly reader: string
  /** Milliseconds since 1970. */
  readonly at: number
  readonly answer: unknown
}

const addressOf = (name: string): string => `/kept/${name}`

// A browser has it on https and on this machine alone: elsewhere nothing is kept, and nothing can be opened offline.
const open = async (): Promise<Cache | null> => ('caches' in globalThis ? caches.open(place) : null)

const read = async (name: string): Promise<Kept | null> => {
  const found = await (await open())?.match(addressOf(name))
  const kept = (await found?.json()) as Kept | undefined
  return kept && Date.now() - kept.at <= keptMs ? kept : null
}

const keep = async (name: string, kept: Kept): Promise<void> => {
  const answer = new Response(JSON.stringify(kept), { headers: { 'content-type': 'application/json' } })
  await (await open())?.put(addressOf(name), answer)
}

/** Nothing that anybody has read is left: somebody signs out or in. */
export const forgetAnswers = async (): Promise<void> => {
  era += 1
  reader = null
  if ('caches' in globalThis) await caches.delete(place).catch(() => false)
}

interface Asking<Answer> {
  /** Whose answer it is, where the answer itself tells; else it is that of who was told last. */
  readonly whose?: (answer: Answer) => string
}

/**
 * Asks, and keeps the answer for when there is no line: then it answers what was kept for the same reader within the last
 * day. For the few answers that every page begins with, never for what records say.
 * @throws what `ask` throws, where nothing is kept
 */
export const orKept = async <Answer>(
  name: string,
  ask: () => Promise<Answer>,
  { whose }: Asking<Answer> = {},
): Promise<Answer> => {
  const asked = era
  try {
    const answer = await ask()
    const of = whose ? whose(answer) : reader
    if (asked !== era || of === null) return answer
    if (whose && (await lastReader()) !== of) await forgetAnswers()
    reader = of
    // Storage that is full or closed is no reason to fail.
    await keep(name, { reader: of, at: Date.now(), answer }).catch(() => undefined)
    return answer
  } catch (error) {
    if (!isProblem(error, 'offline')) throw error
    const kept = await read(name).catch(() => null)
    if (kept === null || asked !== era || (!whose && kept.reader !== reader)) throw error
    reader = kept.reader
    return kept.answer as Answer
  }
}

/** Whose answers lie here; of a page that was just opened only the place itself knows. */
const lastReader = async (): Promise<string | null> =>
  reader ?? (await read('session').catch(() => null))?.reader ?? null
