import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { checkoutFolder } from '#platform/config.ts'
import { sees, test, type Visitor } from '../../harness/journey.ts'
import {
  choosesEntry,
  choosesFiles,
  focusIsAt,
  focusIsSomewhere,
  presses,
  tabsTo,
  takes,
  writes,
} from '../pages/by-keyboard.ts'

const given = async ({ asks }: Visitor, title: string): Promise<string> =>
  ((await asks('POST', '/incidents', { title })).json['data'] as { number: string }).number
const stateOf = async ({ asks }: Visitor, number: string): Promise<unknown> =>
  ((await asks('GET', `/incidents/${number}`)).json['data'] as { state: string }).state

describe('by keyboard alone', () => {
  test('a duplicate is merged in two steps, and that is taken back', async ({ visit }) => {
    const agent = await visit('agent')
    const { page } = agent
    const first = await given(agent, 'The capstan turns the wrong way')
    const second = await given(agent, 'Capstan turns backwards')
    await agent.opens(`/incidents/${second}`)
    await takes(page, 'Merge as duplicate')
    const dialog = page.getByRole('dialog')
    await focusIsAt(dialog.getByRole('combobox'))
    await page.keyboard.type(first)
    await sees(dialog.getByRole('listbox', { name: 'Found' }).getByRole('option').filter({ hasText: first }))
    await page.keyboard.press('Enter')
    await sees(dialog.getByText(`${second} waits for ${first}`))
    await presses(page, dialog.getByRole('button', { name: `Merge ${second}` }))
    await dialog.waitFor({ state: 'hidden' })
    await sees(page.getByText(`${second} is merged into ${first}.`))
    await focusIsSomewhere(page)
    await presses(page, page.getByRole('button', { name: 'Undo' }))
    await expect.poll(() => stateOf(agent, second)).toBe('new')
    await focusIsSomewhere(page)
  })

  test('a list is grouped and kept as a view, opened again, and the view is taken away', async ({
    visit,
  }) => {
    const { page, opens } = await visit('agent')
    await opens('/incidents?filter=true')
    await sees(page.getByRole('gridcell', { name: /INC\d+/ }))
    const menu = page.getByRole('button', { name: 'More of this list' })
    await presses(page, menu)
    await choosesEntry(page, 'Priority', 'menuitemradio')
    await page.waitForURL(/group=priority/)
    await presses(page, menu)
    await choosesEntry(page, 'Save as a view…')
    const dialog = page.getByRole('dialog')
    await focusIsAt(dialog.getByRole('textbox', { name: 'Name' }))
    await page.keyboard.type('By weight')
    await tabsTo(page, dialog.getByRole('combobox', { name: 'Offered to' }))
    await page.keyboard.type('Me')
    await presses(page, dialog.getByRole('button', { name: 'Save view' }))
    await dialog.waitFor({ state: 'hidden' })
    await focusIsSomewhere(page)
    const view = page
      .getByRole('navigation', { name: 'Saved views' })
      .getByRole('link', { name: /By weight/ })
    await sees(view)
    await opens('/incidents')
    await presses(page, view)
    await page.waitForURL(/group=priority/)
    await presses(page, menu)
    await choosesEntry(page, 'Remove “By weight”')
    await view.waitFor({ state: 'detached' })
    await focusIsSomewhere(page)
  })

  test('a picture is attached by choosing its file, looked at, taken away and given back', async ({
    visit,
  }) => {
    const agent = await visit('agent')
    const { page } = agent
    const number = await given(agent, 'The photometer is blind')
    await agent.opens(`/incidents/${number}`)
    const part = page.getByRole('region', { name: 'Attachments' })
    await choosesFiles(
      page,
      part.getByRole('button', { name: 'Add files' }),
      join(checkoutFolder, 'web', 'public', 'mark-192.png'),
    )
    const show = part.getByRole('button', { name: 'Show mark-192.png' })
    await sees(show)
    await focusIsSomewhere(page)
    await presses(page, show)
    const dialog = page.getByRole('dialog')
    await sees(dialog.getByRole('img', { name: 'mark-192.png' }))
    await page.keyboard.press('Escape')
    await focusIsAt(show)
    await presses(page, part.getByRole('button', { name: 'Remove mark-192.png' }))
    await show.waitFor({ state: 'detached' })
    await focusIsSomewhere(page)
    await presses(page, page.getByRole('button', { name: 'Undo' }))
    await sees(show)
    await focusIsSomewhere(page)
  })

  test('a record says what it says in German too', async ({ visit }) => {
    const admin = await visit('administrator')
    const { page } = admin
    const made = await admin.asks('POST', '/services', { title: 'Harbour lamps' })
    const { number } = made.json['data'] as { number: string }
    await admin.opens(`/services/${number}`)
    await presses(page, page.getByRole('button', { name: 'Add translations' }))
    const german = page.getByRole('group', { name: 'Deutsch' }).getByRole('textbox').first()
    await writes(page, german, 'Hafenlaternen')
    // What is written is German; what it is called is not.
    expect(await german.getAttribute('lang')).toBe('de')
    expect(
      await german.evaluate((input) => (input as HTMLInputElement).labels?.[0]?.closest('[lang]')?.tagName),
    ).toBe('HTML')
    await presses(page, page.getByRole('button', { name: 'Save', exact: true }))
    await expect
      .poll(async () => JSON.stringify((await admin.asks('GET', `/services/${number}`)).json))
      .toContain('Hafenlaternen')
    await focusIsSomewhere(page)
  })
})
