import { cp, link, mkdtemp, readFile, readdir, stat, truncate, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { afterAll, expect, test } from 'vitest'
import { read, write } from '#engine'
import { listBackups, openPlace } from '#platform/backup/place.ts'
import { connect } from '#platform/database/connect.ts'
import { startEmbedded } from '#platform/database/embedded/embedded.ts'
import type { Database } from '#platform/database/pool.ts'
import { embeddedProduct } from '../../tests/harness/embedded-product.ts'
import { refusalTextOf } from '../../tests/harness/given.ts'
import { backUp } from './backup.ts'
import { isSound, restore } from './restore.ts'

const { folder, at, platform, product, ctx, close } = await embeddedProduct('backup')
afterAll(close)

const backUpTo = (place: string, kind: 'full' | 'increment' | 'auto' = 'auto') =>
  backUp(platform, { folder: at(place), kind, label: 'test', keep: null })

const restoreTo = (from: string, into: string, to: string | null = null, backup: string | null = null) =>
  restore(product.types, { from: at(from), into: at(into), to, backup, secret: platform.secret })

const addOrganisation = async (title: string): Promise<string> => {
  const { after } = await write(ctx, {
    kind: 'create',
    type: 'organisation',
    values: { title, kind: 'customer' },
  })
  return after.id
}

/** Runs `ask` on the database of a restored folder. */
const inRestored = async <T>(into: string, ask: (database: Database) => Promise<T>): Promise<T> => {
  const server = await startEmbedded({ dataFolder: at(into) })
  const database = await connect(server.url)
  return ask(database).finally(async () => {
    await database.end()
    await server.stop()
  })
}

const titlesIn = (into: string): Promise<string[]> =>
  inRestored(into, async (database) =>
    (await database.query<{ title: string }>({ text: 'select title from organisation order by title' })).map(
      ({ title }) => title,
    ),
  )

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
  const before = acknowledged.filter((each) => each.at <= Date.parse(increment.manifest.reachesTo))
  const beforeFull = before.filter((each) => each.at <= Date.parse(full.manifest.reachesTo))
  expect(before.length).toBeGreaterThan(beforeFull.length)
  expect(beforeFull.length).toBeGreaterThan(0)

  const onlyFull = await restoreTo('loaded', 'loaded-full', null, full.manifest.id)
  const both = await restoreTo('loaded', 'loaded-both')
  for (const [into, result, expected] of [
    ['loaded-full', onlyFull, beforeFull],
    ['loaded-both', both, before],
  ] as const) {
    expect(isSound(result)).toBe(true)
    const ids = await inRestored(into, async (database) =>
      (await database.query<{ id: string }>({ text: 'select id from organisation' })).map(({ id }) => id),
    )
    expect(new Set(ids).isSupersetOf(new Set(expected.map(({ id }) => id)))).toBe(true)
  }
}, 120_000)

test('a point in time is reached: what came before is there, what came after is not', async () => {
  await addOrganisation('point full')
  const full = await backUpTo('points', 'full')
  await addOrganisation('point first')
  const between = await nextInstant()
  await addOrganisation('point second')
  await backUpTo('points')
  await addOrganisation('point third')
  await backUpTo('points')
  const result = await restoreTo('points', 'points-between', between)
  expect(isSound(result)).toBe(true)
  expect(result.reached !== null && result.reached <= between).toBe(true)
  const titles = (await titlesIn('points-between')).filter((title) => title.startsWith('point'))
  expect(titles).toEqual(['point first', 'point full'])
  expect((await restoreTo('points', 'points-all')).backups).toHaveLength(3)
  expect((await titlesIn('points-all')).filter((title) => title.startsWith('point'))).toHaveLength(4)

  const late = await refusalTextOf(restoreTo('points', 'points-late', '2999-01-01T00:00:00.000Z'))
  expect(late).toContain('No backup reaches 2999')
  expect(late).toContain(`These times can be reached: ${full.manifest.consistentAt}`)
}, 120_000)

