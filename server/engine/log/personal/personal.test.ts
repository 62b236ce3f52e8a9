import { createSecretKey } from 'node:crypto'
import { expect } from 'vitest'
import { historyOf, isTransaction, write, type Ctx } from '#engine'
import { nobody, refusalOf, test } from '../../../../tests/harness/given.ts'
import { testSecret } from '../../../../tests/harness/people.ts'
import type { Product } from '../../../../tests/harness/product.ts'
import { verify } from '../verify.ts'
import { open, seal, type DataKey } from './envelope.ts'
import { makePersonKeys, nameOf } from './keys.ts'

const loggedOf = async (product: Product, id: string): Promise<string> =>
  (
    await product.db.query<{ changes: string }>({
      text: 'select changes::text from event where record_id = $1 order by version',
      values: [id],
    })
  )
    .map(({ changes }) => changes)
    .join('\n')

const destroyKeyOf = (product: Product, person: string) =>
  product.db.query({
    text: `update person_key set wrapped = null, retired_at = now(), destroyed_at = now() where person_id = $1`,
    values: [person],
  })

const titles = async (ctx: Ctx, id: string): Promise<readonly unknown[]> => {
  const { data } = await historyOf(ctx, ctx.types.get('incident'), id)
  return data.flatMap(({ changes }) => (changes.title ? [changes.title] : []))
}

test('the log holds what is personal sealed, and the history shows it in clear', async ({
  given,
  product,
  house,
}) => {
  const incident = await given.incident({ title: 'Back pain chair', impact: 'high' })
  const entry = await house.caller.says('My knee as well', incident)
  const logged = (await loggedOf(product, incident.id)) + (await loggedOf(product, entry.id))
  expect(logged).not.toContain('Back pain')
  expect(logged).not.toContain('knee')
  expect(logged).toContain('"impact": [null, "high"]')
  expect(await titles(await house.caller.ctx(), incident.id)).toEqual([[null, 'Back pain chair']])
  expect(await loggedOf(product, house.caller.id)).not.toContain('@example.org')
})

test('without the key nothing is known of a value, and everything else still agrees', async ({
  given,
  product,
}) => {
  const [gone, stays] = [await given.person(), await given.person()]
  const [theirs, others] = [
    await given.incident({ title: 'Of the gone', requester: gone.id }),
    await given.incident({ title: 'Of the other', requester: stays.id }),
  ]
  await destroyKeyOf(product, gone.id)
  expect(await titles(product.setUp(), theirs.id)).toEqual([[null, { erased: true }]])
  expect(await titles(product.setUp(), others.id)).toEqual([[null, 'Of the other']])
  const { faults, erased } = await verify(product.db, product.types, { keys: product.keys })
  expect(faults).toEqual([])
  // The title, and the person's own name and address.
  expect(erased).toBe(3)
  const blind = await verify(product.db, product.types)
  expect(blind.faults).toEqual([])
  expect(blind.sealed).toBeGreaterThan(3)
})

test('a record that passes to somebody else takes its texts along, and nothing is told of that', async ({
  given,
  product,
}) => {
  const [from, to] = [await given.person(), await given.person()]
  const agent = await given.person({ role: 'agent' })
  const incident = await given.incident({ title: 'The lamp', requester: from.id })
  await agent.changes(incident, { requester: to.id })
  await destroyKeyOf(product, from.id)
  await agent.changes(incident, { title: 'The big lamp' })
  expect(await titles(await agent.ctx(), incident.id)).toEqual([
    [null, { erased: true }],
    ['The lamp', 'The big lamp'],
  ])
  expect((await verify(product.db, product.types, { keys: product.keys })).faults).toEqual([])
})

