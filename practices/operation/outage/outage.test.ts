import { describe, expect } from 'vitest'
import { aggregateRequest } from '#contract/api/aggregate.ts'
import { aggregate, historyOf, list } from '#engine'
import { refusalOf, refusalTextOf, test, type Given, type Givens } from '../../../tests/harness/given.ts'
import type { Product } from '../../../tests/harness/product.ts'

// The product's clock stands at Monday, 2 March 2026, 08:00 UTC, and only moves forward from test to test.
const windows = [{ from: '08:00', to: '16:00' }]
const week = { monday: windows, tuesday: windows, wednesday: windows, thursday: windows, friday: windows }

let counter = 0
const officeHours = async (given: Givens): Promise<Given> =>
  given.record('calendar', { title: `Office hours ${++counter}`, zone: 'UTC', hours: [{ week }] })
const promised = async (given: Givens, values: object = {}): Promise<Given> => {
  const service = await given.record('service', { title: `Promised service ${++counter}` })
  const calendar = await officeHours(given)
  await given.agreement({
    title: `Availability ${counter}`,
    appliesTo: 'incident',
    service: service.id,
    calendar: calendar.id,
    availability: '99',
    targets: [{ name: 'resolution', kind: 'resolution', length: 'duration("PT8H")' }],
    ...values,
  })
  return service
}

const monthsOf = async (product: Product, service: Given, filter = 'true') => {
  await product.settle()
  const asked = { filter: `service = "${service.id}" and ${filter}`, sort: ['month', 'number'] }
  return (await list(product.setUp(), 'availability', asked)).rows
}

describe('an outage', () => {
  test('takes from what a service was promised to be available, in the hours of its agreement', async ({
    given,
    product,
  }) => {
    const service = await promised(given)
    const agent = await given.person({ role: 'agent' })
    // Wednesday to Thursday: one hour of the one day, two of the other. February has 160 hours of the desk.
    const declared = { title: 'Down', service: service.id, beganAt: '2026-02-18T15:00:00.000Z' }
    await agent.makes('outage', { ...declared, endedAt: '2026-02-19T10:00:00.000Z' })
    // It overlaps, so it is the same break.
    await agent.makes('outage', {
      ...declared,
      beganAt: '2026-02-18T20:00:00.000Z',
      endedAt: '2026-02-19T09:00:00.000Z',
    })
    expect(await monthsOf(product, service, 'month = "2026-02"')).toMatchObject([
      {
        state: 'counted',
        agreed: 'P6DT16H',
        down: 'PT3H',
        breaks: 1,
        available: '98.125',
        promised: '99',
        outcome: 'breached',
        mttr: 'PT3H',
        mtbf: 'P6DT13H',
        mtbsi: 'P6DT16H',
      },
    ])
  })

  test('that was planned is taken out of what is promised', async ({ given, product }) => {
    const service = await promised(given)
    await given.record('outage', {
      title: 'New disks',
      service: service.id,
      planned: true,
      beganAt: '2026-02-20T12:00:00.000Z',
      endedAt: '2026-02-21T12:00:00.000Z',
    })
    expect(await monthsOf(product, service, 'month = "2026-02"')).toMatchObject([
      { planned: 'PT4H', down: 'PT0S', breaks: 0, available: '100', outcome: 'met', mttr: null },
    ])
  })

  test('is over when its end has come, counts while it lasts, and is corrected with a reason only', async ({
    given,
    product,
    clock,
  }) => {
    const service = await promised(given)
    const agent = await given.person({ role: 'agent' })
    const outage = await agent.makes('outage', { title: 'Slow', service: service.id, beganAt: clock.now() })
    await clock.forward('1h')
    expect(await monthsOf(product, service)).toMatchObject([{ down: 'PT1H', breaks: 1, outcome: 'running' }])
    await agent.changes(outage, { endedAt: new Date(Date.parse(clock.now()) + 3_600_000).toISOString() })
    expect(await outage.now()).toMatchObject({ state: 'declared' })
    await clock.forward('2h')
    expect(await outage.now()).toMatchObject({ state: 'over' })
    expect(await monthsOf(product, service)).toMatchObject([{ down: 'PT2H', breaks: 1 }])

    const endedAt = new Date(Date.parse(clock.now()) - 9_000_000).toISOString()
    expect(await refusalTextOf(agent.changes(outage, { endedAt }))).toMatch(/with a reason.*Correct/)
    const unreasoned = await refusalOf(agent.does('correct', outage, { endedAt }))
    expect(unreasoned.details.issues).toMatchObject([{ field: 'correctionReason' }])
    await agent.does('correct', outage, { endedAt, correctionReason: 'The log says so.' })
    expect(await monthsOf(product, service)).toMatchObject([{ down: 'PT30M', breaks: 1 }])
    // The next one says why by itself.
    const again = await refusalOf(agent.does('correct', outage, { endedAt: clock.now() }))
    expect(again.details.issues).toMatchObject([{ field: 'correctionReason' }])

    const history = await historyOf(product.setUp(), product.types.get('outage'), outage.id)
    expect(JSON.stringify(history)).toContain('The log says so.')
    expect((await outage.now()).endedAt).toBe(endedAt)

    await agent.does('withdraw', outage, { correctionReason: 'It was another service.' })
    expect(await monthsOf(product, service)).toMatchObject([{ down: 'PT0S', breaks: 0 }])
  })

  test('moves with its correction from one service to another', async ({ given, product, clock }) => {
    const [wrong, right] = [await promised(given), await promised(given)]
    const agent = await given.person({ role: 'agent' })
    const beganAt = new Date(Date.parse(clock.now()) - 3_600_000).toISOString()
    const outage = await agent.makes('outage', {
      title: 'Confused',
      service: wrong.id,
      beganAt,
      endedAt: clock.now(),
    })
    await product.settle()
    await agent.does('end', outage)
    expect(await monthsOf(product, wrong)).toMatchObject([{ breaks: 1 }])
    await agent.does('correct', outage, { service: right.id, correctionReason: 'Mixed up.' })
    expect(await monthsOf(product, wrong)).toMatchObject([{ breaks: 0 }])
    expect(await monthsOf(product, right)).toMatchObject([{ breaks: 1 }])
  })

  test('can neither end before it begins, nor begin in the future unless it is planned', async ({
    given,
    clock,
  }) => {
    const service = await promised(given)
    const agent = await given.person({ role: 'agent' })
    const later = new Date(Date.parse(clock.now()) + 3_600_000).toISOString()
    const unplanned = { title: 'Soon', service: service.id, beganAt: later }
    expect(await refusalTextOf(agent.makes('outage', unplanned))).toMatch(/can’t begin in the future/)
    await agent.makes('outage', { ...unplanned, planned: true })
    const backwards = { ...unplanned, planned: true, endedAt: clock.now() }
    expect(await refusalTextOf(agent.makes('outage', backwards))).toMatch(/end before it begins/)
  })
})

