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

/** Higher than the longest record of the journeys: what stays in place while the rest scrolls covers nothing then. */
const staysAccessibleWhole = async ({ page, staysAccessible }: Visitor): Promise<void> => {
  const size = page.viewportSize() ?? { width: 360, height: 740 }
  await page.setViewportSize({ ...size, height: 6_000 })
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

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true }

/** Pixels of something that lie beyond the sides of the screen. */
const beyond = (page: Page, text: string): Promise<number> =>
  page.getByRole('link', { name: text }).evaluate((link) => {
    const { left, right } = link.getBoundingClientRect()
    return Math.max(0, -left) + Math.max(0, right - innerWidth)
  })

/** Fields and buttons of which something lies beyond the sides of the screen. */
const cutOff = (page: Page): Promise<readonly string[]> =>
  page.locator('main fieldset').evaluateAll((rows) =>
    rows
      .flatMap((row) => [...row.querySelectorAll('input:not(.visually-hidden), select, button')])
      .filter((each) => each.getBoundingClientRect().right > innerWidth)
      .map((each) => each.outerHTML.slice(0, 120)),
  )

describe('on a phone', () => {
  test('what an agreement promises is changed without anything beyond the edge', async ({ visit }) => {
    const { page, opens } = await visit('administrator', phone)
    await opens('/agreements/AGR0000001')
    await page.getByRole('button', { name: 'Edit Targets' }).click()
    await sees(page.getByRole('group', { name: 'Target 1' }).getByLabel('Name in reports'))
    expect(await cutOff(page)).toEqual([])
  })

  test('the saved view that is shown is in sight, count and all, with its address opened too', async ({
    visit,
  }) => {
    const lead = await visit('lead', phone)
    const { page, asks, opens } = lead
    const made: string[] = []
    for (const [title, sort] of [
      ['The first of my views', 'number'],
      ['The last of my views', '-number'],
    ]) {
      const { json } = await asks('POST', '/saved-views', { title, listOf: 'incident', sort })
      made.push((json['data'] as { id: string }).id)
    }
    await opens('/incidents?sort=-number')
    await sees(page.locator('a[aria-current=page]', { hasText: /The last of my views\d+/ }))
    await expect.poll(() => beyond(page, 'The last of my views')).toBe(0)
    await opens('/incidents')
    await sees(page.getByRole('link', { name: 'The last of my views' }))
    await page.getByRole('link', { name: 'The last of my views' }).click()
    await expect.poll(() => beyond(page, 'The last of my views')).toBe(0)
    // Other journeys count their views in the same product.
    for (const id of made) await asks('DELETE', `/saved-views/${id}`)
  })

  test('a form begins with the original, and has nothing but its button below', async ({ visit }) => {
    const admin = await visit('administrator', phone)
    const { page, opens } = admin
    await opens('/services/new')
    const german = page.getByText('Deutsch').filter({ visible: true })
    await sees(german)
    expect(await page.getByRole('group', { name: 'Deutsch' }).getByRole('textbox').count()).toBe(0)
    const button = page.getByRole('button', { name: 'Create service' })
    const room = await button.evaluate((each) => {
      const foot = each.parentElement as HTMLElement
      return foot.getBoundingClientRect().height - each.getBoundingClientRect().height
    })
    expect(room).toBeLessThan(24)
    await german.click()
    await page.getByRole('group', { name: 'Deutsch' }).getByRole('textbox', { name: 'Name' }).fill('Lotse')
    await page.getByRole('textbox', { name: /^Name/ }).first().fill('Pilot')
    await button.click()
    await page.waitForURL(/\/services\/SVC\d+/)
    await sees(page.getByText('Lotse'))
  })

  test('each row of my work and of what was asked for has its number and how far it is', async ({
    visit,
  }) => {
    const jonas = await visit('agent', phone)
    const me = (await jonas.asks('GET', '/session')).json['person'] as { id: string }
    const title = 'A title that is longer than the screen of a phone is wide, as titles are'
    const made = await jonas.asks('POST', '/incidents', { title, requester: me.id, assignee: me.id })
    const { number } = made.json['data'] as { number: string }
    for (const address of ['/my-work', '/help']) {
      await jonas.opens(address)
      const row = jonas.page.getByRole('main').getByRole('link').filter({ hasText: number }).first()
      await sees(row.getByText(number))
      await sees(row.getByText(address === '/help' ? /Received|Somebody/ : /^(New|Assigned)$/))
      await fits(jonas.page)
    }
    await jonas.staysAccessible()
  })

  test('a dashboard is edited with all that is done with it in sight, and whole titles beside the tools', async ({
    visit,
  }) => {
    const { page, opens } = await visit('administrator', phone)
    await opens('/dashboards/service-desk?edit=yes')
    const title = page.getByRole('heading', { level: 2, name: 'Median time to resolve', includeHidden: true })
    await sees(title)
    for (const name of ['Who sees it', 'Done', 'Save dashboard']) {
      const box = await page.getByRole('button', { name, exact: true }).boundingBox()
      expect((box?.x ?? 999) + (box?.width ?? 0), name).toBeLessThanOrEqual(360)
    }
    const words = await title.evaluate((heading) => {
      const range = document.createRange()
      range.selectNodeContents(heading)
      return range.getBoundingClientRect().right
    })
    const grip = await page
      .getByRole('button', { name: /Median time to resolve/ })
      .first()
      .boundingBox()
    expect(words).toBeLessThanOrEqual(grip?.x ?? 0)
  })
})
