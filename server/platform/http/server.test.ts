import { afterAll, expect, test } from 'vitest'
import { isProblem, problemStatus } from '#contract/problem.ts'
import { createLog } from '../log.ts'
import { addAliveRoute, addReadyRoute } from './health.ts'
import { addMetricsRoute, createMetrics, measureRequests } from './metrics.ts'
import { closeGracefully, createHttpServer, listen } from './server.ts'

const makeApp = (publicUrl = 'http://localhost') =>
  createHttpServer({
    log: createLog({ level: 'silent' }),
    trustProxy: false,
    publicUrl,
    onError: (error, _request, reply) => {
      const code = isProblem(error) ? error.code : 'internal'
      return reply.code(problemStatus[code]).type('application/problem+json').send({ code })
    },
  })

const app = makeApp()
let databaseAnswer: string | null = null
let checked = 0
let now = 0
const told: object[] = []
const note = (said: object): void => void told.push(said)
addAliveRoute(app)
addReadyRoute(
  app,
  {
    database: async () => {
      checked += 1
      return databaseAnswer
    },
    schema: async () => {
      if (databaseAnswer !== null) throw new Error('unknown')
      return null
    },
  },
  { log: { warn: note, info: note } as never, ticks: () => now },
)
const metrics = createMetrics()
measureRequests(app, metrics)
let scraped = 0
metrics.gauge('shelves', 'Shelves.', () => (scraped += 1))
addMetricsRoute(app, metrics, () => now)
app.get('/own', async (_request, reply) =>
  reply.header('content-security-policy', "default-src 'self'").send('x'),
)
app.get('/fails', async () => Promise.reject(new Error('secret detail')))
afterAll(() => app.close())

test('every answer carries the security headers and the request id; no inline script is allowed', async () => {
  const { headers } = await app.inject({ url: '/healthz', headers: { 'x-request-id': 'trace-1' } })
  expect(headers['x-request-id']).toBe('trace-1')
  expect(headers['content-security-policy']).toContain("script-src 'self';")
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['strict-transport-security']).toBeUndefined()
  const odd = await app.inject({ url: '/healthz', headers: { 'x-request-id': '<script>' } })
  expect(odd.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
})

test('a route may set a policy of its own, and https adds transport security', async () => {
  expect((await app.inject('/own')).headers['content-security-policy']).toBe("default-src 'self'")
  const secure = makeApp('https://desk.example.org')
  expect((await secure.inject('/x')).headers['strict-transport-security']).toContain('max-age')
  await secure.close()
})

test('errors and unknown addresses go through the one translator', async () => {
  const failed = await app.inject('/fails')
  expect([failed.statusCode, failed.body]).toEqual([500, '{"code":"internal"}'])
  const unknown = await app.inject('/nowhere?q=1')
  expect([unknown.statusCode, unknown.headers['content-type']]).toEqual([
    404,
    'application/problem+json; charset=utf-8',
  ])
})

test('alive does not depend on the database; ready does, and says why not to the log alone, once', async () => {
  expect((await app.inject('/readyz')).statusCode).toBe(200)
  databaseAnswer = 'No connection to db.internal:5432 as keelson.'
  now += 1000
  const answer = await app.inject('/readyz')
  expect(answer.statusCode).toBe(503)
  expect(answer.json()).toEqual({
    status: 'not ready',
    checks: { database: 'failed', schema: 'failed' },
  })
  now += 1000
  await app.inject('/readyz')
  expect(told).toEqual([
    { check: 'database', reason: databaseAnswer },
    { check: 'schema', reason: 'unknown' },
  ])
  expect((await app.inject('/healthz')).statusCode).toBe(200)
  databaseAnswer = null
  now += 1000
  expect((await app.inject('/readyz')).statusCode).toBe(200)
  expect(told.slice(2)).toEqual([{ check: 'database' }, { check: 'schema' }])
})

test('however many ask within a second, each check is made once and the metrics are counted once', async () => {
  now += 1000
  const [checks, scrapes] = [checked, scraped]
  const ask = () => Promise.all(['/readyz', '/metrics'].map((url) => app.inject(url)))
  await Promise.all(Array.from({ length: 20 }, ask))
  await ask()
  expect([checked - checks, scraped - scrapes]).toEqual([1, 1])
  now += 1000
  await ask()
  expect([checked - checks, scraped - scrapes]).toEqual([2, 2])
})

test('metrics count requests by route', async () => {
  await app.inject('/own?person=secret')
  now += 1000
  const { body } = await app.inject('/metrics')
  expect(body).toMatch(/keelson_http_request_seconds_count\{method="GET",route="\/own",status="200"\} \d/)
  expect(body).not.toContain('person=')
})

test('metrics are not there for what a proxy passes on', async () => {
  const nowhere = (await app.inject('/not-there')).statusCode
  for (const headers of [
    { 'x-forwarded-for': '192.0.2.1' },
    { forwarded: 'for=192.0.2.1' },
    { via: '1.1 proxy.example' },
  ] as Record<string, string>[]) {
    const { statusCode, body } = await app.inject({ url: '/metrics', headers })
    expect(statusCode).toBe(nowhere)
    expect(body).not.toContain('keelson_')
  }
  expect((await app.inject('/metrics')).body).toContain('keelson_')
})

test('a port in use is told with what to do', async () => {
  const first = makeApp()
  const port = Number(new URL(await listen(first, { host: '127.0.0.1', port: 0 })).port)
  const second = makeApp()
  await expect(listen(second, { host: '127.0.0.1', port })).rejects.toSatisfy(
    (error) => isProblem(error) && String(error.details.remedy).includes(`PORT=${port + 1}`),
  )
  await second.close()
  await closeGracefully(first)
})

test('closing lets a running request end', async () => {
  const busy = makeApp()
  const begun = Promise.withResolvers<void>()
  const mayEnd = Promise.withResolvers<string>()
  busy.get('/slow', () => {
    begun.resolve()
    return mayEnd.promise
  })
  const url = await listen(busy, { host: '127.0.0.1', port: 0 })
  const answer = fetch(`${url}/slow`).then((response) => response.text())
  await begun.promise
  const closed = closeGracefully(busy)
  mayEnd.resolve('done')
  await closed
  expect(await answer).toBe('done')
})
