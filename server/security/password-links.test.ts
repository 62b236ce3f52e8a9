import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#contract/id.ts'
import { systemActor, write, type Ctx } from '#engine'
import { storePassword } from '#platform/auth/auth.ts'
import { hashPassword } from '#platform/auth/passwords/password.ts'
import { makeMailer } from '#platform/mail/mailer.ts'
import { MailRefused, type Mailer } from '#platform/mail/mail.ts'
import type { SecurityEntry } from '#platform/auth/security-log.ts'
import type { Database } from '#platform/database/pool.ts'
import { mailPasswordLink } from '../../capabilities/notifications/mail/password-link.ts'
import { loadActor } from '../../practices/people/actor.ts'
import { openHouse, type House, type Said } from '../../tests/guard/house.ts'
import { startMailServer, type MailServer } from '../../tests/mail/mail-server.ts'

// Who has forgotten the password, or never had one, is mailed a link: good once, for an hour, and for nobody else.

const next = 'herons stand at dawn'
const publicUrl = 'https://desk.example.org'

let house: House
let server: MailServer
let mailer: Mailer
let desk: string
let jobs: { readonly person: string | null }[] = []
let sent: SecurityEntry[] = []

beforeAll(async () => {
  server = await startMailServer()
  mailer = makeMailer({ smtpUrl: server.url, publicUrl })
  house = await openHouse({
    smtpUrl: server.url,
    jobs: {
      enqueueIn: async (tx, queue, data) => {
        if (queue === 'password-link') tx.afterCommit(() => void jobs.push(data as (typeof jobs)[number]))
        return newId()
      },
    },
  })
  desk = (await house.make('organisation', { title: 'The desk', kind: 'own' })).id
}, 60_000)
afterAll(async () => {
  mailer.close()
  await server.stop()
})
beforeEach(async () => {
  jobs = []
  sent = []
  await house.db.query({ text: 'delete from attempt' })
})

const ask = (email: string): Promise<Said> => house.ask({}, 'POST', '/password/link', { payload: { email } })
const set = (token: string, password = next): Promise<Said> =>
  house.ask({}, 'PUT', '/password/link', { payload: { token, password } })
const check = (token: string): Promise<Said> =>
  house.ask({}, 'POST', '/password/link/token', { payload: { token } })
const signIn = async (email: string, password: string): Promise<number> =>
  (await house.ask({}, 'POST', '/session', { payload: { email, password } })).status

/** Runs the jobs that wait, as a worker does. */
const post = async (): Promise<void> => {
  const ctx: Ctx & { db: Database } = { ...house.system(), actor: systemActor('automation'), db: house.db }
  const log = async (entry: SecurityEntry): Promise<void> => void sent.push(entry)
  for (const { person } of jobs.splice(0))
    if (person !== null) await mailPasswordLink({ ctx, mailer, publicUrl, loadActor, log }, person)
}

const tokenIn = (text: string): string =>
  /https:\/\/desk\.example\.org\/password#([\w-]{43})/.exec(text)?.[1] ?? ''

/** Asks, and answers the token of the mail that came. */
const tokenFor = async (email: string): Promise<string> => {
  expect((await ask(email)).status).toBe(202)
  await post()
  const [mail] = server.take(email)
  return tokenIn(mail?.text ?? '')
}

let count = 0
const someone = async (values: object = {}) => {
  count += 1
  const email = `link${count}@example.org`
  const { id, cookie } = await house.person({ organisation: desk, values: { email, ...values } })
  return { id, email, cookie }
}
const withPassword = async (values: object = {}) => {
  const person = await someone(values)
  await storePassword(
    house.db,
    person.id,
    await hashPassword('otters swim at dusk'),
    house.product.clock.now(),
  )
  return person
}

