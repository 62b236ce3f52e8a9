import { beforeAll, describe, expect, test } from 'vitest'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { idOfKey } from '#contract/id.ts'
import { makeDecisions, nobodyReads, systemActor, write, type Ctx, type Values } from '#engine'
import { storePassword } from '#platform/auth/auth.ts'
import { hashPassword } from '#platform/auth/passwords/password.ts'
import { movableClock } from '#platform/clock.ts'
import type { Database } from '#platform/database/pool.ts'
import { createLog } from '#platform/log.ts'
import type { Platform } from '#platform/platform.ts'
import { makeAuthenticator } from '../practices/people/authenticate.ts'
import { countStatements } from '../tests/harness/count-statements.ts'
import { freshDatabase } from '../tests/harness/database.ts'
import { productTypes, testKeys } from '../tests/harness/people.ts'
import { makeApp } from './http/app.ts'
import { loadPack } from './packs/load-pack.ts'
import { makeSignIn, type SignIn } from './sign-in.ts'

const password = 'otters swim at dusk'
const clock = movableClock(new Date().toISOString())

let db: Database
let app: FastifyInstance
let signIn: SignIn
let system: Ctx

interface Answer {
  readonly status: number
  readonly json: ReturnType<typeof JSON.parse>
  readonly cookie: string | undefined
}

const answerOf = (response: LightMyRequestResponse): Answer => ({
  status: response.statusCode,
  json: response.body === '' ? null : JSON.parse(response.body),
  // Of several a browser keeps the last.
  cookie: [response.headers['set-cookie']].flat().at(-1)?.split(';')[0],
})

const ask = async (
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
  url: string,
  options: { cookie?: string; key?: string; body?: object; from?: string } = {},
): Promise<Answer> =>
  answerOf(
    await app.inject({
      method,
      url: `/api/v1${url}`,
      remoteAddress: options.from ?? '192.0.2.1',
      headers: {
        'sec-fetch-site': 'same-origin',
        ...(options.cookie && { cookie: options.cookie }),
        ...(options.key && { authorization: `Bearer ${options.key}` }),
      },
      ...(options.body && { payload: options.body }),
    }),
  )

const role = (key: string): string => idOfKey('role', key)

const made = async (type: string, values: Values): Promise<string> =>
  (await write(system, { kind: 'create', type, values })).after.id

let count = 0
const someone = async (values: Values = {}): Promise<{ id: string; email: string; cookie: string }> => {
  count += 1
  const email = `p${count}@example.org`
  const id = await made('person', { name: `Person ${count}`, email, ...values })
  await storePassword(db, id, await hashPassword(password), clock.now())
  const { cookie = '' } = await ask('POST', '/session', { body: { email, password } })
  return { id, email, cookie }
}

beforeAll(async () => {
  db = (await freshDatabase()).database
  const product = {
    types: productTypes,
    decisions: makeDecisions(),
    numbers: new Map(),
    keys: testKeys,
    reads: nobodyReads,
  }
  system = { ...product, clock, db, actor: systemActor('setup'), via: 'system' }
  await loadPack({ ...product, clock, db }, 'base')
  await product.decisions.reload(db, product.types)
  const log = createLog({ level: 'silent' })
  const config = { publicUrl: 'http://localhost:4400', smtpUrl: null } as Platform['config']
  const platform = {
    config,
    log,
    clock,
    database: db,
    secret: 'the secret of this test, long enough for all',
  } as unknown as Platform
  signIn = makeSignIn({
    ...platform,
    jobs: { enqueueIn: async () => null },
    product: { ...product, ctxFor: (actor, via) => ({ ...system, actor, via }) },
  })
  app = makeApp({
    log,
    clock,
    db,
    ...product,
    authenticate: signIn.authenticate,
    modules: signIn.modules,
    publicUrl: config.publicUrl,
    trustProxy: false,
    version: '0',
    rateLimits: undefined,
  })
  await app.ready()
})

