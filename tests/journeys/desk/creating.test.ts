import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { accountOf, sees, test } from '../../harness/journey.ts'

/** The browser notices a line until something has come of it: what is being tried just then is not tried once more. */
const lineComesBack = (page: Page, isThere: () => Promise<boolean>): Promise<void> =>
  expect
    .poll(
      async () => {
        await page.evaluate(() => window.dispatchEvent(new Event('online')))
        return isThere()
      },
      { timeout: 15_000, interval: 200 },
    )
    .toBe(true)

describe('a new incident', () => {
  test('begins with one key on every page, which the overview of keys names', async ({ visit }) => {
    const agent = await visit('agent')
    const { page } = agent
    await agent.opens('/my-work')
    await sees(page.getByRole('button', { name: 'Next piece of work' }))
    await page.keyboard.press('?')
    const keys = page.getByRole('dialog')
    await sees(keys.getByText('New incident', { exact: true }))
    expect(await keys.getByText('New incident', { exact: true }).count()).toBe(1)
    await page.keyboard.press('Escape')
    await keys.waitFor({ state: 'hidden' })
    await page.keyboard.press('c')
    await page.waitForURL(/\/incidents\/new$/)
    await sees(page.locator('input:focus'))
    await page.keyboard.type('cc')
    expect(await page.getByLabel('Title').inputValue()).toBe('cc')
    await page.getByRole('button', { name: 'Discard' }).click()
  })

  test('shows what is about the same while its title is typed', async ({ visit }) => {
    const agent = await visit('agent')
    const { page } = agent
    const { json } = await agent.asks('POST', '/incidents', { title: 'Gantry seven sways in the wind' })
    const { number } = json['data'] as { number: string }
    await expect
      .poll(
        async () =>
          ((await agent.asks('GET', '/search?match=any&q=gantry+sways')).json['data'] as unknown[]).length,
        { timeout: 20_000 },
      )
      .toBeGreaterThan(0)
    await agent.opens('/incidents/new')
    await page.getByLabel('Title').fill('The gantry sways')
    const alike = page.getByRole('list', { name: 'About the same' })
    await sees(alike.getByRole('link', { name: new RegExp(number) }))
    await agent.staysAccessible()
    await alike.getByRole('link', { name: new RegExp(number) }).click()
    await page.waitForURL(new RegExp(number))
    await page.goBack()
    await expect.poll(() => page.getByLabel('Title').inputValue()).toBe('The gantry sways')
  })

  test('entered while no answer comes is kept, goes by itself from another page, and is made once', async ({
    visit,
  }) => {
    const agent = await visit('agent')
    const { page } = agent
    await agent.opens('/incidents/new')
    const title = page.getByLabel('Title')
    await sees(title)
    await title.fill('The beacon is dark')
    // The server makes it and the answer is lost: the worst case, for trying again must not make another.
    await page.route(/\/api\/v1\/incidents$/, async (route) => {
      await route.fetch()
      await route.abort('internetdisconnected')
    })
    await page.keyboard.press('Control+Enter')
    const waiting = page.getByRole('list', { name: 'Waiting to be sent' })
    await sees(waiting.getByText('The beacon is dark'))
    await sees(waiting.getByText(/Not sent yet: no connection/))
    expect(await title.inputValue()).toBe('')
    await agent.staysAccessible()
    await page.reload()
    await sees(waiting.getByText('The beacon is dark'))
    await agent.opens('/my-work')
    const bar = page.getByRole('status').filter({ hasText: 'Not sent yet:' })
    await sees(bar.getByRole('link', { name: 'The beacon is dark' }))
    await agent.staysAccessible()
    await page.unroute(/\/api\/v1\/incidents$/)
    const sent = page.getByText('Sent: The beacon is dark')
    await lineComesBack(page, () => sent.isVisible())
    await bar.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Open', exact: true }).click()
    await sees(page.getByRole('heading', { name: 'The beacon is dark' }))
    const filter = encodeURIComponent('title = "The beacon is dark"')
    const { json } = await agent.asks('GET', `/incidents/count?filter=${filter}`)
    expect(json['count']).toBe(1)
  })

  test('is never sent in the name of somebody else who has signed in beside the page', async ({ visit }) => {
    const agent = await visit('agent')
    const { page } = agent
    const me = (await agent.asks('GET', '/session')).json['person'] as { id: string }
    await agent.opens('/incidents/new')
    await page.getByLabel('Title').fill('The foghorn is silent')
    await page.route(/\/api\/v1\/incidents$/, (route) => route.abort('internetdisconnected'))
    await page.keyboard.press('Control+Enter')
    await sees(page.getByRole('list', { name: 'Waiting to be sent' }))
    // The page has asked who is signed in, and the other comes before what it then sends: the closest that it gets.
    const answers: number[] = []
    await page.route(/\/api\/v1\/incidents$/, async (route) => {
      await page.request.post('/api/v1/session', { data: accountOf('lead') })
      const response = await route.fetch()
      answers.push(response.status())
      await route.fulfill({ response })
    })
    await lineComesBack(page, async () => answers.length > 0)
    expect(new Set(answers)).toEqual(new Set([401]))
    const filter = encodeURIComponent('title = "The foghorn is silent"')
    const made = async () =>
      (await agent.asks('GET', `/incidents?filter=${filter}`)).json['data'] as { createdBy: string }[]
    expect(await made()).toEqual([])
    await sees(page.getByRole('dialog', { name: 'Somebody else is signed in' }))
    await page.unrouteAll({ behavior: 'wait' })
    await page.request.post('/api/v1/session', { data: accountOf('agent') })
    await agent.opens('/my-work')
    await lineComesBack(page, async () => (await made()).length > 0)
    expect((await made()).map(({ createdBy }) => createdBy)).toEqual([me.id])
  })

  test('that the server refuses later says so on every page, and leads back to what was entered', async ({
    visit,
  }) => {
    const agent = await visit('agent')
    const { page } = agent
    await agent.opens('/incidents/new')
    await page.getByLabel('Title').fill('The buoy drifts')
    await page.route(/\/api\/v1\/incidents$/, (route) => route.abort('internetdisconnected'))
    await page.keyboard.press('Control+Enter')
    const waiting = page.getByRole('list', { name: 'Waiting to be sent' })
    await sees(waiting.getByText('The buoy drifts'))
    await agent.opens('/my-work')
    const bar = page.getByRole('status').filter({ hasText: 'Not sent yet:' })
    await sees(bar)
    // Lies over the first, which stays: between the two a try would reach the server.
    const body = JSON.stringify({ code: 'invalid', detail: 'Its service is retired.' })
    await page.route(/\/api\/v1\/incidents$/, (route) =>
      route.fulfill({ status: 422, contentType: 'application/problem+json', body }),
    )
    const refused = bar.getByRole('link', { name: /buoy drifts.*Its service is retired/ })
    await lineComesBack(page, () => refused.isVisible())
    await refused.click()
    await sees(waiting.getByText('Not created: Its service is retired.'))
    await waiting.getByRole('button', { name: 'Edit' }).click()
    expect(await page.getByLabel('Title').inputValue()).toBe('The buoy drifts')
    await page.getByRole('button', { name: 'Discard' }).click()
    await waiting.waitFor({ state: 'detached' })
  })
})
