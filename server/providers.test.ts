import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { read } from '#engine'
import { readAllowList } from '#platform/http/outgoing/allow-list.ts'
import { makeOutgoing } from '#platform/http/outgoing/outgoing.ts'
import { givenBy } from '../practices/people/identity-provider/claims.ts'
import { cookiesOf, openElsewhere, refusedFor, type Came, type Elsewhere } from '../tests/guard/elsewhere.ts'
import { openHouse, type House, type Said } from '../tests/guard/house.ts'
import type { Account, OidcHouse } from '../tests/guard/oidc-house.ts'

let elsewhere: Elsewhere
let house: House
let other: OidcHouse
let desk: string
let administrator: string
let provider: string

const rules = [
  { when: 'list contains(claims.groups, "desk")', roles: ['service-desk-agent'], teams: ['The queue'] },
  { when: 'list contains(claims.groups, "audit")', roles: ['auditor'] },
]

beforeAll(async () => {
  elsewhere = await openElsewhere()
  ;({ house, other, desk, administrator } = elsewhere)
  await house.make('team', { title: 'The queue' })
})
afterAll(() => other.stop())

const asAdministrator: Elsewhere['asAdministrator'] = (...asked) => elsewhere.asAdministrator(...asked)

beforeEach(async () => {
  await house.db.query({ text: 'delete from attempt' })
  provider = await elsewhere.provider({ rules })
})

const signIn = (account: Account, back?: string): Promise<Came> => elsewhere.signIn(provider, account, back)
const me = (came: Came) => elsewhere.me(came)

test('over https every cookie of a sign-in elsewhere is bound to this host, and to its whole', async () => {
  const secure = await openHouse({
    publicUrl: 'https://desk.example.org',
    outgoing: makeOutgoing({ allow: readAllowList('localhost').list }),
  })
  const { id } = await secure.make('identity-provider', {
    title: 'Elsewhere',
    issuer: other.issuer,
    clientId: other.clientId,
    domains: 'example.org',
  })
  const lineOf = ({ headers }: Said) => String(headers['set-cookie'])
  const begun = await secure.ask({}, 'GET', `/session/providers/${id}`)
  expect(lineOf(begun)).toMatch(
    /^__Host-keelson-oidc=[^;]+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=900; Secure$/,
  )
  const refused = await secure.ask({}, 'GET', '/session/callback?state=made-up')
  expect(lineOf(refused)).toMatch(/^__Host-keelson-refused=[^;]+; Path=\/; SameSite=Lax; Max-Age=60; Secure$/)
  // What another host of the same domain has planted without the prefix is not taken for it.
  const [state = ''] = cookiesOf(begun)
  const address = new URL(String(begun.headers['location'])).searchParams.get('state')
  const came = (cookie: string) => secure.ask({ cookie }, 'GET', `/session/callback?state=${address}&code=x`)
  expect(decodeURIComponent(lineOf(await came(state.replace('__Host-', ''))))).toContain('was not begun')
  expect(decodeURIComponent(lineOf(await came(state)))).not.toContain('was not begun')
})

let count = 0
const somebody = (more: Record<string, unknown> = {}): Account => {
  count += 1
  return {
    sub: `subject-${count}`,
    email: `new${count}@example.org`,
    email_verified: true,
    name: `New Person ${count}`,
    ...more,
  }
}

describe('somebody who signs in at another house', () => {
  test('is made a person with the roles and teams of their groups, and found again by the subject alone', async () => {
    const account = somebody({ groups: ['desk'] })
    const first = await signIn(account)
    expect(first.location).toBe('/incidents')
    const session = await me(first)
    expect(session).toMatchObject({
      person: { name: account['name'], email: account['email'], organisation: desk },
      roles: ['requester', 'service-desk-agent'],
    })
    expect(session.teams).toHaveLength(1)
    const again = await me(await signIn({ sub: account.sub, groups: ['desk'] }))
    expect(again.person.id).toBe(session.person.id)
  })

  test('loses at the next sign-in what the groups no longer give, and keeps what no rule speaks of', async () => {
    const account = somebody({ groups: ['desk', 'audit'] })
    const { person } = await me(await signIn(account))
    const stored = await read(house.system(), 'person', person.id as string)
    const roles = [...(stored['roles'] as string[]), await house.roleId('team-lead')]
    await asAdministrator('PATCH', `/people/${stored.id}`, { roles })
    const after = await me(await signIn({ ...account, groups: ['audit'] }))
    expect(after.roles).toEqual(['auditor', 'requester', 'team-lead'])
    expect(after.teams).toEqual([])
    const none = await me(await signIn({ ...account, groups: [] }))
    expect(none.roles).toEqual(['requester', 'team-lead'])
    const [event] = await house.db.query<{ cause: unknown }>({
      text: `select cause from event where record_id = $1 order by version desc limit 1`,
      values: [person.id],
    })
    expect(event?.cause).toMatchObject({ provider: expect.stringMatching(/^IDP/) })
  })

  test('is a person who is here already when the provider has verified an address of a domain it answers for', async () => {
    const { id } = await house.person({ organisation: desk, values: { email: 'petra@example.org' } })
    const session = await me(await signIn(somebody({ email: 'Petra@Example.org' })))
    expect(session.person.id).toBe(id)
    // Another subject with the same address is not the same person.
    expect(refusedFor(await signIn(somebody({ email: 'petra@example.org' })))).toContain('another account')
  })
})

