import { problem } from '#contract/problem.ts'
import { jobsSchemaOf } from '../jobs/jobs-schema.ts'
import { connect } from './connect.ts'
import { askOf, handOver } from './ownership.ts'
import type { Database, Queryable, Transaction } from './pool.ts'

/** Does what the schema's owner alone may do, migrations above all, by a connection that ends with it. */
export type AsOwner = <T>(run: (database: Database) => Promise<T>) => Promise<T>

/**
 * How this process acts as the owner of the schema. With an address of the owner's, the role of `worker` may read and add
 * what is there, change what may be changed, and no more; it is let in at once, and again after each act of the owner's.
 * Without one the role that works is the owner. @throws Problem where the two addresses do not fit together
 */
export async function actingOwner(worker: Database, ownerUrl: string | null): Promise<AsOwner> {
  if (ownerUrl === null) return (run) => run(worker)
  const who = await whoIs(worker)
  const asOwner: AsOwner = async (run) => {
    const owner = await connect(ownerUrl, { maxConnections: 2 })
    try {
      await refuseMisfit(owner, who)
      const result = await run(owner)
      await owner.transaction((tx) => letWork(tx, who.role))
      return result
    } finally {
      await owner.end()
    }
  }
  await asOwner(async () => undefined)
  return asOwner
}

/** How the owner of the schema comes to a server that trusts whoever reaches it; null where the role of `url` is as much. */
export async function ownerOfCopy(database: Queryable, url: string): Promise<string | null> {
  const [owner] = await database.query<{ name: string }>({
    text: `select r.rolname::text as name from pg_class c join pg_roles r on r.oid = c.relowner
      where c.oid = to_regclass('schema_version') and not pg_has_role(current_user, r.oid, 'member')`,
  })
  if (owner === undefined) return null
  const address = new URL(url)
  address.username = encodeURIComponent(owner.name)
  return address.href
}

interface Who {
  readonly role: string
  /** Which database of which server. */
  readonly identity: string
  readonly path: string
  /** The schemas that the path leads this role to, in the order in which they are looked through. */
  readonly schemas: readonly string[]
}

// Not `current_schemas`, which passes over in silence what a role may not use yet. Two roles with the same path may be led
// to two places by it: `"$user"`, with which it usually begins, is a schema named like the role where there is one.
const schemasSql = `coalesce((
  select array_agg(n.nspname::text order by place)
  from regexp_matches(current_setting('search_path'), '"((?:[^"]|"")+)"|([^\\s,"]+)', 'g') with ordinality as each (name, place)
    join pg_namespace n on n.nspname = case coalesce(name[1], name[2]) when '$user' then current_user
      else coalesce(replace(name[1], '""', '"'), lower(name[2])) end), '{}')`

const whoIs = async (db: Queryable): Promise<Who> => {
  const [who] = await db.query<Who>({
    text: `select current_user::text as role, current_setting('search_path') as path, ${schemasSql} as schemas,
      (select system_identifier from pg_control_system()) || ' ' || current_database() as identity`,
  })
  if (who === undefined) throw new Error('The database does not say who asks.')
  return who
}

async function refuseMisfit(owner: Database, worker: Who): Promise<void> {
  const own = await whoIs(owner)
  const [found] = await owner.query<{ isSame: boolean }>({
    text: `select pg_has_role($1, current_user, 'member') as "isSame"`,
    values: [worker.role],
  })
  if (own.identity !== worker.identity)
    throw problem('unavailable', {
      message: 'The owner’s address leads to another database than DATABASE_URL.',
      remedy: 'Let both name the same server and database.',
    })
  if (found?.isSame === true)
    throw problem('unavailable', {
      message: `The role ${worker.role} of DATABASE_URL may do whatever the owner ${own.role} may: two addresses would protect nothing.`,
      remedy:
        'Let DATABASE_URL connect as a role that is no superuser and no member of the owner (docs/operations.md).',
    })
  if (own.schemas.length === 0 || own.schemas.join() !== worker.schemas.join())
    throw problem('unavailable', {
      message: `DATABASE_URL and the owner’s address do not lead to the same schemas: ${ledTo(worker)}, ${ledTo(own)}.`,
      remedy:
        'Give both the same search_path, with schemas that exist: `?options=-c%20search_path%3D…` in both addresses, or `alter role … set search_path = …` for both roles.',
    })
}

