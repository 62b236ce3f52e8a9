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

  test('is set up from a dashboard: which ones in which order, how long each stands, in which theme', async ({
    visit,
  }) => {
    const agent = await visit('agent')
    const { page } = agent
    for (const key of ['hall-a', 'hall-b'])
      await agent.asks('POST', '/dashboards', {
        title: `Hall ${key}`,
        key,
        layout: { tiles: [figure(`Of ${key}`)] },
      })
    await agent.opens('/dashboards/hall-a')
    await page.getByRole('button', { name: 'More', exact: true }).last().click()
    await page.getByRole('menuitem', { name: 'Large screen' }).click()
    const dialog = page.getByRole('dialog')
    await sees(dialog.getByRole('checkbox', { name: 'Hall hall-a' }))
    expect(await dialog.getByRole('checkbox', { name: 'Hall hall-a' }).isChecked()).toBe(true)
    await dialog.getByRole('checkbox', { name: 'Hall hall-b' }).check()
    await sees(dialog.getByText('Hall hall-b · number 2'))
    const seconds = dialog.getByRole('textbox', { name: 'Seconds for each picture' })
    await seconds.fill('2')
    await sees(dialog.getByText('From 5 to 3600 seconds.'))
    expect(await dialog.getByRole('button', { name: 'Show it' }).isDisabled()).toBe(true)
    await seconds.fill('45')
    await agent.staysAccessible()
    await dialog.getByRole('combobox', { name: 'Theme' }).selectOption({ label: 'Dark' })
    await dialog.getByRole('button', { name: 'Show it' }).click()
    await page.waitForURL((url) => url.pathname.endsWith('/screen/hall-a,hall-b'))
    expect(new URL(page.url()).searchParams.get('turn')).toBe('45')
    await page.locator('html[data-mantine-color-scheme="dark"]').waitFor({ state: 'attached' })
    await sees(page.getByText('1 of 2'))
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
