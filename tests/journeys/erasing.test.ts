import { expect } from 'vitest'
import { sees, test } from '../harness/journey.ts'

test('an administrator has the data of somebody erased: sees what goes, types the number, and finds nothing left', async ({
  visit,
}) => {
  const admin = await visit('administrator')
  const { page } = admin
  const person = (
    await admin.asks('POST', '/people', { name: 'Vera Ledig', email: 'vera.ledig@example.org' })
  ).json.data as { id: string; number: string }
  const incident = (
    await admin.asks('POST', '/incidents', { title: 'Chair of Vera is too low', requester: person.id })
  ).json.data as { number: string }
  await admin.opens(`/people/${person.number}`)
  await page.getByRole('button', { name: 'Erase personal data…' }).click()
  const dialog = page.getByRole('dialog')
  await sees(dialog.getByRole('row', { name: 'Incidents 1 1' }))
  await sees(dialog.getByRole('row', { name: 'People 1 2' }))
  await admin.staysAccessible()
  const erase = dialog.getByRole('button', { name: 'Erase for good' })
  await dialog.getByLabel(`Type ${person.number}`, { exact: false }).fill(person.number)
  expect(await erase.isDisabled()).toBe(true)
  await dialog.getByLabel('Reason').fill('Asked by letter')
  await erase.click()
  await sees(page.getByText(/is waiting to begin|records are erased/))
  // Until no process has the key in memory any more: a minute.
  await page.getByText('This person’s data was erased').waitFor({ timeout: 240_000 })
  await sees(page.getByRole('heading', { level: 1, name: `Erased person ${person.number}` }))
  await admin.staysAccessible()
  await admin.opens(`/incidents/${incident.number}`)
  await sees(page.getByRole('heading', { level: 1, name: '[erased]' }))
  expect(await page.getByText('Vera').count()).toBe(0)
  const found = await admin.asks('GET', '/search?q=vera.ledig')
  expect(JSON.stringify(found.json)).not.toContain('Vera')
}, 300_000)
