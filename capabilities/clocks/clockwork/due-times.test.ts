import { describe, expect } from 'vitest'
import { dueTone } from '#contract/clocks/tone.ts'
import { aggregate, list, type StoredRecord } from '#engine'
import { aggregateRequest } from '#contract/api/aggregate.ts'
import type { DashboardLayout } from '#contract/api/dashboard.ts'
import { refusalOf, test, type Given, type Givens } from '../../../tests/harness/given.ts'
import type { Product } from '../../../tests/harness/product.ts'

let counter = 0
const target = (kind: string, hours: number, more: object = {}) => ({
  name: kind,
  kind,
  length: `duration("PT${hours}H")`,
  ...more,
})
const promised = async (given: Givens, ...agreements: readonly object[]): Promise<string> => {
  const { id } = await given.record('service', { title: `Due ${++counter}` })
  for (const each of agreements) await given.agreement({ title: `Due ${++counter}`, service: id, ...each })
  return id
}
const inHours = (clock: { now(): string }, hours: number): string =>
  new Date(Date.parse(clock.now()) + hours * 3_600_000).toISOString()
const toneOf = (record: StoredRecord, clock: { now(): string }, field = 'nextDueAt') =>
  dueTone(record, field, Date.parse(clock.now()))

describe('the due time of a record', () => {
  test('is coloured by its own clock: a response that came late colours no resolution', async ({
    given,
    product,
    clock,
  }) => {
    const agent = await given.person({ role: 'agent' })
    const service = await promised(given, { targets: [target('response', 1), target('resolution', 72)] })
    const incident = await given.incident({ service })
    const due = inHours(clock, 72)
    await clock.forward('2h')
    expect(await incident.now()).toMatchObject({ dueLevel: 'breached', responseLevel: 'breached' })
    expect(toneOf(await incident.now(), clock)).toBe('late')
    await agent.does('start', incident)
    await product.settle()
    const answered = await incident.now()
    expect(answered).toMatchObject({ nextDueAt: due, dueLevel: 'running', responseLevel: 'breached' })
    expect(toneOf(answered, clock)).toBeNull()
  })

  test('is late where a reply, an update or a target of one’s own is, whatever its response was', async ({
    given,
    house,
    product,
    clock,
  }) => {
    const agent = await given.person({ role: 'agent' })
    for (const kind of ['next-reply', 'update', 'own']) {
      const own = kind === 'own' ? { start: 'stateClass = "active"', stop: 'stateClass = "closed"' } : {}
      const service = await promised(given, { targets: [target('response', 1), target(kind, 2, own)] })
      const incident = await given.incident({ service })
      await agent.does('start', incident)
      if (kind === 'next-reply') await house.caller.says('Any news?', incident)
      await product.settle()
      expect(await incident.now()).toMatchObject({ responseLevel: 'met', dueLevel: 'running' })
      await clock.forward('3h')
      expect(await incident.now()).toMatchObject({ responseLevel: 'met', dueLevel: 'breached' })
      expect(toneOf(await incident.now(), clock)).toBe('late')
    }
  })

  test('is what the customer is promised; what teams promise each other is the provider’s alone', async ({
    given,
    house,
    clock,
    product,
  }) => {
    const agent = await given.person({ role: 'agent' })
    const service = await promised(
      given,
      { targets: [target('resolution', 8)] },
      { kind: 'ola', targets: [target('resolution', 2)] },
    )
    const incident = await given.incident({ service })
    await product.settle()
    const [sla, ola] = [inHours(clock, 8), inHours(clock, 2)]
    expect(await agent.reads(incident)).toMatchObject({
      ...{ nextDueAt: sla, dueLevel: 'running', internalDueAt: ola, internalDueLevel: 'running' },
    })
    await clock.forward('3h')
    expect(await incident.now()).toMatchObject({ dueLevel: 'running', internalDueLevel: 'breached' })
    expect(toneOf(await incident.now(), clock, 'internalDueAt')).toBe('late')
    expect(toneOf(await incident.now(), clock)).toBeNull()
    const asSeen = (await (await house.caller.api()).get(`/incidents/${incident.number}`)).json
    expect(JSON.stringify(asSeen)).toContain(sla)
    expect(JSON.stringify(asSeen)).not.toContain(ola)
    expect(JSON.stringify(asSeen)).not.toContain('internalDue')
    // Nor is it found out by sorting or filtering.
    const sorted = list(await house.caller.ctx(), 'incident', { sort: ['internalDueAt'] })
    expect((await refusalOf(sorted)).code).toBe('invalid')
    const theirs = (
      await (
        await agent.api()
      ).get(`/incidents?sort=internalDueAt&filter=${encodeURIComponent(`service = "${service}"`)}`)
    ).json
    expect(JSON.stringify(theirs)).toContain(incident.number)
  })

  test('of work under an agreement between teams alone tells whoever is served nothing', async ({
    given,
    product,
    clock,
  }) => {
    const service = await promised(given, {
      kind: 'ola',
      targets: [target('response', 1), target('resolution', 2)],
    })
    const incident = await given.incident({ service })
    await product.settle()
    expect(await incident.now()).toMatchObject({
      ...{ nextDueAt: null, dueLevel: null, responseLevel: null, resolutionLevel: null },
      ...{ internalDueAt: inHours(clock, 1), internalDueLevel: 'running' },
    })
  })
})

