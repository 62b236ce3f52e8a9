import { mkdtemp, readdir, readFile, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createDurably, makeFolderDurably, writeDurably } from './durable.ts'

const folder = await mkdtemp(join(tmpdir(), 'durable-'))

test('of many that make the same file at once one does, and all read it whole', async () => {
  const path = join(folder, 'once')
  const texts = Array.from({ length: 20 }, (_, index) => `text ${index}`.padEnd(200_000, '.'))
  const made = await Promise.all(texts.map((text) => createDurably(path, text)))
  expect(made.filter(Boolean)).toHaveLength(1)
  expect(await readFile(path, 'utf8')).toBe(texts[made.indexOf(true)])
  expect((await stat(path)).mode & 0o777).toBe(0o600)
})

test('who reads while a file is put anew sees the old content or the new, never a part', async () => {
  const path = join(folder, 'again')
  await writeDurably(path, 'a'.repeat(300_000))
  const writing = writeDurably(path, 'b'.repeat(300_000))
  const seen = await Promise.all(Array.from({ length: 20 }, () => readFile(path, 'utf8')))
  await writing
  expect(seen.every((text) => /^(a{300000}|b{300000})$/.test(text))).toBe(true)
  expect((await readdir(folder)).filter((name) => name.endsWith('.partial'))).toEqual([])
})

test('a folder is made with those above it, and one that is there is no fault', async () => {
  await makeFolderDurably(join(folder, 'x', 'y', 'z'))
  await makeFolderDurably(join(folder, 'x', 'y', 'z'))
  expect(await readdir(join(folder, 'x', 'y'))).toEqual(['z'])
})
