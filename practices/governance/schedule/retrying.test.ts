import { describe, expect } from 'vitest'
import { list, type Values } from '#engine'
import { test, type Given, type Givens } from '../../../tests/harness/given.ts'
import type { Product } from '../../../tests/harness/product.ts'
import { runsOf, scheduled } from '../../../tests/schedules/given-schedule.ts'
import { mostTries } from './planning.ts'

const may = (...allow: readonly string[]) => [
  { types: ['incident'], allow },
  { types: ['person', 'organisation'], allow: ['read'] },
]
const making = may('read', 'create', 'update', 'work')
const looking = may('read')

let counter = 0

/** One in force whose role has lost the right to make anything, and how it is given back. */
const refused = async (given: Givens, product: Product, caller: Given, more: Values = {}) => {
  const key = `tries-${++counter}`
  const role = await given.record('role', { title: `Tries ${counter}`, key, grants: making })
  const owner = await given.person({ role: 'agent' })
  const made = await scheduled(given, product, caller, { runsAs: role.id, owner: owner.id, ...more })
  await product.forward('0s')
  const mayMake = async (grants: readonly object[]) => {
    await made.administrator.changes(role, { grants })
    await product.forward('0s')
  }
  await mayMake(looking)
  await to(product, '09:00')
  return { ...made, mayMake }
}

const to = async (product: Product, time: string, day = '02'): Promise<void> => {
  product.clock.set(`2026-03-${day}T${time}:00.000Z`)
  await product.forward('0s')
}

const outcomesOf = async (product: Product, schedule: Given) =>
  (await runsOf(product, schedule)).map(({ outcome }) => outcome)

const madeBy = async (product: Product, schedule: Given) =>
  (await list(product.setUp(), 'incident', { filter: `title = "${(await schedule.now()).title as string}"` }))
    .rows

const toldOf = async (product: Product, { id }: Given) =>
  (await list(product.setUp(), 'journal-entry', { filter: `about = "${id}"` })).rows

test.beforeEach(({ product }) => product.clock.set('2026-03-02T07:00:00.000Z'))

