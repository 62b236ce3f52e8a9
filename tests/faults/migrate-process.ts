import { writeSync } from 'node:fs'
import { migrate } from '#platform/database/migrate.ts'
import { openDatabase } from '#platform/database/pool.ts'

// A process of its own, so that a test can kill it in the middle: `node migrate-process.ts URL FOLDER [WAIT]`. It waits
// for ever where it is told to: behind the migration of that number, before the next one begins and anything is committed.
const [url = '', folder = '', wait = ''] = process.argv.slice(2)
const say = (line: string): void => void writeSync(1, `${line}\n`)
const database = openDatabase(url, { maxConnections: 1 })
say('begins')
await migrate(database, folder, ({ version }) => {
  if (String(version) !== wait) return
  say('waits')
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
})
say('has committed')
await database.end()
