import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, vi } from 'vitest'
import { verify } from '#engine/log/verify.ts'
import { hashToken } from '#platform/auth/token.ts'
import type { Database } from '#platform/database/pool.ts'
import { loadActor } from '../../practices/people/actor.ts'
import { createApiKey, revokeApiKey } from '../../practices/people/api-key/verbs.ts'
import { verifySecrets } from '../../practices/people/api-key/verify-secrets.ts'
import { runCli } from '../../server/cli/command.ts'
import { verifyCommand } from '../../server/cli/verify.ts'
import { copyOf, urlOf } from '../harness/database.ts'
import { test, type Someone } from '../harness/given.ts'
import { testSecret } from '../harness/people.ts'
import type { Product } from '../harness/product.ts'
import { asOwner } from './sealed-product.ts'

const keyOf = async (product: Product, { id }: Someone) => {
  const ctx = { ...product.as(await loadActor(product.db, id), 'web'), db: product.db }
  const made = await createApiKey(ctx, { title: 'A program', scopes: ['read'] })
  return { ...made, ctx }
}

const faultsOf = async (db: Database, { types, keys }: Product) =>
  (await verify(db, types, { keys, also: verifySecrets })).faults

const attacks: readonly (readonly [string, string, RegExp])[] = [
  ['is exchanged for another', "update api_key_secret set hash = sha256('a key of their own') where id = $1", /not the one that was made/],
  ['is given to somebody else', 'update api_key_secret set person_id = (select person_id from api_key where id <> $1 limit 1) where id = $1', /somebody else/],
  ['may do more', `update api_key_secret set scopes = '{write}' where id = $1`, /other scopes/],
  ['lives longer', `update api_key_secret set expires_at = '2099-01-01' where id = $1`, /another time/],
] // prettier-ignore

for (const [what, text, message] of attacks)
  test(`the owner of the database is told of where the secret of an API key ${what}`, async ({
    given,
    product,
  }) => {
    const { record } = await keyOf(product, await given.person())
    await keyOf(product, await given.person())
    const db = await copyOf(product.db)
    expect(await faultsOf(db, product)).toEqual([])
    await asOwner(db, (tx) => tx.query({ text, values: [record.id] }))
    expect(await faultsOf(db, product)).toMatchObject([
      {
        type: 'api-key',
        number: record.number,
        code: 'secret',
        message: expect.stringMatching(message) as string,
      },
    ])
  })

test('so is a revoked key that opens the door again, and a secret without any key', async ({
  given,
  product,
}) => {
  const someone = await given.person()
  const { record, ctx } = await keyOf(product, someone)
  await revokeApiKey(ctx, record.id)
  const db = await copyOf(product.db)
  expect(await faultsOf(db, product)).toEqual([])
  await asOwner(db, async (tx) => {
    await tx.query({ text: 'update api_key_secret set ended_at = null where id = $1', values: [record.id] })
    await tx.query({
      text: `insert into api_key_secret (id, person_id, hash, scopes) values ($1, $1, $2, '{read,write}')`,
      values: [someone.id, hashToken('a key of their own')],
    })
  })
  const messages = (await faultsOf(db, product)).map((fault) => fault.message)
  expect(messages).toHaveLength(2)
  expect(messages).toContain('The key has ended and its secret still opens the door.')
  expect(messages).toContain('A secret opens the door for which no API key was ever made.')
})

test('keelson verify ends with 1 over such a secret, and no event leads to the key', async ({
  given,
  product,
}) => {
  const { record, key } = await keyOf(product, await given.person())
  const db = await copyOf(product.db)
  const dataFolder = await mkdtemp(join(tmpdir(), 'keelson-test-data-'))
  const env = { DATABASE_URL: await urlOf(db), KEELSON_DATA_DIR: dataFolder, KEELSON_SECRET: testSecret }
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation(() => true)
  try {
    expect(await runCli([verifyCommand], ['verify'], env)).toBe(0)
    await asOwner(db, (tx) =>
      tx.query({
        text: 'update api_key_secret set hash = $2 where id = $1',
        values: [record.id, hashToken('a key of their own')],
      }),
    )
    expect(await runCli([verifyCommand], ['verify'], env)).toBe(1)
  } finally {
    vi.restoreAllMocks()
  }
  const [event] = await db.query<{ row: string }>({
    text: 'select row_to_json(e)::text as row from event e where record_id = $1',
    values: [record.id],
  })
  expect(event?.row).toContain('print')
  for (const secret of [key, key.slice(12), hashToken(key).toString('hex')])
    expect(event?.row).not.toContain(secret)
})
