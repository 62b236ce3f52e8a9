import { access, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { read, systemActor, write } from '#engine'
import { readConfig } from '#platform/config.ts'
import { createLog } from '#platform/log.ts'
import { openPlatform } from '#platform/platform.ts'
import type { Platform } from '#platform/platform.ts'
import { workErasures, type ErasureJob } from '../../capabilities/erasure/job.ts'
import { runErasure } from '../../capabilities/erasure/run.ts'
import { embeddedProduct } from '../../tests/harness/embedded-product.ts'
import { refusalTextOf } from '../../tests/harness/given.ts'
import { erasurePlaces } from '../erasure.ts'
import { makeProduct } from '../product.ts'
import type { Product } from '../product.ts'
import { backUp } from './backup.ts'
import { besideBackups, eraseAgain } from './erased.ts'
import { isSound, restore } from './restore.ts'

const house = await embeddedProduct('erased')
const { at, platform, product, ctx } = house
afterAll(house.close)

const backUpTo = (place: string) =>
  backUp(platform, { folder: at(place), kind: 'full', label: 'test', keep: null })

const restoreTo = (place: string, into: string, backup: string | null = null) =>
  restore(product.types, { from: at(place), into: at(into), to: null, backup, secret: platform.secret })

const make = async (type: string, values: Record<string, unknown>): Promise<string> =>
  (await write(ctx, { kind: 'create', type, values })).after.id

const run = async (on: { platform: Platform; product: Product }, erasureId: string): Promise<void> => {
  const eraser = {
    ...on.product.ctxFor(systemActor('eraser'), 'system'),
    db: on.platform.database,
  }
  const places = [...erasurePlaces(on.platform.files), besideBackups(on.platform)]
  await runErasure(eraser, erasureId, { places, pause: async () => undefined })
}

const erase = async (person: string): Promise<void> =>
  run(house, await make('erasure', { title: 'Erasure', person, ground: 'request', reason: 'Art. 17' }))

/** Starts on a restored folder as the product does, and works on what that has ordered. */
const startOn = async (into: string) => {
  const config = readConfig({ KEELSON_DATA_DIR: at(into), KEELSON_SECRET: platform.secret, LOG_LEVEL: 'silent' })
  const restored = await openPlatform({ config, log: createLog({ level: 'silent' }), isServer: true })
  const own = await makeProduct(restored)
  const jobs: ErasureJob[] = []
  const enqueueIn = async (_tx: unknown, _queue: string, data: object): Promise<string> => {
    jobs.push(data as ErasureJob)
    return 'job'
  }
  const begin = () => eraseAgain({ ...restored, product: own, jobs: { enqueueIn } })
  await begin()
  const orders = jobs.length
  for (const { erasureId } of jobs) await run({ platform: restored, product: own }, erasureId)
  const reader = { ...own.ctxFor(systemActor('setup'), 'system'), db: restored.database }
  const title = async (id: string) => String((await read(reader, 'person', id))['name'])
  return { orders, begin, jobs, title, close: restored.close }
} // prettier-ignore

test('who was erased since a backup is erased again by the first start on what is restored from it', async () => {
  const gone = await make('person', { name: 'Gone Forever', email: 'gone@example.org' })
  const stays = await make('person', { name: 'Still Here', email: 'here@example.org' })
  await make('backup-plan', { title: 'Plan', folder: at('backups'), everyMinutes: 60, keepFull: 3, keepDays: 7 })
  const before = await backUpTo('backups')
  await erase(gone)
  // By numbers alone, and at once: nobody has to wait for the next backup.
  const list = await readFile(join(at('backups'), 'erased.json'), 'utf8')
  expect(list).toContain(gone)
  expect(list).not.toMatch(/Gone|Art\. 17|example\.org/)

  const older = await restoreTo('backups', 'older', before.manifest.id)
  expect([isSound(older), older.erasedSince]).toEqual([true, 1])
  const restored = await startOn('older')
  expect(restored.orders).toBe(1)
  expect(await readFile(join(at('older'), 'erased.json'), 'utf8')).toContain(gone)
  expect([await restored.title(gone), await restored.title(stays)]).toEqual([
    expect.stringMatching(/^Erased person/),
    'Still Here',
  ])
  await restored.begin()
  expect(restored.jobs).toHaveLength(1)
  await restored.close()

  await backUpTo('backups')
  const newest = await restoreTo('backups', 'newest')
  expect(newest.erasedSince).toBe(0)
  await expect(access(join(at('newest'), 'erase-again.json'))).rejects.toThrow('ENOENT')
}, 120_000) // prettier-ignore

test('a backup adds to the list of its place and forgets nobody; the data folder in use is asked too', async () => {
  const gone = await make('person', { name: 'Gone As Well', email: 'well@example.org' })
  const { manifest } = await backUpTo('away')
  const stranger = { person: '01890000-0000-7000-8000-000000000001', number: 'ERA9', ground: 'request', endedAt: '2026-01-01T00:00:00.000Z' }
  await writeFile(join(at('away'), 'erased.json'), JSON.stringify([stranger]))
  // Out of reach while it is done, as a disk in a drawer is.
  await rename(at('away'), at('drawn'))
  await erase(gone)
  await rename(at('drawn'), at('away'))
  const wish = { from: at('away'), to: null, backup: manifest.id, secret: platform.secret }
  const unknowing = await restore(product.types, { ...wish, into: at('unknowing') })
  const knowing = await restore(product.types, { ...wish, into: at('knowing'), inUse: platform.config.dataFolder })
  expect([unknowing.erasedSince, knowing.erasedSince]).toEqual([0, 1])
  await backUpTo('away')
  const list = await readFile(join(at('away'), 'erased.json'), 'utf8')
  expect([list.includes(gone), list.includes(stranger.person)]).toEqual([true, true])
}, 120_000) // prettier-ignore

test('a damaged list of who was erased is said, not passed over', async () => {
  await backUpTo('damaged')
  await writeFile(join(at('damaged'), 'erased.json'), '[{"person":')
  expect(await refusalTextOf(restoreTo('damaged', 'not-restored'))).toContain('erased.json can’t be read')
}, 120_000)

test('an erasure is noted beside backups that no plan names: made by hand, and left behind by a plan that has moved', async () => {
  const gone = await make('person', { name: 'Gone Unplanned', email: 'unplanned@example.org' })
  const plan = { title: 'Moving', everyMinutes: 60, keepFull: 3, keepDays: 7 }
  const id = await make('backup-plan', { ...plan, folder: at('moved-from') })
  for (const folder of ['by-hand', 'moved-from']) await backUpTo(folder)
  await write(ctx, { kind: 'update', type: 'backup-plan', id, values: { folder: at('moved-to') } })
  // One that is in a drawer is not waited for.
  await backUpTo('in-a-drawer')
  await rename(at('in-a-drawer'), at('drawer'))
  await erase(gone)
  for (const folder of ['by-hand', 'moved-from'])
    expect(await readFile(join(at(folder), 'erased.json'), 'utf8')).toContain(gone)
})

test('an erasure waits while the backups of a plan in force are out of reach, says so, and ends when they are back', async () => {
  const gone = await make('person', { name: 'Gone At Last', email: 'last@example.org' })
  const plan = await make('backup-plan', {
    title: 'Away',
    folder: at('unplugged'),
    everyMinutes: 60,
    keepFull: 3,
    keepDays: 7,
  })
  const { manifest } = await backUpTo('unplugged')
  const clockwork = { ...product.ctxFor(systemActor('clockwork'), 'system'), db: platform.database }
  await write(clockwork, {
    kind: 'update',
    type: 'backup-plan',
    id: plan,
    values: { lastFullAt: manifest.endedAt },
  })
  await rename(at('unplugged'), at('elsewhere'))

  const queued: { data: ErasureJob; startAt: string | undefined }[] = []
  let handle: (data: ErasureJob) => Promise<void> = async () => undefined
  const jobs = {
    work: async (_queue: string, handler: (job: never) => Promise<void>) => {
      handle = (data) =>
        handler({ id: 'job', data, attempt: 1, signal: new AbortController().signal } as never)
    },
    enqueue: async (_queue: string, data: object, options?: { startAt?: string }) => {
      queued.push({ data: data as ErasureJob, startAt: options?.startAt })
      return 'job'
    },
  }
  // Nobody waits here for what others may have in memory.
  const ctxFor: typeof product.ctxFor = (actor, via) => ({
    ...product.ctxFor(actor, via),
    keys: { ...product.keys, keptMs: 0 },
  })
  const places = [...erasurePlaces(platform.files), besideBackups(platform)]
  await workErasures({ jobs, database: platform.database, places, ctxFor })
  const order = await make('erasure', {
    title: 'Erasure',
    person: gone,
    ground: 'request',
    reason: 'Art. 17',
  })
  await handle({ erasureId: order })
  await handle({ erasureId: order })
  const stateOf = async () => read(ctx, 'erasure', order)
  expect(await stateOf()).toMatchObject({
    state: 'running',
    failure: expect.stringContaining(at('unplugged')),
  })
  expect(queued).toMatchObject([{ data: { erasureId: order } }, { data: { erasureId: order } }])
  expect(Date.parse(queued[0]?.startAt ?? '')).toBeGreaterThan(Date.now())
  // What was to be read of them is gone all the same.
  expect(JSON.stringify(await read(ctx, 'person', gone))).not.toMatch(/Gone At Last|last@example/)

  await rename(at('elsewhere'), at('unplugged'))
  await handle({ erasureId: order })
  expect(await stateOf()).toMatchObject({ state: 'done', failure: null })
  expect(queued).toHaveLength(2)
  expect(await readFile(join(at('unplugged'), 'erased.json'), 'utf8')).toContain(gone)
}, 120_000)
