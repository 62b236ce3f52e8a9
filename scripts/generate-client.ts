// Writes the types of the API for the web: `npm run generate`; with --check it only says whether they are up to date.
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { clientCheck, clientFile, clientTypes } from './checks/client.ts'
import { runChecks } from './checks/run-checks.ts'

if (process.argv.includes('--check')) {
  await runChecks([clientCheck])
} else {
  await mkdir(dirname(clientFile), { recursive: true })
  await writeFile(clientFile, await clientTypes())
  console.log(`${clientFile} is written.`)
}
