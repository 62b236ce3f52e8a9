import { describe, expect } from 'vitest'
import { list, systemActor, type Values } from '#engine'
import { makeDoStep } from '../../../capabilities/automation/do-step.ts'
import { turnClocks } from '../../../capabilities/clocks/clockwork/clockwork.ts'
import { dyingDatabase } from '../../../capabilities/clocks/clockwork/dying-database.ts'
import { makeTermsReader } from '../../../capabilities/clocks/terms/definitions.ts'
import { refusalOf, test, type Given } from '../../../tests/harness/given.ts'
import type { Product } from '../../../tests/harness/product.ts'
import { drafted, roleOf, runsOf, scheduled } from '../../../tests/schedules/given-schedule.ts'

let counter = 0

const madeBy = (product: Product, { id }: Given) =>
  product.db.query<{ id: string; title: string; actor: string }>({
    text: `select i.id, i.title, e.actor_id as actor from event e join incident i on i.id = e.record_id
      where e.kind = 'created' and e.cause->'schedule'->>'id' = $1 order by e.at`,
    values: [id],
  })

test.beforeEach(({ product }) => product.clock.set('2026-03-02T07:00:00.000Z'))

describe('a schedule', () => {
  test('makes its record when it comes, with the rights of its role, and says when it comes next', async ({
    given,
    house,
    product,
    clock,
  }) => {
    const { schedule } = await scheduled(given, product, house.caller)
    await clock.forward('1m')
    expect(await schedule.now()).toMatchObject({
      state: 'active',
      nextAt: '2026-03-02T09:00:00.000Z',
      nextDay: '2026-03-02',
    })
    expect(await madeBy(product, schedule)).toEqual([])
    await clock.forward('2h')
    const [made, ...others] = await madeBy(product, schedule)
    expect(others).toEqual([])
    const { title } = await schedule.now()
    expect(made).toMatchObject({ title, actor: systemActor('automation').id })
    expect(await runsOf(product, schedule)).toMatchObject([
      {
        dueAt: '2026-03-02T09:00:00.000Z',
        outcome: 'made',
        made: { type: 'incident', id: made?.id },
        late: false,
        missed: 0,
      },
    ])
    expect(await schedule.now()).toMatchObject({
      nextAt: '2026-03-03T09:00:00.000Z',
      lastAt: '2026-03-02T09:00:00.000Z',
    })
    await clock.forward('24h')
    expect(await madeBy(product, schedule)).toHaveLength(2)
  })

  test('makes of several that were missed the last, and says that it is late and how many were', async ({
    given,
    house,
    product,
    clock,
  }) => {
    const { schedule } = await scheduled(given, product, house.caller)
    await clock.forward('1m')
    await clock.forward('3d')
    expect(await madeBy(product, schedule)).toHaveLength(1)
    expect(await runsOf(product, schedule)).toMatchObject([
      { dueAt: '2026-03-04T09:00:00.000Z', outcome: 'made', late: true, missed: 2 },
    ])
    expect(await schedule.now()).toMatchObject({ nextAt: '2026-03-05T09:00:00.000Z' })
  })

  test('that is changed is planned anew, and makes nothing twice on a day', async ({
    given,
    house,
    product,
    clock,
  }) => {
    const { schedule, administrator } = await scheduled(given, product, house.caller)
    await clock.forward('3h')
    expect(await madeBy(product, schedule)).toHaveLength(1)
    await administrator.changes(schedule, { time: '06:30', zone: 'Europe/Berlin' })
    await clock.forward('1m')
    expect(await schedule.now()).toMatchObject({ nextAt: '2026-03-03T05:30:00.000Z' })
    await clock.forward('1m')
    await administrator.changes(schedule, { rhythm: 'weekly' })
    await clock.forward('1m')
    expect(await schedule.now()).toMatchObject({ nextAt: '2026-03-09T05:30:00.000Z' })
  })

  test('heeds its calendar as it is when it comes: what became a holiday is moved, or left out', async ({
    given,
    house,
    product,
    clock,
  }) => {
    const week = Object.fromEntries(
      ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'].map((day) => [
        day,
        [{ from: '08:00', to: '17:00' }],
      ]),
    )
    const calendar = await given.record('calendar', { title: `Weekdays ${++counter}`, zone: 'UTC', hours: [{ week }] })
    const base = { calendar: calendar.id, rhythm: 'weekly' }
    const moved = await scheduled(given, product, house.caller, { ...base, onClosed: 'next' })
    const left = await scheduled(given, product, house.caller, { ...base, onClosed: 'skip' })
    await clock.forward('1m')
    await moved.administrator.changes(calendar, { days: [{ date: '2026-03-02' }] })
    await clock.forward('3h')
    expect(await madeBy(product, moved.schedule)).toEqual([])
    expect(await moved.schedule.now()).toMatchObject({ nextAt: '2026-03-03T09:00:00.000Z', nextDay: '2026-03-02' })
    expect(await runsOf(product, left.schedule)).toMatchObject([{ outcome: 'closed', made: null }])
    await clock.forward('1d')
    expect(await madeBy(product, moved.schedule)).toHaveLength(1)
    expect(await madeBy(product, left.schedule)).toEqual([])
    expect(await left.schedule.now()).toMatchObject({ nextAt: '2026-03-09T09:00:00.000Z' })
  }) // prettier-ignore

  test('is skipped, paused, ended and made by hand when an administrator says so', async ({
    given,
    house,
    product,
    clock,
  }) => {
    const { schedule, administrator } = await scheduled(given, product, house.caller)
    await clock.forward('1m')
    await administrator.does('skip', schedule)
    expect(await schedule.now()).toMatchObject({ nextAt: '2026-03-03T09:00:00.000Z' })
    await clock.forward('1m')
    await administrator.does('makeNow', schedule)
    expect(await madeBy(product, schedule)).toHaveLength(1)
    await administrator.does('pause', schedule)
    await clock.forward('3d')
    expect(await madeBy(product, schedule)).toHaveLength(1)
    await administrator.does('resume', schedule)
    await clock.forward('1m')
    // What would have come while it was paused does not come.
    expect(await schedule.now()).toMatchObject({ nextAt: '2026-03-05T09:00:00.000Z' })
    await administrator.does('end', schedule)
    await clock.forward('3d')
    expect((await runsOf(product, schedule)).map(({ outcome }) => outcome).toSorted()).toEqual(['made', 'skipped'])
  }) // prettier-ignore

  test('that comes once comes to its end by itself', async ({ given, house, product, clock }) => {
    const { schedule } = await scheduled(given, product, house.caller, { rhythm: 'once' })
    await clock.forward('1m')
    await clock.forward('1d')
    expect(await schedule.now()).toMatchObject({ state: 'ended', nextAt: null })
    expect(await madeBy(product, schedule)).toHaveLength(1)
  })

  test('may make what its role may and nothing else: what is refused is said, its owner told, and the next one tried', async ({
    given,
    house,
    product,
    clock,
  }) => {
    const role = await given.record('role', {
      title: 'Makes incidents',
      key: `makes-${++counter}`,
      grants: [{ types: ['incident'], allow: ['read', 'create', 'update', 'work'] }, { types: ['person', 'organisation'], allow: ['read'] }],
    })
    const owner = await given.person({ role: 'agent' })
    const { schedule, administrator } = await scheduled(given, product, house.caller, {
      runsAs: role.id,
      owner: owner.id,
    })
    await clock.forward('1m')
    await administrator.changes(role, { grants: [{ types: ['incident'], allow: ['read'] }] })
    await clock.forward('3h')
    expect(await madeBy(product, schedule)).toEqual([])
    const [run] = await runsOf(product, schedule)
    expect(run).toMatchObject({ outcome: 'refused', made: null, refusal: expect.stringMatching(/./) })
    expect(await schedule.now()).toMatchObject({ failure: run?.refusal, nextAt: '2026-03-03T09:00:00.000Z' })
    const [entry] = (await list(product.setUp(), 'journal-entry', { filter: `about = "${schedule.id}"` })).rows
    expect(entry).toMatchObject({ text: run?.refusal, mentions: [owner.id] })
    await administrator.changes(role, { grants: [{ types: ['incident'], allow: ['read', 'create', 'update', 'work'] }, { types: ['person', 'organisation'], allow: ['read'] }] })
    await clock.forward('1d')
    expect(await madeBy(product, schedule)).toHaveLength(1)
    expect(await schedule.now()).toMatchObject({ failure: null })
  }) // prettier-ignore

  test('comes once each time, however often the clockwork dies on the way', async ({
    given,
    house,
    product,
  }) => {
    const { schedule } = await scheduled(given, product, house.caller)
    await product.settle()
    let deaths = 0
    const parts = {
      ctx: {
        ...product.as(systemActor('clockwork'), 'system'),
        db: dyingDatabase(product.db, (done) => done === true && deaths++ % 5 < 4),
      },
      termsIn: makeTermsReader(product.types),
      doStep: makeDoStep(async () => []),
      log: { error: () => undefined },
    }
    const turn = async (): Promise<void> => {
      for (let turns = 0; turns < 12; turns++) {
        await turnClocks(parts).catch(() => undefined)
        product.clock.forward('61s')
        await product.settle()
      }
    }
    await turn()
    product.clock.set('2026-03-02T09:00:01.000Z')
    await turn()
    expect(deaths).toBeGreaterThan(3)
    expect(await madeBy(product, schedule)).toHaveLength(1)
    expect(await runsOf(product, schedule)).toHaveLength(1)
  })
})

