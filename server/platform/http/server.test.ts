import { afterAll, expect, test } from 'vitest'
import { isProblem, problemStatus } from '#contract/problem.ts'
import { createLog } from '../log.ts'
import { addHealthRoutes } from './health.ts'
import { addMetricsRoute, createMetrics } from './metrics.ts'
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
addHealthRoutes(app, {
  database: async () => databaseAnswer,
  schema: async () => {
    if (databaseAnswer !== null) throw new Error('unknown')
    return null
  },
})
addMetricsRoute(app, createMetrics())
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

test('alive does not depend on the database; ready does and says why not', async () => {
  expect((await app.inject('/readyz')).statusCode).toBe(200)
  databaseAnswer = 'No connection.'
  const answer = await app.inject('/readyz')
  expect(answer.statusCode).toBe(503)
  expect(answer.json()).toEqual({
    status: 'not ready',
    checks: { database: 'No connection.', schema: 'unknown' },
  })
  expect((await app.inject('/healthz')).statusCode).toBe(200)
})

test('metrics count requests by route', async () => {
  await app.inject('/own?person=secret')
  const { body } = await app.inject('/metrics')
  expect(body).toMatch(/keelson_http_request_seconds_count\{method="GET",route="\/own",status="200"\} \d/)
  expect(body).not.toContain('person=')
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
