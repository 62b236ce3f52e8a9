import { importsCheck } from './checks/imports.ts'
import { runChecks } from './checks/run-checks.ts'

await runChecks([importsCheck])
