import { describe, expect } from 'vitest'
import type { ClockAnswer, ClocksAnswer } from '#contract/api/clocks.ts'
import { write } from '#engine'
import { promise, resolution } from '../../tests/clocks/promise.ts'
import { refusalOf, test, type Given } from '../../tests/harness/given.ts'
import type { Product } from '../../tests/harness/product.ts'

// The product's clock stands at Monday, 2 March 2026, 08:00 UTC, and only moves forward from test to test.
let counter = 0

const clocksOf = async (product: Product, { id }: Given) => {
  await product.settle()
  return product.db.query<Record<string, unknown>>({
    text: 'select * from commitment where about_id = $1::uuid order by target',
    values: [id],
  })
}

const afterHours = (clock: { now(): string }, hours: number): string =>
  new Date(Date.parse(clock.now()) + hours * 3_600_000).toISOString()

describe('a record under an agreement', () => {
  test('is due when the promise says, without a version or an event of its own', async ({
    given,
    product,
    clock,
  }) => {
    const { service } = await promise(given, { targets: [resolution('duration("PT4H")')] })
    const incident = await given.incident({ service: service.id })
    await product.settle()
    expect(await incident.now()).toMatchObject({
      version: 1,
      nextDueAt: afterHours(clock, 4),
      resolutionLevel: 'running',
      responseLevel: null,
    })
    expect(await clocksOf(product, incident)).toMatchObject([{ state: 'running', zone: 'UTC' }])
  })

  test('is paused while it waits, and due later by as much', async ({ given, product, clock }) => {
    const { service } = await promise(given, { targets: [resolution('duration("PT4H")')] })
    const agent = await given.person({ role: 'agent' })
    const incident = await given.incident({ service: service.id })
    const due = afterHours(clock, 4)
    await clock.forward('1h')
    await agent.does('wait', incident, { waitingReason: 'supplier', followUpAt: '2099-01-01T00:00:00Z' })
    await product.settle()
    expect(await incident.now()).toMatchObject({ nextDueAt: null, resolutionLevel: 'paused' })
    await clock.forward('30h')
    expect((await incident.now()).resolutionLevel).toBe('paused')
    await agent.does('resume', incident)
    await product.settle()
    expect((await incident.now()).nextDueAt).toBe(new Date(Date.parse(due) + 30 * 3_600_000).toISOString())
  })

  test('with another priority is counted from the beginning, pauses included; after the end it changes nothing', async ({
    given,
    product,
    clock,
  }) => {
    const length = 'if priority = "critical" then duration("PT2H") else duration("PT8H")'
    const { service } = await promise(given, { targets: [resolution(length)] })
    const agent = await given.person({ role: 'agent' })
    const code = await given.term('resolution-code')
    const incident = await given.incident({ service: service.id })
    const begun = clock.now()
    await clock.forward('1h')
    await agent.does('wait', incident, { waitingReason: 'caller', followUpAt: '2099-01-01T00:00:00Z' })
    await clock.forward('3h')
    await agent.does('resume', incident)
    await clock.forward('30m')
    expect((await incident.now()).resolutionLevel).toBe('running')
    await agent.changes(incident, { impact: 'high', urgency: 'high' })
    await product.settle()
    expect((await incident.now()).nextDueAt).toBe(new Date(Date.parse(begun) + 5 * 3_600_000).toISOString())
    await clock.forward('1h')
    expect((await incident.now()).resolutionLevel).toBe('breached')
    await agent.does('resolve', incident, { resolutionCode: code.id })
    await agent.changes(incident, { impact: 'low', urgency: 'low' })
    await product.settle()
    expect(await incident.now()).toMatchObject({ resolutionLevel: 'breached', nextDueAt: null })
  })

  test('answered by the desk has its response in time, and its next reply from the requester’s last word', async ({
    given,
    house,
    product,
    clock,
  }) => {
    const { service } = await promise(given, {
      targets: [
        { name: 'response', kind: 'response', length: 'duration("PT1H")' },
        { name: 'reply', kind: 'next-reply', length: 'duration("PT2H")' },
      ],
    })
    const agent = await given.person({ role: 'agent' })
    const incident = await given.incident({ service: service.id })
    await clock.forward('10m')
    await agent.says('We look into it', incident)
    await clock.forward('1m')
    expect((await incident.now()).responseLevel).toBe('met')
    await house.caller.says('Any news?', incident)
    await clock.forward('30m')
    await house.caller.says('Hello?', incident)
    await product.settle()
    expect((await incident.now()).nextDueAt).toBe(afterHours(clock, 2))
    await agent.says('Done in a minute', incident)
    const clocks = await clocksOf(product, incident)
    expect(clocks).toMatchObject([{ target: 'reply', state: 'stopped' }, { target: 'response' }])
  })

  test('is counted by the hours of a calendar in the zone of its requester', async ({ given, product }) => {
    const calendar = await given.record('calendar', {
      title: `Office ${++counter}`,
      hours: [
        { week: { monday: [{ from: '08:00', to: '16:00' }], tuesday: [{ from: '08:00', to: '16:00' }] } },
      ],
    })
    const { service } = await promise(given, {
      calendar: calendar.id,
      zoneFrom: 'requester',
      targets: [resolution('duration("PT10H")')],
    })
    const caller = await given.person()
    const administrator = await given.person({ role: 'administrator' })
    await administrator.changes(caller, { timeZone: 'America/New_York' })
    product.clock.set('2026-03-09T05:00:00.000Z')
    const incident = await given.incident({ service: service.id, requester: caller.id })
    const [clock] = await clocksOf(product, incident)
    // Daylight saving began in New York on the day before: 8:00 is 12:00 UTC. Eight hours, then two on Tuesday.
    expect(clock).toMatchObject({ zone: 'America/New_York' })
    expect(clock?.due_at).toBe('2026-03-10T14:00:00.000Z')
  })

  test('is counted in the zone of the site where its requester works', async ({ given, product }) => {
    const calendar = await given.record('calendar', {
      title: `Office ${++counter}`,
      hours: [{ week: { wednesday: [{ from: '08:00', to: '16:00' }] } }],
    })
    const { service } = await promise(given, {
      calendar: calendar.id,
      zoneFrom: 'site',
      zone: 'UTC',
      targets: [resolution('duration("PT2H")')],
    })
    const site = await given.record('site', { title: 'Tokyo', timeZone: 'Asia/Tokyo' })
    const [there, nowhere] = [await given.person(), await given.person()]
    const administrator = await given.person({ role: 'administrator' })
    await administrator.changes(there, { site: site.id })
    product.clock.set('2026-03-10T20:00:00.000Z')
    const dueFor = async (caller: Given): Promise<unknown> => {
      const incident = await given.incident({ service: service.id, requester: caller.id })
      const [clock] = await clocksOf(product, incident)
      return [clock?.zone, clock?.due_at]
    }
    // It is 5:00 on Wednesday in Tokyo: the office opens in three hours.
    expect(await dueFor(there)).toEqual(['Asia/Tokyo', '2026-03-11T01:00:00.000Z'])
    expect(await dueFor(nowhere)).toEqual(['UTC', '2026-03-11T10:00:00.000Z'])
  })

  test('that is reopened goes on counting, or begins anew, as its agreement says', async ({
    given,
    product,
    clock,
  }) => {
    const agent = await given.person({ role: 'agent' })
    const code = await given.term('resolution-code')
    const dueAfterReopening = async (reopened: 'resumes' | 'restarts'): Promise<number> => {
      const { service } = await promise(given, { targets: [resolution('duration("PT4H")', { reopened })] })
      const incident = await given.incident({ service: service.id })
      await clock.forward('1h')
      await agent.does('resolve', incident, { resolutionCode: code.id })
      await clock.forward('20h')
      await agent.does('reopen', incident)
      await product.settle()
      return (Date.parse((await incident.now()).nextDueAt as string) - Date.parse(clock.now())) / 3_600_000
    }
    expect(await dueAfterReopening('resumes')).toBe(3)
    expect(await dueAfterReopening('restarts')).toBe(4)
  })

  test('is counted by what holds while it is open; what has ended keeps the terms that it ended under', async ({
    given,
    product,
    clock,
  }) => {
    const { agreement, service } = await promise(given, { targets: [resolution('duration("PT4H")')] })
    const administrator = await given.person({ role: 'administrator' })
    const agent = await given.person({ role: 'agent' })
    const code = await given.term('resolution-code')
    const [over, going] = [
      await given.incident({ service: service.id }),
      await given.incident({ service: service.id }),
    ]
    const begun = clock.now()
    await clock.forward('2h')
    await agent.does('resolve', over, { resolutionCode: code.id })
    await product.settle()
    await administrator.changes(agreement, { targets: [resolution('duration("PT1H")')] })
    await product.settle()
    await clock.forward('1s')
    expect((await going.now()).resolutionLevel).toBe('breached')
    expect((await going.now()).nextDueAt).toBe(new Date(Date.parse(begun) + 3_600_000).toISOString())
    await agent.changes(over, { title: 'Something else' })
    await product.settle()
    expect((await over.now()).resolutionLevel).toBe('met')
  })
})

