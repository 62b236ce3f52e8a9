import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { startEmbedded } from '#platform/database/embedded/embedded.ts'
import { migrate, migrationsFolder } from '#platform/database/migrate.ts'
import { openDatabase, type Database } from '#platform/database/pool.ts'
import { describeSchema } from '#platform/database/describe-schema.ts'
import { memoryFolder } from '../../tests/harness/folders.ts'
import type { Check } from './check.ts'

export const schemaFile = join(migrationsFolder, 'schema.sql')

/** Runs `fn` on an empty database to which all migrations were applied. */
export async function withMigratedDatabase<T>(fn: (database: Database) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(memoryFolder(), 'keelson-schema-'))
  const server = await startEmbedded({ dataFolder: folder, durable: false })
  try {
    const database = openDatabase(server.ownerUrl, { maxConnections: 1 })
    await migrate(database)
    return await fn(database).finally(() => database.end())
  } finally {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

/** What the migrations make of an empty database, as the canonical text. */
export const migratedSchema = (): Promise<string> => withMigratedDatabase(describeSchema)

/** migrations/schema.sql against what the migrations make. */
export const schemaCheck: Check = {
  name: 'schema',
  run: async () => {
    const [made, written] = await Promise.all([
      migratedSchema(),
      readFile(schemaFile, 'utf8').catch(() => ''),
    ])
    const lines = made.split('\n')
    const differences = differingLines(written.split('\n'), lines)
    return {
      looked: `${lines.length} lines`,
      violations:
        differences.length === 0
          ? []
          : [
              'migrations/schema.sql is not what the migrations make; write it with: npm run schema',
              ...differences,
            ],
    }
  },
}

function differingLines(written: readonly string[], made: readonly string[]): string[] {
  const known = new Set(written)
  const now = new Set(made)
  const gone = written.filter((line) => !now.has(line)).map((line) => `  - ${line.trim()}`)
  const added = made.filter((line) => !known.has(line)).map((line) => `  + ${line.trim()}`)
  const all = [...gone, ...added]
  if (all.length === 0 && written.join('\n') !== made.join('\n')) return ['  the order of lines']
  return all.length > 20 ? [...all.slice(0, 20), `  … and ${all.length - 20} more`] : all
}
