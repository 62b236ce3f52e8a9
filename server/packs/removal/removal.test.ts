import { beforeEach, expect, test } from 'vitest'
import { idOfKey } from '#contract/id.ts'
import { count, makeDecisions, nobodyReads, systemActor, write, type Ctx, type Values } from '#engine'
import { verify } from '#engine/log/verify.ts'
import { makeAuth, storePassword } from '#platform/auth/auth.ts'
import { hashPassword } from '#platform/auth/passwords/password.ts'
import { movableClock } from '#platform/clock.ts'
import type { Database } from '#platform/database/pool.ts'
import { loadActor } from '../../../practices/people/actor.ts'
import { freshDatabase } from '../../../tests/harness/database.ts'
import { productTypes, testKeys } from '../../../tests/harness/people.ts'
import { demonstrationAccounts, loadDemonstration } from '../demonstration.ts'
import { loadPack, type PackCtx } from '../load-pack.ts'
import { previewRemoval, removePack } from './remove.ts'

const secret = 'the secret of an installation, long enough'
const clock = movableClock(new Date().toISOString())
let db: Database
let ctx: PackCtx
let system: Ctx & { readonly db: Database }
let admin: { readonly id: string; readonly number: string }

const make = async (type: string, values: Values, by: Ctx = system) =>
  (await write(by, { kind: 'create', type, values })).after

/** Somebody of the demonstration, or somebody real. */
const as = async (id: string): Promise<Ctx> => ({ ...ctx, actor: await loadActor(db, id), via: 'web' })

beforeEach(async () => {
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
  await ctx.decisions.reload(db, productTypes)
  await loadDemonstration(ctx, secret)
  system = { ...ctx, actor: systemActor('setup'), via: 'system' }
  const organisation = await make('organisation', { title: 'The lighthouse', kind: 'own' })
  const roles = [idOfKey('role', 'administrator')]
  admin = await make('person', {
    name: 'Ada',
    email: 'ada@example.org',
    organisation: organisation.id,
    roles,
  })
  await storePassword(db, admin.id, await hashPassword('otters swim at dusk'), clock.now())
}, 120_000)

const live = async (type: string): Promise<number> => (await count(system, type, {})).count
const events = async (): Promise<number> =>
  Number((await db.query<{ n: string }>({ text: 'select count(*) as n from event' }))[0]?.n)
const archived = async (ids: readonly unknown[]): Promise<readonly string[]> =>
  (
    await db.query<{ number: string }>({
      text: 'select number from record where id = any($1::uuid[]) and archived_at is not null',
      values: [ids],
    })
  ).map(({ number }) => number)

test('the untouched demonstration goes as one batch, and another start brings nothing back', async () => {
  const before = await events()
  const preview = await previewRemoval(system, 'demonstration', { everything: false })
  expect(await events()).toBe(before)
  expect(preview.stays).toEqual([])
  const removed = await removePack(system, 'demonstration', {
    everything: false,
    token: preview.token,
    by: admin,
  })
  expect(removed.goes.length).toBeGreaterThan(200)
  expect([await live('incident'), await live('person'), await live('organisation')]).toEqual([0, 1, 1])
  expect(await live('service')).toBe(0)
  const batches = await db.query<{ by: string; records: number }>({
    text: `select cause->>'by' as by, count(distinct record_id)::int as records from event
      where kind = 'archived' group by cause->>'removal', cause->>'by'`,
  })
  expect(batches).toEqual([{ by: admin.number, records: removed.goes.length }])
  expect(await demonstrationAccounts(db, secret)).toEqual([])
  const after = await events()
  await loadDemonstration(ctx, secret)
  expect(await events()).toBe(after)
  expect((await verify(db, productTypes, { keys: testKeys })).faults).toEqual([])
}, 120_000)

test('what somebody real needs stays, with all that it refers to, and its people sign in no more', async () => {
  const anna = idOfKey('person', 'anna-sorensen')
  const service = idOfKey('service', 'patient-records')
  const real = await make(
    'incident',
    { title: 'The lamp is dark', requester: anna, service },
    await as(admin.id),
  )
  const preview = await previewRemoval(system, 'demonstration', { everything: true })
  const reasonOf = (id: string) => preview.stays.find(({ record }) => record.id === id)?.reason
  expect(reasonOf(anna)).toMatchObject({ why: 'needed', by: real.number })
  expect(reasonOf(service)).toMatchObject({ why: 'needed', by: real.number })
  expect(preview.leaves.map(({ id }) => id)).toContain(anna)
  await removePack(system, 'demonstration', { everything: true, token: preview.token, by: null })
  const named = ['requester', 'organisation', 'team', 'service', 'category'].map((field) => real[field])
  expect(await archived([real.id, ...named.filter((id) => typeof id === 'string')])).toEqual([])
  expect(await live('incident')).toBe(1)
  const left = await db.query<{ dangling: string }>({
    text: `select t.number as dangling from team t, unnest(t.members_ids || t.lead_id) m join record r on r.id = m
      where t.archived_at is null and r.archived_at is not null`,
  })
  expect(left).toEqual([])
  const auth = makeAuth({ db, clock, secret, publicUrl: 'http://localhost' })
  const [person] = await db.query<{ email: string; state: string }>({
    text: 'select email, state from person where id = $1',
    values: [anna],
  })
  expect(person?.state).toBe('left')
  const origin = { address: '192.0.2.1', userAgent: null }
  await expect(
    auth.signIn({ email: person?.email ?? '', password: 'harbour-wrong-guess' }, origin),
  ).rejects.toMatchObject({ code: 'unauthenticated' })
  const [kept] = await db.query<{ n: number }>({
    text: 'select count(*)::int as n from credential where person_id <> $1',
    values: [admin.id],
  })
  expect(kept?.n).toBe(0)
}, 120_000)

test('what was made with its accounts and what somebody real changed is named, and goes only when asked for', async () => {
  const jonas = await as(idOfKey('person', 'jonas-falk'))
  const mine = await make('incident', { title: 'Trying it out' }, jonas)
  const touched = idOfKey('incident', 'records-slow-morning')
  await write(await as(admin.id), {
    kind: 'update',
    type: 'incident',
    id: touched,
    values: { location: 'The cellar' },
  })
  const careful = await previewRemoval(system, 'demonstration', { everything: false })
  const reasons = new Map(careful.stays.map(({ record, reason }) => [record.id, reason.why]))
  expect([reasons.get(mine.id), reasons.get(touched)]).toEqual(['tried', 'changed'])
  const whole = await previewRemoval(system, 'demonstration', { everything: true })
  expect(whole.stays).toEqual([])
  const before = await events()
  await expect(
    removePack(system, 'demonstration', { everything: true, token: careful.token, by: null }),
  ).rejects.toMatchObject({ code: 'conflict' })
  expect(await events()).toBe(before)
  await removePack(system, 'demonstration', { everything: true, token: whole.token, by: null })
  expect(await archived([mine.id, touched])).toHaveLength(2)
}, 120_000)

test('nobody locks everybody out: without an administrator of one’s own nothing is removed', async () => {
  await write(system, { kind: 'transition', type: 'person', id: admin.id, transition: 'leave' })
  const before = await events()
  const { token } = await previewRemoval(system, 'demonstration', { everything: false })
  await expect(
    removePack(system, 'demonstration', { everything: false, token, by: null }),
  ).rejects.toMatchObject({ code: 'forbidden' })
  expect(await events()).toBe(before)
}, 120_000)
