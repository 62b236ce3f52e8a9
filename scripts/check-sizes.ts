import { sizesCheck } from './checks/sizes.ts'
import { runChecks } from './checks/run-checks.ts'

await runChecks([sizesCheck])
