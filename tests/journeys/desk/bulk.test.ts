import type { Locator } from 'playwright-core'
import { describe, expect } from 'vitest'
import { accountOf, sees, test, type Visitor } from '../../harness/journey.ts'
import { focusIsAt, focused, tabsTo } from '../pages/by-keyboard.ts'

const given = async ({ asks }: Visitor, place: string, count: number): Promise<readonly string[]> => {
  const create = Array.from({ length: count }, (_, at) => ({ title: `Buoy ${at + 1}`, location: place }))
  const { json } = await asks('POST', '/incidents/bulk', { create })
  return (json['results'] as { data: { id: string } }[]).map(({ data }) => data.id)
}
const valuesOf = async ({ asks }: Visitor, place: string, field: string): Promise<readonly unknown[]> => {
  const filter = encodeURIComponent(`location = "${place}"`)
  const { json } = await asks('GET', `/incidents?filter=${filter}&sort=number`)
  return (json['data'] as Record<string, unknown>[]).map((each) => each[field])
}
const selectsAll = async ({ page, opens }: Visitor, place: string): Promise<void> => {
  await opens(
    `/incidents?filter=${encodeURIComponent(`location = "${place}"`)}&sort=number&columns=title,state`,
  )
  await sees(page.getByRole('link', { name: 'Buoy 1' }))
  await page.getByRole('checkbox', { name: 'Select all that are loaded' }).check()
}