describe('what is declared of a schedule', () => {
  test('is an administrator’s to say, whatever else a role grants', async ({ given, house, product }) => {
    const { schedule } = await drafted(given, product, house.caller)
    const grants = [{ types: ['schedule'], allow: ['read', 'create', 'update', 'work'] } as const]
    const keeper = await given.person({ role: 'agent', grants })
    for (const values of [{ runsAs: await roleOf(product, 'administrator') }, { values: { title: 'x' } }])
      expect((await refusalOf(keeper.changes(schedule, values))).code).toBe('forbidden')
    expect((await refusalOf(keeper.does('start', schedule))).code).toBe('forbidden')
  })

  test('is refused where it could make nothing, or never, with its place', async ({ given, house, product }) => {
    const faultsOf = async (more: Values) =>
      (await refusalOf(drafted(given, product, house.caller, more))).details.issues?.map(
        ({ field, message }) => `${field}: ${message}`,
      )
    const fault = (text: string) => [expect.stringContaining(text)]
    expect(await faultsOf({ makes: 'mail-delivery' })).toEqual(fault('makes: There is no type "mail-delivery" whose records have clocks.'))
    expect(await faultsOf({ makes: 'nothing' })).toEqual(fault('makes: There is no type "nothing"'))
    expect(await faultsOf({ values: { requester: house.caller.id } })).toEqual(fault('Title is needed.'))
    expect(await faultsOf({ values: { title: 'x', requester: house.caller.id, colour: 'red' } })).toEqual(fault('There is no field "colour"'))
    expect(await faultsOf({ zone: 'Nowhere' })).toEqual(fault('zone: There is no time zone "Nowhere"'))
    expect(await faultsOf({ rhythm: 'own' })).toEqual(fault('rule: A rhythm of its own needs a rule.'))
    expect(await faultsOf({ rhythm: 'own', rule: 'FREQ=HOURLY' })).toHaveLength(1)
    expect(await faultsOf({ rhythm: 'own', rule: 'sometimes' })).toHaveLength(1)
    expect(await faultsOf({ time: '25:00' })).toHaveLength(1)
  }) // prettier-ignore

  test('is tried when it is put in force: what its role may not make is refused then, and nothing is left of the try', async ({
    given,
    house,
    product,
  }) => {
    const role = await given.record('role', { title: 'Looks on', key: `looks-${++counter}`, grants: [] })
    const { schedule, administrator } = await drafted(given, product, house.caller, { runsAs: role.id })
    expect((await refusalOf(administrator.does('start', schedule))).code).toBe('forbidden')
    expect((await schedule.now()).state).toBe('draft')
    await administrator.changes(schedule, { runsAs: await roleOf(product, 'service-desk-agent') })
    await administrator.does('start', schedule)
    expect(await madeBy(product, schedule)).toEqual([])
  })
})
