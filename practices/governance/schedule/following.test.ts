import { describe, expect } from 'vitest'
import { list } from '#engine'
import { refusalOf, test, type Given } from '../../../tests/harness/given.ts'
import type { Product } from '../../../tests/harness/product.ts'
import { scheduled, type Scheduled } from '../../../tests/schedules/given-schedule.ts'

const open = [{ from: '08:00', to: '17:00' }]
const week = { monday: open, tuesday: open, wednesday: open, thursday: open, friday: open }

const madeOf = async (product: Product, schedule: Given) =>
  (await list(product.setUp(), 'incident', { filter: `title = "${(await schedule.now()).title as string}"` }))
    .rows

test.beforeEach(({ product }) => product.clock.set('2026-03-02T07:00:00.000Z'))

describe('what follows a schedule', () => {
  test('is a record that is tied to it, so that whoever works on it sees what made it', async ({
    given,
    house,
    product,
    clock,
  }) => {
    const { schedule } = await scheduled(given, product, house.caller)
    await clock.forward('3h')
    const [made] = await madeOf(product, schedule)
    const links = await list(product.setUp(), 'link', { filter: `from = "${made?.id}"` })
    expect(links.rows).toMatchObject([{ to: { type: 'schedule', id: schedule.id } }])
    const agent = await given.person({ role: 'agent' })
    const seen = await list(await agent.ctx(), 'link', { filter: `from = "${made?.id}"` })
    expect(seen.rows).toHaveLength(1)
    // Whoever is helped is told nothing of how the desk plans its work.
    const caller = await list(await house.caller.ctx(), 'link', { filter: `from = "${made?.id}"` })
    expect(caller.rows).toEqual([])
  })

  test('comes by its calendar as soon as that is changed, and made late where it should have been before', async ({
    given,
    house,
    product,
    clock,
  }) => {
    const calendar = await given.record('calendar', {
      title: 'Followed',
      zone: 'UTC',
      hours: [{ week }],
    })
    const weekly = { rhythm: 'weekly', calendar: calendar.id }
    const after = await scheduled(given, product, house.caller, { ...weekly, onClosed: 'next' })
    const before = await scheduled(given, product, house.caller, { ...weekly, onClosed: 'before' })
    await clock.forward('3h')
    const nextOf = async ({ schedule }: Scheduled) => (await schedule.now()).nextAt
    expect(await nextOf(after)).toBe('2026-03-09T09:00:00.000Z')
    await after.administrator.changes(calendar, { days: [{ date: '2026-03-09' }] })
    await product.settle()
    expect(await nextOf(after)).toBe('2026-03-10T09:00:00.000Z')
    expect(await nextOf(before)).toBe('2026-03-06T09:00:00.000Z')
    expect(await madeOf(product, before.schedule)).toHaveLength(1)
    // On Sunday Monday is closed, after the Friday before it has passed: what should have come then comes now.
    await after.administrator.changes(calendar, { days: [] })
    await clock.forward('150h')
    expect(await nextOf(before)).toBe('2026-03-09T09:00:00.000Z')
    await after.administrator.changes(calendar, { days: [{ date: '2026-03-09' }] })
    await clock.forward('2m')
    expect(await madeOf(product, before.schedule)).toHaveLength(2)
    expect(await nextOf(before)).toBe('2026-03-16T09:00:00.000Z')
    expect(await madeOf(product, after.schedule)).toHaveLength(1)
  })

  test('may come on every weekday by a rule of its own', async ({ given, house, product, clock }) => {
    const rule = 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'
    const { schedule } = await scheduled(given, product, house.caller, { rhythm: 'own', rule })
    await clock.forward('3h')
    expect(await madeOf(product, schedule)).toHaveLength(1)
    expect((await schedule.now()).nextAt).toBe('2026-03-03T09:00:00.000Z')
  })

  test('is tried again where what it makes is changed while it is in force', async ({
    given,
    house,
    product,
  }) => {
    const { schedule, administrator } = await scheduled(given, product, house.caller)
    const grants = [{ types: ['incident'], allow: ['read'] }]
    const role = await given.record('role', { title: 'Reads only', key: 'reads-only', grants })
    const { version, runsAs } = await schedule.now()
    expect((await refusalOf(administrator.changes(schedule, { runsAs: role.id }))).code).toBe('forbidden')
    expect(await schedule.now()).toMatchObject({ version, runsAs })
    await administrator.changes(schedule, { values: { title: 'Anew', requester: house.caller.id } })
    expect(await madeOf(product, schedule)).toEqual([])
  })
})
