import { readFile } from 'node:fs/promises'
import { expect, onTestFinished } from 'vitest'
import { sees, test } from '../../harness/journey.ts'
import { startApp } from '../../harness/running-app.ts'
import { startMailServer } from '../../mail/mail-server.ts'

test('an administrator sees by keyboard what the first day still asks for and what is amiss, and is led there', async ({
  visit,
}) => {
  const { page, opens, staysAccessible } = await visit('administrator')
  await opens('/installation')
  await sees(page.getByRole('heading', { name: 'First steps' }))
  await sees(
    page.getByText('account can be signed in with').or(page.getByText('accounts can be signed in with')),
  )
  await sees(page.getByRole('link', { name: 'New mail server' }))
  // Nobody has made a plan: the product has. At its hour a backup may have been made since.
  await sees(page.getByText(/full backup.*backups\/nightly/))
  await sees(page.getByRole('status').filter({ hasText: /things to look after/ }))
  await staysAccessible()
  const people = page.getByRole('link', { name: 'Import people' })
  await people.focus()
  await page.keyboard.press('Enter')
  await page.waitForURL('**/import')

  const agent = await visit('agent')
  expect((await agent.asks('GET', '/installation')).status).toBe(403)
  await agent.opens('/incidents')
  expect(await agent.page.getByRole('link', { name: 'Installation' }).count()).toBe(0)

  const phone = await visit('administrator', { viewport: { width: 360, height: 740 } })
  await phone.opens('/installation')
  await sees(phone.page.getByRole('heading', { name: 'Health' }))
  const wide = await phone.page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
  expect(wide, 'scrolls sideways').toBe(false)
})

test('on the first day people come from the example file, and a test mail tells whether mail arrives', async ({
  visit,
}) => {
  const mail = await startMailServer()
  const app = await startApp({ SMTP_URL: mail.url })
  onTestFinished(async () => {
    await app.stop()
    await mail.stop()
  })
  const [, password = ''] = /sign in with the password (\S+) as/.exec(app.output()) ?? []
  const { page, opens, asks, staysAccessible } = await visit(null, { url: app.url })
  const email = 'henrik.dahl@it.norrvik.example'
  await page.request.post('/api/v1/session', { data: { email, password } })
  await opens('/installation')
  await page.getByRole('button', { name: 'Send me a test mail' }).click()
  await sees(page.getByText(`The mail server took it for ${email}`, { exact: false }))
  expect(mail.take(email)).toHaveLength(1)

  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Example file' }).click()
  const example = await (await saving).path()
  await staysAccessible()
  await page.getByRole('link', { name: 'Import people' }).click()
  await page.locator('input[type=file]').setInputFiles({
    name: 'people.csv',
    mimeType: 'text/csv',
    buffer: await readFile(example),
  })
  // The mapping that is made for such a file is found by itself.
  await sees(page.getByText('The mapping can be read and fits the file.'))
  await page.getByRole('button', { name: 'Start the import' }).click()
  const imported = async () => {
    const filter = encodeURIComponent('email = "ada@example.org" or email = "bo@example.org"')
    return (await asks('GET', `/people/count?filter=${filter}`)).json['count']
  }
  await expect.poll(imported, { timeout: 30_000 }).toBe(2)
})