describe('many incidents at once', () => {
  test('get a value, and get back each its own when it is taken back, whatever columns are shown', async ({
    visit,
  }) => {
    const agent = await visit('agent')
    const { page } = agent
    const [first = ''] = await given(agent, 'Fairway', 3)
    await agent.asks('PATCH', `/incidents/${first}`, { urgency: 'high' })
    await selectsAll(agent, 'Fairway')
    await page.getByRole('button', { name: 'Set a field…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Set a field of 3 incidents' })
    await dialog.getByLabel('Field', { exact: true }).selectOption({ label: 'Affected item' })
    await dialog.getByRole('textbox', { name: 'Affected item' }).fill('Chain')
    await agent.staysAccessible()
    await page.keyboard.press('Control+Enter')
    await dialog.waitFor({ state: 'hidden' })
    await sees(page.getByText('3 changed.'))
    expect(await valuesOf(agent, 'Fairway', 'affectedItem')).toEqual(['Chain', 'Chain', 'Chain'])
    await page.getByRole('button', { name: 'Undo' }).click()
    await sees(page.getByText('Taken back.'))
    expect(await valuesOf(agent, 'Fairway', 'affectedItem')).toEqual([null, null, null])
    expect(await valuesOf(agent, 'Fairway', 'urgency')).toEqual(['high', 'medium', 'medium'])
  })

  test('take a step, each answers for itself, and what was refused says why and stays selected', async ({
    visit,
  }) => {
    const agent = await visit('agent')
    const { page } = agent
    const [first = ''] = await given(agent, 'Roadstead', 3)
    await selectsAll(agent, 'Roadstead')
    await page.getByRole('button', { name: 'Take a step…' }).click()
    const dialog = page.getByRole('dialog', { name: 'A step for 3 incidents' })
    await sees(dialog.getByLabel('Step'))
    // Somebody is faster with one of them.
    await agent.asks('POST', `/incidents/${first}/transitions`, { transition: 'start' })
    await dialog.getByLabel('Step').selectOption({ label: 'Start work (3 of 3)' })
    await dialog.getByRole('button', { name: 'Start work' }).click()
    await sees(dialog.getByText('2 done; 1 was refused and stays selected.'))
    await sees(dialog.getByRole('list', { name: 'Refused' }).getByText(/goes from New/))
    await agent.staysAccessible()
    expect(await valuesOf(agent, 'Roadstead', 'state')).toEqual(['active', 'active', 'active'])
    await dialog.getByRole('button', { name: 'Take 2 back' }).click()
    await sees(page.getByText('1 selected'))
    await sees(page.getByText('Taken back.'))
    expect(await valuesOf(agent, 'Roadstead', 'state')).toEqual(['active', 'new', 'new'])
  })

  test('are taken over, and given back to nobody and to whom they were, though no column shows it', async ({
    visit,
  }) => {
    const [agent, lead] = [await visit('agent'), await visit('lead')]
    const { page } = agent
    const [first = ''] = await given(agent, 'Mole', 2)
    const { json } = await lead.asks('GET', '/session')
    const { id } = json['person'] as { id: string }
    await agent.asks('PATCH', `/incidents/${first}`, { assignee: id })
    await selectsAll(agent, 'Mole')
    await page.getByRole('button', { name: 'Assign to me' }).click()
    await sees(page.getByText('2 assigned to you.'))
    await page.getByRole('button', { name: 'Undo' }).click()
    await sees(page.getByText('Taken back.'))
    expect(await valuesOf(agent, 'Mole', 'assignee')).toEqual([id, null])
  })

  test('are taken over as far as may be, and what was refused stays selected', async ({ visit }) => {
    const [agent, boss] = [await visit('agent'), await visit('administrator')]
    const { page } = agent
    const [first = ''] = await given(agent, 'Groyne', 3)
    expect((await boss.asks('DELETE', `/incidents/${first}`)).status).toBe(200)
    await agent.opens(
      `/incidents?filter=${encodeURIComponent('location = "Groyne"')}&sort=number&columns=title&archived=true`,
    )
    await sees(page.getByRole('link', { name: 'Buoy 1' }))
    await page.getByRole('checkbox', { name: 'Select all that are loaded' }).check()
    await page.getByRole('button', { name: 'Assign to me' }).click()
    await sees(page.getByText('2 assigned to you.'))
    await sees(page.getByRole('group', { name: '1 selected' }))
    await sees(page.getByText(/1 was refused: .* is archived; restore it first/))
  })

  test('are changed in a session that is old once it has been asked who sits there, and are taken back', async ({
    visit,
  }) => {
    const agent = await visit('agent')
    const { page } = agent
    await given(agent, 'Weir', 2)
    // As the server answers a quarter of an hour after the sign-in, for all rows at once; that it does, its own tests say.
    let isOld = true
    let asked = 0
    await page.route('**/api/v1/incidents/bulk', async (route) => {
      asked += 1
      if (!isOld) return route.continue()
      const issues = [{ field: 'lead', code: 'session.unproven', message: 'Confirm first that it is you.' }]
      const json = { status: 403, code: 'forbidden', detail: 'Lead: that takes …', issues }
      return route.fulfill({ status: 403, contentType: 'application/problem+json', json })
    })
    await page.route('**/api/v1/session/confirmation', async (route) => {
      await route.continue()
      isOld = false
    })
    const proof = page.getByRole('dialog', { name: 'Confirm that it is you' })
    const proves = async (): Promise<void> => {
      await proof.getByLabel('Your password').fill(accountOf('agent').password)
      await proof.getByRole('button', { name: 'Confirm' }).click()
      await proof.waitFor({ state: 'detached' })
    }
    await selectsAll(agent, 'Weir')
    await page.getByRole('button', { name: 'Set a field…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Set a field of 2 incidents' })
    await dialog.getByLabel('Field', { exact: true }).selectOption({ label: 'Affected item' })
    await dialog.getByRole('textbox', { name: 'Affected item' }).fill('Sluice')
    await page.keyboard.press('Control+Enter')
    await sees(proof)
    await agent.staysAccessible()
    await proves()
    await dialog.waitFor({ state: 'hidden' })
    await sees(page.getByText('2 changed.'))
    expect(await valuesOf(agent, 'Weir', 'affectedItem')).toEqual(['Sluice', 'Sluice'])
    isOld = true
    await page.getByRole('button', { name: 'Undo' }).click()
    await sees(proof)
    await proves()
    await sees(page.getByText('Taken back.'))
    expect(await valuesOf(agent, 'Weir', 'affectedItem')).toEqual([null, null])
    expect(asked).toBe(4)
  })

  test('are chosen as a stretch: with Shift from one row to another, by click and by keys', async ({
    visit,
  }) => {
    const agent = await visit('agent')
    const { page } = agent
    await given(agent, 'Mudflat', 8)
    await agent.opens(
      `/incidents?filter=${encodeURIComponent('location = "Mudflat"')}&sort=number&columns=title,state`,
    )
    const row = (title: string): Locator =>
      page.getByRole('row').filter({ has: page.getByRole('link', { name: title, exact: true }) })
    const chosen = (): Promise<readonly string[]> =>
      page.locator('[role=row][aria-selected=true]').getByRole('link').allInnerTexts()
    const buoys = (...numbers: readonly number[]): readonly string[] => numbers.map((each) => `Buoy ${each}`)
    await row('Buoy 2').getByRole('checkbox').check()
    await row('Buoy 5')
      .getByRole('checkbox')
      .click({ modifiers: ['Shift'] })
    await expect.poll(chosen).toEqual(buoys(2, 3, 4, 5))
    // Beside the words of a row: nothing is marked, and no other window opens.
    await row('Buoy 7')
      .getByText('New')
      .click({ modifiers: ['Shift'] })
    await expect.poll(chosen).toEqual(buoys(2, 3, 4, 5, 6, 7))
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('')
    await page.keyboard.press('Escape')
    await expect.poll(chosen).toEqual([])
    for (const key of ['j', 'Shift+ArrowDown', 'Shift+ArrowDown']) await page.keyboard.press(key)
    await expect.poll(chosen).toEqual(buoys(1, 2, 3))
    for (const key of ['j', 'j', 'j', 'Shift+X']) await page.keyboard.press(key)
    await expect.poll(chosen).toEqual(buoys(1, 2, 3, 4, 5, 6))
    await sees(page.getByRole('group', { name: '6 selected' }))
    await page.keyboard.press('?')
    await sees(page.getByRole('dialog').getByText('Select up to here'))
  })

  test('are seen to the last beside what can be done with them', async ({ visit }) => {
    const agent = await visit('agent', { viewport: { width: 1280, height: 520 } })
    const { page } = agent
    await given(agent, 'Pontoon', 20)
    await selectsAll(agent, 'Pontoon')
    const bar = page.getByRole('group', { name: '20 selected' })
    await sees(bar)
    await page.getByRole('grid').focus()
    await page.keyboard.press('End')
    const bottom = (what: Locator) => what.evaluate((each) => each.getBoundingClientRect().bottom)
    const top = await bar.evaluate((each) => each.getBoundingClientRect().top)
    await expect.poll(() => bottom(page.getByRole('link', { name: 'Buoy 20' }))).toBeLessThan(top)
  })

  test('are one Tab from the list, also with a record beside it, and give the focus back to its row', async ({
    visit,
  }) => {
    const agent = await visit('agent')
    const { page } = agent
    await given(agent, 'Jetty', 3)
    await agent.opens(
      `/incidents?filter=${encodeURIComponent('location = "Jetty"')}&sort=number&columns=title,state`,
    )
    const grid = page.getByRole('grid')
    const isAtRow = async (title: string): Promise<void> => {
      await focusIsAt(grid)
      const id = (await grid.getAttribute('aria-activedescendant')) ?? ''
      await sees(page.locator(`#${id}`, { hasText: title }))
    }
    await sees(page.getByRole('link', { name: 'Buoy 1' }))
    await tabsTo(page, grid)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('p')
    await sees(page.getByRole('heading', { name: 'Buoy 2' }))
    await page.keyboard.press(' ')
    const bar = page.getByRole('group', { name: '1 selected' })
    await sees(bar)
    const first = bar.getByRole('button', { name: 'Assign to me' })

    // Only what chooses all of them stands between.
    await page.keyboard.press('Tab')
    await focusIsAt(page.getByRole('checkbox', { name: 'Select all that are loaded' }))
    await page.keyboard.press('Tab')
    await focusIsAt(first)
    await tabsTo(page, grid, { isBack: true })
    await isAtRow('Buoy 2')

    await tabsTo(page, bar.getByRole('button', { name: 'Select none' }))
    await page.keyboard.press('Enter')
    await bar.waitFor({ state: 'detached' })
    await isAtRow('Buoy 2')

    await page.keyboard.press(' ')
    await tabsTo(page, first)
    await page.keyboard.press('Escape')
    await bar.waitFor({ state: 'detached' })
    await isAtRow('Buoy 2')

    await page.keyboard.press(' ')
    await tabsTo(page, bar.getByRole('button', { name: 'Set a field…' }))
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Set a field of 1 incident' })
    await dialog.getByLabel('Field', { exact: true }).selectOption({ label: 'Affected item' })
    await tabsTo(page, dialog.getByRole('textbox', { name: 'Affected item' }))
    await page.keyboard.type('Plank')
    await page.keyboard.press('Control+Enter')
    await dialog.waitFor({ state: 'hidden' })
    await sees(page.getByText('1 changed.'))
    await expect.poll(() => focused(page)).not.toMatch(/^(body|html)/)
    await isAtRow('Buoy 2')
  })
})
