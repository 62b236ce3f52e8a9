import { expect } from 'vitest'
import { sees, test } from '../harness/journey.ts'

test('an agent finds the work in the order in which it wants doing, and one key begins with it', async ({
  visit,
}) => {
  const [jonas, iris] = [await visit('agent'), await visit('lead')]
  const me = (await jonas.asks('GET', '/session')).json['person'] as { id: string }
  const { page } = jonas
  const give = async (title: string, more: Record<string, unknown>) => {
    const made = await iris.asks('POST', '/incidents', { title, requester: me.id, assignee: me.id, ...more })
    expect(made.status).toBe(201)
    return made.json['data'] as { id: string; number: string }
  }
  await give('Can wait until tomorrow', { impact: 'low', urgency: 'low' })
  await give('All tills stand still', { impact: 'high', urgency: 'high' })
  await jonas.opens('/')
  await page.waitForURL(/\/my-work/)
  const mine = page.getByRole('list', { name: 'In your hands' })
  await sees(mine.getByText('All tills stand still'))
  const titles = await mine.getByRole('link').allInnerTexts()
  const at = (title: string) => titles.findIndex((text) => text.includes(title))
  expect(at('All tills stand still')).toBeGreaterThan(-1)
  const later = at('Can wait until tomorrow')
  expect(later === -1 || later > at('All tills stand still')).toBe(true)
  await sees(page.getByRole('region', { name: 'Since you last looked' }))
  await jonas.staysAccessible()
  const { json } = await jonas.asks(
    'GET',
    '/incidents?filter=' +
      encodeURIComponent('assignee = me and stateClass = "waiting" and followUpAt <= now') +
      '&sort=followUpAt&limit=1',
  )
  const due = (json['data'] as { number: string }[])[0]?.number
  await page.keyboard.press('w')
  await page.waitForURL(due === undefined ? /\/incidents\/INC\d+/ : new RegExp(due))
  await page.setViewportSize({ width: 360, height: 740 })
  await jonas.opens('/my-work')
  await sees(mine.getByText('All tills stand still'))
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
})
