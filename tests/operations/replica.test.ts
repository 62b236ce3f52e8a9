import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { connect } from '#platform/database/connect.ts'
import { startEmbedded } from '#platform/database/embedded/embedded.ts'
import { ownerRole } from '#platform/database/embedded/roles.ts'
import type { EmbeddedDatabase } from '#platform/database/embedded/embedded.ts'
import { migrate } from '#platform/database/migrate.ts'
import { openDatabase } from '#platform/database/pool.ts'
import type { Database } from '#platform/database/pool.ts'
import { withReplica } from '#platform/database/replica.ts'
import type { ReadFrom } from '#platform/database/replica.ts'
import { cutProxy } from '../faults/house/cut-proxy.ts'
import { fixtureApp } from '../harness/http-fixture.ts'
import type { Client } from '../harness/http-app.ts'
import { memoryFolder } from '../harness/folders.ts'
import { startReplica } from '../harness/replica.ts'
import type { RunningReplica } from '../harness/replica.ts'

const folder = await mkdtemp(join(memoryFolder(), 'keelson-replica-'))
await chmod(folder, 0o711)
let server: EmbeddedDatabase
let primary: Database
let replica: RunningReplica
let inReplica: Database
let house: Awaited<ReturnType<typeof fixtureApp>>
const closers: (() => Promise<void>)[] = []
let reads: ReadFrom[] = []
let complaints: string[] = []

beforeAll(async () => {
  server = await startEmbedded({ dataFolder: join(folder, 'primary') })
  primary = await connect(server.ownerUrl)
  await seesReplication(server)
  await migrate(primary)
  house = await fixtureApp({ db: primary })
  await mkdir(join(folder, 'replica'), { mode: 0o711 })
  replica = await startReplica(server, join(folder, 'replica'))
  inReplica = openDatabase(replica.superUrl, { maxConnections: 1 })
}, 120_000)

beforeEach(() => {
  reads = []
  complaints = []
})

afterAll(async () => {
  for (const close of closers) await close()
  await inReplica.end()
  await replica.stop()
  await primary.end()
  await server.stop()
  await rm(folder, { recursive: true, force: true })
})

/** What docs/operations.md tells an administrator to grant. */
const seesReplication = async ({ superUrl }: EmbeddedDatabase): Promise<void> => {
  const asSuperuser = openDatabase(superUrl, { maxConnections: 1 })
  await asSuperuser.query({ text: `grant pg_monitor to ${ownerRole}` }).finally(() => asSuperuser.end())
}

/** A process of the product: an API on the primary whose figures and exports may come from a replica. */
const processOn = (url: string, waits: { waitMs: number; restMs?: number }): Client => {
  const { database, end } = withReplica(primary, url, {
    restMs: 0,
    ...waits,
    onRead: (from) => void reads.push(from),
    onUnfit: (error) => void complaints.push(String(error)),
  })
  closers.push(end)
  return house.with(database).as(house.librarian)
}

const lend = async (client: Client, title: string): Promise<void> => {
  const { status, body } = await client.post('/book-loans', { title, reader: house.ada.id })
  expect(status, body).toBe(201)
}

const figures = async (client: Client, title: string): Promise<number> => {
  const { status, json, body } = await client.post('/book-loans/aggregate', {
    filter: `title = "${title}"`,
    measures: [{ as: 'n', fn: 'count' }],
  })
  expect(status, body).toBe(200)
  return json.data[0]?.figures.n ?? 0
}

const exported = async (client: Client, title: string): Promise<number> => {
  const filter = encodeURIComponent(`title = "${title}"`)
  return (await client.get(`/book-loans/export?format=json&filter=${filter}`)).json.length
}

// Longer than any machine takes: what is tested is that it waits, not for how long.
const patient = { waitMs: 15_000 }

