import fc from 'fast-check'
import { idOfKey, newId } from '#contract/id.ts'
import { write, type Values } from '#engine'
import { searchCondition } from '../../capabilities/search/find.ts'
import { searchRoutes } from '../../capabilities/search/routes.ts'
import { attachmentRoutes } from '../../capabilities/attachments/routes.ts'
import { journalRoutes } from '../../capabilities/journal/routes.ts'
import { watchRoutes } from '../../capabilities/watchers/routes.ts'
import { explainTo } from '../../practices/people/explain.ts'
import { explainRoutes } from '../../server/http/explain.ts'
import { mergeRoutes } from '../../server/merging.ts'
import { httpApp, type HttpApp } from '../harness/http-app.ts'
import { makeProduct, type Product } from '../harness/product.ts'

// Three customers, the first above the second, with people, roles and incidents as they were drawn, and what each of
// these people may see.

export interface Person {
  readonly id: string
  readonly house: number
  readonly reads: Condition['reads']
  readonly mark: string
}

type Seen = Pick<Incident, 'house' | 'isRestricted' | 'named' | 'requester'>

/** What a role grants on incidents: in FEEL for the product, and said once more for the oracle. */
interface Condition {
  readonly when: string
  readonly reads: (person: Pick<Person, 'id' | 'house'>, incident: Seen) => boolean
}

export interface Incident {
  readonly id: string
  readonly number: string
  readonly house: number
  readonly requester: string
  readonly named: readonly string[]
  readonly followers: readonly string[]
  readonly isRestricted: boolean
  readonly parent: string | null
  /** Words that stand in it and in its files. */
  readonly marks: readonly string[]
  /** Words of the desk's replies: what it says to a parent it says to children of the same house too (propagation.ts). */
  readonly said: readonly string[]
  /** Words that stand in its internal notes. */
  readonly inside: readonly string[]
}

export interface World {
  readonly houses: readonly { readonly id: string; readonly mark: string }[]
  readonly people: readonly Person[]
  readonly incidents: readonly Incident[]
}

let product: Product
let http: HttpApp

/** Makes the product that worlds are built in. */
export const openHouse = async (): Promise<{ product: Product; http: HttpApp }> => {
  product = await makeProduct()
  const { db, types, clock, files } = product
  const { decisions, numbers, keys } = product.setUp()
  await decisions.reload(db, types)
  const modules = [
    journalRoutes,
    searchRoutes,
    watchRoutes,
    mergeRoutes,
    attachmentRoutes(files),
    explainRoutes({ explain: explainTo }),
  ]
  // Thousands of questions in a minute are the point here.
  const rateLimits = { known: 1_000_000, anonymous: 1_000_000 }
  http = httpApp({
    db,
    types,
    clock,
    decisions,
    numbers,
    keys,
    modules,
    textCondition: searchCondition,
    rateLimits,
  })
  return { product, http }
}

const made = async (type: string, values: Values): Promise<{ id: string; number: string }> =>
  (await write(product.setUp(), { kind: 'create', type, values })).after

/** A word that stands nowhere else and that the search takes as one. */
export const mark = (): string => `z${newId().replaceAll('-', '').slice(-14)}`

export const anyIncident = fc.record({
  house: fc.nat(2),
  requester: fc.nat(1),
  behalf: fc.option(fc.nat(1)),
  isRestricted: fc.boolean(),
  isAssigned: fc.boolean(),
  isWatched: fc.boolean(),
  isVisible: fc.boolean(),
  entries: fc.array(fc.boolean(), { maxLength: 2 }),
  hasFile: fc.boolean(),
  /** Ties that the desk made across customers. */
  parent: fc.option(fc.nat(5)),
  linked: fc.option(fc.nat(5)),
})
export type AnyIncident = typeof anyIncident extends fc.Arbitrary<infer T> ? T : never

