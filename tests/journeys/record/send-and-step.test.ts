import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { sees, test, type Visitor } from '../../harness/journey.ts'

const journal = /\/api\/v1\/incidents\/[^/]+\/journal$/

/** Begins a reply to a new incident; answers how the incident stands, and what was said of it. */
const begins = async ({ page, asks, opens }: Visitor, title: string) => {
  const { json } = await asks('POST', '/incidents', { title })
  const { id } = json['data'] as { id: string }
  await opens(`/incidents/${id}`)
  await sees(page.locator('[data-composer] textarea'))
  await page.keyboard.press('r')
  await page.keyboard.type('Please try the other door.')
  await sees(thenButton(page))
  return async (): Promise<unknown> => {
    const record = (await asks('GET', `/incidents/${id}`)).json['data'] as { state: string }
    const { data } = (await asks('GET', `/incidents/${id}/journal`)).json as { data: { text: string }[] }
    return [record.state, data.map(({ text }) => text)]
  }
}

const thenButton = (page: Page) => page.getByRole('button', { name: 'Send, and then' })

describe('a reply with a step behind it', () => {
  test('is sent and the step taken by keyboard alone', async ({ visit }) => {
    const agent = await visit('agent')
    const { page } = agent
    const stands = await begins(agent, 'The sluice is closed')
    await page.keyboard.press('Control+Shift+Enter')
    await sees(page.getByRole('menuitem', { name: 'Start work' }))
    await agent.staysAccessible()
    await page.keyboard.press('Enter')
    await expect.poll(stands).toEqual(['active', ['Please try the other door.']])
    expect(await page.locator('[data-composer] textarea').inputValue()).toBe('')
  })

  test('asks for what the step needs once the reply has arrived', async ({ visit }) => {
    const agent = await visit('agent', { viewport: { width: 360, height: 740 } })
    const { page } = agent
    const stands = await begins(agent, 'The ferry is late')
    await thenButton(page).click()
    await page.getByRole('menuitem', { name: 'Resolve' }).click()
    const dialog = page.getByRole('dialog')
    await sees(dialog.getByLabel('Resolution code'))
    expect(await stands()).toEqual(['new', ['Please try the other door.']])
    await dialog.getByLabel('Resolution code').click()
    await page.getByRole('option', { name: /Fixed/ }).click()
    await dialog.getByRole('button', { name: 'Resolve' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await expect.poll(stands).toEqual(['resolved', ['Please try the other door.']])
  })

  test('is offered beside what was written before and kept, on a page of which all has come already', async ({
    visit,
  }) => {
    const agent = await visit('agent')
    const { page } = agent
    await begins(agent, 'The anchor is lost')
    await page.locator('header a[href="/incidents"]').first().click()
    await page.locator('[role=row][data-index] a', { hasText: 'The anchor is lost' }).first().click()
    await sees(page.locator('[data-composer] textarea').getByText('Please try the other door.'))
    await sees(thenButton(page))
  })

  test('takes no step while the reply has not arrived, nor when it is discarded', async ({ visit }) => {
    const agent = await visit('agent')
    const { page } = agent
    const stands = await begins(agent, 'The buoy has drifted')
    await page.route(journal, (route) =>
      route.fulfill({ status: 413, contentType: 'text/plain', body: 'too large' }),
    )
    await thenButton(page).click()
    await page.getByRole('menuitem', { name: 'Start work' }).click()
    await sees(page.getByText('Not sent:'))
    await page.getByRole('button', { name: 'Discard' }).click()
    await page.getByText('Not sent:').waitFor({ state: 'detached' })
    // The next reply, which nothing was to follow, is followed by nothing.
    await page.unroute(journal)
    await page.keyboard.press('r')
    await page.keyboard.type('It is moored again.')
    await page.keyboard.press('Control+Enter')
    await expect.poll(stands).toEqual(['new', ['It is moored again.']])
    await sees(page.getByRole('region', { name: 'Timeline' }).getByText('It is moored again.'))
    expect(await stands()).toEqual(['new', ['It is moored again.']])
  })
})
