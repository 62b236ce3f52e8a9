import { expect, onTestFinished } from 'vitest'
import { sees, test } from '../../harness/journey.ts'
import { startApp } from '../../harness/running-app.ts'
import { startMailServer } from '../../mail/mail-server.ts'
import { focusIsAt, tabsTo } from '../pages/by-keyboard.ts'

const email = 'nora@lighthouse.example'
const password = 'herons stand at dawn'

test('by keyboard alone, whoever has forgotten their password is mailed a link, sets another by it, and signs in; the link is good once', async ({
  visit,
}) => {
  const server = await startMailServer()
  onTestFinished(() => server.stop())
  const app = await startApp({ KEELSON_DEMO: 'off', SMTP_URL: server.url })
  onTestFinished(() => app.stop())
  await app.command('person', 'create', '--name', 'Nora Berg', '--email', email)
  const { page, opens, staysAccessible } = await visit(null, { url: app.url })
  await opens('/sign-in')
  await tabsTo(page, page.getByRole('link', { name: 'Password forgotten, or none yet?' }))
  await page.keyboard.press('Enter')
  const address = page.getByLabel('E-mail')
  await address.waitFor()
  await staysAccessible()
  await tabsTo(page, address)
  await page.keyboard.press('Enter')
  await sees(page.getByText('Enter your e-mail address.'))
  await page.keyboard.type(email)
  await page.keyboard.press('Enter')
  await sees(page.getByRole('heading', { name: 'Look into your mailbox' }))
  await staysAccessible()

  const mails: string[] = []
  await expect
    .poll(() => mails.push(...server.take(email).map(({ text }) => text)), { timeout: 15_000 })
    .toBe(1)
  const [, token = ''] = /\/password#(\S+)/.exec(mails[0] ?? '') ?? []
  await opens(`/password#${token}`)
  const next = page.getByRole('textbox', { name: 'New password' })
  await next.waitFor()
  // Whoever looks at the history of this browser finds no link.
  expect(new URL(page.url()).hash).toBe('')
  await staysAccessible()
  await tabsTo(page, next)
  await page.keyboard.type('too short')
  await page.keyboard.press('Enter')
  await sees(page.getByText('The password needs at least 12 characters.'))
  await page.keyboard.press('Control+A')
  await page.keyboard.type(email)
  await page.keyboard.press('Enter')
  await sees(page.getByText('The password must not be made of your name or e-mail address.'))
  await focusIsAt(next)
  await page.keyboard.press('Control+A')
  await page.keyboard.type(password)
  await page.keyboard.press('Enter')
  await sees(page.getByRole('heading', { name: 'Your password is set' }))
  await staysAccessible()

  await tabsTo(page, page.getByRole('link', { name: 'Go to sign-in' }))
  await page.keyboard.press('Enter')
  await tabsTo(page, page.getByLabel('E-mail'))
  await page.keyboard.type(email)
  await page.keyboard.press('Tab')
  await page.keyboard.type(password)
  await page.keyboard.press('Enter')
  await sees(page.getByRole('button', { name: 'Account menu of Nora Berg' }))

  // Once more, cut off by a mail program, and with something behind it: said as soon as it is opened.
  for (const dead of [token, token.slice(0, 30), `${token}${'>'.repeat(120)}`]) {
    const late = await visit(null, { url: app.url })
    await late.page.goto(`/password#${dead}`)
    await sees(late.page.getByRole('heading', { name: 'This link does not work' }))
    await sees(late.page.getByRole('alert').getByText(/it is too old, it was used.*ask for a new link/))
    // Nothing is there to type into: a password would go nowhere.
    expect(await late.page.getByRole('textbox').count()).toBe(0)
    await late.staysAccessible()
    await late.page.getByRole('button', { name: 'Ask for another link' }).click()
    await late.page.getByLabel('E-mail').waitFor()
  }
})

test('a link that ends while the password is typed says so then, and says it in German to whoever reads German', async ({
  visit,
}) => {
  const app = await startApp({ KEELSON_DEMO: 'off' })
  onTestFinished(() => app.stop())
  await app.command('person', 'create', '--name', 'Nora Berg', '--email', email)
  const link = async (): Promise<string> =>
    /\/password#\S+/.exec(await app.command('person', 'password', '--person', email))?.[0] ?? ''
  const { page } = await visit(null, { url: app.url, locale: 'de-DE' })
  await page.goto(await link())
  const next = page.getByRole('textbox', { name: 'Neues Passwort' })
  await next.fill(password)
  // A later one is made: the one that is open ends.
  await link()
  await page.keyboard.press('Enter')
  await sees(page.getByRole('heading', { name: 'Dieser Link gilt nicht' }))
  await sees(page.getByText(/es wurde ein späterer gesendet.*fordern Sie einen neuen Link an/))
  expect(await page.getByRole('textbox').count()).toBe(0)
})
