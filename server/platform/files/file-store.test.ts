import { createHash } from 'node:crypto'
import { mkdtemp, readdir, truncate, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { isProblem } from '#contract/problem.ts'
import { openFileStore } from './file-store.ts'

const folder = join(await mkdtemp(join(tmpdir(), 'files-')), 'store')
const store = await openFileStore(folder)
const limit = { maxBytes: 10_000_000 }
const isProblemOf = (code: string) => (error: unknown) => isProblem(error) && error.code === code

test('what was saved is read again, with its checksum, and in ranges', async () => {
  const stored = await store.save(Readable.from([Buffer.from('hello '), Buffer.from('world')]), limit)
  expect(stored).toEqual({
    sha256: createHash('sha256').update('hello world').digest('hex'),
    bytes: 11,
    head: Buffer.from('hello world'),
  })
  expect(await text(await store.read(stored.sha256))).toBe('hello world')
  expect(await text(await store.read(stored.sha256, { start: 6, end: 8 }))).toBe('wor')
  expect(await store.size(stored.sha256)).toBe(11)
})

test('the same content twice is one file', async () => {
  const [a, b] = await Promise.all([
    store.save(Readable.from([Buffer.from('twice')]), limit),
    store.save(Readable.from([Buffer.from('twice')]), limit),
  ])
  expect(a).toEqual(b)
  await store.remove(a.sha256)
  expect(await store.size(a.sha256)).toBeNull()
})

test('a file that is too large, or a sender that breaks off, leaves nothing', async () => {
  const endless = Readable.from(
    (function* () {
      for (;;) yield Buffer.alloc(1000)
    })(),
  )
  await expect(store.save(endless, { maxBytes: 50_000 })).rejects.toSatisfy(isProblemOf('too_large'))
  const broken = Readable.from(
    (async function* () {
      yield Buffer.from('part')
      throw new Error('connection lost')
    })(),
  )
  await expect(store.save(broken, limit)).rejects.toThrow('connection lost')
  expect(await readdir(join(folder, 'incoming'))).toEqual([])
})

test('an address that is no checksum never reaches the disk', async () => {
  await expect(store.read('../../etc/passwd')).rejects.toSatisfy(isProblemOf('not_found'))
  await expect(store.read('0'.repeat(64))).rejects.toSatisfy(isProblemOf('not_found'))
})

test('the empty file is a file too', async () => {
  const stored = await store.save(Readable.from([]), limit)
  expect(stored.bytes).toBe(0)
  expect(await text(await store.read(stored.sha256))).toBe('')
  expect(await store.freeBytes()).toBeGreaterThan(0)
})

test('a content that a power cut has left short is put right by whoever sends it again', async () => {
  const { sha256 } = await store.save(Readable.from([Buffer.from('whole content')]), limit)
  const path = join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256)
  await truncate(path, 3)
  await store.save(Readable.from([Buffer.from('whole content')]), limit)
  expect(await text(await store.read(sha256))).toBe('whole content')
})

test('uploads that were broken off by a crash are swept, later ones are not', async () => {
  const incoming = join(folder, 'incoming')
  await writeFile(join(incoming, 'left'), 'half of a fi')
  await store.sweepPartial(new Date(Date.now() - 60_000).toISOString())
  expect(await readdir(incoming)).toEqual(['left'])
  await store.sweepPartial(new Date(Date.now() + 60_000).toISOString())
  expect(await readdir(incoming)).toEqual([])
})

test('contents that nobody has sent since an instant are told, those that were sent again are not', async () => {
  const older = async (instant: string): Promise<boolean> => {
    for await (const content of store.olderThan(instant)) if (content === sha256) return true
    return false
  }
  const { sha256 } = await store.save(Readable.from([Buffer.from('sent twice')]), limit)
  await utimes(join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256), 1000, 1000)
  const aMinuteAgo = new Date(Date.now() - 60_000).toISOString()
  expect(await older(aMinuteAgo)).toBe(true)
  await store.save(Readable.from([Buffer.from('sent twice')]), limit)
  expect(await older(aMinuteAgo)).toBe(false)
})
