import { describe, expect } from 'vitest'
import type { Notification } from '#contract/api/notifications.ts'
import { systemActor, write } from '#engine'
import { loadActors } from '../../practices/people/actor.ts'
import { followToEnd } from '../../tests/engine/follow-to-end.ts'
import { test, type Someone } from '../../tests/harness/given.ts'
import type { Product } from '../../tests/harness/product.ts'
import { notificationFollower } from './follow.ts'
import { inbox, markRead, notifiedSince, unread } from './inbox.ts'

const told = async (product: Product, who: Someone): Promise<readonly Notification[]> => {
  await product.settle()
  return (await inbox(await who.ctx(), {})).data
}
const kinds = async (product: Product, who: Someone) => (await told(product, who)).map(({ kind }) => kind)
const later = { waitingReason: 'caller', followUpAt: '2099-03-20T08:00:00Z' }

describe('somebody is told', () => {
  test('of work that was assigned to them, by whom, and not of what they took themselves', async ({
    given,
    product,
  }) => {
    const [lead, agent] = [await given.person({ role: 'lead' }), await given.person({ role: 'agent' })]
    const incident = await given.incident()
    await lead.changes(incident, { assignee: agent.id })
    const own = await given.incident()
    await agent.changes(own, { assignee: agent.id })
    expect(await told(product, agent)).toMatchObject([
      { kind: 'assigned', record: { type: 'incident', id: incident.id }, actor: lead.id, readAt: null },
    ])
    expect(await told(product, lead)).toEqual([])
  })

  test('of a reply: its requester by the desk, those who work on it by the requester', async ({
    given,
    house,
    product,
  }) => {
    const agent = await given.person({ role: 'agent' })
    const incident = await given.incident({ assignee: agent.id })
    const before = (await told(product, house.caller)).length
    await agent.says('Which printer?', incident)
    expect((await kinds(product, house.caller)).slice(0, -before || undefined)).toEqual(['replied'])
    await house.caller.says('The blue one', incident)
    expect((await kinds(product, agent))[0]).toBe('replied')
  })

  test('of a note only when they may read it, however they are named on it', async ({
    given,
    house,
    product,
  }) => {
    const [agent, other] = [await given.person({ role: 'agent' }), await given.person({ role: 'agent' })]
    const incident = await given.incident({ watchers: [house.caller.id, other.id] })
    const before = await told(product, house.caller)
    await write(await agent.ctx(), {
      kind: 'create',
      type: 'journal-entry',
      values: {
        about: { type: 'incident', id: incident.id },
        text: 'Look at this',
        visibility: 'internal',
        mentions: [house.caller.id],
      },
    })
    expect(await kinds(product, other)).toEqual(['replied'])
    expect(await told(product, house.caller)).toEqual(before)
  })

  test('once for one thing: a mention in a reply that also resumes the work', async ({
    given,
    house,
    product,
  }) => {
    const agent = await given.person({ role: 'agent' })
    const incident = await given.incident({ assignee: agent.id })
    await agent.does('wait', incident, later)
    await product.settle()
    const before = (await told(product, agent)).length
    await write(await house.caller.ctx(), {
      kind: 'create',
      type: 'journal-entry',
      values: { about: { type: 'incident', id: incident.id }, text: 'The blue one', mentions: [agent.id] },
    })
    const now = await told(product, agent)
    expect((await incident.now()).state).toBe('active')
    expect(now.slice(0, now.length - before).map(({ kind }) => kind)).toEqual(['mentioned'])
  })

  test('of a state that has changed, and when a follow-up is due', async ({
    given,
    house,
    product,
    clock,
  }) => {
    const agent = await given.person({ role: 'agent' })
    const incident = await given.incident({ assignee: agent.id, watchers: [house.caller.id] })
    const due = new Date(Date.parse(clock.now()) + 3_600_000).toISOString()
    await agent.does('wait', incident, { waitingReason: 'supplier', followUpAt: due })
    expect((await told(product, house.caller))[0]).toMatchObject({ kind: 'changed', state: 'waiting' })
    const before = await told(product, agent)
    await clock.forward('2h')
    expect(
      (await told(product, agent)).slice(0, -before.length || undefined).map(({ kind }) => kind),
    ).toEqual(['due'])
  })

  test('of nothing that they have switched off, and of the rest still', async ({ given, product }) => {
    const [lead, agent] = [await given.person({ role: 'lead' }), await given.person({ role: 'agent' })]
    const incident = await given.incident()
    expect(await lead.changes(agent, { notifyAssigned: false }).catch(() => null)).toBeNull()
    await agent.changes(agent, { notifyAssigned: false })
    await lead.changes(incident, { assignee: agent.id })
    expect(await told(product, agent)).toEqual([])
    await lead.says('Please look', incident, 'internal')
    expect(await kinds(product, agent)).toEqual(['replied'])
  })

  test('of no history that was imported', async ({ given, product }) => {
    const agent = await given.person({ role: 'agent' })
    const ctx = product.as(systemActor('importer'), 'import')
    const values = { title: 'Old', requester: agent.id, assignee: agent.id, openedAt: '2020-01-01T00:00:00Z' }
    await write(ctx, { kind: 'create', type: 'incident', values })
    expect(await told(product, agent)).toEqual([])
  })
})

