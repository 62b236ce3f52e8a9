import { describe, expect } from 'vitest'
import type { ClocksAnswer } from '#contract/api/clocks.ts'
import { test, type Given, type Givens } from '../../../tests/harness/given.ts'
import type { Product } from '../../../tests/harness/product.ts'
import { replayClocks } from '../replay.ts'

const targets = [
  { name: 'response', kind: 'response', length: 'duration("PT1H")' },
  { name: 'reply', kind: 'next-reply', length: 'duration("PT2H")' },
]

let counter = 0
const promised = async (given: Givens, values: object = {}): Promise<Given> => {
  const service = await given.record('service', { title: `Called service ${++counter}` })
  await given.agreement({ title: `Spoken ${counter}`, appliesTo: 'incident', service: service.id, targets })
  return given.incident({ service: service.id, ...values })
}

const told = ({ id }: Given, spoken: string | null, visibility = 'internal') => ({
  about: { type: 'incident', id },
  text: 'A call',
  visibility,
  spoken,
})

const standing = async (product: Product, { id }: Given) => {
  await product.settle()
  const rows = await product.db.query<{ target: string; state: string; due: string | null }>({
    text: `select target, state, due_at as due from commitment where about_id = $1::uuid`,
    values: [id],
  })
  return Object.fromEntries(rows.map(({ target, state, due }) => [target, { state, due }]))
}

const after = (clock: { now(): string }, hours: number): string =>
  new Date(Date.parse(clock.now()) + hours * 3_600_000).toISOString()

/** Clocks whose events give something else than what was recorded. */
const unequal = async (product: Product, { id }: Given) => {
  await product.settle()
  const found = await replayClocks(product.setUp(), { type: 'incident', filter: `id = "${id}"` })
  expect(found).toMatchObject({ records: 1, behind: 0 })
  return found.unequal
}

describe('what a note tells of a call', () => {
  test('is the requester’s last word, and the desk’s by voice is its answer', async ({
    given,
    product,
    clock,
  }) => {
    const agent = await given.person({ role: 'agent' })
    const incident = await promised(given)
    await agent.makes('journal-entry', told(incident, null))
    expect(await standing(product, incident)).toMatchObject({ response: { state: 'running' } })
    await clock.forward('10m')
    await agent.makes('journal-entry', told(incident, 'desk'))
    expect((await standing(product, incident)).response).toMatchObject({ state: 'stopped' })
    await clock.forward('1h')
    await agent.makes('journal-entry', told(incident, 'requester'))
    expect((await standing(product, incident)).reply).toEqual({ state: 'running', due: after(clock, 2) })
    await clock.forward('1h')
    // Written by the desk for all to read, and yet what the requester said.
    await agent.makes('journal-entry', told(incident, 'requester', 'public'))
    expect((await standing(product, incident)).reply).toEqual({ state: 'running', due: after(clock, 2) })
    expect(await unequal(product, incident)).toEqual([])
    await agent.says('It is on its way', incident)
    expect((await standing(product, incident)).reply).toMatchObject({ state: 'stopped' })
    expect(await unequal(product, incident)).toEqual([])
  })

  test('counts from the moment of the note, also where it is said later or taken back', async ({
    given,
    product,
    clock,
  }) => {
    const agent = await given.person({ role: 'agent' })
    const incident = await promised(given)
    await agent.says('We look into it', incident)
    await clock.forward('10m')
    const due = after(clock, 2)
    const note = await agent.makes('journal-entry', told(incident, null))
    expect((await standing(product, incident)).reply).toBeUndefined()
    await clock.forward('30m')
    await agent.changes(note, { spoken: 'requester' })
    expect((await standing(product, incident)).reply).toEqual({ state: 'running', due })
    expect(await unequal(product, incident)).toEqual([])
    await agent.changes(note, { spoken: null })
    expect((await standing(product, incident)).reply).toBeUndefined()
    expect((await incident.now()).nextDueAt).toBeNull()
    expect(await unequal(product, incident)).toEqual([])
  })

  test('is the reason that the record’s page gives for a stretch', async ({ given, product, clock }) => {
    const agent = await given.person({ role: 'agent' })
    const incident = await promised(given)
    await agent.says('We look into it', incident)
    await clock.forward('10m')
    await agent.makes('journal-entry', told(incident, 'requester'))
    await clock.forward('10m')
    await agent.says('On my way', incident)
    await product.settle()
    const { json } = await (await agent.api()).get(`/incidents/${incident.id}/clocks`)
    const reply = (json as ClocksAnswer).data.find(({ target }) => target.name === 'reply')
    expect(reply?.stretches[0]).toMatchObject({
      begunBy: { said: 'requester', isSpoken: true },
      endedBy: { said: 'desk', isSpoken: false },
    })
  })
})

