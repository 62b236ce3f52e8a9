import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { expect } from 'vitest'
import { checkoutFolder } from '#platform/config.ts'
import { test, type MailHouse } from '../../../tests/mail/mail-house.ts'
import { sendMails } from './send.ts'
import type { MailBrand } from './branding.ts'

const picture = await readFile(join(checkoutFolder, 'web', 'public', 'mark-192.png'))
const sha256 = createHash('sha256').update(picture).digest('hex')
const files = {
  read: async (wanted: string) =>
    wanted === sha256 ? Readable.from([picture]) : Promise.reject(new Error('There is no such file.')),
}
const logo = { sha256, mediaType: 'image/png', size: picture.length }

/** Sends what has been queued as a house of this brand. */
const sendsAs = async (mail: MailHouse, brand: MailBrand | null): Promise<void> => {
  await mail.queue()
  for (const job of mail.jobs()) await sendMails({ ...mail.sending, brandFor: async () => brand, files }, job)
}

test('a mail comes in the name of the reader’s brand, with its logo in the mail itself and nothing to fetch', async ({
  given,
  house,
  mail,
}) => {
  await given.incident({ title: 'Printer is on fire' })
  await sendsAs(mail, { name: 'The lighthouse', accent: '#aa2200', logo })
  const [received] = await mail.mailTo(house.caller)
  expect(received?.headers.from).toMatch(/^"?The lighthouse"? <keelson@/)
  expect(received?.html).toContain('<img src="cid:logo"')
  expect(received?.html).not.toMatch(/src="(?!cid:)/)
  expect(received?.shown['logo']?.equals(picture)).toBe(true)
  expect(received?.raw).toMatch(/content-disposition: inline/i)
  expect(received?.text).not.toContain('cid:')
})

test('a mail goes without a logo whose file can’t be read to its end', async ({ given, house, mail }) => {
  const broken = async function* () {
    yield picture.subarray(0, 10)
    throw new Error('The disk is gone.')
  }
  await given.incident()
  await mail.queue()
  const brandFor = async () => ({ name: 'The lighthouse', accent: null, logo })
  const unreadable = { read: async () => Readable.from(broken()) }
  for (const job of mail.jobs()) await sendMails({ ...mail.sending, brandFor, files: unreadable }, job)
  const [received] = await mail.mailTo(house.caller)
  expect(received?.html).toContain('The lighthouse</p>')
  expect(received?.html).not.toContain('<img')
})

test('a mail goes without a logo that is too large for every mail, or that is gone; without a brand it is the product’s', async ({
  given,
  house,
  mail,
}) => {
  for (const each of [
    { ...logo, size: 1024 * 1024 },
    { ...logo, sha256: sha256.replace(/^./, (first) => (first === '0' ? '1' : '0')) },
  ]) {
    await given.incident()
    await sendsAs(mail, { name: 'The lighthouse', accent: null, logo: each })
    const [received] = await mail.mailTo(house.caller)
    expect(received?.html).toContain('The lighthouse</p>')
    expect([received?.html.includes('<img'), Object.keys(received?.shown ?? {})]).toEqual([false, []])
  }
  await given.incident()
  await sendsAs(mail, null)
  const [plain] = await mail.mailTo(house.caller)
  expect(plain?.headers.from).toMatch(/^Keelson </)
})

test('a digest asks once for the brand and reads its logo once, however many mails are in it', async ({
  given,
  mail,
  clock,
}) => {
  const person = await given.person()
  await person.changes(person, { mailDigest: 'hourly' })
  for (const title of ['Slow', 'Slower', 'Still']) await given.incident({ requester: person.id, title })
  await mail.queue()
  await clock.forward('1h')
  let asked = 0
  let reads = 0
  const brandFor = async () => {
    asked += 1
    return { name: 'The lighthouse', accent: null, logo }
  }
  const counted = {
    read: (wanted: string) => {
      reads += 1
      return files.read(wanted)
    },
  }
  const digest = mail.jobs().find((job) => 'digestOf' in job)
  if (!digest) throw new Error('There is no digest to send.')
  await sendMails({ ...mail.sending, brandFor, files: counted }, digest)
  const [received] = await mail.mailTo(person)
  expect(received?.headers.subject).toBe('3 messages')
  expect(received?.shown['logo']?.equals(picture)).toBe(true)
  expect([asked, reads]).toEqual([1, 1])
})
