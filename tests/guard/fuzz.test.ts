import { gzipSync, brotliCompressSync, deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#contract/id.ts'
import { describeApi } from '../../server/http/app.ts'
import { openHouse, type House } from './house.ts'

// Requests that nobody would send, made from the API's own description. `npm run fuzz` sends a hundred thousand.

const wanted = Number(process.env['KEELSON_TEST_FUZZ'] ?? 2000)
const seed = Number(process.env['KEELSON_TEST_SEED'] ?? Date.now() % 1_000_000_000)

interface Operation {
  readonly method: string
  readonly path: string
  readonly query: readonly string[]
  readonly fields: readonly string[]
}

let house: House
let operations: readonly Operation[]
let cookie: string
let known: readonly string[]

beforeAll(async () => {
  house = await openHouse()
  await signInAnew()
  const { paths, components } = (await describeApi(house.app)) as unknown as Description
  operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, operation]): Operation[] =>
      // Signing out or changing the password would end the run of whoever asks.
      /signOut|changePassword|endSession/.test(operation.operationId ?? '')
        ? []
        : [{ method: method.toUpperCase(), path, query: queryOf(operation), fields: fieldsOf(operation, components.schemas) }],
    ),
  )
}) // prettier-ignore
afterAll(() => house.app.close())

interface Schema {
  readonly $ref?: string
  readonly properties?: Readonly<Record<string, unknown>>
}

interface Described {
  readonly operationId?: string
  readonly parameters?: readonly { readonly name?: string; readonly in?: string }[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> }
}

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> }
}

const queryOf = ({ parameters = [] }: Described): string[] =>
  parameters.flatMap((each) => (each.in === 'query' && each.name !== undefined ? [each.name] : []))

const fieldsOf = ({ requestBody }: Described, schemas: Description['components']['schemas']): string[] => {
  const schema = requestBody?.content['application/json']?.schema
  const found = schema?.$ref === undefined ? schema : schemas[schema.$ref.split('/').at(-1) ?? '']
  return Object.keys(found?.properties ?? {})
}

const hostile = [
  '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '"><svg onload=alert(1)>', '[x](javascript:alert(1))', '![x](http://evil.example/p)',
  "' or 1=1 --", '"; drop table record; --', '$(id)', '`id`', '{{7*7}}', '${7*7}', '%s%s%n', '../../../etc/passwd', '..\\..\\windows', 'file:///etc/passwd',
  '=cmd|" /C calc"!A0', '@SUM(1+1)', '-1+1', '\u0000', '\ud800', '\ufffe', '\u202egnp.exe', '👩‍👩‍👧', 'ﷺ'.repeat(50), 'A'.repeat(20_000), '\r\nset-cookie: a=b',
  '__proto__', 'constructor', 'toString', 'NaN', 'Infinity', '1e400', '-0', '9'.repeat(400), '2026-02-30', '0000-00-00T00:00:00Z', 'P999999999Y', 'null', '',
  // Rules that would cost much if they were run before they were bounded.
  '('.repeat(5000), 'not('.repeat(400) + 'true' + ')'.repeat(400), Array(500).fill('title = "a"').join(' or '), 'for x in 1..999999999 return x',
  'some a in [1,2,3], b in [1,2,3] satisfies a = b', 'matches(title, "(a+)+$")', 'title in [' + '"a",'.repeat(3000) + '"a"]', '1' + '+1'.repeat(4000),
  'if true then '.repeat(300) + '1', '2 ** 2 ** 2 ** 2 ** 99', 'string join(for i in 1..99999 return "x")', 'a.'.repeat(3000) + 'b',
  '# '.repeat(5000), '*'.repeat(5000), '['.repeat(5000), '> '.repeat(3000) + 'x', '`'.repeat(5000), '|a'.repeat(3000),
] // prettier-ignore

const awkward = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...hostile) },
  { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 4 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<unknown>(1e308, -1, 2 ** 53, [], {}, [[[[]]]], { id: 1 }, { type: 'x' }, true),
  },
)

