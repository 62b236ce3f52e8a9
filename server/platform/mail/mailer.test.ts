import { expect, test } from 'vitest'
import { startMailServer } from '../../../tests/mail/mail-server.ts'
import { makeMailer } from './mailer.ts'
import { MailRefused } from './mail.ts'

const publicUrl = 'https://desk.example.org'
const mail = { to: 'somebody@example.org', subject: 'Hello', text: 'Hello' }

const kindOf = async (sending: Promise<unknown>): Promise<string> =>
  sending.then(
    () => 'sent',
    (error: unknown) => (error instanceof MailRefused ? error.kind : String(error)),
  )

test('a server that is not there, one that says later and one that says never are told apart', async () => {
  const server = await startMailServer()
  const mailer = makeMailer({ smtpUrl: server.url, publicUrl })
  expect(await kindOf(mailer.send(mail))).toBe('sent')
  server.refuse(450)
  expect(await kindOf(mailer.send(mail))).toBe('later')
  server.refuse(421)
  expect(await kindOf(mailer.send(mail))).toBe('server')
  server.refuse(554)
  expect(await kindOf(mailer.send(mail))).toBe('never')
  expect(await kindOf(mailer.send({ ...mail, to: '' }))).toBe('never')
  await server.stop()
  expect(await kindOf(mailer.send(mail))).toBe('server')
})

test('mails come from the address that the operator names, to one recipient, with no line of somebody else', async () => {
  const server = await startMailServer()
  const mailer = makeMailer({ smtpUrl: `${server.url}?from=it@example.com`, publicUrl })
  expect(mailer.host).toBe('example.com')
  await mailer.send({
    ...mail,
    subject: 'Hello\r\nBcc: victim@example.org',
    thread: '<a@b>\r\nX-Bad: 1',
    headers: { 'X-Own': 'a\r\nX-Bad: 2' },
  })
  const [arrived] = server.arrived
  expect(arrived?.headers.from).toBe('Keelson <it@example.com>')
  expect(arrived?.to).toEqual(['somebody@example.org'])
  expect(arrived?.headers).not.toHaveProperty('bcc')
  expect(arrived?.headers).not.toHaveProperty('x-bad')
  expect(await kindOf(mailer.send({ ...mail, to: 'a@example.org, b@example.org' }))).not.toBe('server')
  expect(server.arrived.flatMap(({ to }) => to)).not.toContain('b@example.org')
  await server.stop()
})
