import { describe, expect } from 'vitest'
import { sees, test } from '../../harness/journey.ts'

const figure = (title: string) => ({ title, kind: 'figure', type: 'incident', width: 6, height: 6, series: [{ request: {} }] }) // prettier-ignore

describe('a large screen', () => {
  test('shows nothing but the dashboards, one picture after the other, and holds when asked to', async ({
    visit,
  }) => {
    const agent = await visit('agent', { viewport: { width: 1920, height: 1080 } })
    const { page } = agent
    for (const key of ['wall-a', 'wall-b'])
      await agent.asks('POST', '/dashboards', {
        title: `Wall ${key}`,
        key,
        layout: { tiles: [figure(`Of ${key}`)] },
      })
    await page.clock.install()
    await agent.opens('/screen/wall-a,wall-b?turn=10')
    await sees(page.getByRole('heading', { name: 'Of wall-a' }))
    await sees(page.getByText('1 of 2'))
    await sees(page.getByText(/^As of \d\d:\d\d$/))
    expect(await page.getByRole('navigation').count()).toBe(0)
    const size = await page
      .getByRole('link', { name: /^Of wall-a/ })
      .evaluate((link) => link.getBoundingClientRect().height)
    // At a desk it is 28 px.
    expect(size).toBeGreaterThan(50)
    await agent.staysAccessible()
    await page.clock.runFor(10_000)
    await sees(page.getByRole('heading', { name: 'Of wall-b' }))
    await page.keyboard.press('p')
    await page.clock.runFor(60_000)
    await sees(page.getByRole('heading', { name: 'Of wall-b' }))
    await page.keyboard.press('ArrowRight')
    await sees(page.getByRole('heading', { name: 'Of wall-a' }))
    await page.keyboard.press('Escape')
    await page.waitForURL(/\/dashboards\/wall-a$/)
  })

  test('fills itself anew when something happens, and takes a theme of its own', async ({ visit }) => {
    const agent = await visit('agent', { viewport: { width: 1920, height: 1080 } })
    const { page } = agent
    await agent.asks('POST', '/dashboards', {
      title: 'Wall live',
      key: 'wall-live',
      layout: { tiles: [figure('Live')] },
    })
    await agent.opens('/screen/wall-live?theme=dark')
    await page.locator('html[data-mantine-color-scheme="dark"]').waitFor({ state: 'attached' })
    const before = Number(
      (await page.getByRole('link', { name: /^Live/ }).textContent())?.replaceAll(',', ''),
    )
    await agent.asks('POST', '/incidents', { title: 'Seen on the wall', description: 'Since now.' })
    await sees(page.getByRole('link', { name: `Live: ${(before + 1).toLocaleString('en-GB')}` }))
  })
})
