import { writeFile } from 'node:fs/promises'
import { licencesFile, licencesPage } from './supply/licences.ts'

await writeFile(licencesFile, await licencesPage())
console.log(`${licencesFile} is written.`)
