import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { sees, test } from '../../harness/journey.ts'
import { focused, focusIsAt, presses, tabsTo } from './by-keyboard.ts'

const headingIs = (page: Page, words: RegExp): Promise<void> =>
  expect.poll(() => focused(page)).toMatch(new RegExp(`^h1 “${words.source}`))

describe('who comes to another page has the focus', () => {
  test('at its heading, by the rail and from a list to a record, and back at the row that led there', async ({
    visit,
  }) => {
    const { page, opens, asks } = await visit('agent')
    const { json } = await asks('POST', '/incidents', { title: 'The north beam flickers' })
    const { number } = json['data'] as { number: string }
    await opens('/my-work')
    // Nobody has gone anywhere yet.
    expect(await focused(page)).toMatch(/^body/)
    await presses(page, page.getByRole('navigation').getByRole('link', { name: 'Incidents', exact: true }))
    await headingIs(page, /Incidents/)
    const outline = await page.evaluate(
      () => getComputedStyle(document.activeElement ?? document.body).outlineStyle,
    )
    expect(outline).toBe('none')
    await opens(`/incidents?filter=${encodeURIComponent(`number = "${number}"`)}`)
    const grid = page.getByRole('grid')
    await sees(grid.getByRole('gridcell', { name: number }))
    await tabsTo(page, grid)
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await headingIs(page, /The north beam flickers/)
    // One Tab further is what can be done with what the page is about.
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('article > header') !== null)).toBe(true)
    await page.goBack()
    await focusIsAt(grid)
  })

  test('where a form begins, and at the heading of what it makes', async ({ visit }) => {
    const { page, opens } = await visit('agent')
    await opens('/my-work')
    await sees(page.getByRole('heading', { level: 1 }))
    await page.keyboard.press('c')
    const title = page.getByRole('main').getByRole('textbox', { name: 'Title' })
    await focusIsAt(title)
    await page.keyboard.type('The keeper’s kettle leaks')
    expect(await title.inputValue()).toBe('The keeper’s kettle leaks')
    await page.keyboard.press('Control+Enter')
    await headingIs(page, /The keeper’s kettle leaks/)
  })

  test('at its heading also when a search or a menu closes over it, and nowhere else without being asked', async ({
    visit,
  }) => {
    const { page, opens } = await visit('agent')
    await opens('/my-work')
    await sees(page.getByRole('heading', { level: 1 }))
    const search = page.getByRole('button', { name: /Search/ }).first()
    await tabsTo(page, search)
    await page.keyboard.press('ControlOrMeta+k')
    await sees(page.getByRole('combobox', { name: 'Search or go to' }))
    await page.keyboard.type('saved replies')
    await sees(page.locator('[role=option][aria-selected=true]', { hasText: 'Saved replies' }))
    await page.keyboard.press('Enter')
    await headingIs(page, /Saved replies/)
    await presses(page, page.getByRole('button', { name: /Account menu/ }))
    const account = page.getByRole('menuitem', { name: 'Account', exact: true })
    await focusIsAt(account)
    await page.keyboard.press('Enter')
    await headingIs(page, /Account/)
    // On the same page the focus is where it was put.
    const themes = page.getByRole('radiogroup', { name: 'Theme' }).getByRole('radio', { checked: true })
    await tabsTo(page, themes)
    await page.evaluate(() => document.querySelector('main h1')?.append(' '))
    await focusIsAt(themes)
  })
})