describe('the first set-up', () => {
  const body = {
    name: 'Ada Admin',
    email: 'ada@example.org',
    password: 'a walk in the dunes',
    organisation: 'Dune Works',
    timeZone: 'Europe/Amsterdam',
  }

  test('takes the code of the console, makes organisation and administrator, and works once', async () => {
    expect((await ask('GET', '/setup')).json).toEqual({ needed: true })
    const code = (await signIn.setUp.issueCode()) ?? ''
    expect((await ask('POST', '/setup', { body: { ...body, code: 'WRNG-WRNG-WRNG' } })).status).toBe(403)
    expect(
      (await ask('POST', '/setup', { body: { ...body, code, password: 'Dune Works 2026' } })).json.issues[0]
        .code,
    ).toBe('password.personal')
    const done = await ask('POST', '/setup', { body: { ...body, code } })
    expect(done.status).toBe(201)
    const session = await ask('GET', '/session', { cookie: done.cookie ?? '' })
    expect(session.json).toMatchObject({
      person: { name: 'Ada Admin', timeZone: 'Europe/Amsterdam' },
      roles: ['administrator', 'requester'],
    })
    expect((await ask('GET', '/setup')).json).toEqual({ needed: false })
    expect((await ask('POST', '/setup', { body: { ...body, code } })).status).toBe(409)
    expect(await signIn.setUp.issueCode()).toBeNull()
  })
})