export const conditions: readonly Condition[] = [
  { when: 'organisation in my.organisations', reads: (person, { house }) => sees(person, house) },
  { when: 'organisation = my.organisation', reads: (person, { house }) => person.house === house },
  {
    when: 'organisation in my.organisations and restricted = false',
    reads: (person, { house, isRestricted }) => sees(person, house) && !isRestricted,
  },
  {
    when: 'organisation in my.organisations and not(requester = me) and impact = "high"',
    reads: (person, { house, requester }) => sees(person, house) && requester !== person.id,
  },
  { when: 'requester = me or my.provider', reads: (person, { requester }) => requester === person.id },
  { when: 'organisation = null or impact = "low"', reads: () => false },
]

// The auditor reads as agents do; what the others may is for the desk's own people, or for owners.
const shippedRoles: Readonly<Record<string, Condition['reads']>> = {
  'service-desk-agent': (person, { house }) => sees(person, house),
  'team-lead': (person, { house }) => sees(person, house),
  auditor: (person, { house }) => sees(person, house),
  'service-owner': () => false,
  'change-manager': () => false,
  administrator: () => false,
}

export interface AnyPerson {
  readonly shipped: readonly string[]
  /** Those of a role that was made for this person. */
  readonly own: readonly Condition[]
}

const anyPerson: fc.Arbitrary<AnyPerson> = fc.record({
  shipped: fc.subarray(Object.keys(shippedRoles), { maxLength: 2 }),
  own: fc.subarray([...conditions], { maxLength: 2 }),
})
export const anyCrew = fc.array(fc.array(anyPerson, { minLength: 3, maxLength: 6 }), {
  minLength: 3,
  maxLength: 3,
})

export const usualCrew: readonly AnyPerson[] = [
  [],
  [],
  ['service-desk-agent'],
  ['team-lead'],
  ['auditor'],
  ['administrator'],
].map((shipped) => ({ shipped, own: [] }))

const buildPerson = async (
  { shipped, own }: AnyPerson,
  house: number,
  organisation: string,
): Promise<Person> => {
  const word = mark()
  const grants = own.map(({ when }) => ({ types: ['incident'], allow: ['read'], when }))
  const ownRole = grants.length > 0 ? [(await made('role', { key: word, title: word, grants })).id] : []
  const roles = [...shipped.map((key) => idOfKey('role', key)), ...ownRole]
  const { id } = await made('person', {
    name: `Person ${word}`,
    email: `${word}@example.org`,
    organisation,
    roles: roles.length > 0 ? roles : null,
  })
  const all = [...shipped.map((key) => shippedRoles[key]), ...own.map(({ reads }) => reads)]
  return { id, house, mark: word, reads: (...asked) => all.some((reads) => reads?.(...asked)) }
}

export const build = async (
  drawn: readonly AnyIncident[],
  crews: readonly (readonly AnyPerson[])[] = [usualCrew, usualCrew, usualCrew],
): Promise<World> => {
  const [a, c, b] = [mark(), mark(), mark()]
  const first = await made('organisation', { title: `House ${a}`, kind: 'customer' })
  const below = await made('organisation', { title: `House ${c}`, kind: 'customer', parent: first.id })
  const second = await made('organisation', { title: `House ${b}`, kind: 'customer' })
  const houses = [
    { id: first.id, mark: a },
    { id: below.id, mark: c },
    { id: second.id, mark: b },
  ]
  const people: Person[] = []
  for (const [house, { id: organisation }] of houses.entries())
    for (const each of crews[house] ?? []) people.push(await buildPerson(each, house, organisation))
  const incidents: Incident[] = []
  for (const each of drawn) incidents.push(await buildIncident(each, people, incidents))
  await product.settle()
  return { houses, people, incidents }
}

