import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { startEmbedded, type EmbeddedDatabase } from '#platform/database/embedded/embedded.ts'
import { isServerOf } from '#platform/database/embedded/process.ts'
import { dryRun, migrate, migrationsFolder, ownSchema } from '#platform/database/migrate.ts'
import { openDatabase, type Database } from '#platform/database/pool.ts'
import { load } from '../../bench/data/load.ts'
import { newFolder } from '../house/folder.ts'
import { makeLedger } from '../load/ledger.ts'
import { noObstacle, pause, type Plan, type Result, type Scenario } from './scenario.ts'

/** The table, its indexes and a new one are written twice over: what grows most with the data in a step of an upgrade. */
const rewriting = `alter table incident add column rewritten double precision not null default random();
create index incident_rewritten on incident (rewritten);
alter table incident alter column rewritten type numeric(12, 6);
select pg_advisory_xact_lock(7370955, 1);`

/** Held by the migration from its last statement to its commit: what follows is the commit, or the death that comes first. */
const beforeCommit = `select 1 from pg_locks where locktype = 'advisory' and classid = 7370955 and objid = 1 and granted`

const undoing = 'alter table incident drop column rewritten; delete from schema_version where version ='

/** SIGKILL of a migration that rewrites a large table, or of the PostgreSQL in which it runs, at any moment of it. */
export const killOfMigration = (incidents: number): Scenario => ({
  name: 'kill-migration',
  text: `SIGKILL of a migration that rewrites ${incidents} incidents, or of its PostgreSQL: the old schema with its rows or the new one`,
  obstacle: noObstacle,
  run: (plan) => run(plan, incidents),
})

/** When the kill comes: so long after the beginning, or after the last statement before the commit. */
interface Aim {
  readonly at: 'commit' | 'any moment'
  readonly waitMs: number
}

interface Place {
  readonly folder: string
  server: EmbeddedDatabase
}

