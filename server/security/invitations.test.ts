import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { newId } from '#contract/id.ts'
import { systemActor, type Ctx } from '#engine'
import { reactionFollower } from '#engine/log/reactions.ts'
import type { Database } from '#platform/database/pool.ts'
import { makeMailer } from '#platform/mail/mailer.ts'
import type { Mailer } from '#platform/mail/mail.ts'
import { mailPasswordLink } from '../../capabilities/notifications/mail/password-link.ts'
import { loadActor } from '../../practices/people/actor.ts'
import { passwordLinkQueue, type PasswordLinkJob } from '../../practices/people/password-links.ts'
import { invitationMail } from '../../practices/people/person/invitations.ts'
import { followToEnd } from '../../tests/engine/follow-to-end.ts'
import { productTypes } from '../../tests/harness/people.ts'
import { openHouse, type House, type Said } from '../../tests/guard/house.ts'
import { startMailServer, type MailServer } from '../../tests/mail/mail-server.ts'

// On the first day people are there and have no way in: an administrator has a link mailed to them, one or many.

const publicUrl = 'https://desk.example.org'

let house: House
let server: MailServer
let mailer: Mailer
let desk: string
let admin: { readonly cookie: string }
let jobs: PasswordLinkJob[] = []

const enqueueIn = async (_tx: unknown, queue: string, data: object): Promise<string> => {
  if (queue === passwordLinkQueue.name) jobs.push(data as PasswordLinkJob)
  return newId()
}

beforeAll(async () => {
  server = await startMailServer()
  mailer = makeMailer({ smtpUrl: server.url, publicUrl })
  house = await openHouse({ smtpUrl: server.url, jobs: { enqueueIn } })
  desk = (await house.make('organisation', { title: 'The desk', kind: 'own' })).id
  admin = await house.person({ role: 'administrator', organisation: desk })
  await follow()
}, 60_000)
afterAll(async () => {
  mailer.close()
  await server.stop()
})
beforeEach(() => {
  jobs = []
})

/** Reads the log to its end. */
const follow = async (): Promise<void> => {
  const follower = reactionFollower(productTypes, { enqueueIn }, [invitationMail])
  await followToEnd(house.db, follower)
}

/** Runs the jobs that wait, as a worker does. */
const post = async (): Promise<void> => {
  await follow()
  const ctx: Ctx & { db: Database } = { ...house.system(), actor: systemActor('automation'), db: house.db }
  const mail = { ctx, mailer, publicUrl, loadActor, log: async () => undefined }
  for (const { person, ...how } of jobs.splice(0))
    if (person !== null) await mailPasswordLink(mail, person, how)
}

let count = 0
const someone = async (values: object = {}) => {
  count += 1
  const email = `invited${count}@example.org`
  const { id } = await house.make('person', { name: 'Nora', email, organisation: desk, ...values })
  return { id, email }
}
const invite = (id: string, who: { readonly cookie: string } = admin, values?: object): Promise<Said> =>
  house.ask({ cookie: who.cookie }, 'POST', `/people/${id}/transitions`, {
    payload: { transition: 'invite', ...(values && { values }) },
  })
const tokenFor = (email: string): string =>
  /https:\/\/desk\.example\.org\/password#([\w-]{43})/.exec(server.take(email)[0]?.text ?? '')?.[1] ?? ''
const set = (token: string, password = 'herons stand at dawn'): Promise<Said> =>
  house.ask({}, 'PUT', '/password/link', { payload: { token, password } })

test('whoever is invited is mailed a link in their language, and comes in by it two days later', async () => {
  const { id, email } = await someone({ language: 'de' })
  const { status, json } = await invite(id)
  expect([status, json.data.invitedAt]).toEqual([200, expect.any(String)])
  await post()
  const [mail] = server.take(email)
  expect(mail?.headers['subject']).toBe('Ihr Zugang zum Service Desk')
  expect(mail?.text).toContain('drei Tage')
  const token = /#([\w-]{43})/.exec(mail?.text ?? '')?.[1] ?? ''
  house.product.clock.forward('PT48H')
  expect((await set(token)).status).toBe(204)
  const payload = { email, password: 'herons stand at dawn' }
  expect((await house.ask({}, 'POST', '/session', { payload })).status).toBe(200)
})