describe('availability', () => {
  test('of an offering is that of its service by the agreement that is for it, and no other service’s', async ({
    given,
    product,
  }) => {
    const title = `Offered ${++counter}`
    const service = await given.record('service', { title })
    const offering = await given.record('service-offering', { title: `${title}, gold`, service: service.id })
    const other = await promised(given)
    await given.agreement({
      title: `${title}, gold`,
      offering: offering.id,
      availability: '99.9',
      targets: [{ name: 'resolution', kind: 'resolution', length: 'duration("PT8H")' }],
    })
    await given.record('outage', {
      title: 'Down',
      service: service.id,
      beganAt: '2026-02-18T12:00:00.000Z',
      endedAt: '2026-02-18T19:00:00.000Z',
    })
    // Around the clock: seven hours of the 672 of February.
    expect(await monthsOf(product, service, 'month = "2026-02"')).toMatchObject([
      { offering: offering.id, promised: '99.9', available: '98.958333', outcome: 'breached' },
    ])
    expect((await monthsOf(product, other)).filter((row) => row.offering !== null)).toEqual([])
    const request = {
      filter: `offering = "${offering.id}" and month = "2026-02"`,
      groupBy: ['offering'],
      measures: [{ as: 'available', fn: 'ratio', of: 'up', per: 'agreed' }],
    }
    const { data } = await aggregate(product.setUp(), 'availability', aggregateRequest.parse(request))
    expect(data.map(({ figures }) => figures['available'])).toEqual([expect.closeTo(665 / 672, 9)])
  })

  test('of a month that has ended keeps the terms that it ended under, also where it is corrected', async ({
    given,
    product,
    clock,
  }) => {
    const service = await promised(given)
    const administrator = await given.person({ role: 'administrator' })
    await product.settle()
    await clock.forward('1m')
    const { rows } = await list(product.setUp(), 'agreement', { filter: `service = "${service.id}"` })
    const agreement = rows[0] as unknown as Given
    const [month] = await monthsOf(product, service)
    expect(month).toMatchObject({ month: clock.now().slice(0, 7), promised: '99', outcome: 'running' })
    await clock.forward('40d')
    await administrator.changes({ ...agreement, type: 'agreement' }, { availability: '90' })
    const beganAt = `${String(month?.month)}-25T10:00:00.000Z`
    const endedAt = `${String(month?.month)}-25T16:00:00.000Z`
    await administrator.makes('outage', { title: 'Forgotten', service: service.id, beganAt, endedAt })
    await clock.forward('1m')
    const after = await monthsOf(product, service)
    expect(after).toMatchObject([
      { month: month?.month, promised: '99', down: 'PT6H', outcome: 'breached', state: 'counted' },
      { promised: '90', down: 'PT0S', outcome: 'running', state: 'counting' },
    ])
  })

  test('is seen by customers as far as it is promised to them', async ({ given, product }) => {
    const customer = await given.organisation()
    const other = await given.organisation()
    const service = await promised(given, { organisation: customer.id })
    await given.record('outage', {
      title: 'Down',
      service: service.id,
      beganAt: '2026-02-18T12:00:00.000Z',
      endedAt: '2026-02-18T14:00:00.000Z',
    })
    await product.settle()
    const theirs = await given.person({ organisation: customer })
    const others = await given.person({ organisation: other })
    const seenBy = async (who: typeof theirs) =>
      (await list(await who.ctx(), 'availability', { filter: `service = "${service.id}"` })).rows.length
    expect(await seenBy(theirs)).toBeGreaterThan(0)
    expect(await seenBy(others)).toBe(0)
    const request = { groupBy: ['service'], measures: [{ as: 'count', fn: 'count' }] }
    const figures = await aggregate(await others.ctx(), 'availability', aggregateRequest.parse(request))
    expect(figures.data.some(({ group }) => group['service'] === service.id)).toBe(false)
  })

  test('over several months is a ratio of sums, and each figure opens its list', async ({
    given,
    product,
  }) => {
    const service = await promised(given)
    await given.record('outage', {
      title: 'Down',
      service: service.id,
      beganAt: '2026-02-18T12:00:00.000Z',
      endedAt: '2026-02-18T14:00:00.000Z',
    })
    const rows = await monthsOf(product, service)
    const request = {
      filter: `service = "${service.id}"`,
      groupBy: ['service'],
      measures: [
        { as: 'available', fn: 'ratio', of: 'up', per: 'agreed' },
        { as: 'mttr', fn: 'ratio', of: 'down', per: 'breaks' },
      ],
    }
    const { data } = await aggregate(product.setUp(), 'availability', aggregateRequest.parse(request))
    const hours = (name: string): number => rows.reduce((sum, row) => sum + secondsOf(row[name]), 0) / 3600
    expect(data[0]?.figures['mttr']).toBeCloseTo(2)
    expect(data[0]?.figures['available']).toBeCloseTo(hours('up') / hours('agreed'), 9)
    expect(data[0]?.list.filter).toContain(service.id)
  })
})

