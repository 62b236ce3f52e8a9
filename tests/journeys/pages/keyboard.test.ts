import { describe, expect } from 'vitest'
import { accountOf, sees, test, type Visitor, type Who } from '../../harness/journey.ts'
import { chooses, choosesEntry, focused, focusIsAt, presses, tabsTo, takes } from './by-keyboard.ts'

const signsIn = async ({ page, opens }: Visitor, who: Who): Promise<void> => {
  const { email, password } = accountOf(who)
  await opens('/')
  await page.waitForURL(/\/sign-in/)
  await tabsTo(page, page.getByLabel('E-mail'))
  await page.keyboard.type(email)
  await tabsTo(page, page.getByRole('textbox', { name: 'Password' }))
  await page.keyboard.type(password)
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
}

describe('by keyboard alone', () => {
  test('an incident is worked from the sign-in to its end, and the focus is never lost on the way', async ({
    visit,
  }) => {
    const agent = await visit(null)
    const { page } = agent
    await signsIn(agent, 'agent')
    await sees(page.getByRole('button', { name: 'Next piece of work' }))
    await presses(page, page.getByRole('button', { name: 'New', exact: true }))
    await choosesEntry(page, 'Incident')
    await page.waitForURL(/\/incidents\/new/)
    await sees(page.locator('input:focus'))
    await page.keyboard.type('The door of the cold store does not close')
    await chooses(page, page.getByLabel(/^Requester/), 'Anna')
    await page.keyboard.press('Control+Enter')
    await page.waitForURL(/\/incidents\/INC\d+/)
    await sees(page.getByRole('heading', { level: 1 }))

    await takes(page, 'Start work')
    await sees(page.getByRole('main').getByText('In progress', { exact: true }))
    await takes(page, 'Resolve')
    const dialog = page.getByRole('dialog')
    await sees(dialog)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
    // Back where the dialog was opened from.
    await expect.poll(() => focused(page)).toMatch(/^button “(Resolve|More actions)/)

    await takes(page, 'Resolve')
    await chooses(page, dialog.getByLabel('Resolution code'), 'Fixed')
    await tabsTo(page, dialog.getByRole('textbox', { name: 'Resolution', exact: true }))
    await page.keyboard.type('The hinge was greased.')
    await presses(page, dialog.getByRole('button', { name: 'Resolve' }))
    await dialog.waitFor({ state: 'hidden' })
    await sees(page.getByRole('main').getByText('Resolved', { exact: true }))
    await expect.poll(() => focused(page)).not.toMatch(/^body/)
    await takes(page, 'Close')
    await sees(page.getByRole('main').getByText('Closed', { exact: true }))
    await expect.poll(() => focused(page)).not.toMatch(/^body/)
  })

  test('a list is narrowed, several of it are chosen and changed together, and that is undone', async ({
    visit,
  }) => {
    const agent = await visit('agent')
    const { page } = agent
    const create = ['A', 'B', 'C'].map((letter) => ({
      title: `Buoy ${letter} is dark`,
      location: 'Fairway 9',
    }))
    expect((await agent.asks('POST', '/incidents/bulk', { create })).status).toBeLessThan(300)
    await agent.opens('/incidents')
    await sees(page.getByRole('gridcell', { name: /INC\d+/ }))
    await page.keyboard.press('f')
    await focusIsAt(page.getByLabel('Find a field'))
    await page.keyboard.type('Location')
    await page.keyboard.press('Enter')
    await tabsTo(page, page.getByLabel('Location: Comparison'))
    await page.keyboard.type('is')
    await tabsTo(page, page.getByLabel('Value'))
    await page.keyboard.type('Fairway 9')
    await page.keyboard.press('Enter')
    await sees(page.getByText('3 records'))

    await tabsTo(page, page.getByRole('grid'))
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    await sees(page.getByText('2 selected'))
    await presses(page, page.getByRole('button', { name: 'Assign to me' }))
    await sees(page.getByText('2 assigned to you.'))
    const mine = async (): Promise<unknown> =>
      (
        await agent.asks(
          'GET',
          `/incidents/count?filter=${encodeURIComponent('location = "Fairway 9" and assignee = me')}`,
        )
      ).json['count']
    expect(await mine()).toBe(2)
    await presses(page, page.getByRole('button', { name: 'Undo' }))
    await sees(page.getByText('Taken back.'))
    expect(await mine()).toBe(0)
  })

  test('somebody asks for help, answers and closes it', async ({ visit }) => {
    const [anna, jonas] = [await visit(null), await visit('agent')]
    const { page } = anna
    await signsIn(anna, 'hospital')
    await tabsTo(page, page.getByLabel('What do you need?'))
    await page.keyboard.type('The bed of room 7 does not move')
    await tabsTo(page, page.getByLabel('Tell more, if you like'))
    await page.keyboard.type('Neither up nor down.')
    await page.keyboard.press('Control+Enter')
    const link = page
      .getByRole('list', { name: 'On its way' })
      .getByRole('link')
      .filter({ hasText: 'bed of room 7' })
    await presses(page, link)
    await page.waitForURL(/\/help\/INC/)
    const number = /INC\d+/.exec(page.url())?.[0] ?? ''
    await sees(page.getByText('Neither up nor down.'))
    await jonas.asks('POST', `/incidents/${number}/journal`, { text: 'Is it plugged in?' })
    await sees(page.getByText('Is it plugged in?'))
    await page.keyboard.press('r')
    await sees(page.locator('textarea:focus'))
    await page.keyboard.type('It was not. Now it moves.')
    // It is shown before it has arrived, and one that came behind the solution would open the request again.
    const [sent] = await Promise.all([
      page.waitForResponse(/\/journal$/),
      page.keyboard.press('Control+Enter'),
    ])
    expect(sent.status()).toBe(201)
    await sees(page.getByRole('article').filter({ hasText: 'Now it moves.' }))
    const codes = await jonas.asks(
      'GET',
      `/classifications?filter=${encodeURIComponent('scheme = "resolution-code"')}&limit=1`,
    )
    const [code] = codes.json['data'] as { id: string }[]
    const values = { resolutionCode: code?.id, resolution: 'The plug was put in.' }
    const step = { transition: 'resolve', values }
    expect((await jonas.asks('POST', `/incidents/${number}/transitions`, step)).status).toBe(200)
    await presses(page, page.getByRole('button', { name: 'It is solved: close it' }))
    await sees(page.getByText('Done.', { exact: true }))
    await expect.poll(() => focused(page)).not.toMatch(/^body/)
  })
})