test('the inviter’s own words stand beside the translated text, as Markdown without markup of others, and hold for one mail', async () => {
  // The session of before has ended meanwhile.
  admin = await house.person({ role: 'administrator', organisation: desk })
  const { id, email } = await someone({ language: 'de' })
  const invitation = 'Dear Nora,\n\nask **Bo** for your badge. <script>alert(1)</script> {{ link }}'
  const { status, json } = await invite(id, admin, { invitation })
  expect([status, json.data.invitation]).toEqual([200, invitation])
  await post()
  const [mail] = server.take(email)
  expect(mail?.text).toContain('drei Tage')
  expect(mail?.text).toMatch(/schreibt Ihnen:\s+Dear Nora,\s+ask \*\*Bo\*\* for your badge\./)
  expect(mail?.html).toContain('ask <strong>Bo</strong> for your badge.')
  expect(mail?.html).not.toMatch(/<script/i)
  // One link: what somebody writes is no template.
  expect(mail?.text.match(/\/password#/g)).toHaveLength(1)

  expect((await invite(id)).json.data.invitation).toBeNull()
  await post()
  const [next] = server.take(email)
  expect(next?.text).toContain('drei Tage')
  expect(next?.text).not.toMatch(/Nora,\n\nask|schreibt Ihnen/)
})

test('words that are too long are refused, and so are those of whoever may not invite; nobody is mailed', async () => {
  const { id, email } = await someone()
  const agent = await house.person({ role: 'service-desk-agent', organisation: desk })
  expect((await invite(id, admin, { invitation: 'x'.repeat(1001) })).status).toBe(422)
  expect((await invite(id, agent, { invitation: 'Hello' })).status).toBe(403)
  await post()
  expect(server.take(email)).toEqual([])
})

test('a template that has no place for such words swallows none', async () => {
  const customer = (await house.make('organisation', { title: 'Harbour' })).id
  const own = { title: 'Short', occasion: 'invitation', language: 'en', organisation: customer }
  await house.make('mail-template', { ...own, subject: 'Come in', body: 'Here: {{ link }}' })
  const { id, email } = await someone({ organisation: customer })
  await invite(id, admin, { invitation: 'See you on *Monday*.' })
  await post()
  const [mail] = server.take(email)
  expect(mail?.headers['subject']).toBe('Come in')
  expect(mail?.text).toMatch(/^Here: \S+\s+\S[^]*:\s+See you on \*Monday\*\.\s*$/)
})

test('what an invitation says with such words is seen before it is sent', async () => {
  const found = await house.ask(
    { cookie: admin.cookie },
    'GET',
    `/mail-templates?filter=${encodeURIComponent('occasion = "invitation" and language = "en"')}`,
  )
  const shipped = found.json.data.find(
    ({ organisation }: { organisation: string | null }) => organisation === null,
  )
  const { json } = await house.ask(
    { cookie: admin.cookie },
    'POST',
    `/mail-templates/${shipped.id}/preview`,
    { payload: {} },
  )
  expect(json.text).toMatch(/\/password\s/)
  expect(json.text).toMatch(/writes to you:\s+Ask here for \*anything\*/)
})

test('the link of an invitation is good for three days and no longer', async () => {
  const { id, email } = await someone()
  // The administrator's own session has ended meanwhile.
  admin = await house.person({ role: 'administrator', organisation: desk })
  expect((await invite(id)).status).toBe(200)
  await post()
  const token = tokenFor(email)
  expect(token).toHaveLength(43)
  house.product.clock.forward('PT73H')
  expect((await set(token)).status).toBe(404)
  admin = await house.person({ role: 'administrator', organisation: desk })
})

test('many are invited at once; each mail goes once, however often the log is read', async () => {
  const people = [await someone(), await someone(), await someone()]
  const payload = { transition: people.map(({ id }) => ({ id, transition: 'invite' })) }
  const { json } = await house.ask({ cookie: admin.cookie }, 'POST', '/people/bulk', { payload })
  expect(json.results.map(({ status }: { status: number }) => status)).toEqual([200, 200, 200])
  await follow()
  await follow()
  expect(jobs.map(({ person }) => person).toSorted()).toEqual(people.map(({ id }) => id).toSorted())
  await post()
  for (const { email } of people) expect(server.take(email)).toHaveLength(1)
})

test('nobody but an administrator invites, and nobody is invited without an address or beside their provider', async () => {
  const { id } = await someone()
  const agent = await house.person({ role: 'service-desk-agent', organisation: desk })
  expect((await invite(id, agent)).status).toBe(403)
  const nameless = await someone({ email: null })
  const refused = await invite(nameless.id)
  expect([refused.status, refused.json.detail]).toEqual([409, 'There is no address to mail it to.'])
  const provided = await someone()
  await house.db.query({
    text: `insert into credential (id, person_id, provider, subject, created_at, updated_at)
      values ($1, $2, 'https://id.example.org', 'them', now(), now())`,
    values: [newId(), provided.id],
  })
  const other = await invite(provided.id)
  expect([other.status, other.json.detail]).toEqual([409, expect.stringContaining('identity provider')])
  await follow()
  expect(jobs).toEqual([])
})

test('where no mail is sent an invitation is refused, and says who can change that', async () => {
  const silent = await openHouse()
  const at = (await silent.make('organisation', { title: 'The desk', kind: 'own' })).id
  const { cookie } = await silent.person({ role: 'administrator', organisation: at })
  const { id } = await silent.person({ organisation: at })
  const before = await silent.countEvents()
  const said = await silent.ask({ cookie }, 'POST', `/people/${id}/transitions`, {
    payload: { transition: 'invite' },
  })
  expect([said.status, said.json.detail]).toEqual([409, expect.stringContaining('SMTP_URL')])
  expect(await silent.countEvents()).toBe(before)
})
