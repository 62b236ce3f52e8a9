import { randomBytes } from 'node:crypto'
import { chmod, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '#platform/database/embedded/embedded.ts'
import { isAlive, isServerOf, readPostmaster, stopServer } from '#platform/database/embedded/process.ts'
import { migrate } from '#platform/database/migrate.ts'
import { openDatabase } from '#platform/database/pool.ts'
import { memoryFolder } from './folders.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The server's address as its superuser: makes and drops databases. */
    testServerUrl: string
    /** The same as the product connects: by a role that owns the databases and no more. */
    testOwnerUrl: string
    /** The database that each test file's own one is cloned from. */
    testTemplate: string
  }
}

export interface TestServer {
  readonly url: string
  readonly ownerUrl: string
  /** The name of the migrated template database. */
  readonly template: string
  stop(): Promise<void>
}

const prefix = 'keelson-test-'

/** One PostgreSQL for a whole run, with a migrated template; KEELSON_TEST_DATABASE_URL names a server to use instead. */
export async function startTestServer(): Promise<TestServer> {
  const external = process.env['KEELSON_TEST_DATABASE_URL']
  const run = randomBytes(4).toString('hex')
  if (external !== undefined && external !== '')
    return prepare({ url: external, ownerUrl: external }, run, async () => undefined)
  await sweepAbandoned()
  const folder = await mkdtemp(join(memoryFolder(), prefix))
  await chmod(folder, 0o711)
  await writeFile(join(folder, 'owner'), String(process.pid))
  const server = await startEmbedded({ dataFolder: folder, durable: false })
  await letOwnerTamper(server)
  return prepare({ url: server.superUrl, ownerUrl: server.ownerUrl }, run, async () => {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  })
}

/** Vitest's global setup: the server stands before the first test file and is gone after the last. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTestServer()
  project.provide('testServerUrl', server.url)
  project.provide('testOwnerUrl', server.ownerUrl)
  project.provide('testTemplate', server.template)
  return server.stop
}

async function prepare(
  { url, ownerUrl }: Pick<TestServer, 'url' | 'ownerUrl'>,
  run: string,
  stop: () => Promise<void>,
): Promise<TestServer> {
  const template = `keelson_test_${run}`
  const server = openDatabase(url, { maxConnections: 1 })
  await server.query({ text: `create database ${template} owner ${ownerIn(ownerUrl)}` })
  const database = openDatabase(databaseUrl(ownerUrl, template), { maxConnections: 1 })
  await migrate(database).finally(() => database.end())
  return {
    url,
    ownerUrl,
    template,
    stop: async () => {
      await dropDatabases(url, template)
      await server.end()
      await stop()
    },
  }
}

/**
 * Tests do what somebody does who has got hold of the whole server: past all triggers, which the product's role may not.
 * The bench’s load does it too, from files, and writes all to the disk when it is in.
 */
async function letOwnerTamper({
  ownerUrl: url,
  superUrl,
}: {
  ownerUrl: string
  superUrl: string
}): Promise<void> {
  const server = openDatabase(superUrl, { maxConnections: 1 })
  await server
    .query({
      text: `grant set on parameter session_replication_role to ${ownerIn(url)}; grant pg_checkpoint, pg_read_server_files to ${ownerIn(url)}`,
    })
    .finally(() => server.end())
}

/** The role that an address connects as, for SQL. */
export const ownerIn = (url: string): string => `"${decodeURIComponent(new URL(url).username)}"`

/** The same server's address with another database's name. */
export function databaseUrl(url: string, name: string): string {
  const address = new URL(url)
  address.pathname = `/${name}`
  return address.href
}

async function dropDatabases(url: string, template: string): Promise<void> {
  const server = openDatabase(url, { maxConnections: 1 })
  try {
    const names = await server.query<{ datname: string }>({
      text: 'select datname from pg_database where starts_with(datname, $1)',
      values: [template],
    })
    for (const { datname } of names) {
      await server.query({ text: `drop database if exists ${datname} with (force)` })
    }
  } finally {
    await server.end()
  }
}

/** A run that was killed leaves its server and folder behind; the next run removes them. */
async function sweepAbandoned(): Promise<void> {
  for (const name of await readdir(memoryFolder())) {
    if (!name.startsWith(prefix)) continue
    const folder = join(memoryFolder(), name)
    const owner = Number(await readFile(join(folder, 'owner'), 'utf8').catch(() => ''))
    if (!(owner > 0) || isAlive(owner)) continue
    const pgdata = join(folder, 'postgres')
    const postmaster = await readPostmaster(pgdata)
    if (postmaster !== null && isServerOf(postmaster.pid, pgdata)) await stopServer(postmaster.pid, pgdata)
    // Another user's leftovers are that user's to remove.
    await rm(folder, { recursive: true, force: true }).catch(() => undefined)
  }
}