const deep = (depth: number): string => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`
const zeros = Buffer.alloc(30 * 1024 * 1024, 0x20)
const json = 'application/json'

/** Bodies as bytes: bombs and broken texts. */
const rawBodies: readonly (readonly [type: string, body: Buffer, encoding?: string])[] = [
  [json, Buffer.from(deep(50_000))],
  [json, Buffer.from('['.repeat(200_000))],
  [json, Buffer.alloc(1_200_000, 0x20)],
  [json, Buffer.from('{"__proto__":{"isAdmin":true}}')],
  [json, Buffer.from('{"constructor":{"prototype":{"isAdmin":true}}}')],
  [json, Buffer.from([0x7b, 0xff, 0xfe, 0x7d])],
  [json, Buffer.from('\ufeff{"title":"x"}', 'utf16le')],
  [`${json}; charset=utf-7`, Buffer.from('{}')],
  [json, gzipSync(zeros), 'gzip'],
  [json, brotliCompressSync(Buffer.alloc(2_000_000, 0x20)), 'br'],
  [json, deflateSync(zeros), 'deflate'],
  [json, gzipSync(gzipSync(zeros)), 'gzip'],
  [json, Buffer.from('not gzip'), 'gzip'],
  [json, Buffer.from('{}'), 'gzip, gzip, gzip, gzip'],
  ['text/xml', Buffer.from('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>')],
  ['multipart/form-data', Buffer.from('x')],
  ['multipart/form-data; boundary=', Buffer.from('x')],
  [`multipart/form-data; boundary=${'e'.repeat(300)}`, Buffer.from('x')],
  ['multipart/form-data; boundary=e', Buffer.from('--e\r\ncontent-disposition: form-data; name="file"; filename="x"\r\n\r\nnever ends')],
  ['multipart/form-data; boundary=e', Buffer.from(`--e\r\n${'x: y\r\n'.repeat(20_000)}\r\nx\r\n--e--\r\n`)],
  ['multipart/form-data; boundary=e', Buffer.from(`--e\r\ncontent-disposition: form-data; name="file"; filename="../../x"\r\n\r\n${'x'.repeat(100_000)}`)],
  ['multipart/form-data; boundary=e', Buffer.from('--e\r\ncontent-disposition: form-data; name="__proto__"\r\n\r\nx\r\n--e--\r\n'.repeat(200))],
  ['multipart/form-data; boundary=e', Buffer.concat([Buffer.from('--e\r\ncontent-disposition: form-data; name="file"; filename="a.csv.gz"\r\n\r\n'), gzipSync(zeros), Buffer.from('\r\n--e--\r\n')])],
  ['multipart/form-data; boundary=e', Buffer.from(`--e\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\n"${',"'.repeat(200_000)}\r\n--e--\r\n`)],
  ['application/x-www-form-urlencoded', Buffer.from('a[__proto__][b]=c&'.repeat(2000))],
] // prettier-ignore

const request = fc.record({
  operation: fc.nat(),
  key: fc.oneof(fc.nat(3), fc.constantFrom(...hostile), fc.string({ unit: 'binary', maxLength: 40 })),
  query: fc.array(fc.tuple(fc.oneof(fc.nat(), fc.constantFrom('__proto__', 'filter[]', 'a.b')), awkward), { maxLength: 3 }),
  body: fc.oneof(
    { weight: 5, arbitrary: fc.array(fc.tuple(fc.oneof(fc.nat(), fc.constantFrom('__proto__', 'constructor', 'id', 'version')), awkward), { maxLength: 5 }) },
    { weight: 1, arbitrary: fc.nat(rawBodies.length - 1) },
    { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }).map((value) => ({ value })) },
  ),
  header: fc.option(fc.tuple(fc.constantFrom('if-match', 'idempotency-key', 'accept', 'range', 'origin', 'x-request-id', 'accept-encoding', 'x-forwarded-for'), fc.oneof(fc.constantFrom('*', '"', 'bytes=0-,-1,5-2', 'A'.repeat(8000), '"1", "2"'), fc.string({ maxLength: 50 })))),
}) // prettier-ignore
type Request = typeof request extends fc.Arbitrary<infer T> ? T : never

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value.toWellFormed() : JSON.stringify(value)

const addressOf = ({ path, query }: Operation, drawn: Request): string => {
  const key = typeof drawn.key === 'number' ? (known[drawn.key] ?? 'x') : drawn.key.toWellFormed().slice(0, 300)
  const params = drawn.query.map(
    ([name, value]) =>
      `${encodeURIComponent(typeof name === 'number' ? (query[name % Math.max(1, query.length)] ?? 'q') : name)}=${encodeURIComponent(textOf(value)).slice(0, 30_000)}`,
  )
  return `/api/v1${path.replaceAll(/\{[^}]+\}/g, () => encodeURIComponent(key))}${params.length > 0 ? `?${params.join('&')}` : ''}`
} // prettier-ignore

