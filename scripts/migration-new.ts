import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { migrationsFolder } from '#platform/database/migrate.ts'
import { missingInMigrations } from './checks/declarations.ts'

// npm run migration:new -- "add clock table" makes migrations/0007_add_clock_table.sql. Tables and columns that the
// declarations have and the migrations lack stand in it already; the rest is written by hand.
const name = process.argv
  .slice(2)
  .join('_')
  .toLowerCase()
  .replaceAll(/[^a-z0-9]+/g, '_')
if (name === '') {
  console.error('Error: the migration needs a name.\nWhat to do: npm run migration:new -- "add clock table"')
  process.exitCode = 2
} else {
  const existing = (await readdir(migrationsFolder)).filter((file) => /^\d{4}_.+\.sql$/.test(file))
  const number = String(existing.length + 1).padStart(4, '0')
  const path = join(migrationsFolder, `${number}_${name}.sql`)
  const missing = await missingInMigrations()
  await writeFile(path, `-- ${name.replaceAll('_', ' ')}\n\n${missing}`, { flag: 'wx' })
  console.log(`${path}\nWhen it is written: npm run schema`)
}
