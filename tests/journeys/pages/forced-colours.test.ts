import { expect } from 'vitest'
import { sees, test } from '../../harness/journey.ts'

test('where the system sets the colours, what is current and what is chosen can be told from the rest', async ({
  visit,
}) => {
  const { page, opens } = await visit('agent', { forcedColors: 'active' })
  await opens('/incidents')
  await sees(page.locator('[role=row][data-index="0"]'))
  const outline = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).outlineStyle)
  expect(await outline('nav [aria-current=page]')).toBe('solid')
  // A link of the same kind that leads elsewhere.
  expect(await outline('nav a[href="/tasks"]')).toBe('none')

  const underline = (name: string) =>
    page
      .getByRole('main')
      .getByRole('link', { name, exact: true })
      .or(page.getByRole('main').getByRole('button', { name, exact: true }))
      .first()
      .evaluate((element) => getComputedStyle(element).borderBottomColor)
  const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  expect(await underline('All')).not.toBe(await underline('Open'))
  expect(ground).not.toBe(await underline('All'))

  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Search or go to' }).fill('account')
  const chosen = page.locator('[role=option][aria-selected=true]')
  await sees(chosen)
  expect(await outline('[role=option][aria-selected=true]')).toBe('solid')
  expect(await outline('[role=dialog]')).toBe('solid')
})