const bodyOf = ({ fields }: Operation, drawn: Request): { headers: Record<string, string>; payload?: string | Buffer } => {
  if (typeof drawn.body === 'number') {
    const [type, payload, encoding] = rawBodies[drawn.body] ?? [json, Buffer.alloc(0)]
    return { headers: { 'content-type': type, ...(encoding && { 'content-encoding': encoding }) }, payload }
  }
  if (!Array.isArray(drawn.body)) return { headers: { 'content-type': json }, payload: JSON.stringify(drawn.body.value) ?? '' }
  const members = drawn.body.map(
    ([name, value]) => `${JSON.stringify(typeof name === 'number' ? (fields[name % Math.max(1, fields.length)] ?? 'title') : name)}:${JSON.stringify(value) ?? 'null'}`,
  )
  return { headers: { 'content-type': json }, payload: `{${members.join(',')}}` }
} // prettier-ignore

test('every bomb and every broken text at every address that takes files is refused, and named as the caller’s', { timeout: 60_000 }, async () => {
  const addresses = ['/api/v1/imports/upload', `/api/v1/incidents/${known[0]}/attachments`]
  for (const address of addresses)
    for (const [type, payload, encoding] of rawBodies) {
      const said = await house.ask(
        { cookie, 'content-type': type, ...(encoding && { 'content-encoding': encoding }) },
        'POST',
        address,
        { payload },
      )
      expect([201, 400, 404, 413, 415, 422], `${address} ${type} ${encoding}: ${said.body}`).toContain(said.status)
    }
}) // prettier-ignore

/**
 * Somebody who may do everything, with an incident, in an organisation of their own: what is sent may end a session, or
 * archive any of them.
 */
const signInAnew = async (): Promise<void> => {
  const { id: desk } = await house.make('organisation', { title: `The desk ${newId()}`, kind: 'own' })
  const admin = await house.person({ role: 'administrator', organisation: desk })
  const incident = await house.make('incident', { title: 'Ours', requester: admin.id })
  cookie = admin.cookie
  known = [incident.id, incident.number, admin.id, desk]
}
const sameSender = 200

/** Far above what anything takes on a busy machine, and far below what a bomb would. */
const longestMs = 20_000
const largestHeap = 600 * 1024 * 1024
const looksEvery = 100

const inside = /node_modules|\.ts:\d|SQLSTATE|syntax error at|relation "|root:x:0/

test(`${wanted} hostile requests: no fault, nothing of the inside, nothing given back as a page`, { timeout: 0 }, async () => {
  const statuses = new Map<number, number>()
  let [sent, looks] = [0, 0]
  await fc.assert(
    fc.asyncProperty(request, async (drawn) => {
      const operation = operations[drawn.operation % operations.length] as Operation
      const { headers, payload } = bodyOf(operation, drawn)
      const method = operation.method
      const [name, value] = drawn.header ?? ['x-nothing', '']
      const given = method === 'GET' || method === 'HEAD' ? {} : { payload: payload ?? '' }
      // The limit on requests is not what is tried here.
      house.product.clock.forward('PT1S')
      sent += 1
      if (sent % sameSender === 0) await signInAnew()
      const begin = performance.now()
      const said = await house.ask(
        { cookie, ...headers, [name]: value.replaceAll(/[^\x20-\x7e]/g, '?') },
        method,
        addressOf(operation, drawn),
        given,
      )
      const elapsedMs = performance.now() - begin
      statuses.set(said.status, (statuses.get(said.status) ?? 0) + 1)
      const what = `${method} ${operation.path}: ${said.status} ${said.body.slice(0, 300)}`
      expect(said.status, what).toBeLessThan(500)
      expect(said.status, what).not.toBe(429)
      expect(said.headers['x-content-type-options'], what).toBe('nosniff')
      expect((said.headers['content-type'] as string | undefined) ?? '', what).not.toMatch(/html|xml|javascript/)
      expect(said.body, what).not.toMatch(inside)
      expect(said.body.length, what).toBeLessThan(3_000_000)
      expect(elapsedMs, what).toBeLessThan(longestMs)
      if (said.status === 401) await signInAnew()
      if (sent % looksEvery === 0) {
        looks += 1
        // What waits for an answer is not held: the process is as large as before, give or take what caches keep.
        expect(process.memoryUsage().heapUsed, `after ${sent} requests`).toBeLessThan(largestHeap)
      }
    }),
    { numRuns: wanted, seed, endOnFailure: false },
  )
  expect(({} as Record<string, unknown>)['isAdmin']).toBeUndefined()
  // The run has reached what it is about: refusals of several kinds, and things that were done.
  const kinds = [...statuses.keys()]
  expect(kinds).toEqual(expect.arrayContaining([200, 400, 404, 422]))
  // Nearly all were somebody's: what is refused at the door tries nothing of what is behind it.
  expect((statuses.get(401) ?? 0) / sent).toBeLessThan(0.05)
  expect(looks).toBe(Math.floor(sent / looksEvery))
  expect(process.memoryUsage().heapUsed).toBeLessThan(largestHeap)
}) // prettier-ignore
