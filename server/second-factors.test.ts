import { TOTP, Secret } from 'otpauth'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { systemActor, write } from '#engine'
import { storePassword } from '#platform/auth/auth.ts'
import { forgetPerson } from '#platform/auth/forget-person.ts'
import { hashPassword } from '#platform/auth/passwords/password.ts'
import { makeSealer } from '#platform/sealer.ts'
import { openHouse, type House, type Said } from '../tests/guard/house.ts'

const password = 'otters swim at dusk'

let house: House
let desk: string
let person: { id: string; email: string; cookie: string }

const post = (url: string, payload: object, cookie = ''): Promise<Said> =>
  house.ask({ ...(cookie && { cookie }) }, 'POST', url, { payload })

const cookieIn = ({ headers }: Said): string =>
  [headers['set-cookie']].flat().map(String).at(-1)?.split(';')[0] ?? ''

const signIn = (): Promise<Said> => post('/session', { email: person.email, password })

const codeAt = (secret: string, moveSeconds = 0): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({
    timestamp: Date.parse(house.product.clock.now()) + moveSeconds * 1000,
  })

/** Sets up an app as the account page does; answers its secret and the recovery codes. */
const enrol = async (): Promise<{ secret: string; codes: string[] }> => {
  const { json } = await post('/second-factors/totp', { password }, person.cookie)
  const done = await post(
    '/second-factors/totp/confirmation',
    { code: codeAt(json.secret as string) },
    person.cookie,
  )
  expect(done.status, done.body).toBe(200)
  person.cookie = cookieIn(done)
  // No code is good twice: the next one is the next half minute's.
  house.product.clock.forward('PT30S')
  return { secret: json.secret as string, codes: done.json.recoveryCodes as string[] }
}

const logged = async (kind: string): Promise<readonly { details: object | null }[]> =>
  house.db.query({
    text: 'select details from security_log where person_id = $1 and kind = $2 order by seq',
    values: [person.id, kind],
  })

beforeAll(async () => {
  house = await openHouse()
  desk = (await house.make('organisation', { title: 'The desk', kind: 'own' })).id
})

let count = 0
beforeEach(async () => {
  count += 1
  const email = `factor${count}@example.org`
  const { id, cookie } = await house.person({ organisation: desk, values: { email } })
  await storePassword(house.db, id, await hashPassword(password), house.product.clock.now())
  await house.db.query({ text: 'delete from attempt' })
  person = { id, email, cookie }
})

