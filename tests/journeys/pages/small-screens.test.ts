import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { sees, test, type Visitor } from '../../harness/journey.ts'

/** The page itself never moves sideways; a wide table within it may. */
const fits = async (page: Page): Promise<void> => {
  const { content, window } = await page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    window: document.documentElement.clientWidth,
  }))
  expect(content, `width of ${page.url()}`).toBeLessThanOrEqual(window)
}

/** At full height: what stays in place while the rest scrolls covers nothing then. */
const staysAccessibleWhole = async ({ page, staysAccessible }: Visitor): Promise<void> => {
  const size = page.viewportSize() ?? { width: 360, height: 740 }
  await page.setViewportSize({ ...size, height: 2_600 })
  await staysAccessible()
  await page.setViewportSize(size)
}

const walks = async (visitor: Visitor): Promise<void> => {
  const { page, opens } = visitor
  await opens('/incidents')
  const row = page.getByRole('link', { name: /\w/ }).and(page.locator('[role=grid] a')).first()
  await sees(row)
  await fits(page)
  await staysAccessibleWhole(visitor)
  await row.click()
  await page.waitForURL(/\/incidents\/INC\d+/)
  await sees(page.getByRole('heading', { level: 1 }))
  await sees(page.getByRole('button', { name: 'More actions' }))
  await fits(page)
  await staysAccessibleWhole(visitor)
  await opens('/incidents/new')
  await sees(page.getByRole('textbox', { name: /^Title/ }))
  await fits(page)
  await staysAccessibleWhole(visitor)
}

describe('a small screen', () => {
  test('of a phone shows list, record and form in the dark without moving sideways', async ({ visit }) => {
    const agent = await visit('agent', {
      viewport: { width: 360, height: 740 },
      hasTouch: true,
      colorScheme: 'dark',
    })
    await walks(agent)
  })

  test('at 200 % shows the same without moving sideways', async ({ visit }) => {
    // What zooming does to a window of 1280 by 800: half the room, twice the pixels.
    const agent = await visit('agent', { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 })
    await walks(agent)
  })
})
