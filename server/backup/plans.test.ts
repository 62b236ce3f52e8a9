import { mkdir, readdir, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { list, read, write } from '#engine'
import type { StoredRecord, Values } from '#engine'
import { listBackups, openPlace } from '#platform/backup/place.ts'
import { movableClock } from '#platform/clock.ts'
import { embeddedProduct } from '../../tests/harness/embedded-product.ts'
import { backUp } from './backup.ts'
import { turnPlans } from './plans.ts'

const { at, platform, product, ctx, close } = await embeddedProduct('plans')
afterAll(close)

// Each begins with the present, and the hour is far: the times in backups are those of the database.
let clock = movableClock(new Date().toISOString())
let failures = new Map<string, number>()
beforeEach(() => {
  clock = movableClock(new Date().toISOString())
  failures = new Map()
})
/** A folder in which plans may begin. */
const own = (name: string): string => at(`data/backups/${name}`)
const farHour = (new Date().getUTCHours() + 12) % 24

const turn = (): Promise<void> => turnPlans({ ...platform, product, clock }, failures)

const makePlan = async (values: Values): Promise<string> =>
  (await write(ctx, { kind: 'create', type: 'backup-plan', values: { hour: farHour, ...values } })).after.id

const act = (transition: string, id: string) =>
  write(ctx, { kind: 'transition', type: 'backup-plan', id, transition })

const kindsIn = async (folder: string): Promise<string[]> =>
  (await listBackups(await openPlace(folder, { create: false }))).map(({ kind }) => kind)

const drillsOf = async (plan: string): Promise<readonly StoredRecord[]> =>
  (await list(ctx, 'restore-drill', { filter: `plan = "${plan}"`, sort: ['startedAt'] })).rows

test('a plan backs up in full, then proves that it can be restored, and adds increments at its pace', async () => {
  const folder = own('rhythm')
  const plan = await makePlan({ title: 'Nightly', folder, everyMinutes: 30 })
  await turn()
  expect(await kindsIn(folder)).toEqual(['full'])
  expect(await drillsOf(plan)).toEqual([])

  clock.forward('1m')
  await turn()
  expect(await kindsIn(folder)).toEqual(['full'])
  const [evidence] = await drillsOf(plan)
  expect(evidence).toMatchObject({ outcome: 'passed', faults: 0, backups: 1, log: 'Everything agrees.' })
  expect(evidence?.['records']).toBeGreaterThan(0)
  expect(evidence?.['number']).toMatch(/^DRL\d+$/)
  expect(await readdir(join(platform.config.dataFolder, 'drills'))).toEqual([])

  clock.forward('30m')
  await turn()
  await turn()
  expect((await kindsIn(folder)).slice(0, 2)).toEqual(['full', 'increment'])
  expect(await drillsOf(plan)).toHaveLength(1)
  expect(await read(ctx, 'backup-plan', plan)).toMatchObject({
    failure: null,
    lastFullAt: expect.any(String),
  })
  await act('pause', plan)
}, 60_000)

test('a plan that rests does nothing, and PostgreSQL keeps no log for it', async () => {
  const folder = own('resting')
  const plan = await makePlan({ title: 'Resting', folder, drills: false })
  await turn()
  const slots = (): Promise<{ n: number }[]> =>
    platform.database.query<{ n: number }>({ text: 'select count(*)::int as n from pg_replication_slots' })
  const before = (await slots())[0]?.n ?? 0
  await act('pause', plan)
  clock.forward('2d')
  await turn()
  expect(await kindsIn(folder)).toEqual(['full'])
  expect(await slots()).toEqual([{ n: before - 1 }])
}, 60_000)

test('a backup that fails is told on its plan, once, and tried again after a while', async () => {
  const folder = own('occupied')
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'holiday.jpg'), 'x')
  const plan = await makePlan({ title: 'Occupied', folder, drills: false })
  await turn()
  await turn()
  const told = await read(ctx, 'backup-plan', plan)
  expect(told).toMatchObject({ failure: expect.stringContaining('it holds other things'), version: 2 })
  expect(await readdir(folder)).toEqual(['holiday.jpg'])
  await write(ctx, { kind: 'update', type: 'backup-plan', id: plan, values: { folder: own('free') } })
  clock.forward('16m')
  await turn()
  expect(await read(ctx, 'backup-plan', plan)).toMatchObject({ failure: null })
  expect(await kindsIn(own('free'))).toEqual(['full'])
  await act('pause', plan)
}, 60_000)

test('a plan made in the browser begins no backups just anywhere on the machine, until somebody there has', async () => {
  const outside = [at('elsewhere'), at('data/backups-beside'), at('data/files')]
  for (const [index, folder] of outside.entries()) {
    const plan = await makePlan({ title: `Elsewhere ${index}`, folder, drills: false })
    const before = await readdir(folder).catch(() => null)
    await turn()
    expect(await read(ctx, 'backup-plan', plan)).toMatchObject({
      failure: expect.stringMatching(/may begin backups below .*data\/backups only.*keelson backup --to/),
    })
    expect(await readdir(folder).catch(() => null)).toEqual(before)
    if (index > 0) await act('pause', plan)
  }
  await backUp(platform, { folder: at('elsewhere'), kind: 'full', label: 'by hand', keep: null })
  clock.forward('16m')
  await turn()
  expect((await kindsIn(at('elsewhere'))).length).toBeGreaterThan(1)
}, 60_000)

test('a drill that finds a damaged backup is evidence of it, with the file’s name', async () => {
  const folder = own('damaged')
  const plan = await makePlan({ title: 'Damaged', folder })
  await turn()
  const [backup] = await listBackups(await openPlace(folder, { create: false }))
  await truncate(join(folder, backup?.id ?? '', 'database.pack'), 5000)
  clock.forward('1m')
  await turn()
  const [evidence] = await drillsOf(plan)
  expect(evidence).toMatchObject({ outcome: 'failed', log: expect.stringContaining('database.pack') })
  await act('pause', plan)
}, 60_000)
