import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { newId } from '#contract/id.ts'
import { fixtureApp } from '../harness/http-fixture.ts'
import type { Said } from '../harness/http-app.ts'

let house: Awaited<ReturnType<typeof fixtureApp>>
let loan: string
beforeAll(async () => {
  house = await fixtureApp({ rateLimits: { known: 1e6, anonymous: 1e6 } })
  loan = (await house.asAda.post('/book-loans', { title: 'Emma' })).json.data.id
})
afterAll(() => house.app.close())

/** Whatever comes is answered as ours: never a fault, nothing of the inside, errors as problems. */
const isDecent = ({ status, headers, body }: Said): void => {
  expect(status, body.slice(0, 500)).toBeLessThan(500)
  if (status >= 400) expect(headers['content-type']).toContain('application/problem+json')
  expect(body).not.toMatch(/pg_|SQLSTATE|syntax error at|node_modules|\.ts:\d|_key"|relation "/)
}

const json = { headers: { 'content-type': 'application/json' } }
const quoted = (value: unknown) => JSON.stringify(value)

describe('bodies', () => {
  const bodies: [string, string | Buffer, number][] = [
    ['nothing', '', 422],
    ['no JSON', '{"title":', 400],
    ['null', 'null', 422],
    ['a text', '"title"', 400],
    ['a number', '7', 400],
    ['a list', '[{"title":"x"}]', 400],
    ['keys into prototypes', '{"title":"x","__proto__":{"isAdmin":true}}', 400],
    ['a constructor’s prototype', '{"title":"x","constructor":{"prototype":{"a":1}}}', 400],
    ['a constructor as a field', '{"title":"x","constructor":"y"}', 422],
    ['names that objects have', '{"title":"x","toString":1,"hasOwnProperty":2,"valueOf":3}', 422],
    ['a depth without end', `{"layout":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 400],
    ['a depth without end, unclosed', '['.repeat(900_000), 400],
    ['broken UTF-8', Buffer.from([0x7b, 0x22, 0x74, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]), 400],
    ['NUL', '{"title":"a\\u0000b"}', 422],
    ['half a character', '{"title":"\\ud800"}', 400],
    ['half a character within JSON', '{"title":"x","layout":{"a":"\\\\\\udc00"}}', 400],
    ['whole characters, escaped', '{"title":"x","layout":{"a":"\\ud83d\\ude00 \\\\ud800"}}', 201],
    ['a title as an object', '{"title":{"$ne":null}}', 422],
    ['a reference as a list', '{"title":"x","reader":["a"]}', 422],
    ['a huge number', '{"title":"x","copies":1e400}', 422],
    ['a fraction', '{"title":"x","copies":1.5}', 422],
    ['a wrong date', '{"title":"x","dueAt":"2026-02-30T00:00:00Z"}', 422],
    ['a far date', '{"title":"x","dueAt":"+275760-09-13T00:00:00.000Z"}', 422],
    ['system values', '{"title":"x","id":"1","version":9,"state":"back","createdBy":"me"}', 422],
    [
      'a thousand unknown fields',
      quoted(Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`f${i}`, 1]))),
      400,
    ],
    ['more than a megabyte', quoted({ title: 'x'.repeat(1_100_000) }), 413],
  ]
  test.each(bodies)('%s', async (_name, payload, status) => {
    const answer = await house.asAda.post('/book-loans', payload, json)
    isDecent(answer)
    expect(answer.status, answer.body.slice(0, 300)).toBe(status)
  })

  test.each([
    ['text/plain', '{"title":"x"}'],
    ['application/x-www-form-urlencoded', 'title=x'],
    ['application/xml', '<title/>'],
    ['application/json; charset=utf-16', '{"title":"x"}'],
    ['nonsense', '{"title":"x"}'],
  ])('the kind %s is not taken', async (type, payload) => {
    const answer = await house.asAda.post('/book-loans', payload, { headers: { 'content-type': type } })
    isDecent(answer)
    expect(answer.json.code).toBe('unsupported_media')
  })

  test('whatever JSON comes for fields, the answer is decent and no prototype is touched', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.jsonValue({ maxDepth: 5 }),
        fc.constantFrom('title', 'reader', 'waiting', 'fee', 'layout', 'dueAt', 'copies', 'weight', 'after'),
        async (value, field) => {
          isDecent(await house.asAda.post('/book-loans?dryRun=true', { title: 'x', [field]: value }))
          isDecent(await house.asAda.patch(`/book-loans/${loan}?dryRun=true`, { [field]: value }))
        },
      ),
      { numRuns: 150 },
    )
    expect(({} as Record<string, unknown>).isAdmin).toBeUndefined()
  })
})

describe('addresses and queries', () => {
  test.each([
    '%00',
    '%ff',
    '%',
    '..%2f..%2fetc%2fpasswd',
    "' or 1=1 --",
    'LOA0000001%00',
    'x'.repeat(64),
    'x'.repeat(300),
    '%F0%9F%93%9A',
    '-1',
    '99999999999999999999',
    'constructor',
    '__proto__',
    newId().slice(0, 35),
    `${newId()}0`,
  ])('the key %s belongs to nothing', async (key) => {
    for (const method of ['GET', 'PATCH', 'DELETE']) {
      const answer = await house.asAda.ask(
        method,
        `/book-loans/${key}`,
        method === 'PATCH' ? { payload: {} } : {},
      )
      isDecent(answer)
      expect([400, 404]).toContain(answer.status)
    }
  })

  test.each([
    'limit=0',
    'limit=201',
    'limit=-1',
    'limit=1e3',
    'limit=abc',
    'limit=',
    'limit=1&limit=2',
    'cursor=abc',
    'cursor=eyJzIjoidGl0bGUiLCJ2IjpbIngiXSwiaWQiOiItLS0tLS0tLS0tLS0tLS0tLS0tLS0tLS0tLS0tLS0tLS0tLS0ifQ',
    'abilities=maybe',
    'colour=red',
    'filter[]=x',
    'fields=nothing',
    'sort=nothing',
    'sort=a,b,c,d',
    'q=words',
    `filter=${'a'.repeat(10_001)}`,
    `cursor=${'a'.repeat(5000)}`,
    'filter=%00',
    'q=%00',
  ])('the query %s is refused', async (query) => {
    const answer = await house.asAda.get(`/book-loans?${query}`)
    isDecent(answer)
    expect([400, 422], answer.body).toContain(answer.status)
  })

  test('a cursor whose values have been exchanged is refused, not run', async () => {
    await house.asAda.post('/book-loans', { title: 'Two' })
    const cursor = (await house.asAda.get('/book-loans?sort=createdAt&limit=1')).json.next as string
    const place = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as { v: unknown[] }
    for (const value of ['nonsense', "'; drop table record; --", 1e308, true, 'infinity']) {
      const forged = Buffer.from(quoted({ ...place, v: [value] })).toString('base64url')
      isDecent(await house.asAda.get(`/book-loans?sort=createdAt&limit=1&cursor=${forged}`))
    }
  })

  test.each([
    'copies / 0 > 1',
    '1 / 0 = copies',
    'copies ** 999999 > 1',
    'dueAt > "nonsense"',
    'title = null',
    'true',
    'false',
    'matches(title, "(a+)+$")',
    'title in ["a", "b"]',
    'reader = "nonsense"',
    'reader.name = "Ada"',
    'reader.house = "A"',
    'after.after.after.after.after.after.title = "x"',
    'some x in waiting satisfies x = me',
    '"',
    '((((',
    'title = "\\u0000"',
    'count(waiting) > 0',
    'now() > dueAt',
    'weight > 1e400',
    'function(x) x',
    'if title = "x" then 1 else 2',
    '1',
    '"x"',
    'date("2026-13-45") > now',
    'duration("P99999999Y") > duration("PT1S")',
    'my.roles = "x"',
    'me = reader',
    'fee > 3',
    'substring(title, -1, 99999999999) = "x"',
    '9999999999999999999999999999999999999 < copies',
    'note = "x"',
    'layout = 1',
  ])('the filter %s is answered or refused', async (filter) => {
    for (const path of ['', '/count', '/export'])
      isDecent(await house.asAda.get(`/book-loans${path}?filter=${encodeURIComponent(filter)}`))
  })

  test('whatever text comes as a filter, order or key, the answer is decent', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (text) => {
        const safe = encodeURIComponent(text.toWellFormed())
        isDecent(await house.asAda.get(`/book-loans?filter=${safe}`))
        isDecent(await house.asAda.get(`/book-loans?sort=${safe}&fields=${safe}`))
        isDecent(await house.asAda.get(`/book-loans/${safe.slice(0, 200)}`))
        isDecent(await house.asAda.get(`/events?after=${safe}`))
      }),
      { numRuns: 100 },
    )
  })

  test('headers out of the ordinary', async () => {
    for (const header of [
      'if-match',
      'idempotency-key',
      'authorization',
      'cookie',
      'origin',
      'content-type',
      'x-request-id',
    ])
      for (const value of ['', '"', 'é', '\u00ff', 'x'.repeat(4000), '{}', 'Bearer', 'Bearer ', '*'])
        isDecent(
          await house.asAda.post('/book-loans', quoted({ title: 'x' }), {
            headers: { 'content-type': 'application/json', [header]: value },
          }),
        )
  })
})