test('what moved a clock is named as its reason however much else happened to the record', async ({
  given,
  product,
}) => {
  const { service } = await promise(given, { targets: [resolution('duration("PT4H")')] })
  const agent = await given.person({ role: 'agent' })
  const incident = await given.incident({ service: service.id })
  await product.db.transaction(async (db) => {
    const ctx = { ...product.setUp(), db }
    for (let times = 1; times <= 1001; times++)
      await write(ctx, {
        kind: 'update',
        type: 'incident',
        id: incident.id,
        values: { title: `Renamed ${times}` },
      })
  })
  const api = await agent.api()
  const stretches = async () => {
    const { data } = (await api.get(`/incidents/${incident.number}/clocks`)).json as ClocksAnswer
    return data[0]?.stretches
  }
  expect(await stretches()).toMatchObject([{ begunBy: { version: 1 }, endedBy: null }])
  const code = await given.term('resolution-code')
  await agent.does('resolve', incident, { resolutionCode: code.id })
  expect((await stretches())?.[0]).toMatchObject({ endedBy: { version: 1003, transition: 'resolve' } })
})

test('an agreement by which nothing could be counted, or that an erasure would change, is refused', async ({
  given,
}) => {
  const administrator = await given.person({ role: 'administrator' })
  const refused = async (values: object): Promise<readonly (string | undefined)[]> => {
    const { details } = await refusalOf(
      administrator.makes('agreement', {
        title: `Refused ${++counter}`,
        appliesTo: 'incident',
        targets: [resolution('duration("PT4H")')],
        ...values,
      }),
    )
    return details.issues?.map(({ message }) => message) ?? []
  }
  expect(await refused({ appliesTo: 'person' })).toEqual([
    'There is no type "person" whose records have clocks.',
  ])
  expect(await refused({ condition: 'title = "x"' })).toMatchObject(
    [/title/].map((each) => expect.stringMatching(each)),
  )
  expect(await refused({ condition: 'service.criticality = "high"' })).toHaveLength(1)
  expect(await refused({ condition: 'now > createdAt' })).toHaveLength(1)
  expect(await refused({ targets: [resolution('priority')] })).toEqual([
    'targets[0].length: This must be a duration.',
  ])
  expect(
    await refused({ targets: [resolution('duration("PT4H")', { steps: [{ name: 'x', at: '5' }] })] }),
  ).toEqual([expect.stringContaining('Write 80%')])
})

