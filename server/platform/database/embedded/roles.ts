import { Client } from 'pg'
import { askOfClient, handOver, type Ask } from '../ownership.ts'

/** Made with the folder, as PostgreSQL asks for one; nothing but the start and a test uses it. */
export const superuser = 'keelson'
/** Owns the database and what is in it; migrations alone connect as it. */
export const ownerRole = 'keelson_owner'
/** As whom the product works: it owns nothing but its jobs. */
export const productRole = 'keelson_product'
export const databaseName = 'keelson'

/** What copying the database's folder while it runs takes, beside the right to keep its log. */
const backupFunctions = ['pg_backup_start(text, boolean)', 'pg_backup_stop(boolean)', 'pg_switch_wal()']

const nobodyBeyond = 'nosuperuser nocreatedb nocreaterole nobypassrls'

/**
 * Makes the product's database, the role that owns it and everything in it, and the one that works. In a folder of the time
 * when the product worked as the superuser, or as the owner, what is there changes hands, all of it or nothing.
 */
export async function settleRoles(
  superUrl: string,
  { productPassword, ownerPassword }: { productPassword: string; ownerPassword: string },
): Promise<void> {
  await asSuperuser(superUrl, 'postgres', async (ask) => {
    await ask('begin')
    for (const role of [ownerRole, productRole])
      if ((await ask('select from pg_roles where rolname = $1', [role])).length === 0)
        await ask(`create role ${role}`)
    await ask(`alter role ${ownerRole} login noreplication ${nobodyBeyond} password '${ownerPassword}'`)
    await ask(`alter role ${productRole} login replication ${nobodyBeyond} password '${productPassword}'`)
    // A backup asks the server where its folder is.
    await ask(`grant pg_read_all_settings to ${productRole}`)
    // The owner hands the jobs over; never the other way round.
    await ask(`revoke ${ownerRole} from ${productRole}`)
    await ask(`grant ${productRole} to ${ownerRole}`)
    await ask('commit')
    const found = await ask('select from pg_database where datname = $1', [databaseName])
    await ask(
      found.length === 0
        ? `create database ${databaseName} owner ${ownerRole}`
        : `alter database ${databaseName} owner to ${ownerRole}`,
    )
  })
  await asSuperuser(superUrl, databaseName, async (ask) => {
    await ask('begin')
    for (const name of backupFunctions)
      await ask(`grant execute on function pg_catalog.${name} to ${productRole}`)
    await handOver(ask, { from: superuser, to: ownerRole, schemas: null })
    // Extensions too, which have no statement of their own for it.
    if ((await ask(ownedBeyondJobs, [productRole])).length > 0)
      await ask(`reassign owned by ${productRole} to ${ownerRole}`)
    await ask('commit')
  })
}

/** The schema of the jobs in this database, which has no tenants. */
const ownedBeyondJobs = `
  select from pg_shdepend d join pg_roles r on r.oid = d.refobjid
  where r.rolname = $1 and d.deptype = 'o' and d.refclassid = 'pg_authid'::regclass
    and d.dbid = (select oid from pg_database where datname = current_database())
    and (pg_identify_object(d.classid, d.objid, d.objsubid)).schema is distinct from 'jobs'
    and not (d.classid = 'pg_namespace'::regclass and d.objid = to_regnamespace('jobs'))
  limit 1`

async function asSuperuser(
  superUrl: string,
  database: string,
  run: (ask: Ask) => Promise<void>,
): Promise<void> {
  const address = new URL(superUrl)
  address.pathname = `/${database}`
  const client = new Client({ connectionString: address.href })
  await client.connect()
  try {
    await run(askOfClient(client))
  } finally {
    await client.end()
  }
}
