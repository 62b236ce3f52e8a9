import { migrate } from '#platform/database/migrate.ts'
import { openDatabase } from '#platform/database/pool.ts'

// A process of its own, so that a test can kill it in the middle: `node migrate-process.ts URL FOLDER`.
const [url = '', folder = ''] = process.argv.slice(2)
const database = openDatabase(url, { maxConnections: 1 })
process.stdout.write('begins\n')
await migrate(database, folder)
await database.end()
