import { describe, expect } from 'vitest'
import type { ClocksAnswer } from '#contract/api/clocks.ts'
import { list, remove, systemActor } from '#engine'
import { makeDoStep } from '../../../capabilities/automation/do-step.ts'
import { mostRuns } from '../../../capabilities/automation/start.ts'
import { turnClocks } from '../../../capabilities/clocks/clockwork/clockwork.ts'
import { dyingDatabase } from '../../../capabilities/clocks/clockwork/dying-database.ts'
import { makeTermsReader } from '../../../capabilities/clocks/terms/definitions.ts'
import { refusalOf, test, type Given, type Givens, type Someone } from '../../../tests/harness/given.ts'
import type { Product } from '../../../tests/harness/product.ts'

let counter = 0

const roleOf = async (product: Product, key = 'service-desk-agent'): Promise<string> => {
  const { rows } = await list(product.setUp(), 'role', { filter: `key = "${key}"` })
  return rows[0]?.id ?? ''
}

const automationOf = async (given: Givens, product: Product, values: object = {}): Promise<Given> =>
  given.record('automation', {
    title: `Automation ${++counter}`,
    appliesTo: 'incident',
    runsAs: await roleOf(product),
    actions: [{ set: { impact: 'high' } }],
    ...values,
  })

/** An agreement whose step starts an automation after three hours of four, and an incident under it. */
const promised = async (
  given: Givens,
  start: string,
  { step = {}, target = {} } = {},
  values: object = {},
) => {
  const service = await given.record('service', { title: `Automated service ${++counter}` })
  const agreement = await given.agreement({
    title: `Automated ${counter}`,
    appliesTo: 'incident',
    service: service.id,
    targets: [
      {
        name: 'resolution',
        kind: 'resolution',
        length: 'duration("PT4H")',
        steps: [{ name: 'soon', at: '75%', start, ...step }],
        ...target,
      },
    ],
  })
  return { agreement, incident: await given.incident({ service: service.id, ...values }) }
}

const runsOn = async (product: Product, { id }: Given) =>
  (await list(product.setUp(), 'automation-run', { filter: `about = "${id}"`, sort: ['createdAt'] })).rows

const stepsOn = (product: Product, { id }: Given) =>
  product.db.query<{ outcome: readonly { did: string; because?: string }[] }>({
    text: 'select outcome from clock_step where record_id = $1::uuid order by round',
    values: [id],
  })

/** What the page of a record says was refused of each step that was done. */
const refusedOn = async (who: Someone, { number }: Given) => {
  const { json } = await (await who.api()).get(`/incidents/${number}/clocks`)
  return (json as ClocksAnswer).data.flatMap(({ steps }) => steps.map(({ refused }) => refused))
}

