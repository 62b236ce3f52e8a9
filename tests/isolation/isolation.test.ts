import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { newId } from '#contract/id.ts'
import type { Actor } from '#engine'
import { loadActor } from '../../practices/people/actor.ts'
import type { Client, HttpApp, Said } from '../harness/http-app.ts'
import type { Product } from '../harness/product.ts'
import { openQuestions, pointedQuestions, type Pointed } from './questions.ts'
import {
  anyCrew,
  anyIncident,
  build,
  conditions,
  mark,
  mayRead,
  openHouse,
  secretsOf,
  usualCrew,
  type AnyIncident,
  type AnyPerson,
  type Person,
  type World,
} from './world.ts'

// A person of one customer can't learn that another's incident exists: whatever is asked, and however.

let product: Product
let http: HttpApp

beforeAll(async () => {
  ;({ product, http } = await openHouse())
})

/** What a cursor carries, for whoever unpacks it. */
const placeIn = ({ json }: Said): string =>
  typeof json?.next === 'string' ? Buffer.from(json.next as string, 'base64url').toString() : ''

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
      anyCrew,
      fc.infiniteStream(fc.nat(5)),
      async (drawn, crews, pick) => {
        const world = await build(drawn, crews)
        for (const house of [0, 1, 2]) {
          const candidates = world.people.filter((person) => person.house === house)
          const person = candidates[(pick.next().value as number) % candidates.length] as Person
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
    { numRuns: 8, endOnFailure: true },
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
  const spread = conditions.map((condition): AnyPerson => ({ shipped: [], own: [condition] }))
  const crew = [...usualCrew, ...spread]
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
    [crew, crew, crew],
  )
  for (const person of world.people) {
    const client = await clientOf(person)
    const { json } = await client.get('/incidents?limit=200')
    const numbers = new Set((json.data as { number: string }[]).map(({ number }) => number))
    for (const incident of world.incidents)
      expect([person.house, incident.house, numbers.has(incident.number)]).toEqual([
        person.house,
        incident.house,
        mayRead(person, incident),
      ])
  }
})