const ledTo = ({ role, path, schemas }: Who): string =>
  `${role} looks into ${schemas.length === 0 ? 'none' : schemas.join(', ')} (search_path: ${path === '' ? 'empty' : path})`

/**
 * Lets a role work in the schema: what no trigger refuses may be read, added, changed and deleted, and what one refuses may
 * not. Nothing is written where all is so already.
 */
async function letWork(tx: Transaction, role: string): Promise<void> {
  const ask = askOf(tx)
  await ask(`select pg_advisory_xact_lock(hashtextextended('keelson rights ' || current_schema(), 0))`)
  await giveJobs(tx, role)
  for (const { statement } of await ask<{ statement: string }>(rightsOf, [role])) await ask(statement)
}

/** The tables of jobs are their library's to make and to alter, while the product works. */
async function giveJobs(tx: Transaction, role: string): Promise<void> {
  const ask = askOf(tx)
  const schema = await jobsSchemaOf(tx)
  const [found] = await ask<{ exists: boolean; name: string; to: string; owner: string }>(
    `select to_regnamespace(quote_ident($1)) is not null as exists, quote_ident($1) as name, quote_ident($2) as to,
      current_user::text as owner`,
    [schema, role],
  )
  if (found === undefined) return
  if (!found.exists) await ask(`create schema ${found.name} authorization ${found.to}`)
  await handOver(ask, { from: found.owner, to: role, schemas: [schema] })
}

// Months of a log are reached through the log alone; sequences of identity columns are their table's.
const rightsOf = `
  with worker as (select oid, quote_ident(rolname) as name from pg_roles where rolname = $1),
  refused as (
    select t.tgrelid, bool_or(t.tgtype & 16 > 0) as updates, bool_or(t.tgtype & 8 > 0) as deletes
    from pg_trigger t join pg_proc p on p.oid = t.tgfoid
    where not t.tgisinternal and p.proname in ('refuse_change', 'refuse_seal_change') group by t.tgrelid),
  relation as (
    select c.oid, c.relacl, case when c.relkind = 'S' then 'sequence ' else 'table ' end || c.oid::regclass as name,
      case when c.relispartition then null
        when c.relkind = 'S' then 'SELECT, UPDATE, USAGE'
        when c.relkind in ('v', 'm') or c.relname = 'schema_version' then 'SELECT'
        else concat_ws(', ', case when r.deletes is not true then 'DELETE' end, 'INSERT',
          case when r.updates is not true and current_setting('server_version_num')::int >= 170000 then 'MAINTAIN' end,
          'SELECT', case when r.updates is not true then 'UPDATE' end)
      end as wanted
    from pg_class c left join refused r on r.tgrelid = c.oid
    where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'S')
      and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid
        and (d.deptype = 'e' or (c.relkind = 'S' and d.deptype = 'i')))),
  given as (
    select relation.*, worker.name as worker, (
      select string_agg(privilege_type, ', ' order by privilege_type)
      from aclexplode(relation.relacl) where grantee = worker.oid) as now
    from relation cross join worker)
  select format('grant usage on schema %I to %s', place, name) as statement
    from worker cross join unnest(current_schemas(false)) place where not has_schema_privilege(oid, place, 'usage')
  union all
  select format('revoke all on %s from %s', name, worker) from given where now is distinct from wanted and now is not null
  union all
  select format('grant %s on %s to %s', wanted, name, worker) from given where now is distinct from wanted and wanted is not null`
