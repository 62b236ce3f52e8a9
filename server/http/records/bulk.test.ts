import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#contract/id.ts'
import { fixtureApp } from '../../../tests/harness/http-fixture.ts'

let house: Awaited<ReturnType<typeof fixtureApp>>
beforeAll(async () => {
  house = await fixtureApp()
})
afterAll(() => house.app.close())

interface Result {
  operation: string
  index: number
  status: number
  data?: Record<string, unknown>
  problem?: { code: string; issues?: { code: string }[] }
}

const bulk = async (url: string, rows: object): Promise<Result[]> => {
  const answer = await house.asAda.post(url, rows)
  expect(answer.status, answer.body).toBe(200)
  return answer.json.results as Result[]
}

const lend = async (title: string) =>
  (await house.asAda.post('/book-loans', { title })).json.data as { id: string }

test('each row is answered for itself, and a refused one does not stop the others', async () => {
  const [one, two] = [await lend('One'), await lend('Two')]
  const results = await bulk('/book-loans/bulk', {
    create: [{ title: 'A' }, { copies: 0 }, { title: 'B', reader: house.bob.id }],
    update: [
      { id: one.id, version: 1, values: { title: 'One, changed' } },
      { id: two.id, version: 7, values: { title: 'x' } },
      { id: newId(), values: { title: 'x' } },
    ],
    transition: [
      { id: two.id, transition: 'giveBack' },
      { id: two.id, transition: 'fly' },
    ],
  })
  expect(results.map(({ operation, index, status }) => [operation, index, status])).toEqual([
    ['create', 0, 201],
    ['create', 1, 422],
    ['create', 2, 422],
    ['update', 0, 200],
    ['update', 1, 409],
    ['update', 2, 404],
    ['transition', 0, 200],
    ['transition', 1, 422],
  ])
  expect(results[3]?.data).toMatchObject({ title: 'One, changed', version: 2 })
  expect(results[4]?.problem?.code).toBe('stale')
  expect(results[6]?.data).toMatchObject({ state: 'back' })
  expect(results[0]?.data).not.toHaveProperty('note')
})

test('rows that take what is unique from each other are told apart', async () => {
  const results = await bulk('/book-loans/bulk', {
    create: [
      { title: 'C', isbn: '1' },
      { title: 'D', isbn: '1' },
      { title: 'E', isbn: '2' },
    ],
  })
  expect(results.map(({ status }) => status)).toEqual([201, 422, 201])
  expect(results[1]?.problem?.issues?.[0]?.code).toBe('unique')
})

test('rows whose writes have consequences run with them, one by one', async () => {
  const results = await bulk('/stamps/bulk', {
    create: [{ title: 'red' }, { title: 'red' }, { title: 'blue' }],
  })
  expect(results.map(({ status }) => status)).toEqual([201, 422, 201])
})

test('a record that its reader may not see is not there, whatever is commanded', async () => {
  const secret = (await house.asBob.post('/book-loans', { title: 'Secret' })).json.data
  const results = await bulk('/book-loans/bulk', {
    update: [{ id: secret.id, values: { title: 'Mine' } }],
    transition: [{ id: secret.id, transition: 'giveBack' }],
  })
  expect(results.map(({ status }) => status)).toEqual([404, 404])
  expect(JSON.stringify(results)).not.toContain('Secret')
})

test('a dry run answers each row and changes nothing', async () => {
  const before = (await house.asAda.get('/book-loans/count')).json.count
  const results = await bulk('/book-loans/bulk?dryRun=true', { create: [{ title: 'F' }, {}] })
  expect(results.map(({ status }) => status)).toEqual([201, 422])
  expect((await house.asAda.get('/book-loans/count')).json.count).toBe(before)
})

test('a thousand rows are taken at once, more are not', async () => {
  const rows = (count: number) => ({
    create: Array.from({ length: count }, (_, index) => ({ title: `Row ${index}` })),
  })
  house.statements()
  const results = await bulk('/book-loans/bulk', rows(1000))
  expect(results.every(({ status }) => status === 201)).toBe(true)
  expect(house.statements().length).toBeLessThan(40)
  const refused = await house.asAda.post('/book-loans/bulk', rows(1001))
  expect([refused.status, refused.json.code]).toEqual([400, 'malformed'])
})
