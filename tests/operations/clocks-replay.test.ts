import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { write } from '#engine'
import { clocksReplayCommand } from '../../server/cli/product/clocks-replay.ts'
import { runCli } from '../../server/cli/command.ts'
import { freshDatabase } from '../harness/database.ts'
import { makeProduct, type Product } from '../harness/product.ts'

// `keelson clocks replay` as an operator calls it, beside the product and on its database.

let folder: string
let url: string
let product: Product
let agreement: { readonly id: string; readonly number: string }
let incident: { readonly id: string; readonly number: string }
let out = ''
let err = ''

const make = async (type: string, values: Readonly<Record<string, unknown>>) =>
  (await write(product.setUp(), { kind: 'create', type, values })).after

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clocks-replay-'))
  const fresh = await freshDatabase()
  url = fresh.url
  product = await makeProduct('2026-03-02T08:00:00.000Z', fresh.database)
  const organisation = await make('organisation', { title: 'A customer', kind: 'customer' })
  const requester = await make('person', {
    name: 'Ada',
    email: 'ada@example.org',
    organisation: organisation.id,
  })
  agreement = await make('agreement', {
    title: 'Four hours',
    appliesTo: 'incident',
    since: '2015-01-01T00:00:00.000Z',
    targets: [{ name: 'resolution', kind: 'resolution', length: 'duration("PT4H")' }],
  })
  const step = { kind: 'transition', type: 'agreement', id: agreement.id, transition: 'enforce' } as const
  await write(product.setUp(), step)
  const code = await make('classification', { scheme: 'resolution-code', title: 'Done' })
  incident = await make('incident', { title: 'Printer', requester: requester.id })
  await product.forward('3h')
  const resolve = { kind: 'transition', type: 'incident', id: incident.id, transition: 'resolve' } as const
  await write(product.setUp(), { ...resolve, values: { resolutionCode: code.id } })
  await product.settle()
})
afterAll(() => rm(folder, { recursive: true, force: true }))
beforeEach(() => {
  out = ''
  err = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((out += String(text)), true))
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((err += String(text)), true))
})
afterEach(() => vi.restoreAllMocks())

const replay = (...argv: readonly string[]) =>
  runCli([clocksReplayCommand], ['clocks', 'replay', ...argv], {
    DATABASE_URL: url,
    KEELSON_DATA_DIR: join(folder, 'data'),
  })

const tighter = async (): Promise<string> => {
  const file = join(folder, 'tighter.yaml')
  const targets = `[{ name: resolution, kind: resolution, length: 'duration("PT2H")' }]`
  await writeFile(file, `${agreement.number}: { targets: ${targets} }\n`)
  return file
}

describe('keelson clocks replay', () => {
  test('says that all is as recorded, and that nothing would differ', async () => {
    expect(await replay(), err).toBe(0)
    expect(out).toContain('1 clocks of 1 records replayed: all as recorded.')
    expect(out).toContain('Nothing would stand differently.')
  })

  test('shows what would differ under a proposed agreement, and changes nothing', async () => {
    expect(await replay('--proposed', await tighter(), '--json')).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      unequal: [],
      before: { met: 1 },
      after: { breached: 1 },
      changes: [{ number: incident.number, because: 'target', to: { state: 'breached' } }],
    })
    out = ''
    expect(await replay()).toBe(0)
    expect(out).toContain('Nothing would stand differently.')
  })

  test('refuses a proposal for what is not there, and a filter that is none', async () => {
    const file = join(folder, 'nothing.yaml')
    await writeFile(file, 'AGR9999999: { title: x }\n')
    expect(await replay('--proposed', file)).not.toBe(0)
    expect(err).toContain('AGR9999999')
    expect(await replay('--filter', 'priority = ')).not.toBe(0)
  })

  test('simulates nothing where a clock is not what its events give, not even in JSON', async () => {
    const change = (by: number) =>
      product.db.query({ text: `update commitment set counted_ms = counted_ms + $1`, values: [by] })
    await change(1)
    expect(await replay('--proposed', await tighter(), '--json')).toBe(1)
    expect(JSON.parse(out)).toMatchObject({
      unequal: [{ record: incident.id }],
      changes: [],
      before: {},
      after: {},
    })
    out = ''
    expect(await replay('--proposed', await tighter())).toBe(1)
    expect(out).toContain('1 are not as recorded.')
    expect(out).toContain('Nothing is simulated')
    expect(out).not.toContain('→')
    await change(-1)
  })
})
