import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { readAllowList } from '#platform/http/outgoing/allow-list.ts'
import { createLog } from '#platform/log.ts'
import { MailRefused } from '#platform/mail/mail.ts'
import { openHouse, type House, type Said } from '../../tests/guard/house.ts'
import { startMailServer, type MailServer } from '../../tests/mail/mail-server.ts'
import { currentMailServer } from '../../practices/information/mail-server/secret.ts'
import { makeMailSource, type MailSource } from './mail-source.ts'

// An administrator names the mail server in the product; what is set where the process is started goes before it.

const account = { user: 'desk', password: 'gulls over the pier' }
const publicUrl = 'https://desk.example.org'
const secret = 'the secret of this test, long enough for all'
const mail = { to: 'somebody@example.org', subject: 'Hello', text: 'Hello' }

let house: House
let cookie: string
let desk: string
let server: MailServer
const sources: MailSource[] = []

beforeAll(async () => {
  server = await startMailServer(account)
  house = await openHouse()
  desk = (await house.make('organisation', { title: 'The desk', kind: 'own' })).id
  ;({ cookie } = await house.person({ role: 'administrator', organisation: desk }))
}, 60_000)
afterAll(() => server.stop())
afterEach(async () => {
  for (const source of sources.splice(0)) source.close()
  const { json } = await ask('GET', '/mail-servers?filter=' + encodeURIComponent('state = "active"'))
  for (const { id } of json.data)
    await ask('POST', `/mail-servers/${id}/transitions`, { transition: 'pause' })
})

const ask = (method: string, url: string, payload?: object, who = cookie): Promise<Said> =>
  house.ask({ cookie: who }, method, url, payload && { payload })

const opened = ({ allow = '127.0.0.1', smtpUrl = null as string | null } = {}): MailSource => {
  const source = makeMailSource({
    config: { smtpUrl, publicUrl },
    db: house.db,
    secret,
    outgoing: { allow: readAllowList(allow).list },
    log: createLog({ level: 'silent' }),
  })
  sources.push(source)
  return source
}

/** A server as an administrator enters it. */
const entered = async (values: object = {}): Promise<string> => {
  const port = Number(new URL(server.url).port)
  const own = { title: 'Ours', host: '127.0.0.1', port, encryption: 'none', user: account.user }
  const said = await ask('POST', '/mail-servers', { ...own, ...values })
  expect(said.status, said.body).toBe(201)
  return said.json.data.id as string
}
const setsPassword = (id: string, value = account.password, who = cookie): Promise<Said> =>
  ask('PUT', `/mail-servers/${id}/secret`, { secret: value }, who)

const outcome = async (source: MailSource): Promise<string> =>
  source.mailer.send(mail).then(
    () => 'sent',
    (error: unknown) => (error instanceof MailRefused ? `${error.kind}: ${error.message}` : String(error)),
  )

test('mails go out through the server that is set here, with its password, from the sender that it names', async () => {
  const source = opened()
  expect([await source.look(), source.isOn()]).toEqual([false, false])
  expect(await outcome(source)).toBe('server: There is no mail server.')
  const id = await entered({ sender: 'help@lighthouse.example' })
  expect((await setsPassword(id)).status).toBe(200)
  expect([await source.look(), source.isOn()]).toEqual([true, true])
  expect(await outcome(source)).toBe('sent')
  const [arrived] = server.take(mail.to)
  expect(arrived?.headers['from']).toBe('Keelson <help@lighthouse.example>')
  expect(source.mailer.host).toBe('lighthouse.example')
})

test('another password, and another server, are used from the next mail on; a pause ends it', async () => {
  const source = opened()
  const id = await entered()
  await setsPassword(id, 'not this one')
  expect(await outcome(source)).toMatch(/^server: .*not with this password/)
  await setsPassword(id)
  expect(await outcome(source)).toBe('sent')
  const second = await startMailServer()
  await entered({ title: 'The new one', port: Number(new URL(second.url).port), user: null })
  expect(await outcome(source)).toBe('sent')
  expect([server.take(mail.to).length, second.take(mail.to).length]).toEqual([1, 1])
  await second.stop()
  const { json } = await ask('GET', '/mail-servers?filter=' + encodeURIComponent('state = "active"'))
  for (const each of json.data)
    await ask('POST', `/mail-servers/${each.id}/transitions`, { transition: 'pause' })
  expect(await source.look()).toBe(false)
})

