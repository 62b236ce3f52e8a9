import { Secret, TOTP } from 'otpauth'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { storePassword } from '#platform/auth/auth.ts'
import { hashPassword } from '#platform/auth/passwords/password.ts'
import { createApiKey } from '../../practices/people/api-key/verbs.ts'
import { loadActor } from '../../practices/people/actor.ts'
import { openHouse, type House, type Said } from '../../tests/guard/house.ts'
import { newPasskey } from '../../tests/guard/passkey.ts'

const password = 'otters swim at dusk'

let house: House
let desk: string
let administrator: string
let auditor: string

interface Someone {
  readonly id: string
  readonly email: string
  cookie: string
}
let ada: Someone

const ask = (cookie: string, method: string, url: string, payload?: object): Promise<Said> =>
  house.ask({ ...(cookie && { cookie }) }, method, url, payload && { payload })

const cookieIn = ({ headers }: Said): string =>
  [headers['set-cookie']].flat().map(String).at(-1)?.split(';')[0] ?? ''

const demands = async (isDemanded: boolean): Promise<void> => {
  const set = await ask(administrator, 'PATCH', `/roles/${auditor}`, { secondFactor: isDemanded })
  expect(set.status, set.body).toBe(200)
}

const isStopped = async (cookie: string): Promise<boolean> => {
  const session = await ask(cookie, 'GET', '/session')
  const { status } = await ask(cookie, 'GET', '/incidents')
  expect([session.status, session.json.person.needsSecondFactor]).toEqual([200, status === 403])
  return status === 403
}

const codeAt = (secret: string): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({
    timestamp: Date.parse(house.product.clock.now()),
  })

const enrol = async (who: Someone): Promise<{ secret: string; codes: readonly string[] }> => {
  const { json } = await ask(who.cookie, 'POST', '/second-factors/totp', { password })
  const secret = json.secret as string
  const done = await ask(who.cookie, 'POST', '/second-factors/totp/confirmation', {
    code: codeAt(secret),
  })
  expect(done.status, done.body).toBe(200)
  who.cookie = cookieIn(done)
  house.product.clock.forward('PT30S')
  return { secret, codes: done.json.recoveryCodes as string[] }
}

beforeAll(async () => {
  house = await openHouse()
  desk = (await house.make('organisation', { title: 'The desk', kind: 'own' })).id
  auditor = await house.roleId('auditor')
})

let count = 0
beforeEach(async () => {
  count += 1
  administrator = (await house.person({ role: 'administrator', organisation: desk })).cookie
  const email = `duty${count}@example.org`
  const { id } = await house.person({ role: 'auditor', organisation: desk, values: { email } })
  await storePassword(house.db, id, await hashPassword(password), house.product.clock.now())
  await house.db.query({ text: 'delete from attempt' })
  await demands(true)
  const signedIn = await ask('', 'POST', '/session', { email, password })
  expect(signedIn.json.person.needsSecondFactor, signedIn.body).toBe(true)
  ada = { id, email, cookie: cookieIn(signedIn) }
})

describe('a role that asks for a second factor', () => {
  test('stops its people after the password until one is set up, and nobody else', async () => {
    expect(await isStopped(ada.cookie)).toBe(true)
    expect(await isStopped(administrator)).toBe(false)
    const refused = await ask(ada.cookie, 'GET', '/incidents')
    expect(refused.json).toMatchObject({
      needsSecondFactor: true,
      detail: 'One of your roles asks for a second factor, and this session has none.',
      remedy: 'Set up an authenticator app or a passkey, or sign in with the one you have.',
    })
    const { secret } = await enrol(ada)
    expect(await isStopped(ada.cookie)).toBe(false)
    const begun = await ask('', 'POST', '/session', { email: ada.email, password })
    expect(begun.status).toBe(202)
    const { token } = begun.json.step
    const next = await ask('', 'POST', '/session/code', { token, code: codeAt(secret) })
    expect(next.json.person.needsSecondFactor).toBe(false)
    expect(await isStopped(cookieIn(next))).toBe(false)
  })

  test('stops her at every route but those that lead to a second factor', async () => {
    const open = [
      'GET /session',
      'POST /session/proof',
      'GET /second-factors',
      'POST /second-factors/totp',
      'POST /second-factors/totp/confirmation',
      'POST /second-factors/passkeys/options',
      'POST /second-factors/passkeys',
      'GET /brand/own',
    ]
    const before = await house.countEvents()
    const answered: string[] = []
    for (const { method, url, policy } of house.routes) {
      if (policy === 'public') continue
      const path = url.replace('/api/v1', '')
      const filled = path.replace(/:key|:id|:code|:number|\*/g, ada.id)
      const { status, json } = await ask(ada.cookie, method, filled, method === 'GET' ? undefined : {})
      if (status !== 403 || json.needsSecondFactor !== true) answered.push(`${method} ${path}`)
      house.product.clock.forward('PT0.1S')
    }
    expect(answered.toSorted()).toEqual(open.toSorted())
    expect(await house.countEvents()).toBe(before)
  })

  test('leaves her API keys as they are: a program has no second factor', async () => {
    await demands(false)
    const ctx = { ...house.system(), actor: await loadActor(house.db, ada.id) }
    const { key } = await createApiKey(ctx, { title: 'A program', scopes: ['read'] })
    await demands(true)
    expect((await house.ask({ authorization: `Bearer ${key}` }, 'GET', '/incidents')).status).toBe(200)
    // But in a browser she can't make one before.
    expect((await ask(ada.cookie, 'POST', '/api-keys', { title: 'Mine', scopes: ['read'] })).status).toBe(403)
  })

  test('stops her again when she removes her last one', async () => {
    await enrol(ada)
    expect((await ask(ada.cookie, 'DELETE', '/second-factors/totp', { password })).status).toBe(204)
    expect(await isStopped(ada.cookie)).toBe(true)
  })

  test('can’t be changed by who it stops: nobody takes the duty from herself', async () => {
    const role = await house.roleId('administrator')
    const own = await ask(administrator, 'PATCH', `/roles/${role}`, { secondFactor: true })
    expect(own.status, own.body).toBe(200)
    const undo = await ask(administrator, 'PATCH', `/roles/${role}`, { secondFactor: false })
    expect([undo.status, undo.json.needsSecondFactor]).toEqual([403, true])
    await house.db.query({ text: `update session set second_factor_by = 'own'` })
    await ask(administrator, 'PATCH', `/roles/${role}`, { secondFactor: false })
  })
})

