import { randomBytes } from 'node:crypto'
import { afterAll, inject } from 'vitest'
import { openDatabase } from '#platform/database/pool.ts'
import type { Database, DatabaseOptions } from '#platform/database/pool.ts'
import { databaseUrl, ownerIn } from './postgres-server.ts'

export interface FreshDatabase {
  readonly database: Database
  readonly url: string
}

/**
 * A database of its own, migrated and empty, cloned from the run's template; it is dropped when the test file ends.
 * `{ migrated: false }` gives one without any table.
 */
export async function freshDatabase(
  options: DatabaseOptions & { migrated?: boolean } = {},
): Promise<FreshDatabase> {
  const ownerUrl = inject('testOwnerUrl')
  const template = inject('testTemplate')
  const name = `${template}_${randomBytes(6).toString('hex')}`
  const server = openDatabase(inject('testServerUrl'), { maxConnections: 1 })
  const source = options.migrated === false ? 'template0' : template
  await server.query({
    text: `create database ${name} owner ${ownerIn(ownerUrl)} template ${source} strategy file_copy`,
  })
  const url = databaseUrl(ownerUrl, name)
  const database = openDatabase(url, { applicationName: 'keelson-test', ...options })
  afterAll(async () => {
    await database.end().catch(() => undefined)
    await server.query({ text: `drop database if exists ${name} with (force)` })
    await server.end()
  })
  return { database, url }
}

/** The address of a test's database, for what connects by itself. */
export async function urlOf(database: Database): Promise<string> {
  const [row] = await database.query<{ name: string }>({ text: 'select current_database() as name' })
  return databaseUrl(inject('testOwnerUrl'), row?.name ?? '')
}

/** A copy of a test's database as it is at this moment, whole as a backup is; it is dropped when the test file ends. */
export async function copyOf(original: Database): Promise<Database> {
  const ownerUrl = inject('testOwnerUrl')
  const server = openDatabase(inject('testServerUrl'), { maxConnections: 1 })
  const [row] = await original.query<{ name: string }>({ text: 'select current_database() as name' })
  const name = `${inject('testTemplate')}_${randomBytes(6).toString('hex')}`
  // A database that is copied has no connections; its own pool makes new ones afterwards.
  await server.query({
    text: 'select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = $1',
    values: [row?.name],
  })
  await server.query({
    text: `create database ${name} owner ${ownerIn(ownerUrl)} template ${row?.name ?? ''} strategy file_copy`,
  })
  const copy = openDatabase(databaseUrl(ownerUrl, name), { applicationName: 'keelson-test' })
  afterAll(async () => {
    await copy.end()
    await server.query({ text: `drop database if exists ${name} with (force)` })
    await server.end()
  })
  return copy
}
