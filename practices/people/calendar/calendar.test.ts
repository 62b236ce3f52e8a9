import { describe, expect } from 'vitest'
import { weekdays } from '#contract/time/calendar.ts'
import { remove } from '#engine'
import { refusalOf, refusalTextOf, test, type Givens } from '../../../tests/harness/given.ts'

let counter = 0
const week = { monday: [{ from: '08:00', to: '16:00' }] }

test('a calendar under itself, directly or over another, is refused', async ({ given }) => {
  const administrator = await given.person({ role: 'administrator' })
  const company = await administrator.makes('calendar', { title: 'Company', hours: [{ week }] })
  const team = await administrator.makes('calendar', { title: 'Team', parent: company.id })
  expect((await refusalOf(administrator.changes(company, { parent: company.id }))).code).toBe('invalid')
  expect((await refusalOf(administrator.changes(company, { parent: team.id }))).code).toBe('invalid')
  expect(await company.now()).toMatchObject({ version: 1 })
})

describe('the past of a calendar by which work is counted', () => {
  const always = { week: Object.fromEntries(weekdays.map((day) => [day, [{ from: '00:00', to: '24:00' }]])) }
  const short = { week: Object.fromEntries(weekdays.map((day) => [day, [{ from: '08:00', to: '09:00' }]])) }

  /** An incident that has been open for ten days under a calendar that is open all day, itself or by its parent. */
  const counted = async (given: Givens, clock: { forward(by: string): Promise<void> }, isParent = false) => {
    const calendar = await given.record('calendar', {
      title: `Counted ${++counter}`,
      zone: 'Europe/Berlin',
      hours: [always],
    })
    const named = isParent
      ? await given.record('calendar', { title: `Under it ${counter}`, parent: calendar.id })
      : calendar
    const service = await given.record('service', { title: `Counted ${counter}` })
    const targets = [{ name: 'resolution', kind: 'resolution', length: 'duration("PT480H")' }]
    await given.agreement({ title: `Counted ${counter}`, service: service.id, calendar: named.id, targets })
    const incident = await given.incident({ service: service.id })
    await clock.forward('10d')
    return { calendar, incident, administrator: await given.person({ role: 'administrator' }) }
  }

  const dayAfter = (now: string, days: number): string =>
    new Date(Date.parse(now) + days * 86_400_000).toISOString().slice(0, 10)

  test('stays: other hours, holidays, another zone or parent hold from today or not at all', async ({
    given,
    product,
    clock,
  }) => {
    const { calendar, incident, administrator } = await counted(given, clock)
    const due = (await incident.now()).nextDueAt
    const other = await given.record('calendar', {
      title: `Other ${counter}`,
      days: [{ date: dayAfter(clock.now(), -2) }],
    })
    const changes: readonly object[] = [
      { hours: [short] },
      { hours: [always, { since: dayAfter(clock.now(), -1), ...short }] },
      { days: [{ date: dayAfter(clock.now(), -3) }] },
      { holidays: [{ date: dayAfter(clock.now(), -3) }] },
      { zone: 'Asia/Tokyo' },
      { parent: other.id },
    ]
    for (const values of changes) {
      const refused = await refusalTextOf(administrator.changes(calendar, { ...values }))
      expect(refused).toMatch(/counts work that is going on.*Correct its past/)
    }
    await product.settle()
    expect(await calendar.now()).toMatchObject({ version: 1 })
    expect((await incident.now()).nextDueAt).toBe(due)
  })

  test('stays while the future changes', async ({ given, product, clock }) => {
    const { calendar, incident, administrator } = await counted(given, clock)
    const holiday = { date: dayAfter(clock.now(), 2) }
    await administrator.changes(calendar, {
      days: [holiday],
      hours: [always, { since: dayAfter(clock.now(), 1), ...short }],
      title: `Changed from tomorrow ${counter}`,
    })
    await product.settle()
    await clock.forward('1s')
    const before = Date.parse(String((await incident.now()).createdAt)) + 480 * 3_600_000
    expect(Date.parse(String((await incident.now()).nextDueAt))).toBeGreaterThan(before)
  })

  test('is corrected by a step of its own with a reason, and open work is counted again', async ({
    given,
    product,
    clock,
  }) => {
    const { calendar, incident, administrator } = await counted(given, clock, true)
    const due = Date.parse(String((await incident.now()).nextDueAt))
    const days = [{ date: dayAfter(clock.now(), -4) }]
    // It counts through the calendar that stands under it.
    expect((await refusalOf(administrator.changes(calendar, { days }))).code).toBe('conflict')
    const unreasoned = await refusalOf(administrator.does('correct', calendar, { days }))
    expect(unreasoned.details.issues).toMatchObject([{ field: 'correctionReason' }])
    await administrator.does('correct', calendar, { days, correctionReason: 'It was a strike.' })
    await product.settle()
    await clock.forward('1s')
    expect(Date.parse(String((await incident.now()).nextDueAt)) - due).toBe(24 * 3_600_000)
    // The next one says why by itself.
    expect((await refusalOf(administrator.does('correct', calendar, { days: null }))).code).toBe('invalid')
  })

  test('is anybody’s to change where nothing runs by it', async ({ given }) => {
    const administrator = await given.person({ role: 'administrator' })
    const calendar = await administrator.makes('calendar', { title: `Idle ${++counter}`, hours: [always] })
    await administrator.changes(calendar, { hours: [short], days: [{ date: '2020-01-01' }] })
    expect(await calendar.now()).toMatchObject({ version: 2 })
  })
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

describe('a calendar is not archived', () => {
  test('while agreements, objectives or calendars go by it, which are named', async ({ given }) => {
    const administrator = await given.person({ role: 'administrator' })
    const ctx = await administrator.ctx()
    const calendar = await given.record('calendar', { title: `Used ${++counter}` })
    const service = await given.record('service', { title: `Open ${counter}` })
    const above = { title: `Above ${counter}` }
    const parent = await given.record('calendar', above)
    await administrator.changes(calendar, { parent: parent.id })
    const drafted = { appliesTo: 'incident', calendar: calendar.id, service: service.id, availability: '99' }
    const uses = [
      await given.record('agreement', { title: `Drafted ${counter}`, targets: [], ...drafted }),
      await given.record('objective', {
        title: `Measured ${counter}`,
        service: service.id,
        objective: '99',
        calendar: calendar.id,
      }),
    ]
    const refused = await refusalTextOf(remove(ctx, 'calendar', calendar.id))
    for (const { number } of uses) expect(refused).toContain(number)
    expect(await refusalTextOf(remove(ctx, 'calendar', parent.id))).toContain(
      `is used by ${calendar.number} "Used ${counter}".`,
    )
    for (const { type, id } of uses) await remove(ctx, type, id)
    await remove(ctx, 'calendar', calendar.id)
    await remove(ctx, 'calendar', parent.id)
    expect((await parent.now()).archivedAt).not.toBeNull()
  })

  test('and whoever may not see who goes by it is told that somebody does, and not who', async ({
    given,
  }) => {
    const keeper = await given.person({
      role: 'requester',
      grants: [{ types: ['calendar'], allow: ['read', 'update', 'remove'] }],
    })
    const calendar = await given.record('calendar', { title: `Hidden use ${++counter}` })
    const targets = [{ name: 'resolution', kind: 'resolution', length: 'duration("PT4H")' }]
    const agreement = await given.agreement({ title: `Secret ${counter}`, calendar: calendar.id, targets })
    const refused = await refusalTextOf(remove(await keeper.ctx(), 'calendar', calendar.id))
    expect(refused).toMatch(/is used by what you may not see\./)
    expect(refused).not.toContain(agreement.number)
    expect((await calendar.now()).archivedAt).toBeNull()
  })
})
