import { describe, expect } from 'vitest'
import type { ClocksAnswer } from '#contract/api/clocks.ts'
import { test, type Given, type Givens, type Someone } from '../../../tests/harness/given.ts'
import type { Product } from '../../../tests/harness/product.ts'
import { replayClocks } from '../replay.ts'

let counter = 0
const offices = async (given: Givens): Promise<Given> =>
  given.record('calendar', {
    title: `Office ${++counter}`,
    hours: [{ week: { wednesday: [{ from: '08:00', to: '16:00' }] } }],
  })

/** Two hours of a Wednesday from 8:00, where somebody is. */
const promised = async (given: Givens, zoneFrom: string, more: object = {}) => {
  const service = await given.record('service', { title: `By zone ${++counter}` })
  const calendar = await offices(given)
  const targets = [{ name: 'resolution', kind: 'resolution', length: 'duration("PT2H")' }]
  const values = {
    title: `By zone ${counter}`,
    service: service.id,
    calendar: calendar.id,
    zoneFrom,
    targets,
  }
  const agreement = await given.agreement({ ...values, ...more })
  return { service: service.id, agreement }
}

const tuesdayEvening = (product: Product, week: number): void =>
  product.clock.set(new Date(Date.parse('2026-03-10T20:00:00.000Z') + week * 7 * 86_400_000).toISOString())

/** The zone and due time that the list, the record's page, the stored clock and the clockwork each go by. */
const told = async (product: Product, reader: Someone, { id }: Given) => {
  await product.settle()
  const [row] = await product.db.query<Record<string, string>>({
    text: `select i.next_due_at as listed, m.due_at as kept, m.zone, c.wake_at as woken
      from incident i join commitment m on m.about_id = i.id join clocked c on c.record_id = i.id where i.id = $1::uuid`,
    values: [id],
  })
  const { json } = await (await reader.api()).get(`/incidents/${id}/clocks`)
  const [clock] = (json as ClocksAnswer).data
  const isoOf = (at: string | undefined): string => new Date(at ?? 0).toISOString()
  return {
    zones: [row?.['zone'], clock?.zone],
    dueAt: [...new Set([isoOf(row?.['listed']), isoOf(row?.['kept']), clock?.dueAt])],
    wakesAt: isoOf(row?.['woken']),
  }
}

const asRecorded = async (product: Product, { id }: Given): Promise<void> => {
  await product.settle()
  const found = await replayClocks(product.setUp(), { type: 'incident', filter: `id = "${id}"` })
  expect(found).toMatchObject({ records: 1, behind: 0, unequal: [], changes: [] })
}

const tokyo = {
  zones: ['Asia/Tokyo', 'Asia/Tokyo'],
  dueAt: ['2026-03-11T01:00:00.000Z'],
  wakesAt: '2026-03-11T01:00:00.001Z',
}

describe('a promise in the zone of its requester', () => {
  test('is moved by no setting of theirs: list, page and clockwork go by the zone in which it began', async ({
    given,
    product,
    clock,
  }) => {
    const [agent, administrator] = [
      await given.person({ role: 'agent' }),
      await given.person({ role: 'administrator' }),
    ]
    const requester = await given.person()
    const { service } = await promised(given, 'requester')
    await administrator.changes(requester, { timeZone: 'Asia/Tokyo' })
    tuesdayEvening(product, 0)
    const incident = await given.incident({ service, requester: requester.id })
    // It is 5:00 on Wednesday in Tokyo: the office opens in three hours.
    expect(await told(product, agent, incident)).toEqual(tokyo)
    await administrator.changes(requester, { timeZone: 'America/New_York' })
    expect(await told(product, agent, incident)).toEqual(tokyo)
    await agent.changes(incident, { title: 'Something else' })
    await agent.says('We look into it', incident)
    expect(await told(product, agent, incident)).toEqual(tokyo)
    await asRecorded(product, incident)
    // What begins now is counted where they are now.
    const later = await given.incident({ service, requester: requester.id })
    expect(await told(product, agent, later)).toMatchObject({
      zones: ['America/New_York', 'America/New_York'],
      dueAt: ['2026-03-11T14:00:00.000Z'],
    })
    await clock.forward('5h')
    expect((await incident.now()).dueLevel).toBe('running')
    await clock.forward('1ms')
    expect((await incident.now()).dueLevel).toBe('breached')
    expect((await later.now()).dueLevel).toBe('running')
  })

  test('is chosen anew for another requester, and where the agreement takes it from somewhere else', async ({
    given,
    product,
  }) => {
    const [agent, administrator] = [
      await given.person({ role: 'agent' }),
      await given.person({ role: 'administrator' }),
    ]
    const organisation = await given.organisation({ timeZone: 'Europe/Berlin' })
    const [one, other] = [await given.person({ organisation }), await given.person({ organisation })]
    const { service, agreement } = await promised(given, 'requester')
    await administrator.changes(one, { timeZone: 'Asia/Tokyo' })
    await administrator.changes(other, { timeZone: 'Asia/Kolkata' })
    tuesdayEvening(product, 1)
    const incident = await given.incident({ service, requester: one.id })
    expect((await told(product, agent, incident)).zones).toEqual(['Asia/Tokyo', 'Asia/Tokyo'])
    await agent.changes(incident, { requester: other.id })
    expect(await told(product, agent, incident)).toMatchObject({
      zones: ['Asia/Kolkata', 'Asia/Kolkata'],
      dueAt: ['2026-03-18T04:30:00.000Z'],
    })
    await administrator.changes(other, { timeZone: 'Asia/Tokyo' })
    await administrator.changes(agreement, { title: 'Of the same zone' })
    await product.forward('1s')
    expect((await told(product, agent, incident)).zones).toEqual(['Asia/Kolkata', 'Asia/Kolkata'])
    await administrator.changes(agreement, { zoneFrom: 'organisation' })
    await product.forward('1s')
    expect(await told(product, agent, incident)).toMatchObject({
      zones: ['Europe/Berlin', 'Europe/Berlin'],
      dueAt: ['2026-03-18T09:00:00.000Z'],
    })
    await asRecorded(product, incident)
  })
})

test('a promise in the zone of an organisation is counted in it, and in the agreement’s where it has none', async ({
  given,
  product,
}) => {
  const agent = await given.person({ role: 'agent' })
  const { service } = await promised(given, 'organisation', { zone: 'UTC' })
  tuesdayEvening(product, 2)
  const dueFor = async (values: object) => {
    const requester = await given.person({ organisation: await given.organisation({ ...values }) })
    const incident = await given.incident({ service, requester: requester.id })
    const { zones, dueAt } = await told(product, agent, incident)
    return [...new Set([...zones, ...dueAt])]
  }
  expect(await dueFor({ timeZone: 'Asia/Kolkata' })).toEqual(['Asia/Kolkata', '2026-03-25T04:30:00.000Z'])
  expect(await dueFor({})).toEqual(['UTC', '2026-03-25T10:00:00.000Z'])
})
