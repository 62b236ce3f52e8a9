import { describe, expect } from 'vitest'
import { sees, test } from '../../harness/journey.ts'
import { chooses, focusIsAt, focusIsSomewhere, presses, tabsTo, writes } from '../pages/by-keyboard.ts'
import { makes, valuesOf } from './made.ts'

const morning = { from: '08:00', to: '12:00' }

describe('by keyboard alone, an administrator', () => {
  test('sets the windows of a week, other hours from a date on, and saves from a button', async ({
    visit,
  }) => {
    const admin = await visit('administrator')
    const { page } = admin
    const hours = [{ week: { monday: [morning] } }]
    const calendar = await makes(admin, 'calendars', { title: 'Keyed hours', hours })
    await admin.opens(`/calendars/${calendar.number}`)
    await presses(page, page.getByRole('button', { name: 'Edit Opening hours' }))
    const editor = page.getByRole('group', { name: 'Opening hours', exact: true })
    const add = editor.getByRole('button', { name: 'Monday: add a window' })
    await presses(page, add)
    await writes(page, editor.getByRole('textbox', { name: 'Monday, window 2, from' }), '13')
    await writes(page, editor.getByRole('textbox', { name: 'Monday, window 2, to' }), '5:30 pm')
    await presses(page, add)
    await presses(page, editor.getByRole('button', { name: 'Monday: remove window 3' }))
    await focusIsSomewhere(page)
    await tabsTo(page, editor.getByRole('combobox', { name: 'Copy Monday to' }))
    await page.keyboard.type('Tue')
    await presses(page, editor.getByRole('button', { name: 'Other hours from a date on' }))
    await focusIsSomewhere(page)
    await presses(page, editor.getByRole('button', { name: 'Remove hours 2' }))
    await focusIsSomewhere(page)
    await tabsTo(page, add)
    await page.keyboard.press('Control+Enter')
    const monday = [morning, { from: '13:00', to: '17:30' }]
    await expect
      .poll(() => valuesOf(admin, 'calendars', calendar.number))
      .toMatchObject({ hours: [{ week: { monday, tuesday: monday } }] })
    await focusIsSomewhere(page)
  })

  test('adds a holiday, changes it, and takes another away', async ({ visit }) => {
    const admin = await visit('administrator')
    const { page } = admin
    const days = [{ date: '2031-05-01', label: 'First of May' }]
    const calendar = await makes(admin, 'calendars', { title: 'Keyed days', hours: [{ week: { monday: [morning] } }], days }) // prettier-ignore
    await admin.opens(`/calendars/${calendar.number}`)
    await presses(page, page.getByRole('button', { name: 'Edit Special days' }))
    const editor = page.getByRole('group', { name: 'Special days', exact: true })
    await presses(page, editor.getByRole('button', { name: 'Add a day' }))
    await focusIsAt(editor.getByLabel('Name', { exact: true }))
    await page.keyboard.type('Lantern feast')
    const day = editor.getByLabel('Day', { exact: true })
    await tabsTo(page, day)
    // Day and month are the same, so that it does not matter which of them the browser asks for first.
    await page.keyboard.type('11112031')
    await expect.poll(() => day.inputValue()).toBe('2031-11-11')
    await presses(page, editor.getByRole('button', { name: 'Remove First of May' }))
    await editor.getByText('First of May').waitFor({ state: 'detached' })
    await focusIsSomewhere(page)
    await page.keyboard.press('Control+Enter')
    await expect
      .poll(() => valuesOf(admin, 'calendars', calendar.number))
      .toMatchObject({ days: [{ date: '2031-11-11', label: 'Lantern feast' }] })
    await focusIsSomewhere(page)
  })

  test('makes a rota of two who take turns, and goes to where somebody stands in', async ({ visit }) => {
    const admin = await visit('administrator')
    const { page } = admin
    const organisation = await makes(admin, 'organisations', { title: 'Keyed rota house', kind: 'own' })
    for (const name of ['Dora Early', 'Egon Late'])
      await makes(admin, 'people', {
        name,
        email: `${name.replace(' ', '.').toLowerCase()}@example.org`,
        organisation: organisation.id,
      })
    await admin.opens('/rotas/new')
    await writes(page, page.getByLabel('Name', { exact: false }).first(), 'Keyed night desk')
    const turns = page.getByLabel('Take turns', { exact: false }).first()
    await chooses(page, turns, 'Dora Early')
    await chooses(page, turns, 'Egon Late')
    await page.keyboard.press('Escape')
    await tabsTo(page, page.getByLabel('First turn begins on', { exact: false }))
    await page.keyboard.type('01012026')
    await writes(page, page.getByLabel('Time zone', { exact: false }), 'UTC')
    await page.keyboard.press('Control+Enter')
    await page.waitForURL(/\/rotas\/ROT\w+/)
    const rota = new URL(page.url()).pathname
    const onCall = page.getByRole('region', { name: 'On call' })
    await sees(onCall.getByRole('listitem').filter({ hasText: 'Dora Early' }))
    await sees(onCall.getByRole('listitem').filter({ hasText: 'Egon Late' }))
    await presses(page, onCall.getByRole('link', { name: 'Let somebody stand in' }))
    await page.waitForURL(/\/covers\/new/)
    await focusIsAt(page.getByRole('main').getByLabel('Rota', { exact: false }))
    const main = page.getByRole('main')
    await chooses(page, main.getByLabel('Stands in', { exact: false }), 'Egon Late')
    for (const [label, year] of [
      ['From', '2026'],
      ['Until', '2096'],
    ] as const) {
      await tabsTo(page, main.getByLabel(label, { exact: false }))
      await page.keyboard.type(`0101${year}`)
      // A year may have more than four digits: the time is gone to.
      await page.keyboard.press('ArrowRight')
      await page.keyboard.type('0900AM')
    }
    await writes(page, main.getByLabel('Occasion', { exact: false }), 'Dora is away')
    await page.keyboard.press('Control+Enter')
    await page.waitForURL(/\/covers\/COV\w+/)
    await admin.opens(rota)
    await sees(onCall.getByRole('listitem').first().filter({ hasText: 'Egon Late' }))
  })
})
