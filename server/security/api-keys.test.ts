import { beforeAll, describe, expect, test } from 'vitest'
import { openSignInHouse, password, type SignInHouse } from '../../tests/guard/sign-in-house.ts'

let house: SignInHouse
beforeAll(async () => {
  house = await openSignInHouse()
})

describe('an API key', () => {
  test('is shown once, stored as a hash, and leaves an event without the secret', async () => {
    const { cookie } = await house.someone()
    const { status, json } = await house.ask('POST', '/api-keys', {
      cookie,
      body: { title: 'probe', scopes: ['incidents:read'] },
    })
    expect([status, json.key]).toEqual([201, expect.stringMatching(/^kln_[\w-]{43}$/)])
    const tables = ['api_key', 'api_key_secret', 'event', 'record', 'security_log']
    for (const table of tables) {
      const rows = await house.db.query({ text: `select row_to_json(t)::text as row from ${table} t` })
      expect(JSON.stringify(rows)).not.toContain(json.key.slice(12))
    }
    const { json: listed } = await house.ask('GET', '/api-keys', { cookie })
    expect(listed.data).toMatchObject([
      { title: 'probe', prefix: json.key.slice(0, 10), state: 'active', lastUsedAt: null },
    ])
    expect(JSON.stringify(listed)).not.toContain(json.key.slice(12))
  })

  test('does what its scopes let it do, and never makes a key, ends a session or sets a password', async () => {
    const { cookie, id } = await house.someone()
    const key = async (...scopes: string[]): Promise<string> =>
      (await house.ask('POST', '/api-keys', { cookie, body: { title: 'probe', scopes } })).json.key
    const incident = (text: string) => ({ title: text, requester: id })
    const [reader, writer, people] = [
      await key('incidents:read'),
      await key('write'),
      await key('people:read'),
    ]
    expect(
      (await house.ask('POST', '/incidents', { key: writer, body: incident('Written by key') })).status,
    ).toBe(201)
    const refused = await house.ask('POST', '/incidents', { key: reader, body: incident('No') })
    expect([refused.status, refused.json.remedy]).toEqual([
      403,
      'The API key does not reach so far: its scopes are incidents:read. Make a key with incidents:write.',
    ])
    expect((await house.ask('GET', '/incidents', { key: reader })).json.data).toHaveLength(1)
    expect((await house.ask('GET', '/incidents', { key: people })).json.data).toHaveLength(0)
    for (const [method, url, body] of [
      ['POST', '/api-keys', { title: 'x', scopes: ['read'] }],
      ['GET', '/sessions', undefined],
      ['POST', '/password', { current: password, next: password }],
    ] as const)
      expect((await house.ask(method, url, { key: writer, ...(body && { body }) })).status).toBe(403)
    expect(
      (
        await house.ask('POST', '/access-keys', {
          key: writer,
          body: { title: 'x', scopes: ['read'], prefix: 'kln_' },
        })
      ).status,
    ).toBe(403)
  })

  test('counts before a cookie, and a wrong one is not saved by it', async () => {
    const { cookie } = await house.someone()
    expect((await house.ask('GET', '/session', { cookie, key: `kln_${'x'.repeat(43)}` })).status).toBe(401)
  })

  test('ends when it expires or is revoked; its use is noted once a minute', async () => {
    const { cookie } = await house.someone()
    const expiresAt = new Date(Date.parse(house.clock.now()) + 3_600_000).toISOString()
    const { json } = await house.ask('POST', '/api-keys', {
      cookie,
      body: { title: 'probe', scopes: ['read'], expiresAt },
    })
    const used = async (): Promise<string> =>
      (await house.ask('GET', '/api-keys', { cookie })).json.data[0].lastUsedAt
    await house.ask('GET', '/session', { key: json.key })
    const first = await used()
    expect(first).toBe(house.clock.now())
    house.clock.forward('30s')
    await house.ask('GET', '/session', { key: json.key })
    expect(await used()).toBe(first)
    house.clock.forward('31s')
    await house.ask('GET', '/session', { key: json.key })
    expect(await used()).toBe(house.clock.now())
    house.clock.forward('1h')
    expect((await house.ask('GET', '/session', { key: json.key })).status).toBe(401)
    expect((await house.ask('GET', '/api-keys', { cookie })).json.data[0].state).toBe('expired')
    // An hour later it is asked who sits there.
    await house.ask('POST', '/session/confirmation', { cookie, body: { password } })
    const second = await house.ask('POST', '/api-keys', {
      cookie,
      body: { title: 'probe', scopes: ['read'] },
    })
    expect((await house.ask('DELETE', `/api-keys/${second.json.data.id}`, { cookie })).status).toBe(204)
    expect((await house.ask('GET', '/session', { key: second.json.key })).status).toBe(401)
    const other = await house.someone()
    expect(
      (await house.ask('DELETE', `/api-keys/${second.json.data.id}`, { cookie: other.cookie })).status,
    ).toBe(404)
  })

  test.each([[['everything']], [['incidents:fly']], [['nonsense:read']], [['a:b:c']]])(
    'scopes %j are refused',
    async (scopes) => {
      const { cookie } = await house.someone()
      expect(
        (await house.ask('POST', '/api-keys', { cookie, body: { title: 'probe', scopes } })).status,
      ).toBe(422)
    },
  )
})
