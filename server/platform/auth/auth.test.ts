import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { isProblem, type Problem } from '#contract/problem.ts'
import { newId } from '#contract/id.ts'
import { movableClock } from '../clock.ts'
import type { Database } from '../database/pool.ts'
import { freshDatabase } from '../../../tests/harness/database.ts'
import { insertPerson } from '../../../tests/harness/people.ts'
import { makeAuth, storePassword, type Auth, type SignedIn } from './auth.ts'
import { makeFlows } from './better-auth.ts'
import { endCode, isRightCode, issueCode } from './one-time-code.ts'
import { commonPasswords } from './passwords/common-passwords.ts'
import { hashPassword, refuseWeakPassword, verifyPassword } from './passwords/password.ts'
import { networkOf } from './attempts.ts'
import { endSessionsOf } from './sessions.ts'
import { sameText, signToken, verifySigned } from './token.ts'

const secret = 'a secret of this test that is long enough'
const publicUrl = 'http://localhost:4400'
const password = 'otters swim at dusk'
// better-auth reads the machine's clock too, so that these tests begin now.
const clock = movableClock(new Date().toISOString())

let db: Database
let auth: Auth
let person: string
let email: string

const home = { address: '192.0.2.10', userAgent: 'test' }
const elsewhere = { address: '198.51.100.7', userAgent: 'other' }

beforeAll(async () => {
  db = (await freshDatabase()).database
  auth = makeAuth({ db, clock, secret, publicUrl })
})

beforeEach(async () => {
  email = `p${newId()}@example.org`
  person = await insertPerson(db, { name: 'Petra Otter', email })
  await storePassword(db, person, await hashPassword(password), clock.now())
  await db.query({ text: 'delete from attempt' })
})

/** Nobody here has a second factor. */
const signIn = async (...given: Parameters<Auth['signIn']>): Promise<SignedIn> => {
  const done = await auth.signIn(...given)
  if ('step' in done) throw new Error('A second step is asked for.')
  return done
}

const codeOf = async (work: Promise<unknown>): Promise<string> => {
  const error: unknown = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (error === null) return 'done'
  if (!isProblem(error)) throw error as Error
  return error.code
}

const lines = async (kind: string) =>
  (
    await db.query<{ personId: string; tried: string | null }>({
      text: 'select person_id as "personId", tried from security_log where kind = $1 order by seq',
      values: [kind],
    })
  ).slice(-1)

describe('signing in', () => {
  test('the right password gives a session whose token is stored as its hash only', async () => {
    const { setCookie, personId } = await signIn({ email: email.toUpperCase(), password }, home)
    expect(personId).toBe(person)
    expect(setCookie).toMatch(/^keelson=[^;]+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=604800$/)
    const token = auth.cookies.tokenOf(setCookie) ?? ''
    expect(token).toMatch(/^\w{32}$/)
    const stored = await db.query({ text: 'select row_to_json(s)::text as row from session s' })
    expect(JSON.stringify(stored)).not.toContain(token)
    expect(await auth.sessions(person)).toMatchObject([{ address: '192.0.2.10', userAgent: 'test' }])
    expect(await lines('signed-in')).toMatchObject([{ personId: person }])
  })

  test('our cookie is one that better-auth accepts', async () => {
    const { setCookie } = await signIn({ email, password }, home)
    const flows = makeFlows({ db, clock, secret, publicUrl })
    const session = await flows.api.getSession({
      headers: new Headers({ cookie: setCookie.split(';')[0] ?? '' }),
    })
    expect(session?.user.id).toBe(person)
  })

  test('an unknown address, a wrong password and somebody who has left get one answer', async () => {
    const messages = new Set<string>()
    const gone = `gone${newId()}@example.org`
    const left = await insertPerson(db, { name: 'Gone', email: gone, state: 'left' })
    await storePassword(db, left, await hashPassword(password), clock.now())
    for (const given of [
      { email, password: 'wrong wrong wrong' },
      { email: 'nobody@example.org', password },
      { email: gone, password },
      { email: 'no address', password },
    ]) {
      const error = (await signIn(given, home).catch((thrown: unknown) => thrown)) as Problem
      expect(error.code).toBe('unauthenticated')
      messages.add(JSON.stringify(error.details))
    }
    expect(messages.size).toBe(1)
  })

  test('what was typed where no account is meant is not kept readable', async () => {
    await codeOf(signIn({ email: 'MyPassword123@x', password }, home))
    const [line] = await lines('sign-in-failed')
    expect(line?.tried).toMatch(/^[0-9a-f]{16}$/)
  })
})

