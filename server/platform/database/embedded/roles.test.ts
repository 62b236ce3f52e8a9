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
import { actingOwner } from '../owner.ts'
import { ownerRole, productRole, superuser } from './roles.ts'

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
const fillAs = (url: string, ownerUrl: string | null): Promise<void> =>
  asking(url, async (database) => {
    const asOwner = await actingOwner(database, ownerUrl)
    await asOwner((owner) => migrate(owner))
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

/** What was everybody's of a time: one role, or two; its own what there was; and no password of a later role. */
const madeLongAgo = async (by: typeof superuser | typeof productRole): Promise<void> => {
  const url = by === superuser ? server.superUrl : server.url
  const gone = by === superuser ? [ownerRole, productRole] : [ownerRole]
  await run(server.superUrl, `alter database keelson owner to ${by}`, `drop owned by ${gone.join()}`)
  await run(server.superUrl.replace('/keelson?', '/postgres?'), ...gone.map((role) => `drop role ${role}`))
  await fillAs(url, null)
  await server.stop()
  const file = join(dataFolder, 'database.json')
  const { password, productPassword, pgdata } = JSON.parse(await readFile(file, 'utf8')) as Record<
    string,
    string
  >
  await writeFile(
    file,
    JSON.stringify({ password, ...(by === productRole && { productPassword }), url, pgdata }),
  )
}

/** The schemas in which a role owns something. */
const inSchemas = (role: string): Promise<string[]> =>
  asking(server.superUrl, async (database) => {
    const rows = await database.query<{ schema: string }>({
      text: `select distinct n.nspname as schema from pg_namespace n left join pg_class c on c.relnamespace = n.oid
        left join pg_proc p on p.pronamespace = n.oid
        where n.nspname !~ '^pg_' and $1::regrole in (n.nspowner, c.relowner, p.proowner)`,
      values: [role],
    })
    return rows.map(({ schema }) => schema)
  })

const refusalOf = (text: string): Promise<string> =>
  asking(server.url, async (database) => {
    const refused = await database.query({ text }).then(
      () => 'done',
      (error: unknown) => String(error),
    )
    return refused
  })

test('the product works as a role that is nobody in the server and owns nothing but its jobs', async () => {
  await fillAs(server.url, server.ownerUrl)
  for (const url of [server.url, server.ownerUrl]) {
    const [role] = await asking(url, (database) =>
      database.query({
        text: `select rolsuper, rolcreaterole, rolcreatedb, rolbypassrls from pg_roles where rolname = current_user`,
      }),
    )
    expect(role).toEqual({ rolsuper: false, rolcreaterole: false, rolcreatedb: false, rolbypassrls: false })
  }
  expect(await ownedBy(superuser)).toEqual([])
  expect(await inSchemas(productRole)).toEqual(['jobs'])
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
    [`set role ${ownerRole}`, 'permission denied'],
    [`alter role ${productRole} superuser`, 'permission denied'],
    ['create extension file_fdw', 'permission denied'],
    ['create function f() returns int language internal as $$int4pl$$', 'permission denied'],
    ['create table mine (id int)', 'permission denied'],
    ['create schema mine', 'permission denied'],
    ['drop schema public cascade', 'must be owner'],
    ['drop database keelson', 'must be owner'],
    ['drop extension pg_trgm cascade', 'must be owner'],
  ] as const)
    expect([statement, await refusalOf(statement)]).toEqual([statement, expect.stringContaining(refusal)])
}, 60_000)

