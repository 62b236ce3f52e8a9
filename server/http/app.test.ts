import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Writable } from 'node:stream'
import { createLog } from '#platform/log.ts'
import { actorOf, fixtureApp } from '../../tests/harness/http-fixture.ts'
import type { RouteModule } from './route-module.ts'

const logged: string[] = []
const destination = new Writable({
  write: (chunk: Buffer, _encoding, done) => {
    logged.push(chunk.toString())
    done()
  },
})

const failing: RouteModule = {
  name: 'failing',
  routes: (app, { ctxOf }) => {
    app.get('/fails', { config: { policy: 'session' } }, async () => {
      throw new Error('the secret path is /srv/keelson')
    })
    app.get('/database-fails', { config: { policy: 'session' } }, async (request) =>
      ctxOf(request).db.query({ text: 'select * from no_such_table' }),
    )
    app.get('/for-people', { config: { policy: 'person' } }, async () => ({ ok: true }))
    app.post('/knock', { config: { policy: 'public' } }, async () => ({ ok: true }))
    app.get('/cached', { config: { policy: 'session' } }, async (_request, reply) =>
      reply.header('cache-control', 'private, max-age=60').send({ ok: true }),
    )
  },
}

let changes = 0
let house: Awaited<ReturnType<typeof fixtureApp>>
beforeAll(async () => {
  house = await fixtureApp({
    log: createLog({ level: 'error', human: false, destination }),
    modules: [failing],
    rateLimits: { known: 200, anonymous: 20 },
    afterChange: () => (changes += 1),
  })
})
afterAll(() => house.app.close())

describe('errors', () => {
  test('a fault tells nothing of the inside, and the log has it under the reference', async () => {
    for (const url of ['/fails', '/database-fails']) {
      const { status, json, body } = await house.asAda.get(url)
      expect([status, json.code, json.type]).toEqual([500, 'internal', '/api/v1/problems/internal'])
      expect(body).not.toMatch(/srv|no_such_table|relation/)
      expect(logged.filter((line) => line.includes(json.reference))).toHaveLength(1)
    }
    expect(logged.join('')).toContain('/srv/keelson')
  })

  test('each code of a problem is explained at its type', async () => {
    const refused = await house.asAda.get('/book-loans/LOA9999999')
    const explained = await house.as(null).get(refused.json.type)
    expect(explained.json).toEqual({ code: 'not_found', title: refused.json.title, status: 404 })
    expect((await house.as(null).get('/problems/constructor')).status).toBe(404)
  })
})

describe('who may ask', () => {
  test('nobody gets past a route that takes somebody; the answer says how to sign in', async () => {
    for (const url of ['/meta', '/events', '/book-loans', '/book-loans/export', '/for-people']) {
      const answer = await house.as(null).get(url)
      expect([answer.status, answer.json.code], url).toEqual([401, 'unauthenticated'])
      expect(answer.headers['www-authenticate']).toContain('Bearer')
    }
    expect((await house.as(null).post('/book-loans', { title: 'x' })).status).toBe(401)
  })

  test('what is for people only is not for API keys', async () => {
    expect((await house.asAda.get('/for-people')).status).toBe(403)
    const cookie = { headers: { cookie: `person=${house.ada.id}` } }
    expect((await house.as(null).get('/for-people', cookie)).status).toBe(200)
  })

  test('an app with a route that names no policy does not start', async () => {
    const open: RouteModule = { name: 'open', routes: (app) => void app.get('/open', async () => 'hello') }
    await expect(fixtureApp({ modules: [open] })).rejects.toThrow('GET /api/v1/open')
  })

  test('metadata are the reader’s: a type that one may neither read nor make is not in them', async () => {
    const { types } = (await house.asAda.get('/meta')).json
    const loan = types.find(({ name }: { name: string }) => name === 'book-loan')
    expect(loan).toMatchObject({
      plural: 'book-loans',
      label: 'Book loan',
      canCreate: true,
      initialState: 'lent',
    })
    const field = (name: string) => loan.fields.find((each: { name: string }) => each.name === name)
    expect(field('title')).toMatchObject({ kind: 'text', required: true, maxLength: 200, filterable: true })
    expect(field('note')).toMatchObject({ filterable: false, sortable: false })
    expect(field('shelf').choices).toEqual({ high: 'High', low: 'Low' })
    expect(field('reader')).toMatchObject({ target: 'person', sortable: true })
    expect(field('waiting').sortable).toBe(false)
  })

  test('an API key’s scopes narrow what its person may do', async () => {
    const reading = house.as({ ...house.ada, id: house.ada.id, scopes: ['book-loans:read'] })
    expect((await reading.get('/book-loans')).status).toBe(200)
    expect((await reading.post('/book-loans', { title: 'x' })).status).toBe(403)
    expect((await reading.get('/stamps')).json.data).toEqual([])
    house.as(house.ada)
  })
})

