import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { memoryFolder } from '../../../tests/harness/folders.ts'
import { connect } from './connect.ts'
import { startEmbedded } from './embedded/embedded.ts'
import type { EmbeddedDatabase } from './embedded/embedded.ts'
import { isServerOf } from './embedded/process.ts'
import { migrate } from './migrate.ts'
import type { Database } from './pool.ts'

let folder = ''
let server: EmbeddedDatabase
beforeEach(async () => {
  folder = await mkdtemp(join(memoryFolder(), 'keelson-killed-'))
  await chmod(folder, 0o711)
  server = await startEmbedded({ dataFolder: join(folder, 'data'), durable: true })
  await mkdir(join(folder, 'old'))
  await mkdir(join(folder, 'new'))
  await write(
    ['old', 'new'],
    '0001_shelf.sql',
    `create table shelf as select generate_series(1, 20000) as id;`,
  )
  await write(
    ['new'],
    '0002_book.sql',
    `create table book as select id, md5(id::text) as title from shelf; ${nap}`,
  )
  await write(
    ['new'],
    '0003_fill.sql',
    `alter table shelf add label text; update shelf set label = 'x'; ${nap}`,
  )
  await write(
    ['new'],
    '0004_drop.sql',
    `create table page (id int); insert into page select id from book; drop table book; ${nap}`,
  )
}, 60_000)

afterEach(async () => {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
})

const nap = 'select pg_sleep(0.05);'

const write = async (folders: readonly string[], name: string, sql: string): Promise<void> => {
  for (const each of folders) await writeFile(join(folder, each, name), sql)
}

/** A schema that is neither the old one nor the new one fails the test here. */
const stateOf = async (database: Database): Promise<'old' | 'new'> => {
  const [row] = await database.query<{
    version: number
    book: boolean
    page: boolean
    label: boolean
    rows: number
  }>({
    text: `select (select max(version) from schema_version) as version, to_regclass('book') is not null as book,
      to_regclass('page') is not null as page, (select count(*)::int from shelf) as rows,
      exists (select from information_schema.columns where table_name = 'shelf' and column_name = 'label') as label`,
  })
  const old = { version: 1, book: false, page: false, label: false, rows: 20_000 }
  if (row?.version === 1) expect(row).toEqual(old)
  else expect(row).toEqual({ version: 4, book: false, page: true, label: true, rows: 20_000 })
  return row?.version === 1 ? 'old' : 'new'
}

/** A process that migrates, once it has said so; it waits behind a migration where it is told to. */
const startMigrating = async (said: string, wait = ''): Promise<ChildProcess> => {
  const script = join(import.meta.dirname, '..', '..', '..', 'tests', 'faults', 'migrate-process.ts')
  const child = spawn(process.execPath, [script, server.ownerUrl, join(folder, 'new'), wait], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  let output = ''
  for await (const chunk of child.stdout.iterator({ destroyOnReturn: false })) {
    output += String(chunk)
    if (output.includes(`${said}\n`)) return child
  }
  throw new Error(`The migration ended without saying "${said}": ${output}`)
}

/** Kills where it is told, once the migration is under way, and answers what is there then. */
const killOnce = async (
  kill: (child: ChildProcess) => Promise<void>,
  { said, wait, waitMs = 0 }: { said: string; wait?: string; waitMs?: number },
): Promise<'old' | 'new'> => {
  const prepared = await connect(server.ownerUrl)
  await prepared.query({ text: 'drop schema public cascade; create schema public' })
  await migrate(prepared, join(folder, 'old'))
  await prepared.end()
  const child = await startMigrating(said, wait)
  const ended = child.exitCode === null ? once(child, 'exit') : null
  await new Promise((resume) => setTimeout(resume, waitMs))
  await kill(child)
  // It does not outlive its database, but one that waits does not know of it.
  child.kill('SIGKILL')
  await ended
  const database = await connect(server.ownerUrl)
  // What the killed process had asked for is over when nobody works for it any more.
  await expect
    .poll(
      () =>
        database.query({
          text: `select 1 from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
        }),
      { timeout: 10_000 },
    )
    .toEqual([])
  const state = await stateOf(database)
  await migrate(database, join(folder, 'new'))
  expect(await stateOf(database)).toBe('new')
  await database.end()
  return state
}

const killMigration = async (child: ChildProcess): Promise<void> => void child.kill('SIGKILL')

const killServer = async (): Promise<void> => {
  process.kill(server.pid, 'SIGKILL')
  await expect.poll(() => isServerOf(server.pid, server.folder)).toBe(false)
  server = await startEmbedded({ dataFolder: join(folder, 'data'), durable: true })
}

// The migration takes about a quarter of a second.
const someMoment = () => ({ said: 'begins', waitMs: Math.random() * 400 })

describe.each([
  ['a migration', killMigration],
  ['one whose PostgreSQL', killServer],
])('%s is killed', (_what, kill) => {
  test('at ten random moments: the old schema or the new one is there, and it runs then', async () => {
    for (let round = 0; round < 10; round++) await killOnce(kill, someMoment())
  }, 120_000)

  test('behind each step, before anything is committed: the old one is there', async () => {
    for (const wait of ['2', '3', '4'])
      expect(await killOnce(kill, { said: 'waits', wait }), wait).toBe('old')
  }, 60_000)

  test('as soon as it has committed: the new one is there', async () => {
    expect(await killOnce(kill, { said: 'has committed' })).toBe('new')
  }, 60_000)
})