test('whoever has forgotten theirs sets a new one, and every session there was ends', async () => {
  const { id, email, cookie } = await withPassword({ name: 'Nora', language: 'de' })
  expect((await ask(email)).status).toBe(202)
  await post()
  const [mail] = server.take(email)
  expect(mail?.headers['subject']).toBe('Setzen Sie Ihr Passwort')
  expect(mail?.html).toContain('https://desk.example.org/password#')
  expect(await signIn(email, 'otters swim at dusk')).toBe(200)
  expect((await set(tokenIn(mail?.text ?? ''))).status).toBe(204)
  expect(await signIn(email, 'otters swim at dusk')).toBe(401)
  expect(await signIn(email, next)).toBe(200)
  expect((await house.ask({ cookie }, 'GET', '/session')).status).toBe(401)
  const kinds = await house.db.query<{ kind: string }>({
    text: `select kind from security_log where person_id = $1 and kind like 'password%' order by seq`,
    values: [id],
  })
  expect(kinds.map(({ kind }) => kind)).toEqual(['password-asked', 'password-set'])
  expect(sent.map(({ kind }) => kind)).toEqual(['password-mailed'])
})

test('whoever has no way in yet comes to a password by it: people who were imported need no administrator', async () => {
  const { email } = await someone()
  expect((await set(await tokenFor(email))).status).toBe(204)
  expect(await signIn(email, next)).toBe(200)
})

describe('a link', () => {
  test('is good once, for an hour, and until a later one is sent', async () => {
    const { email } = await withPassword()
    const first = await tokenFor(email)
    house.product.clock.forward('PT2M')
    const second = await tokenFor(email)
    expect((await set(first)).status).toBe(404)
    expect((await set(second)).status).toBe(204)
    expect((await set(second)).status).toBe(404)
    house.product.clock.forward('PT2M')
    const late = await tokenFor(email)
    house.product.clock.forward('PT61M')
    const said = await set(late)
    expect([said.status, said.json.detail]).toEqual([
      404,
      expect.stringContaining('it is too old, it was used'),
    ])
    expect(await signIn(email, next)).toBe(200)
  })

  test('used by two at the same moment sets one password', async () => {
    const { email } = await withPassword()
    const token = await tokenFor(email)
    const passwords = ['herons stand at dawn', 'badgers dig by night']
    const statuses = await Promise.all(passwords.map(async (each) => (await set(token, each)).status))
    expect(statuses.toSorted()).toEqual([204, 404])
    expect(await signIn(email, passwords[statuses.indexOf(204)] ?? '')).toBe(200)
  })

  test('stays good where the password that was typed is refused', async () => {
    const { email } = await withPassword({ name: 'Penelope Price' })
    const token = await tokenFor(email)
    const weak = await set(token, 'Penelope Price')
    expect([weak.status, weak.json.issues[0]]).toEqual([422, expect.objectContaining({ code: 'password.personal', field: 'password' })])
    expect((await set(token)).status).toBe(204)
  }) // prettier-ignore

  test('opens nothing for somebody who has left, whenever they leave', async () => {
    const { id, email } = await withPassword()
    const token = await tokenFor(email)
    house.product.clock.forward('PT2M')
    await ask(email)
    await write(house.system(), { kind: 'transition', type: 'person', id, transition: 'leave' })
    expect((await set(token)).status).toBe(404)
    await post()
    expect(server.take(email)).toEqual([])
  })

  test('is asked whether it is good as often as somebody opens it, and is as good afterwards', async () => {
    const { email } = await withPassword()
    const token = await tokenFor(email)
    const said = [await check(token), await check(token)]
    expect(said.map(({ status, body }) => [status, body])).toEqual(Array(2).fill([204, '']))
    expect(await signIn(email, 'otters swim at dusk')).toBe(200)
    expect((await set(token)).status).toBe(204)
  })

  test('that sets no password says so before one is typed, in the same words whatever the reason and whoever it was for', async () => {
    const { email } = await withPassword()
    const used = await tokenFor(email)
    expect((await set(used)).status).toBe(204)
    house.product.clock.forward('PT2M')
    const replaced = await tokenFor(email)
    house.product.clock.forward('PT2M')
    const old = await tokenFor(email)
    house.product.clock.forward('PT61M')
    const left = await withPassword()
    const ofWhoLeft = await tokenFor(left.email)
    await write(house.system(), { kind: 'transition', type: 'person', id: left.id, transition: 'leave' })
    const nobodys = 'x'.repeat(43)
    const broken = old.slice(0, 20)
    const withMore = `${old}${'>'.repeat(200)}`
    const tokens = [used, replaced, old, ofWhoLeft, nobodys, broken, withMore]
    const said = await Promise.all(tokens.map(check))
    expect(said.map(({ status, json }) => [status, json.detail])).toEqual(
      tokens.map(() => [404, expect.stringContaining('it is too old, it was used')]),
    )
    expect(new Set(said.map(({ json }) => `${json.title} ${json.detail} ${json.remedy}`)).size).toBe(1)
  })

  test('is stored nowhere as it was sent', async () => {
    const { email } = await withPassword()
    const token = await tokenFor(email)
    const rows = await house.db.query<{ row: string }>({ text: 'select v::text as row from verification v' })
    expect(token).toHaveLength(43)
    expect(rows.filter(({ row }) => row.includes(token))).toEqual([])
  })
})

