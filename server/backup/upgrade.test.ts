import { actingOwner } from '#platform/database/owner.ts'
import { execFile } from 'node:child_process'
import { cp, mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, expect, test } from 'vitest'
import { addBackup, listBackups, openPlace } from '#platform/backup/place.ts'
import { migrationsFolder, ownSchema, schemaNow } from '#platform/database/migrate.ts'
import { embeddedProduct } from '../../tests/harness/embedded-product.ts'
import { freshDatabase } from '../../tests/harness/database.ts'
import { refusalTextOf } from '../../tests/harness/given.ts'
import { backUp } from './backup.ts'
import { isSound, restore } from './restore.ts'
import { upgrade } from './upgrade.ts'

const { at, platform, product, close } = await embeddedProduct('upgrade')
afterAll(close)

/** The product's migrations and one more, as a newer version brings them. */
const newerMigrations = async (name: string, sql: string): Promise<string> => {
  const folder = at(name)
  await cp(migrationsFolder, folder, { recursive: true })
  const number = String((await ownSchema()) + 1).padStart(4, '0')
  await writeFile(join(folder, `${number}_${name}.sql`), sql)
  return folder
}

const restorePoints = join(platform.config.dataFolder, 'restore-points')

test('where no restore point can be made nothing is changed, unless a person said so', async () => {
  const folder = await newerMigrations('blocked', 'create table blocked (id int)')
  const before = await schemaNow(platform.database)
  await mkdir(restorePoints)
  await writeFile(join(restorePoints, 'note.txt'), 'x')
  const refused = await refusalTextOf(upgrade(platform, { folder }))
  expect(refused).toContain('The upgrade was not begun')
  expect(refused).toContain('--without-restore-point')
  expect(await schemaNow(platform.database)).toBe(before)
  const database = { ...platform.config, databaseUrl: 'postgresql://elsewhere/keelson' }
  expect(await refusalTextOf(upgrade({ ...platform, config: database }, { folder }))).toContain(
    'does not archive its log',
  )
  expect(await schemaNow(platform.database)).toBe(before)
}, 60_000)

test('an upgrade leaves a way back, from which the schema before is restored', async () => {
  const folder = await newerMigrations('shelf', 'create table shelf (id int)')
  const before = await schemaNow(platform.database)
  const clear = { ...platform, config: { ...platform.config, dataFolder: at('elsewhere') } }
  await mkdir(join(at('elsewhere'), 'files'), { recursive: true })
  const { applied, restorePoint } = await upgrade(clear, { folder })
  expect(applied.map(({ name }) => name)).toEqual(['shelf'])
  expect(restorePoint).toContain('restore-points')
  const from = join(at('elsewhere'), 'restore-points')
  const [point] = await listBackups(await openPlace(from, { create: false }))
  expect(point).toMatchObject({
    kind: 'full',
    label: `before leaving schema ${before}`,
    product: { schema: before },
  })
  expect(await platform.database.query({ text: 'select slot_name from pg_replication_slots' })).toEqual([])
  const wish = { from, into: at('back'), to: null, backup: null, secret: platform.secret }
  const restored = await restore(product.types, wish)
  expect(isSound(restored)).toBe(true)
  expect(restored.schema).toEqual({ from: before, to: before })
  expect((await upgrade(clear, { folder })).applied).toEqual([])
}, 60_000)

test('a new database needs no way back', async () => {
  const { database, url } = await freshDatabase({ migrated: false })
  const config = { ...platform.config, databaseUrl: url }
  const asOwner = await actingOwner(database, null)
  const { applied, restorePoint } = await upgrade({ config, database, databaseUrl: url, asOwner })
  expect(applied).toHaveLength(await ownSchema())
  expect(restorePoint).toBeNull()
})

const run = promisify(execFile)

/** A disk of a few megabytes in memory, where this user may mount one. */
const smallDisk = async (folder: string): Promise<boolean> => {
  await mkdir(folder)
  return run('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', folder]).then(
    () => true,
    () => false,
  )
}

test('a disk that is full ends the backup with what to do, and leaves the one before', async () => {
  const disk = at('disk')
  const isReal = await smallDisk(disk)
  const wish = { folder: join(disk, 'backups'), kind: 'full', label: 'test', keep: null } as const
  try {
    const first = await backUp(platform, wish)
    const place = await openPlace(wish.folder, { create: false })
    if (isReal) await writeFile(join(disk, 'filler'), Buffer.alloc(2_500_000))
    const refused = await refusalTextOf(
      isReal
        ? backUp(platform, wish)
        : addBackup(place, '20990101T000000000Z-full', async () => {
            throw Object.assign(new Error('write'), { code: 'ENOSPC' })
          }),
    )
    expect(refused).toContain('is full: no backup was made')
    expect((await listBackups(place)).map(({ id }) => id)).toEqual([first.manifest.id])
    expect((await readdir(wish.folder)).filter((name) => name.startsWith('.'))).toEqual([])
  } finally {
    if (isReal) await run('umount', [disk])
  }
}, 60_000)
