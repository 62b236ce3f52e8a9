import type { Locator, Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { sees, test, type Visitor } from '../../harness/journey.ts'
import { focusIsAt, focusIsSomewhere, presses, tabsTo, writes } from '../pages/by-keyboard.ts'

/** Asks, and goes to the page of what was asked for; answers its number. */
const asks = async ({ page, opens }: Visitor, title: string): Promise<string> => {
  await opens('/help')
  await writes(page, page.getByLabel('What do you need?'), title)
  const more = page.getByLabel('Tell more, if you like')
  await sees(more)
  await writes(page, more, 'It rings, and nobody hears it.')
  await page.keyboard.press('Control+Enter')
  const waiting = page.getByRole('list', { name: 'On its way' }).getByRole('link').filter({ hasText: title })
  await sees(waiting)
  await focusIsSomewhere(page)
  await presses(page, waiting)
  await page.waitForURL(/\/help\/INC\d+/)
  await sees(page.getByText('It rings, and nobody hears it.'))
  return /INC\d+/.exec(page.url())?.[0] ?? ''
}

const isSolvedBy = async (agent: Visitor, number: string): Promise<void> => {
  const scheme = encodeURIComponent('scheme = "resolution-code"')
  const codes = await agent.asks('GET', `/classifications?filter=${scheme}&limit=1`)
  const [code] = codes.json['data'] as { id: string }[]
  const values = { resolutionCode: code?.id, resolution: 'A new bell hangs there.' }
  const step = { transition: 'resolve', values }
  expect((await agent.asks('POST', `/incidents/${number}/transitions`, step)).status).toBe(200)
}

/** Goes along the faces with the arrows until one of them is chosen. */
const choosesFace = async (page: Page, wanted: Locator, faces: Locator): Promise<void> => {
  await tabsTo(page, faces)
  await page.keyboard.press('Space')
  for (let press = 0; press < 5 && !(await wanted.isChecked()); press++) {
    const before = faces.and(page.locator(':checked'))
    const handle = await before.elementHandle()
    await page.keyboard.press('ArrowRight')
    await page.waitForFunction((radio) => !(radio as HTMLInputElement).checked, handle)
  }
  await focusIsAt(wanted)
}

const rates = async ({ page, staysAccessible }: Visitor): Promise<void> => {
  const faces = page.getByRole('group', { name: 'How was the help?' }).getByRole('radio')
  await sees(page.getByRole('group', { name: 'How was the help?' }))
  await choosesFace(page, page.getByRole('radio', { name: 'Good', exact: true }), faces)
  await writes(page, page.getByLabel('Anything to add?'), 'Loud, and friendly')
  await staysAccessible()
  await presses(page, page.getByRole('button', { name: 'Send rating' }))
  await sees(page.getByText('You said: Good'))
  await focusIsSomewhere(page)
}

describe('by keyboard alone, somebody who needs something', () => {
  test('asks, says that it is not solved, answers, rates the help, closes it and finds it among what is done', async ({
    visit,
  }) => {
    const [anna, jonas] = [await visit('hospital'), await visit('agent')]
    const { page } = anna
    const number = await asks(anna, 'The bell of the night nurse is too quiet')
    await isSolvedBy(jonas, number)
    await sees(page.getByText('Solved, as far as we can tell.'))
    await presses(page, page.getByRole('button', { name: 'It is not solved' }))
    await sees(page.getByText('Somebody is working on it.'))
    await focusIsSomewhere(page)

    await page.keyboard.press('r')
    await focusIsAt(page.locator('[data-composer] textarea'))
    await page.keyboard.type('It is as quiet as before.')
    await page.keyboard.press('Control+Enter')
    await sees(page.getByRole('article').filter({ hasText: 'as quiet as before' }))
    await focusIsSomewhere(page)

    await isSolvedBy(jonas, number)
    await sees(page.getByText('Solved, as far as we can tell.'))
    await rates(anna)
    await presses(page, page.getByRole('button', { name: 'It is solved: close it' }))
    await sees(page.getByText('Done.', { exact: true }))
    await focusIsSomewhere(page)
    expect((await jonas.asks('GET', `/incidents/${number}`)).json['data']).toMatchObject({
      stateClass: 'closed',
      rating: 4,
      ratingComment: 'Loud, and friendly',
    })
    await presses(page, page.getByRole('link', { name: 'All your requests' }))
    await page.waitForURL(/\/help$/)
    const done = page.getByRole('list', { name: 'Done' }).getByRole('link').filter({ hasText: number })
    await tabsTo(page, done)
  })
})