async function run({ rounds, random, say, signal }: Plan, incidents: number): Promise<Result> {
  const folder = await newFolder()
  const place: Place = { folder, server: await serve(folder) }
  const faults: string[] = []
  const found = { old: 0, new: 0 }
  try {
    const takesMs = await prepare(place, incidents, say)
    const before = await inDatabase(place, rowsOf)
    const version = (await ownSchema()) + 1
    for (let round = 1; round <= rounds && !signal.aborted; round++) {
      const whom = random.pick<'migration' | 'server'>(['migration', 'server'])
      // Every other round at the commit, which takes some milliseconds of many seconds: chance alone would hardly meet it.
      const aim: Aim =
        round % 2 === 0
          ? { at: 'commit', waitMs: random.int(0, 40) }
          : { at: 'any moment', waitMs: random.int(0, Math.round(takesMs * 1.2)) }
      await killWithin(place, whom, aim)
      const { state, fault } = await inDatabase(place, (database) => stateOf(database, version, before))
      if (fault !== null) faults.push(`round ${round}, ${whom} killed (${aim.at}): ${fault}`)
      found[state] += 1
      say(`${round}/${rounds}: the ${state} schema, ${faults.length} faults`)
      if (state === 'new')
        await inDatabase(place, (database) => database.query({ text: `${undoing} ${version}` }))
    }
    await inDatabase(place, (database) => migrate(database, join(folder, 'new')))
    const last = await inDatabase(place, (database) => stateOf(database, version, before))
    if (last.state !== 'new' || last.fault !== null) faults.push(`at last: ${last.fault ?? last.state}`)
    const note = `The rewriting takes ${takesMs} ms; the old schema was found ${found.old} times, the new one ${found.new} times.`
    return { accidents: found.old + found.new, faults, counts: makeLedger().counts, notes: [note] }
  } finally {
    await place.server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

const serve = (folder: string): Promise<EmbeddedDatabase> =>
  startEmbedded({ dataFolder: join(folder, 'data'), durable: true })

const inDatabase = async <T>(
  { server }: Place,
  ask: (database: Database) => Promise<T>,
  url = server.ownerUrl,
): Promise<T> => {
  const database = openDatabase(url, { maxConnections: 4, statementTimeoutMs: 0 })
  return ask(database).finally(() => database.end())
}

/** Loads the incidents, writes the migration, and answers how long it takes when nobody disturbs it. */
async function prepare(place: Place, size: number, say: Plan['say']): Promise<number> {
  const { folder } = place
  await cp(migrationsFolder, join(folder, 'new'), { recursive: true })
  const number = String((await ownSchema()) + 1).padStart(4, '0')
  await writeFile(join(folder, 'new', `${number}_rewriting.sql`), rewriting)
  // Past all triggers, which a superuser alone may. What it made then changes hands at the next start.
  await inDatabase(place, (db) => load({ db, folder, size, say }), place.server.superUrl)
  await place.server.stop()
  place.server = await serve(folder)
  const [step] = await inDatabase(place, (db) => dryRun(db, join(folder, 'new')))
  return step?.elapsedMs ?? 0
}

/** Begins the migration in a process of its own and kills one of the two after a while; both are over then. */
async function killWithin(place: Place, whom: 'migration' | 'server', { at, waitMs }: Aim): Promise<void> {
  const script = join(import.meta.dirname, '..', 'migrate-process.ts')
  const child = spawn(process.execPath, [script, place.server.ownerUrl, join(place.folder, 'new')], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const ended = once(child, 'exit')
  await once(child.stdout, 'data')
  if (at === 'commit') await inDatabase(place, (database) => comesTo(database, child))
  await pause(waitMs)
  if (whom === 'server') {
    const { pid, folder } = place.server
    process.kill(pid, 'SIGKILL')
    while (isServerOf(pid, folder)) await pause(20)
    place.server = await serve(place.folder)
  }
  child.kill('SIGKILL')
  await ended
  await inDatabase(place, async (database) => {
    const others = `select 1 from pg_stat_activity where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()`
    // A statement that nobody waits for any more goes on to its end before it is rolled back.
    while ((await database.query({ text: others })).length > 0) await pause(50)
  })
}

/** Waits until the migration has only its commit before it. */
async function comesTo(database: Database, child: ChildProcess): Promise<void> {
  while ((await database.query({ text: beforeCommit })).length === 0)
    if (child.exitCode !== null || child.signalCode !== null) return
}

/** The rows without the column that is new: the same in both schemas. */
const rowsOf = async (database: Database): Promise<string> => {
  const [row] = await database.query<{ rows: string }>({
    text: `select count(*) || ' ' || coalesce(sum(hashtextextended((to_jsonb(i) - 'rewritten')::text, 0)), 0) as rows from incident i`,
    mayTakeLong: true,
  })
  return row?.rows ?? ''
}

async function stateOf(
  database: Database,
  version: number,
  before: string,
): Promise<{ state: 'old' | 'new'; fault: string | null }> {
  const [now] = await database.query<{ version: number; type: string | null; index: boolean }>({
    text: `select (select max(version) from schema_version) as version,
      (select format_type(atttypid, atttypmod) from pg_attribute
        where attrelid = 'incident'::regclass and attname = 'rewritten' and not attisdropped) as type,
      exists (select from pg_index where indexrelid = to_regclass('incident_rewritten') and indisvalid) as index`,
  })
  const rows = await rowsOf(database)
  const state = now?.version === version ? 'new' : 'old'
  const expected =
    state === 'new'
      ? { version, type: 'numeric(12,6)', index: true }
      : { version: version - 1, type: null, index: false }
  const told = (what: object): string => JSON.stringify(what)
  if (told(now ?? {}) !== told(expected))
    return { state, fault: `between the schemas: ${told(now ?? {})} instead of ${told(expected)}` }
  return { state, fault: rows === before ? null : `other rows: ${rows} instead of ${before}` }
}
