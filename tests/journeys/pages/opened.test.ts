import { describe, expect } from 'vitest'
import { sees, test } from '../../harness/journey.ts'
import { focusIsAt, focusIsSomewhere, presses } from './by-keyboard.ts'

describe('what is opened by keys has no fault that axe finds, and gives the focus back:', () => {
  test('the menus of the page, and what narrows a list and chooses its columns', async ({ visit }) => {
    const agent = await visit('agent')
    const { page } = agent
    await agent.opens('/incidents?filter=true')
    await sees(page.getByRole('gridcell', { name: /INC\d+/ }))
    const main = page.getByRole('main')
    const opened = page.getByRole('menu').or(page.getByRole('dialog'))
    for (const button of [
      page.getByRole('button', { name: 'New', exact: true }),
      page.getByRole('button', { name: /^Account menu of/ }),
      main.getByRole('button', { name: 'More of this list' }),
      main.getByRole('button', { name: 'Columns', exact: true }),
      main.getByRole('button', { name: /^Filter( F)?$/i }),
    ]) {
      await presses(page, button)
      await sees(opened)
      await focusIsSomewhere(page)
      await agent.staysAccessible()
      await page.keyboard.press('Escape')
      await opened.first().waitFor({ state: 'hidden' })
      await focusIsAt(button)
    }
  })

  test('the people to mention, one of whom is chosen and told', async ({ visit }) => {
    const [jonas, iris] = [await visit('agent'), await visit('lead')]
    const { page } = jonas
    await iris.asks('POST', '/notifications/read', { all: true })
    const made = await jonas.asks('POST', '/incidents', { title: 'The tide gauge is stuck' })
    const { number } = made.json['data'] as { number: string }
    await jonas.opens(`/incidents/${number}`)
    const composer = page.locator('[data-composer] textarea')
    await sees(composer)
    await page.keyboard.press('n')
    await focusIsAt(composer)
    await page.keyboard.type('Look at it, @Iris')
    const people = page.getByRole('listbox', { name: 'People to mention' })
    await sees(people.getByRole('option', { name: /Iris Maas/, selected: true }))
    await jonas.staysAccessible()
    await page.keyboard.press('Enter')
    await people.waitFor({ state: 'hidden' })
    await expect.poll(() => composer.inputValue()).toContain('@Iris Maas')
    await focusIsAt(composer)
    await page.keyboard.press('Control+Enter')
    await sees(
      page
        .getByRole('region', { name: 'Timeline' })
        .getByRole('article')
        .getByText(/@Iris Maas/),
    )
    await expect
      .poll(async () => JSON.stringify((await iris.asks('GET', '/notifications')).json))
      .toMatch(new RegExp(`mentioned.*${number}|${number}.*mentioned`))
  })

  test('the rest of the rail on a phone', async ({ visit }) => {
    const agent = await visit('agent', { viewport: { width: 360, height: 740 } })
    const { page } = agent
    await agent.opens('/incidents')
    await sees(page.getByRole('heading', { level: 1 }))
    const more = page.getByRole('button', { name: 'More', exact: true })
    await presses(page, more)
    const sheet = page.getByRole('dialog', { name: 'More' })
    await sees(sheet)
    await agent.staysAccessible()
    await presses(page, sheet.getByRole('link', { name: 'Dashboards' }).first())
    await page.waitForURL(/\/dashboards/)
    await sheet.waitFor({ state: 'hidden' })
    await focusIsSomewhere(page)
  })
})
