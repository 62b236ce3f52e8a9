import fc from 'fast-check'
import { describe, expect } from 'vitest'
import type { LiveChanges } from '#contract/api/live.ts'
import { newId } from '#contract/id.ts'
import { write } from '#engine'
import { refusalOf, test, type Someone } from '../../tests/harness/given.ts'
import * as listening from '../../tests/api/listening.ts'
import { ids, listen, type Message } from '../../tests/api/listening.ts'
import type { Live, LiveOptions } from './hub.ts'
import { arrive, leave, presenceNews, sweepPresence } from './presence.ts'
import { endOfLog, placeOf, placeText } from './tail.ts'

const process = (more: Partial<LiveOptions> = {}): Live =>
  listening.process({ sources: [presenceNews(0)], ...more })

const changed = (messages: readonly Message[]): readonly string[] =>
  messages.flatMap(({ event, data }) => (event === 'changes' ? ids((data as LiveChanges).changes) : []))

describe('the stream', () => {
  test('tells of a change those who may read the record, and nobody else', async ({ given, house }) => {
    const live = process()
    const agent = await given.person({ role: 'agent' })
    const stranger = await given.person({ organisation: await given.organisation() })
    const [desk, theirs, others] = [
      await listen(live, await agent.ctx()),
      await listen(live, await house.caller.ctx()),
      await listen(live, await stranger.ctx()),
    ]
    const incident = await given.incident()
    const own = await given.incident({ requester: stranger.id })
    expect(await theirs.changes()).toEqual([{ type: 'incident', id: incident.id, version: 1 }])
    const heard = new Set<string>()
    while (!heard.has(own.id)) for (const id of ids(await desk.changes())) heard.add(id)
    expect(heard.has(incident.id)).toBe(true)
    expect(ids(await others.changes())).toEqual([own.id])
  })

  test('keeps notes from requesters, and names what a reply is about', async ({ given, house }) => {
    const agent = await given.person({ role: 'agent' })
    const incident = await given.incident()
    const live = process()
    const theirs = await listen(live, await house.caller.ctx())
    await agent.says('He has called three times', incident, 'internal')
    const reply = await agent.says('On the way', incident)
    expect(await theirs.changes()).toEqual([
      { type: 'journal-entry', id: reply.id, version: 1, of: [{ type: 'incident', id: incident.id }] },
    ])
  })

  test('is silent about a restricted incident to whoever is not named on it', async ({ given, house }) => {
    const agent = await given.person({ role: 'agent' })
    const live = process()
    const desk = await listen(live, await agent.ctx())
    await given.incident({ restricted: true, visibleTo: [house.caller.id] })
    const open = await given.incident()
    expect(ids(await desk.changes())).toEqual([open.id])
  })

  test('waits for a transaction that is still writing, and then skips nothing', async ({
    given,
    product,
  }) => {
    const agent = await given.person({ role: 'agent' })
    const live = process()
    const desk = await listen(live, await agent.ctx())
    const setUp = product.setUp()
    const create = { kind: 'create', type: 'service' } as const
    let late = ''
    let early = ''
    await product.db.transaction(async (tx) => {
      late = (await write({ ...setUp, db: tx }, { ...create, values: { title: 'Committed last' } })).after.id
      early = (await given.record('service', { title: 'Committed first' })).id
      const during = await listen(live, await agent.ctx(), { staySeconds: 0, sinceSeconds: 100 })
      expect(changed(await during.rest())).not.toContain(early)
    })
    const heard = new Set<string>()
    while (heard.size < 2) for (const id of ids(await desk.changes())) heard.add(id)
    expect([...heard]).toEqual([late, early])
  })

  test('goes on behind the last message in any process, without a gap and without a repetition', async ({
    given,
  }) => {
    const agent = await given.person({ role: 'agent' })
    const ctx = await agent.ctx()
    const processes = [process(), process()]
    // Each step: so many changes while somebody listens, then so many while nobody does.
    const step = fc.record({ heard: fc.nat(4), missed: fc.nat(4), process: fc.nat(1) })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 4 }), async (steps) => {
        let after = await endOfLog(ctx.db)
        const made: string[] = []
        const heard: string[] = []
        const make = async () =>
          made.push((await given.record('service', { title: `Service ${newId()}` })).id)
        for (const { heard: during, missed, process: at } of [
          ...steps,
          { heard: 0, missed: 0, process: 0 },
        ]) {
          const line = await listen(processes[at] as Live, ctx, { after })
          for (let count = 0; count < during; count++) await make()
          while (heard.length < made.length) {
            const { id, data } = await line.next('changes')
            heard.push(...ids((data as LiveChanges).changes))
            after = placeOf(id)
          }
          line.hangUp()
          for (let count = 0; count < missed; count++) await make()
        }
        expect(heard).toEqual(made)
      }),
      { numRuns: 12 },
    )
  })

  test('covers what happened while the page was loading', async ({ given }) => {
    const agent = await given.person({ role: 'agent' })
    const incident = await given.incident()
    const desk = await listen(process(), await agent.ctx(), { sinceSeconds: 60, staySeconds: 0 })
    expect(changed(await desk.rest())).toContain(incident.id)
  })

  test('says that all may have changed to whoever comes from a log that is lost', async ({
    given,
    product,
  }) => {
    const { xid, seq } = await endOfLog(product.db)
    const agent = await given.person({ role: 'agent' })
    const ahead = await listen(process(), await agent.ctx(), {
      after: { xid: xid + 1000n, seq },
      staySeconds: 0,
    })
    expect(await ahead.rest()).toEqual([
      { id: placeText(await endOfLog(product.db)), event: 'reset', data: {} },
    ])
  })

  test('names no single records of a flood, and nothing of one that its reader may not see', async ({
    given,
    product,
  }) => {
    const agent = await given.person({ role: 'agent' })
    const stranger = await given.person({ organisation: await given.organisation() })
    const after = await endOfLog(product.db)
    await Promise.all(Array.from({ length: 101 }, () => given.incident()))
    const of = async (who: Someone) =>
      (await listen(process(), await who.ctx(), { after, staySeconds: 0 })).rest()
    expect((await of(agent)).filter(({ event }) => event === 'changes')).toMatchObject([
      { data: { changes: [], many: ['incident'] } },
    ])
    expect((await of(stranger)).filter(({ event }) => event === 'changes')).toEqual([])
  })

  test('ends when rights may have changed, before anything is told with the old ones', async ({
    given,
    product,
  }) => {
    const team = await given.record('team', { title: 'Second line' })
    const stranger = await given.person({ organisation: await given.organisation() })
    const incident = await given.incident()
    const agent = await given.person({ role: 'agent' })
    const live = process()
    const [all, own] = [await listen(live, await agent.ctx()), await listen(live, await stranger.ctx())]
    await write(product.setUp(), {
      kind: 'update',
      type: 'team',
      id: team.id,
      values: { title: 'Third line' },
    })
    await agent.changes(incident, { location: 'Cellar' })
    expect(changed(await all.rest())).not.toContain(incident.id)
    await own.rest()
    const again = await listen(live, await stranger.ctx())
    await write(product.setUp(), { kind: 'update', type: 'person', id: stranger.id, values: { name: 'New' } })
    expect(changed(await again.rest())).not.toContain(stranger.id)
  })

  test('has a limit for each person and for the process', async ({ given }) => {
    const [one, other] = [await given.person(), await given.person()]
    const live = process({ limits: { all: 3, person: 2 } })
    await listen(live, await one.ctx())
    const second = await listen(live, await one.ctx())
    expect((await refusalOf(listen(live, await one.ctx()))).code).toBe('too_many')
    await listen(live, await other.ctx())
    expect((await refusalOf(listen(live, await other.ctx()))).code).toBe('too_many')
    second.hangUp()
    await new Promise((resolve) => setImmediate(resolve))
    await listen(live, await one.ctx())
  })

  test('ends with its process, which takes no more', async ({ given }) => {
    const person = await given.person()
    const live = process()
    const line = await listen(live, await person.ctx())
    await live.stop()
    await line.rest()
    expect((await refusalOf(listen(live, await person.ctx()))).code).toBe('unavailable')
  })
})

