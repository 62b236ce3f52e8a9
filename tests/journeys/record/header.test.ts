import { expect } from 'vitest'
import { sees, test, type Visitor } from '../../harness/journey.ts'

const read = async (visitor: Visitor, number: string): Promise<Readonly<Record<string, unknown>>> =>
  (await visitor.asks('GET', `/incidents/${number}`)).json['data'] as Readonly<Record<string, unknown>>

test('the header of a record says when its next promise is due, as the record itself does, and that it is paused while it waits', async ({
  visit,
}) => {
  const [agent, anna] = [await visit('agent'), await visit('hospital')]
  const { page } = agent
  const { json } = await anna.asks('POST', '/incidents', { title: 'The bed does not rise' })
  const { number, id } = json['data'] as { number: string; id: string }
  await expect.poll(async () => (await read(agent, number))['nextDueAt']).toEqual(expect.any(String))
  await agent.opens(`/incidents/${number}`)
  const header = page.locator('article > header')
  const ring = header.getByRole('img', { name: /^(Due|Due soon)$/ })
  await sees(ring)
  const due = header.getByText(/^Due/).locator('time')
  expect(await due.getAttribute('datetime')).toBe((await read(agent, number))['nextDueAt'])
  await agent.staysAccessible()

  const waits = { waitingReason: 'caller', followUpAt: '2099-01-01T00:00:00Z' }
  await agent.asks('POST', `/incidents/${id}/journal`, { text: 'Which bed?' })
  await agent.asks('POST', `/incidents/${id}/transitions`, { transition: 'start' })
  await agent.asks('POST', `/incidents/${id}/transitions`, { transition: 'wait', values: waits })
  await sees(header.getByRole('img', { name: 'Paused' }))
  await sees(header.getByText('Paused'))
  await due.waitFor({ state: 'detached' })
})

test('one key leads from the page of a record to the next piece of work, past where one is', async ({
  visit,
}) => {
  const agent = await visit('agent')
  const { page } = agent
  await agent.opens('/my-work')
  await page.keyboard.press('w')
  await page.waitForURL(/\/(INC|TSK|APV)\d+$/)
  await sees(page.getByRole('region', { name: 'Timeline' }))
  const here = page.url()
  await page.keyboard.press('w')
  await page.waitForURL((url) => url.href !== here && /\/(INC|TSK|APV)\d+$/.test(url.pathname))
  await page.keyboard.press('?')
  await sees(page.getByRole('dialog').getByText('Next piece of work'))
})
