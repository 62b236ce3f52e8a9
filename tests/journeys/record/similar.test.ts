import { expect } from 'vitest'
import { sees, test } from '../../harness/journey.ts'

test('what is about the same, open or resolved, is shown on the page of a record', async ({ visit }) => {
  const agent = await visit('agent')
  const { page } = agent
  const make = async (title: string) => {
    const { json } = await agent.asks('POST', '/incidents', { title })
    return (json['data'] as { number: string }).number
  }
  const first = await make('The turbine gauge reads backwards')
  const second = await make('Turbine gauge is dark')
  await expect
    .poll(
      async () =>
        ((await agent.asks('GET', '/search?match=any&q=turbine+gauge')).json['data'] as unknown[]).length,
      {
        timeout: 20_000,
      },
    )
    .toBeGreaterThan(1)
  const alike = page.getByRole('list', { name: 'About the same' })
  await agent.opens(`/incidents/${first}`)
  await page.mouse.move(300, 300)
  await sees(alike.getByRole('link', { name: new RegExp(second) }))
  expect(await alike.getByRole('link', { name: new RegExp(first) }).count()).toBe(0)
  await agent.staysAccessible()
  await alike.getByRole('link', { name: new RegExp(second) }).press('Enter')
  await page.waitForURL(new RegExp(second))
})
