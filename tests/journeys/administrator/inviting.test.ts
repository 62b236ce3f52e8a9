import { expect, onTestFinished } from 'vitest'
import { newId } from '#contract/id.ts'
import { sees, takesStep, test } from '../../harness/journey.ts'
import { startApp } from '../../harness/running-app.ts'
import { startMailServer } from '../../mail/mail-server.ts'

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
  await sees(menu.getByText(/No mail is sent here: whoever runs this installation has named no mail server/))
  // Said before it is asked for: it is no step that can be taken.
  expect(await menu.getByRole('menuitem', { name: 'Mail a link to sign in', exact: true }).count()).toBe(0)
  const refused = await asks('POST', `/people/${number}/transitions`, { transition: 'invite' })
  expect(refused.status).toBe(409)
})
