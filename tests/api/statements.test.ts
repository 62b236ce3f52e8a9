import { afterAll, beforeAll, expect, test } from 'vitest'
import { fixtureApp } from '../harness/http-fixture.ts'

// A round trip is what a request waits for: each route has a budget of them. The check of the session comes on top.

let house: Awaited<ReturnType<typeof fixtureApp>>
let loan: { id: string; number: string }
beforeAll(async () => {
  house = await fixtureApp()
  loan = (await house.asAda.post('/book-loans', { title: 'Emma' })).json.data
})
afterAll(() => house.app.close())

const sentFor = async (act: () => Promise<{ status: number; body: string }>): Promise<readonly string[]> => {
  house.statements()
  const { status, body } = await act()
  expect(status, body).toBeLessThan(300)
  return house.statements()
}

const budgets: [string, number, () => Promise<{ status: number; body: string }>][] = [
  ['a create by the one whom it is for: record, row, event and names at once', 1, () => house.asAda.post('/book-loans', { title: 'x' })],
  ['a list: rows, then names', 2, () => house.asAda.get('/book-loans')],
  ['a list with abilities', 2, () => house.asAda.get('/book-loans?abilities=true')],
  ['a count', 1, () => house.asAda.get('/book-loans/count')],
  ['one record: it, then names', 2, () => house.asAda.get(`/book-loans/${loan.id}`)],
  ['one record by number', 2, () => house.asAda.get(`/book-loans/${loan.number}`)],
  ['a change: read, store with names', 2, () => house.asAda.patch(`/book-loans/${loan.id}`, { title: `${Math.random()}` })],
  ['history: may it be read, events, names', 3, () => house.asAda.get(`/book-loans/${loan.id}/events`)],
  ['the log: events, names', 2, () => house.asAda.get('/events')],
  ['metadata', 0, () => house.asAda.get('/meta')],
  ['a dry run: names', 1, () => house.asAda.post('/book-loans?dryRun=true', { title: 'x' })],
  [
    'a create with an idempotency key: begin, claim, create, keep, commit', 5,
    () => house.asAda.post('/book-loans', { title: 'x' }, { headers: { 'idempotency-key': `${Math.random()}` } }),
  ],
  [
    'a transition with a verb: begin, lock, read, store, commit', 5,
    () => house.asAda.post(`/book-loans/${loan.id}/transitions`, { transition: 'giveBack' }),
  ],
  ['an export: rows, names of each chunk', 2, () => house.asAda.get('/book-loans/export')],
] // prettier-ignore

test.each(budgets)('%s: %i statements', async (_what, most, act) => {
  const sent = await sentFor(act)
  expect(sent.length, sent.join('\n')).toBeLessThanOrEqual(most)
})

test('the names that come with a write are those that reading gives, hidden ones hidden', async () => {
  const hidden = (await house.desk.post('/book-loans', { title: 'Persuasion', reader: house.bob.id })).json
    .data
  const mine = (await house.asAda.post('/book-loans', { title: 'Lady Susan' })).json.data
  for (const after of [mine.id, hidden.id]) {
    const made = (
      await house.desk.post('/book-loans', {
        title: 'x',
        reader: house.ada.id,
        waiting: [house.bob.id],
        after,
      })
    ).json
    for (const client of [house.asAda, house.desk]) {
      const read = (await client.get(`/book-loans/${made.data.id}`)).json
      const changed = (await client.patch(`/book-loans/${made.data.id}`, { title: `y${Math.random()}` })).json
      expect(changed.refs).toEqual(read.refs)
      expect(changed.data.after).toBe(read.data.after)
    }
    expect(made.refs).toEqual((await house.desk.get(`/book-loans/${made.data.id}`)).json.refs)
  }
})