describe('a second factor that a role asks for', () => {
  test('counts where the provider’s claims say so and its record asks them, and nowhere else', async () => {
    const role = await house.roleId('auditor')
    expect((await asAdministrator('PATCH', `/roles/${role}`, { secondFactor: true })).status).toBe(200)
    const claims = { groups: ['audit', 'by two factors'] }
    const needs = async (account: Account): Promise<boolean> =>
      (await me(await signIn(account))).person.needsSecondFactor
    expect(await needs(somebody(claims))).toBe(true)
    const secondFactor = 'list contains(claims.groups, "by two factors")'
    const set = await asAdministrator('PATCH', `/identity-providers/${provider}`, { secondFactor })
    expect(set.status, set.body).toBe(200)
    expect(await needs(somebody(claims))).toBe(false)
    expect(await needs(somebody({ groups: ['audit'] }))).toBe(true)
    // Whoever holds no such role is not asked.
    expect(await needs(somebody({ groups: ['desk'] }))).toBe(false)
    const wrong = await asAdministrator('PATCH', `/identity-providers/${provider}`, {
      secondFactor: 'list (',
    })
    expect([wrong.status, wrong.json.issues[0].field]).toEqual([422, 'secondFactor'])
    await asAdministrator('PATCH', `/roles/${role}`, { secondFactor: false })
  })
})

describe('nobody gets in', () => {
  test('without being told why in the language of the browser, on a page', async () => {
    other.signsIn(somebody({ email_verified: false }))
    const headers = { 'accept-language': 'de-DE,de;q=0.9', accept: 'text/html' }
    const left = await house.ask(headers, 'GET', `/session/providers/${provider}`)
    const returned = new URL(await other.visit(String(left.headers['location'])))
    const came = await house.ask(
      { ...headers, cookie: cookiesOf(left).join('; ') },
      'GET',
      `${returned.pathname}${returned.search}`,
    )
    const told = (answer: typeof came): string =>
      refusedFor({ location: String(answer.headers['location']), cookie: cookiesOf(answer)[0] ?? '' })
    expect(told(came)).toBe(
      'So können Sie sich nicht anmelden: Der Anbieter hat Ihre E-Mail-Adresse nicht bestätigt. Bitten Sie einen Administrator um ein Konto, oder melden Sie sich mit Ihrem Passwort an.',
    )
    const unknown = await house.ask(headers, 'GET', `/session/providers/${desk}`)
    expect(told(unknown)).toBe('Diese Art der Anmeldung gibt es nicht (mehr).')
  })

  test.each([
    ['with an address that was not verified', { email_verified: false }, 'has not verified'],
    ['with a word for true', { email_verified: 'true' }, 'has not verified'],
    ['without an address', { email: undefined }, 'did not tell your e-mail address'],
    ['with something else for an address', { email: ['mallory@example.org'] }, 'is none'],
    ['with the address of another script', { email: 'mar\u212a@example.org' }, 'is none'],
    ['with an address of another domain', { email: 'mallory@example.com' }, 'does not answer for'],
    ['with a domain at the wrong end', { email: 'mallory@example.org.evil.test' }, 'does not answer for'],
  ])('%s, and no account is taken over or made', async (_how, claims, why) => {
    await house.db.query({ text: 'select 1' })
    const before = await house.countEvents()
    const came = await signIn(somebody(claims))
    expect(refusedFor(came)).toContain(why)
    expect(await house.countEvents()).toBe(before)
    const [line] = await house.db.query<{ details: object }>({
      text: `select details from security_log where kind = 'provider-refused' order by seq desc limit 1`,
    })
    expect(line?.details).toMatchObject({ code: 'forbidden' })
  })

  test('where nothing was allowed: a provider without domains finds and makes nobody', async () => {
    await asAdministrator('PATCH', `/identity-providers/${provider}`, { domains: null })
    expect(refusedFor(await signIn(somebody()))).toContain('does not answer for')
    await asAdministrator('PATCH', `/identity-providers/${provider}`, {
      domains: 'example.org',
      createsPeople: false,
    })
    expect(refusedFor(await signIn(somebody()))).toContain('nobody with this address')
  })

  test('by a provider that is paused, or after having left', async () => {
    const account = somebody()
    const { person } = await me(await signIn(account))
    await asAdministrator('POST', `/people/${person.id}/transitions`, { transition: 'leave' })
    expect(refusedFor(await signIn(account))).toContain('your account here is closed')
    await asAdministrator('POST', `/identity-providers/${provider}/transitions`, { transition: 'pause' })
    expect((await house.ask({}, 'GET', `/session/providers/${provider}`)).status).toBe(404)
    expect((await house.ask({}, 'GET', '/session/providers')).body).not.toContain(provider)
  })

  test('with an answer that another browser has fetched, or a second time, or with another state', async () => {
    other.signsIn(somebody())
    const left = await house.ask({}, 'GET', `/session/providers/${provider}`)
    const returned = new URL(await other.visit(String(left.headers['location'])))
    const asked = `${returned.pathname}${returned.search}`
    const cookie = cookiesOf(left).join('; ')
    const go = async (headers: Record<string, string>, url = asked): Promise<string> =>
      String((await house.ask(headers, 'GET', url)).headers['location'])
    expect(await go({})).toBe('/sign-in')
    const foreign = cookiesOf(await house.ask({}, 'GET', `/session/providers/${provider}`)).join('; ')
    expect(await go({ cookie: foreign })).toBe('/sign-in')
    expect(await go({ cookie }, asked.replace(/state=[^&]+/, 'state=another'))).toBe('/sign-in')
    expect(await go({ cookie })).toBe('/')
    expect(await go({ cookie })).toBe('/sign-in')
  })

  test('with the code of one sign-in in another: it belongs to the verifier it was asked with', async () => {
    const legs = async () => {
      other.signsIn(somebody())
      const left = await house.ask({}, 'GET', `/session/providers/${provider}`)
      const returned = new URL(await other.visit(String(left.headers['location'])))
      return { cookie: cookiesOf(left).join('; '), returned }
    }
    const [mine, theirs] = [await legs(), await legs()]
    const stolen = new URL(mine.returned)
    stolen.searchParams.set('code', theirs.returned.searchParams.get('code') ?? '')
    const came = await house.ask({ cookie: mine.cookie }, 'GET', `${stolen.pathname}${stolen.search}`)
    expect(String(came.headers['location'])).toBe('/sign-in')
  })

  test('to a page of another house afterwards', async () => {
    const tricks = ['https://evil.example/', '//evil.example', '/\\evil.example', '/\t/evil.example', '/\r\n/evil.example', '/.//evil.example'] // prettier-ignore
    for (const back of tricks) expect((await signIn(somebody(), back)).location).toBe('/')
    expect((await signIn(somebody(), '/people/Ö?q=a b#c')).location).toBe('/people/%C3%96?q=a%20b#c')
  })
})

