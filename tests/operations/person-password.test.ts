import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { write } from '#engine'
import { endLink, ownerOfLink } from '#platform/auth/passwords/password-links.ts'
import type { Database } from '#platform/database/pool.ts'
import { runCli } from '../../server/cli/command.ts'
import { personPasswordCommand } from '../../server/cli/product/person-password.ts'
import { freshDatabase } from '../harness/database.ts'
import { makeProduct, type Product } from '../harness/product.ts'

// `keelson person password` beside a product that sends no mail, on its database.

let folder: string
let url: string
let db: Database
let product: Product
let out = ''
let said = ''

const person = async (email: string): Promise<string> =>
  (await write(product.setUp(), { kind: 'create', type: 'person', values: { name: 'Ada', email } })).after.id

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'person-password-'))
  const fresh = await freshDatabase()
  url = fresh.url
  db = fresh.database
  product = await makeProduct('2026-03-02T08:00:00.000Z', db)
})
afterAll(() => rm(folder, { recursive: true, force: true }))
beforeEach(() => {
  out = ''
  said = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((out += String(text)), true))
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((said += String(text)), true))
})
afterEach(() => vi.restoreAllMocks())

const ask = (whom: string, ...more: readonly string[]): Promise<number> =>
  runCli([personPasswordCommand], ['person', 'password', '--person', whom, ...more], {
    DATABASE_URL: url,
    KEELSON_DATA_DIR: join(folder, 'data'),
    PUBLIC_URL: 'https://desk.example.org',
  })
const tokenIn = (text: string): string =>
  /https:\/\/desk\.example\.org\/password#([\w-]{43})/.exec(text)?.[1] ?? ''
const at = (minutes: number): string => new Date(Date.now() + minutes * 60_000).toISOString()

describe('a link to set a password that is made on the machine', () => {
  test('is whose it was made for, good once and for an hour, and ends the one before', async () => {
    const id = await person('ada@example.org')
    expect(await ask('Ada@example.org')).toBe(0)
    const first = tokenIn(out)
    expect(await ownerOfLink(db, first, at(0))).toMatchObject({ id })
    out = ''
    expect(await ask('ada@example.org', '--json')).toBe(0)
    const { link, person: whose } = JSON.parse(out) as { link: string; person: string }
    expect(whose).toBe(id)
    expect(await ownerOfLink(db, first, at(0))).toBeNull()
    expect(await ownerOfLink(db, tokenIn(link), at(58))).toMatchObject({ id })
    expect(await ownerOfLink(db, tokenIn(link), at(62))).toBeNull()
    expect([await endLink(db, id, tokenIn(link)), await endLink(db, id, tokenIn(link))]).toEqual([
      true,
      false,
    ])
  })

  test('stands in the log of security, without what would let somebody in', async () => {
    const id = await person('bea@example.org')
    await ask('bea@example.org')
    const rows = await db.query({ text: 'select * from security_log where person_id = $1', values: [id] })
    expect(rows).toMatchObject([{ kind: 'password-asked', details: { by: 'cli' } }])
    expect(JSON.stringify(rows)).not.toContain(tokenIn(out))
  })

  test('is made for nobody who comes in by a provider alone, and for nobody who is not there', async () => {
    const id = await person('cid@example.org')
    await db.query({
      text: `insert into credential (id, person_id, provider, subject, created_at, updated_at)
        values (gen_random_uuid(), $1, 'them', 'cid', now(), now())`,
      values: [id],
    })
    expect(await ask('cid@example.org')).not.toBe(0)
    expect(said).toMatch(/provider alone/)
    expect(await ask('nobody@example.org')).not.toBe(0)
    expect(said).toMatch(/There is no person/)
    expect(out).toBe('')
  })
})
