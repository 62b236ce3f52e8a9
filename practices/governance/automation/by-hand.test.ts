import { describe, expect } from 'vitest'
import { list, systemActor } from '#engine'
import { refusalOf, test, type Given, type Givens, type Someone } from '../../../tests/harness/given.ts'
import type { Product } from '../../../tests/harness/product.ts'
import { roleOf } from '../../../tests/schedules/given-schedule.ts'

let counter = 0

const automationOf = async (given: Givens, product: Product, values: object = {}): Promise<Given> =>
  given.record('automation', {
    title: `By hand ${++counter}`,
    appliesTo: 'incident',
    runsAs: await roleOf(product, 'service-desk-agent'),
    byHand: true,
    actions: [{ set: { impact: 'high' } }],
    ...values,
  })

const starts = async (who: Someone, automation: Given, { id }: Given) =>
  (await who.api()).post(`/automations/${automation.id}/runs`, { about: { type: 'incident', id } })

const runsOn = async (product: Product, { id }: Given) =>
  (await list(product.setUp(), 'automation-run', { filter: `about = "${id}"` })).rows

describe('an automation that is started by hand', () => {
  test('does its actions with the rights of its role, and its run says who started it', async ({
    given,
    product,
  }) => {
    const agent = await given.person({ role: 'agent' })
    const automation = await automationOf(given, product)
    const incident = await given.incident()
    const answer = await starts(agent, automation, incident)
    expect([answer.status, answer.json]).toMatchObject([201, { outcome: 'done', refusals: null }])
    expect((await incident.now()).impact).toBe('high')
    expect(await runsOn(product, incident)).toMatchObject([
      { automation: automation.id, outcome: 'done', startedBy: agent.id, agreement: null, step: null },
    ])
    const [event] = await product.db.query<{ actor: string; cause: object }>({
      text: `select actor_id as actor, cause from event where record_id = $1::uuid and changes ? 'impact' and version > 1`,
      values: [incident.id],
    })
    expect(event).toMatchObject({
      actor: systemActor('automation').id,
      cause: { because: 'automation', automation: { id: automation.id } },
    })
  })

  test('says in the language of whoever started it what was refused', async ({ given, product }) => {
    const german = await given.person({ role: 'agent' })
    await (await given.person({ role: 'administrator' })).changes(german, { language: 'de' })
    const automation = await automationOf(given, product, { actions: [{ handTo: 'manager' }] })
    const answer = await starts(german, automation, await given.incident())
    expect(answer.json).toMatchObject({
      outcome: 'refused',
      refusals: 'Es wurde nicht weitergegeben: Wer es hat, hat niemanden über sich.',
    })
  })

  test('is so only where an administrator allows it, and for records of its type', async ({
    given,
    product,
  }) => {
    const agent = await given.person({ role: 'agent' })
    const incident = await given.incident()
    const notByHand = await automationOf(given, product, { byHand: false })
    expect((await starts(agent, notByHand, incident)).status).toBe(409)
    const forTasks = await automationOf(given, product, { appliesTo: 'task', actions: [{ message: 'x' }] })
    expect((await starts(agent, forTasks, incident)).status).toBe(409)
    expect((await refusalOf(agent.changes(notByHand, { byHand: true }))).code).toBe('forbidden')
    expect(await runsOn(product, incident)).toEqual([])
    expect((await incident.now()).version).toBe(1)
  })

  test('is nobody’s to start who does not work on the record, whatever the automation itself may do', async ({
    given,
    house,
    product,
  }) => {
    const automation = await automationOf(given, product)
    const incident = await given.incident()
    const onlooker = await given.person({
      organisation: house.own,
      grants: [{ types: ['incident', 'automation'], allow: ['read', 'update'] }],
    })
    const hidden = await given.incident({ restricted: true })
    const agent = await given.person({ role: 'agent' })
    expect((await starts(house.caller, automation, incident)).status).toBe(404)
    expect((await starts(onlooker, automation, incident)).status).toBe(403)
    expect((await starts(agent, automation, hidden)).status).toBe(404)
    for (const each of [incident, hidden]) {
      expect(await runsOn(product, each)).toEqual([])
      expect((await each.now()).version).toBe(1)
    }
  })
})
