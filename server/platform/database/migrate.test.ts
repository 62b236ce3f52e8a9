import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { freshDatabase } from '../../../tests/harness/database.ts'
import { dryRun, holdSchema, migrate, pending, schemaMatches } from './migrate.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'migrations-'))
  await writeFile(
    join(folder, '0001_shelf.sql'),
    'create table shelf (id int); insert into shelf values (1);',
  )
  await writeFile(join(folder, '0002_book.sql'), 'create table book (id int)')
})

test('migrations run in order and once', async () => {
  const { database } = await freshDatabase({ migrated: false })
  expect((await pending(database, folder)).map((migration) => migration.name)).toEqual(['shelf', 'book'])
  expect(await schemaMatches(database, folder)).toEqual({ matches: false, reason: expect.any(String) })
  expect(await migrate(database, folder)).toHaveLength(2)
  expect(await migrate(database, folder)).toHaveLength(0)
  expect(await schemaMatches(database, folder)).toEqual({ matches: true })
})

test('processes that start together migrate once', async () => {
  const { database } = await freshDatabase({ migrated: false })
  const all = await Promise.all([1, 2, 3, 4].map(() => migrate(database, folder)))
  expect(all.flat()).toHaveLength(2)
  expect(await database.query({ text: 'select count(*)::int as n from shelf' })).toEqual([{ n: 1 }])
})

test('a migration that fails leaves the schema as it was before the first one', async () => {
  await writeFile(join(folder, '0003_bad.sql'), 'create table half (id int); select nonsense')
  const { database } = await freshDatabase({ migrated: false })
  await expect(migrate(database, folder)).rejects.toThrow('nonsense')
  expect((await pending(database, folder)).map((migration) => migration.version)).toEqual([1, 2, 3])
  expect(
    await database.query({ text: `select coalesce(to_regclass('half'), to_regclass('shelf')) as t` }),
  ).toEqual([{ t: null }])
})

test('a dry run finds the error and changes nothing', async () => {
  const { database } = await freshDatabase({ migrated: false })
  expect(await dryRun(database, folder)).toHaveLength(2)
  expect(await pending(database, folder)).toHaveLength(2)
  await writeFile(join(folder, '0002_book.sql'), 'create table shelf (id int)')
  await expect(dryRun(database, folder)).rejects.toThrow('already exists')
})

test('a changed migration, a gap and a newer database are refused', async () => {
  const { database } = await freshDatabase({ migrated: false })
  await migrate(database, folder)
  await writeFile(join(folder, '0002_book.sql'), 'create table book (id bigint)')
  await expect(migrate(database, folder)).rejects.toThrow('was changed after it had been applied')

  const older = await mkdtemp(join(tmpdir(), 'migrations-'))
  await expect(migrate(database, older)).rejects.toThrow('newer version')
  await writeFile(join(older, '0002_book.sql'), '')
  await expect(pending(database, older)).rejects.toThrow('expected number 1')
})

test('the tables go to the first schema of the search path, whatever its name', async () => {
  const { database, url } = await freshDatabase({ migrated: false })
  await database.query({ text: 'create schema acme' })
  const { openDatabase } = await import('./pool.ts')
  const acme = openDatabase(`${url}${url.includes('?') ? '&' : '?'}options=-c%20search_path%3Dacme`)
  await migrate(acme, folder)
  await acme.end()
  expect(
    await database.query({ text: `select to_regclass('acme.schema_version') is not null as ok` }),
  ).toEqual([{ ok: true }])
  expect(await pending(database, folder)).toHaveLength(2)
})

test('work that holds the schema keeps a migration waiting, and finds out afterwards', async () => {
  const { database } = await freshDatabase({ migrated: false })
  await migrate(database, folder)
  await writeFile(join(folder, '0003_page.sql'), 'create table page (id int)')
  const order: string[] = []
  let migrating: Promise<unknown> = Promise.resolve()
  await database.transaction(async (tx) => {
    expect(await holdSchema(tx, 2)).toBe(true)
    migrating = migrate(database, folder).then(() => order.push('migrated'))
    await expect
      .poll(() =>
        database.query({ text: `select 1 from pg_locks where locktype = 'advisory' and not granted` }),
      )
      .not.toEqual([])
    order.push('worked')
  })
  await migrating
  expect(order).toEqual(['worked', 'migrated'])
  expect(await database.transaction((tx) => holdSchema(tx, 2))).toBe(false)
  expect(await database.transaction((tx) => holdSchema(tx, 3))).toBe(true)
})