test('whoever reads a record is told how its clocks came to stand as they do, and nothing of what teams promise each other', async ({
  given,
  house,
  clock,
}) => {
  const { agreement, service } = await promise(given, { targets: [resolution('duration("PT4H")')] })
  await given.agreement({
    title: `Between teams ${++counter}`,
    kind: 'ola',
    appliesTo: 'incident',
    service: service.id,
    targets: [resolution('duration("PT2H")')],
  })
  const agent = await given.person({ role: 'agent' })
  const incident = await given.incident({ service: service.id })
  await clock.forward('1h')
  await agent.changes(incident, { assignee: agent.id })
  await clock.forward('30m')
  await agent.does('wait', incident, { waitingReason: 'caller', followUpAt: '2099-01-01T00:00:00Z' })
  await clock.forward('2h')
  const read = async (somebody: { api(): ReturnType<typeof agent.api> }): Promise<readonly ClockAnswer[]> =>
    ((await (await somebody.api()).get(`/incidents/${incident.number}/clocks`)).json as ClocksAnswer).data
  const minutes = 60_000
  const told = await read(agent)
  expect(told.map(({ kind }) => kind).toSorted()).toEqual(['ola', 'sla'])
  const promised = told.find(({ kind }) => kind === 'sla')
  expect(promised).toMatchObject({
    agreement: { id: agreement.id },
    state: 'paused',
    dueAt: null,
    elapsedMs: 90 * minutes,
    remainingMs: 150 * minutes,
    stretches: [
      { phase: 'running', party: { kind: 'nobody' }, begunBy: { version: 1 }, endedBy: { actor: agent.id } },
      { phase: 'running', party: { kind: 'person', id: agent.id }, begunBy: { changed: ['assignee'] } },
      { phase: 'paused', party: { kind: 'requester' }, begunBy: { transition: 'wait' }, endedBy: null },
    ],
    byParty: [
      { ms: 60 * minutes, countedMs: 60 * minutes },
      { ms: 30 * minutes, countedMs: 30 * minutes },
      { party: { kind: 'requester' }, ms: 120 * minutes, countedMs: 0 },
    ],
  })
  expect(await read(house.caller)).toMatchObject([{ kind: 'sla', agreement: null, state: 'paused' }])
  const code = await given.term('resolution-code')
  await agent.does('resolve', incident, { resolutionCode: code.id })
  await clock.forward('100h')
  // What has ended is in nobody's hands any more.
  const ended = (await read(agent)).find(({ kind }) => kind === 'sla')
  expect(ended).toMatchObject({ state: 'met', stretches: [{}, {}, {}, { phase: 'stopped' }] })
  expect(ended?.byParty.map(({ ms }) => ms)).toEqual([60 * minutes, 30 * minutes, 120 * minutes])
})

