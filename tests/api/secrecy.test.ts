import fc from 'fast-check'
import { expect } from 'vitest'
import type { Grant } from '#contract/access.ts'
import type { Given, Givens, Someone } from '../harness/given.ts'
import { test } from '../harness/given-http.ts'
import type { Client } from '../harness/http-app.ts'

// People, roles and records at random; who may know of what is worked out here a second time, in plain sentences.

const reach = {
  nothing: [],
  all: [{ types: ['*'], allow: ['read'] }],
  house: [{ types: ['incident'], allow: ['read', 'update', 'work'], when: 'organisation = my.organisation' }],
  unassigned: [{ types: ['incident'], allow: ['read'], when: 'team = null and not(restricted)' }],
} as const satisfies Record<string, readonly Grant[]>
type Reach = keyof typeof reach

const aWorld = fc.record({
  people: fc.array(
    fc.record({
      house: fc.nat({ max: 2 }),
      reach: fc.constantFrom<Reach>('nothing', 'nothing', 'all', 'house', 'unassigned'),
    }),
    { minLength: 3, maxLength: 4 },
  ),
  incidents: fc.array(
    fc.record({
      requester: fc.nat({ max: 3 }),
      restricted: fc.boolean(),
      visibleTo: fc.uniqueArray(fc.nat({ max: 3 }), { maxLength: 2 }),
      watchers: fc.uniqueArray(fc.nat({ max: 3 }), { maxLength: 2 }),
    }),
    { minLength: 3, maxLength: 6 },
  ),
})
type World = typeof aWorld extends fc.Arbitrary<infer W> ? W : never

interface Secret extends Given {
  readonly title: string
  readonly said: string
  readonly entry: Given
}

let worlds = 0

const build = async (given: Givens, world: World, houses: readonly Given[]) => {
  const place = `world-${(worlds += 1)}`
  const people = await Promise.all(
    world.people.map((who) =>
      given.person({ organisation: houses[who.house] as Given, grants: reach[who.reach] }),
    ),
  )
  const idOf = (index: number) => (people[index % people.length] as Someone).id
  const secrets: Secret[] = []
  for (const [index, one] of world.incidents.entries()) {
    const title = `zeppelin${worlds}x${index}`
    const incident = await given.incident({
      title,
      location: place,
      requester: idOf(one.requester),
      restricted: one.restricted,
      visibleTo: one.visibleTo.map(idOf),
      watchers: one.watchers.map(idOf),
    })
    const said = `balloon${worlds}x${index}`
    const entry = await given.record('journal-entry', {
      about: { type: 'incident', id: incident.id },
      visibility: 'public',
      text: said,
    })
    secrets.push({ ...incident, title, said, entry })
  }
  return { place, people, secrets }
}

/** Said a second time: who is named on a restricted record; who asked for or watches one; whose role reaches it. */
const mayKnow = (world: World, reader: number, one: World['incidents'][number]): boolean => {
  const count = world.people.length
  const isReader = (index: number) => index % count === reader
  const houseOf = (index: number) => world.people[index % count]?.house
  const isNamed = isReader(one.requester) || one.visibleTo.some(isReader)
  if (one.restricted && !isNamed) return false
  if (isReader(one.requester) || one.watchers.some(isReader)) return true
  switch (world.people[reader]?.reach) {
    case 'all':
      return true
    case 'house':
      return houseOf(one.requester) === houseOf(reader)
    case 'unassigned':
      return !one.restricted
    default:
      return false
  }
}

const numbersIn = (text: string): string[] => [...new Set(text.match(/\bINC\d{7}\b/g) ?? [])].sort()

/** Asks in every way there is; whatever is unknown to the reader must be in no answer. */
const askEverything = async (
  client: Client,
  place: string,
  secrets: readonly Secret[],
  known: ReadonlySet<string>,
) => {
  const where = `filter=${encodeURIComponent(`location = "${place}"`)}`
  const expected = secrets
    .filter(({ id }) => known.has(id))
    .map(({ number }) => number)
    .sort()
  const bodies: string[] = []
  const get = async (url: string) => {
    const answer = await client.get(url)
    bodies.push(answer.body)
    return answer
  }
  expect(numbersIn((await get(`/incidents?${where}&limit=200&sort=number`)).body)).toEqual(expected)
  expect((await get(`/incidents/count?${where}`)).json.count).toBe(expected.length)
  expect(numbersIn((await get(`/incidents/export?${where}`)).body)).toEqual(expected)
  expect(numbersIn((await get(`/incidents/export?${where}&format=json`)).body)).toEqual(expected)
  const asked = await client.post('/incidents/aggregate', {
    filter: `location = "${place}"`,
    groupBy: ['title'],
  })
  bodies.push(asked.body)
  expect(asked.json.data.length).toBe(expected.length)
  const logged = await get('/events?limit=500&type=incident')
  const seen = new Set(logged.json.data.map(({ recordId }: { recordId: string }) => recordId))
  expect(secrets.filter(({ id }) => seen.has(id)).map(({ id }) => known.has(id))).not.toContain(false)
  for (const { id, number, title, said, entry } of secrets) {
    const status = known.has(id) ? 200 : 404
    for (const url of [
      `/incidents/${id}`,
      `/incidents/${number}`,
      `/incidents/${id}/events`,
      `/incidents/${id}/timeline`,
      `/incidents/${id}/journal`,
      `/journal-entries/${entry.id}`,
    ])
      expect((await client.get(url)).status, url).toBe(status)
    for (const words of [title, said])
      // Search forgives typing errors: it may find others, whose words are alike.
      expect((await get(`/search?q=${words}`)).body.includes(id), words).toBe(known.has(id))
    expect(numbersIn((await get(`/incidents?q=${title}`)).body)).toEqual(known.has(id) ? [number] : [])
    if (known.has(id)) continue
    for (const refused of [
      await client.patch(`/incidents/${id}`, { title: 'mine' }),
      await client.post(`/incidents/${id}/transitions`, { transition: 'cancel' }),
      await client.post(`/incidents/${id}/journal`, { text: 'hello' }),
    ]) {
      expect(refused.status).toBe(404)
      bodies.push(refused.body)
    }
  }
  const all = bodies.join('\n')
  for (const { id, title, said } of secrets)
    if (!known.has(id)) for (const word of [title, said]) expect(all).not.toContain(word)
}

test(
  'whoever may not know of a record learns of it in no way that the API has',
  { timeout: 120_000 },
  async ({ given, clientOf, product }) => {
    const houses = [await given.organisation(), await given.organisation(), await given.organisation()]
    await fc.assert(
      fc.asyncProperty(aWorld, async (world) => {
        const { place, people, secrets } = await build(given, world, houses)
        await product.settle()
        for (const [reader, person] of people.entries()) {
          const known = new Set(
            secrets
              .filter((_, index) =>
                mayKnow(world, reader, world.incidents[index] as World['incidents'][number]),
              )
              .map(({ id }) => id),
          )
          await askEverything(await clientOf(person), place, secrets, known)
        }
      }),
      { numRuns: 5, endOnFailure: true },
    )
  },
)
