import { describe, expect } from 'vitest'
import { historyOf, list, write } from '#engine'
import { test, type Given, type Givens } from '../../../tests/harness/given.ts'
import type { Product } from '../../../tests/harness/product.ts'

const week = Object.fromEntries(
  ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'].map((day) => [
    day,
    [{ from: '08:00', to: '17:00' }],
  ]),
)
const forwardTo = (now: string, then: string): string =>
  `${Math.round((Date.parse(then) - Date.parse(now)) / 1000)}s`
const forCaller = { waitingReason: 'caller', followUpAt: '2099-01-01T00:00:00Z' }

const remindersOf = async (product: Product, { id }: Given) => {
  const ctx = product.setUp()
  const { data } = await historyOf(ctx, ctx.types.get('incident'), id)
  return data.flatMap(({ cause, at }) => (cause?.because === 'reminder' ? [{ ...cause, at }] : []))
}

let counter = 0
const officeTeam = async (given: Givens) => {
  const title = `Reminding ${++counter}`
  const calendar = await given.record('calendar', { title, zone: 'Europe/Berlin', hours: [{ week }] })
  return given.record('team', { title, calendar: calendar.id })
}

/** Puts other rules into the table that says when, and answers what puts it back. */
const otherRules = async (product: Product, rules: readonly object[]): Promise<() => Promise<unknown>> => {
  const ctx = product.setUp()
  const { rows } = await list(ctx, 'decision-table', { filter: 'key = "incident-reminder-days"' })
  const [days] = rows
  if (!days) throw new Error('The table comes with the product.')
  const put = (table: object) =>
    write(product.setUp(), { kind: 'update', type: 'decision-table', id: days.id, values: { table } })
  const table = days.table as object
  await put({ ...table, rules })
  return () => put(table)
}

describe('an incident that waits for its requester', () => {
  test('reminds them after three working days of its team, once', async ({ given, product, clock }) => {
    const agent = await given.person({ role: 'agent' })
    const team = await officeTeam(given)
    const incident = await given.incident({ team: team.id })
    // Thursday, 5 March 2026, by noon in Berlin.
    await clock.forward(forwardTo(clock.now(), '2026-03-05T11:00:00Z'))
    await agent.does('wait', incident, forCaller)
    expect(await incident.now()).toMatchObject({
      remindRequesterAt: '2026-03-10T11:00:00.000Z',
      reminders: 0,
    })
    await clock.forward('119h')
    expect(await remindersOf(product, incident)).toEqual([])
    await clock.forward('1h')
    expect(await remindersOf(product, incident)).toMatchObject([
      { because: 'reminder', at: '2026-03-10T11:00:00.000Z' },
    ])
    expect(await incident.now()).toMatchObject({ reminders: 1, remindRequesterAt: null })
    await clock.forward('60d')
    expect(await remindersOf(product, incident)).toHaveLength(1)
  })

  test('tells the requester in the product that their answer is waited for', async ({
    given,
    house,
    clock,
  }) => {
    const agent = await given.person({ role: 'agent' })
    const incident = await given.incident()
    await agent.does('wait', incident, forCaller)
    await clock.forward('3d')
    const api = await house.caller.api()
    const { data } = (await api.get('/notifications')).json as {
      data: readonly { kind: string; record: { id: string } }[]
    }
    const kinds = data.filter(({ record }) => record.id === incident.id).map(({ kind }) => kind)
    expect(kinds[0]).toBe('reminded')
  })

  test('reminds as often as the table says, and by a table that knows no number once', async ({
    given,
    product,
    clock,
  }) => {
    const agent = await given.person({ role: 'agent' })
    const putBack = await otherRules(product, [
      { when: ['0'], then: ['2'] },
      { when: ['1'], then: ['5'] },
      { when: ['-'], then: ['null'] },
    ])
    const twice = await given.incident()
    await agent.does('wait', twice, forCaller)
    const begun = Date.parse(clock.now())
    await clock.forward('2d')
    await clock.forward('2d')
    expect(await remindersOf(product, twice)).toHaveLength(1)
    await clock.forward('1d')
    await clock.forward('30d')
    const told = await remindersOf(product, twice)
    expect(told.map(({ at }) => (Date.parse(String(at)) - begun) / 86_400_000)).toEqual([2, 5])
    await putBack()
    const putBackAgain = await otherRules(product, [{ when: ['-'], then: ['1'] }])
    const once = await given.incident()
    await agent.does('wait', once, forCaller)
    await clock.forward('1d')
    await clock.forward('1h')
    await clock.forward('9d')
    expect(await remindersOf(product, once)).toHaveLength(1)
    await putBackAgain()
  })

  test('reminds nobody once they have answered; what waits again is counted anew', async ({
    given,
    house,
    product,
    clock,
  }) => {
    const agent = await given.person({ role: 'agent' })
    const incident = await given.incident()
    await agent.does('wait', incident, forCaller)
    await clock.forward('2d')
    await house.caller.says('Here it is.', incident)
    await product.settle()
    expect(await incident.now()).toMatchObject({
      state: 'active',
      waitingSince: null,
      reminders: null,
      remindRequesterAt: null,
    })
    await clock.forward('5d')
    expect(await remindersOf(product, incident)).toEqual([])
    await agent.does('wait', incident, forCaller)
    await clock.forward('2d')
    expect(await remindersOf(product, incident)).toEqual([])
    await clock.forward('1d')
    expect(await remindersOf(product, incident)).toHaveLength(1)
  })

  test('that was due while everything was down is done once, and says that it is late', async ({
    given,
    product,
    clock,
  }) => {
    const agent = await given.person({ role: 'agent' })
    const incident = await given.incident()
    await agent.does('wait', incident, forCaller)
    await product.settle()
    product.clock.forward('8d')
    await clock.forward('1m')
    await clock.forward('1h')
    expect(await remindersOf(product, incident)).toMatchObject([{ because: 'reminder', late: true }])
  })
})

describe('nobody is reminded', () => {
  test('of what waits for others, or for what a parent waits for', async ({ given, product, clock }) => {
    const agent = await given.person({ role: 'agent' })
    const [supplier, parent] = [await given.incident(), await given.incident()]
    const child = await given.incident({ parent: parent.id })
    await agent.does('wait', supplier, { ...forCaller, waitingReason: 'supplier' })
    await agent.does('wait', parent, forCaller)
    await product.settle()
    expect(await child.now()).toMatchObject({ state: 'waiting', heldBy: parent.id })
    await clock.forward('10d')
    expect(await remindersOf(product, supplier)).toEqual([])
    expect(await remindersOf(product, child)).toEqual([])
    expect(await remindersOf(product, parent)).toHaveLength(1)
  })
})
