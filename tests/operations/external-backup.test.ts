import { mkdir, readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { Client } from 'pg'
import { afterAll, expect, test } from 'vitest'
import { read, write } from '#engine'
import { libpqOf } from '#platform/backup/external/libpq.ts'
import { findProgram } from '#platform/backup/external/programs.ts'
import { openPlace } from '#platform/backup/place.ts'
import { slotOf } from '#platform/backup/slot.ts'
import { copiedServer } from '#platform/database/embedded/copied-server.ts'
import { connect } from '#platform/database/connect.ts'
import { backUp } from '../../server/backup/backup.ts'
import type { BackupWish } from '../../server/backup/backup.ts'
import { drill } from '../../server/backup/drill.ts'
import { isSound, restore } from '../../server/backup/restore.ts'
import { embeddedProduct } from '../harness/embedded-product.ts'
import { refusalTextOf } from '../harness/given.ts'
import { asSuper, startExternalPostgres, usual } from './servers/external-postgres.ts'

// The product on a PostgreSQL of Debian's packages, with the rights that docs/operations.md names and no more.
const server = await startExternalPostgres()
const { at, platform, product, ctx, close } = await embeddedProduct('external', server.url)
afterAll(async () => {
  await close()
  await server.stop()
})

const backUpTo = (place: string, wish: Partial<BackupWish> = {}) =>
  backUp(platform, { folder: at(place), kind: 'auto', label: 'test', keep: null, ...wish })

const restoreTo = (from: string, into: string, to: string | null = null) =>
  restore(product.types, { from: at(from), into: at(into), to, backup: null, secret: platform.secret })

const addOrganisation = async (title: string): Promise<string> =>
  (await write(ctx, { kind: 'create', type: 'organisation', values: { title, kind: 'customer' } })).after.id

/** Serves a restored folder, as an administrator does with the PostgreSQL of that version. */
const inRestored = async <T>(into: string, ask: (url: string) => Promise<T>): Promise<T> => {
  const { major } = server
  const postgres = await findProgram('postgres', { major, folder: null, mayBeNewer: false })
  const facts = { postgres, major, name: 'desk', user: 'keelson', searchPath: 'public' }
  const copied = await copiedServer(at(into), facts)
  const running = await copied.start()
  return ask(running.url).finally(async () => {
    await running.stop()
    await copied.tidy()
  })
}

const titlesIn = (into: string, begin: string): Promise<string[]> =>
  inRestored(into, async (url) => {
    const client = new Client({ connectionString: url })
    await client.connect()
    const { rows } = await client.query<{ title: string }>(
      'select title from organisation where starts_with(title, $1) order by title',
      [begin],
    )
    await client.end()
    return rows.map(({ title }) => title)
  })

const nextInstant = async (): Promise<string> => {
  const wait = (): Promise<void> => new Promise((resume) => setTimeout(resume, 5))
  await wait()
  const instant = new Date().toISOString()
  await wait()
  return instant
}

test('every write acknowledged before a backup’s end is in what is restored from it, under load too', async () => {
  const acknowledged: { id: string; at: number }[] = []
  let isOver = false
  const writer = async (name: string): Promise<void> => {
    for (let n = 0; !isOver; n++) {
      const id = await addOrganisation(`${name} ${n}`)
      acknowledged.push({ id, at: Date.now() })
    }
  }
  const writers = ['a', 'b', 'c'].map(writer)
  const full = await backUpTo('loaded')
  const increment = await backUpTo('loaded')
  isOver = true
  await Promise.all(writers)
  expect([full.manifest.kind, increment.manifest.kind]).toEqual(['full', 'increment'])
  expect(full.manifest.database).toMatchObject({ isEmbedded: false, major: server.major, user: 'keelson' })
  const expected = acknowledged.filter((each) => each.at <= Date.parse(increment.manifest.reachesTo))
  expect(expected.length).toBeGreaterThan(0)

  const result = await restoreTo('loaded', 'loaded-restored')
  expect(isSound(result)).toBe(true)
  expect(result.served).toEqual({ folder: at('loaded-restored/postgres'), major: server.major })
  const ids = await inRestored('loaded-restored', async (url) => {
    const database = await connect(url)
    const rows = await database.query<{ id: string }>({ text: 'select id from organisation' })
    await database.end()
    return rows.map(({ id }) => id)
  })
  expect(new Set(ids).isSupersetOf(new Set(expected.map(({ id }) => id)))).toBe(true)
}, 120_000)

test('a point in time is reached, with its files, and nothing of what served it for verifying is left', async () => {
  const stored = await platform.files.save(Readable.from([Buffer.from('precious')]), { maxBytes: 1000 })
  const id = await addOrganisation('point first')
  const before = await read(ctx, 'organisation', id)
  await backUpTo('points', { kind: 'full' })
  await addOrganisation('point second')
  const between = await nextInstant()
  await addOrganisation('point third')
  await backUpTo('points')
  const result = await restoreTo('points', 'points-between', between)
  expect(isSound(result)).toBe(true)
  expect(result.reached !== null && result.reached <= between).toBe(true)
  expect((await readdir(at('points-between'))).sort()).toEqual(['files', 'postgres', 'postgres.log'])
  expect(await titlesIn('points-between', 'point')).toEqual(['point first', 'point second'])
  const path = join(stored.sha256.slice(0, 2), stored.sha256.slice(2, 4), stored.sha256)
  expect(await readFile(at(join('points-between/files', path)), 'utf8')).toBe('precious')
  await inRestored('points-between', async (url) => {
    const database = await connect(url)
    const restored = await read({ ...ctx, db: database }, 'organisation', id)
    await database.end()
    expect(restored).toEqual(before)
  })
}, 120_000)

test('a restored copy listens on no network, archives nothing, and is a database of its own', async () => {
  await backUpTo('alone', { continues: false })
  await restoreTo('alone', 'alone-restored')
  await inRestored('alone-restored', async (url) => {
    const client = new Client({ connectionString: url })
    await client.connect()
    const { rows } = await client.query(`select current_setting('listen_addresses') as listens,
      current_setting('archive_mode') as archives, pg_is_in_recovery() as recovers`)
    await client.end()
    expect(rows).toEqual([{ listens: '', archives: 'off', recovers: false }])
  })
}, 120_000)

test('where the log has a gap an increment becomes a full backup and says why', async () => {
  await backUpTo('gap')
  await asSuper(server.superUrl, [`select pg_drop_replication_slot(slot_name) from pg_replication_slots`])
  const next = await backUpTo('gap', { kind: 'increment' })
  expect(next.manifest.kind).toBe('full')
  expect(next.insteadBecause).toContain('has not kept its log')
}, 60_000)

test('an increment that fails leaves the log for the next one', async () => {
  await backUpTo('retried')
  const file = await platform.files.save(Readable.from([Buffer.from('new')]), { maxBytes: 1000 })
  await server.admit(usual.filter((line) => !line.includes('replication')))
  expect(await refusalTextOf(backUpTo('retried'))).toContain('host replication keelson')
  await server.admit(usual)
  const next = await backUpTo('retried', { kind: 'increment' })
  expect([next.manifest.kind, next.insteadBecause]).toEqual(['increment', null])
  expect(next.manifest.contents.map(({ sha256 }) => sha256)).toEqual([file.sha256])
}, 60_000)

test('a missing right, a missing program and a server that would fill its disk are told with what to do', async () => {
  await asSuper(server.superUrl, ['alter role keelson noreplication'])
  expect(await refusalTextOf(backUpTo('refused'))).toContain('alter role "keelson" replication')
  await asSuper(server.superUrl, ['alter role keelson replication'])

  await mkdir(at('empty'))
  const missing = await refusalTextOf(backUpTo('refused', { programs: at('empty') }))
  expect(missing).toContain(
    `There is no pg_basebackup of PostgreSQL ${server.major} or later in ${at('empty')}`,
  )
  expect(missing).toContain(`postgresql-client-${server.major}`)

  await asSuper(server.superUrl, [
    'alter system set max_slot_wal_keep_size = -1',
    'select pg_reload_conf()',
    'select pg_sleep(0.2)',
  ])
  expect(await refusalTextOf(backUpTo('refused'))).toContain(
    "alter system set max_slot_wal_keep_size = '4GB'",
  )
  const once = await backUpTo('refused', { continues: false })
  expect(once.manifest.kind).toBe('full')
  await asSuper(server.superUrl, ['alter system reset max_slot_wal_keep_size', 'select pg_reload_conf()'])
  const { id } = await openPlace(at('refused'), { create: false })
  expect(await slots()).not.toContain(slotOf(id))
}, 120_000)

const slots = async (): Promise<string[]> =>
  (
    await platform.database.query<{ name: string }>({
      text: 'select slot_name as name from pg_replication_slots',
    })
  ).map(({ name }) => name)

test('the drill restores it, verifies it and records that', async () => {
  await backUpTo('drilled')
  const record = await drill({ ...platform, product }, { from: at('drilled'), planId: null })
  expect(record).toMatchObject({ outcome: 'passed', faults: 0, log: 'Everything agrees.' })
  expect(await readdir(join(platform.config.dataFolder, 'drills'))).toEqual([])
}, 120_000)

test('the password of the database is in no command line', () => {
  const secret = decodeURIComponent(new URL(server.url).password)
  const { dsn, env } = libpqOf(`${server.url}?application_name=x&ssl=true&options=-c%20search_path%3Da`)
  expect(dsn).not.toContain(new URL(server.url).password)
  expect(env).toEqual({ PGPASSWORD: secret })
  expect(new URL(dsn).search).toBe('?sslmode=require')
})
