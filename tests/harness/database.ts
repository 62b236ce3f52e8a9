import { randomBytes } from 'node:crypto'
import { afterAll, inject } from 'vitest'
import { openDatabase } from '#platform/database/pool.ts'
import type { Database, DatabaseOptions } from '#platform/database/pool.ts'
import { databaseUrl } from './postgres-server.ts'

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
  const serverUrl = inject('testServerUrl')
  const template = inject('testTemplate')
  const name = `${template}_${randomBytes(6).toString('hex')}`
  const server = openDatabase(serverUrl, { maxConnections: 1 })
  const source = options.migrated === false ? 'template0' : template
  await server.query({ text: `create database ${name} template ${source} strategy file_copy` })
  const url = databaseUrl(serverUrl, name)
  const database = openDatabase(url, { applicationName: 'keelson-test', ...options })
  afterAll(async () => {
    await database.end().catch(() => undefined)
    await server.query({ text: `drop database if exists ${name} with (force)` })
    await server.end()
  })
  return { database, url }
}
