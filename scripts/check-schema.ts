import { writeFile } from 'node:fs/promises'
import { addLanded } from './checks/landed-migrations.ts'
import { migratedSchema, schemaCheck, schemaFile } from './checks/schema.ts'
import { runChecks } from './checks/run-checks.ts'

if (process.argv.includes('--write')) {
  await writeFile(schemaFile, await migratedSchema())
  await addLanded()
  console.log(`${schemaFile} is written.`)
} else {
  await runChecks([schemaCheck])
}
