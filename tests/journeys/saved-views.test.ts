import { expect } from 'vitest'
import { sees, test } from '../harness/journey.ts'

test('a list is kept as a view with its filter and groups, offered to the desk, opened by a colleague, and taken away again', async ({
  visit,
}) => {
  const [jonas, iris] = [await visit('agent'), await visit('lead')]
  const { page } = jonas
  const filter = 'stateClass = "new" or stateClass = "active"'
  await jonas.opens(`/incidents?filter=${encodeURIComponent(filter)}&sort=-openedAt`)
  await sees(page.getByRole('gridcell', { name: /INC\d+/ }))
  const menu = page.getByRole('button', { name: 'More of this list' })
  await menu.click()
  await page.getByRole('menuitemradio', { name: 'Priority' }).click()
  await page.waitForURL(/group=priority/)
  await sees(page.getByRole('gridcell', { name: /^Priority:/ }))
  await jonas.staysAccessible()
  await menu.click()
  await page.getByRole('menuitem', { name: 'Save as a view…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Name' }).fill('To be begun')
  await dialog.getByRole('combobox', { name: 'Offered to' }).selectOption({ label: 'Everybody at the desk' })
  await jonas.staysAccessible()
  await dialog.getByRole('button', { name: 'Save view' }).click()
  await dialog.waitFor({ state: 'hidden' })
  const views = page.getByRole('navigation', { name: 'Saved views' })
  await sees(views.locator('[aria-current=page]').filter({ hasText: /To be begun\s*\d+/ }))

  await iris.opens('/incidents')
  await iris.page.getByRole('link', { name: /To be begun/ }).click()
  await iris.page.waitForURL(/group=priority/)
  expect(new URL(iris.page.url()).searchParams.get('filter')).toBe(filter)
  await sees(iris.page.getByRole('gridcell', { name: /^Priority:/ }))

  await menu.click()
  await page.getByRole('menuitem', { name: 'Remove “To be begun”' }).click()
  await views.waitFor({ state: 'hidden' })
  await page.getByRole('button', { name: 'Undo' }).click()
  await sees(views.getByText('To be begun'))
})