/** A moment that lies after all that was committed and before all that will be. */
const nextInstant = async (): Promise<string> => {
  const wait = (): Promise<void> => new Promise((resume) => setTimeout(resume, 5))
  await wait()
  const instant = new Date().toISOString()
  await wait()
  return instant
}

test('files come back byte for byte, are copied once, and share no byte with the restored ones', async () => {
  const limits = { maxBytes: 1000 }
  const first = await platform.files.save(Readable.from([Buffer.from('first')]), limits)
  const full = await backUpTo('files')
  const second = await platform.files.save(Readable.from([Buffer.from('second')]), limits)
  const increment = await backUpTo('files')
  expect([full.addedFiles, increment.addedFiles]).toEqual([1, 1])
  expect(increment.manifest.contents.map(({ sha256 }) => sha256)).toEqual([second.sha256])
  const result = await restoreTo('files', 'files-restored')
  expect(result.files).toBe(2)
  const path = (base: string, sha: string): string => join(base, sha.slice(0, 2), sha.slice(2, 4), sha)
  for (const [stored, content] of [
    [first, 'first'],
    [second, 'second'],
  ] as const) {
    const restored = path(at('files-restored/files'), stored.sha256)
    expect(await readFile(restored, 'utf8')).toBe(content)
    expect((await stat(restored)).nlink).toBe(1)
  }
  await platform.files.remove(first.sha256)
  expect(await text(Readable.from(await readFile(path(at('files/files'), first.sha256))))).toBe('first')
}, 120_000)

test('a damaged backup is refused with the file’s name, and nothing is restored from it', async () => {
  const { manifest } = await backUpTo('whole', 'full')
  const damages: Record<string, (place: string) => Promise<string>> = {
    'a flipped bit': async (place) => {
      const victim = manifest.database_files[700]
      const file = join(place, manifest.id, 'database.pack')
      const bytes = await readFile(file)
      const offset = (victim?.at ?? 0) + (victim?.stored ?? 0) - 1
      bytes.writeUInt8(bytes.readUInt8(offset) ^ 4, offset)
      await writeFile(file, bytes)
      return `database.pack (the checksum of ${victim?.path}`
    },
    'a missing file': async (place) => {
      await unlink(join(place, manifest.id, 'database.pack'))
      return 'database.pack (it is missing'
    },
    'a shortened file': async (place) => {
      const file = join(place, manifest.id, 'database.pack')
      await truncate(file, (await stat(file)).size - 100)
      return 'database.pack'
    },
    'a missing piece of the log': async (place) => {
      await unlink(join(place, manifest.id, 'log', `${manifest.log.from}.zst`))
      return `${manifest.log.from}.zst`
    },
    'a changed manifest': async (place) => {
      const file = join(place, manifest.id, 'manifest.json')
      await writeFile(file, (await readFile(file, 'utf8')).replace('"test"', '"best"'))
      return 'manifest.json'
    },
  }
  for (const [name, damage] of Object.entries(damages)) {
    const place = `whole ${name}`
    await cp(at('whole'), at(place), { recursive: true })
    const file = await damage(at(place))
    const refused = await refusalTextOf(restoreTo(place, `restored ${name}`))
    expect(refused).toContain('The backup is damaged')
    expect(refused).toContain(file)
    expect(await readdir(at(`restored ${name}`)).catch(() => [])).toEqual([])
  }
}, 120_000)

test('a content of the file store that is damaged is found, in the store and in the backup', async () => {
  const stored = await platform.files.save(Readable.from([Buffer.from('precious')]), { maxBytes: 1000 })
  const { manifest } = await backUpTo('contents')
  const inPlace = join(
    at('contents/files'),
    stored.sha256.slice(0, 2),
    stored.sha256.slice(2, 4),
    stored.sha256,
  )
  // The hard link is cut first: what happens to the copy must not happen to the store.
  await cp(inPlace, `${inPlace}.copy`)
  await unlink(inPlace)
  await link(`${inPlace}.copy`, inPlace)
  await writeFile(inPlace, 'previous')
  expect(await refusalTextOf(restoreTo('contents', 'contents-restored', null, manifest.id))).toContain(
    stored.sha256,
  )
}, 60_000)

