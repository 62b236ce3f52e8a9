import { createHash, randomBytes } from 'node:crypto'
import type { Random } from '../random.ts'
import type { People } from '../house/people.ts'
import { makeClient, type Answer, type Client, type Reply, type Request, type Row } from './client.ts'
import type { Attempt, Ledger } from './ledger.ts'

/** One pair of hands: an agent and a requester who work on incidents of their own. */
export interface Hand {
  readonly random: Random
  readonly ledger: Ledger
  readonly agent: Client
  readonly caller: Client
  readonly callerId: string
  readonly resolutionCode: string
  /** Incidents to go on with, as they were last seen. */
  readonly open: Row[]
  /** A text that nobody else uses. */
  mark(): string
  /** Sends a request with marks, and writes down what came of it. Retries, mostly; sometimes gives up at once. */
  attempt(
    what: Attempt['what'],
    marks: readonly string[],
    request: Request,
    by?: Client,
  ): Promise<Answer | null>
  /** Sends a request of which nothing but its answer is remembered. */
  ask(request: Request): Promise<Answer | null>
  keep(type: string, row: Row, names: readonly string[]): Row
}

export interface HandOptions {
  readonly people: People
  readonly ledger: Ledger
  readonly random: Random
  readonly name: string
  readonly place: number
  readonly address: () => string | null
  readonly patienceMs: number
}

export const makeHand = (options: HandOptions): Hand => {
  const { people, ledger, random, name, place, address, patienceMs } = options
  const caller = people.callers[place % people.callers.length]
  const clientFor = (apiKey: string): Client => makeClient({ apiKey, address, patienceMs })
  const agent = clientFor(people.agents[place % people.agents.length] ?? '')
  let marks = 0
  const count = (reply: Reply & { tries: number }): Answer | null => {
    const { counts } = ledger
    counts.requests += 1
    if (reply.tries > 1) counts.retried += 1
    if (reply.kind === 'lost') {
      counts.lost += 1
      ledger.reasons.set(reply.reason, (ledger.reasons.get(reply.reason) ?? 0) + 1)
      return null
    }
    if (reply.isReplay) counts.replayed += 1
    if (reply.status < 300) counts.acknowledged += 1
    if (reply.status === 503) counts.unavailable += 1
    return reply
  }
  const sent = async (request: Request, by: Client): Promise<Answer | null> => {
    // Who gives up leaves a request of which nobody will ever know more; who insists must not be served twice.
    const insists = request.key !== undefined || request.version !== undefined
    const reply =
      insists && random.chance(0.8) ? await by.insist(request) : { ...(await by.send(request)), tries: 1 }
    const answer = count(reply)
    if (answer !== null && answer.status >= 500 && answer.status !== 503)
      ledger.failures.push(
        `${request.method} ${request.path}: ${answer.status} ${JSON.stringify(answer.body)}`,
      )
    return answer
  }
  return {
    random,
    ledger,
    agent,
    caller: clientFor(caller?.apiKey ?? ''),
    callerId: caller?.id ?? '',
    resolutionCode: people.resolutionCode,
    open: [],
    mark: () => `${name}-${place}-${++marks}`,
    attempt: async (what, texts, request, by = agent) => {
      const attempt: Attempt = { what, marks: texts, outcome: 'unknown' }
      ledger.attempts.push(attempt)
      const answer = await sent(request, by)
      if (answer !== null && answer.status < 300) attempt.outcome = 'acknowledged'
      else if (answer !== null && answer.status < 500) attempt.outcome = 'refused'
      return attempt.outcome === 'acknowledged' ? answer : null
    },
    ask: async (request) => {
      const answer = await sent(request, agent)
      return answer !== null && answer.status < 300 ? answer : null
    },
    keep: (type, row, names) => {
      const values = Object.fromEntries(names.map((field) => [field, row[field] ?? null]))
      ledger.kept.push({ type, id: row.id, version: row.version, values })
      return row
    },
  }
}

export const newKey = (): string => randomBytes(12).toString('hex')

/** Some bytes that no other file has, with their checksum. */
export const someContent = (random: Random): { content: Buffer; sha256: string } => {
  const content = Buffer.concat([Buffer.from('fault\n'), randomBytes(random.int(10, 60_000))])
  return { content, sha256: createHash('sha256').update(content).digest('hex') }
}
