import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { newId } from '#contract/id.ts'
import { write, type Actor, type Values } from '#engine'
import { searchCondition } from '../capabilities/search/find.ts'
import { searchRoutes } from '../capabilities/search/routes.ts'
import { attachmentRoutes } from '../capabilities/attachments/routes.ts'
import { journalRoutes } from '../capabilities/journal/routes.ts'
import { watchRoutes } from '../capabilities/watchers/routes.ts'
import { loadActor } from '../practices/people/actor.ts'
import { explainTo } from '../practices/people/explain.ts'
import { explainRoutes } from '../server/http/explain.ts'
import { idOfKey } from '../server/packs/pack-file.ts'
import { httpApp, type Client, type HttpApp, type Said } from './harness/http-app.ts'
import { makeProduct, type Product } from './harness/product.ts'

// A person of one customer can't learn that another's incident exists: whatever is asked, and however.

interface Person {
  readonly id: string
  readonly house: number
  readonly isAgent: boolean
  readonly mark: string
}

interface Incident {
  readonly id: string
  readonly number: string
  readonly house: number
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

interface World {
  readonly houses: readonly { readonly id: string; readonly mark: string }[]
  readonly people: readonly Person[]
  readonly incidents: readonly Incident[]
}

let product: Product
let http: HttpApp

beforeAll(async () => {
  product = await makeProduct()
  const { db, types, clock, files } = product
  const { decisions, numbers, keys } = product.setUp()
  await decisions.reload(db, types)
  const modules = [
    journalRoutes,
    searchRoutes,
    watchRoutes,
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
})

const made = async (type: string, values: Values): Promise<{ id: string; number: string }> =>
  (await write(product.setUp(), { kind: 'create', type, values })).after

/** A word that stands nowhere else and that the search takes as one. */
const mark = (): string => `z${newId().replaceAll('-', '').slice(-14)}`

const anyIncident = fc.record({
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
type AnyIncident = typeof anyIncident extends fc.Arbitrary<infer T> ? T : never

const build = async (drawn: readonly AnyIncident[]): Promise<World> => {
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
    for (const role of [
      'requester',
      'requester',
      'service-desk-agent',
      'team-lead',
      'auditor',
      'administrator',
    ]) {
      const own = mark()
      const roles = role === 'requester' ? null : [idOfKey('role', role)]
      const { id } = await made('person', {
        name: `Person ${own}`,
        email: `${own}@example.org`,
        organisation,
        roles,
      })
      // The auditor reads as agents do; administrators have their rights in the desk's own house only.
      people.push({ id, house, isAgent: role !== 'requester' && role !== 'administrator', mark: own })
    }
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
  const parent = drawn.parent === null ? undefined : before[drawn.parent]
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
    isRestricted,
    named,
    followers: [requester, behalf, ...watchers].filter((each) => each !== null),
    parent: parent?.id ?? null,
    marks,
    said,
    inside,
  }
}

const multipartOf = (name: string, content: string) => ({
  headers: { 'content-type': 'multipart/form-data; boundary=edge' },
  payload: `--edge\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: text/plain\r\n\r\n${content}\r\n--edge--\r\n`,
})

// What may be seen, said a second time and by other means than the product's: over the generated values.

/** The first house has the second below it. */
const sees = (person: Person, house: number): boolean =>
  person.house === house || (person.house === 0 && house === 1)

const mayRead = (person: Person, incident: Incident): boolean => {
  if (incident.isRestricted && !incident.named.includes(person.id)) return false
  return incident.followers.includes(person.id) || (person.isAgent && sees(person, incident.house))
}

/** Whether the desk's replies on an incident come to this person by one of the same house that hangs below it. */
const hears = (world: World, person: Person, incident: Incident): boolean =>
  !incident.isRestricted &&
  world.incidents.some(
    (each) => each.parent === incident.id && each.house === incident.house && mayRead(person, each),
  )

/** Everything that must not be in any answer to this person. */
const secretsOf = (world: World, person: Person): string[] => [
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

/** Questions that name nothing secret: what comes back must not either. */
const openQuestions = (
  world: World,
  person: Person,
): readonly (readonly [method: string, url: string, payload?: object])[] => {
  const mine = world.incidents.filter((each) => mayRead(person, each)).slice(0, 3)
  const filters = [
    'true',
    'restricted = true',
    'priority = "critical"',
    'parent != null',
    'requester != null',
    'number != ""',
    'not(requester = me)',
    'organisation != my.organisation',
  ]
  return [
    ...filters.map(
      (filter) =>
        ['GET', `/incidents?limit=200&abilities=true&filter=${encodeURIComponent(filter)}`] as const,
    ),
    ...['-openedAt', 'title', '-number', 'requester', 'organisation', 'parent', '-parent'].map(
      (sort) => ['GET', `/incidents?limit=3&sort=${sort}`] as const,
    ),
    ...['csv', 'json'].map((format) => ['GET', `/incidents/export?format=${format}`] as const),
    ...[
      'people',
      'organisations',
      'teams',
      'journal-entries',
      'attachments',
      'links',
      'tasks',
      'services',
      'roles',
      'access-keys',
    ].flatMap((plural) => [
      ['GET', `/${plural}?limit=200`] as const,
      ['GET', `/${plural}/export?format=json`] as const,
    ]),
    ['GET', '/search?q=Trouble&limit=50'],
    ['GET', '/search?q=Said&limit=50'],
    ['GET', '/incidents?q=Words&limit=200'],
    ['GET', '/events?limit=500'],
    ['GET', '/events?limit=500&type=incident,journal-entry,attachment,link,person'],
    ...['requester', 'organisation', 'parent', 'title', 'assignee'].map(
      (field) =>
        ['POST', '/incidents/aggregate', { groupBy: [field], measures: [{ as: 'n', fn: 'count' }] }] as const,
    ),
    ['POST', '/people/aggregate', { groupBy: ['organisation'], measures: [{ as: 'n', fn: 'count' }] }],
    ...mine.flatMap(({ id, number }) => [
      ['GET', `/incidents/${number}`] as const,
      ['GET', `/incidents/${id}/events`] as const,
      ['GET', `/incidents/${id}/timeline`] as const,
      ['GET', `/incidents/${id}/journal`] as const,
      ['GET', `/explain?type=incident&id=${id}&operation=read`] as const,
    ]),
  ]
}

/** Questions that name a record: about a secret one the answer is that about one that does not exist. */
const pointedQuestions = (own: Incident | undefined, { id, number, word }: Pointed) => {
  const quoted = (text: string): string => encodeURIComponent(text)
  return [
    ...[id, number].flatMap((key) => [
      ['GET', `/incidents/${key}`],
      ['GET', `/incidents/${key}/events`],
      ['GET', `/incidents/${key}/timeline`],
      ['GET', `/incidents/${key}/journal`],
      ['PATCH', `/incidents/${key}`, { title: 'Mine now' }],
      ['PATCH', `/incidents/${key}`, { version: 999, title: 'Mine now' }],
      ['POST', `/incidents/${key}/transitions`, { transition: 'start' }],
      ['POST', `/incidents/${key}/journal`, { text: 'Hello', visibility: 'public' }],
      ['DELETE', `/incidents/${key}`],
      ['POST', `/incidents/${key}/restore`],
      ['GET', `/explain?type=incident&id=${key}&operation=read`],
      ['GET', `/incidents/count?filter=${quoted(`number = "${key}"`)}`],
    ]),
    ['GET', `/incidents?filter=${quoted(`id = "${id}"`)}`],
    ['GET', `/incidents?filter=${quoted(`parent = "${id}"`)}`],
    ['GET', `/incidents?filter=${quoted(`contains(title, "${word}")`)}`],
    [
      'GET',
      `/incidents/count?filter=${quoted(`contains(title, "${word}") or contains(description, "${word}")`)}`,
    ],
    ['GET', `/incidents/count?q=${word}`],
    ['GET', `/search?q=${word}`],
    ['GET', `/search?q=${number}`],
    ['GET', `/journal-entries/count?filter=${quoted(`about = "${id}"`)}`],
    ['GET', `/links/count?filter=${quoted(`to = "${id}" or from = "${id}"`)}`],
    [
      'POST',
      '/incidents/aggregate',
      { filter: `contains(title, "${word}")`, measures: [{ as: 'n', fn: 'count' }] },
    ],
    [
      'POST',
      '/incidents/bulk',
      { update: [{ id, values: { title: 'Mine now' } }], transition: [{ id, transition: 'start' }] },
    ],
    ...(own
      ? [
          ['PATCH', `/incidents/${own.id}?dryRun=true`, { parent: id }],
          ['PATCH', `/incidents/${own.id}?dryRun=true`, { duplicateOf: id }],
          [
            'POST',
            `/links?dryRun=true`,
            { from: { type: 'incident', id: own.id }, to: { type: 'incident', id }, kind: 'related' },
          ],
          ['POST', `/tasks?dryRun=true`, { title: 'x', about: { type: 'incident', id } }],
        ]
      : []),
  ] as readonly (readonly [method: string, url: string, payload?: object])[]
}

/** What a cursor carries, for whoever unpacks it. */
const placeIn = ({ json }: Said): string =>
  typeof json?.next === 'string' ? Buffer.from(json.next as string, 'base64url').toString() : ''

interface Pointed {
  readonly id: string
  readonly number: string
  readonly word: string
}

const ask = (client: Client, [method, url, payload]: readonly [string, string, object?]): Promise<Said> =>
  client.ask(method, url, payload && { payload })

const clientOf = async (person: Person): Promise<Client> => {
  const actor: Actor = await loadActor(product.db, person.id)
  return http.as(actor)
}

test('nobody of one customer learns that another’s incident exists', async () => {
  let asked = 0
  let found = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyIncident, { minLength: 6, maxLength: 6 }),
      fc.infiniteStream(fc.nat(5)),
      async (drawn, pick) => {
        const world = await build(drawn)
        for (const house of [0, 1, 2]) {
          const candidates = world.people.filter((person) => person.house === house)
          const person = candidates[pick.next().value as number] as Person
          const client = await clientOf(person)
          const secrets = secretsOf(world, person)
          for (const question of openQuestions(world, person)) {
            const said = await ask(client, question)
            const { status } = said
            const body = said.body + placeIn(said)
            asked += 1
            if (status === 200 && body.length > 200) found += 1
            expect({ question, leaked: secrets.filter((secret) => body.includes(secret)) }).toEqual({
              question,
              leaked: [],
            })
            expect({ question, status }).not.toEqual({ question, status: 500 })
          }
          await askPointedly(world, person, client)
        }
      },
    ),
    { numRuns: 5, endOnFailure: true },
  )
  expect(asked).toBeGreaterThan(500)
  // The questions have answers: silence proves nothing.
  expect(found / asked).toBeGreaterThan(0.2)
}, 180_000)

const askPointedly = async (world: World, person: Person, client: Client): Promise<void> => {
  const hidden = world.incidents.find((each) => !mayRead(person, each))
  // One that does not hang below the hidden one already: to say again what is so changes nothing, and is no guess.
  const own = world.incidents.find((each) => mayRead(person, each) && each.parent !== hidden?.id)
  if (!hidden) return
  const secret: Pointed = { id: hidden.id, number: hidden.number, word: hidden.marks[0] as string }
  const invented: Pointed = { id: newId(), number: 'INC9999999', word: mark() }
  const about = async (pointed: Pointed): Promise<string[]> => {
    const answers: string[] = []
    for (const question of pointedQuestions(own, pointed)) {
      const { status, body } = await ask(client, question)
      answers.push(`${question[0]} ${question[1]} → ${status} ${body}`)
    }
    return answers.map((text) => anonymous(text, pointed))
  }
  const [asSecret, asInvented] = [await about(secret), await about(invented)]
  expect(asSecret).toEqual(asInvented)
}

/** An answer without what the asker said, and without what differs from request to request. */
const anonymous = (text: string, { id, number, word }: Pointed): string =>
  [id, number, word, encodeURIComponent(number)]
    .reduce((rest, each) => rest.replaceAll(each, '…').replaceAll(each.toLowerCase(), '…'), text)
    .replaceAll(/"(reference|id|number|createdAt|updatedAt|openedAt|place)":"[^"]*"/g, '"$1":"…"')

test('a tie to a record that the reader may not know of is no tie, however it is asked for', async () => {
  const drawn = (house: number, parent: number | null): AnyIncident => ({
    house, parent, requester: 0, behalf: null, isRestricted: false, isAssigned: false, isWatched: false, isVisible: false,
    entries: [], hasFile: false, linked: null,
  }) // prettier-ignore
  const world = await build([drawn(2, null), drawn(0, 0), drawn(0, 1)])
  const [foreign, child] = world.incidents
  const client = await clientOf(world.people[0] as Person)
  const numbersOf = async (filter: string): Promise<unknown[]> => {
    const { json } = await client.get(`/incidents?limit=200&sort=number&filter=${encodeURIComponent(filter)}`)
    return (json.data as { id: string }[]).map(({ id }) =>
      world.incidents.findIndex((each) => each.id === id),
    )
  }
  expect(await numbersOf('parent != null')).toEqual([2])
  expect(await numbersOf('parent = null')).toEqual([1])
  expect(await numbersOf(`parent = "${foreign?.id}"`)).toEqual([])
  expect(await numbersOf(`parent = "${child?.id}"`)).toEqual([2])
  expect(await numbersOf('contains(parent.title, "Trouble")')).toEqual([2])
  expect(await numbersOf('parent.impact = "high"')).toEqual([2])
  const grouped = await client.post('/incidents/aggregate', {
    groupBy: ['parent'],
    measures: [{ as: 'n', fn: 'count' }],
  })
  expect(JSON.stringify(grouped.json)).not.toContain(foreign?.id)
  const guarded = await client.get(`/incidents?filter=${encodeURIComponent('requester.vip = true')}`)
  expect([guarded.status, guarded.json.issues[0].code]).toEqual([422, 'filter.unknown_name'])
})

test('the desk sees what it should: the oracle of this test is not merely strict', async () => {
  const world = await build(
    [0, 1, 2].map((house): AnyIncident => ({
      house,
      requester: 0,
      behalf: null,
      isRestricted: house === 1,
      isAssigned: false,
      isWatched: false,
      isVisible: true,
      entries: [false],
      hasFile: true,
      parent: null,
      linked: null,
    })),
  )
  for (const person of world.people) {
    const client = await clientOf(person)
    const { json } = await client.get('/incidents?limit=200')
    const numbers = new Set((json.data as { number: string }[]).map(({ number }) => number))
    for (const incident of world.incidents)
      expect([person.house, incident.house, person.isAgent, numbers.has(incident.number)]).toEqual([
        person.house,
        incident.house,
        person.isAgent,
        mayRead(person, incident),
      ])
  }
})
