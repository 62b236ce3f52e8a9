import type { Locator, Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { sees, test, type Visitor } from '../../harness/journey.ts'
import { focusIsAt, tabsTo } from '../pages/by-keyboard.ts'

const tiles = (page: Page): Locator => page.getByRole('group', { name: /^Tile \d+: / })
const names = async (page: Page): Promise<readonly string[]> =>
  tiles(page).evaluateAll((all) => all.map((each) => each.getAttribute('aria-label') ?? ''))
const grip = (page: Page, title: string): Locator => page.getByRole('button', { name: `Move “${title}”` })
const save = (page: Page): Locator => page.getByRole('button', { name: 'Save dashboard' })

/** A dashboard of one's own, made by the API. */
const made = async (
  { asks }: Visitor,
  key: string,
  titles: readonly string[],
  more: Readonly<Record<string, unknown>> = {},
): Promise<{ readonly id: string; readonly version: number }> => {
  const tile = (title: string) => ({ title, kind: 'figure', type: 'incident', width: 3, height: 3, series: [{ request: {} }] }) // prettier-ignore
  const { status, json } = await asks('POST', '/dashboards', {
    title: `Board ${key}`,
    key,
    layout: { tiles: titles.map(tile) },
    ...more,
  })
  expect(status, JSON.stringify(json)).toBe(201)
  return json['data'] as { id: string; version: number }
}

describe('a dashboard', () => {
  test('is made, filled, arranged and saved by keyboard alone', async ({ visit }) => {
    const agent = await visit('agent')
    const { page } = agent
    const { keyboard } = page
    await agent.opens('/dashboards')
    await tabsTo(page, page.getByRole('button', { name: 'Make a dashboard' }))
    await keyboard.press('Enter')
    await focusIsAt(page.getByRole('textbox', { name: 'Name' }))
    await keyboard.type('My night shift')
    await keyboard.press('Enter')
    await page.waitForURL(/\/dashboards\/my-night-shift\?edit=yes/)

    await tabsTo(page, page.getByRole('button', { name: 'Add a tile' }))
    await keyboard.press('Enter')
    const title = page.getByRole('textbox', { name: 'Title', exact: true })
    await focusIsAt(title)
    await keyboard.press('ControlOrMeta+a')
    await keyboard.type('Open now')
    await tabsTo(page, page.getByRole('textbox', { name: 'Only where', exact: true }))
    await keyboard.type('stateCl')
    await sees(page.getByRole('option', { name: 'stateClass' }))
    await keyboard.press('Enter')
    // At full speed: what was taken from the list stands there before the next key.
    await keyboard.type(' = "act')
    await sees(page.getByRole('option', { name: /^active/ }))
    await keyboard.press('Enter')
    const condition = page.getByRole('textbox', { name: 'Only where', exact: true })
    await expect.poll(() => condition.inputValue()).toBe('stateClass = "active"')
    await agent.staysAccessible()
    await keyboard.press('Escape')
    await focusIsAt(grip(page, 'Open now'))

    await tabsTo(page, page.getByRole('button', { name: 'Add a tile' }))
    await keyboard.press('Enter')
    await focusIsAt(title)
    await keyboard.press('ControlOrMeta+a')
    await keyboard.type('By month')
    await tabsTo(page, page.getByRole('combobox', { name: 'Shown as' }))
    await keyboard.type('Lines')
    await tabsTo(page, page.getByRole('combobox', { name: 'By', exact: true }))
    await sees(page.getByRole('combobox', { name: 'In', exact: true }))
    await keyboard.press('Escape')
    await focusIsAt(grip(page, 'By month'))
    await expect.poll(() => names(page)).toEqual(['Tile 1: Open now', 'Tile 2: By month'])

    await keyboard.press('ArrowLeft')
    await sees(page.getByText(/^“By month” is tile 1 of 2, 6 of 12 columns wide, 7 rows high\.$/))
    await focusIsAt(grip(page, 'By month'))
    await keyboard.press('Shift+ArrowRight')
    await keyboard.press('Shift+ArrowDown')
    await sees(page.getByText(/^“By month” is tile 1 of 2, 7 of 12 columns wide, 8 rows high\.$/))
    await tabsTo(page, grip(page, 'Open now'))
    await keyboard.press('Delete')
    await expect.poll(() => names(page)).toEqual(['Tile 1: By month'])
    await focusIsAt(grip(page, 'By month'))
    await keyboard.press('ControlOrMeta+z')
    await expect.poll(() => names(page)).toEqual(['Tile 1: By month', 'Tile 2: Open now'])
    await agent.staysAccessible()

    await keyboard.press('ControlOrMeta+s')
    await page.waitForURL(/\/dashboards\/my-night-shift$/)
    await sees(page.getByRole('heading', { name: 'By month' }))
    const { json } = await agent.asks('GET', '/dashboards?filter=key%20%3D%20%22my-night-shift%22')
    const [stored] = json['data'] as readonly { layout: { tiles: readonly object[] } }[]
    expect(stored?.layout.tiles).toMatchObject([
      { title: 'By month', kind: 'line', width: 7, height: 8 },
      { title: 'Open now', kind: 'figure', series: [{ request: { filter: 'stateClass = "active"' } }] },
    ])
  })

  test('is arranged by the mouse: a tile is dragged by its grip and sized by its corner', async ({
    visit,
  }) => {
    const agent = await visit('agent')
    const { page } = agent
    await made(agent, 'by-mouse', ['One', 'Two', 'Three'])
    await agent.opens('/dashboards/by-mouse?edit=yes')
    const from = await grip(page, 'One').boundingBox()
    const to = await tiles(page).nth(2).boundingBox()
    if (!from || !to) throw new Error('The tiles are not there.')
    await page.mouse.move(from.x + 10, from.y + 10)
    await page.mouse.down()
    await page.mouse.move(to.x + to.width - 20, to.y + 40, { steps: 5 })
    await page.mouse.up()
    expect(await names(page)).toEqual(['Tile 1: Two', 'Tile 2: Three', 'Tile 3: One'])
    const two = await tiles(page).first().boundingBox()
    if (!two) throw new Error('The tile is not there.')
    await page.mouse.move(two.x + two.width - 6, two.y + two.height - 6)
    await page.mouse.down()
    await page.mouse.move(two.x + two.width * 2, two.y + two.height + 85, { steps: 5 })
    await page.mouse.up()
    const larger = await tiles(page).first().boundingBox()
    expect(larger?.width).toBeGreaterThan(two.width * 1.8)
    expect(larger?.height).toBeGreaterThan(two.height + 60)
    await page.getByRole('button', { name: 'Undo' }).click()
    expect((await tiles(page).first().boundingBox())?.width).toBe(two.width)
  })

  test('that was not saved is still there after the tab was closed, and is given up when asked to', async ({
    visit,
  }) => {
    const agent = await visit('agent')
    const { page } = agent
    await made(agent, 'kept', ['One'])
    await agent.opens('/dashboards/kept?edit=yes')
    await page.getByRole('button', { name: 'Change “One”' }).click()
    await page.getByRole('textbox', { name: 'Title', exact: true }).fill('One and only')
    await page.reload()
    await sees(grip(page, 'One and only'))
    await page.getByRole('button', { name: 'Discard' }).click()
    await sees(grip(page, 'One'))
  })

  test('that two people changed shows both versions, and saves none before it is decided', async ({
    visit,
  }) => {
    const [agent, admin] = [await visit('agent'), await visit('administrator')]
    const { page } = agent
    const { id, version } = await made(agent, 'two-people', ['One'], { isShared: true })
    await agent.opens('/dashboards/two-people?edit=yes')
    await page.getByRole('button', { name: 'Change “One”' }).click()
    await page.getByRole('textbox', { name: 'Title', exact: true }).fill('Mine')
    const theirs = {
      tiles: [{ title: 'Theirs', kind: 'figure', type: 'incident', series: [{ request: {} }] }],
    }
    const changed = await admin.asks('PATCH', `/dashboards/${id}`, { layout: theirs, version })
    expect(changed.status, JSON.stringify(changed.json)).toBe(200)
    await save(page).click()
    const dialog = page.getByRole('dialog')
    await sees(dialog.getByText('Theirs', { exact: true }))
    await sees(dialog.getByText('Mine', { exact: true }))
    await agent.staysAccessible()
    await dialog.getByRole('button', { name: 'Take theirs' }).click()
    await sees(grip(page, 'Theirs'))
    await page.getByRole('button', { name: 'Undo' }).click()
    await sees(grip(page, 'Mine'))
    await save(page).click()
    await page.waitForURL(/\/dashboards\/two-people$/)
    await sees(page.getByRole('heading', { name: 'Mine' }))
  })

  test('says at the tile what the server refuses, and keeps what was typed', async ({ visit }) => {
    const agent = await visit('agent')
    const { page } = agent
    await made(agent, 'refused', ['One', 'Two'])
    await agent.opens('/dashboards/refused?edit=yes')
    await page.getByRole('button', { name: 'Change “Two”' }).click()
    const only = page.getByRole('textbox', { name: 'Only where', exact: true })
    await only.fill('colour = "red"')
    await sees(page.getByRole('complementary').getByText(/^Character 1: /))
    await save(page).click()
    await sees(page.getByRole('alert').getByText(/^Tile 2 "Two": /))
    expect(await only.inputValue()).toBe('colour = "red"')
    await agent.staysAccessible()
  })

  test('is shared with a role, counts for each reader what they may read, and opens the list behind a figure', async ({
    visit,
  }) => {
    const [agent, lead] = [await visit('agent'), await visit('lead')]
    const { page } = agent
    await made(agent, 'for-leads', ['All incidents'])
    await lead.opens('/dashboards/for-leads')
    await sees(lead.page.getByText(/There is no dashboard “for-leads”/))
    await agent.opens('/dashboards/for-leads?edit=yes')
    await page.getByRole('button', { name: 'Who sees it' }).click()
    await page.getByRole('radio', { name: /certain roles/ }).check()
    await page.getByRole('textbox', { name: 'Shared with roles' }).fill('Team lead')
    await page.getByRole('option', { name: /Team lead/ }).click()
    await agent.staysAccessible()
    await page.getByRole('button', { name: 'Share so' }).click()
    await sees(page.getByText('Who sees it is changed.'))

    await lead.opens('/dashboards/for-leads')
    const figure = lead.page.getByRole('link', { name: /^All incidents/ })
    await sees(figure)
    const count = (await figure.textContent()) ?? ''
    await figure.click()
    await sees(lead.page.getByText(new RegExp(`^${count} records$`)))
    await lead.opens('/dashboards/for-leads?edit=yes')
    await sees(lead.page.getByRole('button', { name: 'Make a copy of my own' }))
    await lead.staysAccessible()
  })

  test('is put away, and had back from the note that says so', async ({ visit }) => {
    const agent = await visit('agent')
    const { page } = agent
    await made(agent, 'put-away', ['One'])
    await agent.opens('/dashboards/put-away')
    await page.getByRole('main').getByRole('button', { name: 'More', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Archive the dashboard' }).click()
    await page.waitForURL(/\/dashboards$/)
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.waitForURL(/\/dashboards\/put-away$/)
    await sees(page.getByRole('heading', { name: 'One' }))
  })
})

describe('the editor', () => {
  test('loses nothing at 360 px and at 200 %', async ({ visit }) => {
    for (const width of [360, 640]) {
      const agent = await visit('agent', { viewport: { width, height: 800 } })
      const { page } = agent
      await made(agent, `narrow-${width}`, ['One', 'Two'])
      await agent.opens(`/dashboards/narrow-${width}?edit=yes`)
      await sees(grip(page, 'Two'))
      await page.getByRole('button', { name: 'Change “Two”' }).click()
      await sees(page.getByRole('textbox', { name: 'Title', exact: true }))
      const { wide, shown } = await page.evaluate(() => ({
        wide: document.documentElement.scrollWidth,
        shown: document.documentElement.clientWidth,
      }))
      expect(wide).toBeLessThanOrEqual(shown)
      await page.getByRole('button', { name: 'Close' }).click()
      await sees(save(page))
    }
  })

  test('shows the names of narrow figures, and what the dashboard answers, whole beside the panel of a tile', async ({
    visit,
  }) => {
    const agent = await visit('agent')
    const { page } = agent
    const titles = ['Median time to resolve', 'Reopened at least once', 'Open', 'Incidents']
    const description = 'What comes in, what is left, how long it takes, and how it goes back and forth.'
    // A second try makes another.
    const key = `narrow-figures-${Date.now().toString(36)}`
    await made(agent, key, titles, { description })
    await agent.opens(`/dashboards/${key}?edit=yes`)
    await page.getByRole('button', { name: 'Change “Open”' }).click()
    await sees(page.getByRole('textbox', { name: 'Title', exact: true }))
    await expect.poll(() => tiles(page).locator('[aria-busy=true]').count()).toBe(0)
    const faults = await tiles(page).evaluateAll((all) =>
      all.flatMap((tile) => {
        const name = tile.querySelector('h2')
        const figure = tile.querySelector('[data-kind=figure] [data-kind=figure]')
        const [words, number] = [name, figure].map((each) => each?.getBoundingClientRect())
        if (!words || !number) return ['nothing is shown']
        const narrow = words.width >= 100 ? [] : [`${name?.textContent}: ${words.width} px wide`]
        return words.bottom <= number.top + 1
          ? narrow
          : [...narrow, `${name?.textContent} lies on its figure`]
      }),
    )
    expect(faults).toEqual([])
    const answers = page.getByLabel('What it answers')
    await expect.poll(() => answers.evaluate((box) => box.scrollHeight - box.clientHeight)).toBe(0)
  })
})
