import { writeSync } from 'node:fs'
import { followOnce, type Follower } from '#engine'
import { openDatabase } from '#platform/database/pool.ts'
import { witness } from './followers.ts'

// The witness in a process of its own, so that it can be killed: `node witness-process.ts URL [holds]`. It reads beside
// the one of the house. With `holds` it stops for ever with its first batch done and its cursor not moved.
const [url = '', wish = ''] = process.argv.slice(2)
const say = (line: string): void => void writeSync(1, `${line}\n`)
const database = openDatabase(url, { maxConnections: 1, applicationName: 'faults' })
const held: Follower = {
  ...witness,
  follow: async (tx, events) => {
    await witness.follow(tx, events)
    if (wish !== 'holds') return
    say('holds')
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
  },
}
say('begins')
for (;;) if (!(await followOnce(database, held))) await new Promise((resume) => setTimeout(resume, 5))
