import { createHash } from 'node:crypto'
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { problem } from '#contract/problem.ts'
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

/** Applies what is missing, each migration in its own transaction, in order; answers the ones applied now. */
export async function migrate(
  database: Database,
  folder = migrationsFolder,
  onProgress: (migration: Migration) => void = () => undefined,
): Promise<Migration[]> {
  const applied: Migration[] = []
  for (const migration of await pending(database, folder)) {
    // False when another process was faster: two that start together migrate once.
    const isNew = await database.transaction((tx) => applyOne(tx, migration))
    if (!isNew) continue
    applied.push(migration)
    onProgress(migration)
  }
  return applied
}

/** The migrations that the database lacks. Throws when it has others than the code, or newer ones. */
export async function pending(database: Queryable, folder = migrationsFolder): Promise<Migration[]> {
  const known = await appliedOnes(database)
  const migrations = await readMigrations(folder)
  refuseStrangers(known, migrations)
  return migrations.filter((migration) => !known.has(migration.version))
}

/** Runs all that is missing in one transaction and rolls it back: an error shows before anything is changed. */
export async function dryRun(database: Database, folder = migrationsFolder): Promise<Migration[]> {
  const migrations = await pending(database, folder)
  const rolledBack = new Error('dry run')
  try {
    await database.transaction(async (tx) => {
      for (const migration of migrations) await applyOne(tx, migration)
      throw rolledBack
    })
  } catch (error) {
    if (error !== rolledBack) throw error
  }
  return migrations
}

/** Whether the database has exactly the migrations of the code; the reason when it has not. */
export async function schemaMatches(
  database: Queryable,
  folder = migrationsFolder,
): Promise<{ matches: true } | { matches: false; reason: string }> {
  try {
    const missing = await pending(database, folder)
    if (missing.length === 0) return { matches: true }
    return { matches: false, reason: `${missing.length} migrations are pending: run \`keelson migrate\`.` }
  } catch (error) {
    return { matches: false, reason: error instanceof Error ? error.message : String(error) }
  }
}

/** The migrations `NNNN_name.sql` of a folder, in order. Throws on a gap or on a number used twice. */
async function readMigrations(folder: string): Promise<Migration[]> {
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

async function applyOne(tx: Transaction, migration: Migration): Promise<boolean> {
  // One process migrates at a time; the key carries the schema, so that schemas do not wait for each other.
  await tx.query({
    text: `select pg_advisory_xact_lock(hashtextextended('keelson migrate ' || current_schema(), 0))`,
  })
  await tx.query({ text: 'set local statement_timeout = 0' })
  await tx.query({
    text: `create table if not exists schema_version (
      version integer primary key, name text not null, checksum text not null,
      at timestamptz(3) not null default clock_timestamp())`,
  })
  const known = (await appliedOnes(tx)).get(migration.version)
  if (known !== undefined) {
    refuseChanged(known, migration)
    return false
  }
  await tx.query({ text: migration.sql })
  await tx.query({
    text: 'insert into schema_version (version, name, checksum) values ($1, $2, $3)',
    values: [migration.version, migration.name, migration.checksum],
  })
  return true
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