test('a server in the own network is reached only where whoever runs the product allows it', async () => {
  await setsPassword(await entered())
  expect(await outcome(opened({ allow: '' }))).toMatch(
    /^server: 127\.0\.0\.1 is inside a network.*KEELSON_OUTGOING_ALLOW/,
  )
  expect(await outcome(opened({ allow: '127.0.0.1:1' }))).toMatch(/^server: .* inside a network/)
  expect(server.take(mail.to)).toEqual([])
  // Whatever writes the address: a number is a name like any other.
  await entered({ title: 'Hidden', host: '2130706433' })
  expect(await outcome(opened({ allow: '' }))).toMatch(/^server: .*(inside a network|can't be reached)/)
})

test('encryption that is demanded is not done without', async () => {
  await setsPassword(await entered({ encryption: 'starttls' }))
  expect(await outcome(opened())).toMatch(/^server: /)
  expect(server.take(mail.to)).toEqual([])
})

test('what SMTP_URL names goes before any that is set here', async () => {
  const named = await startMailServer()
  await setsPassword(await entered())
  const source = opened({ smtpUrl: `${named.url}?from=it@example.com` })
  expect(source.isOn()).toBe(true)
  expect(await outcome(source)).toBe('sent')
  expect([server.take(mail.to).length, named.take(mail.to).length]).toEqual([0, 1])
  expect(source.mailer.host).toBe('example.com')
  await named.stop()
})

test('the password is sealed: no answer, event or row has it; that it was set is an event', async () => {
  const id = await entered()
  const before = await house.countEvents()
  await setsPassword(id)
  expect(await house.countEvents()).toBe(before + 1)
  const { body, json } = await ask('GET', `/mail-servers/${id}`)
  expect(body).not.toContain(account.password)
  expect(json.data.secretSetAt).toEqual(expect.any(String))
  const [dump] = await house.db.query<{ text: string }>({
    text: `select (select string_agg(changes::text, '') from event where record_id = $1)
      || (select encode(sealed, 'escape') from mail_server_secret where server_id = $1) as text`,
    values: [id],
  })
  expect(dump?.text).not.toContain(account.password)
})

test('nobody but an administrator names a server or sets its password', async () => {
  const id = await entered()
  for (const role of ['service-desk-agent', 'team-lead']) {
    const other = await house.person({ role, organisation: desk })
    expect((await setsPassword(id, 'mine', other.cookie)).status).toBeGreaterThanOrEqual(403)
    const values = { title: 'Mine', host: 'mail.example.net' }
    expect((await ask('POST', '/mail-servers', values, other.cookie)).status).toBe(403)
  }
  expect((await ask('POST', '/mail-servers', { title: 'Odd', host: 'a b/c' })).status).toBe(422)
  expect((await ask('POST', '/mail-servers', { title: 'Odd', host: 'a', port: 70_000 })).status).toBe(422)
})

test('a password goes to no server but the one that it was set for', async () => {
  const id = await entered()
  expect((await setsPassword(id)).status).toBe(200)
  const changed = await ask('PATCH', `/mail-servers/${id}`, { host: 'localhost' })
  expect([changed.status, changed.json.data.secretSetAt], changed.body).toEqual([200, null])
  const source = opened({ allow: 'localhost' })
  await source.look()
  expect(await outcome(source)).not.toBe('sent')
  expect(server.take(mail.to)).toEqual([])
  // Back at the first it is to be set again.
  await ask('PATCH', `/mail-servers/${id}`, { host: '127.0.0.1' })
  expect(await outcome(opened())).not.toBe('sent')
  expect((await setsPassword(id)).status).toBe(200)
  expect(await outcome(opened())).toBe('sent')
})

test('nor where the server was changed without its password being forgotten, as an import changes it', async () => {
  const id = await entered()
  await setsPassword(id)
  const current = () => currentMailServer(house.db, secret)
  expect((await current())?.password).toBe(account.password)
  const [row] = await house.db.query<{ sealed: Buffer }>({
    text: 'select sealed from mail_server_secret where server_id = $1',
    values: [id],
  })
  await ask('PATCH', `/mail-servers/${id}`, { port: 2525 })
  await house.db.query({
    text: 'insert into mail_server_secret (server_id, sealed) values ($1, $2)',
    values: [id, row?.sealed],
  })
  expect(await current()).toMatchObject({ port: 2525, password: null })
})
