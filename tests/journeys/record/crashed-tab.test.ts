import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { sees, test } from '../../harness/journey.ts'

/** Has the tab die as it does when its memory is used up: nothing of the page runs any more, not even its farewell. */
const crashes = async (page: Page): Promise<void> => {
  const session = await page.context().newCDPSession(page)
  const crashed = page.waitForEvent('crash')
  // Never answered: who would answer is gone.
  session.send('Page.crash').catch(() => undefined)
  await crashed
}

describe('what was typed before the tab crashed', () => {
  test('a reply stands in the composer of the next one', async ({ visit }) => {
    const agent = await visit('agent')
    const { json } = await agent.asks('POST', '/incidents', { title: 'The crane lamp is out' })
    const path = `/incidents/${(json['data'] as { number: string }).number}`
    await agent.opens(path)
    const written = (page: Page) => page.locator('[data-composer] textarea')
    await sees(written(agent.page))
    await agent.page.keyboard.press('r')
    await agent.page.keyboard.type('A new lamp comes on Monday.')
    await crashes(agent.page)
    const next = await agent.page.context().newPage()
    await next.goto(path)
    await sees(written(next))
    await expect.poll(() => written(next).inputValue()).toBe('A new lamp comes on Monday.')
    // Nobody has sent it.
    const entries = (await agent.asks('GET', `${path}/journal`)).json['data']
    expect(entries).toEqual([])
  })

  test('a new incident stands in its form', async ({ visit }) => {
    const agent = await visit('agent')
    await agent.opens('/incidents/new')
    await agent.page.getByLabel('Title').pressSequentially('The winch smells of smoke')
    await crashes(agent.page)
    const next = await agent.page.context().newPage()
    await next.goto('/incidents/new')
    await expect.poll(() => next.getByLabel('Title').inputValue()).toBe('The winch smells of smoke')
  })

  test('a request stands in the question of the page for help', async ({ visit }) => {
    const anna = await visit('hospital')
    await anna.opens('/help')
    await anna.page.getByLabel('What do you need?').pressSequentially('A bed that goes up')
    await crashes(anna.page)
    const next = await anna.page.context().newPage()
    await next.goto('/help')
    await expect.poll(() => next.getByLabel('What do you need?').inputValue()).toBe('A bed that goes up')
  })
})
