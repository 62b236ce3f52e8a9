import { describe, expect } from 'vitest'
import { list, read, remove, write, type StoredRecord } from '#engine'
import { runReplay } from '../../../capabilities/clocks/api.ts'
import { test, type Given, type Givens } from '../../../tests/harness/given.ts'
import type { Product } from '../../../tests/harness/product.ts'

const resolution = (length: string) => ({ name: 'resolution', kind: 'resolution', length })

let counter = 0

/** So many incidents of a service that were resolved after three hours, under an agreement of four that is one of two by now. */
const tightened = async (
  given: Givens,
  product: Product,
  clock: { forward(by: string): Promise<void> },
  many = 1,
) => {
  const service = await given.record('service', { title: `Applied ${++counter}` })
  const agreement = await given.agreement({
    title: `Applied agreement ${counter}`,
    service: service.id,
    targets: [resolution('duration("PT4H")')],
  })
  const agent = await given.person({ role: 'agent' })
  const administrator = await given.person({ role: 'administrator' })
  const code = await given.term('resolution-code')
  const incidents: Given[] = []
  for (let made = 0; made < many; made++) incidents.push(await given.incident({ service: service.id }))
  await clock.forward('3h')
  for (const incident of incidents) await agent.does('resolve', incident, { resolutionCode: code.id })
  await product.settle()
  await administrator.changes(agreement, { targets: [resolution('duration("PT2H")')] })
  await product.settle()
  return { service, agreement, incidents, administrator }
}

const recountsOf = async (product: Product, { id }: Given): Promise<readonly StoredRecord[]> =>
  (await list(product.setUp(), 'recount', { filter: `replay = "${id}"`, limit: 200 })).rows

describe('applying a replay', () => {
  test('reaches approvals that are decided, and changes no word of a decision', async ({
    given,
    product,
    clock,
  }) => {
    const agent = await given.person({ role: 'agent' })
    const administrator = await given.person({ role: 'administrator' })
    const approver = await given.person()
    const agreement = await given.agreement({
      title: `Decisions ${++counter}`,
      appliesTo: 'approval',
      kind: 'ola',
      condition: `requester = "${agent.id}"`,
      targets: [resolution('duration("PT4H")')],
    })
    const about = await given.incident()
    const asked = await agent.makes('approval', {
      title: 'May we?',
      about: { type: about.type, id: about.id },
      assignee: approver.id,
    })
    await clock.forward('3h')
    await approver.does('grant', asked)
    await product.settle()
    const decided = await asked.now()
    expect(decided.resolutionLevel).toBe('met')
    await administrator.changes(agreement, { targets: [resolution('duration("PT2H")')] })
    await product.settle()
    const replay = await administrator.makes('replay', {
      title: 'Decisions again',
      appliesTo: 'approval',
      filter: `requester = "${agent.id}"`,
    })
    await product.settle()
    await administrator.does('apply', replay, { reason: 'Agreed with the board.' })
    await product.settle()
    expect((await replay.now()).state).toBe('applied')
    const { state, decidedBy, decidedAt, assignee, reason } = decided
    expect(await asked.now()).toMatchObject({
      ...{ state, decidedBy, decidedAt, assignee, reason },
      recountedBy: replay.id,
      resolutionLevel: 'breached',
    })
  })

  test('keeps on record since when and by how much it had been late, and with whom', async ({
    given,
    product,
    clock,
  }) => {
    const service = await given.record('service', { title: `Late before ${++counter}` })
    const agreement = await given.agreement({
      title: `Late before ${counter}`,
      service: service.id,
      targets: [resolution('duration("PT2H")')],
    })
    const agent = await given.person({ role: 'agent' })
    const administrator = await given.person({ role: 'administrator' })
    const code = await given.term('resolution-code')
    const team = await given.record('team', { title: `Late before ${counter}` })
    const incident = await given.incident({ service: service.id, team: team.id, assignee: agent.id })
    const late = new Date(Date.parse(clock.now()) + 2 * 3_600_000).toISOString()
    await clock.forward('3h')
    await agent.does('resolve', incident, { resolutionCode: code.id })
    await product.settle()
    await administrator.changes(agreement, { targets: [resolution('duration("PT4H")')] })
    await product.settle()
    const filter = `service = "${service.id}"`
    const replay = await administrator.makes('replay', { title: 'Kept on record', filter })
    await product.settle()
    await administrator.does('apply', replay, { reason: 'Agreed with the board.' })
    await product.settle()
    expect((await incident.now()).resolutionLevel).toBe('met')
    const [row] = await recountsOf(product, replay)
    expect(row).toMatchObject({
      was: 'breached',
      becomes: 'met',
      wasLateSince: late,
      wasLateBy: 'PT1H',
      wasLateWith: 'person',
      wasLatePerson: agent.id,
      wasLateTeam: team.id,
    })
  })

  test('that is refused on a record says so on the replay instead of going on for ever', async ({
    given,
    product,
    clock,
  }) => {
    const { service, incidents, administrator } = await tightened(given, product, clock)
    const [incident] = incidents as [Given]
    const filter = `service = "${service.id}"`
    const replay = await administrator.makes('replay', { title: 'Too late', filter })
    await product.settle()
    await remove(await administrator.ctx(), 'incident', incident.id)
    await administrator.does('apply', replay, { reason: 'Agreed.' })
    await product.settle()
    expect(await replay.now()).toMatchObject({ state: 'failed' })
    expect((await replay.now()).faults).toContain('is archived')
    // Nothing was applied: nothing is to be taken back.
    expect(await recountsOf(product, replay)).toEqual([])
  })

  test('that fails on the way keeps what takes it back', async ({ given, product, clock }) => {
    const { service, incidents, administrator } = await tightened(given, product, clock, 51)
    const filter = `service = "${service.id}"`
    const replay = await administrator.makes('replay', { title: 'In part', filter })
    await product.settle()
    expect(await replay.now()).toMatchObject({ state: 'done', differing: 51 })
    const last = incidents.toSorted((a, b) => (a.id < b.id ? -1 : 1)).at(-1) as Given
    const [first] = incidents as [Given]
    await remove(await administrator.ctx(), 'incident', last.id)
    await administrator.does('apply', replay, { reason: 'Agreed.' })
    await product.settle()
    expect((await replay.now()).state).toBe('failed')
    expect(await first.now()).toMatchObject({ resolutionLevel: 'breached', recountedBy: replay.id })
    expect(await recountsOf(product, replay)).not.toEqual([])
    const back = await administrator.makes('replay', { title: 'Back', reverses: replay.id })
    await product.settle()
    expect(await back.now()).toMatchObject({ state: 'done', records: 50, differing: 50 })
    await administrator.does('apply', back, { reason: 'It stopped half way.' })
    await product.settle()
    expect((await back.now()).state).toBe('applied')
    expect(await first.now()).toMatchObject({ resolutionLevel: 'met', recountedBy: back.id })
  })
})

