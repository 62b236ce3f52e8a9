import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { migrationsFolder, readMigrations } from '#platform/database/migrate.ts'
import type { Check } from './check.ts'

const file = join(migrationsFolder, 'checksums.txt')

/** The landed migrations: databases have them, so that their text is for ever. One line each: checksum, name. */
export const landedMigrationsCheck: Check = {
  name: 'landed migrations',
  run: async () => {
    const landed = await readLanded()
    return { looked: `${landed.length} as they landed`, violations: changesSince(landed, await linesOf()) }
  },
}

/** What became of landed migrations that must not have, and those that are not listed yet. Pure. */
export function changesSince(landed: readonly string[], present: readonly string[]): string[] {
  const nameIn = (line: string): string => line.slice(line.indexOf('  ') + 2)
  const changed = landed.filter((line) => !present.includes(line))
  if (changed.length > 0)
    return changed.map(
      (line) =>
        `${nameIn(line)} was changed, renumbered or removed after it had landed: put the change into a new migration. (Never landed? Remove its line from migrations/checksums.txt.)`,
    )
  return present
    .slice(landed.length)
    .map((line) => `${nameIn(line)} is not in migrations/checksums.txt yet; add it with: npm run schema`)
}

/** Adds the migrations that are new; a changed one keeps its line, so that the check finds it. */
export async function addLanded(): Promise<void> {
  const landed = await readLanded()
  const lines = [...landed, ...(await linesOf()).slice(landed.length)]
  await writeFile(file, `${lines.join('\n')}\n`)
}

const readLanded = async (): Promise<string[]> =>
  (await readFile(file, 'utf8').catch(() => '')).split('\n').filter((line) => line !== '')

const linesOf = async (): Promise<string[]> =>
  (await readMigrations()).map(
    ({ version, name, checksum }) => `${checksum}  ${String(version).padStart(4, '0')}_${name}`,
  )
