import { describe, expect } from 'vitest'
import { sees, takesStep, test } from '../../harness/journey.ts'
import { makes, valuesOf } from './made.ts'

const office = [{ from: '08:00', to: '16:00' }]
const split = [
  { from: '08:00', to: '12:00' },
  { from: '13:00', to: '17:30' },
]

describe('an administrator', () => {
  test('sets the hours of a week without writing JSON, and sees what is wrong where it stands', async ({
    visit,
  }) => {
    const admin = await visit('administrator')
    const { page } = admin
    const company = await makes(admin, 'calendars', {
      title: 'Journey company',
      hours: [{ week: { monday: office } }],
    })
    const team = await makes(admin, 'calendars', { title: 'Journey team', parent: company.id })
    await admin.opens(`/calendars/${team.number}`)
    await sees(page.getByText('Dotted: inherited from Journey company.'))
    await page.getByRole('button', { name: 'Add opening hours' }).click()
    const editor = page.getByRole('group', { name: 'Opening hours', exact: true })
    await sees(editor.getByText('Inherited from “Journey company”:'))
    await editor.getByRole('button', { name: 'Set hours of its own' }).click()
    await editor.getByRole('textbox', { name: 'Monday, window 1, to' }).fill('12')
    await editor.getByRole('button', { name: 'Monday: add a window' }).click()
    const from = editor.getByRole('textbox', { name: 'Monday, window 2, from' })
    await from.fill('1130')
    await from.press('Tab')
    const to = editor.getByRole('textbox', { name: 'Monday, window 2, to' })
    await to.fill('5:30 pm')
    await to.press('Tab')
    await editor.getByRole('combobox', { name: 'Saturday: open' }).selectOption('allDay')
    await sees(editor.getByText('The window from 11:30 begins before the one before it ends.'))
    await sees(editor.getByText('They are shown once what is wrong above is mended.'))
    await admin.staysAccessible()
    await from.fill('13:00')
    await editor.getByRole('combobox', { name: 'Copy Monday to' }).selectOption('workdays')
    await editor.getByRole('button', { name: 'Other hours from a date on' }).click()
    await editor.getByLabel('Holds from').fill('2031-01-06')
    await editor.getByRole('combobox', { name: 'Friday: open' }).last().selectOption('closed')
    await admin.staysAccessible()
    await editor.getByLabel('Holds from').press('Control+Enter')
    await sees(page.getByRole('heading', { name: 'From 6 Jan 2031' }))
    const monday = { monday: split, tuesday: split, wednesday: split, thursday: split }
    expect((await valuesOf(admin, 'calendars', team.number))['hours']).toEqual([
      { week: { ...monday, friday: split, saturday: [{ from: '00:00', to: '24:00' }] } },
      { since: '2031-01-06', week: { ...monday, friday: [], saturday: [{ from: '00:00', to: '24:00' }] } },
    ])
  })

  test('names special days that come again, and sees them among the coming weeks', async ({ visit }) => {
    const admin = await visit('administrator')
    const { page } = admin
    const made = await makes(admin, 'calendars', {
      title: 'Journey days',
      hours: [{ week: { monday: office } }],
      days: [{ date: '2020-01-01', label: 'Long ago' }],
    })
    await admin.opens(`/calendars/${made.number}`)
    await sees(page.getByText('1 past day'))
    await page.getByRole('button', { name: 'Edit Special days' }).click()
    const editor = page.getByRole('group', { name: 'Special days', exact: true })
    await editor.getByRole('button', { name: 'Add a day' }).click()
    await page.keyboard.type('Stocktaking')
    await editor.getByLabel('Day', { exact: true }).fill('2026-05-25')
    await editor.getByRole('combobox', { name: 'Comes again' }).selectOption('last')
    await sees(editor.getByText(/^Next: /))
    await editor.getByRole('combobox', { name: 'Comes again' }).selectOption('rule')
    const rule = editor.getByRole('textbox', { name: 'Rule (RRULE of iCalendar)' })
    await rule.fill('FREQ=HOURLY')
    await sees(editor.getByText('A special day comes again by days, weeks, months or years.'))
    await admin.staysAccessible()
    // Every day, so that it stands in the coming weeks whenever this runs.
    await rule.fill('FREQ=DAILY;BYDAY=MO')
    await editor.getByRole('combobox', { name: 'Stocktaking: open' }).selectOption('hours')
    await sees(editor.getByText('09:00–17:00').first())
    await rule.press('Control+Enter')
    await sees(page.getByRole('complementary').getByText('Stocktaking').first())
    expect((await valuesOf(admin, 'calendars', made.number))['days']).toEqual([
      { date: '2020-01-01', label: 'Long ago' },
      {
        date: '2026-05-25',
        label: 'Stocktaking',
        repeats: 'FREQ=DAILY;BYDAY=MO',
        windows: [{ from: '09:00', to: '17:00' }],
      },
    ])
  })

  test('proposes other values for a replay with the editors of the records themselves', async ({ visit }) => {
    const admin = await visit('administrator')
    const { page } = admin
    const made = await makes(admin, 'calendars', {
      title: 'Journey proposal',
      hours: [{ week: { monday: office } }],
    })
    await admin.opens('/replays/new')
    await page.getByRole('textbox', { name: 'Name' }).fill('As if Sundays were open')
    await page.getByText('Calendar', { exact: true }).last().click()
    await page.getByRole('textbox', { name: 'Which one' }).fill('Journey proposal')
    await page.getByRole('option', { name: /Journey proposal/ }).click()
    await page.getByRole('combobox', { name: 'Another value for …' }).selectOption('hours')
    const editor = page.getByRole('group', { name: 'Opening hours as proposed' })
    await editor.getByRole('combobox', { name: 'Sunday: open' }).selectOption('allDay')
    await admin.staysAccessible()
    await page
      .getByRole('button', { name: /^Create/ })
      .first()
      .click()
    await sees(page.getByRole('heading', { name: 'As if Sundays were open' }))
    await sees(page.getByRole('link', { name: 'Journey proposal' }))
    await sees(page.getByText('24 hours'))
    const { json } = await admin.asks('GET', '/replays?sort=-createdAt&limit=1')
    const [replay] = json['data'] as { proposed: object }[]
    expect(replay?.proposed).toEqual({
      [made.number]: { hours: [{ week: { monday: office, sunday: [{ from: '00:00', to: '24:00' }] } }] },
    })
    // The calendar itself is as it was.
    expect((await valuesOf(admin, 'calendars', made.number))['hours']).toEqual([{ week: { monday: office } }])
  })

  test('changes what running clocks were counted by only by a step that asks why', async ({ visit }) => {
    const admin = await visit('administrator')
    const { page } = admin
    const day = Object.fromEntries(
      ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].map((name) => [
        name,
        office,
      ]),
    )
    const calendar = await makes(admin, 'calendars', {
      title: 'Journey past',
      zone: 'UTC',
      hours: [{ week: day }],
    })
    const service = await makes(admin, 'services', { title: 'Journey past' })
    const targets = [{ name: 'resolution', kind: 'resolution', length: 'duration("PT40H")' }]
    const agreement = await makes(admin, 'agreements', {
      ...{
        title: 'Journey past',
        appliesTo: 'incident',
        service: service.id,
        calendar: calendar.id,
        rank: 1,
        targets,
      },
    })
    await admin.asks('POST', `/agreements/${agreement.id}/transitions`, { transition: 'enforce' })
    const incident = await makes(admin, 'incidents', { title: 'Journey past', service: service.id })
    await expect
      .poll(async () => (await valuesOf(admin, 'incidents', incident.number))['nextDueAt'] ?? null, {
        timeout: 15_000,
      })
      .not.toBeNull()
    const refused = await admin.asks('PATCH', `/calendars/${calendar.id}`, { zone: 'Asia/Tokyo' })
    expect([refused.status, JSON.stringify(refused.json)]).toEqual([
      409,
      expect.stringContaining('Correct its past'),
    ])
    await admin.opens(`/calendars/${calendar.number}`)
    await takesStep(page, 'Correct its past')
    const dialog = page.getByRole('dialog')
    // The editors come by themselves, and move what is below them.
    await sees(dialog.getByText('The coming weeks'))
    await dialog.getByRole('combobox', { name: 'Time zone' }).fill('Asia/Tokyo')
    await dialog.getByRole('button', { name: 'Correct its past' }).click()
    await sees(dialog.getByText('Reason for the correction is needed here.'))
    await admin.staysAccessible()
    await dialog.getByRole('textbox', { name: 'Reason for the correction' }).fill('It was the wrong country.')
    await dialog.getByRole('button', { name: 'Correct its past' }).click()
    await dialog.waitFor({ state: 'hidden' })
    expect(await valuesOf(admin, 'calendars', calendar.number)).toMatchObject({
      zone: 'Asia/Tokyo',
      version: 2,
    })
  })
})
