import { beforeAll, describe, expect, test } from 'vitest'
import { write } from '#engine'
import { makeAuthenticator } from '../practices/people/authenticate.ts'
import { openSignInHouse, password, role, type SignInHouse } from '../tests/guard/sign-in-house.ts'
import { countStatements } from '../tests/harness/count-statements.ts'

let house: SignInHouse
beforeAll(async () => {
  house = await openSignInHouse()
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
    expect((await house.ask('GET', '/setup')).json).toEqual({ needed: true })
    const code = (await house.signIn.setUp.issueCode()) ?? ''
    expect((await house.ask('POST', '/setup', { body: { ...body, code: 'WRNG-WRNG-WRNG' } })).status).toBe(
      403,
    )
    expect(
      (await house.ask('POST', '/setup', { body: { ...body, code, password: 'Dune Works 2026' } })).json
        .issues[0].code,
    ).toBe('password.personal')
    const done = await house.ask('POST', '/setup', { body: { ...body, code } })
    expect(done.status).toBe(201)
    const session = await house.ask('GET', '/session', { cookie: done.cookie ?? '' })
    expect(session.json).toMatchObject({
      person: { name: 'Ada Admin', timeZone: 'Europe/Amsterdam' },
      roles: ['administrator', 'requester'],
    })
    expect((await house.ask('GET', '/setup')).json).toEqual({ needed: false })
    expect((await house.ask('POST', '/setup', { body: { ...body, code } })).status).toBe(409)
    expect(await house.signIn.setUp.issueCode()).toBeNull()
  })
})

