import { mkdir, rename, writeFile } from 'node:fs/promises'
import { afterAll, expect, test } from 'vitest'
import { list, read, write } from '#engine'
import { listBackups, openPlace } from '#platform/backup/place.ts'
import { movableClock } from '#platform/clock.ts'
import type { DiskOf } from '#platform/files/disk.ts'
import { embeddedProduct } from '../../tests/harness/embedded-product.ts'
import { ensureOwnPlan, ownPlanId } from './own-plan.ts'
import { turnPlans } from './plans.ts'

const { at, platform, product, ctx, close } = await embeddedProduct('own-plan')
afterAll(close)

// The times in backups are those of the database: the installation began two days before, at noon.
const began = `${new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10)}T12:00:00.000Z`
const then: typeof product = {
  ...product,
  ctxFor: (...given) => ({ ...product.ctxFor(...given), clock: movableClock(began) }),
}
const folder = at('data/backups/nightly')
const failures = new Map<string, number>()
const turnAt = (now: string, diskOf?: DiskOf): Promise<void> =>
  turnPlans({ ...platform, product, clock: movableClock(now), ...(diskOf && { diskOf }) }, failures)
const minutesFromNow = (minutes: number): string => new Date(Date.now() + minutes * 60_000).toISOString()

const start = (dataFolder = platform.config.dataFolder, databaseUrl: string | null = null): Promise<void> =>
  ensureOwnPlan({ ...platform, product: then, config: { ...platform.config, dataFolder, databaseUrl } })
const plans = async () => (await list(ctx, 'backup-plan', {})).rows
const ownPlan = () => read(ctx, 'backup-plan', ownPlanId)
const kinds = async (): Promise<string[]> =>
  (await listBackups(await openPlace(folder, { create: true }))).map(({ kind }) => kind)
const slots = async (): Promise<number> =>
  (await platform.database.query({ text: 'select from pg_replication_slots' })).length

test('an external PostgreSQL is left to its own tools', async () => {
  await start(undefined, 'postgresql://elsewhere/keelson')
  expect(await plans()).toEqual([])
})

test('an installation that nobody made a plan for backs itself up at night, and tries to restore it', async () => {
  await start()
  expect(await plans()).toMatchObject([{ id: ownPlanId, folder, state: 'active', keepFull: 3, drills: true }])
  await turnAt(began.replace('T12:00', 'T12:05'))
  expect(await kinds()).toEqual([])

  // Far from now, whenever this runs: what follows goes through a few hours.
  const hour = (new Date().getUTCHours() + 12) % 24
  await write(ctx, { kind: 'update', type: 'backup-plan', id: ownPlanId, values: { hour } })
  await turnAt(minutesFromNow(0))
  expect(await kinds()).toEqual(['full'])
  await turnAt(minutesFromNow(1))
  const { rows } = await list(ctx, 'restore-drill', { filter: `plan = "${ownPlanId}"` })
  expect(rows).toMatchObject([{ outcome: 'passed', faults: 0 }])
  await turnAt(minutesFromNow(61))
  expect(await kinds()).toEqual(['full', 'increment'])
  expect(await ownPlan()).toMatchObject({ failure: null, lastFullAt: expect.any(String) })
}, 60_000)

test('where too little room would be left nothing is written, nothing is kept for it, and it says so', async () => {
  const almostFull: DiskOf = () => Promise.resolve({ bytes: 100e9, freeBytes: 5e9 })
  expect(await slots()).toBe(1)
  await turnAt(minutesFromNow(125), almostFull)
  expect(await kinds()).toEqual(['full', 'increment'])
  expect(await slots()).toBe(0)
  expect(await ownPlan()).toMatchObject({
    failure: expect.stringMatching(
      /too little room: \d+ MB are needed in .*nightly, where 5000 MB are free, of which 5000 MB stay free/,
    ),
  })
  failures.clear()
  await turnAt(minutesFromNow(126), () => Promise.resolve({ bytes: 100e9, freeBytes: 50e9 }))
  // Its log was not kept meanwhile.
  expect(await kinds()).toEqual(['full', 'increment', 'full'])
  expect(await ownPlan()).toMatchObject({ failure: null })
}, 60_000)

test('what its administrators make of the plan stands, whenever the product starts again', async () => {
  await write(ctx, { kind: 'update', type: 'backup-plan', id: ownPlanId, values: { hour: 4 } })
  await write(ctx, { kind: 'transition', type: 'backup-plan', id: ownPlanId, transition: 'pause' })
  await start()
  expect(await plans()).toMatchObject([{ state: 'paused', hour: 4, folder }])
  await turnAt(minutesFromNow(24 * 60))
  expect(await kinds()).toEqual(['full', 'increment', 'full'])
})

test('a data folder that was moved, or restored beside another, has its own backups; a chosen folder stays', async () => {
  const elsewhere = at('restored')
  // The backups are those of a data folder that is in use.
  await writeFile(at('data/database.json'), '', { flag: 'a' })
  await start(elsewhere)
  expect(await ownPlan()).toMatchObject({ folder: `${elsewhere}/backups/nightly` })
  await mkdir(`${elsewhere}/backups/nightly`, { recursive: true })
  await rename(elsewhere, at('moved'))
  await start(at('moved'))
  expect(await ownPlan()).toMatchObject({ folder: at('moved/backups/nightly') })

  await mkdir(at('disk/backups/nightly'), { recursive: true })
  const chosen = { folder: at('disk/backups/nightly') }
  await write(ctx, { kind: 'update', type: 'backup-plan', id: ownPlanId, values: chosen })
  await start(at('moved'))
  expect(await ownPlan()).toMatchObject(chosen)
})
