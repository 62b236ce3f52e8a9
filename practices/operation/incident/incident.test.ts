import { describe, expect } from 'vitest'
import type { ApiEvent } from '#contract/api/records.ts'
import { historyOf, list, type Ctx } from '#engine'
import { refusalOf, test, type Given, type Givens } from '../../../tests/harness/given.ts'
import { propagation } from './propagation.ts'

const later = { waitingReason: 'supplier', followUpAt: '2026-03-20T08:00:00Z' }

describe('priority', () => {
  test('comes from impact and urgency by the decision table', async ({ given }) => {
    const outage = await given.incident({ impact: 'high', urgency: 'high' })
    const wish = await given.incident({ impact: 'low', urgency: 'medium' })
    expect((await outage.now()).priority).toBe('critical')
    expect((await wish.now()).priority).toBe('low')
  })

  test('is overridden with a reason only, and the log says by whom and why', async ({ given, product }) => {
    const agent = await given.person({ role: 'agent' })
    const incident = await given.incident({ impact: 'low', urgency: 'low' })
    const refused = await refusalOf(agent.changes(incident, { priorityOverride: 'critical' }))
    expect(refused.details.issues).toMatchObject([{ field: 'priorityReason', code: 'required.if' }])
    const changed = await agent.changes(incident, {
      priorityOverride: 'critical',
      priorityReason: 'The board meets today',
    })
    expect(changed.priority).toBe('critical')
    const events = await eventsOf(product, incident)
    expect(events).toHaveLength(2)
    expect(events[1]).toMatchObject({
      actor: agent.id,
      changes: { priority: ['low', 'critical'], priorityReason: [null, 'The board meets today'] },
    })
  })

  test('is not overridden by a requester', async ({ given, house }) => {
    const incident = await given.incident()
    expect(
      (
        await refusalOf(
          house.caller.changes(incident, { priorityOverride: 'critical', priorityReason: 'Me first' }),
        )
      ).code,
    ).toBe('forbidden')
  })
})

describe('waiting', () => {
  test('takes a reason and a date on which to look again', async ({ given }) => {
    const agent = await given.person({ role: 'agent' })
    const incident = await given.incident()
    const refused = await refusalOf(agent.does('wait', incident))
    expect(refused.details.issues?.map(({ field }) => field)).toEqual(['waitingReason', 'followUpAt'])
    expect((await agent.does('wait', incident, later)).stateClass).toBe('waiting')
  })

  test('is remembered once when the date has passed', async ({ given, clock, product }) => {
    const agent = await given.person({ role: 'agent' })
    const incident = await given.incident()
    await agent.does('wait', incident, {
      waitingReason: 'supplier',
      followUpAt: new Date(Date.parse(clock.now()) + 7_200_000).toISOString(),
    })
    await clock.forward('1h')
    expect((await incident.now()).remindedAt).toBeNull()
    await clock.forward('2h')
    expect((await incident.now()).remindedAt).toBe(clock.now())
    await clock.forward('5m')
    const events = await eventsOf(product, incident)
    expect(events.filter(({ cause }) => cause?.because === 'follow-up')).toHaveLength(1)
  })

  test('for the requester ends with their public reply, not with that of others', async ({
    given,
    house,
    product,
  }) => {
    const agent = await given.person({ role: 'agent' })
    const incident = await given.incident()
    await agent.does('wait', incident, { ...later, waitingReason: 'caller' })
    await agent.says('Which printer is it?', incident)
    await product.settle()
    expect((await incident.now()).state).toBe('waiting')
    await house.caller.says('The one on the second floor', incident)
    await product.settle()
    expect(await incident.now()).toMatchObject({ state: 'active', waitingReason: null, followUpAt: null })
  })

  test('for a supplier goes on when the requester replies', async ({ given, house, product }) => {
    const agent = await given.person({ role: 'agent' })
    const incident = await given.incident()
    await agent.does('wait', incident, later)
    await house.caller.says('Any news?', incident)
    await product.settle()
    expect((await incident.now()).state).toBe('waiting')
  })
})

