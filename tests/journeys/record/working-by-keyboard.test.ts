import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { sees, test, type Visitor } from '../../harness/journey.ts'
import { focusIsAt, focusIsSomewhere, picks, presses, tabsTo, takes, writes } from '../pages/by-keyboard.ts'

const composerOf = (page: Page) => page.locator('[data-composer] textarea')
const entriesOf = (page: Page) => page.getByRole('region', { name: 'Timeline' }).getByRole('article')
/** In the header, where the next steps are: the timeline names states that have been. */
const stateIs = (page: Page, state: string) =>
  sees(page.locator('article > header').getByText(state, { exact: true }))

/** A saved reply, and below it somebody's name from the list that opens behind an @. */
const repliesToo = async ({ page, staysAccessible }: Visitor): Promise<void> => {
  await page.keyboard.press('r')
  await focusIsAt(composerOf(page))
  await page.keyboard.press('Control+.')
  const picker = page.getByRole('dialog', { name: 'Saved replies' })
  await sees(picker.getByRole('option', { name: 'With the electricians' }))
  await page.keyboard.type('electricians')
  await sees(picker.getByRole('region', { name: 'What it says here' }).getByText('is with the electricians'))
  await page.keyboard.press('Enter')
  await picker.waitFor({ state: 'hidden' })
  await focusIsAt(composerOf(page))
  await expect.poll(() => composerOf(page).inputValue()).toContain('is with the electricians.')
  await page.keyboard.type(' @Iris')
  const people = page.getByRole('listbox', { name: 'People to mention' })
  await sees(people.getByRole('option', { name: 'Iris Maas', selected: true }))
  await staysAccessible()
  await page.keyboard.press('Enter')
  await people.waitFor({ state: 'detached' })
  await focusIsAt(composerOf(page))
  await page.keyboard.type('watches.')
  await page.keyboard.press('Control+Enter')
  await sees(entriesOf(page).filter({ hasText: 'is with the electricians' }).filter({ hasText: 'Iris Maas' }))
}

const notes = async ({ page }: Visitor, text: string): Promise<void> => {
  // Out of the text, where a letter is a letter.
  await page.keyboard.press('Escape')
  await page.keyboard.press('n')
  await focusIsAt(composerOf(page))
  await page.keyboard.type(text)
  await page.keyboard.press('Control+Enter')
  await sees(entriesOf(page).filter({ hasText: 'Internal note' }).filter({ hasText: text }))
}

const waitsAndResumes = async ({ page }: Visitor): Promise<void> => {
  await takes(page, 'Wait')
  const dialog = page.getByRole('dialog')
  await picks(page, dialog.getByRole('combobox', { name: 'Waiting for' }), 'Supplier')
  const followUp = dialog.getByLabel('Follow up')
  await tabsTo(page, followUp)
  // Day and month are the same, so that it does not matter which of them the browser asks for first.
  await page.keyboard.type('11112030')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.type('0930A')
  await expect.poll(() => followUp.inputValue()).toBe('2030-11-11T09:30')
  await presses(page, dialog.getByRole('button', { name: 'Wait' }))
  await dialog.waitFor({ state: 'hidden' })
  await stateIs(page, 'Waiting')
  await focusIsSomewhere(page)
  await takes(page, 'Resume')
  await stateIs(page, 'In progress')
  await focusIsSomewhere(page)
}

const resolves = async ({ page }: Visitor): Promise<void> => {
  await takes(page, 'Resolve')
  const dialog = page.getByRole('dialog')
  await picks(page, dialog.getByLabel('Resolution code'), 'Fixed')
  await writes(
    page,
    dialog.getByRole('textbox', { name: 'Resolution', exact: true }),
    'The fuse was replaced.',
  )
  await presses(page, dialog.getByRole('button', { name: 'Resolve' }))
  await dialog.waitFor({ state: 'hidden' })
  await stateIs(page, 'Resolved')
  await focusIsSomewhere(page)
}

describe('by keyboard alone', () => {
  test('an incident is taken, answered with a saved reply and a mention, noted on, put on hold, resumed and resolved', async ({
    visit,
  }) => {
    const [agent, anna] = [await visit('agent'), await visit('hospital')]
    const { page } = agent
    const text = '{{ record.number }} is with the electricians.'
    const made = await agent.asks('POST', '/saved-replies', { title: 'With the electricians', text })
    expect(made.status).toBe(201)
    const { json } = await anna.asks('POST', '/incidents', { title: 'The lift stops between the floors' })
    const { number } = json['data'] as { number: string }
    const asked = async () => (await agent.asks('GET', `/incidents/${number}`)).json['data']
    await agent.opens(`/incidents/${number}`)
    await sees(composerOf(page))
    await page.keyboard.press('a')
    await sees(page.getByText('Assigned to you').first())
    await takes(page, 'Start work')
    await stateIs(page, 'In progress')
    await repliesToo(agent)
    await notes(agent, 'The shaft was wet.')
    await page.keyboard.press('Escape')
    await waitsAndResumes(agent)
    await resolves(agent)
    const me = (await agent.asks('GET', '/session')).json['person'] as { id: string }
    expect(await asked()).toMatchObject({
      stateClass: 'resolved',
      assignee: me.id,
      resolution: 'The fuse was replaced.',
    })
    const iris = await visit('lead')
    const told = JSON.stringify((await iris.asks('GET', '/notifications')).json)
    expect(told, 'who is mentioned is told').toContain(number)
    await anna.opens(`/help/${number}`)
    await sees(anna.page.getByText('is with the electricians'))
    expect(await anna.page.getByText('The shaft was wet.').count()).toBe(0)
  })
})
