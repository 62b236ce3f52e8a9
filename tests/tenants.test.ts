import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { list, write, type Values } from '#engine'
import { verify } from '#engine/log/verify.ts'
import { migrate } from '#platform/database/migrate.ts'
import { openDatabase, type Database } from '#platform/database/pool.ts'
import { startJobs } from '#platform/jobs/jobs.ts'
import { createLog } from '#platform/log.ts'
import { findRecords } from '../capabilities/search/find.ts'
import { loadActor } from '../practices/people/actor.ts'
import { freshDatabase } from './harness/database.ts'
import { makeProduct, type Product } from './harness/product.ts'

// One database, a schema for each tenant, and one that holds the extensions of both: what Citus shards by.
const names = ['north', 'south'] as const
type Tenant = (typeof names)[number]

let whole: Database
const urls = {} as Record<Tenant, string>
const databases = {} as Record<Tenant, Database>
const products = {} as Record<Tenant, Product>

beforeAll(async () => {
  const fresh = await freshDatabase({ migrated: false })
  whole = fresh.database
  for (const name of [...names, 'extensions']) await whole.query({ text: `create schema ${name}` })
  for (const name of names) {
    const address = new URL(fresh.url)
    address.searchParams.set('options', `-c search_path=${name},extensions`)
    urls[name] = address.href.replaceAll('+', '%20')
    databases[name] = openDatabase(urls[name])
  }
  // Side by side, as two processes of two tenants start.
  await Promise.all(names.map((name) => migrate(databases[name])))
  for (const name of names) products[name] = await makeProduct(undefined, databases[name])
}, 120_000)

afterAll(() => Promise.all(names.map((name) => databases[name].end())))

const make = async (tenant: Tenant, type: string, values: Values) =>
  (await write(products[tenant].setUp(), { kind: 'create', type, values })).after

/** A customer's person with an incident about whatever only this tenant knows. */
const incidentOf = async (tenant: Tenant, title: string) => {
  const organisation = await make(tenant, 'organisation', { title: `Customer of ${tenant}`, kind: 'own' })
  const roles = await list(products[tenant].setUp(), 'role', { filter: 'key = "auditor"' })
  const person = await make(tenant, 'person', {
    name: `Person of ${tenant}`,
    email: 'person@example.org',
    organisation: organisation.id,
    roles: roles.rows.map(({ id }) => id),
  })
  const incident = await make(tenant, 'incident', { title, requester: person.id })
  await products[tenant].settle()
  return { incident, ctx: products[tenant].as(await loadActor(databases[tenant], person.id)) }
}

describe('two tenants in two schemas of one database', () => {
  test('number, list, find and follow their own only, and each log verifies', async () => {
    const [north, south] = await Promise.all([
      incidentOf('north', 'The zeppelin of the north'),
      incidentOf('south', 'The zeppelin of the south'),
    ])
    // The same people and numbers in both: nothing is shared that could clash.
    expect(north.incident.number).toBe(south.incident.number)
    for (const [own, other] of [
      [north, south],
      [south, north],
    ] as const) {
      const { rows } = await list(own.ctx, 'incident', {})
      expect(rows.map(({ id }) => id)).toEqual([own.incident.id])
      const found = await findRecords(own.ctx, { q: 'zepelin' })
      expect(found.map(({ number }) => number)).toEqual([own.incident.number])
      expect(
        (await findRecords(own.ctx, { q: String(other.incident.title) })).map(({ id }) => id),
      ).not.toContain(other.incident.id)
    }
    for (const name of names) {
      const { types, keys } = products[name].setUp()
      expect((await verify(databases[name], types, { keys })).faults).toEqual([])
    }
  })

  test('have job queues of their own, and no tenant’s worker takes another’s job', async () => {
    const log = createLog({ level: 'silent' })
    const queues = [{ name: 'greeting' }]
    const start = (name: Tenant) =>
      startJobs({ database: databases[name], databaseUrl: urls[name], queues, supervises: true, log })
    const [north, south] = await Promise.all([start('north'), start('south')])
    const heard: string[] = []
    await north.work<{ from: string }>('greeting', async ({ data }) => void heard.push(`north: ${data.from}`))
    await south.enqueue('greeting', { from: 'south' })
    await north.enqueue('greeting', { from: 'north' })
    await expect.poll(() => heard, { timeout: 15_000 }).toEqual(['north: north'])
    await south.work<{ from: string }>('greeting', async ({ data }) => void heard.push(`south: ${data.from}`))
    await expect.poll(() => heard, { timeout: 15_000 }).toEqual(['north: north', 'south: south'])
    await Promise.all([north.stop(), south.stop()])
  })

  test('leave nothing outside of their schemas but the extensions', async () => {
    const rows = await whole.query<{ schema: string }>({
      text: `select distinct n.nspname as schema from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema' order by 1`,
    })
    expect(rows.map(({ schema }) => schema)).toEqual(['north', 'north_jobs', 'south', 'south_jobs'])
  })
})
