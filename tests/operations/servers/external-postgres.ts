import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { appendFile, chmod, chown, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { launch } from '#platform/database/embedded/launch.ts'
import type { Place } from '#platform/database/embedded/place.ts'
import { stopServer } from '#platform/database/embedded/process.ts'
import type { ServerUser } from '#platform/database/embedded/process.ts'
import { Client } from 'pg'
import { memoryFolder } from '../../harness/folders.ts'

/** A PostgreSQL of the system's packages, whose files and programs are not the product's: as others run one. */
export interface ExternalPostgres {
  /** Of an empty database, as a user with the rights that docs/operations.md names and no more. */
  readonly url: string
  readonly superUrl: string
  readonly programs: string
  readonly major: string
  /** Says who may connect, as the server's pg_hba.conf. */
  admit(lines: readonly string[]): Promise<void>
  stop(): Promise<void>
}

const packages = '/usr/lib/postgresql'
export const password = 'p@ss word/of:the?tests'
const settings = `
max_slot_wal_keep_size = 1GB
max_wal_size = 64MB
shared_buffers = 32MB
`
export const usual = [
  'host all all 127.0.0.1/32 scram-sha-256',
  'host replication keelson 127.0.0.1/32 scram-sha-256',
]

/** The folder of the programs of the one that is asked for, else of the newest; null where none is installed. */
function installedPostgres(): { programs: string; major: string } | null {
  const asked = process.env['KEELSON_TEST_POSTGRES']
  if (asked !== undefined) {
    const version = execFileSync(join(asked, 'postgres'), ['--version'], { encoding: 'utf8' })
    return { programs: asked, major: /\(PostgreSQL\) (\d+)/.exec(version)?.[1] ?? '' }
  }
  try {
    const major = readdirSync(packages).sort((a, b) => Number(b) - Number(a))[0]
    return major === undefined ? null : { programs: join(packages, major, 'bin'), major }
  } catch {
    return null
  }
}

/** Makes and starts one in a folder of its own. */
export async function startExternalPostgres(): Promise<ExternalPostgres> {
  const installed = installedPostgres()
  if (installed === null)
    throw new Error('This test needs a PostgreSQL of the system: apt-get install postgresql.')
  const { programs, major } = installed
  const folder = await mkdtemp(join(memoryFolder(), 'keelson-external-'))
  const user: ServerUser | undefined = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : undefined
  await chmod(folder, 0o711)
  if (user !== undefined) await chown(folder, user.uid, user.gid)
  const pgdata = join(folder, 'cluster')
  const passwordFile = join(folder, 'password')
  await writeFile(passwordFile, password, { mode: 0o644 })
  execFileSync(
    join(programs, 'initdb'),
    [
      '-D',
      pgdata,
      '-U',
      'super',
      '-A',
      'scram-sha-256',
      `--pwfile=${passwordFile}`,
      '-E',
      'UTF8',
      '--locale=C',
    ],
    { stdio: 'ignore', cwd: '/', ...user },
  )
  const place: Place = {
    pgdata,
    logFile: join(folder, 'log'),
    socketFolder: undefined,
    user,
    binaries: { postgres: join(programs, 'postgres'), initdb: join(programs, 'initdb'), major },
    notes: [],
  }
  await appendFile(join(pgdata, 'postgresql.conf'), settings)
  const { pid, port } = await launch(place, {}, () => undefined)
  const address = (name: string, database: string): string =>
    `postgresql://${name}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`
  const admit = async (lines: readonly string[]): Promise<void> => {
    await writeFile(join(pgdata, 'pg_hba.conf'), `${lines.join('\n')}\n`)
    process.kill(pid, 'SIGHUP')
  }
  await admit(usual)
  await prepare(address)
  return {
    url: address('keelson', 'desk'),
    superUrl: address('super', 'postgres'),
    programs,
    major,
    admit,
    stop: async () => {
      await stopServer(pid, pgdata)
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** What docs/operations.md tells an administrator to do there. */
async function prepare(address: (user: string, database: string) => string): Promise<void> {
  await asSuper(address('super', 'postgres'), [
    `create role keelson login replication password '${password}'`,
    'create database desk owner keelson',
  ])
  await asSuper(address('super', 'desk'), ['grant execute on function pg_switch_wal() to keelson'])
}

/** Runs statements as the server's superuser. */
export async function asSuper(url: string, statements: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}
