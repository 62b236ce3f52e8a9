import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { sees, test } from '../../harness/journey.ts'

/** Notes what is put into places that were known before it came: only that is read to somebody who does not see it. */
const listens = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const spoken: string[] = []
    const known = new WeakSet<Element>(document.querySelectorAll('[role=status]'))
    new MutationObserver((changes) => {
      const places = changes.map(({ target }) =>
        (target instanceof Element ? target : target.parentElement)?.closest('[role=status]'),
      )
      for (const place of new Set(places)) {
        const text = place?.textContent.trim() ?? ''
        if (place && known.has(place) && text !== '') spoken.push(text)
      }
      for (const place of document.querySelectorAll('[role=status]')) known.add(place)
    }).observe(document.body, { childList: true, characterData: true, subtree: true })
    Object.assign(window, { spoken })
  })

const spokenOn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => (window as unknown as { readonly spoken: readonly string[] }).spoken)

const hears = (page: Page, words: RegExp): Promise<void> =>
  expect.poll(() => spokenOn(page)).toContainEqual(expect.stringMatching(words))

describe('who does not see the page hears', () => {
  test('how many a filter leaves, how many are chosen, and what became of them', async ({ visit }) => {
    const agent = await visit('agent')
    const { page } = agent
    await agent.asks('POST', '/incidents', { title: 'The foghorn is hoarse', location: 'Head 2' })
    await agent.opens(`/incidents?filter=${encodeURIComponent('location = "Head 2"')}`)
    await sees(page.getByText('1 record', { exact: true }))
    await listens(page)
    await page.getByRole('grid').focus()
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    // The bar was not there before: its words would be passed over.
    await hears(page, /^1 selected$/)
    await page.getByRole('button', { name: 'Assign to me' }).click()
    await hears(page, /1 assigned to you\./)
    await page.keyboard.press('/')
    await page.keyboard.type('nothing like it')
    await page.keyboard.press('Enter')
    await hears(page, /0 records$/)
  })

  test('what others write, once for each and not what one writes oneself, and that the bell has more', async ({
    visit,
  }) => {
    const [jonas, iris] = [await visit('agent'), await visit('lead')]
    const { page } = jonas
    await jonas.asks('POST', '/notifications/read', { all: true })
    const me = (await jonas.asks('GET', '/session')).json['person'] as { id: string }
    const title = 'The ladder of pier 4 is loose'
    const made = await jonas.asks('POST', '/incidents', { title, requester: me.id, assignee: me.id })
    const { number } = made.json['data'] as { number: string }
    await jonas.opens(`/incidents/${number}`)
    const timeline = page.getByRole('region', { name: 'Timeline' })
    await sees(timeline.getByText('created this'))
    await sees(page.getByRole('link', { name: 'Notifications: 0 not read' }))
    await listens(page)
    const news = async () => (await spokenOn(page)).filter((text) => text === 'New from Iris Maas.')
    await iris.asks('POST', `/incidents/${number}/journal`, { text: 'Two bolts are missing.' })
    await sees(timeline.getByText('Two bolts are missing.'))
    await expect.poll(async () => (await news()).length).toBe(1)
    await hears(page, /^Notifications: 1 not read$/)
    await iris.asks('POST', `/incidents/${number}/journal`, { text: 'Now three.' })
    await sees(timeline.getByText('Now three.'))
    await expect.poll(async () => (await news()).length).toBe(2)
    await jonas.asks('POST', `/incidents/${number}/journal`, { text: 'I bring some.' })
    await sees(timeline.getByText('I bring some.'))
    expect((await spokenOn(page)).filter((text) => text.startsWith('New from')).length).toBe(2)
  })
})
