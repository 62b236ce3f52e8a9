import type { Check } from './check.ts'
import { clientCheck } from './client.ts'
import { deadCodeCheck } from './dead-code.ts'
import { declarationsCheck } from './declarations.ts'
import { documentsCheck } from './documents.ts'
import { importsCheck } from './imports.ts'
import { landedMigrationsCheck } from './landed-migrations.ts'
import { scriptCheck } from './program.ts'
import { licencesCheck } from './licences.ts'
import { schemaCheck } from './schema.ts'
import { securityTableCheck } from './security-table.ts'
import { sizesCheck } from './sizes.ts'

/** What `npm run check` looks at, and `npm test` too. */
export const allChecks: readonly Check[] = [
  importsCheck,
  sizesCheck,
  deadCodeCheck,
  documentsCheck,
  landedMigrationsCheck,
  schemaCheck,
  declarationsCheck,
  clientCheck,
  licencesCheck,
  securityTableCheck,
  scriptCheck('size of the web', 'scripts/web-size.mjs'),
]
