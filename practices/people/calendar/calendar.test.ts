import { expect } from 'vitest'
import { refusalOf, test } from '../../../tests/harness/given.ts'

const week = { monday: [{ from: '08:00', to: '16:00' }] }

test('a calendar under itself, directly or over another, is refused', async ({ given }) => {
  const administrator = await given.person({ role: 'administrator' })
  const company = await administrator.makes('calendar', { title: 'Company', hours: [{ week }] })
  const team = await administrator.makes('calendar', { title: 'Team', parent: company.id })
  expect((await refusalOf(administrator.changes(company, { parent: company.id }))).code).toBe('invalid')
  expect((await refusalOf(administrator.changes(company, { parent: team.id }))).code).toBe('invalid')
  expect(await company.now()).toMatchObject({ version: 1 })
})

test('hours and days by which nothing could be counted are refused, each with its place', async ({
  given,
}) => {
  const administrator = await given.person({ role: 'administrator' })
  const refused = await refusalOf(
    administrator.makes('calendar', {
      title: 'Broken',
      zone: 'Mars/Olympus',
      hours: [{ week: { monday: [{ from: '16:00', to: '08:00' }] } }],
      days: [{ date: '2026-02-30' }],
    }),
  )
  expect(refused.details.issues).toMatchObject([
    { field: 'zone' },
    { field: 'hours', message: 'hours[0].week.monday[0]: 08:00 is not after 16:00.' },
    { field: 'days', message: 'days[0].date: "2026-02-30" is no date; write it like 2026-12-24.' },
  ])
  const shapeless = await refusalOf(
    administrator.makes('calendar', { title: 'Shapeless', hours: [{ week: { someday: [] } }] }),
  )
  expect(shapeless.details.issues).toMatchObject([{ field: 'hours' }])
})
