import { beforeAll, expect, test } from 'vitest'
import type { Abilities, Ability, ApiRecord, Refs } from '#contract/api/records.ts'
import { remove, write, type EngineType } from '#engine'
import { wordsIn } from '../../server/http/languages/words.ts'
import { productTypes } from '../harness/people.ts'
import { ownSamples } from '../harness/samples.ts'
import { castFor, type Cast, type Player, type Relation } from './cast.ts'
import { openHouse } from './house.ts'

// Whatever somebody may not do to a record is said with its reason, in words: every type in every state, archived too,
// as everybody, in English and in German. A reason that is a rule's text, or English on a German page, is none.

let cast: Cast
beforeAll(async () => {
  cast = await castFor(await openHouse(), ownSamples)
})

type Refused = ReadonlyMap<string, Ability>

const types = productTypes.all().filter(({ kept }) => !kept)

const stateful = async (type: EngineType, player: Player, relation: Relation, state: string) => {
  const needs = type.states.get(state)?.needs ?? []
  const values = Object.fromEntries(
    await Promise.all(needs.map(async (name) => [name, await cast.samples.valueOf(type, name)] as const)),
  )
  return cast.make(type, player, relation, { state, values })
}

/** Records of the type in each of its states, one that is archived, and one that is the player's own. */
const makeRecords = async (type: EngineType, player: Player): Promise<void> => {
  for (const state of type.states.keys()) await stateful(type, player, 'strange', state)
  const { initial } = type.declaration.lifecycle
  await stateful(type, player, 'own', initial)
  const { id } = await stateful(type, player, 'strange', initial)
  // Some are kept for good; those have been seen in all their states.
  await remove(cast.house.system(), type.name, id).catch(() => null)
}

/** What the player may not do to each record of the type that they see, as they are told. */
const refusedTo = async (player: Player, type: EngineType): Promise<ReadonlyMap<string, Refused>> => {
  const url = `/${type.plural}?abilities=true&archived=true&limit=100&sort=createdAt`
  const { status, json } = await cast.house.ask(player.headers, 'GET', url)
  expect(status, `${player.label} lists ${type.plural}`).toBe(200)
  const rows = json.data as readonly (ApiRecord & { readonly abilities: Abilities })[]
  return new Map(
    rows.map(({ number, id, state, archivedAt, abilities }) => {
      const name = `${player.label}: ${number || id} in ${state}${archivedAt === null ? '' : ', archived'}`
      return [name, refusedIn(abilities)]
    }),
  )
}

const refusedIn = ({ update, work, remove: away, audit, erase, transitions }: Abilities): Refused => {
  const acts: readonly (readonly [string, Ability | undefined])[] = [
    ['update', update], ['work', work], ['remove', away], ['audit', audit], ['erase', erase],
    ...transitions.map((step) => [step.name, step] as const),
  ] // prettier-ignore
  return new Map(acts.flatMap(([name, act]) => (act && !act.allowed ? [[name, act] as const] : [])))
}

const speak = async (language: string): Promise<void> => {
  for (const { reader } of cast.players)
    await write(cast.house.system(), { kind: 'update', type: 'person', id: reader.id, values: { language } })
}

// What rules are written in, and no sentence is: paths, comparisons, `null`.
const ruleText = /\b(my|me|can|record|before|via)\b(\.| =)|[<>]|=|\bnull\b|undefined/
const english = /\b(the|you|your|may|this|whoever|administrators|goes|from|it|its)\b/i

test('every refused act of every type comes with its reason in words', { timeout: 600_000 }, async () => {
  const [first] = cast.players
  if (!first) throw new Error('nobody plays')
  for (const type of types) await makeRecords(type, first)
  const wanting: string[] = []
  const reasons = new Map<string, number>()
  const told = new Map<string, Refused>()
  await speak('en')
  for (const player of cast.players)
    for (const type of types)
      for (const [record, refused] of await refusedTo(player, type)) {
        told.set(record, refused)
        for (const [act, { reason = '', message = '' }] of refused) {
          reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
          if (!message.endsWith('.') || ruleText.test(message)) wanting.push(`${record}: ${act}: ${message}`)
        }
      }
  await speak('de')
  for (const player of cast.players)
    for (const type of types)
      for (const [record, refused] of await refusedTo(player, type)) {
        const before = told.get(record)
        for (const [act, { message = '' }] of refused)
          if (message === before?.get(act)?.message || english.test(message))
            wanting.push(`${record}: ${act}: ${message}`)
      }
  expect(wanting).toEqual([])
  expect([...reasons.keys()].toSorted()).toEqual(['archived', 'condition', 'permission', 'state'])
  expect(told.size).toBeGreaterThan(500)
})

test('the product’s own work is named in the reader’s language', async () => {
  const [player] = cast.players
  if (!player) throw new Error('nobody plays')
  const { id } = await cast.house.make('site', { title: 'Pier' })
  const named = async (language: string): Promise<string | undefined> => {
    await speak(language)
    const { json } = await cast.house.ask(player.headers, 'GET', `/sites/${id}`)
    return (json.refs as Refs)[(json.data as ApiRecord).createdBy]?.title
  }
  expect([await named('en'), await named('de')]).toEqual(['Keelson set-up', 'Keelson-Einrichtung'])
})

test('a step that is somebody’s says whose it is', () => {
  const { sentence } = wordsIn('de')
  expect(sentence('You may not do "Resolve" here. It is for: whoever may work on it.')).toBe(
    '„Lösen“ dürfen Sie hier nicht. Das darf: wer ihn bearbeiten darf.',
  )
  expect(
    sentence(
      'You may not do "Close" here. It is for: whoever may work on it; or whoever stands in: Requester.',
    ),
  ).toBe(
    '„Schließen“ dürfen Sie hier nicht. Das darf: wer ihn bearbeiten darf; oder wer hier eingetragen ist: Gemeldet von.',
  )
})
