import { Secret, TOTP } from 'otpauth'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { makeAuth, storePassword } from '#platform/auth/auth.ts'
import { hashPassword } from '#platform/auth/passwords/password.ts'
import { openHouse, type House, type Said } from '../../tests/guard/house.ts'
import { newPasskey } from '../../tests/guard/passkey.ts'

const password = 'otters swim at dusk'
const origin = 'http://localhost:4400'

let house: House
let desk: string
let ada: { id: string; cookie: string }

beforeAll(async () => {
  house = await openHouse()
  desk = (await house.make('organisation', { title: 'The desk', kind: 'own' })).id
})
beforeEach(async () => {
  ada = await house.person({ organisation: desk })
  await storePassword(house.db, ada.id, await hashPassword(password), house.product.clock.now())
  await house.db.query({ text: 'delete from attempt' })
})

const ask = (cookie: string, method: string, url: string, payload: object = {}): Promise<Said> =>
  house.ask({ cookie }, method, url, method === 'GET' ? {} : { payload })

const codeAt = (secret: string): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({
    timestamp: Date.parse(house.product.clock.now()),
  })

const beginsTotp = async (cookie: string): Promise<string> => {
  const { json, body } = await ask(cookie, 'POST', '/second-factors/totp', { password })
  expect(json.secret, body).toBeDefined()
  return json.secret as string
}
const confirmsTotp = (cookie: string, secret: string): Promise<Said> =>
  ask(cookie, 'POST', '/second-factors/totp/confirmation', { code: codeAt(secret) })

interface Begun {
  readonly token: string
  readonly options: { readonly challenge: string }
}
const beginsPasskey = async (cookie: string): Promise<Begun> => {
  const { json, body } = await ask(cookie, 'POST', '/second-factors/passkeys/options', { password })
  expect(json.options, body).toBeDefined()
  return json as Begun
}
const keepsPasskey = (cookie: string, { token, options: { challenge } }: Begun): Promise<Said> =>
  ask(cookie, 'POST', '/second-factors/passkeys', {
    token,
    name: 'A key',
    response: newPasskey({ challenge, origin }),
  })

const factorsOf = async (cookie: string) => {
  const { totp, passkeys } = (await ask(cookie, 'GET', '/second-factors')).json
  return { hasTotp: totp !== null, passkeys: passkeys.length as number }
}
const refusal = {
  status: 403,
  json: {
    detail: 'You have a second factor already, and this session was begun without it.',
    needsSecondFactor: true,
  },
}

test('a thief who began an app before the person had a factor can’t confirm it after, nor a passkey', async () => {
  const secret = await beginsTotp(await house.session(ada.id))
  const key = await beginsPasskey(await house.session(ada.id))
  const own = await keepsPasskey(ada.cookie, await beginsPasskey(ada.cookie))
  expect(own.status, own.body).toBe(201)
  // Their sessions have ended; a provider's word, or the password, gives them another.
  const thief = await house.session(ada.id)
  expect(await confirmsTotp(thief, secret)).toMatchObject(refusal)
  expect(await keepsPasskey(thief, key)).toMatchObject(refusal)
  expect(await factorsOf(ada.cookie)).toEqual({ hasTotp: false, passkeys: 1 })
})

test('of two who end an enrolment at the same moment, in sessions without a factor, one has it', async () => {
  const [hers, theirs] = [ada.cookie, await house.session(ada.id)]
  const begun = [await beginsPasskey(hers), await beginsPasskey(theirs)] as const
  const answers = await Promise.all([keepsPasskey(hers, begun[0]), keepsPasskey(theirs, begun[1])])
  // The other is refused, or its session has ended before it was looked at.
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
  const [{ n } = { n: 0 }] = await house.db.query<{ n: number }>({
    text: 'select count(*)::int as n from passkey where person_id = $1',
    values: [ada.id],
  })
  expect(n).toBe(1)
})

test('what was begun and not confirmed goes with the first other factor, or after a quarter of an hour', async () => {
  const late = await beginsTotp(ada.cookie)
  house.product.clock.forward('PT15M1S')
  expect((await confirmsTotp(ada.cookie, late)).status).toBe(422)
  const anew = await beginsTotp(ada.cookie)
  const kept = await keepsPasskey(ada.cookie, await beginsPasskey(ada.cookie))
  expect(kept.status, kept.body).toBe(201)
  // The session has a factor now, and still what was begun without it is gone.
  expect((await confirmsTotp(ada.cookie, anew)).status).toBe(422)
  const next = await beginsTotp(ada.cookie)
  expect((await confirmsTotp(ada.cookie, next)).status).toBe(200)
  expect(await factorsOf(ada.cookie)).toEqual({ hasTotp: true, passkeys: 1 })
})

test('a session without the factor of its person takes none away either, and makes no codes that would stand in for it', async () => {
  const kept = await keepsPasskey(ada.cookie, await beginsPasskey(ada.cookie))
  expect(kept.json.recoveryCodes).toHaveLength(8)
  const [{ id }] = (await ask(ada.cookie, 'GET', '/second-factors')).json.passkeys as [{ id: string }]
  const weak = await house.session(ada.id)
  expect(await ask(weak, 'POST', '/second-factors/recovery-codes', { password })).toMatchObject(refusal)
  expect(await ask(weak, 'DELETE', `/second-factors/passkeys/${id}`, { password })).toMatchObject(refusal)
  expect(await ask(weak, 'POST', '/session/proof', { code: kept.json.recoveryCodes[0] })).toMatchObject({
    status: 204,
  })
  expect((await ask(weak, 'DELETE', `/second-factors/passkeys/${id}`, { password })).status).toBe(204)
})

test('the last own factor takes along what it has proven, and not what a provider has', async () => {
  const auditor = await house.roleId('auditor')
  const duty = await house.person({ role: 'auditor', organisation: desk })
  await storePassword(house.db, duty.id, await hashPassword(password), house.product.clock.now())
  const administrator = await house.person({ role: 'administrator', organisation: desk })
  const demanded = await ask(administrator.cookie, 'PATCH', `/roles/${auditor}`, { secondFactor: true })
  expect(demanded.status, demanded.body).toBe(200)
  const secret = await beginsTotp(duty.cookie)
  expect((await confirmsTotp(duty.cookie, secret)).status).toBe(200)
  const { db, clock } = house.product
  const auth = makeAuth({
    db,
    clock,
    secret: 'the secret of this test, long enough for all',
    publicUrl: origin,
  })
  const came = await auth.signInProven(
    { personId: duty.id, by: 'provider IDP1', secondFactorBy: 'provider' },
    { address: '127.0.0.1', userAgent: null },
  )
  const elsewhere = came.setCookie.split(';')[0] ?? ''
  const needs = async (cookie: string) => (await ask(cookie, 'GET', '/session')).json.person.needsSecondFactor
  expect([await needs(duty.cookie), await needs(elsewhere)]).toEqual([false, false])
  expect((await ask(duty.cookie, 'DELETE', '/second-factors/totp', { password })).status).toBe(204)
  expect([await needs(duty.cookie), await needs(elsewhere)]).toEqual([true, false])
})
