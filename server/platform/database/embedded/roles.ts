import { Client } from 'pg'

/** Made with the folder, as PostgreSQL asks for one; nothing but the start and a test uses it. */
export const superuser = 'keelson'
/** As whom the product connects: it owns its database and is nobody beyond it. */
export const productRole = 'keelson_product'
export const databaseName = 'keelson'

/** What copying the database's folder while it runs takes, beside the right to keep its log. */
const backupFunctions = ['pg_backup_start(text, boolean)', 'pg_backup_stop(boolean)', 'pg_switch_wal()']

/**
 * Makes the product's database and the role that owns it and everything in it. In a folder of the time when the product
 * was its superuser what is there changes hands, all of it or nothing.
 */
export async function settleRoles(superUrl: string, productPassword: string): Promise<void> {
  await asSuperuser(superUrl, 'postgres', async (client) => {
    await client.query('begin')
    const known = await client.query('select from pg_roles where rolname = $1', [productRole])
    if (known.rowCount === 0) await client.query(`create role ${productRole}`)
    await client.query(
      `alter role ${productRole} login replication nosuperuser nocreatedb nocreaterole nobypassrls password '${productPassword}'`,
    )
    // A backup asks the server where its folder is.
    await client.query(`grant pg_read_all_settings to ${productRole}`)
    await client.query('commit')
    const found = await client.query('select from pg_database where datname = $1', [databaseName])
    await client.query(
      found.rowCount === 0
        ? `create database ${databaseName} owner ${productRole}`
        : `alter database ${databaseName} owner to ${productRole}`,
    )
  })
  await asSuperuser(superUrl, databaseName, async (client) => {
    await client.query('begin')
    for (const name of backupFunctions)
      await client.query(`grant execute on function pg_catalog.${name} to ${productRole}`)
    const { rows } = await client.query<{ statement: string }>(ownedBySuperuser)
    for (const { statement } of rows) await client.query(statement)
    await client.query('commit')
  })
}

// Not "reassign owned": PostgreSQL refuses it for the role that its own catalogue belongs to. What belongs to an extension
// or goes along with its table (sequences of columns, indexes, row types) is left out.
const ownedBySuperuser = `
  with mine as (select oid from pg_roles where rolname = current_user),
  own_schema as (
    select oid, nspname, nspowner from pg_namespace
    where nspname !~ '^pg_' and nspname not in ('information_schema', 'public')),
  place as (select oid from own_schema union select 'public'::regnamespace),
  tied as (select classid, objid, refclassid, deptype from pg_depend where deptype in ('e', 'a', 'i'))
  select format('alter %s owner to ${productRole}', object) as statement from (
    select 1 as turn, format('schema %I', nspname) as object from own_schema where nspowner in (table mine)
    union all
    select 2, format('%s %s', case relkind when 'S' then 'sequence' when 'v' then 'view'
        when 'm' then 'materialized view' when 'f' then 'foreign table' else 'table' end, c.oid::regclass)
      from pg_class c
      where relkind in ('r', 'p', 'S', 'v', 'm', 'f') and relowner in (table mine) and relnamespace in (table place)
        and not exists (select from tied where classid = 'pg_class'::regclass and objid = c.oid
          and (deptype = 'e' or (relkind = 'S' and refclassid = 'pg_class'::regclass)))
    union all
    select 3, format('routine %s', p.oid::regprocedure) from pg_proc p
      where proowner in (table mine) and pronamespace in (table place)
        and not exists (select from tied where classid = 'pg_proc'::regclass and objid = p.oid and deptype = 'e')
    union all
    select 4, format('type %s', t.oid::regtype) from pg_type t left join pg_class c on c.oid = t.typrelid
      where typowner in (table mine) and typnamespace in (table place)
        and (typtype in ('d', 'e', 'r') or (typtype = 'c' and c.relkind = 'c'))
        and not exists (select from tied where classid = 'pg_type'::regclass and objid = t.oid and deptype = 'e')
    union all
    select 5, format('text search configuration %s', t.oid::regconfig) from pg_ts_config t
      where cfgowner in (table mine) and cfgnamespace in (table place)
        and not exists (select from tied where classid = 'pg_ts_config'::regclass and objid = t.oid and deptype = 'e')
  ) owned order by turn, object`

async function asSuperuser(
  superUrl: string,
  database: string,
  run: (client: Client) => Promise<void>,
): Promise<void> {
  const address = new URL(superUrl)
  address.pathname = `/${database}`
  const client = new Client({ connectionString: address.href })
  await client.connect()
  try {
    await run(client)
  } finally {
    await client.end()
  }
}
