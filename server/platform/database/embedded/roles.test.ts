import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { memoryFolder } from '../../../../tests/harness/folders.ts'
import { startJobs } from '../../jobs/jobs.ts'
import { createLog } from '../../log.ts'
import { connect } from '../connect.ts'
import { migrate } from '../migrate.ts'
import type { Database } from '../pool.ts'
import { startEmbedded } from './embedded.ts'
import type { EmbeddedDatabase } from './embedded.ts'
import { productRole, superuser } from './roles.ts'

let dataFolder = ''
let server: EmbeddedDatabase
beforeEach(async () => {
  dataFolder = await mkdtemp(join(memoryFolder(), 'keelson-roles-'))
  await chmod(dataFolder, 0o711)
  server = await startEmbedded({ dataFolder, durable: false })
}, 60_000)
afterEach(async () => {
  await server.stop()
  await rm(dataFolder, { recursive: true, force: true })
})

const asking = async <T>(url: string, ask: (database: Database) => Promise<T>): Promise<T> => {
  const database = await connect(url)
  return ask(database).finally(() => database.end())
}

const run = (url: string, ...statements: string[]): Promise<void> =>
  asking(url, async (database) => {
    for (const text of statements) await database.query({ text })
  })

/** The product's tables and those of its jobs, as a start makes them. */
const fillAs = (url: string): Promise<void> =>
  asking(url, async (database) => {
    await migrate(database)
    const log = createLog({ level: 'silent' })
    const jobs = await startJobs({
      database,
      databaseUrl: url,
      queues: [{ name: 'work' }],
      supervises: true,
      log,
    })
    await jobs.enqueue('work', {})
    await jobs.stop()
  })

/** What is somebody's in the product's database, leaving out what PostgreSQL or an extension brings. */
const ownedBy = (role: string): Promise<string[]> =>
  asking(server.superUrl, async (database) => {
    const rows = await database.query<{ name: string }>({
      text: `with owned as (
          select 'pg_class'::regclass as class, oid, relname::text as name, relowner as owner from pg_class
          union all select 'pg_proc'::regclass, oid, proname, proowner from pg_proc
          union all select 'pg_type'::regclass, oid, typname, typowner from pg_type
          union all select 'pg_namespace'::regclass, oid, nspname, nspowner from pg_namespace
          union all select 'pg_ts_config'::regclass, oid, cfgname, cfgowner from pg_ts_config
          union all select 'pg_statistic_ext'::regclass, oid, stxname, stxowner from pg_statistic_ext
          union all select 'pg_database'::regclass, oid, datname, datdba from pg_database where datname = current_database())
        select name from owned
        where owner = $1::regrole and oid >= 16384 and name !~ '^_?pg_(toast|temp)' and not exists (
          select from pg_depend d where d.classid = owned.class and d.objid = owned.oid and d.deptype = 'e')`,
      values: [role],
    })
    return rows.map(({ name }) => name)
  })

/** A folder as it was made while the product was the superuser: one role, one password, everything its own. */
const madeLongAgo = async (): Promise<void> => {
  await run(server.superUrl, `alter database keelson owner to ${superuser}`, `drop owned by ${productRole}`)
  await run(server.superUrl.replace('/keelson?', '/postgres?'), `drop role ${productRole}`)
  await fillAs(server.superUrl)
  await server.stop()
  const file = join(dataFolder, 'database.json')
  const { password, pgdata } = JSON.parse(await readFile(file, 'utf8')) as Record<string, string>
  await writeFile(file, JSON.stringify({ password, url: server.superUrl, pgdata }))
}

const refusalOf = (text: string): Promise<string> =>
  asking(server.url, async (database) => {
    const refused = await database.query({ text }).then(
      () => 'done',
      (error: unknown) => String(error),
    )
    return refused
  })

test('the product is a role that owns its database and is nobody in the server', async () => {
  await fillAs(server.url)
  const [role] = await asking(server.url, (database) =>
    database.query({
      text: `select rolname, rolsuper, rolcreaterole, rolcreatedb, rolbypassrls from pg_roles where rolname = current_user`,
    }),
  )
  expect(role).toEqual({
    rolname: productRole,
    rolsuper: false,
    rolcreaterole: false,
    rolcreatedb: false,
    rolbypassrls: false,
  })
  expect(await ownedBy(superuser)).toEqual([])
  for (const [statement, refusal] of [
    ["select pg_read_file('PG_VERSION')", 'permission denied'],
    ["copy (select 1) to program 'true'", 'permission denied'],
    ["copy (select 1) to '/tmp/keelson-out'", 'permission denied'],
    ['select rolpassword from pg_authid', 'permission denied'],
    ['set session_replication_role = replica', 'permission denied'],
    ["alter system set fsync = 'off'", 'permission denied'],
    ['create role other superuser', 'permission denied'],
    ['create database other', 'permission denied'],
    [`set role ${superuser}`, 'permission denied'],
    [`alter role ${productRole} superuser`, 'permission denied'],
    ['create extension file_fdw', 'permission denied'],
    ['create function f() returns int language internal as $$int4pl$$', 'permission denied'],
  ] as const)
    expect([statement, await refusalOf(statement)]).toEqual([statement, expect.stringContaining(refusal)])
}, 60_000)

test('a folder in which the product was the superuser changes hands at the next start, whole', async () => {
  await madeLongAgo()
  server = await startEmbedded({ dataFolder, durable: false })
  expect(await ownedBy(superuser)).toEqual([])
  expect(await ownedBy(productRole)).toContain('event')
  // What a later version's start does: it alters what the earlier one made, and makes months of the log.
  await run(
    server.url,
    'alter table incident add column later text',
    "create table event_of_later partition of event for values from ('2099-01-01') to ('2099-02-01')",
    'alter view sign_in_person rename to signing_in',
    'alter text search configuration keelson drop mapping if exists for email',
  )
  await fillAs(server.url)
}, 60_000)

test('one that was given away in part, or whose role was raised, is put right by the next start', async () => {
  await fillAs(server.url)
  const url = server.superUrl
  await run(
    url,
    'create table left_behind (id int generated always as identity)',
    `alter role ${productRole} superuser createdb`,
  )
  await server.stop()
  server = await startEmbedded({ dataFolder, durable: false })
  expect(await ownedBy(superuser)).toEqual([])
  expect(await refusalOf('create database other')).toContain('permission denied')
  await run(server.url, 'drop table left_behind')
}, 60_000)

test('a folder that cannot change hands is not served by the superuser instead: the start fails', async () => {
  await madeLongAgo()
  server = await startEmbedded({ dataFolder, durable: false })
  // An event trigger of somebody's that refuses every change stands for whatever may go wrong.
  await run(
    server.superUrl,
    'create table in_the_way (id int)',
    `create function refuse() returns event_trigger language plpgsql as $$ begin raise exception 'not today'; end $$`,
    `create event trigger refuse on ddl_command_start when tag in ('ALTER TABLE') execute function refuse()`,
  )
  await server.stop()
  await expect(startEmbedded({ dataFolder, durable: false })).rejects.toThrow('not today')
}, 60_000)
