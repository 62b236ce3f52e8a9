import { expect, onTestFinished } from 'vitest'
import { newId } from '#contract/id.ts'
import { sees, takesStep, test } from '../../../harness/journey.ts'
import { startApp } from '../../../harness/running-app.ts'
import { startMailServer } from '../../../mail/mail-server.ts'

const invited = ['bo@harbour.example', 'cleo@harbour.example'] as const

test('an administrator has people who were imported invited: those of the import at once, one from her page once more', async ({
  visit,
}) => {
  const mail = await startMailServer()
  onTestFinished(() => mail.stop())
  const app = await startApp({ SMTP_URL: mail.url })
  onTestFinished(() => app.stop())
  const [, password = ''] = /sign in with the password (\S+) as/.exec(app.output()) ?? []
  const admin = await visit(null, { url: app.url })
  const { page, opens, staysAccessible } = admin
  await page.request.post('/api/v1/session', { data: { email: 'henrik.dahl@it.norrvik.example', password } })

  await opens('/import')
  await page.locator('input[type=file]').setInputFiles({
    name: 'people.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      `name,email,phone,jobTitle,location,organisation\r\nBo Pier,${invited[0]},,,,Harbour\r\nCleo Quay,${invited[1]},,,,Harbour\r\n`,
    ),
  })
  await page.getByRole('button', { name: 'Start the import' }).click()
  await page.getByRole('main').getByRole('link', { name: 'People', exact: true }).click()
  await page.waitForURL(/\/people\?filter=createdAt/)
  await sees(page.getByRole('link', { name: 'Bo Pier' }))
  await page.getByRole('checkbox', { name: 'Select all that are loaded' }).check()
  await page.getByRole('button', { name: 'Take a step…' }).click()
  const dialog = page.getByRole('dialog', { name: 'A step for 2 people' })
  await dialog.getByLabel('Step').selectOption({ label: 'Mail a link to sign in (2 of 2)' })
  await dialog.getByLabel('Words with the invitation').fill('The harbour office opens at **seven**.')
  await staysAccessible()
  await dialog.getByRole('button', { name: 'Mail a link to sign in' }).click()
  await sees(page.getByText('2 changed.'))
  // What has been mailed is not taken back.
  expect(await page.getByRole('button', { name: 'Undo' }).count()).toBe(0)
  for (const address of invited) {
    const mails: string[] = []
    await expect
      .poll(() => mails.push(...mail.take(address).map(({ text }) => text)), { timeout: 30_000 })
      .toBe(1)
    expect(mails[0]).toMatch(/\/password#\S{43}/)
    expect(mails[0]).toMatch(/Henrik Dahl writes to you:\s+The harbour office opens at \*\*seven\*\*\./)
  }

  await page.getByRole('link', { name: 'Cleo Quay' }).click()
  await page.waitForURL(/\/people\/PER\d+/)
  await takesStep(page, 'Mail a link to sign in')
  const alone = page.getByRole('dialog', { name: /Mail a link to sign in/ })
  // What was written last is there to be sent once more, or to be taken out.
  const words = alone.getByLabel('Words with the invitation')
  await expect.poll(() => words.inputValue()).toContain('The harbour office')
  await words.fill('')
  await alone.getByRole('button', { name: 'Mail a link to sign in' }).click()
  const again: string[] = []
  await expect
    .poll(() => again.push(...mail.take(invited[1]).map(({ text }) => text)), { timeout: 30_000 })
    .toBe(1)
  expect(again[0]).not.toMatch(/harbour office|writes to you/)
  expect(mail.take(invited[0])).toEqual([])
})

test('where no mail is sent, nobody can be invited, and the administrator reads why and who can change that', async ({
  visit,
}) => {
  const { page, opens, asks } = await visit('administrator')
  const { json } = await asks('POST', '/people', { name: 'Dora Sand', email: `${newId()}@harbour.example` })
  const { number } = json['data'] as { number: string }
  await opens(`/people/${number}`)
  await page.getByRole('main').getByRole('button', { name: 'More actions' }).first().click()
  const menu = page.getByRole('menu')
  await sees(menu.getByText(/No mail is sent here: no administrator has set a mail server/))
  // Said before it is asked for: it is no step that can be taken.
  expect(await menu.getByRole('menuitem', { name: 'Mail a link to sign in', exact: true }).count()).toBe(0)
  const refused = await asks('POST', `/people/${number}/transitions`, { transition: 'invite' })
  expect(refused.status).toBe(409)
})

const account = { user: 'desk', password: 'gulls over the pier' }
const email = 'ada@lighthouse.example'

test('on the first day an administrator sets the mail server, has a test mail sent, and invites somebody', async ({
  visit,
}) => {
  const mail = await startMailServer(account)
  const app = await startApp({ KEELSON_DEMO: 'off', KEELSON_OUTGOING_ALLOW: '127.0.0.1' })
  onTestFinished(async () => {
    await app.stop()
    await mail.stop()
  })
  const admin = await visit(null, { url: app.url })
  const { page, opens, asks, staysAccessible } = admin
  await opens('/')
  await page.getByLabel('Set-up code').fill(/with the code (\S+)/.exec(app.output())?.[1] ?? '')
  await page.getByLabel('Organisation').fill('The lighthouse')
  await page.getByLabel('Your name').fill('Ada Keeper')
  await page.getByLabel('Your e-mail').fill(email)
  await page.getByRole('textbox', { name: 'Password' }).fill('three boats in a row')
  await page.getByRole('button', { name: 'Create the administrator' }).click()
  const steps = page.getByRole('region', { name: 'First steps' })
  await steps.getByRole('link', { name: 'New mail server' }).click()

  await page.getByRole('textbox', { name: /^Name/ }).fill('Our relay')
  await page.getByRole('textbox', { name: /^Host/ }).fill('127.0.0.1')
  await page.getByLabel(/^Port/).fill(new URL(mail.url).port)
  await page.getByRole('combobox', { name: /^Encryption/ }).click()
  await page.getByRole('option', { name: 'None' }).click()
  await page.getByRole('textbox', { name: /^User/ }).fill(account.user)
  await staysAccessible()
  await page.getByRole('button', { name: 'Create mail server' }).click()
  await page.waitForURL(/\/mail-servers\/MSV\d+/)
  // Without its password nothing is done yet, and the way to it is named.
  await opens('/installation')
  await sees(steps.getByText(/has no password yet/))
  expect(await steps.getByRole('button', { name: 'Send me a test mail' }).count()).toBe(0)
  await steps.getByRole('link', { name: 'Mail servers' }).click()
  await page.getByRole('link', { name: 'Our relay' }).click()
  await page.getByRole('textbox', { name: 'Password', exact: true }).fill(account.password)
  await page.getByRole('button', { name: 'Save the password' }).click()
  await sees(page.getByText('The password is set.'))
  await staysAccessible()

  await opens('/installation')
  await sees(steps.getByText('Mails go out through the server that is set here.', { exact: false }))
  await steps.getByRole('button', { name: 'Send me a test mail' }).click()
  await sees(page.getByText(`The mail server took it for ${email}`, { exact: false }))
  expect(mail.take(email)).toHaveLength(1)

  const made = await asks('POST', '/people', { name: 'Bo Pier', email: 'bo@lighthouse.example' })
  await opens(`/people/${(made.json['data'] as { number: string }).number}`)
  await takesStep(page, 'Mail a link to sign in')
  await page.getByRole('dialog').getByRole('button', { name: 'Mail a link to sign in' }).click()
  await expect.poll(() => mail.take('bo@lighthouse.example').length, { timeout: 30_000 }).toBe(1)
})
