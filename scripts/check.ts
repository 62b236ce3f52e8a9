import { clientCheck } from './checks/client.ts'
import { deadCodeCheck } from './checks/dead-code.ts'
import { declarationsCheck } from './checks/declarations.ts'
import { importsCheck } from './checks/imports.ts'
import { runChecks } from './checks/run-checks.ts'
import { schemaCheck } from './checks/schema.ts'
import { sizesCheck } from './checks/sizes.ts'

await runChecks([importsCheck, sizesCheck, deadCodeCheck, schemaCheck, declarationsCheck, clientCheck])