describe('a session', () => {
  test('is there after signing in and gone after signing out', async () => {
    const { cookie, email } = await someone()
    expect((await ask('GET', '/session', { cookie })).json.person).toMatchObject({
      email,
      needsSecondFactor: false,
    })
    expect((await ask('DELETE', '/session', { cookie })).status).toBe(204)
    expect((await ask('GET', '/session', { cookie })).status).toBe(401)
  })

  test('ends twelve hours after its last use and seven days after its beginning', async () => {
    const idle = await someone()
    clock.forward('11h')
    expect((await ask('GET', '/session', { cookie: idle.cookie })).status).toBe(200)
    clock.forward('11h')
    expect((await ask('GET', '/session', { cookie: idle.cookie })).status).toBe(200)
    clock.forward('13h')
    expect((await ask('GET', '/session', { cookie: idle.cookie })).status).toBe(401)
    const busy = await someone()
    for (let half = 0; half < 16; half += 1) {
      clock.forward('10h')
      expect((await ask('GET', '/session', { cookie: busy.cookie })).status).toBe(200)
    }
    clock.forward('9h')
    expect((await ask('GET', '/session', { cookie: busy.cookie })).status).toBe(401)
  })

  test('of another person can’t be ended, the own ones can', async () => {
    const [mine, other] = [await someone(), await someone()]
    const { json } = await ask('GET', '/sessions', { cookie: other.cookie })
    const [{ id, current }] = json.data
    expect(current).toBe(true)
    expect((await ask('DELETE', `/sessions/${id}`, { cookie: mine.cookie })).status).toBe(404)
    expect((await ask('DELETE', `/sessions/${id}`, { cookie: other.cookie })).status).toBe(204)
    expect((await ask('GET', '/session', { cookie: other.cookie })).status).toBe(401)
  })

  test('stays when the person ends all others, of which the log says how many they were', async () => {
    const { id, cookie, email } = await someone()
    const { cookie: phone = '' } = await ask('POST', '/session', { body: { email, password } })
    const { cookie: tablet = '' } = await ask('POST', '/session', { body: { email, password } })
    const stranger = await someone()
    expect((await ask('DELETE', '/sessions', { cookie: tablet })).json).toEqual({ ended: 2 })
    for (const [each, status] of [
      [cookie, 401],
      [phone, 401],
      [tablet, 200],
      [stranger.cookie, 200],
    ] as const)
      expect((await ask('GET', '/session', { cookie: each })).status).toBe(status)
    const [line] = await db.query<{ details: object }>({
      text: `select details from security_log where kind = 'sessions-ended' and person_id = $1`,
      values: [id],
    })
    expect(line?.details).toEqual({ ended: 2 })
  })

  test('says how the screens look to the person, which nobody else may read or set', async () => {
    const { id, cookie } = await someone()
    const values = { theme: 'contrast', density: 'comfortable' }
    expect((await ask('GET', '/session', { cookie })).json.person).toMatchObject({
      theme: null,
      density: null,
    })
    expect((await ask('PATCH', `/people/${id}`, { cookie, body: values })).status).toBe(200)
    expect((await ask('GET', '/session', { cookie })).json.person).toMatchObject(values)
    const administrator = await someone({
      organisation: await made('organisation', { title: `Desk of ${id}`, kind: 'own' }),
      roles: [role('administrator')],
    })
    const seen = await ask('GET', `/people/${id}`, { cookie: administrator.cookie })
    expect(seen.status).toBe(200)
    expect(seen.json.data.theme ?? null).toBeNull()
    const set = await ask('PATCH', `/people/${id}`, { cookie: administrator.cookie, body: { theme: 'dark' } })
    expect(set.status).toBe(403)
  })

  test('gets another token when the person gets another role; the old one is good for half a minute', async () => {
    const { id, cookie } = await someone()
    await ask('GET', '/session', { cookie })
    await write(system, { kind: 'update', type: 'person', id, values: { roles: [role('auditor')] } })
    const rotated = await ask('GET', '/session', { cookie })
    expect(rotated.json.roles).toEqual(['auditor', 'requester'])
    expect(rotated.cookie).toMatch(/^keelson=/)
    expect(rotated.cookie).not.toBe(cookie)
    const late = await ask('GET', '/session', { cookie })
    expect([late.status, late.cookie]).toEqual([200, undefined])
    expect((await ask('GET', '/session', { cookie: rotated.cookie ?? '' })).cookie).toBeUndefined()
    clock.forward('31s')
    expect((await ask('GET', '/session', { cookie })).status).toBe(401)
    expect((await ask('GET', '/session', { cookie: rotated.cookie ?? '' })).status).toBe(200)
  })

  test('gets another token for each other change of rights: team, organisation, what a role grants', async () => {
    const key = `watch-${Date.now()}`
    const watch = await made('role', {
      title: 'Watch',
      key,
      grants: [{ types: ['incident'], allow: ['read'] }],
    })
    const { id, cookie } = await someone({ roles: [watch] })
    const other = await made('organisation', { title: 'Elsewhere', kind: 'customer' })
    const changes: readonly (() => Promise<unknown>)[] = [
      () => made('team', { title: 'Night', members: [id] }),
      () => write(system, { kind: 'update', type: 'person', id, values: { organisation: other } }),
      () => write(system, { kind: 'update', type: 'role', id: watch, values: { grants: [] } }),
      () => write(system, { kind: 'update', type: 'person', id, values: { roles: null } }),
    ]
    let current = cookie
    expect((await ask('GET', '/session', { cookie: current })).cookie).toBeUndefined()
    for (const change of changes) {
      await change()
      const rotated = await ask('GET', '/session', { cookie: current })
      expect([rotated.status, typeof rotated.cookie]).toEqual([200, 'string'])
      expect(rotated.cookie).not.toBe(current)
      const before = current
      current = rotated.cookie ?? ''
      expect((await ask('GET', '/session', { cookie: current })).cookie).toBeUndefined()
      clock.forward('31s')
      expect((await ask('GET', '/session', { cookie: before })).status).toBe(401)
    }
  })

  test('changes its password and keeps only itself', async () => {
    const { cookie, email } = await someone()
    const other = (await ask('POST', '/session', { body: { email, password } })).cookie ?? ''
    expect(
      (await ask('POST', '/password', { cookie, body: { current: password, next: 'nothing' } })).status,
    ).toBe(422)
    const changed = await ask('POST', '/password', {
      cookie,
      body: { current: password, next: 'a walk in the dunes' },
    })
    expect(changed.status).toBe(204)
    expect((await ask('GET', '/session', { cookie: other })).status).toBe(401)
    expect((await ask('GET', '/session', { cookie: changed.cookie ?? '' })).status).toBe(200)
  })

  test('that changes its password while it gets another token for other rights is left with one that stays good', async () => {
    for (const isChangedBefore of [false, true]) {
      const { id, cookie } = await someone()
      await ask('GET', '/session', { cookie })
      await write(system, { kind: 'update', type: 'person', id, values: { roles: [role('auditor')] } })
      if (isChangedBefore) await ask('GET', '/session', { cookie })
      const body = { current: password, next: 'a walk in the dunes' }
      const changed = await ask('POST', '/password', { cookie, body })
      expect([changed.status, typeof changed.cookie]).toEqual([204, 'string'])
      clock.forward('31s')
      expect((await ask('GET', '/session', { cookie })).status).toBe(401)
      expect((await ask('GET', '/session', { cookie: changed.cookie ?? '' })).status).toBe(200)
    }
  })

  test('is refused to a page of another site', async () => {
    const response = await app.inject({
      method: 'POST',
      url: '/api/v1/session',
      headers: { 'sec-fetch-site': 'cross-site' },
      payload: { email: 'a@b.c', password },
    })
    expect(response.statusCode).toBe(403)
  })
})

