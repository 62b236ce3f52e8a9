import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { smallAscii } from '#contract/mail/address.ts'
import { write } from '#engine'
import { idOf } from '../../../server/cli/person-create.ts'
import { activeProvider, admit } from './admit.ts'
import {
  cookiesOf,
  openElsewhere,
  refusedFor,
  type Came,
  type Elsewhere,
} from '../../../tests/guard/elsewhere.ts'
import type { Said } from '../../../tests/guard/house.ts'

let elsewhere: Elsewhere
let provider: string

beforeAll(async () => {
  elsewhere = await openElsewhere()
  provider = await elsewhere.provider()
})
afterAll(() => elsewhere.other.stop())

const somebody = (email: string | undefined, more: object = {}) => ({
  sub: `subject ${randomUUID()}`,
  email,
  email_verified: true,
  name: 'Somebody',
  ...more,
})

describe('an address that folds to another’s by the rules of Unicode', () => {
  test('comes in as nobody: at a provider, by password, at the command line', async () => {
    const { house, desk, signIn } = elsewhere
    const { id } = await house.person({ organisation: desk, values: { email: 'kate@example.org' } })
    const before = await house.countEvents()
    for (const email of ['\u212aate@example.org', '\u212aATE@EXAMPLE.ORG', '\uff4bate@example.org'])
      expect(refusedFor(await signIn(provider, somebody(email)))).toContain("can't sign in this way")
    expect(await house.countEvents()).toBe(before)

    const password = 'the word of this test, and long'
    await house.ask({}, 'POST', '/session', { payload: { email: '\u212aate@example.org', password } })
    const [line] = await house.db.query<{ kind: string; who: string | null }>({
      text: 'select kind, person_id as who from security_log order by seq desc limit 1',
    })
    expect(line).toEqual({ kind: 'sign-in-failed', who: null })
    await expect(idOf(house.db, 'person', '\u212aate@example.org')).rejects.toThrow('There is no person')
    expect(await idOf(house.db, 'person', 'KATE@example.org')).toBe(id)
    // The person herself is found whatever the size of the letters.
    const { person } = await elsewhere.me(await signIn(provider, somebody('KATE@Example.org')))
    expect(person.id).toBe(id)
  })

  test('is nobody’s by the API, where it could take the place of another', async () => {
    const { house, desk, asAdministrator } = elsewhere
    const { id } = await house.person({ organisation: desk, values: { email: 'mark@example.org' } })
    const refused = await asAdministrator('POST', '/people', { name: 'M', email: 'mar\u212a@example.org' })
    expect([refused.status, refused.json.issues]).toEqual([
      422,
      [expect.objectContaining({ field: 'email', code: 'email.form' })],
    ])
    const changed = await asAdministrator('PATCH', `/people/${id}`, { email: 'mar\u212a@example.org' })
    expect(changed.status).toBe(422)
  })

  test('the database folds the letters that the program folds, and no others', async () => {
    const sign = fc.oneof(fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }), fc.constantFrom('\u212a', '\u017f', '\u0130', 'Ä', 'K')) // prettier-ignore
    const texts = fc.sample(fc.array(sign, { maxLength: 6 }).map((signs) => signs.join('').replaceAll('\0', '')), 2_000) // prettier-ignore
    const [row] = await elsewhere.house.db.query<{ folded: string[] }>({
      text: 'select array(select lower(t collate "C") from unnest($1::text[]) with ordinality u(t, n) order by n) as folded',
      values: [texts],
    })
    expect(row?.folded).toEqual(texts.map(smallAscii))
  })
})

test('a provider without rules gives and takes nothing', async () => {
  const { house, desk, signIn, asAdministrator } = elsewhere
  const id = await elsewhere.provider({ rules: null })
  const { id: lead } = await house.person({ role: 'team-lead', organisation: desk, values: { email: 'led@example.org' } }) // prettier-ignore
  const { roles, person } = await elsewhere.me(
    await signIn(id, somebody('led@example.org', { groups: ['a'] })),
  )
  expect([person.id, roles]).toEqual([lead, ['requester', 'team-lead']])
  const rules = [{ when: 'list contains(claims.groups, "a")', roles: ['auditor'] }]
  for (const values of [{ rules }, { rules: null }])
    expect((await asAdministrator('PATCH', `/identity-providers/${id}`, values)).status).toBe(200)
})

