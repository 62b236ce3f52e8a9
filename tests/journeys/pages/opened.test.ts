import type { Locator } from 'playwright-core'
import { describe, expect } from 'vitest'
import { sees, test } from '../../harness/journey.ts'
import { focusIsAt, focusIsSomewhere, presses, tabsTo } from './by-keyboard.ts'

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

  test('lists too long to be seen at once, as keys go through them', async ({ visit }) => {
    const admin = await visit('administrator')
    const { page } = admin
    const isInSight = (option: Locator) =>
      option.evaluate((each) => {
        const { top, bottom } = each.getBoundingClientRect()
        const list = each.closest('[role=listbox]')?.getBoundingClientRect()
        return list !== undefined && top >= list.top && bottom <= list.bottom
      })
    const goesThrough = async (name: string): Promise<void> => {
      const field = page.getByRole('combobox', { name }).first()
      const list = page.getByRole('listbox', { name })
      await tabsTo(page, field)
      await page.keyboard.press('ArrowDown')
      await sees(list.getByRole('option'))
      await admin.staysAccessible()
      expect(await list.evaluate((each) => each.scrollHeight - each.clientHeight)).toBeGreaterThan(0)
      // From where it opened to its last one, past the first.
      const last = list.getByRole('option').last()
      await expect
        .poll(async () => {
          await page.keyboard.press('ArrowUp')
          return last.getAttribute('data-combobox-selected')
        })
        .not.toBeNull()
      expect(await isInSight(last)).toBe(true)
      await page.keyboard.press('Escape')
      await list.waitFor({ state: 'hidden' })
      await focusIsAt(field)
    }
    await admin.opens('/kit')
    await goesThrough('Currency')
    await admin.opens('/roles/new')
    await presses(page, page.getByRole('button', { name: 'Add a grant' }))
    await goesThrough('Records')
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