describe('a word that reopens what was resolved', () => {
  // The reaction that reopens is a job: it comes after the word, by a moment or, where workers were down, by hours.
  test.for(['1ms', '1s', '3h'])(
    'gives its next reply from the reopening on, %s later',
    async (later, { given, house, product, clock }) => {
      const agent = await given.person({ role: 'agent' })
      const code = await given.term('resolution-code')
      const incident = await promised(given)
      await agent.says('We look into it', incident)
      await clock.forward('10m')
      await agent.does('resolve', incident, { resolutionCode: code.id })
      await clock.forward('1d')
      expect((await standing(product, incident)).reply).toBeUndefined()
      await house.caller.says('It is broken again', incident)
      product.clock.forward(later)
      const due = after(clock, 2)
      expect((await standing(product, incident)).reply).toEqual({ state: 'running', due })
      expect(await incident.now()).toMatchObject({ state: 'active', nextDueAt: due })
      expect(await unequal(product, incident)).toEqual([])
      await clock.forward('1h')
      await agent.says('On my way', incident)
      expect((await standing(product, incident)).reply).toMatchObject({ state: 'stopped' })
      expect(await unequal(product, incident)).toEqual([])
    },
  )

  test('owes no reply to what was said before it was resolved, nor to what was answered meanwhile', async ({
    given,
    house,
    product,
    clock,
  }) => {
    const agent = await given.person({ role: 'agent' })
    const code = await given.term('resolution-code')
    const incident = await promised(given)
    await house.caller.says('Any news?', incident)
    await clock.forward('10m')
    await agent.does('resolve', incident, { resolutionCode: code.id })
    await clock.forward('10m')
    await agent.does('reopen', incident)
    expect((await standing(product, incident)).reply).toMatchObject({ state: 'stopped' })
    await clock.forward('10m')
    await agent.does('resolve', incident, { resolutionCode: code.id })
    await clock.forward('10m')
    await agent.makes('journal-entry', told(incident, 'requester'))
    await clock.forward('10m')
    await agent.makes('journal-entry', told(incident, 'desk'))
    await clock.forward('10m')
    await agent.does('reopen', incident)
    expect((await standing(product, incident)).reply).toMatchObject({ state: 'stopped' })
    expect(await unequal(product, incident)).toEqual([])
  })
})

describe('somebody of the desk who is helped', () => {
  test.for(['requester', 'onBehalfOf'] as const)(
    'speaks for themselves there, as the %s: a word of theirs is no answer',
    async (role, { given, product, clock }) => {
      const agent = await given.person({ role: 'agent' })
      const colleague = await given.person({ role: 'agent' })
      const incident = await promised(given, { [role]: agent.id })
      await clock.forward('10m')
      await agent.says('Any news?', incident)
      const due = after(clock, 2)
      expect(await standing(product, incident)).toMatchObject({
        response: { state: 'running' },
        reply: { state: 'running', due },
      })
      await clock.forward('10m')
      await colleague.says('We look into it', incident)
      const answered = { response: { state: 'stopped' }, reply: { state: 'stopped' } }
      expect(await standing(product, incident)).toMatchObject(answered)
      expect(await unequal(product, incident)).toEqual([])
      // What was said stays whose word it was, whoever is helped now.
      await clock.forward('1m')
      await colleague.changes(incident, { [role]: colleague.id })
      expect(await standing(product, incident)).toMatchObject(answered)
      expect(await unequal(product, incident)).toEqual([])
    },
  )

  test.for([
    ['requester', 'public'],
    ['requester', 'internal'],
    ['onBehalfOf', 'public'],
    ['onBehalfOf', 'internal'],
  ] as const)(
    'answers nobody there as the %s, also where they note what was said as the desk’s word (%s)',
    async ([role, visibility], { given, product, clock }) => {
      const agent = await given.person({ role: 'agent' })
      const colleague = await given.person({ role: 'agent' })
      const incident = await promised(given, { [role]: agent.id })
      await clock.forward('10m')
      await agent.makes('journal-entry', told(incident, 'desk', visibility))
      const due = after(clock, 2)
      expect(await standing(product, incident)).toMatchObject({
        response: { state: 'running' },
        reply: { state: 'running', due },
      })
      await clock.forward('10m')
      await colleague.makes('journal-entry', told(incident, 'desk', visibility))
      expect(await standing(product, incident)).toMatchObject({
        response: { state: 'stopped' },
        reply: { state: 'stopped' },
      })
      expect(await unequal(product, incident)).toEqual([])
    },
  )

  test('on their own incident says nothing to those that hang on it', async ({ given, product }) => {
    const agent = await given.person({ role: 'agent' })
    const parent = await given.incident({ onBehalfOf: agent.id })
    const child = await given.incident()
    await agent.changes(child, { parent: parent.id })
    await agent.says('Mine smells', parent)
    await product.settle()
    expect(await agent.hears(child)).toEqual([])
  })
})

test('what somebody replies who neither is helped nor works there is of the requester’s side', async ({
  given,
  product,
  clock,
}) => {
  const agent = await given.person({ role: 'agent' })
  const watcher = await given.person({
    grants: [{ types: ['incident'], allow: ['read', 'update'] }],
  })
  const incident = await promised(given, { watchers: [watcher.id] })
  await agent.says('We look into it', incident)
  await clock.forward('10m')
  await watcher.says('It is broken here too', incident)
  expect((await standing(product, incident)).reply).toEqual({ state: 'running', due: after(clock, 2) })
})

test('what the requester of a parent said is told to none of its children', async ({ given, product }) => {
  const agent = await given.person({ role: 'agent' })
  const [parent, child] = [await given.incident(), await given.incident()]
  await agent.changes(child, { parent: parent.id })
  await agent.makes('journal-entry', {
    ...told(parent, 'requester', 'public'),
    text: 'My wife says it smells',
  })
  await agent.makes('journal-entry', { ...told(parent, 'desk', 'public'), text: 'We have turned it off' })
  await product.settle()
  expect(await agent.hears(child)).toEqual(['We have turned it off'])
})