describe('the issuer of a provider', () => {
  const another = 'https://id.elsewhere.example/'

  test('that an import changes is not sent the secret of the one before', async () => {
    const { house, other } = elsewhere
    const id = await elsewhere.provider({ issuer: another })
    const values = { issuer: other.issuer }
    await write(house.system('import'), { kind: 'update', type: 'identity-provider', id, values })
    expect(refusedFor(await elsewhere.signIn(id, somebody('harvest@example.org')))).not.toContain('let in')
    await write(house.system('import'), {
      kind: 'update',
      type: 'identity-provider',
      id,
      values: { issuer: another },
    })
    await write(house.system('import'), { kind: 'update', type: 'identity-provider', id, values })
    const secret = other.clientSecret
    await elsewhere.asAdministrator('PUT', `/identity-providers/${id}/secret`, { secret })
    const { person } = await elsewhere.me(await elsewhere.signIn(id, somebody('harvest@example.org')))
    expect(person.email).toBe('harvest@example.org')
  })

  test('changes as long as nobody has signed in by it, and stays from then on', async () => {
    const { asAdministrator, house } = elsewhere
    const id = await elsewhere.provider({ issuer: another })
    const change = (issuer: string) => asAdministrator('PATCH', `/identity-providers/${id}`, { issuer })
    const changed = await change(elsewhere.other.issuer)
    expect([changed.status, changed.json.data.secretSetAt]).toEqual([200, null])
    // The secret was for the other house: this one is not sent it, so nobody comes in before it is set again.
    expect(refusedFor(await elsewhere.signIn(id, somebody('early@example.org')))).not.toContain('let in')
    const secret = elsewhere.other.clientSecret
    await asAdministrator('PUT', `/identity-providers/${id}/secret`, { secret })
    const account = somebody('first@example.org')
    const first = await elsewhere.me(await elsewhere.signIn(id, account))

    const before = await house.countEvents()
    const refused = await change(another)
    expect([refused.status, refused.json.issues]).toEqual([
      422,
      [expect.objectContaining({ field: 'issuer', code: 'issuer.used' })],
    ])
    expect(refused.json.detail).toContain('Make a new provider for the other issuer')
    expect(await house.countEvents()).toBe(before)
    // All else may change, and the same issuer may be said again.
    const rest = { title: 'Renamed', clientId: elsewhere.other.clientId, issuer: elsewhere.other.issuer }
    expect((await asAdministrator('PATCH', `/identity-providers/${id}`, rest)).status).toBe(200)
    expect((await elsewhere.me(await elsewhere.signIn(id, account))).person.id).toBe(first.person.id)
  })

  test('that is changed while somebody is on their way lets nobody in', async () => {
    const { house, other } = elsewhere
    const id = await elsewhere.provider()
    const account = somebody('late@example.org')
    other.signsIn(account)
    const left = await house.ask({}, 'GET', `/session/providers/${id}`)
    const returned = new URL(await other.visit(String(left.headers['location'])))
    expect((await elsewhere.asAdministrator('PATCH', `/identity-providers/${id}`, { issuer: another })).status).toBe(200) // prettier-ignore
    const cookie = String(left.headers['set-cookie']).split(';')[0] ?? ''
    const came = await house.ask({ cookie }, 'GET', `${returned.pathname}${returned.search}`)
    expect(String(came.headers['location'])).toBe('/sign-in')
    // The same where the other house has answered before the change, and is heard only after it.
    const asked = { ...(await activeProvider(house.db, id)), issuer: other.issuer }
    const ctx = { ...house.system(), db: house.db }
    await expect(admit(ctx, asked, account)).rejects.toThrow('was changed while you were signing in')
    const [linked] = await house.db.query({
      text: `select 1 from credential where provider = $1`,
      values: [`oidc:${id}`],
    })
    expect(linked).toBeUndefined()
  })
})

