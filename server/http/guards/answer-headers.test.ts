import { mkdtemp, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addWebPages } from '#platform/http/web-pages.ts'
import { fixtureApp } from '../../../tests/harness/http-fixture.ts'

let house: Awaited<ReturnType<typeof fixtureApp>>
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'web-'))
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Keelson</title>')
  house = await fixtureApp({ prepare: (app) => void app.register((web) => addWebPages(web, folder)) })
})
afterAll(() => house.app.close())

/** What each directive of the policy lets a page of ours do, the whole of it: another one, or a wider one, is decided on here. */
const allowed = {
  'default-src': ["'none'"],
  'object-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'frame-src': ['blob:'],
  'worker-src': ["'self'", 'blob:'],
  'manifest-src': ["'self'"],
  'frame-ancestors': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
}

test.each([
  ['a page', '/incidents', 200],
  ['an answer of the API', '/api/v1/openapi.json', 200],
  ['a refusal of the API', '/api/v1/book-loans', 401],
  ['an address that there is not', '/api/v1/nothing', 404],
  ['the description of the API', '/api/docs', 200],
  ['a script of that description', '/api/docs/static/swagger-ui-bundle.js', 200],
])('%s says what a browser may do with it: %s', async (_what, url, status) => {
  const { statusCode, headers } = await house.app.inject({ url, headers: { accept: 'text/html,*/*' } })
  expect(statusCode).toBe(status)
  const policy = String(headers['content-security-policy'])
    .split('; ')
    .map((directive) => directive.split(' '))
  expect(Object.fromEntries(policy.map(([name, ...sources]) => [name, sources]))).toEqual(allowed)
  expect(policy).toHaveLength(Object.keys(allowed).length)
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  })
  expect(headers).not.toHaveProperty('access-control-allow-origin')
})

test('TRACE, by which an answer would repeat what a request carried, is not taken anywhere', async () => {
  const base = await house.app.listen({ host: '127.0.0.1', port: 0 })
  for (const path of ['/', '/incidents', '/api/v1/meta', '/api/v1/session', '/api/docs', '/nothing']) {
    const { status, body } = await traced(`${base}${path}`)
    expect([404, 405], `${path}: ${status}`).toContain(status)
    expect(body).not.toContain('keelson=stolen')
  }
})

/** `fetch` refuses the method by itself. */
const traced = (url: string): Promise<{ status: number; body: string }> => {
  const done = Promise.withResolvers<{ status: number; body: string }>()
  const asked = request(url, { method: 'TRACE', headers: { cookie: 'keelson=stolen' } }, (answer) => {
    text(answer).then((body) => done.resolve({ status: answer.statusCode ?? 0, body }), done.reject)
  })
  asked.on('error', done.reject).end()
  return done.promise
}