describe('too many attempts', () => {
  const wrong = (from = home) => codeOf(signIn({ email, password: 'wrong wrong wrong' }, from))
  const right = (from = home) => codeOf(signIn({ email, password }, from))

  test('after five failures the address waits for this account, and then longer', async () => {
    for (let count = 0; count < 5; count += 1) expect(await wrong()).toBe('unauthenticated')
    expect(await right()).toBe('too_many')
    clock.forward('16s')
    expect(await wrong()).toBe('unauthenticated')
    clock.forward('16s')
    expect(await right()).toBe('too_many')
    clock.forward('15s')
    expect(await right()).toBe('done')
    expect(await wrong()).toBe('unauthenticated')
  })

  test('a guesser elsewhere does not keep the person out', async () => {
    expect(await right(home)).toBe('done')
    for (let count = 0; count < 40; count += 1) {
      await wrong({ address: `203.0.113.${count}`, userAgent: 'bot' })
      expect(await right(home)).toBe('done')
    }
  })

  test('a refused attempt does not make the wait longer', async () => {
    for (let count = 0; count < 5; count += 1) await wrong()
    for (let count = 0; count < 20; count += 1) expect(await wrong()).toBe('too_many')
    clock.forward('16s')
    expect(await right()).toBe('done')
  })

  test('an address that tries many accounts waits, a minute at most', async () => {
    for (let count = 0; count < 30; count += 1)
      await codeOf(signIn({ email: `guess${count}@example.org`, password }, elsewhere))
    expect(await right(elsewhere)).toBe('too_many')
    expect(await right(home)).toBe('done')
    clock.forward('1m')
    expect(await right(elsewhere)).toBe('done')
  })

  test('of many at the same moment only the free ones are tried', async () => {
    const answers = await Promise.all(Array.from({ length: 30 }, () => wrong()))
    expect(answers.filter((answer) => answer === 'unauthenticated').length).toBeLessThanOrEqual(5)
  })

  test('an IPv6 network counts as one address', () => {
    expect(networkOf('2001:db8:0:1::5')).toBe(networkOf('2001:db8::1:ffff:0:0:9'))
    expect(networkOf('2001:db8:0:1::5')).not.toBe(networkOf('2001:db8:0:2::5'))
    expect(networkOf('::ffff:192.0.2.1')).toBe('192.0.2.1')
    expect(networkOf('::1')).toBe('0:0:0:0::/64')
  })
})

describe('sessions', () => {
  test('are listed, ended one by one, and all at once', async () => {
    await signIn({ email, password }, home)
    const { sessionId } = await signIn({ email, password }, elsewhere)
    expect(await auth.sessions(person)).toHaveLength(2)
    await auth.endSession(person, sessionId, home)
    expect(await auth.sessions(person)).toHaveLength(1)
    expect(await codeOf(auth.endSession(person, sessionId, home))).toBe('not_found')
    expect(await codeOf(auth.endSession(newId(), (await auth.sessions(person))[0]?.id ?? '', home))).toBe(
      'not_found',
    )
    expect(await endSessionsOf(db, person)).toBe(1)
  })

  test('signing out ends the session and takes the cookie away', async () => {
    const { setCookie } = await signIn({ email, password }, home)
    expect(await auth.signOut(setCookie, home)).toBe('keelson=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0')
    expect(await auth.sessions(person)).toHaveLength(0)
  })

  test('a cookie with a signature that is not ours is no cookie', () => {
    const signed = signToken(secret, 'abc')
    expect(verifySigned(secret, signed)).toBe('abc')
    expect(verifySigned('another secret', signed)).toBeNull()
    expect(verifySigned(secret, signed.replace('abc', 'abd'))).toBeNull()
    expect(verifySigned(secret, 'abc')).toBeNull()
    expect(auth.cookies.tokenOf('keelson=%E0%A4%A')).toBeNull()
    expect(sameText('a', 'a')).toBe(true)
    expect(sameText('a', 'ab')).toBe(false)
  })

  test('behind https the cookie is bound to the host', () => {
    const secure = makeAuth({ db, clock, secret, publicUrl: 'https://desk.example.org' })
    expect(secure.cookies.set('token')).toMatch(
      /^__Host-keelson=.+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+; Secure$/,
    )
  })
})

