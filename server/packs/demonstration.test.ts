import { beforeAll, expect, test } from 'vitest'
import { idOfKey } from '#contract/id.ts'
import {
  count,
  keptNumbers,
  list,
  makeDecisions,
  nobodyReads,
  numbersGivenOut,
  systemActor,
  write,
  type Ctx,
} from '#engine'
import { movableClock } from '#platform/clock.ts'
import type { Database } from '#platform/database/pool.ts'
import { makeAuth } from '#platform/auth/auth.ts'
import { freshDatabase } from '../../tests/harness/database.ts'
import { productTypes, testKeys } from '../../tests/harness/people.ts'
import { loadActor } from '../../practices/people/actor.ts'
import { demonstrationAccounts, loadDemonstration } from './demonstration.ts'
import { loadPack, type PackCtx } from './load-pack.ts'

const secret = 'the secret of an installation, long enough'
const clock = movableClock(new Date().toISOString())
let db: Database
let ctx: PackCtx

const as = async (person: string): Promise<Ctx> => ({
  ...ctx,
  actor: await loadActor(db, idOfKey('person', person)),
  via: 'web',
})

beforeAll(async () => {
  db = (await freshDatabase()).database
  ctx = {
    types: productTypes,
    decisions: makeDecisions(),
    numbers: new Map(),
    keys: testKeys,
    clock,
    db,
    reads: nobodyReads,
  }
  await loadPack(ctx, 'base')
  await loadDemonstration(ctx, secret)
})

test('it is there, with incidents in all states', async () => {
  const system: Ctx = { ...ctx, actor: systemActor('setup'), via: 'system' }
  const states = await db.query<{ state: string; n: number }>({
    text: 'select state, count(*)::int as n from incident group by state order by state',
  })
  expect(states.map(({ state }) => state)).toEqual([
    'active',
    'cancelled',
    'closed',
    'merged',
    'new',
    'resolved',
    'waiting',
  ])
  expect((await count(system, 'incident', {})).count).toBeGreaterThan(50)
  expect((await count(system, 'person', {})).count).toBeGreaterThanOrEqual(40)
  const { rows } = await list(system, 'incident', { sort: ['createdAt'], limit: 1 })
  expect(Date.parse(clock.now()) - Date.parse(rows[0]?.createdAt ?? '')).toBeGreaterThan(14 * 86_400_000)
})

test('the day of the agent whom the start names first begins with work: in hand, waiting, answered, and in the queue', async () => {
  const jonas = await as('jonas-falk')
  const titles = async (filter: string): Promise<readonly unknown[]> =>
    (await list(jonas, 'incident', { filter, sort: ['createdAt'] })).rows.map(({ title }) => title)
  const inHand = 'stateClass in ("new", "active")'
  const waiting = 'assignee = me and stateClass = "waiting"'
  expect(await titles(`assignee = me and ${inHand}`)).toEqual([
    'The ward tablets sign everybody out after a minute',
    'The roster prints sideways',
  ])
  expect(await titles(`${waiting} and followUpAt <= now`)).toEqual(['Two laptops for the auditors next week'])
  expect(await titles(`team in my.teams and assignee = null and ${inHand}`)).toHaveLength(4)
  const old = `team in my.teams and ${inHand} and now - updatedAt > duration("P5D")`
  expect(await titles(old)).toEqual(['The list of spare keys opens for reading only'])
  const said = await list(jonas, 'journal-entry', { sort: ['-createdAt'], limit: 200 })
  const answer = said.rows.find(({ text }) => text === 'Only the roster. Letters and labels are fine.')
  expect(answer?.createdBy).toBe(idOfKey('person', 'ida-rask'))
})

test('nothing happens in the future', async () => {
  const [row] = await db.query<{ n: number }>({
    text: 'select count(*)::int as n from event where at > $1',
    values: [clock.now()],
  })
  expect(row?.n).toBe(0)
})

test('another start adds nothing', async () => {
  const events = async (): Promise<unknown> => db.query({ text: 'select count(*)::int as n from event' })
  const before = await events()
  await loadDemonstration(ctx, secret)
  expect(await events()).toEqual(before)
})

test('its accounts sign in with the password that is shown', async () => {
  const [first = '', ...lines] = await demonstrationAccounts(db, secret)
  const password = /password (\S+) as/.exec(first)?.[1] ?? ''
  expect(lines).toHaveLength(9)
  const auth = makeAuth({ db, clock, secret, publicUrl: 'http://localhost' })
  for (const line of lines) {
    const [email = ''] = line.trim().split(/\s+/)
    await expect(
      auth.signIn({ email, password }, { address: '192.0.2.1', userAgent: null }),
    ).resolves.toBeTruthy()
  }
})

test('the agent of one customer sees its incidents only, the desk sees all, nobody else sees the restricted one', async () => {
  const numberOf = async (person: string, filter: string): Promise<number> =>
    (await count(await as(person), 'incident', { filter })).count
  const skarholm = `organisation = "${idOfKey('organisation', 'skarholm-care')}"`
  expect(await numberOf('rosa-jimenez', 'true')).toBe(await numberOf('jonas-falk', skarholm))
  expect(await numberOf('rosa-jimenez', 'true')).toBeGreaterThan(8)
  for (const person of ['henrik-dahl', 'greta-holm', 'jonas-falk'])
    expect(await numberOf(person, 'restricted = true')).toBe(0)
  expect(await numberOf('noor-vermeer', 'restricted = true')).toBe(1)
})

test('a database in which somebody works already is left alone', async () => {
  const { database } = await freshDatabase()
  const used: PackCtx = { ...ctx, db: database, numbers: new Map() }
  await loadPack(used, 'base')
  const system: Ctx = { ...used, actor: systemActor('setup'), via: 'system' }
  await write(system, { kind: 'create', type: 'person', values: { name: 'Ada' } })
  await loadDemonstration(used, secret)
  expect((await count(system, 'person', {})).count).toBe(1)
  expect(await demonstrationAccounts(database, secret)).toEqual([])
})

test('its incidents leave the numbers free that the history of a real desk brings', async () => {
  const system: Ctx = { ...ctx, actor: systemActor('setup'), via: 'system' }
  const { rows } = await list(system, 'incident', { sort: ['number'], limit: 1 })
  expect(rows[0]?.number).toBe('INC1000001')
  const incident = ctx.types.get('incident')
  const given = await numbersGivenOut(system, incident)
  const kept = keptNumbers(incident, ['INC0000045', 'INC0119000'], given)
  expect(['INC0000045', 'INC0119000', 'INC1000001', 'INC1000051'].map(kept.isFree)).toEqual([
    true,
    true,
    false,
    false,
  ])
})

test('its schedules are drafts that an administrator can put in force as they are', async () => {
  const system: Ctx & { readonly db: Database } = { ...ctx, actor: systemActor('setup'), via: 'system' }
  const { rows } = await list(system, 'schedule', { sort: ['title'] })
  expect(rows.map(({ state }) => state)).toEqual(['draft', 'draft'])
  const before = (await count(system, 'incident', {})).count
  const undone = new Error('Only tried.')
  const trial = db.transaction(async (tx) => {
    // What is put in force is tried: it would be refused for a value, a person, a team or a right that there is not.
    for (const { id } of rows)
      await write({ ...system, db: tx }, { kind: 'transition', type: 'schedule', id, transition: 'start' })
    throw undone
  })
  await expect(trial).rejects.toBe(undone)
  expect((await count(system, 'incident', {})).count).toBe(before)
})
