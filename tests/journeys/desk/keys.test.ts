import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { resizes, sees, test, type Visitor } from '../../harness/journey.ts'

const makes = async ({ asks }: Visitor, values: object): Promise<string> => {
  const { json } = await asks('POST', '/incidents', values)
  return (json['data'] as { number: string }).number
}

test('the overview of keys names those of the rows too, which work where it says', async ({ visit }) => {
  const agent = await visit('agent')
  const { page } = agent
  await makes(agent, { title: 'The sluice leaks' })
  await agent.opens('/incidents?filter=true')
  await sees(page.locator('[role=row][data-index]'))
  await page.keyboard.press('?')
  const keys = page.getByRole('dialog', { name: 'Keys' })
  for (const name of [
    'Next row, the one before',
    'To the first, to the last that is loaded',
    'Open the row',
    'Select the row, or not any more',
    'Select all rows up to the one that is clicked',
  ])
    await sees(keys.getByText(name, { exact: true }))
  await agent.staysAccessible()
  await page.keyboard.press('Escape')
  await keys.waitFor({ state: 'hidden' })
  await page.getByRole('grid').focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await sees(page.locator('[role=row][data-index="1"][aria-selected=true][data-cursor]'))
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/incidents\/INC\d+$/)
  // No list of rows, none of their keys.
  await sees(page.getByRole('button', { name: 'More actions' }))
  await page.keyboard.press('?')
  await sees(keys.getByText('Write a reply'))
  expect(await keys.getByText('Open the row').count()).toBe(0)
})

test('one key opens what else can be done with a record, letters find in it, Escape leads back', async ({
  visit,
}) => {
  const agent = await visit('agent')
  const { page } = agent
  const number = await makes(agent, { title: 'The capstan turns by itself' })
  await agent.opens(`/incidents/${number}`)
  await sees(page.locator('[data-composer] textarea'))
  await page.keyboard.press('m')
  const menu = page.getByRole('menu')
  await sees(menu.getByRole('menuitem'))
  await expect.poll(() => focused(page)).toBe('menuitem')
  await page.keyboard.press('Escape')
  await menu.waitFor({ state: 'detached' })
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
    .toBe('More actions')
  // Zoomed to 200 %: the menu stands below the page.
  await resizes(page, { width: 640, height: 400 })
  await page.keyboard.press('m')
  await sees(menu.getByRole('menuitem'))
  await expect.poll(() => focused(page)).toBe('menuitem')
  await page.keyboard.press('Escape')
  await menu.waitFor({ state: 'detached' })
  await resizes(page, { width: 1280, height: 800 })
  await page.keyboard.press('m')
  await expect.poll(() => focused(page)).toBe('menuitem')
  const item = menu.getByRole('menuitem', { name: 'Resolve', exact: true })
  await sees(item)
  for (let at = 0; at < 20 && !(await item.evaluate((each) => each === document.activeElement)); at++)
    await page.keyboard.press('r')
  await page.keyboard.press('Enter')
  await sees(page.getByRole('dialog', { name: /Resolve/ }))
})

const focused = (page: Page): Promise<string | null | undefined> =>
  page.evaluate(() => document.activeElement?.getAttribute('role'))

/** What stands right below the names of the columns. */
const belowColumns = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => {
    const { left, bottom } = document
      .querySelector('[role=columnheader]')!
      .closest('[role=rowgroup]')!
      .getBoundingClientRect()
    return document.elementFromPoint(left + 60, bottom + 12)?.closest('[role=row]')?.textContent ?? undefined
  })

test('the heading of a group stays while its rows are scrolled, and gives way to the next', async ({
  visit,
}) => {
  const agent = await visit('agent', { viewport: { width: 1280, height: 500 } })
  const { page } = agent
  const create = Array.from({ length: 36 }, (_, at) => ({
    title: `Lock ${at} sticks`,
    location: 'Lock 36',
    ...(at < 18 ? grave : {}),
  }))
  expect((await agent.asks('POST', '/incidents/bulk', { create })).status).toBeLessThan(300)
  await agent.opens(`/incidents?group=priority&filter=${encodeURIComponent('location = "Lock 36"')}`)
  await sees(page.getByRole('row', { name: /Priority: Critical/ }))
  await expect.poll(() => belowColumns(page)).toMatch(/Critical.*18/)
  await page.mouse.move(700, 400)
  await page.mouse.wheel(0, 200)
  await expect.poll(() => page.getByRole('grid').evaluate((grid) => grid.scrollTop)).toBe(200)
  await expect.poll(() => belowColumns(page)).toMatch(/Critical.*18/)
  await agent.staysAccessible()
  await page.mouse.wheel(0, 3000)
  await expect.poll(() => belowColumns(page)).toMatch(/Moderate.*18/)
})
const grave = { impact: 'high', urgency: 'high' }