describe('after the resolution', () => {
  test('five days of silence close it, once, by the clockwork', async ({ given, clock, product }) => {
    const incident = await resolved(given)
    await clock.forward('4d')
    expect((await incident.now()).state).toBe('resolved')
    await clock.forward('25h')
    expect((await incident.now()).state).toBe('closed')
    await clock.forward('1d')
    const closings = (await eventsOf(product, incident)).filter(({ transition }) => transition === 'close')
    expect(closings).toMatchObject([{ via: 'system', cause: { because: 'silence' } }])
  })

  test('a reply of the requester opens it again and stops the closing', async ({
    given,
    house,
    clock,
    product,
  }) => {
    const incident = await resolved(given)
    await clock.forward('1d')
    await house.caller.says('It is back', incident)
    await product.settle()
    expect(await incident.now()).toMatchObject({
      state: 'active',
      reopenings: 1,
      resolvedAt: null,
      autoCloseAt: null,
    })
    await clock.forward('10d')
    expect((await incident.now()).state).toBe('active')
  })

  test('a reply that was written before the resolution does not undo it, however late it is looked at', async ({
    given,
    house,
    clock,
    product,
  }) => {
    const agent = await given.person({ role: 'agent' })
    const code = await given.term('resolution-code')
    const incident = await given.incident()
    await house.caller.says('It works again, thank you', incident)
    product.clock.forward('1m')
    await agent.does('resolve', incident, { resolutionCode: code.id })
    await clock.forward('1m')
    expect((await incident.now()).state).toBe('resolved')
  })

  test.for([
    ['back', -3_600_000],
    ['forward', 3_600_000],
  ] as const)(
    'a clock that jumps %s changes nothing in who answered whom',
    async ([, ms], { given, house, product }) => {
      const now = product.clock.now()
      const agent = await given.person({ role: 'agent' })
      const [early, late] = [await given.incident(), await given.incident()]
      const waits = { waitingReason: 'caller', followUpAt: '2099-01-01T00:00:00.000Z' }
      await house.caller.says('Said before anybody asked', early)
      await agent.does('wait', late, waits)
      product.clock.set(new Date(Date.parse(now) + ms).toISOString())
      await agent.does('wait', early, waits)
      await house.caller.says('Said when asked', late)
      await product.settle()
      product.clock.set(now)
      expect([(await early.now()).state, (await late.now()).state]).toEqual(['waiting', 'active'])
    },
  )

  test('a closed one takes no reply of its requester any more', async ({ given, house, clock }) => {
    const incident = await resolved(given)
    await clock.forward('6d')
    expect((await refusalOf(house.caller.says('Too late', incident))).code).toBe('forbidden')
  })
})

