import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { cutProxy } from '../../../tests/faults/house/cut-proxy.ts'
import { freshDatabase } from '../../../tests/harness/database.ts'
import { compile, compose } from './compose.ts'
import { isConnectionLost, isUniqueViolation, openDatabase, sqlState } from './pool.ts'
import type { Queryable } from './pool.ts'

const { database, url } = await freshDatabase({ migrated: false })
await database.query({ text: 'create table shelf (id int primary key, books int not null)' })

test('numbers keep their digits and instants are ISO texts in UTC', async () => {
  const [row] = await database.query({
    text: `select 9007199254740993::int8 as big, 12.50::numeric as price, date '2026-02-01' as day,
      timestamptz '2026-11-20 16:30:00.5+05:30' as at, array[timestamptz '2026-11-20 11:00:00Z', null] as several,
      array[1.10::numeric] as prices, true as yes, 7 as small, null as nothing, '{"a":1}'::jsonb as body`,
  })
  expect(row).toEqual({
    big: '9007199254740993',
    price: '12.50',
    day: '2026-02-01',
    at: '2026-11-20T11:00:00.500Z',
    several: ['2026-11-20T11:00:00.000Z', null],
    prices: ['1.10'],
    yes: true,
    small: 7,
    nothing: null,
    body: { a: 1 },
  })
})

test('an instant is UTC also where the session has another zone', async () => {
  const at = await database.transaction(async (tx) => {
    await tx.query({ text: `set local timezone = 'Asia/Kolkata'` })
    const [row] = await tx.query<{ at: string }>({ text: `select timestamptz '2026-11-20 11:00:00Z' as at` })
    return row?.at
  })
  expect(at).toBe('2026-11-20T11:00:00.000Z')
})

