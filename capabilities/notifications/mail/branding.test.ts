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