describe('parent and children', () => {
  test('the table says what propagates, and closing does not', () => {
    expect(propagation.map(({ on, to, transition = '-' }) => `${on} ${to} ${transition}`)).toEqual([
      'wait children wait',
      'resume children resume',
      'resolve children resolve',
      'resolve duplicates resolve',
      'reopen duplicates merge',
      'comment children -',
      'comment duplicates -',
    ])
  })

  test('children wait, resume and are resolved with their parent, where their state allows it', async ({
    given,
    product,
  }) => {
    const agent = await given.person({ role: 'agent' })
    const parent = await given.incident()
    const child = await given.incident({ parent: parent.id })
    const apart = await given.incident({ parent: parent.id })
    await agent.does('wait', apart, { waitingReason: 'evidence', followUpAt: later.followUpAt })
    const done = await resolved(given, { parent: parent.id })
    await agent.does('wait', parent, later)
    expect(await child.now()).toMatchObject({
      state: 'waiting',
      waitingReason: 'supplier',
      heldBy: parent.id,
    })
    await agent.does('resume', parent)
    expect(await child.now()).toMatchObject({ state: 'active', heldBy: null })
    expect((await apart.now()).waitingReason).toBe('evidence')
    const code = await given.term('resolution-code')
    await agent.does('resolve', parent, { resolutionCode: code.id, resolution: 'New cable' })
    expect(await child.now()).toMatchObject({
      state: 'resolved',
      resolution: 'New cable',
      resolvedBy: agent.id,
    })
    expect((await apart.now()).state).toBe('resolved')
    expect((await done.now()).version).toBe(3)
    const event = (await eventsOf(product, child)).at(-1)
    const of = (await eventsOf(product, parent)).at(-1)
    expect(event?.cause).toEqual({
      because: 'resolve',
      record: { type: 'incident', id: parent.id },
      event: of?.id,
    })
  })

  test('children stay open for their callers when the parent is closed', async ({ given }) => {
    const agent = await given.person({ role: 'agent' })
    const parent = await resolved(given)
    const child = await given.incident({ parent: parent.id })
    await agent.does('close', parent)
    expect((await child.now()).state).toBe('new')
  })

  test('the desk’s reply reaches the children once; a requester’s and a note do not', async ({
    given,
    house,
    product,
  }) => {
    const agent = await given.person({ role: 'agent' })
    const colleague = await given.person({ organisation: house.customer })
    const parent = await given.incident()
    const child = await given.incident({ parent: parent.id, requester: colleague.id })
    await house.caller.says('My salary list does not print', parent)
    await agent.says('Cable eaten by rats', parent, 'internal')
    await agent.says('We are on it', parent)
    await product.settle()
    expect(await colleague.hears(child)).toEqual(['We are on it'])
  })

  test('what one customer is told reaches no other; what the desk says of its own incident reaches all', async ({
    given,
    product,
  }) => {
    const agent = await given.person({ role: 'agent' })
    const neighbour = await given.person({ organisation: await given.organisation() })
    const ofCustomer = await given.incident()
    const ofDesk = await given.incident({ requester: agent.id })
    const other = await given.person({ role: 'agent' })
    const first = await given.incident({ parent: ofCustomer.id, requester: neighbour.id })
    const second = await given.incident({ parent: ofDesk.id, requester: neighbour.id })
    await other.says('The printer of A. Miller burns', ofCustomer)
    await other.says('The line is down', ofDesk)
    await product.settle()
    expect(await neighbour.hears(first)).toEqual([])
    expect(await neighbour.hears(second)).toEqual(['The line is down'])
  })

  test('a chain of parents can not contain itself', async ({ given }) => {
    const agent = await given.person({ role: 'agent' })
    const a = await given.incident()
    const b = await given.incident({ parent: a.id })
    const c = await given.incident({ parent: b.id })
    for (const [child, parent] of [
      [a, a],
      [a, b],
      [a, c],
      [b, c],
    ] as const)
      // prettier-ignore
      expect((await refusalOf(agent.changes(child, { parent: parent.id }))).code).toBe('invalid')
  })
})

