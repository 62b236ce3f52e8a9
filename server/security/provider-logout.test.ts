import { createPublicKey, type JsonWebKey } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { generateKeyPair } from 'jose'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#contract/id.ts'
import { sweepAuth } from '#platform/auth/auth.ts'
import { readAllowList } from '#platform/http/outgoing/allow-list.ts'
import { makeOutgoing } from '#platform/http/outgoing/outgoing.ts'
import { openElsewhere, type Came, type Elsewhere } from '../../tests/guard/elsewhere.ts'
import { openHouse, type House, type Said } from '../../tests/guard/house.ts'
import type { Account, OidcHouse, SignedBy } from '../../tests/guard/oidc-house.ts'

let elsewhere: Elsewhere
let house: House
let other: OidcHouse
let provider: string

beforeAll(async () => {
  elsewhere = await openElsewhere()
  ;({ house, other } = elsewhere)
})
afterAll(() => other.stop())

beforeEach(async () => {
  await house.db.query({ text: 'delete from attempt' })
  provider = await elsewhere.provider()
})

let count = 0
const somebody = (): Account => {
  count += 1
  const email = `new${count}@example.org`
  return { sub: `subject-${count}`, email, email_verified: true, name: `New Person ${count}` }
}

const signIn = (account: Account): Promise<Came> => elsewhere.signIn(provider, account)

/** The provider tells, from its servers to ours. */
const tells = (token: string, { to = provider, at = house } = {}): Promise<Said> =>
  at.ask({ 'content-type': 'application/x-www-form-urlencoded' }, 'POST', `/session/providers/${to}/logout`, {
    payload: new URLSearchParams({ logout_token: token }).toString(),
  })

const isIn = async ({ cookie }: Came): Promise<boolean> =>
  (await house.ask({ cookie }, 'GET', '/session')).status === 200

/** All that a logout leaves behind. */
const left = async (): Promise<unknown> =>
  (
    await house.db.query({
      text: `select (select count(*) from event)::int as events, (select count(*) from session)::int as sessions,
        (select count(*) from security_log where kind like 'session%ended')::int as told`,
    })
  )[0]

describe('a session that a provider began', () => {
  test('ends when the provider tells that it has ended there, and no other does', async () => {
    const account = somebody()
    const [first, stranger] = [await signIn(account), await signIn(somebody())]
    const told = await other.ends(account.sub)
    const later = await signIn(account)
    const id = (await elsewhere.me(first)).person.id as string
    const own = await house.session(id)
    expect((await tells(told)).status).toBe(200)
    expect([await isIn(first), await isIn(later), await isIn(stranger)]).toEqual([false, true, true])
    expect(await isIn({ location: '', cookie: own })).toBe(true)
    const [line] = await house.db.query<{ details: object }>({
      text: `select details from security_log where kind = 'session-ended' and person_id = $1`,
      values: [id],
    })
    expect(line?.details).toEqual({ by: expect.stringMatching(/^provider IDP\d+$/) })
    // Paused, it signs nobody in; what it began it can still end.
    await elsewhere.asAdministrator('POST', `/identity-providers/${provider}/transitions`, {
      transition: 'pause',
    })
    expect((await tells(await other.ends(account.sub))).status).toBe(200)
    expect(await isIn(later)).toBe(false)
  })

  test('ends too where the provider had not said at the sign-in what it calls its own', async () => {
    const account = somebody()
    const came = await signIn(account)
    const stranger = await signIn(somebody())
    await house.db.query({ text: 'update session set provider_session = null where provider is not null' })
    expect((await tells(await other.ends(account.sub))).status).toBe(200)
    expect([await isIn(came), await isIn(stranger)]).toEqual([false, true])
  })

  test('ends with all of its person where the provider names the person only, and nobody else’s does', async () => {
    const account = somebody()
    const [first, second, stranger] = [await signIn(account), await signIn(account), await signIn(somebody())]
    expect((await tells(await other.writes({ sub: account.sub }))).status).toBe(200)
    expect([await isIn(first), await isIn(second), await isIn(stranger)]).toEqual([false, false, true])
  })
})

