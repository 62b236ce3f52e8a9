import { allChecks } from './checks/all.ts'
import { runChecks } from './checks/run-checks.ts'

await runChecks(allChecks)
