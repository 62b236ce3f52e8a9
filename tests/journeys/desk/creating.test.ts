import { describe, expect } from 'vitest'
import { sees, test } from '../../harness/journey.ts'

describe('a new incident', () => {
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

  test('entered without a line is kept through a reload, goes by itself when there is one, and is made once', async ({
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
    await page.unroute(/\/api\/v1\/incidents$/)
    await waiting.getByRole('button', { name: 'Send now' }).click()
    await waiting.waitFor({ state: 'detached' })
    const filter = encodeURIComponent('title = "The beacon is dark"')
    const { json } = await agent.asks('GET', `/incidents/count?filter=${filter}`)
    expect(json['count']).toBe(1)
  })
})
