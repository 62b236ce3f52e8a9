import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { sees, test, type Who } from '../../harness/journey.ts'

/** What stands out of the window to the side and can't be scrolled to, and whether the page itself moves sideways. */
const lostAt = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement
    const isReached = (element: Element): boolean => {
      for (let each: Element | null = element; each; each = each.parentElement) {
        const { overflowX, position } = getComputedStyle(each)
        // Scrolled by itself, or only spoken.
        if (overflowX === 'auto' || overflowX === 'scroll') return true
        if (each.matches('.visually-hidden, [aria-hidden=true], [inert]')) return true
        if (position === 'fixed' && each !== element && each.getBoundingClientRect().width === 0) return true
      }
      return false
    }
    const out = [...document.querySelectorAll('main *, header *, nav *')].filter((element) => {
      const box = element.getBoundingClientRect()
      const isThere = box.width > 1 && box.height > 1 && element.checkVisibility({ visibilityProperty: true })
      return isThere && (box.right > clientWidth + 1 || box.left < -1) && !isReached(element)
    })
    const words = out.map((element) => `${element.tagName} ${(element.textContent ?? '').slice(0, 60)}`)
    return scrollWidth > clientWidth ? [`the page is ${scrollWidth} wide`, ...words] : words
  })

/** Animations that run, without those that last no time. */
const movingAt = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    document.getAnimations().flatMap((animation) => {
      const { duration = 0, iterations = 1 } = animation.effect?.getComputedTiming() ?? {}
      const lasts = Number(duration) * iterations
      return animation.playState === 'running' && lasts > 50 ? [`${animation.id} ${lasts} ms`] : []
    }),
  )

const pages: readonly (readonly [Who, string, string])[] = [
  ['agent', '/my-work', 'main h1'],
  ['agent', '/incidents', '[role=row][data-index]'],
  ['agent', '/incidents/new', 'main input'],
  ['agent', '/dashboards/service-desk', '[data-chart=drawn]'],
  ['agent', '/notifications', 'main h1'],
  ['agent', '/account', 'main h1'],
  ['agent', '/services', '[role=row][data-index]'],
  ['administrator', '/installation', 'main h1'],
  ['administrator', '/security', 'main h1'],
  ['administrator', '/access', 'main h1'],
  ['administrator', '/log-integrity', 'main h1'],
  ['administrator', '/explain', 'main h1'],
  ['administrator', '/roles', '[role=row][data-index]'],
  ['administrator', '/import', 'main h1'],
  ['administrator', '/dashboards/service-desk?edit=yes', 'main h1'],
  ['hospital', '/help', 'main h1'],
]

// What zooming does to a window of 1280 by 900: half the room, twice the pixels.
const doubled = { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 } as const

describe('at 200 %, with less motion wished for,', () => {
  test.for(pages)(
    '%s loses nothing to the side of %s, and nothing moves',
    async ([who, path, wanted], { visit }) => {
      const { page, opens } = await visit(who, doubled)
      await opens(path)
      await sees(page.locator(wanted))
      await page.waitForLoadState('networkidle')
      expect(await lostAt(page), path).toEqual([])
      expect(await movingAt(page), path).toEqual([])
    },
  )

  test('a record and what is opened above it lose nothing, and nothing moves', async ({ visit }) => {
    const { page, opens, asks } = await visit('agent', { ...doubled, locale: 'de-DE' })
    const { json } = await asks('GET', '/incidents?limit=1&filter=true')
    const [first] = json['data'] as { number: string }[]
    await opens(`/incidents/${first?.number ?? ''}`)
    await sees(page.getByRole('heading', { level: 1 }))
    await page.waitForLoadState('networkidle')
    expect([await lostAt(page), await movingAt(page)]).toEqual([[], []])
    await page.keyboard.press('Control+k')
    await sees(page.getByRole('dialog'))
    expect([await lostAt(page), await movingAt(page)]).toEqual([[], []])
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Weitere Aktionen' }).first().click()
    await sees(page.getByRole('menu'))
    expect([await lostAt(page), await movingAt(page)]).toEqual([[], []])
  })
})