describe('passwords', () => {
  test('are hashed with argon2id and salt', async () => {
    const [one, two] = [await hashPassword(password), await hashPassword(password)]
    expect(one).toMatch(/^\$argon2id\$v=19\$m=32768,t=3,p=1\$/)
    expect(one).not.toBe(two)
    expect(await verifyPassword(password, one)).toBe(true)
    expect(await verifyPassword('otters swim at dawn', one)).toBe(false)
    expect(await verifyPassword(password, 'no hash')).toBe(false)
    expect(
      await verifyPassword(
        'schöne Träume'.normalize('NFD'),
        await hashPassword('schöne Träume'.normalize('NFC')),
      ),
    ).toBe(true)
  })

  test.each([
    ['short pass', 'password.short'],
    ['x'.repeat(129), 'password.long'],
    ['petra.otter1', 'password.personal'],
    ['Password1234', 'password.common'],
    ['qwertzqwertz', 'password.common'],
    ['aaaaaaaaaaaaaa', 'password.common'],
    ['Keelson-2026', 'password.common'],
    // Among those used most: as it stands, with signs and capitals between, and a shorter one made longer.
    ['q1w2e3r4t5y6', 'password.common'],
    ['Leave-Me-Alone!', 'password.common'],
    ['Hunter!hunter', 'password.common'],
    ['Liverpool_2026', 'password.common'],
  ])('%s is refused: %s', (text, code) => {
    const issue = (): string => {
      try {
        refuseWeakPassword(text, ['Petra Otter', 'petra.otter@example.org'])
        return 'taken'
      } catch (error) {
        return isProblem(error) ? (error.details.issues?.[0]?.code ?? '') : ''
      }
    }
    expect(issue()).toBe(code)
  })

  test('more than three thousand of those used most are known that are long enough to be taken', () => {
    const common = [...commonPasswords()]
    expect(common.filter((word) => word.length >= 12).length).toBeGreaterThan(3000)
    expect(common.filter((word) => word !== word.toLowerCase() || /[^\p{L}\p{N}]/u.test(word))).toEqual([])
  })

  test('length is enough: no signs, digits or capitals are asked for', () => {
    expect(() =>
      refuseWeakPassword('correct otters battery', ['Petra Otter', 'petra@example.org']),
    ).not.toThrow()
    expect(() => refuseWeakPassword('ééééabcdefgh', [])).not.toThrow()
  })

  test('changing it ends all other sessions and gives this one another token', async () => {
    await signIn({ email, password }, elsewhere)
    const mine = await signIn({ email, password }, home)
    const who = { personId: person, sessionId: mine.sessionId, known: ['Petra Otter', email] }
    expect(
      await codeOf(
        auth.changePassword(who, { current: 'wrong wrong wrong', next: 'a walk in the dunes' }, home),
      ),
    ).toBe('forbidden')
    expect(await codeOf(auth.changePassword(who, { current: password, next: 'short' }, home))).toBe('invalid')
    const next = await auth.changePassword(who, { current: password, next: 'a walk in the dunes' }, home)
    expect(auth.cookies.tokenOf(next)).not.toBe(auth.cookies.tokenOf(mine.setCookie))
    expect(await auth.sessions(person)).toMatchObject([{ id: mine.sessionId }])
    expect(await codeOf(signIn({ email, password }, home))).toBe('unauthenticated')
    expect(await codeOf(signIn({ email, password: 'a walk in the dunes' }, home))).toBe('done')
  })
})

describe('a one-time code', () => {
  test('is good once, within an hour, however it is written', async () => {
    const code = await issueCode(db, 'test', clock.now())
    expect(code).toMatch(/^[2-9B-DF-HJKMNP-TV-XZ]{4}(-[2-9B-DF-HJKMNP-TV-XZ]{4}){2}$/)
    expect(await isRightCode(db, 'test', 'AAAA-BBBB-CCCC', clock.now())).toBe(false)
    expect(await isRightCode(db, 'test', code.toLowerCase().replaceAll('-', ' '), clock.now())).toBe(true)
    clock.forward('61m')
    expect(await isRightCode(db, 'test', code, clock.now())).toBe(false)
    const next = await issueCode(db, 'test', clock.now())
    expect(await isRightCode(db, 'test', next, clock.now())).toBe(true)
    await endCode(db, 'test')
    expect(await isRightCode(db, 'test', next, clock.now())).toBe(false)
  })
})
