import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { systemActor, type Ctx } from '#engine'
import type { DataKey } from '#engine/log/personal/envelope.ts'
import { migrate } from '#platform/database/migrate.ts'
import type { Database } from '#platform/database/pool.ts'
import { systemClock } from '#platform/clock.ts'
import { makeProduct, type Product } from '../../../server/product.ts'
import { copyRecords } from './copy.ts'
import { makeIds, makeRandom } from './draws.ts'
import { follow } from './follow.ts'
import { makeHouse, type House } from './house.ts'
import { dropIndexes, seconds, unhurried } from './indexes.ts'
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
  say(`records in ${seconds(began)}`)
  for (const [sequence, last] of [
    ['incident_number', size],
    ['person_number', 2_000_000],
  ] as const)
    await db.query({ text: `select setval('${sequence}', ${last + 1})` })
  await follow(product, { db, folder, say }, indexes)
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
