import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { sees, test, type Visitor } from '../../harness/journey.ts'
import { chooses, focusIsAt, focusIsSomewhere, presses, tabsTo, writes } from '../pages/by-keyboard.ts'

/** Counts every key that goes down in the page, but those that are only held for another. */
const countsKeys = async (page: Page): Promise<() => Promise<number>> => {
  await page.evaluate(() => {
    const counted = { keys: 0 }
    Object.assign(window, { counted })
    const isHeld = (key: string): boolean => ['Control', 'Meta', 'Shift', 'Alt'].includes(key)
    addEventListener('keydown', ({ key }) => void (counted.keys += isHeld(key) ? 0 : 1), { capture: true })
  })
  return () => page.evaluate(() => (window as unknown as { counted: { keys: number } }).counted.keys)
}

const edits = async ({ page, opens }: Visitor, number: string, text: string): Promise<void> => {
  await opens(`/incidents/${number}`)
  await presses(page, page.getByRole('button', { name: 'Edit Description' }))
  const field = page.getByRole('group', { name: 'Description' }).getByRole('textbox')
  await focusIsAt(field)
  await writes(page, field, text)
}

describe('by keyboard alone, at the desk', () => {
  test('an incident with its requester takes hardly more keys than its words have letters', async ({
    visit,
  }) => {
    const agent = await visit('agent')
    const { page } = agent
    await agent.opens('/my-work')
    await sees(page.getByRole('button', { name: 'Next piece of work' }))
    const keysUntilNow = await countsKeys(page)
    // Of words that nothing else has: what is similar stands between the title and the next field.
    const [title, requester] = ['Zeppelin hangar gyrates', 'Anna']
    await page.keyboard.press('c')
    await page.waitForURL(/\/incidents\/new$/)
    await focusIsAt(page.getByLabel('Title'))
    await page.keyboard.type(title)
    await chooses(page, page.getByLabel(/^Requester/), requester)
    await page.keyboard.press('Control+Enter')
    await page.waitForURL(/\/incidents\/INC\d+$/)
    await sees(page.getByRole('heading', { level: 1, name: title }))
    // The page was never loaded anew, or fewer keys would have been counted than there are letters.
    const beside = (await keysUntilNow()) - title.length - requester.length
    expect(beside).toBeGreaterThanOrEqual(3)
    // One to begin, Tab to the requester, one to choose, one to send.
    expect(beside).toBeLessThanOrEqual(6)
  })

  test('a stale save shows both versions, and what is kept of them is chosen by arrows', async ({
    visit,
  }) => {
    const [first, second] = [await visit('agent'), await visit('lead')]
    const made = await first.asks('POST', '/incidents', {
      title: 'The gate does not open',
      description: 'Nothing is known yet.',
    })
    const { number } = made.json['data'] as { number: string }
    const stored = async (): Promise<unknown> =>
      ((await first.asks('GET', `/incidents/${number}`)).json['data'] as { description: string }).description
    await edits(second, number, 'The key card is worn.')
    await edits(first, number, 'The motor hums.')
    await first.page.keyboard.press('Control+Enter')
    await expect.poll(stored).toBe('The motor hums.')
    const { page } = second
    await page.keyboard.press('Control+Enter')
    const dialog = page.getByRole('dialog', { name: 'Somebody changed this in the meantime' })
    await focusIsAt(dialog.getByRole('radio').and(dialog.locator('[value=mine]')))
    const together = dialog.getByRole('radio', { name: 'Edit both together' })
    for (let press = 0; press < 3 && !(await together.isChecked()); press++) {
      const before = await dialog.getByRole('radio', { checked: true }).getAttribute('value')
      await page.keyboard.press('ArrowDown')
      await expect
        .poll(() => dialog.getByRole('radio', { checked: true }).getAttribute('value'))
        .not.toBe(before)
    }
    const field = dialog.getByRole('textbox')
    await tabsTo(page, field)
    expect(await field.inputValue()).toContain('The motor hums.')
    expect(await field.inputValue()).toContain('The key card is worn.')
    await writes(page, field, 'The motor hums, and the key card is worn.')
    await presses(page, dialog.getByRole('button', { name: 'Save the choice' }))
    await dialog.waitFor({ state: 'hidden' })
    await expect.poll(stored).toBe('The motor hums, and the key card is worn.')
    await focusIsSomewhere(page)
  })

  test('a record is looked at beside the list, worked on there, the next one too, and closed', async ({
    visit,
  }) => {
    const agent = await visit('agent')
    const { page } = agent
    const numbers: string[] = []
    for (const title of ['Hawser one', 'Hawser two']) {
      const { json } = await agent.asks('POST', '/incidents', { title, location: 'Keyed quay' })
      numbers.push((json['data'] as { number: string }).number)
    }
    const [one = '', two = ''] = numbers
    await agent.opens(`/incidents?filter=${encodeURIComponent('location = "Keyed quay"')}&sort=number`)
    await sees(page.getByRole('link', { name: 'Hawser two' }))
    const grid = page.getByRole('grid')
    await tabsTo(page, grid)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('p')
    const beside = (number: string) => page.getByRole('region', { name: `${number} beside the list` })
    await sees(beside(one).getByRole('heading', { name: 'Hawser one' }))
    await focusIsAt(grid)
    await page.keyboard.press('ArrowDown')
    await sees(beside(two).getByRole('heading', { name: 'Hawser two' }))
    await presses(page, beside(two).getByRole('button', { name: 'Start work', exact: true }))
    await sees(beside(two).getByText('In progress', { exact: true }))
    await focusIsSomewhere(page)
    await tabsTo(page, grid, { isBack: true })
    await page.keyboard.press('p')
    await beside(two).waitFor({ state: 'detached' })
    await focusIsAt(grid)
    await page.keyboard.press('Enter')
    await page.waitForURL(new RegExp(`/incidents/${two}$`))
    // The address comes before the page, whose keys these are.
    await focusIsAt(page.getByRole('heading', { name: 'Hawser two', level: 1 }))
    await page.keyboard.press('Escape')
    await page.waitForURL(/\/incidents(\?|$)/)
    await focusIsSomewhere(page)
  })

  test('many incidents get a value, and it is taken back', async ({ visit }) => {
    const agent = await visit('agent')
    const { page } = agent
    const create = ['Cleat one', 'Cleat two'].map((title) => ({ title, location: 'Keyed pier' }))
    await agent.asks('POST', '/incidents/bulk', { create })
    const filter = encodeURIComponent('location = "Keyed pier"')
    const items = async (): Promise<readonly unknown[]> => {
      const { json } = await agent.asks('GET', `/incidents?filter=${filter}&sort=number`)
      return (json['data'] as { affectedItem: unknown }[]).map(({ affectedItem }) => affectedItem)
    }
    await agent.opens(`/incidents?filter=${filter}&sort=number&columns=title,state`)
    await sees(page.getByRole('link', { name: 'Cleat two' }))
    await presses(page, page.getByRole('checkbox', { name: 'Select all that are loaded' }), 'Space')
    const bar = page.getByRole('group', { name: '2 selected' })
    await presses(page, bar.getByRole('button', { name: 'Set a field…' }))
    const dialog = page.getByRole('dialog', { name: 'Set a field of 2 incidents' })
    await focusIsAt(dialog.getByLabel('Field', { exact: true }))
    // A browser forgets within a second what was typed to find a choice: on a busy machine letters come too far apart.
    const field = dialog.getByLabel('Field', { exact: true })
    await expect
      .poll(
        async () => {
          await page.keyboard.type('Affected')
          return field.inputValue()
        },
        { timeout: 15_000, interval: 1500 },
      )
      .toBe('affectedItem')
    await writes(page, dialog.getByRole('textbox', { name: 'Affected item' }), 'Bolt')
    await page.keyboard.press('Control+Enter')
    await dialog.waitFor({ state: 'hidden' })
    await expect.poll(items).toEqual(['Bolt', 'Bolt'])
    await focusIsSomewhere(page)
    await presses(page, page.getByRole('button', { name: 'Undo' }))
    await expect.poll(items).toEqual([null, null])
    await focusIsSomewhere(page)
  })
})