describe('presence', () => {
  const look = async (
    who: Someone,
    record: { type: string; id: string },
    client: string,
    isTyping = false,
  ) => {
    const ctx = await who.ctx()
    const type = ctx.types.get(record.type)
    return (
      await arrive(ctx, type, await who.reads({ ...record, number: '', now: never }), { client, isTyping })
    ).people
  }
  const never = () => Promise.reject(new Error('not asked'))

  test('those who work on a record see who else looks at it and who writes; its requester sees nobody', async ({
    given,
    house,
  }) => {
    const ada = await given.person({ role: 'agent', name: 'Ada' })
    const bob = await given.person({ role: 'agent', name: 'Bob' })
    const incident = await given.incident()
    const [atAda, atBob] = [newId(), newId()]
    expect(await look(ada, incident, atAda)).toEqual([])
    expect(await look(bob, incident, atBob, true)).toEqual([{ id: ada.id, name: 'Ada', isTyping: false }])
    expect(await look(house.caller, incident, newId())).toEqual([])
    expect(await look(ada, incident, atAda)).toContainEqual({ id: bob.id, name: 'Bob', isTyping: true })
    await leave(await bob.ctx(), atBob)
    expect((await look(ada, incident, atAda)).map(({ name }) => name)).not.toContain('Bob')
  })

  test('reaches those who listen, from whichever process it was said in', async ({ given }) => {
    const ada = await given.person({ role: 'agent', name: 'Ada' })
    const bob = await given.person({ role: 'agent', name: 'Bob' })
    const incident = await given.incident()
    const [atAda, atBob] = [newId(), newId()]
    await look(ada, incident, atAda)
    const line = await listen(process(), await ada.ctx(), { client: atAda })
    const foreign = await listen(process(), await bob.ctx(), { client: atAda, staySeconds: 2 })
    await look(bob, incident, atBob, true)
    expect(await line.presence()).toEqual([{ id: bob.id, name: 'Bob', isTyping: true }])
    await leave(await bob.ctx(), atBob)
    expect(await line.presence()).toEqual([])
    // The name of another's tab opens nothing.
    expect((await foreign.rest()).map(({ event }) => event)).not.toContain('presence')
  })

  test('nobody takes over or ends the presence of another’s tab', async ({ given }) => {
    const ada = await given.person({ role: 'agent', name: 'Ada' })
    const bob = await given.person({ role: 'agent', name: 'Bob' })
    const [one, other] = [await given.incident(), await given.incident()]
    const atAda = newId()
    await look(ada, one, atAda)
    await look(bob, other, atAda)
    await leave(await bob.ctx(), atAda)
    expect(await look(bob, one, newId())).toEqual([{ id: ada.id, name: 'Ada', isTyping: false }])
  })

  test('is forgotten when it is not said again', async ({ given, product }) => {
    const ada = await given.person({ role: 'agent' })
    const bob = await given.person({ role: 'agent' })
    const incident = await given.incident()
    await look(ada, incident, newId())
    await product.db.query({ text: `update presence set until = now() - interval '1 second'` })
    expect(await look(bob, incident, newId())).toEqual([])
    await sweepPresence(product.db)
    expect(await product.db.query({ text: 'select client from presence' })).toHaveLength(1)
  })
})
