import { readFile } from 'node:fs/promises'
import { defineType } from '#contract/define-type.ts'
import { f } from '#contract/fields/f.ts'
import { newId } from '#contract/id.ts'
import { movableClock } from '#platform/clock.ts'
import type { Database } from '#platform/database/pool.ts'
import { makeDecisions, makeRegistry, nobodyReads, systemActor, write, type Actor, type Ctx } from '#engine'
import { tableOf } from '#engine/schema/ddl.ts'
import { freshDatabase } from '../harness/database.ts'
import { testKeys } from '../harness/people.ts'
import { personType } from './person.ts'

const person = personType(
  { organisation: f.ref('organisation'), salary: f.integer({ read: 'id = me' }) },
  'id = me or organisation in my.organisations',
)

const organisation = defineType({
  name: 'organisation',
  label: 'Organisation',
  number: 'ORG',
  summary: 'A company.',
  fields: { title: f.text({ required: true }) },
  lifecycle: { initial: 'active', states: { active: { class: 'active' } }, transitions: {} },
  access: { read: 'true' },
  views: { list: ['title'], form: [] },
})

const job = defineType({
  name: 'job',
  label: 'Job',
  number: 'JOB',
  summary: 'Something to do.',
  fields: {
    title: f.text({ required: true, unique: true }),
    owner: f.ref('person', { required: true, initial: 'me' }),
    organisation: f.ref('organisation', { derived: 'owner.organisation' }),
    rank: f.choice({ high: 'High', low: 'Low' }, { default: 'low', write: 'can.work' }),
    effort: f.duration(),
    price: f.money(),
    parent: f.ref('job'),
    helpers: f.refs('person'),
    startedAt: f.datetime(),
    reason: f.text({ requiredIf: 'rank = "high"' }),
    note: f.text({ read: 'can.work' }),
  },
  lifecycle: {
    initial: 'open',
    states: {
      open: { class: 'new' },
      doing: { class: 'active', needs: ['effort'], enter: { startedAt: 'now' } },
      done: { class: 'closed' },
    },
    transitions: {
      start: { from: ['open'], to: 'doing', by: 'can.work or owner = me' },
      finish: {
        from: ['doing'],
        to: 'done',
        by: 'can.work',
        when: 'helpers != null',
        whenNot: 'Somebody must have helped.',
      },
    },
  },
  access: { read: 'owner = me', create: 'owner = me', update: 'owner = me' },
  views: { list: ['title'], sort: ['title'], form: [] },
})

export const registry = makeRegistry(
  [organisation, person, job].map((type) => ({ type })),
  [],
)
export const clock = movableClock('2026-03-01T08:00:00.000Z')
export const ids = { us: newId(), them: newId(), anna: newId(), bert: newId(), cleo: newId() }

const actor = (id: string, organisationId: string, more: Partial<Actor> = {}): Actor => ({
  id,
  name: id,
  organisation: organisationId,
  organisations: [organisationId],
  teams: [],
  roles: [],
  provider: false,
  system: false,
  timeZone: 'UTC',
  language: 'en',
  grants: [],
  ...more,
})

/** Three types of our own on a database of their own: the engine without a practice. */
export interface EngineHouse {
  readonly db: Database
  /** Nobody is asked whether they may. */
  setup(): Ctx
  anna(): Ctx
  /** Of the other organisation. */
  bert(): Ctx
  /** May do anything to jobs. */
  boss(): Ctx
  eventCount(): Promise<number>
}

export const openEngineHouse = async (): Promise<EngineHouse> => {
  const { database: db } = await freshDatabase({ migrated: false })
  await db.query({
    text: await readFile(new URL('../../migrations/0001_engine.sql', import.meta.url), 'utf8'),
  })
  for (const type of registry.all()) await db.query({ text: tableOf(type) })
  const house = houseOn(db)
  const made = (type: string, id: string, values: object) =>
    write(house.setup(), { kind: 'create', type, id, values: { ...values } })
  await made('organisation', ids.us, { title: 'Us' })
  await made('organisation', ids.them, { title: 'Them' })
  await made('person', ids.anna, { name: 'Anna', organisation: ids.us, salary: 3 })
  await made('person', ids.bert, { name: 'Bert', organisation: ids.them })
  await made('person', ids.cleo, { name: 'Cleo', organisation: ids.us, salary: 5 })
  return house
}

const houseOn = (db: Database): EngineHouse => {
  const numbers = new Map()
  const ctxOf = (who: Actor, via: Ctx['via'] = 'web'): Ctx => ({
    types: registry,
    decisions: makeDecisions(),
    numbers,
    keys: testKeys,
    actor: who,
    via,
    clock,
    db,
    reads: nobodyReads,
  })
  const whole = {
    role: 'boss',
    types: ['job'],
    allow: ['read', 'create', 'update', 'work', 'remove'],
  } as const
  return {
    db,
    setup: () => ctxOf(systemActor('setup'), 'system'),
    anna: () => ctxOf(actor(ids.anna, ids.us)),
    bert: () => ctxOf(actor(ids.bert, ids.them)),
    boss: () => ctxOf(actor(ids.cleo, ids.us, { grants: [whole] })),
    eventCount: async () =>
      Number((await db.query<{ n: string }>({ text: 'select count(*) as n from event' }))[0]?.n),
  }
}