describe('what a schedule could not make', () => {
  test('is tried again after waits that double, each refusal is a run, and its owner is told of it once', async ({
    given,
    house,
    product,
  }) => {
    const { schedule, mayMake } = await refused(given, product, house.caller)
    expect(await schedule.now()).toMatchObject({ retryAt: '2026-03-02T09:01:00.000Z', retries: 1 })
    await to(product, '09:01')
    expect(await schedule.now()).toMatchObject({ retryAt: '2026-03-02T09:03:00.000Z', retries: 2 })
    await to(product, '09:02')
    expect(await outcomesOf(product, schedule)).toEqual(['refused', 'refused'])
    await to(product, '09:03')
    expect(await schedule.now()).toMatchObject({ retryAt: '2026-03-02T09:07:00.000Z', retries: 3 })
    await mayMake(making)
    expect(await madeBy(product, schedule)).toEqual([])
    await to(product, '09:07')
    const [made, ...more] = await madeBy(product, schedule)
    expect(more).toEqual([])
    expect((await runsOf(product, schedule)).at(-1)).toMatchObject({
      outcome: 'made',
      dueAt: '2026-03-02T09:00:00.000Z',
      made: { id: made?.id },
      late: true,
    })
    expect(await schedule.now()).toMatchObject({
      failure: null,
      retryAt: null,
      nextAt: '2026-03-03T09:00:00.000Z',
    })
    expect(await toldOf(product, schedule)).toHaveLength(1)
    await to(product, '09:00', '03')
    expect(await madeBy(product, schedule)).toHaveLength(2)
  })

  test('is not made any more once the next one is due', async ({ given, house, product }) => {
    const { schedule, mayMake } = await refused(given, product, house.caller)
    await mayMake(making)
    await to(product, '09:00', '03')
    expect(await madeBy(product, schedule)).toHaveLength(1)
    expect((await runsOf(product, schedule)).map(({ dueAt, outcome }) => [dueAt, outcome])).toEqual([
      ['2026-03-02T09:00:00.000Z', 'refused'],
      ['2026-03-03T09:00:00.000Z', 'made'],
    ])
    expect(await schedule.now()).toMatchObject({ retryAt: null, failure: null })
  })

  test('is given up after some tries; one that comes once has come to its end then, and not before', async ({
    given,
    house,
    product,
  }) => {
    const { schedule } = await refused(given, product, house.caller, { rhythm: 'once' })
    for (let tries = 1; tries < mostTries; tries++) {
      expect((await schedule.now()).state).toBe('active')
      product.clock.set(String((await schedule.now()).retryAt))
      await product.forward('0s')
    }
    expect(await schedule.now()).toMatchObject({
      state: 'ended',
      retryAt: null,
      failure: expect.stringMatching(/./),
    })
    expect(await outcomesOf(product, schedule)).toEqual(Array.from({ length: mostTries }, () => 'refused'))
    expect(await toldOf(product, schedule)).toHaveLength(1)
  })

  test('is what is made by hand meanwhile, and is not tried again then', async ({
    given,
    house,
    product,
  }) => {
    const { schedule, administrator, mayMake } = await refused(given, product, house.caller)
    await mayMake(making)
    await administrator.does('makeNow', schedule)
    expect((await runsOf(product, schedule)).at(-1)).toMatchObject({
      outcome: 'made',
      dueAt: '2026-03-02T09:00:00.000Z',
      late: true,
    })
    expect(await schedule.now()).toMatchObject({ retryAt: null, failure: null })
    await to(product, '12:00')
    expect(await madeBy(product, schedule)).toHaveLength(1)
  })

  test('is tried at once where what it makes, or with whose rights, is changed; not while it is paused', async ({
    given,
    house,
    product,
  }) => {
    const one = await refused(given, product, house.caller)
    const other = await scheduled(given, product, house.caller)
    await one.administrator.does('pause', one.schedule)
    await to(product, '10:00')
    expect(await outcomesOf(product, one.schedule)).toEqual(['refused'])
    await one.mayMake(making)
    await one.administrator.does('resume', one.schedule)
    await one.mayMake(looking)
    await to(product, '09:00', '03')
    expect(await outcomesOf(product, one.schedule)).toEqual(['refused', 'refused'])
    await one.administrator.changes(one.schedule, { runsAs: (await other.schedule.now()).runsAs })
    await product.forward('0s')
    expect(await outcomesOf(product, one.schedule)).toEqual(['refused', 'refused', 'made'])
  })

  test('says why in the language of whoever reads', async ({ given, house, product }) => {
    const { schedule } = await refused(given, product, house.caller)
    const reader = await given.person({ role: 'administrator' })
    const failureFor = async (): Promise<string> =>
      ((await (await reader.api()).get(`/schedules/${schedule.id}`)).json as { data: { failure: string } })
        .data.failure
    const english = await failureFor()
    expect(english).toBe((await schedule.now()).failure)
    await reader.changes(reader, { language: 'de' })
    expect(await failureFor()).toBe('Gemeldet von dürfen Sie nicht setzen.')
  })
})

test('each step on a schedule may follow the one before at once: its answer has the version that stands', async ({
  given,
  house,
  product,
}) => {
  const { schedule, administrator } = await scheduled(given, product, house.caller)
  const api = await administrator.api()
  let { version } = await schedule.now()
  for (const transition of ['makeNow', 'skip', 'pause', 'resume', 'makeNow']) {
    // What the clockwork finds to do meanwhile changes nothing of the schedule.
    await product.forward('0s')
    const answer = await api.post(`/schedules/${schedule.id}/transitions`, { transition, version })
    expect(answer.status, `${transition}: ${JSON.stringify(answer.json)}`).toBe(200)
    version = (answer.json as { data: { version: number } }).data.version
    expect(version).toBe((await schedule.now()).version)
  }
})