const secondsOf = (value: unknown): number => {
  const [, days = 0, hours = 0, minutes = 0, seconds = 0] =
    /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(String(value)) ?? []
  return Number(days) * 86_400 + Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
}

describe('an objective', () => {
  test('shows what is left of its error budget and how quickly it goes', async ({
    given,
    product,
    clock,
  }) => {
    const service = await given.record('service', { title: 'Aimed at' })
    const objective = await given.record('objective', {
      title: 'Three nines',
      service: service.id,
      objective: '99',
      days: 10,
    })
    await product.settle()
    // A hundredth of 240 hours.
    expect(await objective.now()).toMatchObject({
      allowed: 'PT2H24M',
      spent: 'PT0S',
      level: 'well',
      version: 1,
    })
    const outage = await given.record('outage', { title: 'Down', service: service.id, beganAt: clock.now() })
    await clock.forward('1h')
    expect(await objective.now()).toMatchObject({
      spent: 'PT1H',
      left: 'PT1H24M',
      leftShare: '58.33',
      burnHour: '100',
      level: 'burning',
      version: 1,
    })
    await clock.forward('2h')
    expect(await objective.now()).toMatchObject({ left: '-PT36M', level: 'spent' })
    const agent = await given.person({ role: 'agent' })
    await agent.does('end', outage)
    await product.settle()
    await clock.forward('11d')
    expect(await objective.now()).toMatchObject({ spent: 'PT0S', left: 'PT2H24M', level: 'well' })
  })

  test('lies between nothing and all, and is not the customer’s to see', async ({ given }) => {
    const service = await given.record('service', { title: 'All of it' })
    const make = given.record('objective', { title: 'Perfect', service: service.id, objective: '100' })
    expect(await refusalTextOf(make)).toMatch(/above 0 and below 100/)
    const made = await given.record('objective', { title: 'Real', service: service.id, objective: '99.5' })
    const requester = await given.person()
    await expect(requester.reads(made)).rejects.toMatchObject({ code: 'not_found' })
  })
})
