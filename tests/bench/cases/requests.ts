import type { Asked } from '../run/http-line.ts'
import { makeDraw, makeRandom, shape } from '../data/draws.ts'

/** What requests are made of: ids and words that the database has. */
export interface Stock {
  readonly keys: { readonly agents: readonly string[]; readonly probes: readonly string[] }
  readonly callers: readonly string[]
  readonly categories: readonly string[]
  readonly symptoms: readonly string[]
  readonly services: readonly string[]
  readonly teams: readonly string[]
  readonly agents: readonly string[]
  /** Incidents of all ages. */
  readonly incidents: readonly string[]
  /** Open ones in "new", for the program and for the floor below it. */
  readonly fresh: { readonly product: readonly string[]; readonly floor: readonly string[] }
  /** Teams with more than a page in their queue. */
  readonly queues: readonly string[]
  readonly hosts: readonly string[]
  readonly yearFrom: string
  readonly yearUntil: string
}

/** Makes one request after the other; `lane` is which of the connections asks. */
export type Ask = (lane: number) => Asked

/** Each kind of request, as it is sent. */
export const requestsOf = (stock: Stock, lanes: number): Readonly<Record<string, Ask>> => {
  const random = makeRandom(Math.floor(Math.random() * 1e9))
  const any = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const agent = (): string => any(stock.keys.agents)
  const probe = (): string => any(stock.keys.probes)
  const get = (path: string, query: Readonly<Record<string, string>> = {}, key = agent()): Asked => ({
    method: 'GET',
    path: `/api/v1${path}${Object.keys(query).length > 0 ? `?${new URLSearchParams(query).toString()}` : ''}`,
    key,
  })
  const post = (path: string, body: unknown): Asked => ({
    method: 'POST',
    path: `/api/v1${path}`,
    key: agent(),
    body,
  })
  const values = valuesOf(stock, random)
  const queue = (): string => `team = "${any(stock.queues)}" and stateClass in ("new", "active", "waiting")`
  const page = { sort: '-openedAt', limit: '50' }
  return {
    create: () => post('/incidents', values()),
    transition: togglesOf(stock.fresh.product, lanes, post),
    read: () => get(`/incidents/${any(stock.incidents)}`),
    queue: () => get('/incidents', { filter: queue(), ...page }),
    'queue-filtered': () => get('/incidents', { filter: `${queue()} and ${furtherFilter}`, ...page }),
    requester: () => get('/incidents', page, probe()),
    search: () => get('/search', { q: wordsToFind(stock, random) }),
    aggregate: () => post('/incidents/aggregate', aggregateBody(stock)),
  }
}

const furtherFilter =
  'priority in ("moderate", "high", "critical") and channel != "portal" and reopenings < 3 and createdAt < now - duration("PT1M")'

/** The start of work and its return to the queue by turns, each lane on incidents of its own. */
const togglesOf = (
  ids: readonly string[],
  lanes: number,
  post: (path: string, body: unknown) => Asked,
): Ask => {
  const turns = new Map<number, number>()
  return (lane) => {
    const own = ids.filter((_, index) => index % lanes === lane % lanes)
    const turn = turns.get(lane) ?? 0
    turns.set(lane, turn + 1)
    const id = own[Math.floor(turn / 2) % own.length] as string
    return post(`/incidents/${id}/transitions`, { transition: turn % 2 === 0 ? 'start' : 'requeue' })
  }
}

/** What an agent enters on the phone. */
export const valuesOf = (stock: Stock, random: () => number): (() => Record<string, unknown>) => {
  const any = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const category = makeDraw(random, shape.categories)
  const symptom = makeDraw(random, shape.symptoms)
  const team = makeDraw(random, shape.teams)
  return () => ({
    title: `Mailbox full at site ${Math.floor(random() * 200)}, host${Math.floor(random() * 200_000)}`,
    description: 'No mail can be sent since this morning. Seen twice.',
    requester: any(stock.callers),
    impact: 'medium',
    urgency: 'medium',
    channel: 'phone',
    category: stock.categories[category()],
    symptom: stock.symptoms[symptom()],
    service: any(stock.services),
    team: stock.teams[team()],
    assignee: any(stock.agents),
  })
}

const wordsToFind = ({ hosts }: Stock, random: () => number): string => {
  const host = hosts[Math.floor(random() * hosts.length)] as string
  const kinds = [host, `mailbox ${host}`, 'printer fails', 'laptop slow monday', 'phone missing site 7']
  return kinds[Math.floor(random() * kinds.length)] as string
}

const aggregateBody = ({ yearFrom, yearUntil }: Stock) => ({
  filter: `openedAt >= date and time("${yearFrom}") and openedAt < date and time("${yearUntil}")`,
  groupBy: [{ field: 'openedAt', bucket: 'day' }, 'priority'],
  measures: [{ as: 'count', fn: 'count' }],
  limit: 5000,
})
