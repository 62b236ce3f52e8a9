import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { sees, test, type Visitor } from '../harness/journey.ts'

const levels = ['high', 'medium', 'low'] as const
const rows = 300
const batch = 100

/** Many incidents at one place, by the API, as an integration would make them. */
const givenMany = async ({ asks }: Visitor): Promise<void> => {
  for (let from = 0; from < rows; from += batch) {
    const create = Array.from({ length: batch }, (_, at) => ({
      title: `Ferry ticket ${String(from + at).padStart(3, '0')}`,
      location: 'Pier 7',
      urgency: levels[(from + at) % levels.length],
      impact: 'low',
    }))
    const { status, json } = await asks('POST', '/incidents/bulk', { create })
    expect(status, JSON.stringify(json)).toBeLessThan(300)
  }
}

const filtersByChip = async ({ page, opens }: Visitor): Promise<void> => {
  await opens('/incidents')
  await sees(page.getByRole('gridcell', { name: /INC\d+/ }))
  await page.keyboard.press('f')
  await page.getByLabel('Find a field').fill('Location')
  await page.keyboard.press('Enter')
  await page.getByLabel('Location: Comparison').selectOption({ label: 'is' })
  await page.getByLabel('Value').fill('Pier 7')
  await page.keyboard.press('Enter')
  await sees(page.getByText('300 records'))
  await sees(page.getByRole('button', { name: /Change the filter Location/ }))
}

const filtersByFeel = async ({ page, staysAccessible }: Visitor): Promise<void> => {
  await page.getByRole('button', { name: 'FEEL', exact: true }).click()
  const text = page.getByLabel('Filter in FEEL')
  // Whoever asks for the text goes on in it: a letter is no key of the list.
  await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA')
  const good = await text.inputValue()
  await text.fill(`${good} and urgency = `)
  await sees(
    page
      .getByText(new RegExp(`Character ${good.length + ' and urgency = '.length}\\b`))
      .or(page.getByText(/Character \d+: /)),
  )
  expect(await text.getAttribute('aria-invalid')).toBe('true')
  await text.press('Enter')
  await sees(page.getByText('300 records'))
  await staysAccessible()
  await text.fill(`${good} and urgency = "high"`)
  await text.press('Enter')
  await sees(page.getByText('100 records'))
  await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA')
  await page.getByRole('button', { name: 'FEEL', exact: true }).click()
  await page.getByRole('button', { name: /Remove the filter Urgency/ }).click()
  await sees(page.getByText('300 records'))
}

const sortsAndChoosesColumns = async ({ page }: Visitor): Promise<void> => {
  await page.getByRole('button', { name: 'Title', exact: true }).click()
  await sees(page.getByRole('columnheader', { name: 'Title' }).and(page.locator('[aria-sort]')))
  if ((await sortOf(page)) === 'descending')
    await page.getByRole('button', { name: 'Title', exact: true }).click()
  await sees(page.locator('[aria-sort=ascending]'))
  await page.getByRole('button', { name: 'Columns' }).click()
  const columns = page.getByRole('dialog', { name: 'Columns' })
  await columns.getByRole('checkbox', { name: 'Location' }).check()
  await columns.getByRole('checkbox', { name: 'Requester', exact: true }).uncheck()
  await page.keyboard.press('Escape')
  await sees(page.getByRole('columnheader', { name: 'Location' }))
}

const sortOf = (page: Page): Promise<string | null> =>
  page.getByRole('columnheader', { name: 'Title' }).getAttribute('aria-sort')

/** Names of the columns and the titles of the first rows. */
const shownIn = async (page: Page): Promise<readonly string[]> => {
  await sees(page.getByRole('link', { name: 'Ferry ticket 000' }))
  const heads = await page.getByRole('columnheader').allTextContents()
  const titles = await page.getByRole('link', { name: /^Ferry ticket/ }).allTextContents()
  return [...heads, ...titles.slice(0, 10)]
}

const scrollsToTheEnd = async (page: Page): Promise<void> => {
  const grid = page.getByRole('grid')
  await grid.focus()
  const last = page.getByRole('link', { name: 'Ferry ticket 299' })
  for (let press = 0; press < 12 && !(await last.isVisible()); press++) {
    const before = await grid.getAttribute('aria-label')
    await page.keyboard.press('End')
    await page.waitForFunction(
      (known) =>
        document.querySelector('[role=grid]')?.getAttribute('aria-label') !== known ||
        document.body.textContent.includes('Ferry ticket 299'),
      before,
    )
  }
  await sees(last)
  await sees(page.getByRole('grid', { name: /rows loaded: 300/ }))
  expect(await page.getByRole('row').count(), 'rows drawn at once').toBeLessThan(120)
}

