import { beforeAll, expect, test } from 'vitest'
import { newId } from '#contract/id.ts'
import { historyOf, read, write, writeAll } from '#engine'
import { hashOf } from '#engine/events.ts'
import { movableClock } from '#platform/clock.ts'
import { refusalOf } from '../harness/given.ts'
import { clock, ids, openEngineHouse, registry, type EngineHouse } from './house.ts'

let house: EngineHouse
beforeAll(async () => {
  house = await openEngineHouse()
})

test('a new record has a number, defaults, derived values and one event that starts its chain', async () => {
  const { after, event } = await write(house.anna(), {
    kind: 'create',
    type: 'job',
    values: { title: ' Sweep  the yard ', effort: 'PT90M', price: '12.50 EUR' },
  })
  expect(after).toMatchObject({
    title: 'Sweep the yard',
    owner: ids.anna,
    organisation: ids.us,
    rank: 'low',
    effort: 'PT1H30M',
    price: { amount: '12.5', currency: 'EUR' },
    version: 1,
    state: 'open',
  })
  expect(after.number).toMatch(/^JOB\d{7}$/)
  expect(event?.prev).toBe('')
  expect(await read(house.anna(), 'job', after.number)).toEqual(after)
})

test('each change is one version and one event, chained to the last by its hash', async () => {
  const { after } = await write(house.anna(), {
    kind: 'create',
    type: 'job',
    values: { title: 'Paint', effort: 'PT1H' },
  })
  await write(house.anna(), {
    kind: 'transition',
    type: 'job',
    id: after.id,
    transition: 'start',
    version: 1,
  })
  await write(house.boss(), {
    kind: 'update',
    type: 'job',
    id: after.id,
    values: { rank: 'high', reason: 'Rain is coming' },
  })
  const [first, second, third] = (await historyOf(house.boss(), registry.get('job'), after.id)).data
  expect([first?.kind, second?.kind, third?.kind]).toEqual(['created', 'transitioned', 'updated'])
  expect(second?.changes).toEqual({ state: ['open', 'doing'], startedAt: [null, clock.now()] })
  const stored = await house.db.query<{ prev: string; hash: string }>({
    text: `select encode(prev,'hex') as prev, encode(hash,'hex') as hash from event where record_id = $1 order by version`,
    values: [after.id],
  })
  expect(stored.map(({ prev }) => prev)).toEqual(['', stored[0]?.hash, stored[1]?.hash])
})

test('a change that changes nothing leaves no version and no event', async () => {
  const { after } = await write(house.anna(), { kind: 'create', type: 'job', values: { title: 'Nothing' } })
  const before = await house.eventCount()
  const again = await write(house.anna(), {
    kind: 'update',
    type: 'job',
    id: after.id,
    values: { title: 'Nothing ', rank: 'low' },
  })
  expect(again.event).toBeNull()
  expect(again.after.version).toBe(1)
  expect(await house.eventCount()).toBe(before)
})

test('a stale version, a missing field, a forbidden field and a wrong state are refused by name, without an event', async () => {
  const { after } = await write(house.anna(), { kind: 'create', type: 'job', values: { title: 'Refuse' } })
  const before = await house.eventCount()
  expect(
    (
      await refusalOf(
        write(house.anna(), {
          kind: 'update',
          type: 'job',
          id: after.id,
          version: 7,
          values: { title: 'x' },
        }),
      )
    ).details.current,
  ).toBe(1)
  expect(
    (
      await refusalOf(
        write(house.anna(), { kind: 'transition', type: 'job', id: after.id, transition: 'start' }),
      )
    ).details.issues?.[0],
  ).toMatchObject({ field: 'effort', code: 'required.state' })
  expect(
    (
      await refusalOf(
        write(house.anna(), { kind: 'update', type: 'job', id: after.id, values: { rank: 'high' } }),
      )
    ).code,
  ).toBe('forbidden')
  expect(
    (
      await refusalOf(
        write(house.boss(), { kind: 'update', type: 'job', id: after.id, values: { rank: 'high' } }),
      )
    ).details.issues?.[0],
  ).toMatchObject({ field: 'reason', code: 'required.if' })
  expect(
    (
      await refusalOf(
        write(house.anna(), { kind: 'transition', type: 'job', id: after.id, transition: 'finish' }),
      )
    ).code,
  ).toBe('conflict')
  expect(
    (
      await refusalOf(
        write(house.anna(), { kind: 'update', type: 'job', id: after.id, values: { nope: 1, title: '' } }),
      )
    ).details.issues,
  ).toHaveLength(1)
  expect(
    (
      await refusalOf(
        write(house.bert(), { kind: 'update', type: 'job', id: after.id, values: { title: 'Mine' } }),
      )
    ).code,
  ).toBe('not_found')
  expect(
    (
      await refusalOf(
        write(house.anna(), { kind: 'update', type: 'job', id: after.id, values: { owner: ids.cleo } }),
      )
    ).message,
  ).toMatch(/no longer/)
  expect(
    (await refusalOf(write(house.anna(), { kind: 'create', type: 'job', values: { title: 'Refuse' } })))
      .details.issues?.[0],
  ).toMatchObject({ field: 'title', code: 'unique' })
  expect(await house.eventCount()).toBe(before)
})

