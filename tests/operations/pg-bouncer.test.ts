import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from '#platform/database/pool.ts'
import { openHouse } from '../faults/house/house.ts'
import type { House } from '../faults/house/house.ts'
import { startServer } from '../faults/house/server.ts'
import { examineAtLast } from '../faults/oracle/oracle.ts'
import { makeRandom } from '../faults/random.ts'
import { startBouncer } from './servers/pg-bouncer.ts'
import type { Bouncer } from './servers/pg-bouncer.ts'

// PgBouncer hands out a connection for each transaction: whatever a process leaves on one is another's the next moment.

const connections = 4
let bouncer: Bouncer
let house: House

beforeAll(async () => {
  house = await openHouse({
    name: 'bouncer',
    random: makeRandom(20_261_125),
    roles: ['web', 'web', 'worker'],
    startServer: async (folder) => {
      const server = await startServer(folder)
      bouncer = await startBouncer(server.url(), connections)
      return {
        ...server,
        url: () => bouncer.url,
        stop: async () => {
          await bouncer.stop()
          await server.stop()
        },
      }
    },
  })
}, 240_000)
afterAll(() => house.close(), 60_000)

test('three processes work through PgBouncer in transaction mode on four connections, and the ledger agrees', async () => {
  const load = house.load('bouncer')
  while (house.ledger.counts.acknowledged < 150) await new Promise((resume) => setTimeout(resume, 100))
  const [row] = await house.db.query<{ backends: number; names: number }>({
    text: `select (select count(*)::int from pg_stat_activity where datname = current_database()
      and backend_type = 'client backend') as backends, (select count(*)::int from pg_prepared_statements) as names`,
  })
  await load.stop()
  expect(row?.backends).toBeLessThanOrEqual(connections)
  expect(row?.names).toBe(0)
  expect(house.ledger.failures).toEqual([])
  expect(await examineAtLast(house)).toEqual([])
}, 300_000)

test('an export that is read through a cursor and a statement with a name come whole', async () => {
  const db = openDatabase(bouncer.url, { maxConnections: 8 })
  const rows = async (from: number): Promise<number> => {
    let sum = 0
    const text = 'select n from generate_series($1::int, $1::int + 2999) n'
    for await (const { n } of db.stream<{ n: number }>({ text, values: [from] }, { batchSize: 100 })) sum += n
    return sum
  }
  const named = (value: number) =>
    db.query<{ n: number }>({ name: 'same', text: 'select $1::int as n', values: [value] })
  const [sums, answers] = await Promise.all([
    Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map(rows)),
    Promise.all(Array.from({ length: 200 }, (_, n) => named(n))),
  ])
  await db.end()
  expect(sums).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((from) => 3000 * from + (2999 * 3000) / 2))
  expect(answers.map(([row]) => row?.n)).toEqual(Array.from({ length: 200 }, (_, n) => n))
}, 60_000)
