import { cp, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkoutFolder } from '#platform/config.ts'
import { openHouse } from '../faults/house/house.ts'
import type { House } from '../faults/house/house.ts'
import { runCommand } from '../faults/house/product-process.ts'
import type { ProductProcess } from '../faults/house/product-process.ts'
import { productRole } from '#platform/database/embedded/roles.ts'
import { startServer } from '../faults/house/server.ts'
import type { Server } from '../faults/house/server.ts'
import { examine } from '../faults/oracle/oracle.ts'
import { judgeReactions } from '../faults/oracle/reactions.ts'
import { makeRandom } from '../faults/random.ts'

// Two versions of the product on one database, as they meet while an installation is upgraded without a stop.

let newer: string
let house: House

beforeAll(async () => {
  newer = await laterVersion()
  house = await openHouse({
    name: 'upgrade',
    random: makeRandom(20_261_125),
    roles: ['web', 'worker'],
    startServer: startArchiving,
  })
}, 240_000)
afterAll(async () => {
  await house.close()
  await rm(newer, { recursive: true, force: true })
}, 60_000)

/** The next version: this checkout with one migration more, on a table that people are writing to. */
const laterVersion = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'keelson-later-'))
  const copied = [
    'bin',
    'capabilities',
    'contract',
    'integrations',
    'migrations',
    'packs',
    'practices',
    'server',
  ]
  for (const name of [...copied, 'package.json'])
    await cp(join(checkoutFolder, name), join(folder, name), { recursive: true })
  await symlink(join(checkoutFolder, 'node_modules'), join(folder, 'node_modules'))
  const migrations = (await readdir(join(folder, 'migrations'))).filter((name) => /^\d{4}_/.test(name))
  const number = String(migrations.length + 1).padStart(4, '0')
  await writeFile(
    join(folder, 'migrations', `${number}_later.sql`),
    'alter table incident add column later text;\ncreate index incident_later on incident (later);\n',
  )
  return folder
}

/** A server that archives its log, where an upgrade has a way back. */
const startArchiving = async (folder: string): Promise<Server> => {
  const server = await startServer(folder)
  const client = new Client({ connectionString: server.superUrl() })
  await client.connect()
  await client.query('alter system set archive_mode = on')
  await client.query("alter system set archive_command = 'true'")
  // As docs/operations.md tells an administrator to.
  await client.query(`grant execute on function pg_create_restore_point(text) to ${productRole}`)
  await client.end()
  await server.stop()
  await server.start()
  return server
}

const ask = async (
  of: ProductProcess,
  path: string,
  apiKey = '',
): Promise<{ status: number; body: string }> => {
  const answer = await fetch(`${of.url}${path}`, {
    headers: apiKey === '' ? {} : { authorization: `Bearer ${apiKey}` },
  })
  return { status: answer.status, body: await answer.text() }
}

const until = async (holds: () => Promise<boolean> | boolean): Promise<void> => {
  while (!(await holds())) await new Promise((resume) => setTimeout(resume, 50))
}

test('a newer version beside the older one: the old worker ends, the old web process is not ready and says why, the new one works on, and nothing is lost', async () => {
  const [web, worker] = house.processes as [ProductProcess, ProductProcess]
  const [agent = ''] = house.people.agents
  const load = house.load('upgrade')
  await until(() => house.ledger.counts.acknowledged > 30)
  expect((await ask(web, '/readyz')).status).toBe(200)

  const later = await house.start('all', newer)
  const { code } = await worker.ended
  expect(code).not.toBe(0)
  expect(worker.output()).toContain('it takes no work any more')

  await until(async () => (await ask(web, '/readyz')).status !== 200)
  const ready = await ask(web, '/readyz')
  expect(ready.status).toBe(503)
  expect(ready.body).toMatch(/"status":"not ready"/)
  // Why stands in its log: whoever asks has not signed in.
  expect(JSON.parse(ready.body)).toEqual({ status: 'not ready', checks: { schema: 'failed' } })
  expect(web.output()).toMatch(/used by a newer version/)
  const refused = await ask(web, '/api/v1/incidents', agent)
  expect(refused.status).toBe(503)
  expect(refused.body).toContain('schema')
  expect((await ask(web, '/healthz')).status).toBe(200)
  expect(web.isRunning()).toBe(true)

  expect((await ask(later, '/readyz')).status).toBe(200)
  const before = house.ledger.counts.acknowledged
  await until(() => house.ledger.counts.acknowledged > before + 30)
  // What a proxy does with a process that is not ready.
  expect((await web.terminate()).code).toBe(0)
  await load.stop()

  expect(await examine(house)).toEqual([])
  expect(await judgeReactions(house.db)).toEqual([])
  expect((await runCommand({ ...house.safe, checkout: newer }, 'verify')).code).toBe(0)
  // Whoever starts the old version again is told, and changes nothing.
  const old = await runCommand(house.safe, 'start')
  expect(old.code).not.toBe(0)
  expect(old.output).toMatch(/newer|later|older/i)
}, 300_000)
