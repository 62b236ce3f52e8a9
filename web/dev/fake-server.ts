import type { IncomingMessage, ServerResponse } from 'node:http'
import { newId } from '#contract/id.ts'
import { incident } from '../../practices/operation/incident/incident.ts'
import { organisation } from '../../practices/people/organisation/organisation.ts'
import { person } from '../../practices/people/person/person.ts'
import { role } from '../../practices/people/role/role.ts'
import { team } from '../../practices/people/team/team.ts'
import { service } from '../../practices/portfolio/service/service.ts'
import { fakeMeta } from './fake-meta.ts'

type Row = Record<string, unknown> & { id: string; number: string }
const types = [incident, person, team, organisation, service, role].map((type) => fakeMeta(type))
const rows = new Map<string, Row[]>(types.map((type) => [type.plural, []]))
const refs = new Map<string, { type: string; number: string; title: string }>()

const pick = <X>(from: readonly X[], at: number): X => from[at % from.length] as X
const system = (type: string, prefix: string, at: number, state: string, stateClass: string): Row => ({
  id: newId(),
  type,
  number: `${prefix}${String(at + 1).padStart(7, '0')}`,
  version: 1,
  state,
  stateClass,
  createdAt: new Date(Date.now() - at * 4_000_000).toISOString(),
  createdBy: '',
  updatedAt: new Date(Date.now() - at * 3_000_000).toISOString(),
  updatedBy: '',
  archivedAt: null,
})
const add = (plural: string, row: Row, title: string): Row => {
  rows.get(plural)?.push(row)
  refs.set(row.id, { type: String(row['type']), number: row.number, title })
  return row
}
const names = [
  'Ada Lindqvist',
  'Jonas Weber',
  'Maximiliane von Hohenberg-Westerholt',
  'Li Wei',
  'Chidi Okafor',
  'Sofía Navarro',
]
const people = names.map((name, at) =>
  add(
    'people',
    {
      ...system('person', 'PER', at, 'active', 'active'),
      name,
      email: `p${at}@example.org`,
      jobTitle: 'Agent',
    },
    name,
  ),
)
const teams = ['Service Desk', 'Network', 'Workplace', 'SAP Basis'].map((title, at) =>
  add('teams', { ...system('team', 'TEA', at, 'current', 'active'), title, lead: people[at]?.id }, title),
)
const titles = [
  'Mail to outside stands still',
  'VPN drops every ten minutes since the update of the client on Tuesday',
  'Printer 4.12 prints blank pages',
  'Order entry answers slowly',
  'Login to SAP refused',
]
const states = Object.entries(incident.lifecycle.states)
for (let at = 0; at < 25_000; at++) {
  const [state, { class: stateClass }] = pick(states, at * 7 + (at >> 3))
  const title = pick(titles, at * 3)
  add(
    'incidents',
    {
      ...system('incident', 'INC', at, state, stateClass),
      title,
      priority: pick(['critical', 'high', 'moderate', 'low'], at * 5 + (at >> 2)),
      requester: pick(people, at * 11).id,
      team: pick(teams, at).id,
      assignee: at % 4 === 0 ? null : pick(people, at * 5).id,
      openedAt: new Date(Date.now() - at * 1_300_000).toISOString(),
      impact: 'medium',
      urgency: 'high',
      restricted: at % 50 === 0,
      reassignments: at % 7,
    },
    title,
  )
}

const matches =
  (filter: string) =>
  (row: Row): boolean => {
    const classes = /stateClass in \(([^)]*)\)/.exec(filter)?.[1]
    if (classes !== undefined && !classes.includes(`"${String(row['stateClass'])}"`)) return false
    if (filter.includes('assignee = me') && row['assignee'] !== people[0]?.id) return false
    if (filter.includes('assignee = null') && row['assignee'] !== null) return false
    return true
  }

const found = (plural: string, query: URLSearchParams): readonly Row[] => {
  const all = rows.get(plural) ?? []
  const text = (query.get('q') ?? '').toLowerCase()
  const kept = all
    .filter(matches(query.get('filter') ?? ''))
    .filter((row) => JSON.stringify([row.number, row['title'], row['name']]).toLowerCase().includes(text))
  const sort = query.get('sort') ?? ''
  const name = sort.replace('-', '')
  return sort === ''
    ? kept
    : kept.toSorted(
        (a, b) => (sort.startsWith('-') ? -1 : 1) * String(a[name]).localeCompare(String(b[name])),
      )
}

const list = (plural: string, query: URLSearchParams): unknown => {
  const all = found(plural, query)
  const from = Number(query.get('cursor') ?? 0)
  const to = from + Number(query.get('limit') ?? 50)
  const page = all.slice(from, to)
  const named = Object.fromEntries(
    page.flatMap((row) =>
      Object.values(row).flatMap((value) =>
        typeof value === 'string' && refs.has(value) ? [[value, refs.get(value)]] : [],
      ),
    ),
  )
  return {
    data: page,
    refs: named,
    next: to < all.length ? String(to) : null,
    abilities: { create: { allowed: true } },
  }
}

const answers = (method: string, path: string, query: URLSearchParams): unknown => {
  const [, first = '', second] = path.split('/')
  if (path === '/session')
    return method === 'GET' || method === 'POST'
      ? {
          person: {
            id: people[0]?.id,
            name: names[0],
            email: 'ada@example.org',
            language: 'en',
            timeZone: 'Europe/Berlin',
            organisation: null,
          },
          roles: ['administrator'],
          teams: [],
        }
      : {}
  if (path === '/setup') return { needed: false }
  if (path === '/meta') return { types }
  if (path === '/search')
    return {
      data: found('incidents', query)
        .slice(0, 8)
        .map((row) => ({ ...row, snippet: null, rank: 1 })),
    }
  if (second === 'count') return { count: found(first, query).length, exact: true }
  if (rows.has(first) && second === undefined) return list(first, query)
  const one = rows.get(first)?.find((row) => row.id === second || row.number === second)
  return one
    ? {
        data: one,
        refs: {},
        abilities: {
          update: { allowed: true },
          work: { allowed: true },
          remove: { allowed: true },
          fields: [],
          transitions: [],
        },
      }
    : null
}

/** Answers as the API would, out of memory; for work on screens only. */
export const answerFake = (request: IncomingMessage, response: ServerResponse): void => {
  const url = new URL(request.url ?? '/', 'http://fake')
  const answer = answers(request.method ?? 'GET', url.pathname, url.searchParams)
  setTimeout(() => {
    response.statusCode = answer === null ? 404 : 200
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(answer ?? { code: 'not_found', detail: 'There is no such thing.' }))
  }, 60)
}
