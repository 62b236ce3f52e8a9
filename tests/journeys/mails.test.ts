import { expect } from 'vitest'
import { sees, test } from '../harness/journey.ts'

test('somebody says of what and when to be mailed, and an administrator sees what a template makes of a record', async ({
  visit,
}) => {
  const jonas = await visit('agent')
  const me = (await jonas.asks('GET', '/session')).json['person'] as { id: string }
  const saved = async () => (await jonas.asks('GET', `/people/${me.id}`)).json['data']
  await jonas.opens('/notifications')
  await jonas.page.getByRole('checkbox', { name: 'Work that is assigned to me' }).last().uncheck()
  await expect.poll(saved).toMatchObject({ mailAssigned: false, notifyAssigned: null })
  await jonas.page.getByRole('combobox', { name: 'When' }).selectOption('hourly')
  await expect.poll(saved).toMatchObject({ mailDigest: 'hourly' })
  await jonas.page.getByLabel('Quiet from').fill('22:00')
  await jonas.page.getByLabel('until', { exact: true }).fill('06:30')
  await jonas.page.getByRole('checkbox', { name: /urgent/ }).check()
  await expect.poll(saved).toMatchObject({ quietFrom: '22:00', quietUntil: '06:30', quietUrgent: true })
  await jonas.staysAccessible()

  const administrator = await visit('administrator')
  const { page } = administrator
  await administrator.opens('/mail-templates')
  await page
    .getByRole('link', { name: /Resolved/ })
    .first()
    .click()
  await page.getByRole('textbox', { name: 'Number of a record' }).fill('inc9999999')
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  await sees(page.getByText('There is no record INC9999999 that you may read.'))
  await page.getByRole('textbox', { name: 'Number of a record' }).fill('')
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  const preview = page.getByRole('region', { name: 'Preview' })
  await sees(preview.getByRole('heading', { name: '[INC0000001] Resolved: The printer prints nothing' }))
  await sees(preview.getByText('The cable was loose.').first())
  await administrator.staysAccessible()
})
