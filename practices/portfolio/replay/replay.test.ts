import { describe, expect } from 'vitest'
import { list, type StoredRecord } from '#engine'
import { refusalOf, test, type Given, type Givens, type Someone } from '../../../tests/harness/given.ts'
import type { Product } from '../../../tests/harness/product.ts'

// The product's clock stands at Monday, 2 March 2026, 08:00 UTC, and only moves forward from test to test.
const resolution = (length: string) => ({ name: 'resolution', kind: 'resolution', length })

let counter = 0

interface Kept {
  readonly service: Given
  readonly agreement: Given
  readonly incident: Given
  readonly administrator: Someone
}

/** An incident that was resolved after three hours under an agreement of four. */
const kept = async (
  given: Givens,
  product: Product,
  clock: { forward(by: string): Promise<void> },
): Promise<Kept> => {
  const service = await given.record('service', { title: `Replayed ${++counter}` })
  const agreement = await given.agreement({
    title: `Replayed agreement ${counter}`,
    appliesTo: 'incident',
    service: service.id,
    targets: [resolution('duration("PT4H")')],
  })
  const agent = await given.person({ role: 'agent' })
  const administrator = await given.person({ role: 'administrator' })
  const code = await given.term('resolution-code')
  const incident = await given.incident({ service: service.id })
  await clock.forward('3h')
  await agent.does('resolve', incident, { resolutionCode: code.id })
  await product.settle()
  return { service, agreement, incident, administrator }
}

const recountsOf = async (product: Product, { id }: Given): Promise<readonly StoredRecord[]> =>
  (await list(product.setUp(), 'recount', { filter: `replay = "${id}"` })).rows

const eventsOf = (product: Product, { id }: Given) =>
  product.db.query<{ version: number; cause: unknown }>({
    text: 'select version, cause from event where record_id = $1 order by version',
    values: [id],
  })

