import { describe, expect } from 'vitest'
import type { ClocksAnswer } from '#contract/api/clocks.ts'
import { remove, write } from '#engine'
import { test, type Given, type Givens, type Someone } from '../../../tests/harness/given.ts'
import type { Product } from '../../../tests/harness/product.ts'
import { replayClocks } from '../replay.ts'

const day = (clock: { now(): string }, days: number): string =>
  new Date(Date.parse(clock.now()) + days * 86_400_000).toISOString().slice(0, 10)

let counter = 0
/** A customer with a caller, a contract for one of two services, and an agreement that names it. */
const signed = async (given: Givens, values: object = {}) => {
  counter += 1
  const customer = await given.organisation()
  const caller = await given.person({ organisation: customer })
  const service = await given.record('service', { title: `Signed ${counter}` })
  const other = await given.record('service', { title: `Not signed ${counter}` })
  const contract = await given.record('contract', {
    title: `Contract ${counter}`,
    organisation: customer.id,
    services: [service.id],
    ...values,
  })
  const agreement = await given.agreement({
    title: `Of contract ${counter}`,
    contract: contract.id,
    targets: [{ name: 'resolution', kind: 'resolution', length: 'duration("PT4H")' }],
  })
  return { customer, caller, service, other, contract, agreement }
}

const isPromised = async (product: Product, { id }: Given): Promise<boolean> => {
  await product.settle()
  const rows = await product.db.query({
    text: 'select from commitment where about_id = $1::uuid',
    values: [id],
  })
  return rows.length > 0
}

const explained = async (who: Someone, { id }: Given) => {
  const answer = (await (await who.api()).get(`/incidents/${id}/clocks`)).json as ClocksAnswer
  return answer.data.map(({ contract }) => contract)
}

const change = (product: Product, { type, id }: Given, values: object): Promise<unknown> =>
  write(product.setUp(), { kind: 'update', type, id, values: { ...values } })

