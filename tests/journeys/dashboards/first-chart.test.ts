import type { Page, Request, Route } from 'playwright-core'
import { expect } from 'vitest'
import { sees, test } from '../../harness/journey.ts'

/** Holds every answer to what fits until it is let go. */
const held = async (page: Page, fits: RegExp) => {
  const waiting: Route[] = []
  let isHeld = true
  await page.route(fits, (route) => (isHeld ? void waiting.push(route) : route.continue()))
  return async (): Promise<void> => {
    isHeld = false
    await Promise.all(waiting.map((route) => route.continue()))
  }
}

const isCode = (name: string) => (request: Request) =>
  new URL(request.url()).pathname.startsWith(`/assets/${name}-`)
const isDashboard = (request: Request): boolean => {
  const { pathname, searchParams } = new URL(request.url())
  return pathname.endsWith('/dashboards') && (searchParams.get('filter') ?? '').startsWith('key =')
}

const link = (page: Page) =>
  page.getByRole('navigation').getByRole('link', { name: 'Service desk', exact: true }).first()

test('a dashboard is asked for beside its page, and what charts are drawn with beside their figures', async ({
  visit,
}) => {
  const { page, opens } = await visit('agent')
  await opens('/my-work')
  const letPage = await held(page, /\/assets\/dashboard-route-/)
  const letFigures = await held(page, /\/aggregate$/)
  const asked = page.waitForRequest(isDashboard)
  const drawing = page.waitForRequest(isCode('load-echarts'))
  await link(page).click()
  await asked
  await letPage()
  await drawing
  await letFigures()
  await sees(page.locator('[data-chart=drawn]').first())
})

test('a pointer at rest on the way to a dashboard brings its page, and asks for no figure', async ({
  visit,
}) => {
  const { page, opens } = await visit('agent')
  await opens('/my-work')
  const asked: string[] = []
  page.on('request', (request) => isDashboard(request) && asked.push(request.url()))
  const code = page.waitForRequest(isCode('dashboard-route'))
  await link(page).hover()
  await code
  expect(asked).toEqual([])
})
