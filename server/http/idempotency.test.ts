import { afterAll, beforeAll, expect, test } from 'vitest'
import { sweepKeys } from '#platform/http/idempotency-keys.ts'
import { fixtureApp } from '../../tests/harness/http-fixture.ts'

let house: Awaited<ReturnType<typeof fixtureApp>>
beforeAll(async () => {
  house = await fixtureApp()
})
afterAll(() => house.app.close())

const keyed = (key: string) => ({ headers: { 'idempotency-key': key } })
const countOf = async (title: string): Promise<number> =>
  (await house.desk.get(`/book-loans/count?filter=${encodeURIComponent(`title = "${title}"`)}`)).json.count

test('a repeated request has no second effect and gets the first answer again', async () => {
  const first = await house.asAda.post('/book-loans', { title: 'Once' }, keyed('k-1'))
  const second = await house.asAda.post('/book-loans', { title: 'Once' }, keyed('k-1'))
  expect([first.status, second.status]).toEqual([201, 201])
  expect(second.json).toEqual(first.json)
  expect(second.headers).toMatchObject({
    'idempotency-replayed': 'true',
    location: first.headers.location,
    etag: '"1"',
  })
  expect(first.headers).not.toHaveProperty('idempotency-replayed')
  expect(await countOf('Once')).toBe(1)
})

test('the order of the names in the body does not make another request of it', async () => {
  await house.asAda.post('/book-loans', { title: 'Order', copies: 2 }, keyed('k-order'))
  const again = await house.asAda.post('/book-loans', { copies: 2, title: 'Order' }, keyed('k-order'))
  expect(again.headers['idempotency-replayed']).toBe('true')
})

test('a key that stands for another request is refused, and nothing happens', async () => {
  await house.asAda.post('/book-loans', { title: 'First' }, keyed('k-2'))
  const other = await house.asAda.post('/book-loans', { title: 'Second' }, keyed('k-2'))
  expect([other.status, other.json.issues[0].code]).toEqual([422, 'idempotency.reused'])
  const elsewhere = await house.asAda.post('/stamps', { title: 'First' }, keyed('k-2'))
  expect(elsewhere.status).toBe(422)
  expect(await countOf('Second')).toBe(0)
})

test('keys of different people do not meet', async () => {
  const ada = await house.asAda.post('/book-loans', { title: 'Hers' }, keyed('k-3'))
  const bob = await house.asBob.post('/book-loans', { title: 'His' }, keyed('k-3'))
  expect([ada.status, bob.status]).toEqual([201, 201])
  expect(bob.body).not.toContain('Hers')
})

test('of many at the same time one has its effect; the others are told to wait or get its answer', async () => {
  const all = await Promise.all(
    Array.from({ length: 8 }, () => house.asAda.post('/book-loans', { title: 'Race' }, keyed('k-4'))),
  )
  expect(await countOf('Race')).toBe(1)
  const statuses = all.map(({ status }) => status)
  expect(statuses.filter((status) => status === 201).length).toBeGreaterThan(0)
  expect(statuses.every((status) => status === 201 || status === 409)).toBe(true)
  const ids = new Set(all.filter(({ status }) => status === 201).map(({ json }) => json.data.id))
  expect(ids.size).toBe(1)
})

test('a refused request leaves its key free for the request put right', async () => {
  const refused = await house.asAda.post('/book-loans', { copies: 0 }, keyed('k-5'))
  expect(refused.status).toBe(422)
  const right = await house.asAda.post('/book-loans', { title: 'Right', copies: 1 }, keyed('k-5'))
  expect(right.status).toBe(201)
})

test('a request that breaks off leaves neither effect nor key', async () => {
  const broken = await house.db
    .transaction(async (tx) => {
      await tx.query({
        text: `insert into idempotency_key values ($1, 'k-6', '', '{}', now())`,
        values: [house.ada.id],
      })
      throw new Error('the process ends here')
    })
    .catch(() => 'broken')
  expect(broken).toBe('broken')
  expect((await house.asAda.post('/book-loans', { title: 'After' }, keyed('k-6'))).status).toBe(201)
})

test('transitions and bulk requests keep their answers too', async () => {
  const { json } = await house.asAda.post('/book-loans', { title: 'Moved' })
  const url = `/book-loans/${json.data.id}/transitions`
  await house.asAda.post(url, { transition: 'giveBack' }, keyed('k-7'))
  const again = await house.asAda.post(url, { transition: 'giveBack' }, keyed('k-7'))
  expect([again.status, again.json.data.version]).toEqual([200, 2])
  const rows = { create: [{ title: 'Many' }, { title: 'Many' }] }
  await house.asAda.post('/book-loans/bulk', rows, keyed('k-8'))
  const bulkAgain = await house.asAda.post('/book-loans/bulk', rows, keyed('k-8'))
  expect(bulkAgain.json.results).toHaveLength(2)
  expect(await countOf('Many')).toBe(2)
})

test('after a day a key is free again, and answers are swept', async () => {
  await house.asAda.post('/book-loans', { title: 'Old' }, keyed('k-9'))
  house.clock.forward('25h')
  const later = await house.asAda.post('/book-loans', { title: 'New' }, keyed('k-9'))
  expect(later.headers).not.toHaveProperty('idempotency-replayed')
  expect(await countOf('New')).toBe(1)
  await sweepKeys(house.db, house.clock.now())
  const left = await house.db.query<{ key: string }>({ text: 'select key from idempotency_key' })
  expect(left.map(({ key }) => key)).toEqual(['k-9'])
})

test.each(['', ' ', 'with space', 'ü', 'x'.repeat(201)])('the key %j is malformed', async (key) => {
  const answer = await house.asAda.post('/book-loans', { title: 'x' }, keyed(key))
  expect(answer.status).toBe(400)
})