describe('what is not known to be as recorded', () => {
  test('gives no figure of other terms, and none of before', async ({ given, product, clock }) => {
    const { service, incidents, administrator } = await tightened(given, product, clock, 2)
    await product.db.query({
      text: 'update commitment set counted_ms = counted_ms + 1 where about_id = $1',
      values: [incidents[1]?.id],
    })
    const replay = await administrator.makes('replay', {
      title: 'Doubtful',
      filter: `service = "${service.id}"`,
    })
    await product.settle()
    expect(await replay.now()).toMatchObject({
      state: 'unequal',
      unequal: 1,
      records: 2,
      differing: null,
      late: null,
      lateAfter: null,
    })
    expect(await recountsOf(product, replay)).toEqual([])
  })

  test('is seen by nobody, row by row or in figures, before all of it is compared', async ({
    given,
    product,
    clock,
  }) => {
    const { service, administrator } = await tightened(given, product, clock)
    const filter = `service = "${service.id}"`
    const replay = await administrator.makes('replay', { title: 'Under way', filter })
    // As it stands when the process ends between the pages and the answer.
    const question = { id: replay.id, number: replay.number, type: 'incident', filter }
    const { differing } = await runReplay(product.setUp(), {
      ...question,
      agreement: null,
      proposed: null,
      reverses: null,
    })
    expect(differing).toBe(1)
    const [row] = await product.db.query<{ id: string }>({
      text: 'select id from recount where replay_id = $1::uuid',
      values: [replay.id],
    })
    expect(await recountsOf(product, replay)).toEqual([])
    const api = await administrator.api()
    expect((await api.get(`/recounts/${String(row?.id)}`)).status).toBe(404)
    const figures = await api.post('/recounts/aggregate', {
      measures: [{ as: 'n', fn: 'count' }],
      filter: `replay = "${replay.id}"`,
    })
    expect(JSON.stringify(figures.json)).not.toContain('"n":1')
    // It is done again, once, when the job comes again.
    await product.settle()
    expect(await recountsOf(product, replay)).toHaveLength(1)
    expect(
      (await api.get(`/recounts?filter=${encodeURIComponent(`replay = "${replay.id}"`)}`)).json,
    ).toMatchObject({
      data: [{ differs: true }],
    })
  })
})

