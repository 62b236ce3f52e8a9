import { afterAll, beforeAll, expect, test } from 'vitest'
import { parse } from 'csv-parse/sync'
import { actorOf, fixtureApp } from '../../../tests/harness/http-fixture.ts'

let house: Awaited<ReturnType<typeof fixtureApp>>
beforeAll(async () => {
  house = await fixtureApp()
  await house.desk.post('/book-loans/bulk', {
    create: Array.from({ length: 900 }, (_, index) => ({
      title: `Book ${String(index).padStart(4, '0')}`,
      reader: index % 3 === 0 ? house.ada.id : house.bob.id,
      note: 'of the desk',
    })),
  })
  const odd = {
    title: '=HYPERLINK("http://evil"),\n"x"',
    weight: '-2.5',
    fee: { amount: '12.5', currency: 'EUR' },
  }
  await house.asAda.post('/book-loans', { ...odd, waiting: [], layout: { a: 1 } })
})
afterAll(() => house.app.close())

const rowsOf = (body: string) => parse<Record<string, string>>(body, { columns: true, bom: true })

test('a list is exported whole, in its order, with what its reader may see and nothing else', async () => {
  const desk = await house.desk.get('/book-loans/export')
  expect(desk.headers['content-type']).toBe('text/csv; charset=utf-8; header=present')
  expect(desk.headers['content-disposition']).toBe('attachment; filename="book-loans-2026-03-02.csv"')
  expect(desk.headers['cache-control']).toBe('no-store')
  const all = rowsOf(desk.body)
  expect(all).toHaveLength(901)
  expect(all[1]).toMatchObject({
    title: 'Book 0000',
    reader: 'Ada',
    'reader.id': house.ada.id,
    note: 'of the desk',
  })
  const hers = rowsOf((await house.asAda.get('/book-loans/export')).body)
  expect(hers).toHaveLength(301)
  expect(hers.every((row) => row['reader.id'] === house.ada.id)).toBe(true)
  expect(hers.every((row) => (row.note ?? '') === '')).toBe(true)
})

test('no cell is a formula, and every value survives quoting', async () => {
  const filter = encodeURIComponent('weight != null')
  const { body } = await house.asAda.get(`/book-loans/export?filter=${filter}&fields=title,weight,fee,layout`)
  expect(rowsOf(body)).toEqual([
    {
      number: expect.stringMatching(/^LOA/),
      title: '\'=HYPERLINK("http://evil"), "x"',
      weight: '-2.5',
      fee: '12.5 EUR',
      layout: '{"a":1}',
    },
  ])
})

test('JSON is one list of records, valid whatever its length', async () => {
  const { body, headers } = await house.desk.get('/book-loans/export?format=json&fields=title')
  expect(headers['content-disposition']).toContain('.json')
  const rows = JSON.parse(body) as Record<string, unknown>[]
  expect(rows).toHaveLength(901)
  expect(Object.keys(rows[0] as object)).not.toContain('note')
  const none = encodeURIComponent('title = "nothing"')
  expect(JSON.parse((await house.desk.get(`/book-loans/export?format=json&filter=${none}`)).body)).toEqual([])
})

test('a byte order mark comes where it is asked for, and an empty list has its headings', async () => {
  const none = encodeURIComponent('title = "nothing"')
  const { body } = await house.desk.get(`/book-loans/export?bom=true&fields=title&filter=${none}`)
  expect(body).toBe('\uFEFFnumber,title\r\n')
})

test('as it is shown it has the columns that are asked for and no others, in the words and the zone of its reader', async () => {
  await house.asAda.post('/book-loans', { title: 'Shown', shelf: 'high', dueAt: '2026-11-27T23:22:00.000Z' })
  const filter = encodeURIComponent('title = "Shown"')
  const fields = 'title,shelf,state,stateClass,dueAt,reader,createdAt,number'
  const linesFor = async (language: string, timeZone: string): Promise<readonly string[][]> => {
    const all = [{ role: 'librarian', types: ['*'], allow: ['read'] as const }]
    const reader = house.as(actorOf(all, { provider: true, language, timeZone }))
    const { body } = await reader.get(`/book-loans/export?shown=true&fields=${fields}&filter=${filter}`)
    return parse(body, { columns: false })
  }
  const [heads, cells] = await linesFor('en', 'UTC')
  expect(heads).toEqual(['Title', 'shelf', 'State', 'State class', 'dueAt', 'reader', 'Created', 'Number'])
  expect(cells?.slice(0, 7)).toEqual([
    'Shown', 'High', 'lent', 'In progress', '2026-11-27 23:22', 'Ada', '2026-03-02 08:00',
  ]) // prettier-ignore
  const [german, there] = await linesFor('de', 'Europe/Berlin')
  expect([german?.[2], german?.[3], german?.[6], german?.[7]]).toEqual([
    'Status', 'Statusklasse', 'Angelegt', 'Nummer',
  ]) // prettier-ignore
  expect([there?.[3], there?.[4], there?.[6]]).toEqual(['In Arbeit', '2026-11-28 00:22', '2026-03-02 09:00'])
})

test('what is wrong with a request is a problem, not half a file', async () => {
  for (const query of [
    'filter=nonsense+%3D',
    'fields=colour',
    'fields=constructor',
    'shown=true&fields=toString',
    'format=xlsx',
    'sort=colour',
  ])
    expect((await house.desk.get(`/book-loans/export?${query}`)).headers['content-type']).toContain(
      'problem+json',
    )
  const overflow = encodeURIComponent('copies / 0 > 1')
  expect((await house.desk.get(`/book-loans/export?filter=${overflow}`)).status).toBeLessThan(500)
})

test('a reader who goes away frees the connection', async () => {
  const url = await house.app.listen({ host: '127.0.0.1', port: 0 })
  for (let round = 0; round < 6; round += 1) {
    const stop = new AbortController()
    const answer = await fetch(`${url}/api/v1/book-loans/export`, {
      headers: { authorization: `Bearer ${house.librarian.id}` },
      signal: stop.signal,
    })
    expect(answer.status).toBe(200)
    await answer.body?.getReader().read()
    stop.abort()
  }
  await expect.poll(() => house.db.load().total - house.db.load().idle).toBe(0)
  expect((await house.desk.get('/book-loans/export?fields=title')).status).toBe(200)
})