describe('a streaming replica', () => {
  test('answers figures and exports, and has every write that was acknowledged before the question, by any process', async () => {
    const [one, other] = [processOn(replica.url, patient), processOn(replica.url, patient)]
    const seen = await Promise.all(
      Array.from({ length: 3 }, async (_, n) => {
        const [writer, reader] = n % 2 === 0 ? [one, other] : [one, one]
        const counts: number[] = []
        for (let round = 1; round <= 20; round++) {
          await lend(writer, `seen ${n}`)
          counts.push(await figures(reader, `seen ${n}`), await exported(reader, `seen ${n}`))
        }
        return counts
      }),
    )
    const twice = Array.from({ length: 20 }, (_, n) => [n + 1, n + 1]).flat()
    expect(seen).toEqual([twice, twice, twice])
    expect(complaints).toEqual([])
    expect(new Set(reads)).toEqual(new Set(['replica']))
    expect(reads).toHaveLength(120)
  }, 60_000)

  test('gets nothing else: lists, records and what is within a transaction stay with the primary', async () => {
    const client = processOn(replica.url, patient)
    await lend(client, 'elsewhere')
    await client.get('/book-loans')
    await client.get('/book-loans/count')
    expect(reads).toEqual([])
  })

  test('that has stopped replaying is passed over, and used again when it goes on', async () => {
    const client = processOn(replica.url, { waitMs: 30 })
    await inReplica.query({ text: 'select pg_wal_replay_pause()' })
    await lend(client, 'paused')
    expect([await figures(client, 'paused'), await exported(client, 'paused')]).toEqual([1, 1])
    expect(reads).toEqual(['primary', 'primary'])
    expect(complaints[0]).toContain('more than 30 ms behind')
    await inReplica.query({ text: 'select pg_wal_replay_resume()' })
    expect(await figures(processOn(replica.url, patient), 'paused')).toBe(1)
    expect(reads.at(-1)).toBe('replica')
  })

  test('that does not answer is left alone for a while, so that nobody waits for it twice', async () => {
    const proxy = await cutProxy(replica.url)
    closers.push(() => proxy.close())
    const client = processOn(proxy.url, { ...patient, restMs: 3_600_000 })
    await lend(client, 'silent')
    expect(await figures(client, 'silent')).toBe(1)
    expect(reads).toEqual(['replica'])
    proxy.fallSilent()
    expect(await figures(client, 'silent')).toBe(1)
    expect([await exported(client, 'silent'), await figures(client, 'silent')]).toEqual([1, 1])
    expect(reads).toEqual(['replica', 'primary', 'primary', 'primary'])
    expect(complaints).toHaveLength(1)
  })

  test('refuses what is wrong with the question itself, and is not blamed for it', async () => {
    const { database, end } = withReplica(primary, replica.url, {
      ...patient,
      onUnfit: (error) => void complaints.push(String(error)),
    })
    closers.push(end)
    await expect(database.query({ text: 'select 1 / 0', forReplica: true })).rejects.toThrow(
      'division by zero',
    )
    expect(complaints).toEqual([])
  })

  test('of another database is never asked, whatever its log says', async () => {
    const elsewhere = new URL(replica.url)
    elsewhere.pathname = '/postgres'
    const client = processOn(elsewhere.href, patient)
    await lend(client, 'foreign')
    expect(await figures(client, 'foreign')).toBe(1)
    expect(reads).toEqual(['primary'])
    expect(complaints[0]).toContain('not a replica of the same database')
    expect(await figures(processOn(server.ownerUrl, patient), 'foreign')).toBe(1)
    expect(reads).toEqual(['primary', 'primary'])
  })

  test('that was promoted goes its own way and is not asked; one that is gone costs nobody an answer', async () => {
    const client = processOn(replica.url, patient)
    expect(await figures(client, 'foreign')).toBe(1)
    expect(reads).toEqual(['replica'])
    await inReplica.query({ text: 'select pg_promote()' })
    // What its answer would show.
    await inReplica.query({
      text: `set session_replication_role = replica; update book_loan set title = 'promoted'`,
    })
    await lend(client, 'promoted')
    expect([await figures(client, 'promoted'), await exported(client, 'promoted')]).toEqual([1, 1])
    expect(reads).toEqual(['replica', 'primary', 'primary'])
    await replica.stop()
    await lend(client, 'promoted')
    expect([await figures(client, 'promoted'), await exported(client, 'promoted')]).toEqual([2, 2])
    expect(reads.slice(3)).toEqual(['primary', 'primary'])
  })
})
