import { setTimeout as pause } from 'node:timers/promises'
import type { Row } from '../faults/load/client.ts'
import { quantile, type Seen } from './span.ts'

// A process of its own, so that what the agents cost is not taken for what the product costs. Told by its parent what to
// do; it tells what it saw at the end of each span.

/** What the parent sends. */
export interface Orders {
  readonly url: string
  readonly apiKeys: readonly string[]
  readonly spanMs: number
  readonly spans: number
  /** Mean of the pause between two things that an agent does. */
  readonly thinkMs: number
}

interface Agent {
  readonly apiKey: string
  known: readonly string[]
  open: Row | null
}

let took: number[] = []
let failures: Record<string, number> = {}
let done: Record<string, number> = {}

const count = (into: Record<string, number>, what: string): void => {
  into[what] = (into[what] ?? 0) + 1
}

/** The answer's body, or null for a failure. */
const ask = async (url: string, { apiKey }: Agent, method: string, path: string, body?: object) => {
  const begin = performance.now()
  try {
    const answer = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${apiKey}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const said = (await answer.json()) as { data: unknown }
    took.push(performance.now() - begin)
    // Two agents changed the same: the second is told so and looks again, as people do.
    if (!answer.ok && answer.status !== 409) count(failures, `${method} ${answer.status}`)
    return answer.ok ? said.data : null
  } catch (error) {
    count(failures, `no answer (${error instanceof Error ? error.message : 'unknown'})`)
    return null
  }
}

const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(Math.random() * from.length)]

type Deed = (url: string, agent: Agent) => Promise<void>

const list: Deed = async (url, agent) => {
  const rows = (await ask(url, agent, 'GET', '/incidents?limit=50&sort=-updatedAt')) as Row[] | null
  if (rows) agent.known = rows.map(({ id }) => id)
}

const create: Deed = async (url, agent) => {
  const title = `The printer on floor ${Math.ceil(Math.random() * 20)} is silent`
  agent.open = (await ask(url, agent, 'POST', '/incidents', { title })) as Row | null
}

const open: Deed = async (url, agent) => {
  if (agent.known.length === 0) await list(url, agent)
  const id = pick(agent.known)
  // The first of all finds an empty desk.
  if (id === undefined) return create(url, agent)
  agent.open = (await ask(url, agent, 'GET', `/incidents/${id}`)) as Row | null
  await ask(url, agent, 'GET', `/incidents/${id}/timeline`)
}

const opened = async (url: string, agent: Agent): Promise<Row | null> => {
  if (agent.open === null) await open(url, agent)
  return agent.open
}

const reply: Deed = async (url, agent) => {
  const row = await opened(url, agent)
  if (row) await ask(url, agent, 'POST', `/incidents/${row.id}/journal`, { text: 'We are looking into it.' })
}

const change: Deed = async (url, agent) => {
  const row = await opened(url, agent)
  if (row === null) return
  const values = { urgency: pick(['high', 'medium', 'low']), version: row.version }
  agent.open = (await ask(url, agent, 'PATCH', `/incidents/${row.id}`, values)) as Row | null
}

/** What agents do all day, in these shares. */
const deeds: readonly (readonly [share: number, name: string, deed: Deed])[] = [
  [0.35, 'list', list],
  [0.3, 'open', open],
  [0.15, 'reply', reply],
  [0.1, 'change', change],
  [0.1, 'create', create],
]

const byShare = () => {
  let at = Math.random()
  return deeds.find(([share]) => (at -= share) < 0)
}

/** Works until it is stopped; `first` says what it begins with, so that everything is done however short a run is. */
const work = async (
  { url, thinkMs }: Orders,
  agent: Agent,
  { first, signal }: { first: number; signal: AbortSignal },
): Promise<void> => {
  for (let chosen = deeds[first % deeds.length]; ; chosen = byShare()) {
    // Independent of each other, as people are: the pauses are exponential.
    await pause(-Math.log(1 - Math.random()) * thinkMs, undefined, { signal })
    const [, name, deed] = chosen ?? [0, 'list', list]
    await deed(url, agent)
    count(done, name)
  }
}

const takeSeen = (): Seen => {
  const sorted = took.toSorted((a, b) => a - b)
  const seen = {
    requests: took.length,
    failures,
    p50Ms: quantile(sorted, 0.5),
    p99Ms: quantile(sorted, 0.99),
    done,
  }
  took = []
  failures = {}
  done = {}
  return seen
}

process.once('message', (orders: Orders) => {
  const ended = new AbortController()
  for (const [first, apiKey] of orders.apiKeys.entries())
    work(orders, { apiKey, known: [], open: null }, { first, signal: ended.signal }).catch(
      (error: unknown) => {
        if (!ended.signal.aborted) throw error
      },
    )
  let left = orders.spans
  const timer = setInterval(() => {
    process.send?.(takeSeen())
    if (--left > 0) return
    clearInterval(timer)
    ended.abort()
    process.disconnect()
  }, orders.spanMs)
})
