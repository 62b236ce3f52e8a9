import { describe, expect } from 'vitest'
import { sees, test } from '../../harness/journey.ts'
import { choosesEntry, focusIsSomewhere, presses, tabsTo, writes } from '../pages/by-keyboard.ts'

const tile = { title: 'All of them', kind: 'figure', type: 'incident', width: 3, height: 3, series: [{ request: {} }] } // prettier-ignore

describe('by keyboard alone', () => {
  test('a dashboard is shared with a role, read by another who opens the list behind a figure, put away and had back', async ({
    visit,
  }) => {
    const [agent, lead] = [await visit('agent'), await visit('lead')]
    const { page } = agent
    const board = { title: 'Read by keys', key: 'read-by-keys', layout: { tiles: [tile] } }
    expect((await agent.asks('POST', '/dashboards', board)).status).toBe(201)
    await agent.opens('/dashboards/read-by-keys?edit=yes')
    await presses(page, page.getByRole('button', { name: 'Who sees it' }))
    const roles = page.getByRole('radio', { name: /certain roles/ })
    const choices = page.getByRole('dialog').getByRole('radio')
    await tabsTo(page, choices)
    for (let press = 0; press < 4 && !(await roles.isChecked()); press++) {
      const before = await choices.and(page.locator(':checked')).elementHandle()
      await page.keyboard.press('ArrowDown')
      await page.waitForFunction((radio) => !(radio as HTMLInputElement).checked, before)
    }
    await writes(page, page.getByRole('textbox', { name: 'Shared with roles' }), 'Team lead')
    await sees(page.getByRole('option', { name: /Team lead/ }))
    const marked = page.locator('[role=option][data-combobox-selected]', { hasText: 'Team lead' })
    if ((await marked.count()) === 0) await page.keyboard.press('ArrowDown')
    await sees(marked)
    await page.keyboard.press('Enter')
    await presses(page, page.getByRole('button', { name: 'Share so' }))
    await sees(page.getByText('Who sees it is changed.'))
    await focusIsSomewhere(page)

    await lead.opens('/dashboards/read-by-keys')
    const figure = lead.page.getByRole('link', { name: /^All of them/ })
    await sees(figure)
    const count = (await figure.textContent()) ?? ''
    await presses(lead.page, figure)
    await sees(lead.page.getByText(new RegExp(`^${count} records$`)))

    await agent.opens('/dashboards/read-by-keys')
    await presses(page, page.getByRole('main').getByRole('button', { name: 'More', exact: true }))
    await choosesEntry(page, 'Archive the dashboard')
    await page.waitForURL(/\/dashboards$/)
    await presses(page, page.getByRole('button', { name: 'Undo' }))
    await page.waitForURL(/\/dashboards\/read-by-keys$/)
    await sees(page.getByRole('heading', { name: 'All of them' }))
  })
})