describe('a provider', () => {
  test('is asked through the guard on outgoing calls: an address inside the house is not called', async () => {
    const { json } = await asAdministrator('POST', '/identity-providers', {
      title: 'Inside',
      issuer: 'https://10.0.0.1',
      clientId: 'x',
    })
    const left = await house.ask({}, 'GET', `/session/providers/${json.data.id}`)
    expect([left.status, left.json.detail]).toEqual([403, expect.stringContaining('inside a network')])
  })

  test('keeps its secret sealed: no answer, event or list has it', async () => {
    const { body } = await house.ask({ cookie: administrator }, 'GET', `/identity-providers/${provider}`)
    expect(body).not.toContain(other.clientSecret)
    const dump = await house.db.query<{ text: string }>({
      text: `select (select string_agg(changes::text, '') from event where record_id = $1)
        || (select encode(sealed, 'escape') from identity_provider_secret where provider_id = $1) as text`,
      values: [provider],
    })
    expect(dump[0]?.text).not.toContain(other.clientSecret)
    const agent = await house.person({ role: 'service-desk-agent', organisation: desk })
    const set = await house.ask({ cookie: agent.cookie }, 'PUT', `/identity-providers/${provider}/secret`, {
      payload: { secret: 'mine' },
    })
    expect(set.status).toBe(404)
  })

  test.each([
    [{ issuer: 'http://id.example.org' }, 'issuer'],
    [{ scopes: 'email' }, 'scopes'],
    [{ domains: 'not a domain' }, 'domains'],
    [{ rules: [{ when: 'claims.', roles: [] }] }, 'rules'],
    [{ rules: [{ roles: ['administrator'] }] }, 'rules'],
    [{ rules: [{ when: 'list contains(claims.groups, " ")', roles: ['auditor'] }] }, 'rules'],
  ])('that could not mean what it says is refused: %j', async (values, field) => {
    const said = await asAdministrator('PATCH', `/identity-providers/${provider}`, values)
    expect([said.status, said.json.issues?.[0]?.field]).toEqual([422, field])
  })
})

test('a rule gives only what it says, and nothing to whoever its condition does not hold for, whatever the claims are', () => {
  const rule = { when: 'list contains(claims.groups, "desk")', roles: ['agent'] }
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.boolean(), (claims, isMember) => {
      const groups = isMember ? ['other', 'desk'] : claims['groups']
      const given = givenBy([rule, { when: 'claims.__proto__ != null', roles: ['administrator'] }], { ...claims, groups }, '2026-01-01T00:00:00.000Z') // prettier-ignore
      const expected = Array.isArray(groups) && groups.includes('desk')
      expect([...given.roles]).toEqual(expected ? ['agent'] : [])
    }),
  )
})