describe('an agreement that names a contract', () => {
  test('holds for what its customer reports of its services, and says by which contract', async ({
    given,
    house,
    product,
  }) => {
    const { caller, service, other, contract } = await signed(given)
    const agent = await given.person({ role: 'agent' })
    const theirs = await given.incident({ requester: caller.id, service: service.id })
    const unsigned = await given.incident({ requester: caller.id, service: other.id })
    const elsewhere = await given.incident({ requester: house.caller.id, service: service.id })
    const [isTheirs, isUnsigned, isElsewhere] = [
      await isPromised(product, theirs),
      await isPromised(product, unsigned),
      await isPromised(product, elsewhere),
    ]
    expect([isTheirs, isUnsigned, isElsewhere]).toEqual([true, false, false])
    expect((await theirs.now()).contract).toBeNull()
    expect(await explained(agent, theirs)).toMatchObject([{ id: contract.id, isNamed: false }])
    await agent.changes(theirs, { contract: contract.id })
    expect(await explained(agent, theirs)).toMatchObject([{ id: contract.id, isNamed: true }])
    // What was signed is the provider's to see.
    expect(await explained(caller, theirs)).toEqual([null])
  })

  test('is counted again where service or organisation change', async ({ given, house, product }) => {
    const { caller, service, other } = await signed(given)
    const incident = await given.incident({ requester: caller.id, service: other.id })
    expect(await isPromised(product, incident)).toBe(false)
    await change(product, incident, { service: service.id })
    expect(await isPromised(product, incident)).toBe(true)
    await change(product, incident, { requester: house.caller.id })
    expect(await isPromised(product, incident)).toBe(false)
    await change(product, incident, { requester: caller.id })
    expect(await isPromised(product, incident)).toBe(true)
  })

  test('holds for no record that names another contract', async ({ given, product }) => {
    const { customer, caller, service } = await signed(given)
    const another = await given.record('contract', { title: 'Another', organisation: customer.id })
    const incident = await given.incident({ requester: caller.id, service: service.id, contract: another.id })
    expect(await isPromised(product, incident)).toBe(false)
  })

  test('holds within its dates, and for what was made before it was ended', async ({
    given,
    product,
    clock,
  }) => {
    const { caller, service, contract } = await signed(given, {
      since: day(clock, 1),
      until: day(clock, 3),
    })
    const make = () => given.incident({ requester: caller.id, service: service.id })
    const before = await make()
    await clock.forward('1d')
    const first = await make()
    await clock.forward('1d')
    await write(product.setUp(), { kind: 'transition', type: 'contract', id: contract.id, transition: 'end' })
    await clock.forward('1h')
    const ended = await make()
    expect(await isPromised(product, before)).toBe(false)
    expect(await isPromised(product, first)).toBe(true)
    expect(await isPromised(product, ended)).toBe(false)
    await write(product.setUp(), {
      kind: 'transition',
      type: 'contract',
      id: contract.id,
      transition: 'renew',
    })
    await clock.forward('1m')
    expect(await isPromised(product, ended)).toBe(true)
    await clock.forward('2d')
    expect(await isPromised(product, await make())).toBe(false)
  })

  test('holds no more for open work where the contract is archived; what has ended keeps it as it was, when replayed too', async ({
    given,
    product,
    clock,
  }) => {
    const { caller, service, contract, agreement } = await signed(given)
    const agent = await given.person({ role: 'agent' })
    const code = await given.term('resolution-code')
    const make = () => given.incident({ requester: caller.id, service: service.id })
    const [open, resolved] = [await make(), await make()]
    await product.settle()
    await agent.does('resolve', resolved, { resolutionCode: code.id })
    await product.settle()
    await change(product, contract, { services: [] })
    await clock.forward('1m')
    await change(product, agreement, { title: `Renamed ${counter}` })
    await remove(product.setUp(), 'contract', contract.id)
    await clock.forward('1m')
    expect(await isPromised(product, open)).toBe(false)
    expect(await isPromised(product, resolved)).toBe(true)
    expect(await explained(agent, resolved)).toMatchObject([{ number: contract.number }])
    const again = await replayClocks(product.setUp(), {
      type: 'incident',
      filter: `service = "${service.id}"`,
    })
    expect(again).toMatchObject({ records: 2, clocks: 1, behind: 0, unequal: [] })
    // Under what is in force now nothing would be promised.
    expect(again.changes).toMatchObject([{ record: resolved.id, to: null, because: 'agreement' }])
  })

  test.for(['in force', 'a draft'])(
    'is foretold by its contract in a replay, though no other names that: one that is %s',
    async (standing, { given, house, product }) => {
      const customer = await given.organisation()
      const caller = await given.person({ organisation: customer })
      const service = await given.record('service', { title: `Proposed ${standing}` })
      const contract = await given.record('contract', {
        title: `Named by a proposal, ${standing}`,
        organisation: customer.id,
        services: [service.id],
      })
      const values = {
        title: `Proposed for a contract, ${standing}`,
        appliesTo: 'incident',
        kind: 'sla',
        service: service.id,
        targets: [{ name: 'resolution', kind: 'resolution', length: 'duration("PT4H")' }],
      }
      const agreement =
        standing === 'a draft' ? await given.record('agreement', values) : await given.agreement(values)
      const theirs = await given.incident({ requester: caller.id, service: service.id })
      const elsewhere = await given.incident({ requester: house.caller.id, service: service.id })
      await product.settle()
      const proposed = new Map([[agreement.id, { ...(await agreement.now()), contract: contract.id }]])
      const request = { type: 'incident', filter: `service = "${service.id}"`, proposed }
      const { records, behind, changes } = await replayClocks(product.setUp(), request)
      expect({ records, behind }).toEqual({ records: 2, behind: 0 })
      const gone = { record: elsewhere.id, to: null }
      const come = { record: theirs.id, from: null, to: { state: 'running' } }
      expect(changes).toMatchObject([standing === 'a draft' ? come : gone])
    },
  )
})
