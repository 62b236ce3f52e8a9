import { createHash } from 'node:crypto'
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { problem } from '#contract/problem.ts'
import type { Problem } from '#contract/problem.ts'
import { shareExtensions } from './extensions.ts'
import { sqlState } from './pool.ts'
import type { Database, Queryable, Transaction } from './pool.ts'

export interface Migration {
  readonly version: number
  readonly name: string
  readonly sql: string
  /** SHA-256 of the text, hexadecimal. */
  readonly checksum: string
}

interface AppliedMigration {
  readonly version: number
  readonly name: string
  readonly checksum: string
}

/** The folder of the product's own migrations. */
export const migrationsFolder = join(import.meta.dirname, '..', '..', '..', 'migrations')

/** A migration that has run, with the time that it took. */
export interface Applied extends Migration {
  readonly elapsedMs: number
}

/**
 * Applies all that is missing in one transaction under one lock: whatever ends it half-way leaves the schema as it was.
 * Of several processes that start together one migrates and the others find it done. Answers what was applied now.
 */
export async function migrate(
  database: Database,
  folder = migrationsFolder,
  onProgress: (migration: Applied) => void = () => undefined,
): Promise<Applied[]> {
  if ((await pending(database, folder)).length === 0) return []
  try {
    return await database.transaction((tx) => applyAll(tx, folder, onProgress))
  } catch (error) {
    throw sqlState(error) === '42501' ? notTheOwner(error) : error
  }
}

const notTheOwner = (cause: unknown): Problem =>
  problem('unavailable', {
    message: `The role of DATABASE_URL may not change the schema: ${cause instanceof Error ? cause.message : String(cause)}.`,
    remedy:
      'Run `keelson migrate` where `database-owner` of the data folder names the owner’s address (docs/operations.md).',
  })

/** The migrations that the database lacks. Throws when it has others than the code, or newer ones. */
export async function pending(
  database: Queryable,
  from: string | readonly Migration[] = migrationsFolder,
): Promise<Migration[]> {
  const known = await appliedOnes(database)
  const migrations = typeof from === 'string' ? await readMigrations(from) : from
  refuseStrangers(known, migrations)
  return migrations.filter((migration) => !known.has(migration.version))
}

/** Does what `migrate` would do and rolls it back: an error shows, and how long it takes, before anything is changed. */
export async function dryRun(
  database: Database,
  folder = migrationsFolder,
  onProgress: (migration: Applied) => void = () => undefined,
): Promise<Applied[]> {
  let applied: Applied[] = []
  const rolledBack = new Error('dry run')
  try {
    await database.transaction(async (tx) => {
      applied = await applyAll(tx, folder, onProgress)
      throw rolledBack
    })
  } catch (error) {
    if (error !== rolledBack) throw error
  }
  return applied
}

/** Whether the database has exactly the migrations of the code; the reason when it has not. */
export async function schemaMatches(
  database: Queryable,
  from: string | readonly Migration[] = migrationsFolder,
): Promise<{ matches: true } | { matches: false; reason: string }> {
  try {
    const missing = await pending(database, from)
    if (missing.length === 0) return { matches: true }
    return { matches: false, reason: `${missing.length} migrations are pending: run \`keelson migrate\`.` }
  } catch (error) {
    return { matches: false, reason: error instanceof Error ? error.message : String(error) }
  }
}

/** The migrations `NNNN_name.sql` of a folder, in order. Throws on a gap or on a number used twice. */
export async function readMigrations(folder = migrationsFolder): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}_.+\.sql$/.test(name)).sort()
  return Promise.all(
    names.map(async (file, index) => {
      const version = Number(file.slice(0, 4))
      if (version !== index + 1) {
        throw problem('internal', `Migration ${file}: expected number ${index + 1}; numbers have no gaps.`)
      }
      const sql = (await readFile(join(folder, file), 'utf8')).replaceAll('\r\n', '\n')
      const checksum = createHash('sha256').update(sql).digest('hex')
      return { version, name: file.slice(5, -4), sql, checksum }
    }),
  )
}

/** The key of the lock that a migration holds and that work on the schema as it is shares; each schema has its own. */
const schemaLockKey = `hashtextextended('keelson migrate ' || current_schema(), 0)`

async function applyAll(
  tx: Transaction,
  folder: string,
  onProgress: (migration: Applied) => void,
): Promise<Applied[]> {
  await tx.query({ text: 'set local statement_timeout = 0' })
  // As long as another process takes to migrate.
  await tx.query({ text: `select pg_advisory_xact_lock(${schemaLockKey})`, mayTakeLong: true })
  await tx.query({
    text: `create table if not exists schema_version (
      version integer primary key, name text not null, checksum text not null,
      at timestamptz(3) not null default clock_timestamp())`,
  })
  await shareExtensions(tx)
  const applied: Applied[] = []
  // Read under the lock: another process may have been faster.
  for (const migration of await pending(tx, folder)) {
    const begin = performance.now()
    await tx.query({ text: migration.sql, mayTakeLong: true })
    await tx.query({
      text: 'insert into schema_version (version, name, checksum) values ($1, $2, $3)',
      values: [migration.version, migration.name, migration.checksum],
    })
    const done = { ...migration, elapsedMs: Math.round(performance.now() - begin) }
    applied.push(done)
    onProgress(done)
  }
  return applied
}

/** The schema that this program was written for: the number of its newest migration. */
export const ownSchema = async (folder = migrationsFolder): Promise<number> =>
  (await readMigrations(folder)).length

/**
 * Whether the schema is `version`, and stays it until this transaction ends: a migration waits for it. False once a
 * newer program has migrated; what this one would write is then not for it to know.
 */
export async function holdSchema(tx: Transaction, version: number): Promise<boolean> {
  await tx.query({ name: 'schema:hold', text: `select pg_advisory_xact_lock_shared(${schemaLockKey})` })
  return (await schemaNow(tx)) === version
}

/** The number of the newest migration that the database has; 0 for none. */
export async function schemaNow(database: Queryable): Promise<number> {
  const [row] = await database.query<{ version: number }>({
    name: 'schema:version',
    text: 'select coalesce(max(version), 0)::int as version from schema_version',
  })
  return row?.version ?? 0
}

async function appliedOnes(database: Queryable): Promise<Map<number, AppliedMigration>> {
  const [table] = await database.query<{ exists: boolean }>({
    text: `select to_regclass('schema_version') is not null as exists`,
  })
  if (table?.exists !== true) return new Map()
  const rows = await database.query<AppliedMigration>({
    text: 'select version, name, checksum from schema_version order by version',
  })
  return new Map(rows.map((row) => [row.version, row]))
}

function refuseStrangers(
  known: ReadonlyMap<number, AppliedMigration>,
  migrations: readonly Migration[],
): void {
  const newest = Math.max(0, ...known.keys())
  if (newest > migrations.length) {
    throw problem('unavailable', {
      message: `The database is at schema ${newest}, this program knows ${migrations.length}: the database was used by a newer version.`,
      remedy: 'Start that newer version, or restore a backup made before the upgrade.',
    })
  }
  for (const migration of migrations) {
    const applied = known.get(migration.version)
    if (applied !== undefined) refuseChanged(applied, migration)
  }
}

function refuseChanged(applied: AppliedMigration, migration: Migration): void {
  if (applied.checksum === migration.checksum) return
  throw problem('unavailable', {
    message: `Migration ${migration.version} (${migration.name}) was changed after it had been applied to this database.`,
    remedy: 'Restore its text and put the change into a new migration.',
  })
}