const buildIncident = async (
  drawn: AnyIncident,
  people: readonly Person[],
  before: readonly Incident[],
): Promise<Incident> => {
  const { house, isRestricted } = drawn
  const [one, two, agent] = people.filter((person) => person.house === house)
  const ids = [one?.id ?? '', two?.id ?? '']
  const requester = ids[drawn.requester] as string
  const behalf = drawn.behalf === null ? null : (ids[drawn.behalf] as string)
  const assignee = drawn.isAssigned ? (agent?.id ?? null) : null
  const watchers = drawn.isWatched ? [ids[1 - drawn.requester] as string] : []
  const visibleTo = drawn.isVisible ? [agent?.id ?? ''] : []
  const wanted = drawn.parent === null ? undefined : before[drawn.parent]
  const parent = wanted && ancestorsOf(wanted, before) < deepest ? wanted : undefined
  const marks = [mark(), mark()]
  const { id, number } = await made('incident', {
    title: `Trouble ${marks[0]}`, description: `Words ${marks[1]}`, requester, onBehalfOf: behalf, assignee, watchers, visibleTo,
    restricted: isRestricted, ...(parent && { parent: parent.id }), impact: 'high', urgency: 'high',
  }) // prettier-ignore
  const about = { type: 'incident', id }
  const inside: string[] = []
  const said: string[] = []
  for (const isInternal of drawn.entries) {
    const word = mark()
    ;(isInternal ? inside : said).push(word)
    await made('journal-entry', {
      about,
      visibility: isInternal ? 'internal' : 'public',
      text: `Said ${word}`,
    })
  }
  if (drawn.hasFile) {
    const word = mark()
    marks.push(word)
    const desk = http.as(product.setUp().actor)
    await desk.ask('POST', `/incidents/${id}/attachments`, multipartOf(`${word}.txt`, 'plain text'))
  }
  const linked = drawn.linked === null ? undefined : before[drawn.linked]
  if (linked) await made('link', { from: about, to: { type: 'incident', id: linked.id }, kind: 'related' })
  const named = [requester, behalf, assignee, ...visibleTo].filter((each) => each !== null)
  return {
    id,
    number,
    house,
    requester,
    isRestricted,
    named,
    followers: [requester, behalf, ...watchers].filter((each) => each !== null),
    parent: parent?.id ?? null,
    marks,
    said,
    inside,
  }
}

// Below one with so many above it no incident may hang: the declaration's `only` says so.
const deepest = 3

const ancestorsOf = ({ parent }: Incident, all: readonly Incident[]): number => {
  const above = all.find(({ id }) => id === parent)
  return above ? 1 + ancestorsOf(above, all) : 0
}

const multipartOf = (name: string, content: string) => ({
  headers: { 'content-type': 'multipart/form-data; boundary=edge' },
  payload: `--edge\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: text/plain\r\n\r\n${content}\r\n--edge--\r\n`,
})

// What may be seen, said a second time and by other means than the product's: over the generated values.

/** The first house has the second below it. */
const sees = (person: Pick<Person, 'house'>, house: number): boolean =>
  person.house === house || (person.house === 0 && house === 1)

export const mayRead = (person: Person, incident: Incident): boolean => {
  if (incident.isRestricted && !incident.named.includes(person.id)) return false
  return incident.followers.includes(person.id) || person.reads(person, incident)
}

/** Whether the desk's replies on an incident come to this person by one of the same house that hangs below it. */
const hears = (world: World, person: Person, incident: Incident): boolean =>
  !incident.isRestricted &&
  world.incidents.some(
    (each) => each.parent === incident.id && each.house === incident.house && mayRead(person, each),
  )

/** Everything that must not be in any answer to this person. */
export const secretsOf = (world: World, person: Person): string[] => [
  ...world.incidents
    .filter((each) => !mayRead(person, each))
    .flatMap((each) => [
      each.id,
      each.number,
      ...each.marks,
      ...each.inside,
      ...(hears(world, person, each) ? [] : each.said),
    ]),
  ...world.people.filter((each) => !sees(person, each.house)).flatMap((each) => [each.id, each.mark]),
  ...world.houses.filter((_, house) => !sees(person, house)).flatMap((each) => [each.id, each.mark]),
]
