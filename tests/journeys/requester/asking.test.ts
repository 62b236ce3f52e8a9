import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { sees, test, type Visitor } from '../../harness/journey.ts'

const fits = async (page: Page): Promise<void> =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true } as const

/** Asks for something by keyboard alone; answers its number. */
const asks = async ({ page }: Visitor, title: string, more: string): Promise<string> => {
  await page.getByLabel('What do you need?').focus()
  await page.keyboard.type(title)
  await sees(page.getByLabel('Tell more, if you like'))
  await page.keyboard.press('Tab')
  await page.getByLabel('Tell more, if you like').focus()
  await page.keyboard.type(more)
  await page.keyboard.press('Control+Enter')
  const link = page.getByRole('list', { name: 'On its way' }).getByRole('link').filter({ hasText: title })
  await sees(link)
  return /INC\d+/.exec((await link.textContent()) ?? '')?.[0] ?? ''
}

const resolves = async (agent: Visitor, number: string): Promise<void> => {
  const codes = await agent.asks(
    'GET',
    `/classifications?filter=${encodeURIComponent('scheme = "resolution-code"')}&limit=1`,
  )
  const [code] = codes.json['data'] as { id: string }[]
  const values = { resolutionCode: code?.id, resolution: 'The drum was turned round.' }
  const { status } = await agent.asks('POST', `/incidents/${number}/transitions`, {
    transition: 'resolve',
    values,
  })
  expect(status).toBe(200)
}

describe('somebody who needs something', () => {
  test('lands on one question, asks by keyboard, follows in plain words, answers, rates the help and closes', async ({
    visit,
  }) => {
    const [anna, jonas] = [await visit('hospital'), await visit('agent')]
    const { page } = anna
    await anna.opens('/')
    await page.waitForURL(/\/help$/)
    await sees(page.getByRole('heading', { name: 'What do you need?' }))
    await anna.staysAccessible()
    const number = await asks(anna, 'The label printer of ward 4B eats labels', 'Since this morning.')
    expect(number).toMatch(/^INC\d+$/)
    await page.getByRole('link').filter({ hasText: number }).press('Enter')
    await page.waitForURL(new RegExp(`/help/${number}`))
    await sees(page.getByText('Received. Somebody will take it up.'))
    await sees(page.getByText('Since this morning.'))
    await anna.staysAccessible()

    await jonas.asks('POST', `/incidents/${number}/journal`, {
      text: 'Anna is impatient',
      visibility: 'internal',
    })
    await jonas.asks('POST', `/incidents/${number}/journal`, { text: 'Which colour is its light?' })
    const later = { waitingReason: 'caller', followUpAt: '2099-01-01T00:00:00.000Z' }
    await jonas.asks('POST', `/incidents/${number}/transitions`, { transition: 'wait', values: later })
    await sees(page.getByText('We need an answer from you.'))
    await sees(page.getByText('Which colour is its light?'))
    expect(await page.getByText('impatient').count()).toBe(0)
    await page.keyboard.press('r')
    await page.keyboard.type('Red.')
    await page.keyboard.press('Control+Enter')
    await sees(page.getByRole('article').filter({ hasText: 'Red.' }))
    await sees(page.getByText('Somebody is working on it.'))

    await resolves(jonas, number)
    await sees(page.getByText('Solved, as far as we can tell.'))
    await sees(page.getByText('The drum was turned round.'))
    await page.getByRole('radio', { name: 'Good', exact: true }).press('Space')
    await page.getByLabel('Anything to add?').focus()
    await page.keyboard.type('Quick, and kind')
    await anna.staysAccessible()
    await page.getByRole('button', { name: 'Send rating' }).press('Enter')
    await sees(page.getByText('You said: Good'))
    await page.getByRole('button', { name: 'It is solved: close it' }).press('Enter')
    await sees(page.getByText('Done.', { exact: true }))
    await sees(page.getByText(`It is closed. If it comes back, ask again and name ${number}.`))

    await jonas.opens(`/incidents/${number}`)
    const details = jonas.page.getByRole('complementary', { name: 'Details' })
    await sees(details.getByText('Quick, and kind'))
    const rated = {
      measures: [{ as: 'satisfaction', fn: 'mean', of: 'rating' }],
      filter: `number = "${number}"`,
    }
    const { json } = await jonas.asks('POST', '/incidents/aggregate', rated)
    expect(json['data']).toMatchObject([{ figures: { satisfaction: 4 } }])
  })

  test('says that it is not solved, on a phone in the dark', async ({ visit }) => {
    const [anna, jonas] = [await visit('hospital', { ...phone, colorScheme: 'dark' }), await visit('agent')]
    const { page } = anna
    const { json } = await anna.asks('POST', '/incidents', { title: 'The tablet of room 12 stays black' })
    const { number } = json['data'] as { number: string }
    await resolves(jonas, number)
    await anna.opens('/help')
    const needing = page
      .getByRole('list', { name: 'Needs you' })
      .getByRole('link')
      .filter({ hasText: number })
    await sees(needing)
    await fits(page)
    await needing.click()
    await page.getByRole('button', { name: 'It is not solved' }).click()
    await sees(page.getByText('Somebody is working on it.'))
    await fits(page)
    await page.setViewportSize({ width: 360, height: 2_400 })
    await anna.staysAccessible()
  })

  test('is shown what is like it, and what colleagues asked for where their organisation says so', async ({
    visit,
  }) => {
    const [karin, anna, boss] = [
      await visit('skarholm'),
      await visit('hospital'),
      await visit('administrator'),
    ]
    const me = (await karin.asks('GET', '/session')).json['person'] as { organisation: string }
    const others = await boss.asks(
      'GET',
      `/people?filter=${encodeURIComponent(`organisation = "${me.organisation}" and name != "Karin Öberg" and state = "active"`)}&limit=1`,
    )
    const [colleague] = others.json['data'] as { id: string; name: string }[]
    await boss.asks('POST', '/incidents', { title: 'Zebra scanner reads nothing', requester: colleague?.id })
    const { page } = karin
    await karin.opens('/help')
    const field = page.getByLabel('What do you need?')
    await expect
      .poll(
        async () => {
          await field.fill('')
          await field.fill('My zebra scanner does not read')
          return page.getByRole('link', { name: /Zebra scanner reads nothing/ }).count()
        },
        { timeout: 20_000, interval: 1_500 },
      )
      .toBeGreaterThan(0)
    await karin.staysAccessible()
    await page.getByText('My organisation’s').click()
    const theirs = page
      .getByRole('region', { name: 'Your requests' })
      .getByRole('link', { name: /Zebra scanner/ })
    await sees(theirs)
    await theirs.click()
    await page.waitForURL(/\/help\/INC/)
    await sees(page.getByRole('heading', { name: 'Zebra scanner reads nothing' }))
    expect(await page.getByRole('textbox').count()).toBe(0)
    expect(await page.getByRole('button', { name: 'I no longer need it' }).count()).toBe(0)
    await anna.opens('/help')
    await sees(anna.page.getByRole('heading', { name: 'Your requests' }))
    await anna.page.getByLabel('What do you need?').fill('My zebra scanner does not read')
    expect(await anna.page.getByRole('link', { name: /Zebra scanner/ }).count()).toBe(0)
  })
})