describe('a logout token', () => {
  const now = (): number => Math.floor(Date.now() / 1000)
  const logout = 'http://schemas.openid.net/event/backchannel-logout'

  test.each<readonly [string, () => Readonly<Record<string, unknown>>]>([
    ['for somebody else', () => ({ aud: 'another client' })],
    ['for nobody', () => ({ aud: undefined })],
    ['of another issuer', () => ({ iss: 'https://id.example.net' })],
    ['of no issuer', () => ({ iss: undefined })],
    ['that is over', () => ({ iat: now() - 120, exp: now() - 60 })],
    ['of six minutes ago, however long it says that it is good', () => ({ iat: now() - 360, exp: now() + 900 })], // prettier-ignore
    ['of later', () => ({ iat: now() + 900, exp: now() + 1800 })],
    ['that does not say of when it is', () => ({ iat: undefined })],
    ['without what it is told apart by', () => ({ jti: undefined })],
    ['with something else than a text for that', () => ({ jti: 7 })],
    ['that says of no event', () => ({ events: undefined })],
    ['that says of another event', () => ({ events: { 'https://example.net/event': {} } })],
    ['whose event is a text', () => ({ events: logout })],
    ['with a nonce, as one that signs in has', () => ({ nonce: 'n' })],
    ['about nobody', () => ({ sub: undefined })],
    ['about an empty name', () => ({ sub: '', sid: '' })],
  ])('%s is refused, and ends nothing', async (_what, claims) => {
    const account = somebody()
    const came = await signIn(account)
    const before = await left()
    const refused = await tells(await other.writes({ sub: account.sub, ...claims() }))
    expect([refused.status, refused.json.code]).toEqual([400, 'malformed'])
    expect(await left()).toEqual(before)
    expect(await isIn(came)).toBe(true)
    // But for that it was a good one.
    expect((await tells(await other.writes({ sub: account.sub }))).status).toBe(200)
    expect(await isIn(came)).toBe(false)
  })

  test('that the provider did not sign is refused, and ends nothing', async () => {
    const account = somebody()
    const came = await signIn(account)
    const before = await left()
    const good = await other.writes({ sub: account.sub })
    const [head = '', body = '', sign = ''] = good.split('.')
    const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as object
    const packed = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')
    const published = (await (await fetch(`${other.issuer}/jwks`)).json()) as { keys: [JsonWebKey] }
    const asText = createPublicKey({ key: published.keys[0], format: 'jwk' }).export({
      type: 'spki',
      format: 'pem',
    })
    const signed = (by: SignedBy): Promise<string> => other.writes({ sub: account.sub }, by)
    const forged: Readonly<Record<string, string>> = {
      nothing: '',
      'no token': 'no token',
      'with another session': `${head}.${packed({ ...claims, sid: 'another' })}.${sign}`,
      'unsigned': `${packed({ alg: 'none' })}.${body}.`,
      'unsigned, with a signature': `${packed({ alg: 'none', kid: 'the key of the other house' })}.${body}.${sign}`,
      'with another signature': `${head}.${body}.${sign.slice(0, -4)}AAAA`,
      'by another key of the same name': await signed({ key: (await generateKeyPair('RS256')).privateKey }),
      // What everybody may read, taken for a secret.
      'by the public key': await signed({ alg: 'HS256', key: new TextEncoder().encode(String(asText)) }),
      'by the secret': await signed({ alg: 'HS256', key: new TextEncoder().encode(other.clientSecret) }),
      'the token of the sign-in': other.idToken(account.sub),
    } // prettier-ignore
    expect(forged['the token of the sign-in']?.split('.')).toHaveLength(3)
    for (const [what, token] of Object.entries(forged))
      expect([what, (await tells(token)).status]).toEqual([what, 400])
    expect((await tells(good, { to: newId() })).status).toBe(404)
    const json = await house.ask({}, 'POST', `/session/providers/${provider}/logout`, { payload: {} })
    expect(json.status).toBe(400)
    expect(await left()).toEqual(before)
    const elsewhereToo = await elsewhere.provider({ clientId: 'somebody else', domains: 'example.net' })
    expect((await tells(good, { to: elsewhereToo })).status).toBe(400)
    expect(await isIn(came)).toBe(true)
    expect((await tells(good)).status).toBe(200)
    expect(await isIn(came)).toBe(false)
  })

  test('sent again ends nothing of whoever has signed in anew, whichever process is told', async () => {
    const account = somebody()
    const first = await signIn(account)
    const told = await other.writes({ sub: account.sub })
    expect((await tells(told)).status).toBe(200)
    expect(await isIn(first)).toBe(false)
    const again = await signIn(account)
    const before = await left()
    const another = await openHouse({
      db: house.db,
      outgoing: makeOutgoing({ allow: readAllowList('localhost').list }),
    })
    for (const at of [house, another]) {
      const refused = await tells(told, { at })
      expect([refused.status, refused.json.detail]).toEqual([400, expect.stringContaining('sent before')])
    }
    expect(await left()).toEqual(before)
    expect(await isIn(again)).toBe(true)
    // A new one ends it, there too.
    expect((await tells(await other.writes({ sub: account.sub }), { at: another })).status).toBe(200)
    expect(await isIn(again)).toBe(false)
  })

  test('sent twice at once is taken once', async () => {
    const account = somebody()
    await signIn(account)
    const told = await other.writes({ sub: account.sub })
    const said = await Promise.all([told, told, told, told].map((token) => tells(token)))
    expect(said.map(({ status }) => status).toSorted()).toEqual([200, 400, 400, 400])
  })

  test('is not used up by an answer that failed', async () => {
    const account = somebody()
    const came = await signIn(account)
    const told = await other.writes({ sub: account.sub })
    await house.db.query({
      text: `create function fail() returns trigger language plpgsql as $$ begin raise 'no'; end $$`,
    })
    await house.db.query({
      text: 'create trigger fail before delete on session execute function fail()',
    })
    expect((await tells(told)).status).toBe(500)
    await house.db.query({ text: 'drop trigger fail on session' })
    expect((await tells(told)).status).toBe(200)
    expect(await isIn(came)).toBe(false)
  })

  test('is remembered for as long as it would be taken, and no longer', async () => {
    const at = Math.floor(Date.now() / 1000)
    const account = somebody()
    await signIn(account)
    const inSeconds = (seconds: number): string => new Date((at + seconds) * 1000).toISOString()
    const remembered = async (): Promise<number> =>
      (await house.db.query({ text: 'select from logout_token' })).length
    await house.db.query({ text: 'delete from logout_token' })
    expect((await tells(await other.writes({ sub: account.sub, iat: at, exp: at + 900 }))).status).toBe(200)
    await sweepAuth(house.db, inSeconds(330))
    expect(await remembered()).toBe(1)
    await sweepAuth(house.db, inSeconds(340))
    expect(await remembered()).toBe(0)
  })

  test.each<readonly [string, (reply: ServerResponse) => void]>([
    ['answers with an error', (reply) => void reply.writeHead(500).end()],
    ['has no such page', (reply) => void reply.writeHead(404).end('{}')],
    ['hangs up', (reply) => void reply.destroy()],
    ['answers with a page of something in between', (reply) => void reply.writeHead(200).end('<p>Please sign in')], // prettier-ignore
    ['answers with no keys', (reply) => void reply.writeHead(200).end('{"keys":"none"}')],
  ])('is asked for again with 503 while whoever has the keys %s', async (_how, answer) => {
    const account = somebody()
    const came = await signIn(account)
    const told = await other.writes({ sub: account.sub })
    const before = await left()
    other.answersForKeys(answer)
    const said = await tells(told)
    other.answersForKeys(null)
    expect([said.status, said.json.code]).toEqual([503, 'unavailable'])
    expect(await left()).toEqual(before)
    expect(await isIn(came)).toBe(true)
    // The same one: it was not used up.
    expect((await tells(told)).status).toBe(200)
    expect(await isIn(came)).toBe(false)
  })
})