describe('the inbox', () => {
  test('forgets what its person may not read any more, in the list and in the count', async ({
    given,
    product,
    house,
  }) => {
    const [lead, agent] = [await given.person({ role: 'lead' }), await given.person({ role: 'agent' })]
    const incident = await given.incident()
    await lead.changes(incident, { assignee: agent.id })
    expect(await told(product, agent)).toHaveLength(1)
    expect((await unread(await agent.ctx())).unread).toBe(1)
    await write(product.setUp(), {
      kind: 'update',
      type: 'incident',
      id: incident.id,
      values: { assignee: null, restricted: true, visibleTo: [house.caller.id] },
    })
    expect(await told(product, agent)).toEqual([])
    expect((await unread(await agent.ctx())).unread).toBe(0)
  })

  test('is marked as read by its person alone: one, those about a record, all', async ({
    given,
    product,
  }) => {
    const [lead, agent] = [await given.person({ role: 'lead' }), await given.person({ role: 'agent' })]
    const incidents = [await given.incident(), await given.incident(), await given.incident()] as const
    for (const each of incidents) await lead.changes(each, { assignee: agent.id })
    const [latest] = await told(product, agent)
    const ids = [latest?.id ?? '']
    await markRead(await lead.ctx(), { ids })
    expect((await unread(await agent.ctx())).unread).toBe(3)
    await markRead(await agent.ctx(), { ids })
    expect((await unread(await agent.ctx())).unread).toBe(2)
    await markRead(await agent.ctx(), { record: incidents[0].id })
    expect((await unread(await agent.ctx())).unread).toBe(1)
    await markRead(await agent.ctx(), { all: true })
    expect((await unread(await agent.ctx())).unread).toBe(0)
    expect(await told(product, agent)).toHaveLength(3)
  })

  test('is read page by page', async ({ given, product }) => {
    const [lead, agent] = [await given.person({ role: 'lead' }), await given.person({ role: 'agent' })]
    for (let count = 0; count < 3; count++) await lead.changes(await given.incident(), { assignee: agent.id })
    const all = await told(product, agent)
    const ctx = await agent.ctx()
    const first = await inbox(ctx, { limit: 2 })
    const second = await inbox(ctx, { limit: 2, before: first.next ?? '' })
    expect([...first.data, ...second.data]).toEqual(all)
    expect(second.next).toBeNull()
  })

  test('is counted to 99, and that another has come is told beyond that too', async ({ given, product }) => {
    const [lead, agent] = [await given.person({ role: 'lead' }), await given.person({ role: 'agent' })]
    const incident = await given.incident()
    await lead.changes(incident, { assignee: agent.id })
    await product.settle()
    const columns = 'person_id, type, record_id, kind, actor_id, at'
    await product.db.query({
      text: `insert into notification (id, thing_id, ${columns})
        select gen_random_uuid(), gen_random_uuid(), ${columns} from notification, generate_series(1, 120) where person_id = $1::uuid`,
      values: [agent.id],
    })
    const before = await unread(await agent.ctx())
    expect(before.unread).toBe(99)
    await lead.says('One more', incident, 'internal')
    await product.settle()
    const after = await unread(await agent.ctx())
    expect(after.unread).toBe(99)
    expect(after.newest).not.toBe(before.newest)
  })

  test('says to live pages who has got something', async ({ given, product }) => {
    const [lead, agent] = [await given.person({ role: 'lead' }), await given.person({ role: 'agent' })]
    await product.settle()
    const { last } = await notifiedSince(product.db, null)
    await lead.changes(await given.incident(), { assignee: agent.id })
    await product.settle()
    const now = await notifiedSince(product.db, last)
    expect(now.people).toEqual([agent.id])
    expect((await notifiedSince(product.db, now.last)).people).toEqual([])
  })
})

test('a follower that is stopped and reads the same events again tells nobody twice', async ({
  given,
  product,
}) => {
  const [lead, agent] = [await given.person({ role: 'lead' }), await given.person({ role: 'agent' })]
  await lead.changes(await given.incident(), { assignee: agent.id })
  expect(await told(product, agent)).toHaveLength(1)
  await product.db.query({ text: `update follower set xid = '0', seq = 0 where name = 'notifications'` })
  const ctx = product.as(systemActor('automation'), 'system')
  const again = notificationFollower({ ctx, loadActors, clockOf: async () => null })
  await followToEnd(product.db, again)
  expect(await told(product, agent)).toHaveLength(1)
})
