import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { databaseUrl, ownerIn } from '../../../tests/harness/postgres-server.ts'
import { freshDatabase } from '../../../tests/harness/database.ts'
import { startJobs } from '../jobs/jobs.ts'
import { createLog } from '../log.ts'
import { roleBeyondNeed } from './connect.ts'
import { dryRun, migrate } from './migrate.ts'
import { actingOwner } from './owner.ts'
import { openDatabase, type Database } from './pool.ts'

// An external PostgreSQL whose operator has made two roles, as docs/operations.md says: a schema of a tenant’s own in it.
const worker = `works_${randomBytes(4).toString('hex')}`
let server: Database
let url: string
let ownerUrl: string
const opened: Database[] = []

const open = (address: string): Database => {
  const database = openDatabase(address, { maxConnections: 4 })
  opened.push(database)
  return database
}

const inSchema = (address: string, schema: string): string => {
  const at = new URL(address)
  at.searchParams.set('options', `-c search_path=${schema},extensions`)
  return at.href.replaceAll('+', '%20')
}

beforeAll(async () => {
  const fresh = await freshDatabase({ migrated: false })
  const name = new URL(fresh.url).pathname.slice(1)
  server = open(databaseUrl(inject('testServerUrl'), name))
  for (const schema of ['north', 'extensions'])
    await fresh.database.query({ text: `create schema ${schema}` })
  await server.query({ text: `create role ${worker} login password 'works'` })
  await server.query({ text: `grant ${worker} to ${ownerIn(fresh.url)}` })
  ownerUrl = inSchema(fresh.url, 'north')
  const working = new URL(ownerUrl)
  working.username = worker
  working.password = 'works'
  url = working.href
})

afterAll(async () => {
  await server.query({ text: `drop owned by ${worker}; drop role ${worker}` })
  for (const database of opened) await database.end()
})

const refusal = (database: Database, text: string): Promise<string> =>
  database.query({ text }).then(
    () => 'done',
    (error: unknown) => String(error),
  )

test('a role that works, beside the owner’s address, works in the schema, keeps its jobs and can’t touch history', async () => {
  const database = open(url)
  const asOwner = await actingOwner(database, ownerUrl)
  expect((await asOwner((owner) => dryRun(owner))).length).toBeGreaterThan(60)
  expect(await asOwner((owner) => migrate(owner))).toHaveLength(
    (await asOwner((owner) => owner.query({ text: 'select from schema_version' }))).length,
  )
  const jobs = await startJobs({
    database,
    databaseUrl: url,
    queues: [{ name: 'work' }],
    supervises: true,
    log: createLog({ level: 'silent' }),
  })
  expect(await jobs.enqueue('work', {})).not.toBeNull()
  await jobs.stop()
  await database.query({ text: 'select make_event_partition(now()), make_read_log_partition(now())' })
  expect(await roleBeyondNeed(database)).toBeNull()
  for (const [statement, answer] of [
    ['select from event', 'done'],
    ['delete from event', 'permission denied'],
    ['truncate event', 'permission denied'],
    ['alter table event disable trigger all', 'must be owner'],
    ['delete from north.event_default', 'permission denied'],
    ["update log_seal set act = 'seal'", 'permission denied'],
    ['drop schema north cascade', 'must be owner'],
    ['create table mine ()', 'permission denied'],
    [`set role ${ownerIn(ownerUrl)}`, 'permission denied'],
  ] as const)
    expect([statement, await refusal(database, statement)]).toEqual([
      statement,
      expect.stringContaining(answer),
    ])
})

test('what a later migration makes is the worker’s to use, and what it may no longer do is taken away', async () => {
  const database = open(url)
  const asOwner = await actingOwner(database, ownerUrl)
  await asOwner(async (owner) => {
    await owner.query({ text: 'create table later (id int); create sequence later_number' })
    await owner.query({ text: `grant update, delete, truncate on event to ${worker}` })
  })
  expect(await refusal(database, 'insert into later values (1)')).toBe('done')
  expect(await refusal(database, 'update later set id = 2')).toBe('done')
  expect(await refusal(database, "select nextval('later_number')")).toBe('done')
  expect(await refusal(database, 'delete from event')).toContain('permission denied')
})

test('without the owner’s address the role that works does not migrate, and says who does', async () => {
  const database = open(url)
  await expect(
    actingOwner(database, null).then((asOwner) =>
      asOwner(async (owner) => {
        await owner.query({ text: 'drop table if exists later' })
      }),
    ),
  ).rejects.toThrow('must be owner')
  const elsewhere = await freshDatabase({ migrated: false })
  const address = new URL(url)
  address.pathname = new URL(elsewhere.url).pathname
  address.search = ''
  await expect(migrate(open(address.href))).rejects.toMatchObject({
    details: { remedy: expect.stringContaining('database-owner') },
  })
})

test('two addresses that protect nothing, or lead to two places, are refused', async () => {
  const owner = open(ownerUrl)
  await expect(actingOwner(owner, ownerUrl)).rejects.toThrow('two addresses would protect nothing')
  await expect(actingOwner(open(databaseUrl(url, 'postgres')), ownerUrl)).rejects.toThrow('another database')
})

describe('a search_path', () => {
  const saying = (address: string, path: string): string => {
    const at = new URL(address)
    at.searchParams.set('options', `-c search_path=${path.replaceAll(' ', '\\ ')}`)
    return at.href.replaceAll('+', '%20')
  }
  const acting = (path: string, ownersPath: string) =>
    actingOwner(open(saying(url, path)), saying(ownerUrl, ownersPath))

  test.each([
    ['north,extensions', 'north, extensions'],
    ['NORTH, "extensions"', 'north,extensions'],
    ['"$user", north, extensions', 'nowhere, north, extensions'],
  ])('that says the same in other words serves: %s and %s', async (path, ownersPath) => {
    const asOwner = await acting(path, ownersPath)
    expect(await asOwner((owner) => owner.query({ text: 'select current_schema()::text as at' }))).toEqual([
      { at: 'north' },
    ])
  })

  test.each([
    ['extensions, north', 'north, extensions', 'looks into extensions, north'],
    ['north', 'north, extensions', 'looks into north, extensions (search_path: north, extensions)'],
    ['nowhere', 'nowhere', 'looks into none (search_path: nowhere)'],
    ['', 'north, extensions', 'looks into none (search_path: empty)'],
    ['"NORTH", extensions', 'north, extensions', 'looks into extensions (search_path: "NORTH", extensions)'],
  ])('that leads elsewhere is refused, and both are named: %s and %s', async (path, ownersPath, said) => {
    await expect(acting(path, ownersPath)).rejects.toMatchObject({
      message: expect.stringContaining(said),
      details: { remedy: expect.stringContaining('alter role') },
    })
  })

  test.each([worker, () => ownerIn(ownerUrl)])(
    'of the same words that leads one role to a schema of its own name is refused: %s',
    async (role) => {
      const name = typeof role === 'string' ? role : role()
      const path = '"$user", north, extensions'
      await server.query({ text: `create schema ${name}` })
      const said = `looks into ${name.replaceAll('"', '')}, north, extensions`
      await expect(acting(path, path))
        .rejects.toThrow(said)
        .finally(() => server.query({ text: `drop schema ${name}` }))
      await acting(path, path)
    },
  )
})

test('an owner who works is told of two roles', async () => {
  expect(await roleBeyondNeed(open(ownerUrl))).toContain('owns')
})
