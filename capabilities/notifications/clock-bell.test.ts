import { describe, expect } from 'vitest'
import { test, type Given, type Givens, type Someone } from '../../tests/harness/given.ts'
import type { Product } from '../../tests/harness/product.ts'
import { inbox } from './inbox.ts'

const bell = async (product: Product, who: Someone, about: Given): Promise<readonly string[]> => {
  await product.settle()
  const { data } = await inbox(await who.ctx(), {})
  return data.flatMap(({ kind, record }) => (record.id === about.id ? [kind] : [])).toReversed()
}

let counter = 0
const promised = async (given: Givens, steps: readonly object[]): Promise<string> => {
  const { id } = await given.record('service', { title: `Promised ${++counter}` })
  const target = { name: 'resolution', kind: 'resolution', length: 'duration("PT4H")', steps }
  await given.agreement({ title: `Promise ${counter}`, service: id, targets: [target] })
  return id
}

describe('the bell tells of a clock', () => {
  test('that it is at risk where the agreement says so, and that it is late in any case, once', async ({
    given,
    product,
    clock,
  }) => {
    const service = await promised(given, [{ name: 'soon', at: '75%', notify: ['assignee'] }])
    const agent = await given.person({ role: 'agent' })
    const incident = await given.incident({ service, assignee: agent.id })
    await product.settle()
    await clock.forward('3h')
    expect(await bell(product, agent, incident)).toEqual(['assigned', 'atRisk'])
    await clock.forward('1h')
    await clock.forward('1m')
    expect(await bell(product, agent, incident)).toEqual(['assigned', 'atRisk', 'late'])
    await agent.changes(incident, { title: 'Still on fire' })
    await clock.forward('1d')
    expect(await bell(product, agent, incident)).toEqual(['assigned', 'atRisk', 'late'])
  })

  test('once where a step tells the same person just when it is due', async ({ given, product, clock }) => {
    const service = await promised(given, [{ name: 'due', at: '100%', notify: ['assignee'] }])
    const agent = await given.person({ role: 'agent' })
    const incident = await given.incident({ service, assignee: agent.id })
    await product.settle()
    await clock.forward('5h')
    expect(await bell(product, agent, incident)).toEqual(['assigned', 'late'])
  })

  test('to the lead of the team where nobody has it, and to nobody who may not read it', async ({
    given,
    product,
    clock,
  }) => {
    const service = await promised(given, [])
    const lead = await given.person({ role: 'lead' })
    const stranger = await given.person()
    const [led, leaderless] = [
      await given.record('team', { title: `Led ${counter}`, lead: lead.id }),
      await given.record('team', { title: `Strange ${counter}`, lead: stranger.id }),
    ]
    const incident = await given.incident({ service, team: led.id })
    const unseen = await given.incident({ service, team: leaderless.id })
    await product.settle()
    await clock.forward('5h')
    expect(await bell(product, lead, incident)).toEqual(['late'])
    expect(await bell(product, stranger, unseen)).toEqual([])
  })

  test('nothing of what was settled in time, is waited for, or its reader does not want to hear', async ({
    given,
    product,
    clock,
  }) => {
    const service = await promised(given, [{ name: 'soon', at: '75%', notify: ['assignee'] }])
    const agent = await given.person({ role: 'agent' })
    const quiet = await given.person({ role: 'agent' })
    const code = await given.term('resolution-code')
    await quiet.changes(quiet, { notifyLate: false, notifyAtRisk: false })
    const values = { service, assignee: agent.id }
    const [resolved, waiting] = [await given.incident(values), await given.incident(values)]
    const unheard = await given.incident({ service, assignee: quiet.id })
    await agent.does('resolve', resolved, { resolutionCode: code.id })
    await agent.does('wait', waiting, { waitingReason: 'caller', followUpAt: '2099-01-01T00:00:00Z' })
    await product.settle()
    await clock.forward('6h')
    expect(await bell(product, agent, resolved)).toEqual(['assigned'])
    expect(await bell(product, agent, waiting)).toEqual(['assigned'])
    expect(await bell(product, quiet, unheard)).toEqual(['assigned'])
  })

  test('of what was late while everything was down, but not of what has been late for weeks', async ({
    given,
    product,
    clock,
  }) => {
    const service = await promised(given, [])
    const agent = await given.person({ role: 'agent' })
    const recent = await given.incident({ service, assignee: agent.id })
    await product.settle()
    await clock.forward('2d')
    expect(await bell(product, agent, recent)).toEqual(['assigned', 'late'])
    const old = await given.incident({ service, assignee: agent.id })
    await product.settle()
    await clock.forward('20d')
    expect(await bell(product, agent, old)).toEqual(['assigned'])
  })
})
