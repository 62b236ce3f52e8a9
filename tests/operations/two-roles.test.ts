import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkoutFolder } from '#platform/config.ts'
import { openDatabase } from '#platform/database/pool.ts'
import { openHouse, type House } from '../faults/house/house.ts'
import { runCommand, startProduct } from '../faults/house/product-process.ts'
import { examineAtLast } from '../faults/oracle/oracle.ts'
import { makeRandom } from '../faults/random.ts'
import { memoryFolder } from '../harness/folders.ts'
import { asSuper, password, startExternalPostgres, usual } from './servers/external-postgres.ts'
import type { ExternalPostgres } from './servers/external-postgres.ts'

// A PostgreSQL of Debian's packages (15) whose operator has gone over from one role to two, as docs/operations.md says.

let server: ExternalPostgres
let house: House
let dataFolder: string
let workUrl: string

const inDesk = (statements: readonly string[]): Promise<void> =>
  asSuper(server.superUrl.replace(/postgres$/, 'desk'), statements)

/** The statements that the page shows below a heading. */
const statementsBelow = async (heading: string): Promise<string[]> => {
  const page = await readFile(join(checkoutFolder, 'docs', 'operations.md'), 'utf8')
  const [, block = ''] = page.slice(page.indexOf(`### ${heading}\n`)).split('```\n')
  return block
    .replaceAll('…', password)
    .split('\n')
    .filter((line) => line !== '')
}

beforeAll(async () => {
  server = await startExternalPostgres()
  dataFolder = await mkdtemp(join(memoryFolder(), 'keelson-two-roles-'))
  const alone = await startProduct({ dataFolder, databaseUrl: server.url })
  await alone.terminate()
  await inDesk(await statementsBelow('Two roles'))
  // What one role had for its backups is the worker's now.
  await inDesk([
    'alter role keelson_work replication',
    'grant execute on function pg_switch_wal() to keelson_work',
  ])
  await server.admit([...usual, 'host replication keelson_work 127.0.0.1/32 scram-sha-256'])
  await writeFile(join(dataFolder, 'database-owner'), server.url, { mode: 0o600 })
  workUrl = server.url.replace('//keelson:', '//keelson_work:')
  house = await openHouse({
    name: 'two-roles',
    random: makeRandom(20_261_128),
    roles: ['web', 'worker'],
    dataFolder,
    startServer: async () => ({
      url: () => server.url,
      workUrl: () => workUrl,
      isRunning: () => true,
      stop: async () => undefined,
      ...{ start: notHere, kill: notHere, killBackend: notHere },
    }),
  })
}, 240_000)

const notHere = (): never => {
  throw new Error('This server is not killed.')
}

afterAll(async () => {
  await house.close()
  await server.stop()
  await rm(dataFolder, { recursive: true, force: true })
}, 60_000)

const acknowledged = async (count: number): Promise<void> => {
  const until = house.ledger.counts.acknowledged + count
  while (house.ledger.counts.acknowledged < until) await new Promise((resume) => setTimeout(resume, 100))
}

test('there is nothing to say of the role that works', () => {
  for (const { output } of house.processes) expect(output()).not.toContain('docs/operations.md')
})

test('the whole product works, is killed and goes on, and the ledger agrees', async () => {
  const load = house.load('two-roles')
  await acknowledged(60)
  for (const victim of [...house.processes]) {
    await house.replace(victim, 50)
    await acknowledged(40)
  }
  await load.stop()
  expect(house.ledger.failures).toEqual([])
  expect(await examineAtLast(house)).toEqual([])
  const { code } = await runCommand(house.safe, 'backup', '--to', join(dataFolder, 'backups'), '--once')
  expect(code).toBe(0)
}, 300_000)

test('what it made while it worked is the owner’s, but for the tables of jobs, and the log is nobody’s to change', async () => {
  const owners = await house.db.query({
    text: `select nspname::text as schema, pg_get_userbyid(relowner)::text as owner from pg_class c
      join pg_namespace n on n.oid = relnamespace where nspname in ('public', 'jobs') and relkind in ('r', 'p', 'S', 'v')
        and not exists (select from pg_depend where objid = c.oid and deptype = 'e') group by 1, 2 order by 1`,
  })
  expect(owners).toEqual([
    { schema: 'jobs', owner: 'keelson_work' },
    { schema: 'public', owner: 'keelson' },
  ])
  const db = openDatabase(workUrl, { maxConnections: 1 })
  for (const text of ['delete from event', 'update log_seal set act = null', 'drop table incident'])
    await expect(db.query({ text })).rejects.toThrow(/permission denied|must be owner/)
  await db.end()
})

test('somebody’s data is erased, where clearing the tables is left to the server', async () => {
  const { url } = house.processes.find((each) => each.url !== null) ?? {}
  const ask = async (method: string, path: string, body?: object) => {
    const answer = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${house.people.administrator}`, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    })
    const json = (await answer.json()) as { data: { id: string; number: string; [field: string]: unknown } }
    expect([answer.status, JSON.stringify(json)]).toEqual([expect.toSatisfy((s) => s < 300), expect.any(String)]) // prettier-ignore
    return json.data
  }
  const { id, number } = await ask('POST', '/people', { name: 'Gone', email: 'gone@example.org' })
  const order = { ground: 'request', reason: 'Asked by letter', confirm: number }
  const { id: erasure } = await ask('POST', `/people/${id}/erasure`, order)
  const state = async () => (await ask('GET', `/erasures/${erasure}`))['state']
  // Each process may use the key of a person for a minute before it asks again.
  await expect.poll(state, { timeout: 180_000, interval: 500 }).toBe('done')
  expect((await ask('GET', `/people/${id}`))['name']).not.toBe('Gone')
}, 240_000)

/** Starts one more; what it said where it did not start. */
const refusal = async (): Promise<string> => {
  const started = await startProduct({ ...house.safe, role: 'web' }).catch((error: Error) => error)
  if (started instanceof Error) return started.message
  await started.terminate()
  return 'started'
}

test('a process works without the owner’s address, and one whose role looks elsewhere is told so at its start', async () => {
  const [address, away] = [join(dataFolder, 'database-owner'), join(dataFolder, 'away')]
  await rename(address, away)
  expect(await refusal()).toBe('started')
  await rename(away, address)
  await inDesk(['alter role keelson_work set search_path = elsewhere, public', 'create schema elsewhere'])
  expect(await refusal()).toContain(
    'keelson_work looks into elsewhere, public (search_path: elsewhere, public), keelson looks into public (search_path: "$user", public)',
  )
  await inDesk(['alter role keelson_work reset search_path', 'create schema authorization keelson_work'])
  expect(await refusal()).toContain('keelson_work looks into keelson_work, public')
  await inDesk(['drop schema keelson_work'])
  expect(await refusal()).toBe('started')
}, 120_000)