test('what is sealed can’t be put anywhere else, and a missing key is told', async ({ given, product }) => {
  const requester = await given.person()
  const [one, two] = [
    await given.incident({ title: 'Mine', requester: requester.id }),
    await given.incident({ title: 'Other', requester: requester.id }),
  ]
  await product.db.transaction(async (tx) => {
    await tx.query({ text: `set local session_replication_role = 'replica'` })
    await tx.query({
      text: `update event e set changes = jsonb_set(e.changes, '{title}', (select changes -> 'title' from event where record_id = $2))
        where e.record_id = $1`,
      values: [one.id, two.id],
    })
  })
  const moved = await verify(product.db, product.types, { keys: product.keys })
  expect(moved.faults.map(({ id, code }) => [id, code])).toEqual([
    [one.id, 'hash'],
    [one.id, 'sealed'],
  ])
  await product.db.transaction(async (tx) => {
    await tx.query({ text: `set local session_replication_role = 'replica'` })
    await tx.query({ text: 'delete from person_key where person_id = $1', values: [requester.id] })
  })
  const lost = await verify(product.db, product.types, { keys: product.keys })
  expect(lost.faults.filter(({ id }) => id === two.id).map(({ code }) => code)).toEqual(['sealed'])
})

test('a key that was rolled back is not used again', async ({ given, product }) => {
  const organisation = await given.organisation()
  const ctx = product.setUp()
  const id = nobody
  const values = { name: 'Tried twice', organisation: organisation.id }
  await product.db.transaction(async (db) => {
    const create = () => write({ ...ctx, db }, { kind: 'create', type: 'person', id, values })
    await db
      .savepoint(async () => {
        await create()
        throw new Error('undone')
      })
      .catch(() => undefined)
    await create()
    expect(isTransaction(db)).toBe(true)
  })
  const { data } = await historyOf(ctx, product.types.get('person'), id)
  expect(data[0]?.changes.name).toEqual([null, 'Tried twice'])
})

test('two that need a new key at once get the same one', async ({ product }) => {
  const person = '01900000-0000-7000-8000-0000000000aa'
  const others = Array.from({ length: 8 }, () => makePersonKeys(testSecret))
  const got = await Promise.all(others.map((keys) => keys.toSeal(product.db, [person])))
  expect(new Set(got.map((keys) => keys.get(person)?.secret.export().toString('hex'))).size).toBe(1)
})

test('a key that is known costs no statement', async ({ product }) => {
  const person = '01900000-0000-7000-8000-0000000000bb'
  const keys = makePersonKeys(testSecret)
  const first = await keys.toSeal(product.db, [person])
  const closed = { query: () => Promise.reject(new Error('asked the database')) }
  expect(await keys.toSeal(closed, [person])).toEqual(first)
})

test('another secret opens nothing, and says so', async ({ given, product }) => {
  const { id } = await given.person()
  const refusal = await refusalOf(makePersonKeys('another secret').toSeal(product.db, [id]))
  expect(refusal.code).toBe('unavailable')
  expect(refusal.details.remedy).toMatch(/KEELSON_SECRET/)
})

test('a destroyed key stays destroyed, whoever tries', async ({ given, product }) => {
  const { id } = await given.person()
  await destroyKeyOf(product, id)
  for (const text of [
    `update person_key set wrapped = '\\x00', destroyed_at = null where person_id = $1`,
    'delete from person_key where person_id = $1',
  ])
    await expect(product.db.query({ text, values: [id] })).rejects.toThrow('keys are destroyed')
  const found = await product.keys.toOpen(product.db, [{ person: id, version: 1 }])
  expect(found.get(nameOf({ person: id, version: 1 }))).toBeNull()
})

test('what is sealed opens in its own event only', () => {
  const key: DataKey = { person: nobody, version: 1, secret: createSecretKey(Buffer.alloc(32, 7)) }
  const frame = { recordId: nobody, version: 3 }
  const values = [
    { field: 'title', side: 1 as const, value: 'Täxt 🙂' },
    { field: 'description', side: 1 as const, value: 'More' },
  ]
  const data = seal(values, key, frame)
  expect(open(data, key, frame)).toEqual(values)
  expect(seal(values, key, frame)).not.toBe(data)
  for (const other of [{ version: 4 }, { recordId: 'x' }])
    expect(() => open(data, key, { ...frame, ...other })).toThrow()
})
