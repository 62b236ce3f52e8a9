import { expect } from 'vitest'
import { sees, test } from '../../harness/journey.ts'

test('of a record with hundreds of entries the latest are there at once, and what came before on demand', async ({
  visit,
}) => {
  const agent = await visit('agent')
  const { page } = agent
  const { json } = await agent.asks('POST', '/incidents', { title: 'The belt has a long story' })
  const { number, id } = json['data'] as { number: string; id: string }
  const create = Array.from({ length: 230 }, (_, at) => ({
    about: { type: 'incident', id },
    text: `Look ${at + 1} of many`,
    visibility: 'internal',
  }))
  const made = await agent.asks('POST', '/journal-entries/bulk', { create })
  expect(made.status, JSON.stringify(made.json).slice(0, 300)).toBe(200)
  await agent.opens(`/incidents/${number}`)
  const timeline = page.getByRole('region', { name: 'Timeline' })
  const said = timeline.getByRole('article')
  await sees(said.filter({ hasText: 'Look 230 of many' }))
  expect(await said.count()).toBe(200)
  expect(await timeline.getByText(/created this/).count()).toBe(0)
  // What is written now stands at the end, and is in sight.
  await page.keyboard.press('n')
  await page.keyboard.type('And one more')
  await page.keyboard.press('Control+Enter')
  await sees(said.last().filter({ hasText: 'And one more' }))
  await timeline.getByRole('button', { name: 'Show what came before' }).press('Enter')
  await sees(timeline.getByText(/created this/))
  await sees(said.first().filter({ hasText: 'Look 1 of many' }))
  await expect.poll(() => said.count()).toBe(231)
  expect(await timeline.getByRole('button', { name: 'Show what came before' }).count()).toBe(0)
  await agent.staysAccessible()
})