describe('asking', () => {
  test('is answered the same whether anybody has the address or not, and makes a job either way', async () => {
    const { email } = await withPassword()
    const answers = [await ask(email), await ask('nobody@example.org'), await ask('not an address')]
    expect(answers.map(({ status, body }) => [status, body])).toEqual(Array(3).fill([202, '']))
    expect(jobs.map(({ person }) => person !== null)).toEqual([true, false, false])
  })

  test('gives no second way in to whoever comes by a provider alone', async () => {
    const { id, email } = await someone()
    await house.db.query({
      text: `insert into credential (id, person_id, provider, subject, created_at, updated_at)
        values ($1, $2, 'https://id.example.org', 'them', now(), now())`,
      values: [newId(), id],
    })
    expect((await ask(email)).status).toBe(202)
    expect(jobs).toEqual([{ person: null }])
  })

  test('again and again fills no mailbox, and is slowed down', async () => {
    const { email } = await withPassword()
    const statuses: number[] = []
    for (let turn = 0; turn < 8; turn++) {
      statuses.push((await ask(email)).status)
      await post()
    }
    expect(server.take(email)).toHaveLength(1)
    expect(statuses.slice(0, 5)).toEqual(Array(5).fill(202))
    expect(statuses.at(-1)).toBe(429)
  })

  test('keeps nobody at that address from signing in, however often somebody there asks; a link has its own limit', async () => {
    const { email } = await withPassword()
    const asked: number[] = []
    for (let turn = 0; turn < 70; turn++) asked.push((await ask(`somebody-${turn}@elsewhere.example`)).status)
    expect(asked.slice(0, 60)).toEqual(Array(60).fill(202))
    expect(asked.slice(60)).toEqual(Array(10).fill(429))
    expect(await signIn(email, 'otters swim at dusk')).toBe(200)
  }, 60_000)

  test('is not kept from whoever mistyped a password at that address as often as is allowed', async () => {
    const statuses: number[] = []
    for (let turn = 0; turn < 31; turn++)
      statuses.push(await signIn(`somebody-${turn}@elsewhere.example`, 'otters swim at dusk'))
    expect(statuses.at(-1)).toBe(429)
    const { email } = await withPassword()
    expect((await ask(email)).status).toBe(202)
  }, 60_000)

  test('where no mail is sent says so, and whom to ask', async () => {
    const without = await openHouse()
    expect((await without.ask({}, 'GET', '/password/link')).json).toEqual({ offered: false })
    const said = await without.ask({}, 'POST', '/password/link', { payload: { email: 'a@example.org' } })
    expect([said.status, said.json.remedy]).toEqual([409, 'Ask an administrator for a new password.'])
    expect((await house.ask({}, 'GET', '/password/link')).json).toEqual({ offered: true })
  })
})

test('a mail server that does not take it now is asked again, one that never will is told of', async () => {
  const { email } = await withPassword()
  await ask(email)
  const [job] = jobs
  server.refuse(450)
  await expect(post()).rejects.toThrow(MailRefused)
  server.refuse(550)
  jobs = job ? [job] : []
  await post()
  server.refuse(null)
  expect(sent.map(({ kind }) => kind)).toEqual(['password-mail-refused'])
  jobs = job ? [job] : []
  await post()
  const [mail] = server.take(email)
  expect((await set(tokenIn(mail?.text ?? ''))).status).toBe(204)
})