test('a transaction that throws leaves nothing, and its after-commit callbacks do not run', async () => {
  const told: string[] = []
  const failing = database.transaction(async (tx) => {
    await tx.query({ text: 'insert into shelf values (1, 0)' })
    tx.afterCommit(() => void told.push('committed'))
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect(await database.query({ text: 'select * from shelf' })).toEqual([])
  expect(told).toEqual([])
})

test('after-commit callbacks see what was committed; one that throws does not harm the caller', async () => {
  const errors: unknown[] = []
  const other = await freshDatabase({ migrated: false, onError: (error) => errors.push(error) })
  const result = await other.database.transaction(async (tx) => {
    tx.afterCommit(() => Promise.reject(new Error('mail server is down')))
    return 'done'
  })
  expect(result).toBe('done')
  await expect.poll(() => errors.length).toBe(1)
})

test('a savepoint undoes only its own part', async () => {
  await database.transaction(async (tx) => {
    await tx.query({ text: 'insert into shelf values (2, 0)' })
    await expect(
      tx.savepoint(async () => tx.query({ text: 'insert into shelf values (3, 0), (2, 0)' })),
    ).rejects.toSatisfy((error) => isUniqueViolation(error, 'shelf_pkey'))
    await tx.query({ text: 'insert into shelf values (4, 0)' })
  })
  const rows = await database.query<{ id: number }>({ text: 'select id from shelf order by id' })
  expect(rows.map((row) => row.id)).toEqual([2, 4])
})

test('writers that deadlock are tried again until each has its turn', async () => {
  await database.query({ text: 'insert into shelf values (10, 0), (11, 0)' })
  const add = (first: number, second: number) =>
    database.transaction(async (tx) => {
      for (const id of [first, second]) {
        await tx.query({ text: 'update shelf set books = books + 1 where id = $1', values: [id] })
        await tx.query({ text: 'select pg_sleep(0.05)' })
      }
    })
  await Promise.all([add(10, 11), add(11, 10), add(10, 11)])
  const rows = await database.query({ text: 'select books from shelf where id in (10, 11)' })
  expect(rows).toEqual([{ books: 3 }, { books: 3 }])
}, 20_000)

test('serialization failures are tried again', async () => {
  await database.query({ text: 'insert into shelf values (20, 0)' })
  const add = () =>
    database.transaction(
      async (tx) => {
        const [row] = await tx.query<{ books: number }>({ text: 'select books from shelf where id = 20' })
        await tx.query({ text: 'update shelf set books = $1 where id = 20', values: [(row?.books ?? 0) + 1] })
      },
      { isolation: 'serializable', retries: 20 },
    )
  await Promise.all([add(), add(), add(), add()])
  expect(await database.query({ text: 'select books from shelf where id = 20' })).toEqual([{ books: 4 }])
})

test('a stream gives rows one by one and its connection comes back when the reader stops early', async () => {
  const seen: number[] = []
  for await (const row of database.stream<{ n: number }>({
    text: 'select n from generate_series(1, 5000) n',
  })) {
    seen.push(row.n)
    if (seen.length === 700) break
  }
  expect(seen.at(-1)).toBe(700)
  await expect.poll(() => database.load().total - database.load().idle).toBe(0)
})

test('a statement that takes longer than allowed is cancelled', async () => {
  const { database: hasty } = await freshDatabase({ migrated: false, statementTimeoutMs: 100 })
  await expect(hasty.query({ text: 'select pg_sleep(5)' })).rejects.toSatisfy((e) => sqlState(e) === '57014')
})

test('composed SQL runs through the pool', async () => {
  const query = compose
    .selectFrom('shelf')
    .select('id')
    .where('id', '>', 3)
    .where(sql<boolean>`books < ${1}`)
  expect(await database.query(compile(query))).toEqual([{ id: 4 }])
  expect(compile(sql`select ${1}::int as one`)).toEqual({ text: 'select $1::int as one', values: [1] })
})

const ownPid = async (on: Queryable): Promise<number> => {
  const [row] = await on.query<{ pid: number }>({ text: 'select pg_backend_pid() as pid' })
  return row?.pid ?? 0
}

test('a connection lost between two statements fails its transaction, leaves nothing, and the pool goes on', async () => {
  const lost = database.transaction(async (tx) => {
    await tx.query({ text: 'insert into shelf values (30, 0)' })
    await database.query({ text: 'select pg_terminate_backend($1, 5000)', values: [await ownPid(tx)] })
    // The news arrives while the driver waits for nothing.
    await new Promise((resume) => setTimeout(resume, 50))
    await tx.query({ text: 'insert into shelf values (31, 0)' })
  })
  await expect(lost).rejects.toSatisfy(isConnectionLost)
  expect(await database.query({ text: 'select id from shelf where id in (30, 31)' })).toEqual([])
})

test('a transaction that swallows a failed statement is not told to be done', async () => {
  const swallowed = database.transaction(async (tx) => {
    await tx.query({ text: 'insert into shelf values (40, 0)' })
    await tx.query({ text: 'insert into shelf values (40, 0)' }).catch(() => undefined)
    return 'done'
  })
  await expect(swallowed).rejects.toThrow('rolled back')
  expect(await database.query({ text: 'select id from shelf where id = 40' })).toEqual([])
})

test('a database that falls silent is given up, and what comes after gets a connection of its own', async () => {
  const way = await cutProxy(url)
  const hasty = openDatabase(way.url, { maxConnections: 1, answerTimeoutMs: 300, connectTimeoutMs: 300 })
  expect(await hasty.query({ text: 'select 1 as one' })).toEqual([{ one: 1 }])
  way.fallSilent()
  await expect(hasty.query({ text: 'select 2' })).rejects.toSatisfy(isConnectionLost)
  await expect(hasty.transaction((tx) => tx.query({ text: 'select 3' }))).rejects.toSatisfy(isConnectionLost)
  way.speakAgain()
  expect(await hasty.query({ text: 'select 4 as four' })).toEqual([{ four: 4 }])
  await hasty.end()
  await way.close()
})

test.each([
  ['before the commit reaches the database', 'toServer', 0],
  ['after it, before its answer', 'toClient', 1],
] as const)('a commit cut %s is not repeated, and is whole or not at all', async (_when, side, expected) => {
  const way = await cutProxy(url)
  const through = openDatabase(way.url, { maxConnections: 1 })
  const id = side === 'toServer' ? 50 : 51
  let runs = 0
  way.cutAt({ sql: /^commit/, side })
  const cut = through.transaction(async (tx) => {
    runs += 1
    await tx.query({ text: 'insert into shelf values ($1, 0), ($1 + 100, 0)', values: [id] })
  })
  await expect(cut).rejects.toSatisfy(isConnectionLost)
  expect([runs, way.cuts()]).toEqual([1, 1])
  const rows = () => database.query({ text: 'select id from shelf where id in ($1, $1 + 100)', values: [id] })
  await expect.poll(async () => (await rows()).length).toBe(expected * 2)
  expect(await through.query({ text: 'select 1 as one' })).toEqual([{ one: 1 }])
  await through.end()
  await way.close()
})
