import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { read, write } from '#engine'
import { mailBounceCommand } from '../../server/cli/product/mail-bounce.ts'
import { runCli } from '../../server/cli/command.ts'
import { freshDatabase } from '../harness/database.ts'
import { testSecret } from '../harness/people.ts'
import { makeProduct, type Product } from '../harness/product.ts'

// `keelson mails bounce` as a mail server calls it, beside the product and on its database.

let folder: string
let url: string
let product: Product
let delivery: string
let out = ''

const make = async (type: string, values: Readonly<Record<string, unknown>>) =>
  (await write(product.setUp(), { kind: 'create', type, values })).after

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mail-bounce-'))
  const fresh = await freshDatabase()
  url = fresh.url
  product = await makeProduct('2026-03-02T08:00:00.000Z', fresh.database)
  const organisation = await make('organisation', { title: 'A customer', kind: 'customer' })
  const person = await make('person', {
    name: 'Ada',
    email: 'ada@example.org',
    organisation: organisation.id,
  })
  const incident = await make('incident', { title: 'Printer', requester: person.id })
  const mail = await make('mail-delivery', {
    ...{
      title: 'Printer',
      person: person.id,
      occasion: 'received',
      about: { type: 'incident', id: incident.id },
    },
    ...{ key: 'k', event: 'e', sendAt: '2026-03-02T08:00:00.000Z', address: 'ada@example.org' },
  })
  delivery = mail.id
  const step = { kind: 'transition', type: 'mail-delivery', id: mail.id, transition: 'send' } as const
  await write(product.setUp(), { ...step, values: { messageId: '<sent.1@example.org>' } })
})
afterAll(() => rm(folder, { recursive: true, force: true }))
beforeEach(() => {
  out = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((out += String(text)), true))
})
afterEach(() => vi.restoreAllMocks())

const bounce = async (message: string): Promise<number> => {
  const file = join(folder, 'bounce.eml')
  await writeFile(file, message)
  return runCli([mailBounceCommand], ['mails', 'bounce', '--file', file], {
    DATABASE_URL: url,
    KEELSON_DATA_DIR: join(folder, 'data'),
    KEELSON_SECRET: testSecret,
  })
}

const notification = (
  messageId: string,
  action: string,
  status: string,
): string => `From: MAILER-DAEMON@mx.example.org
Content-Type: multipart/report; report-type=delivery-status; boundary=b

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.org

Final-Recipient: rfc822; ada@example.org
Action: ${action}
Status: ${status}
Diagnostic-Code: smtp; 550 No such user

--b
Content-Type: text/rfc822-headers

Message-ID: ${messageId}
--b--
`

const stateNow = async () => (await read(product.setUp(), 'mail-delivery', delivery)).state

describe('keelson mails bounce', () => {
  test('changes nothing by any other mail, by what is delayed, and by what was never sent', async () => {
    expect(await bounce('Subject: Re: Printer\n\nIt works again.\n')).toBe(0)
    expect(out).toContain('no notification')
    expect(await bounce(notification('<sent.1@example.org>', 'delayed', '4.4.1'))).toBe(0)
    expect(await bounce(notification('<other@example.org>', 'failed', '5.1.1'))).toBe(0)
    expect(await stateNow()).toBe('sent')
  })

  test('notes which delivery came back, and why, once', async () => {
    expect(await bounce(notification('<sent.1@example.org>', 'failed', '5.1.1'))).toBe(0)
    expect(out).toContain('1 deliveries came back.')
    const bounced = await read(product.setUp(), 'mail-delivery', delivery)
    expect(bounced).toMatchObject({ state: 'bounced', answer: '5.1.1 550 No such user' })
    expect(await bounce(notification('<sent.1@example.org>', 'failed', '5.1.1'))).toBe(0)
    expect((await read(product.setUp(), 'mail-delivery', delivery)).version).toBe(bounced.version)
  })

  test('ends with a failure where the notification can’t be read', async () => {
    const nowhere = ['mails', 'bounce', '--file', join(folder, 'nowhere.eml')]
    expect(await runCli([mailBounceCommand], nowhere, { DATABASE_URL: url })).not.toBe(0)
  })
})