describe('somebody who leaves', () => {
  test('is signed out, loses her keys with an event for each, and can’t sign in', async () => {
    const { id, email, cookie } = await someone()
    const { json } = await ask('POST', '/api-keys', { cookie, body: { title: 'probe', scopes: ['read'] } })
    await write(system, { kind: 'transition', type: 'person', id, transition: 'leave' })
    expect((await ask('GET', '/session', { cookie })).status).toBe(401)
    expect((await ask('GET', '/session', { key: json.key })).status).toBe(401)
    expect((await ask('POST', '/session', { body: { email, password } })).status).toBe(401)
    const events = await db.query({
      text: 'select kind, transition, cause from event where record_id = $1 order by version',
      values: [json.data.id],
    })
    expect(events).toMatchObject([
      { kind: 'created' },
      { kind: 'transitioned', transition: 'revoke', cause: { person: expect.any(String) } },
    ])
  })
})

describe('an API key', () => {
  test('is shown once, stored as a hash, and leaves an event without the secret', async () => {
    const { cookie } = await someone()
    const { status, json } = await ask('POST', '/api-keys', {
      cookie,
      body: { title: 'probe', scopes: ['incidents:read'] },
    })
    expect([status, json.key]).toEqual([201, expect.stringMatching(/^kln_[\w-]{43}$/)])
    const tables = ['api_key', 'api_key_secret', 'event', 'record', 'security_log']
    for (const table of tables) {
      const rows = await db.query({ text: `select row_to_json(t)::text as row from ${table} t` })
      expect(JSON.stringify(rows)).not.toContain(json.key.slice(12))
    }
    const { json: listed } = await ask('GET', '/api-keys', { cookie })
    expect(listed.data).toMatchObject([
      { title: 'probe', prefix: json.key.slice(0, 10), state: 'active', lastUsedAt: null },
    ])
    expect(JSON.stringify(listed)).not.toContain(json.key.slice(12))
  })

  test('does what its scopes let it do, and never makes a key, ends a session or sets a password', async () => {
    const { cookie, id } = await someone()
    const key = async (...scopes: string[]): Promise<string> =>
      (await ask('POST', '/api-keys', { cookie, body: { title: 'probe', scopes } })).json.key
    const incident = (text: string) => ({ title: text, requester: id })
    const [reader, writer, people] = [
      await key('incidents:read'),
      await key('write'),
      await key('people:read'),
    ]
    expect((await ask('POST', '/incidents', { key: writer, body: incident('Written by key') })).status).toBe(
      201,
    )
    const refused = await ask('POST', '/incidents', { key: reader, body: incident('No') })
    expect([refused.status, refused.json.remedy]).toEqual([
      403,
      'The API key does not reach so far: its scopes are incidents:read. Make a key with incidents:write.',
    ])
    expect((await ask('GET', '/incidents', { key: reader })).json.data).toHaveLength(1)
    expect((await ask('GET', '/incidents', { key: people })).json.data).toHaveLength(0)
    for (const [method, url, body] of [
      ['POST', '/api-keys', { title: 'x', scopes: ['read'] }],
      ['GET', '/sessions', undefined],
      ['POST', '/password', { current: password, next: password }],
    ] as const)
      expect((await ask(method, url, { key: writer, ...(body && { body }) })).status).toBe(403)
    expect(
      (
        await ask('POST', '/access-keys', {
          key: writer,
          body: { title: 'x', scopes: ['read'], prefix: 'kln_' },
        })
      ).status,
    ).toBe(403)
  })

  test('counts before a cookie, and a wrong one is not saved by it', async () => {
    const { cookie } = await someone()
    expect((await ask('GET', '/session', { cookie, key: `kln_${'x'.repeat(43)}` })).status).toBe(401)
  })

  test('ends when it expires or is revoked; its use is noted once a minute', async () => {
    const { cookie } = await someone()
    const expiresAt = new Date(Date.parse(clock.now()) + 3_600_000).toISOString()
    const { json } = await ask('POST', '/api-keys', {
      cookie,
      body: { title: 'probe', scopes: ['read'], expiresAt },
    })
    const used = async (): Promise<string> =>
      (await ask('GET', '/api-keys', { cookie })).json.data[0].lastUsedAt
    await ask('GET', '/session', { key: json.key })
    const first = await used()
    expect(first).toBe(clock.now())
    clock.forward('30s')
    await ask('GET', '/session', { key: json.key })
    expect(await used()).toBe(first)
    clock.forward('31s')
    await ask('GET', '/session', { key: json.key })
    expect(await used()).toBe(clock.now())
    clock.forward('1h')
    expect((await ask('GET', '/session', { key: json.key })).status).toBe(401)
    expect((await ask('GET', '/api-keys', { cookie })).json.data[0].state).toBe('expired')
    const second = await ask('POST', '/api-keys', { cookie, body: { title: 'probe', scopes: ['read'] } })
    expect((await ask('DELETE', `/api-keys/${second.json.data.id}`, { cookie })).status).toBe(204)
    expect((await ask('GET', '/session', { key: second.json.key })).status).toBe(401)
    const other = await someone()
    expect((await ask('DELETE', `/api-keys/${second.json.data.id}`, { cookie: other.cookie })).status).toBe(
      404,
    )
  })

  test.each([[['everything']], [['incidents:fly']], [['nonsense:read']], [['a:b:c']]])(
    'scopes %j are refused',
    async (scopes) => {
      const { cookie } = await someone()
      expect((await ask('POST', '/api-keys', { cookie, body: { title: 'probe', scopes } })).status).toBe(422)
    },
  )
})