/** What a tile of the dashboard of service levels shows of one service's commitments. */
const tileOf = async (product: Product, title: string, service: string) => {
  const { rows } = await list(product.setUp(), 'dashboard', { filter: 'title = "Service levels"' })
  const { tiles } = rows[0]?.layout as DashboardLayout
  const [series] = tiles.find((tile) => tile.title === title)?.series ?? []
  if (!series) throw new Error(`There is no tile "${title}".`)
  const request = aggregateRequest.parse({
    ...series.request,
    filter: `(${String(series.request.filter)}) and service = "${service}"`,
  })
  return (await aggregate(product.setUp(), 'commitment', request)).data.map(({ figures }) => figures)
}

describe('attainment', () => {
  test('is no better than its rounds: late twice and then quick is late', async ({
    given,
    product,
    clock,
  }) => {
    const agent = await given.person({ role: 'agent' })
    const code = await given.term('resolution-code')
    const service = await promised(given, { targets: [target('resolution', 4, { reopened: 'restarts' })] })
    const [late, kept] = [await given.incident({ service }), await given.incident({ service })]
    const resolve = (incident: Given) => agent.does('resolve', incident, { resolutionCode: code.id })
    await clock.forward('1h')
    await resolve(kept)
    await clock.forward('4h')
    await resolve(late)
    await agent.does('reopen', late)
    await clock.forward('5h')
    await resolve(late)
    await agent.does('reopen', late)
    await clock.forward('1h')
    await resolve(late)
    await agent.does('reopen', kept)
    await clock.forward('1h')
    await resolve(kept)
    await product.settle()
    expect(await late.now()).toMatchObject({ resolutionLevel: 'breached' })
    expect(await kept.now()).toMatchObject({ resolutionLevel: 'met' })
    const rows = await list(product.setUp(), 'commitment', {
      filter: `service = "${service}"`,
      sort: ['number'],
    })
    expect(rows.rows.map(({ outcome, missed, breachedAt }) => [outcome, missed, breachedAt])).toEqual([
      ['breached', 2, null],
      ['met', 0, null],
    ])
    expect(await tileOf(product, 'Resolved in time', service)).toMatchObject([{ kept: 50 }])
    expect(await tileOf(product, 'In time by service', service)).toMatchObject([
      { kept: 50, count: 2, late: 1 },
    ])
  })

  test('of a customer’s promises is not mixed with what teams promise each other', async ({
    given,
    product,
    clock,
  }) => {
    const agent = await given.person({ role: 'agent' })
    const code = await given.term('resolution-code')
    const service = await promised(
      given,
      { targets: [target('resolution', 8)] },
      { kind: 'ola', targets: [target('resolution', 2)] },
    )
    const incident = await given.incident({ service })
    await clock.forward('3h')
    await agent.does('resolve', incident, { resolutionCode: code.id })
    await product.settle()
    for (const by of ['service', 'organisation', 'team', 'agreement and month'])
      expect([by, await tileOf(product, `In time by ${by}`, service)]).toMatchObject([
        by,
        [{ kept: 100, count: 1 }],
      ])
    expect(await tileOf(product, 'Who had it when it became late', service)).toEqual([])
    // By agreement each stands for itself.
    expect(await tileOf(product, 'In time by agreement', service)).toHaveLength(2)
  })
})

describe('a change that swaps the agreement', () => {
  test('by service or organisation counts from the beginning by the other hours, pauses as they were', async ({
    given,
    house,
    product,
    clock,
  }) => {
    const day = [{ from: '08:00', to: '16:00' }]
    const hours = await given.record('calendar', {
      title: `By day ${++counter}`,
      zone: 'UTC',
      hours: [{ week: { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day } }],
    })
    const always = await promised(given, { targets: [target('resolution', 12)] })
    const byDay = await promised(given, { calendar: hours.id, targets: [target('resolution', 6)] })
    const elsewhere = await given.organisation()
    const theirs = await given.record('service', { title: `Of one customer ${++counter}` })
    await given.agreement({
      title: `Usual ${++counter}`,
      service: theirs.id,
      rank: 200,
      targets: [target('resolution', 12)],
    })
    await given.agreement({
      title: `Theirs ${++counter}`,
      service: theirs.id,
      organisation: elsewhere.id,
      calendar: hours.id,
      targets: [target('resolution', 6)],
    })
    const agent = await given.person({ role: 'agent' })
    const other = await given.person({ organisation: elsewhere })
    // Monday, 6 July 2026, 14:00.
    await clock.forward(`${(Date.parse('2026-07-06T14:00:00Z') - Date.parse(clock.now())) / 1000}s`)
    const [byService, byOrganisation] = [
      await given.incident({ service: always }),
      await given.incident({ service: theirs.id, requester: house.caller.id }),
    ]
    await clock.forward('1h')
    for (const each of [byService, byOrganisation])
      await agent.does('wait', each, { waitingReason: 'supplier', followUpAt: '2099-01-01T00:00:00Z' })
    await clock.forward('18h')
    // Tuesday, 9:00: an hour was counted, and eighteen were not.
    for (const each of [byService, byOrganisation]) await agent.does('resume', each)
    await product.settle()
    expect((await byService.now()).nextDueAt).toBe('2026-07-07T20:00:00.000Z')
    expect((await byOrganisation.now()).nextDueAt).toBe('2026-07-07T20:00:00.000Z')
    await agent.changes(byService, { service: byDay })
    await agent.changes(byOrganisation, { requester: other.id })
    await product.settle()
    // Of six hours by day one had passed on Monday: five more from Tuesday, 9:00.
    expect((await byService.now()).nextDueAt).toBe('2026-07-07T14:00:00.000Z')
    expect((await byOrganisation.now()).nextDueAt).toBe('2026-07-07T14:00:00.000Z')
  })
})
