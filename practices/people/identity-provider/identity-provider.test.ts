import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { smallAscii } from '#contract/mail/address.ts'
import { idOf } from '../../../server/cli/person-create.ts'
import { activeProvider, admit } from './admit.ts'
import { openElsewhere, refusedFor, type Elsewhere } from '../../../tests/guard/elsewhere.ts'

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

describe('the issuer of a provider', () => {
  const another = 'https://id.elsewhere.example/'

  test('changes as long as nobody has signed in by it, and stays from then on', async () => {
    const { asAdministrator, house } = elsewhere
    const id = await elsewhere.provider({ issuer: another })
    const change = (issuer: string) => asAdministrator('PATCH', `/identity-providers/${id}`, { issuer })
    expect((await change(elsewhere.other.issuer)).status).toBe(200)
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
