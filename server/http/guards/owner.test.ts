import { afterAll, beforeAll, expect, test } from 'vitest'
import { fixtureApp } from '../../../tests/harness/http-fixture.ts'

let house: Awaited<ReturnType<typeof fixtureApp>>
beforeAll(async () => {
  house = await fixtureApp()
})
afterAll(() => house.app.close())

const countOf = async (title: string): Promise<number> =>
  (await house.desk.get(`/book-loans/count?filter=${encodeURIComponent(`title = "${title}"`)}`)).json.count
const written = (owner: string) => ({ headers: { 'keelson-owner': owner } })

test('what somebody has written is not made in the name of another who has signed in since', async () => {
  const mine = await house.asAda.post('/book-loans', { title: 'Hers' })
  const ada: string = mine.json.data.createdBy
  const refused = await house.asBob.post('/book-loans', { title: 'Not his' }, written(ada))
  expect([refused.status, refused.json.code]).toEqual([401, 'unauthenticated'])
  expect(refused.json.detail).toContain('Somebody else has signed in')
  expect(await countOf('Not his')).toBe(0)
  const made = await house.asAda.post('/book-loans', { title: 'Hers again' }, written(ada))
  expect([made.status, made.json.data.createdBy]).toEqual([201, ada])
})

test('whoever is named, nobody is let in who has not signed in', async () => {
  const { json } = await house.asAda.post('/book-loans', { title: 'Asked' })
  const answer = await house.as(null).post('/book-loans', { title: 'Guessed' }, written(json.data.createdBy))
  expect(answer.status).toBe(401)
  expect(await countOf('Guessed')).toBe(0)
})
