import { defineType } from '#contract/define-type.ts'
import { f } from '#contract/fields/f.ts'
import { newId } from '#contract/id.ts'
import { makeRegistry, type Actor, type Capability, type RoleGrant } from '#engine'
import { tableOf } from '#engine/schema/ddl.ts'
import { movableClock } from '#platform/clock.ts'
import type { Database } from '#platform/database/pool.ts'
import { personType } from '../engine/person.ts'
import { freshDatabase } from './database.ts'
import { httpApp, type HttpAppParts } from './http-app.ts'

const current = {
  initial: 'current',
  states: { current: { class: 'active' } },
  transitions: {},
} as const

const person = personType({}, 'id = me or my.provider')

/** A loan of a book: small, with one of everything that routes have to deal with. */
const loan = defineType({
  name: 'book-loan',
  label: { one: 'Book loan', many: 'Book loans' },
  number: 'LOA',
  summary: 'A book that somebody has borrowed.',
  fields: {
    title: f.text({ required: true, label: 'Title', maxLength: 200 }),
    isbn: f.text({ unique: true }),
    reader: f.ref('person', { required: true, initial: 'me' }),
    waiting: f.refs('person'),
    shelf: f.choice({ high: 'High', low: 'Low' }, { default: 'low' }),
    copies: f.integer({ min: 1 }),
    fee: f.money(),
    weight: f.decimal(),
    dueAt: f.datetime(),
    layout: f.json(),
    note: f.text({ label: 'Note of the desk', read: 'my.provider', write: 'can.work' }),
    mood: f.text({ read: 'reader = me or my.provider' }),
    after: f.ref('book-loan'),
  },
  lifecycle: {
    initial: 'lent',
    states: { lent: { class: 'active' }, back: { class: 'closed', needs: ['shelf'] } },
    transitions: {
      giveBack: { label: 'Give back', from: ['lent'], to: 'back', by: 'can.update', run: 'tidy' },
      lend: { label: 'Lend again', from: ['back'], to: 'lent', by: 'can.work' },
    },
  },
  access: {
    read: 'reader = me or me in waiting',
    create: 'reader = me',
    update: 'reader = me',
  },
  views: { list: ['number', 'title'], sort: ['title'], form: [] },
})

/** Something whose every write has consequences: it takes a transaction. */
const stamp = defineType({
  name: 'stamp',
  label: 'Stamp',
  number: 'STA',
  summary: 'A stamp.',
  fields: { title: f.text({ required: true, unique: true }) },
  lifecycle: current,
  access: { read: 'true', create: 'true', update: 'true', remove: 'true' },
  capabilities: ['watched'],
  views: { list: ['title'], form: [] },
})

const watched: Capability = { name: 'watched', onWrite: async () => undefined }

export const fixtureTypes = makeRegistry(
  [{ type: person }, { type: loan, verbs: { tidy: async () => undefined } }, { type: stamp }],
  [watched],
)

/** An actor with the given grants; a provider unless a house is named. */
export const actorOf = (grants: readonly RoleGrant[] = [], more: Partial<Actor> = {}): Actor => ({
  id: newId(),
  name: 'Somebody',
  organisation: null,
  organisations: [],
  teams: [],
  roles: [],
  provider: false,
  system: false,
  timeZone: 'UTC',
  language: 'en',
  grants,
  ...more,
})

/** An API over the small types on a database of its own (or a migrated one that is given), with a librarian who may do all and two readers. */
export const fixtureApp = async (parts: Partial<HttpAppParts> = {}) => {
  // No product table in the way: the small types have tables of the same names.
  const db = parts.db ?? (await freshDatabase({ maxConnections: 10 })).database
  await db.query({ text: 'drop table if exists person cascade' })
  await db.query({ text: 'drop sequence if exists person_number' })
  for (const type of fixtureTypes.all()) await db.query({ text: tableOf(type) })
  const clock = movableClock('2026-03-02T08:00:00.000Z')
  const http = httpApp({ types: fixtureTypes, clock, ...parts, db })
  const all = [
    { role: 'librarian', types: ['*'], allow: ['read', 'create', 'update', 'work', 'remove'] as const },
  ]
  const librarian = actorOf(all, { provider: true, name: 'Librarian' })
  const desk = http.as(librarian)
  const known = async (name: string) => {
    const made = await desk.post('/people', { name })
    return { ...actorOf([], { name }), id: made.json.data.id as string }
  }
  const [ada, bob] = [await known('Ada'), await known('Bob')]
  http.statements()
  /** The same API as another process would serve it, with a way of its own to the database. */
  const withDb = (other: Database) => httpApp({ types: fixtureTypes, clock, ...parts, db: other })
  return {
    ...http,
    db,
    clock,
    librarian,
    desk,
    ada,
    bob,
    asAda: http.as(ada),
    asBob: http.as(bob),
    with: withDb,
  }
}
