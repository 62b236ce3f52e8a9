// Prints the tables of every declared type: `node scripts/types-sql.ts > migrations/0002_types.sql`.
// After the first release migrations are only added: `npm run migration:new` writes what a declaration lacks.
import { capabilities } from '#capabilities'
import { makeRegistry } from '#engine'
import { tableOf } from '#engine/schema/ddl.ts'
import { practices } from '#practices'

const registry = makeRegistry(practices, capabilities)
const tables = registry
  .all()
  .map((type) => `-- ${type.labelMany}: ${type.declaration.summary}\n${tableOf(type)}`)
process.stdout.write(
  `-- The table of each declared type, made from the declarations by scripts/types-sql.ts.\n\n${tables.join('\n')}`,
)
