import { describe, expect } from 'vitest'
import { axeOf, sees, test, type Visitor } from '../../harness/journey.ts'
import { focusIsAt, focusIsSomewhere, picks, presses, tabsTo } from '../pages/by-keyboard.ts'

const given = async ({ asks }: Visitor, title: string): Promise<string> =>
  ((await asks('POST', '/incidents', { title })).json['data'] as { number: string }).number

describe('by keyboard alone, beside a record', () => {
  test('it is linked with another one, that is followed there and back, and taken away', async ({
    visit,
  }) => {
    const agent = await visit('agent')
    const { page } = agent
    const cause = await given(agent, 'The fuse of the pier is weak')
    const number = await given(agent, 'The pier is dark')
    await agent.opens(`/incidents/${number}`)
    const panel = page.getByRole('region', { name: /^Links/ })
    await sees(panel.getByText('Not tied to anything yet.'))
    await presses(page, panel.getByRole('button', { name: 'Add link' }))
    const other = panel.getByRole('combobox', { name: 'Record' }).or(panel.getByLabel('Record')).first()
    await focusIsAt(other)
    await picks(page, panel.getByRole('combobox', { name: 'Kind' }), 'Causes')
    await tabsTo(page, other, { isBack: true })
    await page.keyboard.type(cause)
    await sees(page.getByRole('option').filter({ hasText: cause }))
    await page.keyboard.press('ArrowDown')
    await sees(page.locator('[role=option][data-combobox-selected]', { hasText: cause }))
    // What the line that the arrows have marked says can be read: its number too.
    const { violations } = await axeOf(page).withRules('color-contrast').analyze()
    expect(violations).toEqual([])
    await page.keyboard.press('Enter')
    const link = panel.getByRole('link').filter({ hasText: cause })
    await sees(link)
    await sees(panel.getByRole('heading', { name: 'Causes' }))
    await focusIsSomewhere(page)

    await presses(page, link)
    await page.waitForURL(new RegExp(cause))
    await sees(panel.getByRole('heading', { name: 'Caused by' }))
    await presses(page, panel.getByRole('link').filter({ hasText: number }))
    await page.waitForURL(new RegExp(number))
    await presses(page, panel.getByRole('button', { name: `Remove the link to ${cause}` }))
    await sees(panel.getByText('Not tied to anything yet.'))
    await focusIsSomewhere(page)
    await presses(page, page.getByRole('button', { name: 'Undo' }))
    await sees(link)
    await focusIsSomewhere(page)
  })

  test('a task is written, ticked off, and read on its own page', async ({ visit }) => {
    const agent = await visit('agent')
    const { page } = agent
    const number = await given(agent, 'The bollard leans')
    await agent.opens(`/incidents/${number}`)
    const panel = page.getByRole('region', { name: /^Tasks/ })
    await sees(panel)
    await page.keyboard.press('t')
    await page.keyboard.type('Set the bollard upright')
    await page.keyboard.press('Enter')
    const task = panel.getByRole('link', { name: 'Set the bollard upright' })
    await sees(task)
    await focusIsSomewhere(page)
    await page.keyboard.press('Escape')
    await presses(page, panel.getByRole('checkbox', { name: /^Finish TSK\d+/ }), 'Space')
    const again = panel.getByRole('checkbox', { name: /^Reopen TSK\d+/ })
    await sees(again)
    await focusIsSomewhere(page)
    await presses(page, task)
    await page.waitForURL(/\/tasks\/TSK\d+/)
    await sees(page.getByRole('main').getByText('Done', { exact: true }))
    await expect
      .poll(async () => (await agent.asks('GET', new URL(page.url()).pathname)).json['data'])
      .toMatchObject({ state: 'done' })
  })
})
