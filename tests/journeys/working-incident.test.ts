import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { describe, expect, vi } from 'vitest'
import { sees, takesStep, test, type Visitor } from '../harness/journey.ts'

/** Tab until a field has the focus, as somebody without a mouse does. */
const tabsTo = async (page: Page, label: string): Promise<void> => {
  // A required field's label has a star behind it.
  const wanted = page.getByLabel(new RegExp(`^${label}( \\*)?$`)).first()
  for (let press = 0; press < 40; press++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never came to ${label}.`)
}

const choosesByKeys = async (page: Page, label: string, value: string): Promise<void> => {
  await tabsTo(page, label)
  await page.keyboard.press('ArrowDown')
  const option = page.getByRole('option', { name: value, exact: true })
  await sees(option)
  for (let press = 0; press < 10; press++) {
    if ((await option.getAttribute('data-combobox-selected')) !== null) break
    await page.keyboard.press('ArrowDown')
  }
  await page.keyboard.press('Enter')
  await option.waitFor({ state: 'hidden' })
}

const createsByKeys = async ({ page, opens, staysAccessible }: Visitor, title: string): Promise<string> => {
  await opens('/incidents')
  await sees(page.getByRole('gridcell', { name: /INC\d+/ }))
  await page.keyboard.press('c')
  await page.waitForURL(/\/incidents\/new/)
  await sees(page.locator('input:focus'))
  await page.keyboard.type(title)
  await tabsTo(page, 'Requester')
  await page.keyboard.type('Anna')
  await sees(page.locator('[role=option][data-combobox-selected]', { hasText: 'Anna Sørensen' }))
  await page.keyboard.press('Enter')
  await choosesByKeys(page, 'Impact', 'High')
  await choosesByKeys(page, 'Urgency', 'High')
  await sees(page.getByRole('status').filter({ hasText: /Priority\s*Critical/ }))
  await staysAccessible()
  await page.keyboard.press('Control+Enter')
  await page.waitForURL(/\/incidents\/INC\d+/)
  return /INC\d+/.exec(page.url())?.[0] ?? ''
}

const findsBySearch = async ({ page, asks }: Visitor, words: string, number: string): Promise<void> => {
  const isFound = async (): Promise<void> => {
    const { json } = await asks('GET', `/search?q=${encodeURIComponent(words)}`)
    expect(JSON.stringify(json)).toContain(number)
  }
  await vi.waitFor(isFound, { timeout: 3_000, interval: 50 })
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Search or go to' }).fill(words)
  await sees(page.getByRole('option', { name: new RegExp(number) }))
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await page.waitForURL(new RegExp(number))
}

const writes = async (page: Page, key: 'r' | 'n', text: string): Promise<void> => {
  await sees(page.locator('[data-composer] textarea'))
  // Out of the text of before, where a letter is a letter; from the page itself Escape would lead back to the list.
  if ((await page.locator('textarea:focus').count()) > 0) await page.keyboard.press('Escape')
  await page.keyboard.press(key)
  await sees(page.locator('textarea:focus'))
  await page.keyboard.type(text)
  await page.keyboard.press('Control+Enter')
  // Not anywhere on the page: the text of a composer is on it before anything is sent.
  await sees(page.getByRole('region', { name: 'Timeline' }).getByRole('article').filter({ hasText: text }))
}

const attachesAndFetches = async ({ page }: Visitor): Promise<void> => {
  const content = 'The log of the crane, line 1\n'
  const file = { name: 'crane.txt', mimeType: 'text/plain', buffer: Buffer.from(content) }
  await page.locator('input[type=file]').setInputFiles(file)
  await page.getByRole('list').getByRole('button', { name: 'Show crane.txt' }).first().click()
  const dialog = page.getByRole('dialog', { name: 'crane.txt' })
  await sees(dialog.getByText(content.trim()))
  const link = dialog.getByRole('link', { name: 'Download crane.txt' })
  const [download] = await Promise.all([page.waitForEvent('download'), link.first().click()])
  expect(download.suggestedFilename()).toBe('crane.txt')
  expect(await readFile(await download.path(), 'utf8')).toBe(content)
  const answer = await page.request.get((await link.first().getAttribute('href')) ?? '')
  expect(answer.headers()['content-disposition']).toMatch(/^attachment/)
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
}

const waitsAndResumes = async ({ page, staysAccessible }: Visitor): Promise<void> => {
  await takesStep(page, 'Wait')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Wait' }).click()
  await sees(dialog.getByText('Waiting for is needed here.'))
  await sees(dialog.getByText('Follow up is needed here.'))
  await staysAccessible()
  await dialog.getByRole('combobox', { name: 'Waiting for' }).click()
  await page.getByRole('option', { name: 'Supplier' }).click()
  await dialog.getByLabel('Follow up').fill('2030-01-15T09:30')
  await dialog.getByRole('button', { name: 'Wait' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await sees(page.getByRole('banner').or(page.getByRole('main')).getByText('Waiting', { exact: true }))
  await takesStep(page, 'Resume')
  await sees(page.getByRole('main').getByText('In progress', { exact: true }))
}

const resolves = async ({ page }: Visitor): Promise<void> => {
  await takesStep(page, 'Resolve')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Resolution code').click()
  await page.getByRole('option', { name: /Fixed/ }).click()
  await dialog.getByRole('textbox', { name: 'Resolution', exact: true }).fill('The fuse was replaced.')
  await dialog.getByRole('button', { name: 'Resolve' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await sees(page.getByRole('main').getByText('Resolved', { exact: true }))
}

describe('an incident', () => {
  test('is taken up by keyboard alone, worked and resolved; its requester sees the reply but not the note, and opens it again', async ({
    visit,
  }) => {
    const agent = await visit('agent')
    const { page } = agent
    const title = 'The harbour crane has no current'
    const number = await createsByKeys(agent, title)
    await agent.opens('/incidents')
    await sees(page.getByRole('row').filter({ hasText: number }).filter({ hasText: title }))
    await findsBySearch(agent, 'harbour crane current', number)
    await writes(page, 'r', 'An electrician is on the way.')
    await writes(page, 'n', 'The caller was rude about it.')
    await attachesAndFetches(agent)
    await agent.staysAccessible()
    await waitsAndResumes(agent)
    await resolves(agent)
    const requester = await visit('hospital')
    await requester.opens(`/incidents/${number}`)
    await sees(requester.page.getByText('An electrician is on the way.'))
    expect(await requester.page.getByText('rude').count()).toBe(0)
    expect(await requester.page.getByText('Internal note').count()).toBe(0)
    await requester.staysAccessible()
    await takesStep(requester.page, 'Reopen')
    await sees(requester.page.getByRole('main').getByText('In progress', { exact: true }))

    await agent.opens(`/incidents/${number}`)
    const history = page.getByRole('region', { name: 'Timeline' })
    await sees(history.getByText('Resolved'))
    // What shows files comes with the first of them, a moment after the words.
    for (const part of ['created this', 'electrician', 'rude', 'crane.txt', 'Supplier', 'Resolved', 'Anna'])
      await expect.poll(() => history.textContent()).toContain(part)
  })
})