test('a calendar that is only proposed is simulated, and stays as it is', async ({
  given,
  product,
  clock,
}) => {
  const hours = [
    { week: { monday: [{ from: '00:00', to: '24:00' }], tuesday: [{ from: '00:00', to: '24:00' }] } },
  ]
  const calendar = await given.record('calendar', { title: `Proposed ${++counter}`, zone: 'UTC', hours })
  const service = await given.record('service', { title: `Proposed ${counter}` })
  await given.agreement({
    title: `Proposed ${counter}`,
    service: service.id,
    calendar: calendar.id,
    targets: [resolution('duration("PT4H")')],
  })
  const agent = await given.person({ role: 'agent' })
  const administrator = await given.person({ role: 'administrator' })
  const code = await given.term('resolution-code')
  // Monday, 6 April 2026, 22:00 in UTC: five hours later it is Tuesday.
  await clock.forward(`${(Date.parse('2026-04-06T22:00:00Z') - Date.parse(clock.now())) / 1000}s`)
  const incident = await given.incident({ service: service.id })
  await clock.forward('5h')
  await agent.does('resolve', incident, { resolutionCode: code.id })
  await product.settle()
  expect((await incident.now()).resolutionLevel).toBe('breached')
  const week = { monday: [{ from: '00:00', to: '24:00' }], tuesday: [{ from: '08:00', to: '16:00' }] }
  const replay = await administrator.makes('replay', {
    title: 'Only by day on Tuesdays',
    filter: `service = "${service.id}"`,
    proposed: { [calendar.number]: { hours: [{ week }] } },
  })
  await product.settle()
  expect(await replay.now()).toMatchObject({ state: 'done', late: 1, lateAfter: 0, differing: 1 })
  expect(await recountsOf(product, replay)).toMatchObject([
    { was: 'breached', becomes: 'met', because: 'hours' },
  ])
  expect(await read(product.setUp(), 'calendar', calendar.id)).toMatchObject({ version: 1, hours })
  expect((await incident.now()).resolutionLevel).toBe('breached')
})

test('a system’s own write of another field to a decided approval is refused as a person’s is', async ({
  given,
  product,
}) => {
  const agent = await given.person({ role: 'agent' })
  const approver = await given.person()
  const about = await given.incident()
  const asked = await agent.makes('approval', {
    title: 'May we?',
    about: { type: about.type, id: about.id },
    assignee: approver.id,
  })
  await approver.does('grant', asked)
  const change = { kind: 'update', type: 'approval', id: asked.id } as const
  await expect(
    write(product.setUp(), { ...change, values: { assignee: agent.id, recountedBy: null } }),
  ).rejects.toThrow()
  expect((await asked.now()).assignee).toBe(approver.id)
})

describe('the clocks of what has waited for its requester', () => {
  test('are replayed as they were recorded, reminders and answers included', async ({
    given,
    house,
    product,
    clock,
  }) => {
    const service = await given.record('service', { title: `Reminded ${++counter}` })
    const targets = [
      resolution('duration("PT72H")'),
      { name: 'next-reply', kind: 'next-reply', length: 'duration("PT4H")' },
      { name: 'update', kind: 'update', length: 'duration("PT48H")' },
    ]
    await given.agreement({ title: `Reminded ${counter}`, service: service.id, targets })
    const [agent, administrator] = [
      await given.person({ role: 'agent' }),
      await given.person({ role: 'administrator' }),
    ]
    const incident = await given.incident({ service: service.id })
    await agent.does('wait', incident, { waitingReason: 'caller', followUpAt: '2099-01-01T00:00:00Z' })
    await clock.forward('4d')
    expect(await incident.now()).toMatchObject({ state: 'waiting', reminders: 1 })
    await house.caller.says('Here it is.', incident)
    await product.settle()
    await clock.forward('5h')
    const replay = await administrator.makes('replay', {
      title: 'As it was',
      filter: `service = "${service.id}"`,
    })
    await product.settle()
    expect(await replay.now()).toMatchObject({ state: 'done', clocks: 3, unequal: 0, differing: 0, late: 1 })
  })
})