test('what a record says of its next promise is asked for as it is now, and is what the record says a moment later', async ({
  given,
  product,
  clock,
}) => {
  const { service } = await promise(given, { targets: [resolution('duration("PT4H")')] })
  const agent = await given.person({ role: 'agent' })
  const incident = await given.incident({ service: service.id })
  const stands = async (): Promise<ClocksAnswer['stands']> =>
    ((await (await agent.api()).get(`/incidents/${incident.id}/clocks`)).json as ClocksAnswer).stands
  const due = afterHours(clock, 4)
  expect(await incident.now()).toMatchObject({ nextDueAt: null })
  const running = await stands()
  expect(running).toEqual({ nextDueAt: due, dueLevel: 'running', resolutionLevel: 'running' })
  await product.settle()
  expect(await incident.now()).toMatchObject(running)
  await agent.does('wait', incident, { waitingReason: 'caller', followUpAt: '2099-01-01T00:00:00Z' })
  const paused = await stands()
  expect(paused).toEqual({ nextDueAt: null, dueLevel: null, resolutionLevel: 'paused' })
  await product.settle()
  expect(await incident.now()).toMatchObject(paused)
})

test('what follows from the log is nobody’s to write', async ({ given }) => {
  const administrator = await given.person({ role: 'administrator' })
  const incident = await given.incident()
  const refused = await refusalOf(administrator.changes(incident, { nextDueAt: '2026-03-03T00:00:00Z' }))
  expect(refused.code).toBe('forbidden')
})