describe('a sign-in elsewhere that fails', () => {
  /** Goes to the other house and back; what the sign-in page is told then, in the language of the browser. */
  const told = async (language: string, between?: () => Promise<void>): Promise<string> => {
    const { house, other } = elsewhere
    const headers = { 'accept-language': language, accept: 'text/html' }
    const left = await house.ask(headers, 'GET', `/session/providers/${provider}`)
    if (left.status === 303) return refusedFor(cameBy(left))
    const returned = new URL(await other.visit(String(left.headers['location'])))
    await between?.()
    const cookie = cookiesOf(left).join('; ')
    return refusedFor(
      cameBy(await house.ask({ ...headers, cookie }, 'GET', `${returned.pathname}${returned.search}`)),
    )
  }
  const cameBy = (said: Said): Came => ({
    location: String(said.headers['location']),
    cookie: cookiesOf(said)[0] ?? '',
  })
  const words = '<img src=x onerror=alert(1)> call 0900 12345'

  test.each([
    ['access_denied', 'did not let you in', 'nicht eingelassen'],
    ['temporarily_unavailable', 'at the moment', 'im Moment niemanden'],
    ['invalid_scope', 'as it was asked for', 'nicht angenommen'],
    ['<b>made up</b>', 'as it was asked for', 'nicht angenommen'],
  ])(
    'with the code %s is told in our words, never in those of the provider',
    async (code, english, german) => {
      elsewhere.other.refuses(code, words)
      for (const [language, sentence] of [
        ['en', english],
        ['de', german],
      ] as const) {
        const said = await told(language)
        expect(said).toContain(sentence)
        expect(said).not.toMatch(/[<>]|0900|made up/)
      }
    },
  )

  test('for a wrong client secret, or a state that is gone, says who can do what', async () => {
    const { house, other, asAdministrator } = elsewhere
    other.signsIn(somebody('lost@example.org'))
    const forget = () => house.db.query({ text: `delete from sign_in_step` }).then(() => undefined)
    expect(await told('de', forget)).toContain('wurde nicht in diesem Browser begonnen')
    const secret = (value: string) => asAdministrator('PUT', `/identity-providers/${provider}/secret`, { secret: value }) // prettier-ignore
    await secret('not the secret')
    expect(await told('en')).toContain('checks client ID and client secret')
    expect(await told('de')).toContain('prüft Client-ID und Geheimnis')
    await secret(other.clientSecret)
  })

  test('for somebody whose account is closed, found by subject or by address', async () => {
    const { house, other } = elsewhere
    const account = somebody('gone@example.org')
    const { person } = await elsewhere.me(await elsewhere.signIn(provider, account))
    await elsewhere.asAdministrator('POST', `/people/${person.id}/transitions`, { transition: 'leave' })
    other.signsIn(account)
    expect(await told('de')).toContain('Ihr Konto hier ist geschlossen. Bitten Sie einen Administrator')
    const before = await house.countEvents()
    other.signsIn(somebody('gone@example.org'))
    expect(await told('en')).toContain('your account here is closed')
    expect(await house.countEvents()).toBe(before)
  })

  test('while the provider is away says so without naming its host', async () => {
    const closed = 'http://localhost:9/'
    const id = await elsewhere.provider({ issuer: closed })
    const headers = { 'accept-language': 'de', accept: 'text/html' }
    const left = await elsewhere.house.ask(headers, 'GET', `/session/providers/${id}`)
    const said = refusedFor(cameBy(left))
    expect(said).toMatch(/^Der Anbieter antwortet nicht\./)
    expect(said).not.toContain('localhost')
  })
})

describe('the description of a provider', () => {
  test('is fetched once for some minutes, and anew after a sign-in that failed', async () => {
    const { house, other, signIn } = elsewhere
    const clicks = async (count: number): Promise<void> => {
      const begun = Array.from({ length: count }, () =>
        house.ask({}, 'GET', `/session/providers/${provider}`),
      )
      for (const { status } of await Promise.all(begun)) expect(status).toBe(302)
    }
    const { clock } = house.product
    clock.forward('11m')
    const before = other.described()
    await clicks(8)
    await signIn(provider, somebody('fetched@example.org'))
    clock.forward('9m')
    await clicks(1)
    expect(other.described() - before).toBe(1)
    clock.forward('2m')
    await clicks(2)
    expect(other.described() - before).toBe(2)
    other.refuses('access_denied', '')
    const left = await house.ask({}, 'GET', `/session/providers/${provider}`)
    const returned = new URL(await other.visit(String(left.headers['location'])))
    await house.ask({ cookie: cookiesOf(left).join('; ') }, 'GET', `${returned.pathname}${returned.search}`)
    await clicks(1)
    expect(other.described() - before).toBe(3)
  })
})

describe('a provider that does not say whether its addresses are verified', () => {
  test('lets nobody new in until an administrator says that they are, and never against its own word', async () => {
    const { signIn, asAdministrator } = elsewhere
    const id = await elsewhere.provider()
    const come = async (email: string, more: object) => refusedFor(await signIn(id, somebody(email, more)))
    expect(await come('silent@example.org', { email_verified: undefined })).toContain('has not verified')
    const set = await asAdministrator('PATCH', `/identity-providers/${id}`, { addressesVerified: true })
    expect(set.status, set.body).toBe(200)
    expect(await come('silent@example.org', { email_verified: undefined })).toBe('let in to /incidents')
    for (const email_verified of [false, 'false', 'true', null, 0, 1])
      expect(await come('denied@example.org', { email_verified })).toContain('has not verified')
    expect(await come('silent@example.com', { email_verified: undefined })).toContain('does not answer for')
  })

  test.each(['common', 'organizations', 'Consumers'])(
    'is not believed where everybody’s directory answers: %s of Entra ID',
    async (directory) => {
      const issuer = `https://login.microsoftonline.com/${directory}/v2.0`
      const values = { title: 'Everybody', clientId: 'x', issuer }
      const refused = await elsewhere.asAdministrator('POST', '/identity-providers', {
        ...values,
        addressesVerified: true,
      })
      expect([refused.status, refused.json.issues]).toEqual([
        422,
        [expect.objectContaining({ field: 'addressesVerified', code: 'issuer.everybody' })],
      ])
      expect((await elsewhere.asAdministrator('POST', '/identity-providers', values)).status).toBe(201)
    },
  )
})