describe('a list in groups', () => {
  test('says above each how many it holds, of what the filter leaves and as it changes', async ({
    visit,
  }) => {
    const [agent, iris] = [await visit('agent'), await visit('lead')]
    const { page } = agent
    const create = ['high', 'low', 'low'].map((urgency, at) => ({
      title: `Mooring ${String(at)} is loose`,
      location: 'Quay 3',
      impact: 'low',
      urgency,
    }))
    expect((await agent.asks('POST', '/incidents/bulk', { create })).status).toBeLessThan(300)
    await agent.opens(`/incidents?group=priority&filter=${encodeURIComponent('location = "Quay 3"')}`)
    const group = (name: RegExp) => page.getByRole('row', { name })
    await sees(group(/Priority: .*Moderate.* 1 record$/))
    await sees(group(/Priority: .*Low.* 2 records$/))
    await agent.staysAccessible()
    const title = 'Mooring 3 is loose'
    await iris.asks('POST', '/incidents', { title, location: 'Quay 3', impact: 'low', urgency: 'low' })
    await sees(group(/Priority: .*Low.* 3 records$/))
    await page.getByRole('searchbox', { name: /^Search/ }).fill('Mooring 3')
    await page.keyboard.press('Enter')
    await sees(group(/Priority: .*Low.* 1 record$/))
    await expect.poll(() => group(/Moderate/).count()).toBe(0)
  })

  test('stands in the order of the lifecycle, whatever the states are called', async ({ visit }) => {
    const agent = await visit('agent')
    const { page } = agent
    const ids: string[] = []
    for (const title of ['Waits', 'Is new', 'Is being worked on']) {
      const { json } = await agent.asks('POST', '/incidents', { title, location: 'Quay 4' })
      ids.push((json['data'] as { id: string }).id)
    }
    const goes = async (id: string | undefined, transition: string, values = {}): Promise<void> => {
      const { status } = await agent.asks('POST', `/incidents/${id ?? ''}/transitions`, {
        transition,
        values,
      })
      expect(status).toBeLessThan(300)
    }
    await goes(ids[2], 'start')
    await goes(ids[0], 'start')
    await goes(ids[0], 'wait', { waitingReason: 'supplier', followUpAt: '2099-01-01T09:00:00Z' })
    await agent.opens(`/incidents?filter=${encodeURIComponent('location = "Quay 4"')}`)
    await page.getByRole('button', { name: 'More of this list' }).click()
    await page.getByRole('menuitemradio', { name: 'State', exact: true }).click()
    const heads = page.getByRole('row', { name: /^State: .* 1 record$/ })
    await expect.poll(() => heads.count()).toBe(3)
    const said = (await heads.allTextContents()).map((text) => /New|In progress|Waiting/.exec(text)?.[0])
    expect(said).toEqual(['New', 'In progress', 'Waiting'])
  })
})

describe('the list', () => {
  test('is narrowed by chip and by FEEL, sorted, read to its end, opened by keys, shared by its address and exported as shown', async ({
    visit,
  }) => {
    const agent = await visit('agent')
    const { page } = agent
    await givenMany(agent)
    await filtersByChip(agent)
    await filtersByFeel(agent)
    await sortsAndChoosesColumns(agent)
    const shown = await shownIn(page)
    await agent.staysAccessible()

    const tab = await page.context().newPage()
    await tab.goto(page.url())
    expect(await shownIn(tab)).toEqual(shown)
    await tab.close()

    await scrollsToTheEnd(page)
    await page.keyboard.press('Home')
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.keyboard.press('k')
    await page.keyboard.press('Enter')
    await sees(page.getByRole('heading', { level: 1, name: /Ferry ticket 001/ }))
    await page.goBack()
    await sees(page.getByRole('link', { name: 'Ferry ticket 001' }))

    const heads = (await page.getByRole('columnheader').allInnerTexts()).map((text) => text.trim())
    await page.getByRole('button', { name: 'More of this list' }).click()
    await agent.staysAccessible()
    const href = await page.getByRole('menuitem', { name: 'Export as CSV' }).getAttribute('href')
    const csv = (await (await page.request.get(href ?? '')).text()).trim().split(/\r?\n/)
    expect(csv).toHaveLength(rows + 1)
    expect(csv[0]).toBe(heads.filter((text) => text !== '').join(','))
    expect(csv[1]).toContain('Ferry ticket 000')
    expect(csv.slice(1).every((line) => line.includes('Pier 7'))).toBe(true)
    expect(csv[0]).not.toMatch(/requester/i)
  })
})
