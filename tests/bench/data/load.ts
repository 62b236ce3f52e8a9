import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { systemActor, type Ctx } from '#engine'
import type { DataKey } from '#engine/log/personal/envelope.ts'
import { migrate } from '#platform/database/migrate.ts'
import type { Database } from '#platform/database/pool.ts'
import { systemClock } from '#platform/clock.ts'
import { rebuildSearch } from '../../../capabilities/search/documents.ts'
import { makeProduct, type Product } from '../../../server/product.ts'
import { copyRecords } from './copy.ts'
import { makeIds, makeRandom } from './draws.ts'
import { makeHouse, type House } from './house.ts'
import { callers, callersOf, incidents } from './incidents.ts'

/** Seals what is personal; the product under measurement must have the same. */
export const benchSecret = 'a secret of the bench, for made-up people only'

/** A database that holds so many incidents, and who works in it. */
export interface Loaded {
  readonly size: number
  /** The moment at which the incidents end. */
  readonly endMs: number
  readonly desk: House
}

export interface LoadOptions {
  readonly db: Database
  readonly folder: string
  readonly size: number
  readonly say: (text: string) => void
}

/** Fills an empty database, or finds what an earlier run has left in the folder. */
export const load = async ({ db, folder, size, say }: LoadOptions): Promise<Loaded> => {
  await migrate(db)
  const note = join(folder, 'bench.json')
  const known = await readFile(note, 'utf8').catch(() => null)
  if (known !== null) {
    const loaded = JSON.parse(known) as Loaded
    if (loaded.size !== size)
      throw new Error(`${folder} holds ${loaded.size} incidents, not ${size}: give another folder.`)
    return loaded
  }
  const product = await makeProduct({ database: db, clock: systemClock, secret: benchSecret })
  const endMs = Date.now()
  const house = await makeHouse(product, db)
  await fill(product, { db, folder, size, say }, house, endMs)
  const loaded = { size, endMs, desk: house }
  await writeFile(note, JSON.stringify(loaded))
  return loaded
}

const fill = async (
  product: Product,
  { db, folder, size, say }: LoadOptions,
  house: House,
  endMs: number,
): Promise<void> => {
  const importer = product.ctxFor(systemActor('importer'), 'import')
  const actor = importer.actor.id
  await monthsUntil(db, endMs)
  const indexes = await dropIndexes(db)
  const began = Date.now()
  let rows = 0
  const onRows = (more: number): void => {
    rows += more
    if (rows % 100_000 < more && size >= 100_000)
      say(`${rows} of ${size + callersOf(size)} records in ${seconds(began)}`)
  }
  const idAt = makeIds(makeRandom(3))
  const people = [...callers(size, house, actor, endMs)]
  const ids = people.map(({ id }) => id)
  const ctx = { ...importer, keys: await keysOf(product, db, [...ids, ...house.probes]) }
  const copy = { db, folder, ctx, idAt, onRows }
  await copyRecords(product.types.get('person'), people, copy)
  const desk = { ...house, callers: ids }
  await copyRecords(product.types.get('incident'), incidents(size, desk, actor, endMs), copy)
  for (const [sequence, last] of [
    ['incident_number', size],
    ['person_number', 2_000_000],
  ] as const)
    await db.query({ text: `select setval('${sequence}', ${last + 1})` })
  await makeIndexes(
    db,
    indexes.filter(({ table }) => table !== 'search_document'),
    say,
  )
  await rebuildSearch(db, product.types, (done) => {
    if (done % 100_000 === 0) say(`${done} search documents in ${seconds(began)}`)
  })
  await makeIndexes(
    db,
    indexes.filter(({ table }) => table === 'search_document'),
    say,
  )
  // What reads the log begins behind what was loaded: there is nothing left to do about it.
  await db.query({
    text: `insert into follower (name, xid, seq) select name, pg_current_xact_id(), 0 from unnest(array['search', 'reactions']) name on conflict (name) do update set xid = excluded.xid`,
  })
  for (const text of ['vacuum (analyze)', 'checkpoint']) await unhurried(db, text)
  say(`loaded in ${seconds(began)}`)
}

/** The keys of all who will be named, at hand: asking for them one by one would take longer than all the rest. */
const keysOf = async (product: Product, db: Database, people: readonly string[]): Promise<Ctx['keys']> => {
  const all = new Map<string, DataKey>()
  for (let from = 0; from < people.length; from += 2000)
    for (const [person, key] of await product.keys.toSeal(db, people.slice(from, from + 2000)))
      all.set(person, key)
  return { ...product.keys, toSeal: async () => all }
}

const monthsUntil = async (db: Database, endMs: number): Promise<void> => {
  await db.query({
    text: `select make_event_partition(month) from generate_series($1::timestamptz - interval '38 months', $1::timestamptz + interval '2 months', interval '1 month') month`,
    values: [new Date(endMs).toISOString()],
  })
}

interface Index {
  readonly table: string
  readonly name: string
  readonly text: string
}

/** Indexes that are quicker to make behind the load than row by row; those of keys stay. */
const dropIndexes = async (db: Database): Promise<readonly Index[]> => {
  const found = await db.query<Index>({
    text: `select tablename as table, indexname as name, indexdef as text from pg_indexes
      where schemaname = current_schema() and tablename in ('record', 'incident', 'search_document', 'event')
        and not exists (select from pg_constraint where conname = indexname)`,
  })
  for (const { name } of found) await db.query({ text: `drop index "${name}"` })
  return found
}

const makeIndexes = async (
  db: Database,
  indexes: readonly Index[],
  say: (text: string) => void,
): Promise<void> => {
  const began = Date.now()
  for (const { text } of indexes) await unhurried(db, text)
  say(`${indexes.length} indexes in ${seconds(began)}`)
}

const unhurried = (db: Database, text: string): Promise<unknown> =>
  text.startsWith('vacuum') || text === 'checkpoint'
    ? db.query({ text })
    : db.transaction(async (tx) => {
        await tx.query({ text: `set local statement_timeout = 0` })
        await tx.query({ text: `set local maintenance_work_mem = '1GB'` })
        await tx.query({ text })
      })

const seconds = (began: number): string => `${Math.round((Date.now() - began) / 1000)} s`
