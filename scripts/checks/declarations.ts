import { capabilities } from '#capabilities'
import { makeRegistry } from '#engine'
import { missingFor } from '#engine/schema/ddl.ts'
import { practices } from '#practices'
import type { Database } from '#platform/database/pool.ts'
import type { Check } from './check.ts'
import { withMigratedDatabase } from './schema.ts'

/** The statements for what the declarations have and the migrations do not make. */
export const missingInMigrations = (): Promise<string> =>
  withMigratedDatabase(async (database) =>
    missingFor(makeRegistry(practices, capabilities).all(), await columnsOf(database)),
  )

/** Every declared type has its table with a column for each field. */
export const declarationsCheck: Check = {
  name: 'declarations',
  run: async () => {
    const missing = await missingInMigrations()
    return {
      looked: `${makeRegistry(practices, capabilities).all().length} types`,
      violations: missing
        ? [
            'The migrations lack what declarations need; write it with: npm run migration:new -- "name"',
            missing,
          ]
        : [],
    }
  },
}

const columnsOf = async (database: Database): Promise<Map<string, Set<string>>> => {
  const rows = await database.query<{ table_name: string; column_name: string }>({
    text: 'select table_name, column_name from information_schema.columns where table_schema = current_schema()',
  })
  const columns = new Map<string, Set<string>>()
  for (const row of rows)
    columns.set(row.table_name, (columns.get(row.table_name) ?? new Set()).add(row.column_name))
  return columns
}