describe('an automation that a step starts', () => {
  test('does its actions in their order with the rights of its role, once, and lists what came of it', async ({
    given,
    product,
    clock,
  }) => {
    const agent = await given.person({ role: 'agent' })
    const automation = await automationOf(given, product, {
      condition: 'impact != "high" and team = null',
      actions: [
        { set: { impact: 'high' }, task: { title: 'Call the supplier' } },
        { message: 'Raised', notify: ['assignee'] },
        { set: { urgency: 'low' } },
      ],
    })
    const { agreement, incident } = await promised(given, automation.id, {}, { assignee: agent.id })
    await clock.forward('2h')
    expect(await runsOn(product, incident)).toEqual([])
    await clock.forward('61m')
    expect(await incident.now()).toMatchObject({ impact: 'high', urgency: 'low' })
    expect(await agent.hears(incident)).toEqual(['Raised'])
    const tasks = await list(product.setUp(), 'task', { filter: `about = "${incident.id}"` })
    expect(tasks.rows).toMatchObject([{ title: 'Call the supplier' }])
    const [run, ...more] = await runsOn(product, incident)
    expect(more).toEqual([])
    expect(run).toMatchObject({
      automation: automation.id,
      outcome: 'done',
      refusals: null,
      agreement: agreement.id,
      step: 'soon',
    })
    const [event] = await product.db.query<{ actor: string; cause: object }>({
      text: `select actor_id as actor, cause from event where record_id = $1::uuid and changes ? 'impact' and version > 1`,
      values: [incident.id],
    })
    expect(event).toMatchObject({
      actor: systemActor('automation').id,
      cause: { because: 'automation', automation: { id: automation.id }, run: { id: run?.id } },
    })
    await clock.forward('10h')
    expect(await runsOn(product, incident)).toHaveLength(1)
  })

  test('may do what its role may and nothing else: what is refused is said, and the rest is done', async ({
    given,
    product,
    clock,
  }) => {
    const grants = [{ types: ['incident'], allow: ['read', 'work'] }]
    const role = await given.record('role', { title: 'Looks on', key: 'looks-on', grants })
    const actions = [{ set: { impact: 'high' } }, { message: 'Look at it' }]
    const automation = await automationOf(given, product, { runsAs: role.id, actions })
    const { incident } = await promised(given, automation.id)
    await clock.forward('4h')
    expect((await incident.now()).impact).not.toBe('high')
    const [run] = await runsOn(product, incident)
    const head = 'No fields were set: '
    expect(run).toMatchObject({ outcome: 'partly', refusals: expect.stringContaining(head) })
    const because = String(run?.refusals).slice(head.length)
    expect(await refusedOn(await given.person({ role: 'agent' }), incident)).toEqual([
      [{ did: 'set', because }],
    ])
    // Whoever is served sees that the step was done, and not what the house may not do.
    const caller = await given.person()
    const theirs = await promised(given, automation.id, {}, { requester: caller.id })
    await clock.forward('4h')
    expect((await runsOn(product, theirs.incident))[0]?.refusals).toContain(head)
    expect(await refusedOn(caller, theirs.incident)).toEqual([[]])
    // No system's rights either: what a record keeps from everybody who is not named on it stays kept.
    const hidden = await promised(given, automation.id, {}, { restricted: true })
    await clock.forward('4h')
    expect(await runsOn(product, hidden.incident)).toEqual([])
    expect((await stepsOn(product, hidden.incident))[0]?.outcome).toEqual([
      { did: 'start', because: expect.stringContaining('does not let it read') },
    ])
  })

  test('says what was refused in the language of whoever reads, part by part and sentence by sentence', async ({
    given,
    product,
    clock,
  }) => {
    const set = { impact: null, urgency: null }
    const actions = [{ set }, { handTo: 'lead' }]
    const automation = await automationOf(given, product, { actions })
    const { incident } = await promised(given, automation.id, { step: { handTo: 'manager' } })
    await clock.forward('4h')
    const english = [
      { did: 'hand', because: 'Whoever has it has no manager.' },
      { did: 'set', because: 'Impact is needed.' },
      { did: 'set', because: 'Urgency is needed.' },
      { did: 'hand', because: 'Its team has no lead, or it is with no team.' },
    ]
    const reader = await given.person({ role: 'agent' })
    expect(await refusedOn(reader, incident)).toEqual([english])
    const german = await given.person({ role: 'agent' })
    await (await given.person({ role: 'administrator' })).changes(german, { language: 'de' })
    expect(await refusedOn(german, incident)).toEqual([
      [
        { did: 'hand', because: 'Wer es hat, hat niemanden über sich.' },
        { did: 'set', because: 'Auswirkung wird gebraucht.' },
        { did: 'set', because: 'Dringlichkeit wird gebraucht.' },
        { did: 'hand', because: 'Sein Team hat keine Leitung, oder es liegt bei keinem Team.' },
      ],
    ])
    // The automation's own page lists the run with the same words, and so does the run itself.
    const words =
      'Keine Felder wurden gesetzt: Auswirkung wird gebraucht. Keine Felder wurden gesetzt: Dringlichkeit wird gebraucht. Es wurde nicht weitergegeben: Sein Team hat keine Leitung, oder es liegt bei keinem Team.'
    const api = await german.api()
    const { json } = await api.get(
      `/automation-runs?filter=${encodeURIComponent(`about = "${incident.id}"`)}`,
    )
    const [run] = (json as { data: readonly { id: string; refusals: string }[] }).data
    expect(run?.refusals).toBe(words)
    expect((await api.get(`/automation-runs/${run?.id}`)).json).toMatchObject({ data: { refusals: words } })
  })

  test('that is archived, or is for other records, is named as refused, and the other parts of the step are done', async ({
    given,
    product,
    clock,
  }) => {
    const gone = await automationOf(given, product)
    await remove(product.setUp(), 'automation', gone.id)
    const forTasks = await automationOf(given, product, {
      appliesTo: 'task',
      actions: [{ message: 'Hello' }],
    })
    const agent = await given.person({ role: 'agent' })
    const step = { set: { urgency: 'high' } }
    const [one, other] = [
      await promised(given, gone.id, { step }),
      await promised(given, forTasks.id, { step }),
    ]
    await clock.forward('4h')
    for (const [{ incident }, why] of [
      [one, 'archived'],
      [other, 'another type'],
    ] as const) {
      expect((await incident.now()).urgency).toBe('high')
      expect((await stepsOn(product, incident))[0]?.outcome).toMatchObject([
        { did: 'set' },
        { did: 'start', because: expect.stringContaining(why) },
      ])
      expect(await refusedOn(agent, incident)).toEqual([
        [{ did: 'start', because: expect.stringContaining(why) }],
      ])
      expect(await runsOn(product, incident)).toEqual([])
    }
  })

  test('does nothing where its condition does not hold, and says that it looked', async ({
    given,
    product,
    clock,
  }) => {
    const automation = await automationOf(given, product, { condition: 'priority = "critical"' })
    const { incident } = await promised(given, automation.id)
    await clock.forward('4h')
    expect(await runsOn(product, incident)).toMatchObject([{ outcome: 'nothing', refusals: null }])
    expect((await incident.now()).version).toBe(1)
  })

  test('answers nobody: what it says to the requester stops no clock', async ({
    given,
    house,
    product,
    clock,
  }) => {
    const actions = [{ message: 'We are still at it', notify: ['requester'] }]
    const automation = await automationOf(given, product, { actions })
    const target = { name: 'response', kind: 'response' }
    const { incident } = await promised(given, automation.id, { target })
    await clock.forward('200m')
    expect(await house.caller.hears(incident)).toEqual(['We are still at it'])
    expect((await incident.now()).responseLevel).toBe('running')
  })

  test('that sets itself off again ends after some runs, and the step says why', async ({
    given,
    product,
    clock,
  }) => {
    const actions = [{ set: { urgency: 'high' } }, { set: { urgency: 'low' } }]
    const automation = await automationOf(given, product, { actions })
    const target = {
      kind: 'own',
      length: 'duration("PT2M")',
      start: 'stateClass = "new"',
      reset: 'urgency = "high"',
    }
    const { incident } = await promised(given, automation.id, { target, step: { at: '50%' } })
    // Each run begins the clock anew, and a minute later its step is reached again.
    for (let minutes = 0; minutes < mostRuns + 5; minutes++) await clock.forward('61s')
    expect(await runsOn(product, incident)).toHaveLength(mostRuns)
    const steps = await stepsOn(product, incident)
    expect(steps).toHaveLength(mostRuns + 1)
    expect(steps.at(-1)?.outcome).toMatchObject([
      { did: 'start', because: expect.stringContaining('20 times') },
    ])
  })

  test('runs once for each step that was done, however often the clockwork dies on the way', async ({
    given,
    product,
  }) => {
    const automation = await automationOf(given, product, { actions: [{ message: 'Once' }] })
    const { agreement, incident } = await promised(given, automation.id)
    const { service } = await agreement.now()
    const others = [await given.incident({ service }), await given.incident({ service })]
    await product.settle()
    product.clock.forward('181m')
    let deaths = 0
    const parts = {
      ctx: {
        ...product.as(systemActor('clockwork'), 'system'),
        db: dyingDatabase(product.db, (done) => done === true && deaths++ % 3 < 2),
      },
      termsIn: makeTermsReader(product.types),
      doStep: makeDoStep(async () => []),
      log: { error: () => undefined },
    }
    for (let turns = 0; turns < 12; turns++) {
      await turnClocks(parts).catch(() => undefined)
      product.clock.forward('61s')
    }
    expect(deaths).toBeGreaterThan(3)
    for (const each of [incident, ...others]) {
      expect(await stepsOn(product, each)).toHaveLength(1)
      expect(await runsOn(product, each)).toMatchObject([{ outcome: 'done' }])
    }
  })
})

