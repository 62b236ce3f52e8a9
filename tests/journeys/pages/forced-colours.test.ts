import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { contrast } from '../../../web/kit/theme/contrast.ts'
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

test('where the system sets the colours, and in high contrast, a field that has the focus is told by more than its own colour', async ({
  visit,
}) => {
  const widthOf = (selector: string, page: Page) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(element)
        return outlineStyle === 'solid' ? Number.parseFloat(outlineWidth) : 0
      })
  const forced = await visit('agent', { forcedColors: 'active' })
  await forced.opens('/incidents/new')
  await sees(forced.page.locator('main input:focus'))
  expect(await widthOf('main input:focus', forced.page)).toBeGreaterThanOrEqual(2)
  expect(await widthOf('main input:not(:focus)', forced.page)).toBe(0)
  await forced.page.locator('main textarea').focus()
  expect(await widthOf('main textarea', forced.page)).toBeGreaterThanOrEqual(2)
  await forced.opens('/notifications')
  // A box that is ticked is not one that is not.
  const ticked = forced.page.getByRole('checkbox', { checked: true }).first()
  await sees(ticked)
  const [full, empty] = await ticked.evaluate((box) =>
    [box, document.body].map((each) => getComputedStyle(each).backgroundColor),
  )
  expect(full).not.toBe(empty)
  const dot = forced.page.locator('li[data-unread]').first()
  await sees(dot)
  const [ink, ground] = await dot.evaluate((row) => [
    getComputedStyle(row, '::before').backgroundColor,
    getComputedStyle(document.body).backgroundColor,
  ])
  expect(ink).not.toBe(ground)

  const agent = await visit('agent', { colorScheme: 'dark' })
  await agent.page.addInitScript(() => localStorage.setItem('keelson.theme', 'contrast'))
  await agent.opens('/incidents/new')
  await sees(agent.page.locator('html[data-contrast] main input:focus'))
  expect(await widthOf('main input:focus', agent.page)).toBeGreaterThanOrEqual(2)
  await agent.page.locator('main textarea').focus()
  expect(await widthOf('main textarea', agent.page)).toBeGreaterThanOrEqual(2)
  await agent.staysAccessible()
})

test('in the dark all that is typed into has one ground, and a box to tick has an edge that is seen', async ({
  visit,
}) => {
  const { page, opens } = await visit('agent', { colorScheme: 'dark' })
  await opens('/incidents/new')
  await sees(page.locator('main textarea'))
  const grounds = await page
    .locator('main :is(input:not([type=checkbox], [type=hidden]), textarea)')
    .evaluateAll((fields) => fields.map((field) => getComputedStyle(field).backgroundColor))
  expect(new Set(grounds).size).toBe(1)
  await opens('/incidents')
  const box = page.getByRole('checkbox', { name: 'Select all that are loaded' })
  await sees(box)
  const [edge = '', ground = ''] = await box.evaluate((element) => {
    const { borderTopColor, backgroundColor } = getComputedStyle(element)
    return [borderTopColor, backgroundColor].map(
      (colour) =>
        `#${[...colour.matchAll(/\d+/g)].map(([part]) => Number(part).toString(16).padStart(2, '0')).join('')}`,
    )
  })
  expect(contrast(edge, ground)).toBeGreaterThanOrEqual(3)
})