describe('an authenticator app', () => {
  test('asks nothing of a sign-in until a first code has shown that it has the secret', async () => {
    const begun = await post('/second-factors/totp', { password }, person.cookie)
    expect(begun.json.uri).toMatch(/^otpauth:\/\/totp\/Keelson:/)
    expect((await signIn()).status).toBe(200)
    const wrong = await post('/second-factors/totp/confirmation', { code: '000000' }, person.cookie)
    expect([wrong.status, wrong.json.issues[0].field]).toEqual([422, 'code'])
    expect((await signIn()).status).toBe(200)
  })

  test('is asked after the password: a right password alone gives no session', async () => {
    const { secret } = await enrol()
    const half = await signIn()
    expect(half.status).toBe(202)
    expect(half.headers['set-cookie']).toBeUndefined()
    expect(half.json.step.methods).toEqual(['code'])
    const { token } = half.json.step as { token: string }
    const done = await post('/session/code', { token, code: codeAt(secret) })
    expect(done.status, done.body).toBe(200)
    const me = await house.ask({ cookie: cookieIn(done) }, 'GET', '/session')
    expect(me.json.person.id).toBe(person.id)
    expect((await logged('signed-in')).at(-1)?.details).toEqual({ by: 'password+totp' })
    expect(await logged('second-step')).toHaveLength(1)
  })

  test('takes a code of half a minute before or after, none twice, and none older', async () => {
    const { secret } = await enrol()
    const go = async (code: string): Promise<number> =>
      (await post('/session/code', { token: (await signIn()).json.step.token, code })).status
    house.product.clock.forward('PT5M')
    expect(await go(codeAt(secret, -90))).toBe(401)
    expect(await go(codeAt(secret, -30))).toBe(200)
    expect(await go(codeAt(secret, -30))).toBe(401)
    expect(await go(codeAt(secret, 30))).toBe(200)
    // One that came before the last one taken is worth nothing either.
    expect(await go(codeAt(secret))).toBe(401)
  })

  test('of two who send the same code at the same moment lets one in', async () => {
    const { secret } = await enrol()
    const steps = [await signIn(), await signIn(), await signIn()]
    const code = codeAt(secret)
    const answers = await Promise.all(
      steps.map(({ json }) => post('/session/code', { token: json.step.token, code })),
    )
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 401, 401])
  })

  test('is not guessed: a step is over after five wrong codes or five minutes, and the waits grow', async () => {
    const { secret } = await enrol()
    const { token } = (await signIn()).json.step as { token: string }
    for (let wrong = 0; wrong < 5; wrong += 1)
      expect((await post('/session/code', { token, code: '000000' })).status).toBe(401)
    const right = { token, code: codeAt(secret) }
    expect((await post('/session/code', right)).json.detail).toContain('too long, or there were too many')
    const next = (await signIn()).json.step as { token: string }
    const blocked = await post('/session/code', { token: next.token, code: '000000' })
    expect(blocked.status).toBe(429)
    expect(await logged('second-step-failed')).toHaveLength(5)

    house.product.clock.forward('PT20M')
    const late = (await signIn()).json.step as { token: string }
    house.product.clock.forward('PT5M1S')
    expect((await post('/session/code', { token: late.token, code: codeAt(secret) })).status).toBe(401)
  })

  test('ends the sessions that stood without it, and its secret is sealed where it is stored', async () => {
    const other = cookieIn(await signIn())
    const { secret } = await enrol()
    expect((await house.ask({ cookie: other }, 'GET', '/session')).status).toBe(401)
    expect((await house.ask({ cookie: person.cookie }, 'GET', '/session')).status).toBe(200)
    const [row] = await house.db.query<{ sealed: Buffer }>({
      text: 'select sealed from totp where person_id = $1',
      values: [person.id],
    })
    expect(row?.sealed.includes(secret)).toBe(false)
    const sealer = makeSealer('the secret of this test, long enough for all', 'second factors')
    expect(sealer.open(row?.sealed ?? Buffer.of(), person.id)).toBe(secret)
    expect(() => sealer.open(row?.sealed ?? Buffer.of(), 'somebody else')).toThrow()
  })

  test('is not changed or taken away at an open screen: the password is asked for again', async () => {
    const { secret } = await enrol()
    for (const [method, url] of [
      ['POST', '/second-factors/totp'],
      ['DELETE', '/second-factors/totp'],
      ['POST', '/second-factors/recovery-codes'],
      ['POST', '/second-factors/passkeys/options'],
    ] as const) {
      const said = await house.ask({ cookie: person.cookie }, method, url, { payload: { password: 'no' } })
      expect([said.status, said.json.issues[0].field], url).toEqual([403, 'password'])
      await house.db.query({ text: 'delete from attempt' })
    }
    const again = await post('/second-factors/totp', { password }, person.cookie)
    expect(again.status).toBe(409)
    expect((await signIn()).json.step.methods).toEqual(['code'])
    const gone = await house.ask({ cookie: person.cookie }, 'DELETE', '/second-factors/totp', {
      payload: { password },
    })
    expect(gone.status, gone.body).toBe(204)
    expect((await signIn()).status).toBe(200)
    expect(secret).not.toBe('')
  })
})

describe('recovery codes', () => {
  test('come with the first factor, are shown once, and each is good once', async () => {
    const { codes } = await enrol()
    expect(codes).toHaveLength(8)
    expect(new Set(codes).size).toBe(8)
    const shown = await house.ask({ cookie: person.cookie }, 'GET', '/second-factors')
    expect(shown.json).toMatchObject({ recoveryCodes: 8, passkeys: [] })
    expect(shown.body).not.toContain(codes[0])
    const use = async (code: string): Promise<number> =>
      (await post('/session/code', { token: (await signIn()).json.step.token, code })).status
    expect(await use((codes[0] ?? '').toLowerCase().replaceAll('-', ' '))).toBe(200)
    expect(await use(codes[0] ?? '')).toBe(401)
    expect((await logged('signed-in')).at(-1)?.details).toEqual({ by: 'password+recovery-code' })
    const renewed = await post('/second-factors/recovery-codes', { password }, person.cookie)
    expect(renewed.json.recoveryCodes).toHaveLength(8)
    expect(await use(codes[1] ?? '')).toBe(401)
    const dump = await house.db.query({ text: 'select * from recovery_code' })
    expect(JSON.stringify(dump)).not.toContain((renewed.json.recoveryCodes as string[])[0])
  })

  test('of one person are worth nothing to another', async () => {
    const { codes } = await enrol()
    const first = person
    const other = await house.person({ organisation: desk, values: { email: 'another@example.org' } })
    await storePassword(house.db, other.id, await hashPassword(password), house.product.clock.now())
    person = { ...other, email: 'another@example.org' }
    await enrol()
    const { token } = (await signIn()).json.step as { token: string }
    expect((await post('/session/code', { token, code: codes[0] ?? '' })).status).toBe(401)
    person = first
  })
})