describe('what is declared of an automation', () => {
  test('is an administrator’s to say, whatever else a role grants', async ({ given, product }) => {
    const automation = await automationOf(given, product)
    const grants = [{ types: ['automation'], allow: ['read', 'create', 'update'] } as const]
    const keeper = await given.person({ role: 'agent', grants })
    const administrator = await given.person({ role: 'administrator' })
    for (const values of [
      { runsAs: await roleOf(product, 'administrator') },
      { actions: [{ message: 'x' }] },
    ])
      expect((await refusalOf(keeper.changes(automation, values))).code).toBe('forbidden')
    expect((await administrator.changes(automation, { actions: [{ message: 'x' }] })).version).toBe(2)
    const values = { automation: automation.id, about: { type: 'incident', id: (await given.incident()).id } }
    const forged = administrator.makes('automation-run', { ...values, outcome: 'done' })
    expect((await refusalOf(forged)).code).toBe('forbidden')
  })

  test('is refused where it could do nothing to any record, with its place', async ({ given, product }) => {
    const faultsOf = async (values: object) =>
      (await refusalOf(automationOf(given, product, values))).details.issues?.map(({ message }) => message)
    expect(await faultsOf({ appliesTo: 'person' })).toEqual([expect.stringContaining('no type "person"')])
    expect(await faultsOf({ condition: 'colour = "red"' })).toEqual([expect.stringContaining('colour')])
    expect(await faultsOf({ actions: [{ set: { colour: 'red' } }] })).toEqual([
      'actions[0].set.colour: There is no field "colour".',
    ])
    expect(await faultsOf({ actions: [{ move: 'fly' }] })).toEqual([expect.stringContaining('"fly"')])
    expect(await faultsOf({ actions: [{}] })).toEqual([expect.stringContaining('It does nothing.')])
    expect(await faultsOf({ actions: [] })).toHaveLength(1)
  })
})