describe('why can (can’t) somebody', () => {
  test('names the rules and the one that decided', async () => {
    const own = await made('organisation', { title: `Own ${clock.now()}`, kind: 'own' })
    const agent = await someone({ organisation: own, roles: [role('service-desk-agent')] })
    const lead = await someone({ organisation: own, roles: [role('team-lead')] })
    const caller = await someone()
    const incident = await made('incident', { title: 'Printer', requester: caller.id })
    const why = (cookie: string, operation: string, person?: string): Promise<Answer> =>
      ask(
        'GET',
        `/explain?type=incident&id=${incident}&operation=${operation}${person ? `&person=${person}` : ''}`,
        { cookie },
      )
    expect((await why(agent.cookie, 'work')).json).toMatchObject({
      allowed: true,
      decidedBy: { source: 'role service-desk-agent', result: true },
    })
    const refused = (await why(caller.cookie, 'work')).json as {
      steps: { source: string; rule: string }[]
    }
    expect(refused).toMatchObject({ allowed: false, decidedBy: { source: 'default', result: false } })
    for (const { rule } of refused.steps.filter(
      ({ source }) => source === 'type' || source.startsWith('role '),
    ))
      expect(refused).toMatchObject({ decidedBy: { rule: expect.stringContaining(rule) as string } })
    expect((await why(caller.cookie, 'read')).json).toMatchObject({
      allowed: true,
      decidedBy: { source: 'type' },
    })
    expect((await why(caller.cookie, 'field:team:write')).json).toMatchObject({
      allowed: false,
      decidedBy: { source: 'field', rule: 'can.work' },
    })
    expect((await why(agent.cookie, 'transition:close')).json).toMatchObject({
      allowed: false,
      decidedBy: { source: 'state' },
    })
    expect((await why(lead.cookie, 'work', caller.id)).json).toMatchObject({ allowed: false })
    expect((await why(agent.cookie, 'work', caller.id)).status).toBe(403)
    expect((await why(agent.cookie, 'fly')).status).toBe(400)
    expect(
      (await ask('GET', '/explain?type=incident&operation=create', { cookie: agent.cookie })).json,
    ).toMatchObject({ allowed: true, decidedBy: { source: 'role service-desk-agent' } })
  })

  test('does not tell of a record that the asker may not know of', async () => {
    const [one, other] = [await someone(), await someone()]
    const incident = await made('incident', { title: 'Secret', requester: one.id })
    const asked = async (id: string): Promise<string> => {
      const { status, json } = await ask('GET', `/explain?type=incident&id=${id}&operation=read`, {
        cookie: other.cookie,
      })
      return JSON.stringify([status, json.code, String(json.detail).replace(id, '')])
    }
    expect(await asked(incident)).toBe(await asked('01a1f8fb-0bce-724a-ac54-68e1bc0cf18c'))
  })
})

test('the session check with its actor is one statement', async () => {
  const own = await made('organisation', { title: 'Measured', kind: 'own' })
  const { cookie, id } = await someone({ organisation: own, roles: [role('service-desk-agent')] })
  await made('team', { title: 'Measured team', members: [id], roles: [role('team-lead')] })
  await ask('GET', '/session', { cookie })
  const { db: counted, taken } = countStatements(db)
  const authenticate = makeAuthenticator({ db: counted, clock, auth: signIn.auth })
  const caller = await authenticate({ cookie, origin: { address: '127.0.0.1', userAgent: null } })
  expect(caller?.actor.roles).toEqual(['requester', 'service-desk-agent', 'team-lead'])
  expect(taken()).toHaveLength(1)
})