test('history can be read and added to by the role that works, and nothing else', async () => {
  await fillAs(server.url, server.ownerUrl)
  await run(server.url, 'select make_event_partition(now()), make_read_log_partition(now())')
  const logs = ['event', 'read_log', 'log_seal', 'log_head_receipt']
  for (const log of logs) expect(await refusalOf(`select from ${log}`)).toBe('done')
  const parts = await asking(server.superUrl, (database) =>
    database.query<{ name: string }>({
      text: `select inhrelid::regclass::text as name from pg_inherits where inhparent in ('event'::regclass, 'read_log'::regclass) and inhrelid::regclass::text !~ 'idx|key'`,
    }),
  )
  expect(parts.map(({ name }) => name)).toEqual(expect.arrayContaining(['event_default', 'read_log_default']))
  expect(parts.length).toBeGreaterThanOrEqual(4)
  for (const name of [...logs, ...parts.map((part) => part.name)])
    for (const [statement, refusal] of [
      [`delete from ${name}`, 'permission denied'],
      [`truncate ${name}`, 'permission denied'],
      [`alter table ${name} disable trigger all`, 'must be owner'],
      [`alter table ${name} rename to other`, 'must be owner'],
      [`drop table ${name} cascade`, 'must be owner'],
    ] as const)
      expect([statement, await refusalOf(statement)]).toEqual([statement, expect.stringContaining(refusal)])
  for (const [statement, refusal] of [
    ["update event set kind = 'updated'", 'permission denied'],
    ['update log_seal set total = 0', 'permission denied'],
    ['update schema_version set version = 1', 'permission denied'],
    ['drop trigger event_is_kept on event', 'must be owner'],
    ['drop trigger record_needs_event on record', 'must be owner'],
    ['drop trigger person_key_is_kept on person_key', 'must be owner'],
    ['delete from record', 'permission denied'],
    ['delete from incident', 'permission denied'],
    ['drop function refuse_change() cascade', 'must be owner'],
    [
      'create or replace function refuse_change() returns trigger language plpgsql as $$ begin return null; end $$',
      'permission denied',
    ],
    ["select make_log_partition('event'::regclass, now() + interval '1 year')", 'permission denied'],
    ["select make_log_partition('pg_class'::regclass, now())", 'does not exist'],
  ] as const)
    expect([statement, await refusalOf(statement)]).toEqual([statement, expect.stringContaining(refusal)])
  // Whatever of its own a caller puts before the catalogue, months are made by what the catalogue says.
  await run(
    server.url,
    "create function pg_temp.format(text, name, text) returns text language sql as $$ select 'drop table event cascade' $$",
    "set search_path = pg_temp, public; select public.make_event_partition(now() + interval '5 months')",
    'select from event',
  )
}, 60_000)

test.each([superuser, productRole] as const)(
  'a folder in which the product was %s, who owned all, changes hands at the next start, whole',
  async (by) => {
    await madeLongAgo(by)
    server = await startEmbedded({ dataFolder, durable: false })
    await fillAs(server.url, server.ownerUrl)
    expect(await ownedBy(superuser)).toEqual([])
    expect(await ownedBy(ownerRole)).toEqual(expect.arrayContaining(['event', 'incident', 'refuse_change']))
    expect(await inSchemas(productRole)).toEqual(['jobs'])
    expect(await refusalOf('delete from event')).toContain('permission denied')
    // What a later version's start does: it alters what the earlier one made, and makes months of the log.
    await run(
      server.ownerUrl,
      'alter table incident add column later text',
      "create table event_of_later partition of event for values from ('2099-01-01') to ('2099-02-01')",
      'alter view sign_in_person rename to signing_in',
      'alter text search configuration keelson drop mapping if exists for email',
    )
    await fillAs(server.url, server.ownerUrl)
  },
  60_000,
)

test('one that was given away in part, or whose roles were raised, is put right by the next start', async () => {
  await fillAs(server.url, server.ownerUrl)
  await run(
    server.superUrl,
    'create table left_behind (id int generated always as identity)',
    `alter table event owner to ${productRole}`,
    `alter role ${productRole} superuser createdb`,
    `revoke ${productRole} from ${ownerRole}`,
    `grant ${ownerRole} to ${productRole}`,
  )
  await server.stop()
  server = await startEmbedded({ dataFolder, durable: false })
  await fillAs(server.url, server.ownerUrl)
  expect(await ownedBy(superuser)).toEqual([])
  expect(await refusalOf('create database other')).toContain('permission denied')
  expect(await refusalOf('delete from event')).toContain('permission denied')
  expect(await refusalOf(`set role ${ownerRole}`)).toContain('permission denied')
  await run(server.ownerUrl, 'drop table left_behind')
}, 60_000)

test('a folder that cannot change hands is not served by the superuser instead: the start fails', async () => {
  await madeLongAgo(superuser)
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
