import { describe, expect } from 'vitest'
import { aggregateRequest } from '#contract/api/aggregate.ts'
import { aggregate, list, write, type Ctx } from '#engine'
import { refusalOf, test, type Given, type Givens } from '../../tests/harness/given.ts'
import type { Product } from '../../tests/harness/product.ts'
import { makeTermsReader } from './terms/definitions.ts'

// The product's clock stands at Monday, 2 March 2026, 08:00 UTC, and only moves forward from test to test.
const fourHours = { name: 'resolution', kind: 'resolution', length: 'duration("PT4H")' }

let counter = 0
const promise = async (given: Givens, values: object = {}): Promise<Given> => {
  const service = await given.record('service', { title: `Committed service ${++counter}` })
  await given.agreement({
    title: `Commitment ${counter}`,
    appliesTo: 'incident',
    service: service.id,
    targets: [fourHours],
    ...values,
  })
  return service
}

const commitmentsOf = async (product: Product, ctx: Ctx, service: Given) => {
  await product.settle()
  const { rows } = await list(ctx, 'commitment', { filter: `service = "${service.id}"` })
  return rows
}

describe('a commitment', () => {
  test('says who had a record while it was late, by times that add up to the whole', async ({
    given,
    product,
    clock,
  }) => {
    const service = await promise(given)
    const team = await given.record('team', { title: 'Those who were late' })
    const agent = await given.person({ role: 'agent' })
    const code = await given.term('resolution-code')
    const incident = await given.incident({ service: service.id, team: team.id })
    await clock.forward('1h')
    await agent.changes(incident, { assignee: agent.id })
    await clock.forward('1h')
    await agent.does('wait', incident, { waitingReason: 'caller', followUpAt: '2099-01-01T00:00:00Z' })
    await clock.forward('2h')
    await agent.does('resume', incident)
    await clock.forward('3h')
    await agent.does('resolve', incident, { resolutionCode: code.id })
    const [row] = await commitmentsOf(product, product.setUp(), service)
    expect(row).toMatchObject({
      number: `${String((await incident.now()).number)}-SLA-RESOLUTION`,
      about: { type: 'incident', id: incident.id },
      state: 'stopped',
      stateClass: 'closed',
      outcome: 'breached',
      lateWith: 'person',
      latePerson: agent.id,
      lateTeam: team.id,
      promised: 'PT4H',
      worked: 'PT5H',
      took: 'PT7H',
      withTeam: 'PT1H',
      withPerson: 'PT4H',
      withRequester: 'PT2H',
      withSupplier: 'PT0S',
      withNobody: 'PT0S',
    })
  })

  test('is counted by the offering that its record had last while it was open', async ({
    given,
    product,
    clock,
  }) => {
    const service = await promise(given)
    const offered = (title: string) =>
      given.record('service-offering', { title: `${title} ${counter}`, service: service.id })
    const [gold, silver] = [await offered('Gold'), await offered('Silver')]
    const agent = await given.person({ role: 'agent' })
    const code = await given.term('resolution-code')
    const made = (offering: Given) => given.incident({ service: service.id, offering: offering.id })
    const [quick, slow, moved] = [await made(gold), await made(gold), await made(gold)]
    await agent.does('resolve', quick, { resolutionCode: code.id })
    await agent.changes(moved, { offering: silver.id })
    await clock.forward('5h')
    await agent.does('resolve', slow, { resolutionCode: code.id })
    await agent.does('resolve', moved, { resolutionCode: code.id })
    await product.settle()
    const { data } = await aggregate(
      product.setUp(),
      'commitment',
      aggregateRequest.parse({
        filter: `service = "${service.id}"`,
        groupBy: ['offering'],
        measures: [
          { as: 'count', fn: 'count' },
          { as: 'late', fn: 'sum', of: 'if outcome = "breached" then 1 else 0' },
        ],
        sort: ['-count'],
      }),
    )
    expect(data.map(({ group, figures }) => [group['offering'], figures])).toEqual([
      [gold.id, { count: 2, late: 1 }],
      [silver.id, { count: 1, late: 1 }],
    ])
  })

  test('becomes late when its time has passed, without an event of its own', async ({
    given,
    product,
    clock,
  }) => {
    const service = await promise(given)
    await given.incident({ service: service.id })
    const setUp = product.setUp()
    expect(await commitmentsOf(product, setUp, service)).toMatchObject([{ outcome: 'running', version: 1 }])
    await clock.forward('5h')
    expect(await commitmentsOf(product, setUp, service)).toMatchObject([
      { outcome: 'breached', state: 'running', version: 1 },
    ])
  })

  test('is seen and counted by whoever may read its record, and by nobody else', async ({
    given,
    product,
  }) => {
    const service = await promise(given)
    const other = await given.person({ role: 'requester' })
    const agent = await given.person({ role: 'agent' })
    const mine = await given.person({ role: 'requester' })
    await given.incident({ service: service.id, requester: mine.id })
    await given.incident({ service: service.id, restricted: true, requester: other.id })
    await product.settle()
    const counted = async (who: typeof agent) => {
      const request = aggregateRequest.parse({
        filter: `service = "${service.id}"`,
        groupBy: ['outcome'],
        measures: [{ as: 'n', fn: 'count' }],
      })
      return (await aggregate(await who.ctx(), 'commitment', request)).data.map(({ figures }) => figures['n'])
    }
    expect(await commitmentsOf(product, await mine.ctx(), service)).toHaveLength(1)
    expect(await counted(mine)).toEqual([1])
    expect(await counted(agent)).toEqual([1])
    expect(await counted(other)).toEqual([1])
    const [seen] = await commitmentsOf(product, await other.ctx(), service)
    const address = `/commitments/${String(seen?.id)}`
    expect((await (await other.api()).get(address)).status).toBe(200)
    expect((await (await agent.api()).get(address)).status).toBe(404)
  })

  test('between teams is no business of whoever is served', async ({ given, product }) => {
    const service = await promise(given, { kind: 'ola' })
    const requester = await given.person({ role: 'requester' })
    const agent = await given.person({ role: 'agent' })
    await given.incident({ service: service.id, requester: requester.id })
    expect(await commitmentsOf(product, await requester.ctx(), service)).toEqual([])
    expect(await commitmentsOf(product, await agent.ctx(), service)).toHaveLength(1)
  })

  test('is written by nobody, whatever a role grants', async ({ given, product }) => {
    const service = await promise(given)
    const administrator = await given.person({ role: 'administrator' })
    await given.incident({ service: service.id })
    const [row] = await commitmentsOf(product, await administrator.ctx(), service)
    const values = { outcome: 'met' }
    const command = { kind: 'update', type: 'commitment', id: String(row?.id), values } as const
    expect((await refusalOf(write(product.setUp(), command))).code).toBe('not_found')
    expect(
      (await refusalOf(write(product.setUp(), { kind: 'create', type: 'commitment', values }))).code,
    ).toBe('forbidden')
    const api = await administrator.api()
    expect((await api.post('/commitments', values)).status).toBe(405)
    expect(await commitmentsOf(product, await administrator.ctx(), service)).toMatchObject([
      { outcome: 'running' },
    ])
  })
})