describe('a session', () => {
  test('is there after signing in and gone after signing out', async () => {
    const { cookie, email } = await house.someone()
    expect((await house.ask('GET', '/session', { cookie })).json.person).toMatchObject({
      email,
      needsSecondFactor: false,
    })
    expect((await house.ask('DELETE', '/session', { cookie })).status).toBe(204)
    expect((await house.ask('GET', '/session', { cookie })).status).toBe(401)
  })

  test('ends twelve hours after its last use and seven days after its beginning', async () => {
    const idle = await house.someone()
    house.clock.forward('11h')
    expect((await house.ask('GET', '/session', { cookie: idle.cookie })).status).toBe(200)
    house.clock.forward('11h')
    expect((await house.ask('GET', '/session', { cookie: idle.cookie })).status).toBe(200)
    house.clock.forward('13h')
    expect((await house.ask('GET', '/session', { cookie: idle.cookie })).status).toBe(401)
    const busy = await house.someone()
    for (let half = 0; half < 16; half += 1) {
      house.clock.forward('10h')
      expect((await house.ask('GET', '/session', { cookie: busy.cookie })).status).toBe(200)
    }
    house.clock.forward('9h')
    expect((await house.ask('GET', '/session', { cookie: busy.cookie })).status).toBe(401)
  })

  test('of another person can’t be ended, the own ones can', async () => {
    const [mine, other] = [await house.someone(), await house.someone()]
    const { json } = await house.ask('GET', '/sessions', { cookie: other.cookie })
    const [{ id, current }] = json.data
    expect(current).toBe(true)
    expect((await house.ask('DELETE', `/sessions/${id}`, { cookie: mine.cookie })).status).toBe(404)
    expect((await house.ask('DELETE', `/sessions/${id}`, { cookie: other.cookie })).status).toBe(204)
    expect((await house.ask('GET', '/session', { cookie: other.cookie })).status).toBe(401)
  })

  test('stays when the person ends all others, of which the log says how many they were', async () => {
    const { id, cookie, email } = await house.someone()
    const { cookie: phone = '' } = await house.ask('POST', '/session', { body: { email, password } })
    const { cookie: tablet = '' } = await house.ask('POST', '/session', { body: { email, password } })
    const stranger = await house.someone()
    expect((await house.ask('DELETE', '/sessions', { cookie: tablet })).json).toEqual({ ended: 2 })
    for (const [each, status] of [
      [cookie, 401],
      [phone, 401],
      [tablet, 200],
      [stranger.cookie, 200],
    ] as const)
      expect((await house.ask('GET', '/session', { cookie: each })).status).toBe(status)
    const [line] = await house.db.query<{ details: object }>({
      text: `select details from security_log where kind = 'sessions-ended' and person_id = $1`,
      values: [id],
    })
    expect(line?.details).toEqual({ ended: 2 })
  })

  test('says how the screens look to the person, which nobody else may read or set', async () => {
    const { id, cookie } = await house.someone()
    const values = { theme: 'contrast', density: 'comfortable' }
    expect((await house.ask('GET', '/session', { cookie })).json.person).toMatchObject({
      theme: null,
      density: null,
    })
    expect((await house.ask('PATCH', `/people/${id}`, { cookie, body: values })).status).toBe(200)
    expect((await house.ask('GET', '/session', { cookie })).json.person).toMatchObject(values)
    const administrator = await house.someone({
      organisation: await house.made('organisation', { title: `Desk of ${id}`, kind: 'own' }),
      roles: [role('administrator')],
    })
    const seen = await house.ask('GET', `/people/${id}`, { cookie: administrator.cookie })
    expect(seen.status).toBe(200)
    expect(seen.json.data.theme ?? null).toBeNull()
    const set = await house.ask('PATCH', `/people/${id}`, {
      cookie: administrator.cookie,
      body: { theme: 'dark' },
    })
    expect(set.status).toBe(403)
  })

  test('gets another token when the person gets another role; the old one is good for half a minute', async () => {
    const { id, cookie } = await house.someone()
    await house.ask('GET', '/session', { cookie })
    await write(house.system, { kind: 'update', type: 'person', id, values: { roles: [role('auditor')] } })
    const rotated = await house.ask('GET', '/session', { cookie })
    expect(rotated.json.roles).toEqual(['auditor', 'requester'])
    expect(rotated.cookie).toMatch(/^keelson=/)
    expect(rotated.cookie).not.toBe(cookie)
    const late = await house.ask('GET', '/session', { cookie })
    expect([late.status, late.cookie]).toEqual([200, undefined])
    expect((await house.ask('GET', '/session', { cookie: rotated.cookie ?? '' })).cookie).toBeUndefined()
    house.clock.forward('31s')
    expect((await house.ask('GET', '/session', { cookie })).status).toBe(401)
    expect((await house.ask('GET', '/session', { cookie: rotated.cookie ?? '' })).status).toBe(200)
  })

  test('gets another token for each other change of rights: team, organisation, what a role grants', async () => {
    const key = `watch-${Date.now()}`
    const watch = await house.made('role', {
      title: 'Watch',
      key,
      grants: [{ types: ['incident'], allow: ['read'] }],
    })
    const { id, cookie } = await house.someone({ roles: [watch] })
    const other = await house.made('organisation', { title: 'Elsewhere', kind: 'customer' })
    const changes: readonly (() => Promise<unknown>)[] = [
      () => house.made('team', { title: 'Night', members: [id] }),
      () => write(house.system, { kind: 'update', type: 'person', id, values: { organisation: other } }),
      () => write(house.system, { kind: 'update', type: 'role', id: watch, values: { grants: [] } }),
      () => write(house.system, { kind: 'update', type: 'person', id, values: { roles: null } }),
    ]
    let current = cookie
    expect((await house.ask('GET', '/session', { cookie: current })).cookie).toBeUndefined()
    for (const change of changes) {
      await change()
      const rotated = await house.ask('GET', '/session', { cookie: current })
      expect([rotated.status, typeof rotated.cookie]).toEqual([200, 'string'])
      expect(rotated.cookie).not.toBe(current)
      const before = current
      current = rotated.cookie ?? ''
      expect((await house.ask('GET', '/session', { cookie: current })).cookie).toBeUndefined()
      house.clock.forward('31s')
      expect((await house.ask('GET', '/session', { cookie: before })).status).toBe(401)
    }
  })

  test('changes its password and keeps only itself', async () => {
    const { cookie, email } = await house.someone()
    const other = (await house.ask('POST', '/session', { body: { email, password } })).cookie ?? ''
    expect(
      (await house.ask('POST', '/password', { cookie, body: { current: password, next: 'nothing' } })).status,
    ).toBe(422)
    const changed = await house.ask('POST', '/password', {
      cookie,
      body: { current: password, next: 'a walk in the dunes' },
    })
    expect(changed.status).toBe(204)
    expect((await house.ask('GET', '/session', { cookie: other })).status).toBe(401)
    expect((await house.ask('GET', '/session', { cookie: changed.cookie ?? '' })).status).toBe(200)
  })

  test('that changes its password while it gets another token for other rights is left with one that stays good', async () => {
    for (const isChangedBefore of [false, true]) {
      const { id, cookie } = await house.someone()
      await house.ask('GET', '/session', { cookie })
      await write(house.system, { kind: 'update', type: 'person', id, values: { roles: [role('auditor')] } })
      if (isChangedBefore) await house.ask('GET', '/session', { cookie })
      const body = { current: password, next: 'a walk in the dunes' }
      const changed = await house.ask('POST', '/password', { cookie, body })
      expect([changed.status, typeof changed.cookie]).toEqual([204, 'string'])
      house.clock.forward('31s')
      expect((await house.ask('GET', '/session', { cookie })).status).toBe(401)
      expect((await house.ask('GET', '/session', { cookie: changed.cookie ?? '' })).status).toBe(200)
    }
  })

  test('is refused to a page of another site', async () => {
    const response = await house.app.inject({
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
    const { id, email, cookie } = await house.someone()
    const { json } = await house.ask('POST', '/api-keys', {
      cookie,
      body: { title: 'probe', scopes: ['read'] },
    })
    await write(house.system, { kind: 'transition', type: 'person', id, transition: 'leave' })
    expect((await house.ask('GET', '/session', { cookie })).status).toBe(401)
    expect((await house.ask('GET', '/session', { key: json.key })).status).toBe(401)
    expect((await house.ask('POST', '/session', { body: { email, password } })).status).toBe(401)
    const events = await house.db.query({
      text: 'select kind, transition, cause from event where record_id = $1 order by version',
      values: [json.data.id],
    })
    expect(events).toMatchObject([
      { kind: 'created' },
      { kind: 'transitioned', transition: 'revoke', cause: { person: expect.any(String) } },
    ])
  })
})

test('the session check with its actor is one statement', async () => {
  const own = await house.made('organisation', { title: 'Measured', kind: 'own' })
  const { cookie, id } = await house.someone({ organisation: own, roles: [role('service-desk-agent')] })
  await house.made('team', { title: 'Measured team', members: [id], roles: [role('team-lead')] })
  await house.ask('GET', '/session', { cookie })
  const { db: counted, taken } = countStatements(house.db)
  const authenticate = makeAuthenticator({ db: counted, clock: house.clock, auth: house.signIn.auth })
  const caller = await authenticate({ cookie, origin: { address: '127.0.0.1', userAgent: null } })
  expect(caller?.actor.roles).toEqual(['requester', 'service-desk-agent', 'team-lead'])
  expect(taken()).toHaveLength(1)
})
