import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { write } from '#engine'
import { runCli, type CliCommand } from '../../server/cli/command.ts'
import { exportCommand } from '../../server/cli/export.ts'
import { importCommand } from '../../server/cli/import.ts'
import { writePrivate } from '../../server/cli/output-file.ts'
import { freshDatabase } from '../harness/database.ts'
import { testSecret } from '../harness/people.ts'
import { makeProduct } from '../harness/product.ts'

// The files that `keelson …` reads and writes, beside the product and on its database.

let folder: string
let url: string
let out = ''
let err = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keelson-test-written-'))
  const fresh = await freshDatabase()
  url = fresh.url
  const product = await makeProduct('2026-03-02T08:00:00.000Z', fresh.database)
  for (const title of ['Harbour', 'Hospital'])
    await write(product.setUp(), {
      kind: 'create',
      type: 'organisation',
      values: { title, kind: 'customer' },
    })
})
afterAll(() => rm(folder, { recursive: true, force: true }))
beforeEach(() => {
  out = ''
  err = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((out += String(text)), true))
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((err += String(text)), true))
})
afterEach(() => vi.restoreAllMocks())

const keelson = (command: CliCommand, ...args: string[]): Promise<number> =>
  runCli([command], [...command.path, ...args], {
    DATABASE_URL: url,
    KEELSON_DATA_DIR: join(folder, 'data'),
    KEELSON_SECRET: testSecret,
  })
const organisations = ['--type', 'organisations', '--fields', 'title', '--sort', 'title']
const csv = 'number,title\r\nORG0000001,Harbour\r\nORG0000002,Hospital\r\n'

test('export prints its records as CSV, and as JSON with --json', async () => {
  expect(await keelson(exportCommand, ...organisations)).toBe(0)
  expect(out).toBe(csv)
  out = ''
  expect(await keelson(exportCommand, ...organisations, '--json')).toBe(0)
  expect(JSON.parse(out)).toMatchObject([{ title: 'Harbour' }, { title: 'Hospital' }])
  expect(await keelson(exportCommand, ...organisations, '--json', '--format', 'csv')).toBe(2)
})

test('export into a file says what the file holds', async () => {
  const file = join(folder, 'out.csv')
  expect(await keelson(exportCommand, ...organisations, '--output', file, '--json')).toBe(0)
  expect(await readFile(file, 'utf8')).toBe(csv)
  expect(JSON.parse(out)).toEqual({ file, records: 2, bytes: csv.length })
  expect(err).toContain('Exporting')
})

test('a question that is refused leaves the file alone that was there', async () => {
  const file = join(folder, 'kept.csv')
  await writeFile(file, 'what was there')
  expect(await keelson(exportCommand, ...organisations, '--filter', 'nothing = 1', '--output', file)).toBe(2)
  expect(await readFile(file, 'utf8')).toBe('what was there')
})

test('a file that can’t be written is told as such, with what to do', async () => {
  const file = join(folder, 'no', 'such', 'folder', 'file')
  const told = `Error: The file ${file} can't be written: ENOENT.\nWhat to do: Name a file in a folder that exists`
  expect(await keelson(exportCommand, ...organisations, '--output', file)).toBe(2)
  expect(err).toContain(told)
  await expect(writePrivate(file, 'a proof')).rejects.toMatchObject({ code: 'malformed' })
})

test('a file or a mapping that can’t be read is a wrong use', async () => {
  const nowhere = join(folder, 'nowhere')
  expect(await keelson(importCommand, '--mapping', nowhere, nowhere)).toBe(2)
  expect(err).toContain(`The mapping ${nowhere} can't be read: ENOENT.`)
  const mapping = 'packs/imports/servicenow-incident-log.yaml'
  expect(await keelson(importCommand, '--mapping', mapping, nowhere)).toBe(2)
  expect(err).toContain(`The file ${nowhere} can't be read: ENOENT.`)
})

test('an import into a database that the product was never started on makes nothing', async () => {
  const { url: empty, database } = await freshDatabase()
  const mapping = 'packs/imports/servicenow-incident-log.yaml'
  const file = join(folder, 'log.csv')
  await writeFile(file, 'number\nINC1\n')
  const settings = { DATABASE_URL: empty, KEELSON_DATA_DIR: join(folder, 'data'), KEELSON_SECRET: testSecret }
  expect(await runCli([importCommand], ['import', '--mapping', mapping, file], settings)).toBe(1)
  expect(err).toContain('Keelson was never started on it')
  expect(await database.query({ text: 'select 1 from record' })).toEqual([])
})
