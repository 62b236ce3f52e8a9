import { expect } from 'vitest'
import { sees, test, type Visitor } from '../harness/journey.ts'

const ranks = ['critical', 'high', 'moderate', 'low']

/** Numbers of the incidents in somebody's hands: what is late or due first, what has no due time by its priority. */
const inHand = async ({ asks }: Visitor): Promise<readonly string[]> => {
  const filter = encodeURIComponent('assignee = me and stateClass in ("new", "active")')
  const { json } = await asks('GET', `/incidents?filter=${filter}&limit=200`)
  const rows = json['data'] as Record<'number' | 'createdAt' | 'nextDueAt' | 'priority', string | null>[]
  // Those that one request made were made at the same moment: they stand in the order in which it had them.
  const keyOf = ({ nextDueAt, priority, createdAt, number }: (typeof rows)[number]): string =>
    [nextDueAt ?? 'none', ranks.indexOf(priority ?? ''), createdAt, number].join(' ')
  return rows.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)).map(({ number }) => number ?? '')
}

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
  const { id } = await give('All tills stand still', { impact: 'high', urgency: 'high' })
  const made = await iris.asks('POST', '/tasks', {
    title: 'Open the tills by hand',
    about: { type: 'incident', id },
    assignee: me.id,
    dueAt: '2020-02-03T08:00:00Z',
  })
  expect(made.status).toBe(201)
  await jonas.opens('/')
  await page.waitForURL(/\/my-work/)
  const mine = page.getByRole('list', { name: 'In your hands' })
  // Clocks begin soon after a record is there.
  const isInOrder = async (): Promise<boolean> => {
    await jonas.opens('/my-work')
    await sees(mine.getByRole('link').first())
    const shown = (await mine.getByRole('link').allInnerTexts()).map((text) => /INC\d+/.exec(text)?.[0])
    const wanted = await inHand(jonas)
    return wanted.length > 1 && shown.join() === wanted.slice(0, shown.length).join()
  }
  await expect.poll(isInOrder).toBe(true)
  const task = page.getByRole('list', { name: 'Your tasks' }).getByRole('link').first()
  await sees(task.getByText('Open the tills by hand'))
  await sees(task.getByText('All tills stand still'))
  await sees(task.getByRole('img', { name: 'Late' }))
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
  await page.waitForURL(new RegExp(due ?? (made.json['data'] as { number: string }).number))

  // From there it goes on, past where one is.
  const here = page.url()
  await page.keyboard.press('ControlOrMeta+k')
  await page.getByRole('combobox', { name: 'Search or go to' }).fill('next piece')
  await page.getByRole('option', { name: 'Next piece of work' }).click()
  await page.waitForURL((url) => url.href !== here && /\/(INC|TSK|APV)\d+$/.test(url.pathname))
  await page.setViewportSize({ width: 360, height: 740 })
  await jonas.opens('/my-work')
  await sees(mine.getByRole('link').first())
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
})