describe('a session that gains its second factor', () => {
  const holds = async (cookie: string): Promise<boolean> =>
    (await ask(cookie, 'GET', '/session')).status === 200

  test('gets another token with it: one that was taken before opens nothing that the role gives now', async () => {
    const taken = ada.cookie
    await enrol(ada)
    expect(ada.cookie).toMatch(/^keelson=/)
    expect(ada.cookie).not.toBe(taken)
    expect([await holds(taken), await holds(ada.cookie)]).toEqual([false, true])
    expect(await isStopped(ada.cookie)).toBe(false)
  })

  test('gets it by a passkey and by a proof as well, and what the page had under way is still answered', async () => {
    const begun = await ask(ada.cookie, 'POST', '/second-factors/passkeys/options', { password })
    const { token, options } = begun.json
    const response = newPasskey({ challenge: options.challenge, origin: 'http://localhost:4400' })
    const kept = await ask(ada.cookie, 'POST', '/second-factors/passkeys', { token, name: 'A key', response })
    expect(kept.status, kept.body).toBe(201)
    const weak = await house.session(ada.id)
    const proven = await ask(weak, 'POST', '/session/proof', { code: kept.json.recoveryCodes[0] })
    for (const [before, after] of [[ada.cookie, kept], [weak, proven]] as const) {
      expect(await holds(before), 'a request that was under way').toBe(true)
      expect(await isStopped(cookieIn(after))).toBe(false)
    }
    house.product.clock.forward('PT31S')
    expect(await Promise.all([ada.cookie, weak, cookieIn(kept), cookieIn(proven)].map(holds))).toEqual([
      false,
      false,
      true,
      true,
    ])
  }) // prettier-ignore
})

describe('a session without the second factor that its person has', () => {
  test('goes on with a code, once each, and until then changes nothing about the factors', async () => {
    const { secret, codes } = await enrol(ada)
    const other = { ...ada, cookie: await house.session(ada.id) }
    expect(await isStopped(other.cookie)).toBe(true)
    const added = await ask(other.cookie, 'POST', '/second-factors/passkeys/options', { password })
    expect([added.status, added.json.detail]).toEqual([403, expect.stringContaining('have a second factor')])
    const replaced = await ask(other.cookie, 'POST', '/second-factors/totp', { password })
    expect(replaced.status).toBe(403)
    const removed = await ask(other.cookie, 'DELETE', '/second-factors/totp', { password })
    expect([removed.status, removed.json.needsSecondFactor]).toEqual([403, true])
    const wrong = await ask(other.cookie, 'POST', '/session/proof', { code: '000000' })
    expect([wrong.status, wrong.json.issues[0].field]).toEqual([422, 'code'])
    expect(await isStopped(other.cookie)).toBe(true)
    const code = codeAt(secret)
    expect((await ask(other.cookie, 'POST', '/session/proof', { code })).status).toBe(204)
    expect(await isStopped(other.cookie)).toBe(false)
    const third = await house.session(ada.id)
    expect((await ask(third, 'POST', '/session/proof', { code })).status).toBe(422)
    expect((await ask(third, 'POST', '/session/proof', { code: codes[0] ?? '' })).status).toBe(204)
    expect(await isStopped(third)).toBe(false)
  })
})