test('a table that names what clocks do not have holds for nothing and is told; the others count on', async ({
  given,
  product,
}) => {
  const lasting = (expression: string, hours: number) => ({
    hitPolicy: 'first',
    inputs: [{ label: 'Input', expression }],
    outputs: [{ name: 'time', label: 'Time' }],
    rules: [{ when: ['-'], then: [`duration("PT${hours}H")`] }],
  })
  const tabled = async (key: string, hours: number): Promise<Given> => {
    const table = lasting('priority', hours)
    const made = await given.record('decision-table', { title: key, key, appliesTo: 'incident', table })
    await promise(given, { targets: [{ ...fourHours, length: `decision("${key}")` }] })
    return made
  }
  const broken = await tabled('broken', 2)
  await tabled('sound', 6)
  // As such tables stand that were saved before they were refused.
  const { types } = product
  const get = (name: string) => (name === broken.type ? { ...types.get(name), guard: null } : types.get(name))
  await write(
    { ...product.setUp(), types: { ...types, get } },
    {
      kind: 'update',
      type: broken.type,
      id: broken.id,
      values: { table: lasting('service.criticality', 2) },
    },
  )
  const terms = await makeTermsReader(product.types)(product.db)
  const decide = terms.of('incident')?.decide
  const scope = { get: () => null }
  expect([decide?.('broken', scope), decide?.('sound', scope)]).toEqual([null, 'PT6H'])
  expect(terms.faults).toEqual([expect.stringMatching(`^${broken.number}, version 2: `)])
})
