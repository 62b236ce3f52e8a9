import { deadCodeCheck } from './checks/dead-code.ts'
import { runChecks } from './checks/run-checks.ts'

await runChecks([deadCodeCheck])
