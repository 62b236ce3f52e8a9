import { describe, expect } from 'vitest'
import { sees, test, type Visitor } from '../../harness/journey.ts'
import { focused, focusIsAt, tabsTo } from './by-keyboard.ts'

const reports = async ({ asks }: Visitor, title: string): Promise<{ id: string; number: string }> =>
  (await asks('POST', '/incidents', { title })).json['data'] as { id: string; number: string }

describe('the focus, when what has it goes from the page,', () => {
  test('goes to the same of the next line, then of the one before, then to the heading of the part', async ({
    visit,
  }) => {
    const agent = await visit('agent')
    const { page } = agent
    const here = await reports(agent, 'The tide gauge is stuck')
    const others = [await reports(agent, 'Gauge north'), await reports(agent, 'Gauge south')]
    for (const other of others) {
      const ends = { from: { type: 'incident', id: here.id }, to: { type: 'incident', id: other.id } }
      expect((await agent.asks('POST', '/links', { ...ends, kind: 'related' })).status).toBe(201)
    }
    await agent.opens(`/incidents/${here.number}`)
    const removes = page.getByRole('button', { name: /^Remove the link to/ })
    await expect.poll(() => removes.count()).toBe(2)
    const last = await removes.last().getAttribute('aria-label')
    await tabsTo(page, removes.first())
    await page.keyboard.press('Enter')
    await expect.poll(() => removes.count()).toBe(1)
    await focusIsAt(page.getByRole('button', { name: last ?? '' }))
    await page.keyboard.press('Enter')
    await expect.poll(() => removes.count()).toBe(0)
    // Nothing is left beside it: the part that it stood in is the next thing to know about.
    await expect.poll(() => focused(page)).not.toMatch(/^(body|html)/)
  })

  test('goes to the list when the bar of what is chosen goes, and back from an undo', async ({ visit }) => {
    const agent = await visit('agent')
    const { page } = agent
    await reports(agent, 'The slipway winch squeaks')
    await agent.opens('/incidents?sort=-openedAt')
    const grid = page.getByRole('grid')
    await sees(grid.getByRole('gridcell', { name: /INC\d+/ }))
    await tabsTo(page, grid)
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    await sees(page.getByText('1 selected'))
    await tabsTo(page, page.getByRole('button', { name: 'Assign to me' }))
    await page.keyboard.press('Enter')
    await sees(page.getByText('1 assigned to you.'))
    await focusIsAt(grid)
    await tabsTo(page, page.getByRole('button', { name: 'Undo' }))
    await page.keyboard.press('Enter')
    await sees(page.getByText('Taken back.'))
    await expect.poll(() => focused(page)).not.toMatch(/^(body|html)/)
  })

  test('goes on among the sessions when one is ended', async ({ visit }) => {
    await visit('skarholm')
    await visit('skarholm')
    const { page, opens } = await visit('skarholm')
    await opens('/account')
    const ends = page
      .getByRole('region', { name: 'Sessions' })
      .getByRole('button', { name: 'End session', exact: true })
    await expect.poll(() => ends.count()).toBeGreaterThan(1)
    const before = await ends.count()
    await tabsTo(page, ends.first())
    await page.keyboard.press('Enter')
    await expect.poll(() => ends.count()).toBe(before - 1)
    await expect.poll(() => focused(page)).toMatch(/^button “End session/)
  })

  test('stays on a button while its work is being done, which is done once', async ({ visit }) => {
    const { page, opens } = await visit('hospital')
    await opens('/account')
    let letGo: () => void = () => undefined
    const held = new Promise<void>((resume) => (letGo = resume))
    let times = 0
    await page.route(/\/api\/v1\/people\/[^/]+$/, async (route) => {
      if (route.request().method() === 'PATCH') {
        times += 1
        await held
      }
      await route.continue()
    })
    const save = page.getByRole('button', { name: 'Save profile' })
    await tabsTo(page, save)
    await page.keyboard.press('Enter')
    await sees(page.locator('button[aria-busy=true]'))
    await focusIsAt(save)
    await page.keyboard.press('Enter')
    letGo()
    await sees(page.getByText('Profile saved.'))
    await focusIsAt(save)
    expect(times).toBe(1)
  })

  test('stays where it was left by somebody who pressed beside everything', async ({ visit }) => {
    const [agent, iris] = [await visit('agent'), await visit('lead')]
    const { page } = agent
    const { id, number } = await reports(agent, 'The bollard leans')
    await agent.opens(`/incidents/${number}`)
    await sees(page.getByRole('heading', { level: 1 }))
    const step = page.getByRole('main').getByRole('button', { name: 'Start work', exact: true })
    await step.focus()
    await page.getByRole('heading', { name: 'Timeline' }).click()
    await expect.poll(() => focused(page)).toMatch(/^(body|main)/)
    const where = (await focused(page)).split(' ')[0]
    await iris.asks('POST', `/incidents/${id}/transitions`, { transition: 'start' })
    await step.waitFor({ state: 'detached' })
    await sees(page.getByRole('main').getByText('In progress', { exact: true }))
    expect((await focused(page)).split(' ')[0]).toBe(where)
  })
})
