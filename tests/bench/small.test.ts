import { chmod, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { followOnce, makeRegistry } from '#engine'
import { makePersonKeys } from '#engine/log/personal/keys.ts'
import { sealOnce } from '#engine/log/sealing/seal-log.ts'
import { sealingIn } from '#engine/log/sealing/start-sealing.ts'
import { verifySeals } from '#engine/log/sealing/verify-seals.ts'
import { verify } from '#engine/log/verify.ts'
import { systemClock } from '#platform/clock.ts'
import { practices } from '#practices'
import { capabilities } from '#capabilities'
import { followersOf } from '../../server/followers.ts'
import { makeProduct } from '../../server/product.ts'
import { freshDatabase, type FreshDatabase } from '../harness/database.ts'
import { cases } from './cases/cases.ts'
import type { Stock } from './cases/requests.ts'
import { benchSecret, load } from './data/load.ts'
import { readOptions } from './options.ts'
import { openGlass, type Glass } from './run/capture.ts'
import { repetitions } from './run/repeat.ts'
import { takeStock } from './run/stock.ts'

// The bench at a tiny size: every case runs, sends what it is known to send, and its floor repeats it. No times.

const size = 1200
let fresh: FreshDatabase
let folder: string
let glass: Glass
let stock: Stock

beforeAll(async () => {
  fresh = await freshDatabase()
  folder = await mkdtemp(join(tmpdir(), 'keelson-bench-test-'))
  await chmod(folder, 0o711)
  const loaded = await load({ db: fresh.database, folder, size, say: () => undefined })
  stock = await takeStock(fresh.database, loaded)
  glass = await openGlass({ databaseUrl: fresh.url, folder })
})
afterAll(() => glass.close())

test('what is loaded past the product is what the product would have written', async () => {
  const { records, faults } = await verify(fresh.database, makeRegistry(practices, capabilities), {
    keys: makePersonKeys(benchSecret),
  })
  expect(faults).toEqual([])
  expect(records).toBeGreaterThan(size)
})

test('every table has its indexes again, and every month of the log', async () => {
  const indexes = ({ database }: FreshDatabase) =>
    database.query<{ table: string; text: string }>({
      text: `select tablename as table, indexdef as text from pg_indexes
        where schemaname = current_schema() and tablename !~ '^event_2' order by 1, 2`,
    })
  expect(await indexes(fresh)).toEqual(await indexes(await freshDatabase()))
  const [months] = await fresh.database.query<{ tables: number; indexes: number; invalid: number }>({
    text: `select count(distinct i.inhrelid)::int as tables, count(x.*)::int as indexes,
        (select count(*)::int from pg_index where not indisvalid) as invalid
      from pg_inherits i left join pg_index x on x.indrelid = i.inhrelid where i.inhparent = 'event'::regclass`,
  })
  expect(months).toEqual({ tables: months?.tables, indexes: 3 * (months?.tables ?? 0), invalid: 0 })
})

test('nothing is left to be read, sealed or counted behind what is loaded', async () => {
  const rows = () =>
    fresh.database.query({
      text: `select (select jsonb_agg(c order by c.record_id) from clocked c) as clocks,
        (select count(*)::int from commitment) as commitments,
        (select jsonb_agg(to_jsonb(d) order by d.id) from search_document d where d.type = 'incident') as documents`,
    })
  expect(
    await sealOnce(sealingIn(join(folder, 'app'), { database: fresh.database, clock: systemClock })),
  ).toBe(0)
  const { faults, unsealed, sealedEvents } = await verifySeals(fresh.database)
  expect({ faults, left: unsealed.events }).toEqual({ faults: [], left: 0 })
  expect(sealedEvents).toBeGreaterThan(size)
  const product = await makeProduct({ database: fresh.database, clock: systemClock, secret: benchSecret })
  const followers = followersOf({
    ...product,
    sendsMail: async () => false,
    jobs: { enqueueIn: () => Promise.reject(new Error('What was imported has no consequences.')) },
    clock: systemClock,
    log: { warn: () => undefined },
  })
  const before = await rows()
  for (const follower of followers) expect(await followOnce(fresh.database, follower), follower.name).toBe(0)
  // Read by the product itself from the beginning, the log comes to the same.
  await fresh.database.query({
    text: `update follower set xid = '0', seq = 0 where name in ('search', 'clocks')`,
  })
  for (const follower of followers.filter(({ name }) => ['search', 'clocks'].includes(name)))
    while (await followOnce(fresh.database, follower));
  expect(await rows()).toEqual(before)
})

/** Statements of each case, the check of the API key and, in what writes, a person's key that is not at hand included. */
const known: Readonly<Record<string, number>> = {
  create: 4, transition: 3, read: 3, queue: 3, 'queue-filtered': 3, requester: 3, search: 12, 'search-alone': 12, aggregate: 2,
  'import-write': 3, 'import-bulk': 15,
} // prettier-ignore

test.each(cases(20))('$name sends what it is known to send, and its floor repeats it', async (each) => {
  const captured = await glass.capture(each, stock)
  for (const { statements } of captured) {
    const sent = statements.map(({ name, text }) => name ?? text.slice(0, 100))
    expect(sent.length, sent.join('\n')).toBeLessThanOrEqual(known[each.name] ?? 0)
    expect(
      sent.some((one, index) => each.work.test(one) || each.work.test(statements[index]?.text ?? '')),
    ).toBe(true)
  }
  const count = async (): Promise<number> =>
    (await fresh.database.query<{ n: number }>({ text: 'select count(*)::int as n from event' }))[0]?.n ?? 0
  const records = await fresh.database.query<{ id: string; version: number }>({
    text: 'select id, version from incident where id = any($1::uuid[])',
    values: [stock.fresh.floor],
  })
  const before = await count()
  const next = repetitions(
    {
      captured,
      repeats: each.repeats,
      records: records.map(({ id, version }) => [id, version]),
      connections: 1,
    },
    0,
  )
  for (let turn = 0; turn < 4; turn++)
    for (const { text, values } of next())
      if (!/^(begin|commit|savepoint|release)/.test(text))
        await fresh.database.query({ text, values: values ?? [] })
  const events = each.repeats === 'same' ? 0 : 4 * (each.rows ?? 1)
  expect((await count()) - before).toBe(events)
})

test('says what an option must be', () => {
  expect(readOptions(['--size=10000,1000000', '--only=create'])).toMatchObject({
    sizes: [10_000, 1_000_000],
    only: ['create'],
  })
  expect(() => readOptions(['--size=many'])).toThrow(/--size must be a number/)
  expect(() => readOptions(['--quick'])).toThrow()
})