test('a restore never touches a folder that holds anything', async () => {
  await backUpTo('guarded', 'full')
  await cp(at('guarded'), at('occupied'), { recursive: true })
  const before = await readdir(at('occupied'))
  expect(await refusalTextOf(restoreTo('guarded', 'occupied'))).toContain('is not empty')
  expect(await readdir(at('occupied'))).toEqual(before)
  expect(await refusalTextOf(restoreTo('guarded', 'data'))).toContain('is not empty')
}, 60_000)

test('an interrupted restore can not be taken for a database', async () => {
  await writeFile(join(await mkdtemp(at('half-')), 'x'), '')
  const half = (await readdir(folder)).find((name) => name.startsWith('half-')) ?? ''
  await writeFile(join(at(half), 'restore-unfinished'), '')
  expect(await refusalTextOf(startEmbedded({ dataFolder: at(half) }))).toContain('was interrupted')
})

test('a folder that holds other things is no place for backups', async () => {
  expect(
    await refusalTextOf(backUp(platform, { folder: at('data'), kind: 'auto', label: '', keep: null })),
  ).toContain('it holds other things')
})

test('a backup that fails in the middle leaves those before it, and the next one follows them', async () => {
  const first = await backUpTo('failing')
  const file = await platform.files.save(Readable.from([Buffer.from('rotten')]), { maxBytes: 1000 })
  const path = join(at('data/files'), file.sha256.slice(0, 2), file.sha256.slice(2, 4), file.sha256)
  await writeFile(path, 'rotted')
  expect(await refusalTextOf(backUpTo('failing'))).toContain(file.sha256)
  await platform.files.remove(file.sha256)
  const place = await openPlace(at('failing'), { create: false })
  expect((await listBackups(place)).map(({ id }) => id)).toEqual([first.manifest.id])
  const next = await backUpTo('failing', 'increment')
  expect([next.manifest.kind, next.insteadBecause]).toEqual(['increment', null])
  expect((await readdir(at('failing'))).filter((name) => name.startsWith('.'))).toEqual([])
}, 60_000)

test('where the log has a gap an increment becomes a full backup and says why', async () => {
  await backUpTo('gap')
  await platform.database.query({
    text: `select pg_drop_replication_slot(slot_name) from pg_replication_slots`,
  })
  const next = await backUpTo('gap', 'increment')
  expect(next.manifest.kind).toBe('full')
  expect(next.insteadBecause).toContain('has not kept its log')
}, 60_000)

test('older backups go when newer full ones are kept, with the files that only they had', async () => {
  const keep = { full: 1, days: 0 }
  const file = await platform.files.save(Readable.from([Buffer.from('short-lived')]), { maxBytes: 1000 })
  const options = { folder: at('kept'), label: 'test', keep }
  const first = await backUp(platform, { ...options, kind: 'full' })
  const second = await backUp(platform, { ...options, kind: 'increment' })
  expect(second.removed).toEqual([])
  await platform.files.remove(file.sha256)
  const third = await backUp(platform, { ...options, kind: 'full' })
  expect(third.removed).toEqual([first.manifest.id, second.manifest.id])
  const left = await readdir(at('kept'), { recursive: true })
  expect(left.some((name) => name.endsWith(file.sha256))).toBe(false)
  expect(isSound(await restoreTo('kept', 'kept-restored'))).toBe(true)
}, 120_000)

test('the record that was read before reads the same after', async () => {
  const id = await addOrganisation('the same')
  const record = await read(ctx, 'organisation', id)
  await backUpTo('same', 'full')
  await restoreTo('same', 'same-restored')
  await inRestored('same-restored', async (database) => {
    expect(await read({ ...ctx, db: database }, 'organisation', id)).toEqual(record)
  })
}, 60_000)