describe('a replay', () => {
  test('of what is in force says that all is as recorded, and changes nothing', async ({
    given,
    product,
    clock,
  }) => {
    const { service, incident, administrator } = await kept(given, product, clock)
    const replay = await administrator.makes('replay', {
      title: 'As it is',
      filter: `service = "${service.id}"`,
    })
    const before = (await eventsOf(product, incident)).length
    await product.settle()
    expect(await replay.now()).toMatchObject({
      state: 'done',
      records: 1,
      clocks: 1,
      unequal: 0,
      differing: 0,
      late: 0,
      lateAfter: 0,
      done: 1,
    })
    expect(await recountsOf(product, replay)).toMatchObject([{ was: 'met', becomes: 'met', because: 'same' }])
    expect(await eventsOf(product, incident)).toHaveLength(before)
  })

  test('under a proposed agreement shows which would have been late; it can’t be applied', async ({
    given,
    product,
    clock,
  }) => {
    const { service, agreement, incident, administrator } = await kept(given, product, clock)
    const replay = await administrator.makes('replay', {
      title: 'Tighter',
      filter: `service = "${service.id}"`,
      proposed: { [agreement.number]: { targets: [resolution('duration("PT2H")')] } },
    })
    await product.settle()
    expect(await replay.now()).toMatchObject({ state: 'done', differing: 1, late: 0, lateAfter: 1 })
    expect(await recountsOf(product, replay)).toMatchObject([
      { about: { id: incident.id }, was: 'met', becomes: 'breached', because: 'target', differs: true },
    ])
    expect((await incident.now()).resolutionLevel).toBe('met')
    const refused = await refusalOf(administrator.does('apply', replay, { reason: 'I like it.' }))
    expect(refused.message).toContain('Change the agreement first')
  })

  test('as if another agreement held for all of them', async ({ given, product, clock }) => {
    const { service, administrator } = await kept(given, product, clock)
    const other = await given.record('agreement', {
      title: `Never in force ${counter}`,
      appliesTo: 'incident',
      targets: [resolution('duration("PT1H")')],
    })
    const replay = await administrator.makes('replay', {
      title: 'Under the other',
      filter: `service = "${service.id}"`,
      agreement: other.id,
    })
    await product.settle()
    expect(await recountsOf(product, replay)).toMatchObject([{ becomes: 'breached', because: 'agreement' }])
  })

  test('of a changed agreement is applied by an event on each record, and taken back by another', async ({
    given,
    product,
    clock,
  }) => {
    const { service, agreement, incident, administrator } = await kept(given, product, clock)
    await administrator.changes(agreement, { targets: [resolution('duration("PT2H")')] })
    await product.settle()
    expect((await incident.now()).resolutionLevel).toBe('met')
    const filter = `service = "${service.id}"`
    const replay = await administrator.makes('replay', { title: 'In force now', filter })
    await product.settle()
    expect(await replay.now()).toMatchObject({ state: 'done', unequal: 0, differing: 1, lateAfter: 1 })
    expect((await refusalOf(administrator.does('apply', replay))).code).toBe('invalid')
    await administrator.does('apply', replay, { reason: 'The customer agreed to it for the past too.' })
    await product.settle()
    expect((await replay.now()).state).toBe('applied')
    expect(await incident.now()).toMatchObject({ resolutionLevel: 'breached', recountedBy: replay.id })
    expect((await eventsOf(product, incident)).at(-1)?.cause).toEqual({ replay: replay.number })
    // What stood before is still there to be read.
    expect(await recountsOf(product, replay)).toMatchObject([{ was: 'met', becomes: 'breached' }])
    const again = await administrator.makes('replay', { title: 'Is it so?', filter })
    await product.settle()
    expect(await again.now()).toMatchObject({ state: 'done', unequal: 0, differing: 0, late: 1 })

    const back = await administrator.makes('replay', { title: 'Taken back', reverses: replay.id })
    await product.settle()
    expect(await back.now()).toMatchObject({ state: 'done', records: 1, differing: 1, late: 1, lateAfter: 0 })
    await administrator.does('apply', back, { reason: 'It was a mistake.' })
    await product.settle()
    expect(await incident.now()).toMatchObject({ resolutionLevel: 'met', recountedBy: back.id })
  })

  test('shows nothing of other terms where a clock is not what its events give', async ({
    given,
    product,
    clock,
  }) => {
    const { service, agreement, incident, administrator } = await kept(given, product, clock)
    await product.db.query({
      text: 'update commitment set counted_ms = counted_ms + 1 where about_id = $1',
      values: [incident.id],
    })
    const replay = await administrator.makes('replay', {
      title: 'Doubtful',
      filter: `service = "${service.id}"`,
      proposed: { [agreement.number]: { targets: [resolution('duration("PT1H")')] } },
    })
    await product.settle()
    expect(await replay.now()).toMatchObject({ state: 'unequal', unequal: 1 })
    expect((await replay.now()).faults).toContain('counted_ms')
    expect(await recountsOf(product, replay)).toEqual([])
  })

  test('of something that is not there says so on the record', async ({ given, product }) => {
    const administrator = await given.person({ role: 'administrator' })
    const replay = await administrator.makes('replay', { title: 'Of nothing', proposed: { AGR9999999: {} } })
    await product.settle()
    expect(await replay.now()).toMatchObject({ state: 'failed' })
    expect((await replay.now()).faults).toContain('AGR9999999')
    const agent = await given.person({ role: 'requester' })
    expect((await refusalOf(agent.reads(replay))).code).toBe('not_found')
  })

  // Last: it takes the clock a month on.
  test('that nobody applied loses its rows after thirty days and keeps its figures; an applied one keeps both', async ({
    given,
    product,
    clock,
  }) => {
    const { service, agreement, administrator } = await kept(given, product, clock)
    await administrator.changes(agreement, { targets: [resolution('duration("PT2H")')] })
    await product.settle()
    const filter = `service = "${service.id}"`
    const applied = await administrator.makes('replay', { title: 'To be applied', filter })
    await product.settle()
    await administrator.does('apply', applied, { reason: 'Agreed.' })
    await product.settle()
    const left = await administrator.makes('replay', { title: 'Left lying', filter })
    await product.settle()
    await clock.forward('29d')
    await product.settle()
    expect(await recountsOf(product, left)).toHaveLength(1)
    await clock.forward('2d')
    await product.settle()
    expect(await left.now()).toMatchObject({ state: 'dropped', records: 1, clocks: 1, late: 1 })
    expect(await recountsOf(product, left)).toEqual([])
    expect((await applied.now()).state).toBe('applied')
    expect(await recountsOf(product, applied)).toHaveLength(1)
  })
})