describe('duplicates', () => {
  test('wait for their target, are resolved with it, and come back when it is reopened', async ({
    given,
  }) => {
    const agent = await given.person({ role: 'agent' })
    const target = await given.incident()
    const duplicate = await given.incident()
    await agent.does('merge', duplicate, { duplicateOf: target.id })
    expect((await duplicate.now()).state).toBe('merged')
    const code = await given.term('resolution-code')
    await agent.does('resolve', target, { resolutionCode: code.id, resolution: 'Restarted' })
    expect(await duplicate.now()).toMatchObject({ state: 'resolved', resolution: 'Restarted' })
    await agent.does('reopen', target)
    expect(await duplicate.now()).toMatchObject({
      state: 'merged',
      duplicateOf: target.id,
      resolutionCode: null,
    })
  })

  test('bring their requester to the target as a watcher, who leaves when they are separated', async ({
    given,
    house,
  }) => {
    const agent = await given.person({ role: 'agent' })
    const colleague = await given.person()
    const stranger = await given.person({ organisation: await given.organisation() })
    const target = await given.incident({ watchers: [agent.id] })
    const ours = await given.incident({ requester: colleague.id })
    const theirs = await given.incident({ requester: stranger.id })
    await agent.does('merge', ours, { duplicateOf: target.id })
    await agent.does('merge', theirs, { duplicateOf: target.id })
    expect((await target.now()).watchers).toEqual([agent.id, colleague.id])
    expect((await colleague.reads(target)).requester).toBe(house.caller.id)
    expect((await refusalOf(stranger.reads(target))).code).toBe('not_found')
    await agent.does('unmerge', ours)
    expect((await target.now()).watchers).toEqual([agent.id])
    expect(await ours.now()).toMatchObject({ state: 'active', duplicateOf: null })
  })

  test('a merged incident takes no duplicates of its own', async ({ given }) => {
    const agent = await given.person({ role: 'agent' })
    const [a, b, c] = [await given.incident(), await given.incident(), await given.incident()]
    await agent.does('merge', b, { duplicateOf: a.id })
    expect((await refusalOf(agent.does('merge', c, { duplicateOf: b.id }))).code).toBe('invalid')
    expect((await refusalOf(agent.does('merge', a, { duplicateOf: b.id }))).code).toBe('invalid')
  })

  test('the text of a resolution does not cross to another organisation', async ({ given }) => {
    const agent = await given.person({ role: 'agent' })
    const stranger = await given.person({ organisation: await given.organisation() })
    const target = await given.incident()
    const theirs = await given.incident({ requester: stranger.id })
    await agent.does('merge', theirs, { duplicateOf: target.id })
    const code = await given.term('resolution-code')
    await agent.does('resolve', target, { resolutionCode: code.id, resolution: 'Fixed at A customer' })
    expect(await theirs.now()).toMatchObject({ state: 'resolved', resolution: null })
  })
})

describe('restricted', () => {
  test('is there for the people named on it only, whatever one asks', async ({ given, house }) => {
    const named = await given.person({ role: 'agent' })
    const administrator = await given.person({ role: 'administrator' })
    const secret = await given.incident({
      title: 'Xylophone affair',
      restricted: true,
      visibleTo: [named.id],
      watchers: [administrator.id],
    })
    const open = await given.incident()
    await named.says('About the xylophone', secret)
    await named.makes('link', {
      from: { type: 'incident', id: open.id },
      to: { type: 'incident', id: secret.id },
      kind: 'related',
    })
    expect(await named.finds('xylophone')).toEqual([secret.number])
    expect(await administrator.finds('xylophone')).toEqual([])
    expect(await administrator.finds(secret.number)).toEqual([])
    expect((await refusalOf(administrator.reads(secret))).code).toBe('not_found')
    expect(await administrator.hears(secret)).toEqual([])
    expect((await house.caller.reads(secret)).number).toBe(secret.number)
    expect((await list(await administrator.ctx(), 'link', { filter: `from = "${open.id}"` })).rows).toEqual(
      [],
    )
    expect((await list(await named.ctx(), 'link', { filter: `from = "${open.id}"` })).rows).toHaveLength(1)
  })

  test('names whoever makes it so, or is refused with what to do', async ({ given, house }) => {
    const agent = await given.person({ role: 'agent' })
    const incident = await given.incident()
    const refused = await refusalOf(agent.changes(incident, { restricted: true }))
    expect(refused.details.issues).toMatchObject([{ field: 'visibleTo', code: 'restricted.unnamed' }])
    expect(
      (
        await refusalOf(
          agent.makes('incident', { title: 'Theft', requester: house.caller.id, restricted: true }),
        )
      ).code,
    ).toBe('invalid')
    await agent.changes(incident, { restricted: true, visibleTo: [agent.id] })
    expect((await agent.reads(incident)).restricted).toBe(true)
  })
})

const eventsOf = async (product: { setUp(): Ctx }, what: Given): Promise<readonly ApiEvent[]> => {
  const ctx = product.setUp()
  return (await historyOf(ctx, ctx.types.get('incident'), what.id)).data
}

const resolved = async (given: Givens, values: Record<string, unknown> = {}) => {
  const agent = await given.person({ role: 'agent' })
  const incident = await given.incident(values)
  const code = await given.term('resolution-code')
  await agent.does('start', incident)
  await agent.does('resolve', incident, { resolutionCode: code.id })
  return incident
}