describe('requests from elsewhere', () => {
  const cookie = { cookie: '' }
  beforeAll(() => {
    cookie.cookie = `person=${house.ada.id}`
  })
  const send = (headers: Record<string, string>, method = 'POST', url = '/book-loans') =>
    house
      .as(null)
      .ask(method, url, { payload: { title: 'From elsewhere' }, headers: { ...cookie, ...headers } })

  test.each([
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'sec-fetch-site': 'same-site' }, 403],
    [{ 'sec-fetch-site': 'same-origin' }, 201],
    [{ 'sec-fetch-site': 'none' }, 201],
    [{ origin: 'https://evil.example' }, 403],
    [{ origin: 'null' }, 403],
    [{ origin: 'http://localhost:4400' }, 201],
    [{ origin: 'http://desk.local:81', host: 'desk.local:81' }, 201],
    [{ origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' }, 201],
    [{}, 201],
  ] as [Record<string, string>, number][])(
    'a change with a cookie and %j is answered with %i',
    async (headers, status) => {
      expect((await send(headers)).status).toBe(status)
    },
  )

  test('without a word on where it comes from a change must be JSON', async () => {
    const bare = await house.as(null).ask('POST', '/knock', { headers: cookie })
    expect(bare.status).toBe(403)
    expect((await house.asAda.post('/knock')).status).toBe(200)
  })

  test('every method that changes something is guarded', async () => {
    for (const method of ['POST', 'PATCH', 'DELETE', 'PUT'])
      expect((await send({ 'sec-fetch-site': 'cross-site' }, method, '/book-loans/x')).status, method).toBe(
        403,
      )
  })
})

describe('methods and addresses', () => {
  test('a method that an address does not have is told so, with those that it has', async () => {
    const put = await house.asAda.ask('PUT', '/book-loans')
    expect([put.status, put.json.code]).toEqual([405, 'method_not_allowed'])
    expect(String(put.headers.allow).split(', ').sort()).toEqual(['GET', 'HEAD', 'OPTIONS', 'POST'])
    expect((await house.asAda.get('/book-loans/x/transitions')).status).toBe(405)
    const options = await house.as(null).ask('OPTIONS', '/book-loans/x')
    expect(options.status).toBe(204)
    expect(String(options.headers.allow).split(', ').sort()).toEqual([
      'DELETE',
      'GET',
      'HEAD',
      'OPTIONS',
      'PATCH',
    ])
    expect(options.headers).not.toHaveProperty('access-control-allow-origin')
  })

  test('HEAD is GET without the body', async () => {
    const head = await house.asAda.ask('HEAD', '/book-loans')
    expect([head.status, head.body]).toEqual([200, ''])
  })

  test('an unknown address is a problem, whoever asks', async () => {
    for (const url of ['/nothing', '/book-loans/x/nothing', '/api/nothing', '/api/v2/meta'])
      expect((await house.as(null).get(url)).json, url).toMatchObject({ code: 'not_found' })
  })

  test('no answer is kept by anybody, unless its route says so', async () => {
    for (const url of ['/meta', '/nothing', '/book-loans/x'])
      expect((await house.asAda.get(url)).headers['cache-control']).toBe('no-store')
    expect((await house.asAda.get('/cached')).headers['cache-control']).toBe('private, max-age=60')
  })

  test('followers are woken after a change, not after reading or a refusal', async () => {
    const before = changes
    await house.asAda.get('/book-loans')
    await house.asAda.post('/book-loans', {})
    expect(changes).toBe(before)
    await house.asAda.post('/book-loans', { title: 'Wake up' })
    await expect.poll(() => changes).toBe(before + 1)
  })
})

describe('rates', () => {
  beforeAll(() => house.clock.forward('1m'))

  test('above its limit a key is told to wait; others go on', async () => {
    const eager = house.as(actorOf())
    const first = await eager.get('/meta')
    expect(first.headers).toMatchObject({ 'ratelimit-limit': '200', 'ratelimit-remaining': '199' })
    const all = await Promise.all(Array.from({ length: 205 }, () => eager.get('/meta')))
    const refused = all.filter(({ status }) => status === 429)
    expect(refused).toHaveLength(6)
    expect(refused[0]?.json.code).toBe('too_many')
    expect(Number(refused[0]?.headers['retry-after'])).toBeGreaterThan(0)
    expect((await house.desk.get('/meta')).status).toBe(200)
    house.clock.forward('1s')
    expect((await eager.get('/meta')).status).toBe(200)
  })

  test('guessing keys is limited by address, and does not stop who is signed in', async () => {
    const nobody = house.as(null)
    const guesses = await Promise.all(
      Array.from({ length: 60 }, (_, index) =>
        nobody.get('/meta', { headers: { authorization: `Bearer ${index}` } }),
      ),
    )
    expect(new Set(guesses.map(({ status }) => status))).toEqual(new Set([401, 429]))
    expect((await house.desk.get('/meta')).status).toBe(200)
  })

  test('a key is looked up only while its address may still guess; one that was good here of late always is', async () => {
    house.clock.forward('1m')
    const looks = (key: string) => house.lookedUp.filter((each) => each === `Bearer ${key}`).length
    const known = house.as(actorOf())
    expect((await known.get('/meta')).status).toBe(200)
    const guesses = Array.from({ length: 60 }, (_, index) => `guess-${index}`)
    const nobody = house.as(null)
    for (const key of guesses) await nobody.get('/meta', { headers: { authorization: `Bearer ${key}` } })
    expect(guesses.filter((key) => looks(key) > 0)).toEqual(guesses.slice(0, 20))
    expect((await known.get('/meta')).status).toBe(200)
    const stranger = house.as(actorOf())
    expect((await stranger.get('/meta')).status).toBe(429)
    house.clock.forward('10s')
    expect((await stranger.get('/meta')).status).toBe(200)
  })

  test('keys that are good cost their address nothing', async () => {
    house.clock.forward('1m')
    const many = Array.from({ length: 40 }, () => house.as(actorOf()))
    const first = await Promise.all(many.slice(0, 20).map((one) => one.get('/meta')))
    const next = await Promise.all(many.slice(20).map((one) => one.get('/meta')))
    expect(new Set([...first, ...next].map(({ status }) => status))).toEqual(new Set([200]))
  })
})