describe('a passkey', () => {
  test('that answers another question, or none that was asked, signs nobody in', async () => {
    const { json } = await post('/session/passkey/options', {})
    expect(json.options).toMatchObject({ rpId: 'localhost', userVerification: 'required' })
    const response = {
      id: 'AAAA',
      rawId: 'AAAA',
      type: 'public-key',
      clientExtensionResults: {},
      response: { authenticatorData: 'AAAA', clientDataJSON: 'AAAA', signature: 'AAAA' },
    }
    expect((await post('/session/passkey', { token: json.token, response })).status).toBe(401)
    const again = await post('/session/passkey', { token: json.token, response })
    expect(again.json.detail).toContain('too long')
    const made = { token: 'x'.repeat(43), name: 'Mine', response: { ...response, response: { clientDataJSON: 'AAAA', attestationObject: 'AAAA' } } } // prettier-ignore
    expect((await post('/second-factors/passkeys', made, person.cookie)).status).toBe(403)
  })

  test('is made for this house only, whatever address the request says that it comes from', async () => {
    const said = await house.ask({ cookie: person.cookie }, 'POST', '/second-factors/passkeys/options', {
      payload: { password },
      headers: { origin: 'https://evil.example' },
    })
    expect(said.json.options.rp).toMatchObject({ id: 'localhost' })
    expect(said.json.options.authenticatorSelection).toMatchObject({ userVerification: 'required' })
  })
})

describe('who has lost everything', () => {
  test('comes in by password again when an administrator has reset the factors, which the log keeps', async () => {
    await enrol()
    const administrator = await house.person({ role: 'administrator', organisation: desk })
    const agent = await house.person({ role: 'service-desk-agent', organisation: desk })
    const reset = (cookie: string) =>
      post(`/people/${person.id}/transitions`, { transition: 'resetFactors' }, cookie)
    expect((await reset(agent.cookie)).status).toBe(403)
    expect((await reset(person.cookie)).status).toBe(403)
    expect((await signIn()).status).toBe(202)
    expect((await reset(administrator.cookie)).status).toBe(200)
    expect((await house.ask({ cookie: person.cookie }, 'GET', '/session')).status).toBe(401)
    expect((await signIn()).status).toBe(200)
    const [event] = await house.db.query<{ transition: string; actor: string }>({
      text: `select transition, actor_id as actor from event where record_id = $1 order by seq desc limit 1`,
      values: [person.id],
    })
    expect(event).toEqual({ transition: 'resetFactors', actor: administrator.id })
  })

  test('is signed out everywhere by an administrator, with the factors kept', async () => {
    await enrol()
    const administrator = await house.person({ role: 'administrator', organisation: desk })
    const ended = await post(
      `/people/${person.id}/transitions`,
      { transition: 'endSessions' },
      administrator.cookie,
    )
    expect(ended.status, ended.body).toBe(200)
    expect((await house.ask({ cookie: person.cookie }, 'GET', '/session')).status).toBe(401)
    expect((await signIn()).status).toBe(202)
  })

  test('and has left gets no session by any step that was begun before', async () => {
    const { secret } = await enrol()
    const { token } = (await signIn()).json.step as { token: string }
    await write(
      { ...house.system(), actor: systemActor('setup') },
      { kind: 'transition', type: 'person', id: person.id, transition: 'leave' },
    )
    expect((await post('/session/code', { token, code: codeAt(secret) })).status).toBe(401)
    await forgetPerson(house.db, person.id, person.email)
    const [left] = await house.db.query<{ n: number }>({
      text: `select ((select count(*) from totp where person_id = $1) + (select count(*) from recovery_code where person_id = $1)
        + (select count(*) from sign_in_step where person_id = $1))::int as n`,
      values: [person.id],
    })
    expect(left?.n).toBe(0)
  })
})