test('a reference to a record that one may not see is answered as one that does not exist', async () => {
  const { after } = await write(house.bert(), {
    kind: 'create',
    type: 'job',
    values: { title: 'Secret of them' },
  })
  const hidden = await refusalOf(
    write(house.anna(), { kind: 'create', type: 'job', values: { title: 'Probe', parent: after.id } }),
  )
  const absent = await refusalOf(
    write(house.anna(), { kind: 'create', type: 'job', values: { title: 'Probe', parent: newId() } }),
  )
  expect(hidden.details.issues?.[0]?.message).toBe(absent.details.issues?.[0]?.message)
})

test('two writers at once: both changes stand, or the one who named a version hears of it', async () => {
  const { after } = await write(house.anna(), { kind: 'create', type: 'job', values: { title: 'Race' } })
  await Promise.all(
    Array.from({ length: 4 }, (_, index) =>
      write(house.anna(), {
        kind: 'update',
        type: 'job',
        id: after.id,
        values: { effort: `PT${index + 1}H` },
      }),
    ),
  )
  expect((await read(house.anna(), 'job', after.id)).version).toBe(5)
  const outcomes = await Promise.allSettled(
    [1, 2].map((n) =>
      write(house.anna(), {
        kind: 'update',
        type: 'job',
        id: after.id,
        version: 5,
        values: { title: `Race ${n}` },
      }),
    ),
  )
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('the database refuses a record whose change has no event, even to its owner', async () => {
  const { after } = await write(house.anna(), {
    kind: 'create',
    type: 'job',
    values: { title: 'Behind the back' },
  })
  await expect(
    house.db.query({ text: `update job set title = 'altered' where id = $1`, values: [after.id] }),
  ).rejects.toThrow(/has no event/)
  await expect(
    house.db.query({ text: `update record set version = 2 where id = $1`, values: [after.id] }),
  ).rejects.toThrow(/has no event/)
  await expect(
    house.db.query({ text: `delete from event where record_id = $1`, values: [after.id] }),
  ).rejects.toThrow(/refused/)
})

test('a batch decides each command by itself and stores the last state with every event', async () => {
  const id = newId()
  const outcomes = await house.db.transaction((tx) =>
    writeAll({ ...house.boss(), db: tx }, 'job', [
      {
        command: {
          kind: 'create',
          type: 'job',
          id,
          values: { title: 'Batch', owner: ids.anna, effort: 'PT1H' },
        },
      },
      { command: { kind: 'create', type: 'job', values: { effort: 'never' } } },
      {
        command: { kind: 'transition', type: 'job', id, transition: 'start' },
        ctx: { clock: movableClock('2026-03-02T08:00:00.000Z') },
      },
    ]),
  )
  expect(outcomes.map((outcome) => 'written' in outcome)).toEqual([true, false, true])
  expect(await read(house.boss(), 'job', id)).toMatchObject({
    version: 2,
    state: 'doing',
    startedAt: '2026-03-02T08:00:00.000Z',
    organisation: ids.us,
  })
  expect((await historyOf(house.boss(), registry.get('job'), id)).data).toHaveLength(2)
})

// The expected value was computed by another program (Python: sorted keys, no blanks, UTF-8).
test('the hash of an event is that of its canonical form', () => {
  const event = {
    id: 'a',
    type: 'job',
    recordId: 'b',
    version: 1,
    kind: 'created',
    transition: null,
    state: 'open',
    stateClass: 'new',
    at: '2026-03-01T08:00:00.000Z',
    actor: 'c',
    via: 'web',
    changes: { title: [null, 'ä'] },
    cause: null,
    prev: '',
  } as const
  expect(hashOf(event)).toBe('d4bfa566b01007487ce383860eaf8420c7f1b6c2fc6ba9fb748ae7aff14e3cf0')
})
