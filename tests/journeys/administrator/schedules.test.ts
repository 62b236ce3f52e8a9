import { expect } from 'vitest'
import { sees, takesStep, test } from '../../harness/journey.ts'
import { presses, tabsTo } from '../pages/by-keyboard.ts'
import { type Made } from './made.ts'

test('an administrator sees when work comes again, puts it in force, makes one now and skips the next', async ({
  visit,
}) => {
  const admin = await visit('administrator')
  const { page } = admin
  const filter = encodeURIComponent('key = "service-desk-agent"')
  const roles = await admin.asks('GET', `/roles?filter=${filter}`)
  const [role] = roles.json['data'] as readonly Made[]
  const { person } = (await admin.asks('GET', '/session')).json as { person: Made }
  const { status, json } = await admin.asks('POST', '/schedules', {
    title: 'Try a restore',
    values: { title: 'Try a restore of the lab system', requester: person.id },
    runsAs: role?.id,
    owner: person.id,
    first: '2030-03-31',
    time: '09:30',
    zone: 'Europe/Stockholm',
    rhythm: 'monthly',
  })
  expect(status, JSON.stringify(json)).toBe(201)
  const schedule = json['data'] as Made
  await admin.opens(`/schedules/${schedule.number}`)
  const comings = page.getByRole('region', { name: 'Comes next' })
  await sees(comings.getByText('As it would come if it were in force.'))
  // Of a month that has no 31st its last day.
  await sees(comings.getByText(/30 Apr(il)? 2030/))
  await sees(page.getByText('Try a restore of the lab system'))
  await admin.staysAccessible()

  await presses(page, page.getByRole('button', { name: 'Edit What the record begins with' }))
  const title = page.getByRole('group').getByRole('textbox', { name: 'Title', exact: true }).or(page.getByRole('textbox', { name: 'Title', exact: true })).first()
  await tabsTo(page, title)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('Try a restore of the records')
  await admin.staysAccessible()
  await page.keyboard.press('ControlOrMeta+Enter')
  const stored = async (): Promise<{ state: string; values: { title: string }; nextAt: string | null }> =>
    (await admin.asks('GET', `/schedules/${schedule.id}`)).json['data'] as Awaited<ReturnType<typeof stored>>
  await expect.poll(async () => (await stored()).values.title).toBe('Try a restore of the records')
  await sees(page.getByRole('definition').getByText('Try a restore of the records'))

  await takesStep(page, 'Put in force')
  await expect.poll(async () => (await stored()).state).toBe('active')
  await comings.getByText('As it would come if it were in force.').waitFor({ state: 'detached' })
  const next = async (): Promise<string | null> => (await stored()).nextAt
  await expect.poll(next, { timeout: 15_000 }).toBe('2030-03-31T07:30:00.000Z')
  // The page has the plan with the answer to the step, so that the next one is not behind.
  await takesStep(page, 'Make one now')
  const runs = page.getByRole('region', { name: 'What was made' })
  await sees(runs.getByRole('link', { name: /Try a restore of the records/ }))
  await takesStep(page, 'Skip the next')
  await expect.poll(next).toBe('2030-04-30T07:30:00.000Z')
  await sees(runs.getByText('Skipped'))
  await admin.staysAccessible()
}) // prettier-ignore
