import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { isProblem, problemStatus } from '#contract/problem.ts'
import { createLog } from '../log.ts'
import { createHttpServer } from './server.ts'
import { addWebPages } from './web-pages.ts'

const folder = await mkdtemp(join(tmpdir(), 'web-'))
await mkdir(join(folder, 'assets'))
await writeFile(join(folder, 'index.html'), '<!doctype html><title>Keelson</title>')
await writeFile(join(folder, 'assets', 'app-abc123.js'), `console.log('${'x'.repeat(5000)}')`)

const makeApp = () =>
  createHttpServer({
    log: createLog({ level: 'silent' }),
    trustProxy: false,
    publicUrl: 'http://localhost',
    onError: (error, _request, reply) =>
      reply.code(isProblem(error) ? problemStatus[error.code] : 500).send({ message: String(error) }),
  })

const app = makeApp()
await addWebPages(app, folder)
afterAll(() => app.close())
const page = { accept: 'text/html,*/*' }

test('every address of the router answers the page, so that it can be shared', async () => {
  for (const url of ['/', '/incidents', '/incidents/INC0000001?tab=links']) {
    const answer = await app.inject({ url, headers: page })
    expect([answer.statusCode, answer.body]).toEqual([200, '<!doctype html><title>Keelson</title>'])
    expect(answer.headers['cache-control']).toBe('no-cache')
  }
})

test('unknown files and addresses of the API are not answered with the page', async () => {
  expect((await app.inject({ url: '/assets/old-1.js', headers: page })).statusCode).toBe(404)
  expect((await app.inject({ url: '/api/v1/nothing', headers: page })).statusCode).toBe(404)
  expect((await app.inject({ url: '/incidents', headers: { accept: 'application/json' } })).statusCode).toBe(
    404,
  )
  expect((await app.inject({ url: '/../package.json', headers: page })).body).not.toContain('dependencies')
})

test('files with a hash in their name are kept by browsers, and travel compressed', async () => {
  const answer = await app.inject({
    url: '/assets/app-abc123.js',
    headers: { 'accept-encoding': 'br, gzip' },
  })
  expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable')
  expect(answer.headers['content-encoding']).toBe('br')
  expect(answer.rawPayload.length).toBeLessThan(500)
})

test('without a build nothing is served', async () => {
  const bare = makeApp()
  await addWebPages(bare, join(folder, 'none'))
  expect((await bare.inject({ url: '/', headers: page })).statusCode).toBe(404)
  await bare.close()
})
