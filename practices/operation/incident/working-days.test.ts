import { describe, expect } from 'vitest'
import { historyOf, list, remove, write } from '#engine'
import { test, type Givens } from '../../../tests/harness/given.ts'

const week = Object.fromEntries(
  ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'].map((day) => [
    day,
    [{ from: '08:00', to: '17:00' }],
  ]),
)
let calendars = 0

/** A team that works by hours of its own, under a company with a holiday on Tuesday, 10 March 2026. */
const officeTeam = async (given: Givens) => {
  calendars += 1
  const company = await given.record('calendar', {
    title: `Company ${calendars}`,
    zone: 'Europe/Berlin',
    days: [{ date: '2026-03-10', label: 'Founders’ Day' }],
  })
  const hours = await given.record('calendar', {
    title: `Team hours ${calendars}`,
    parent: company.id,
    hours: [{ week }],
  })
  return given.record('team', { title: `Office ${calendars}`, calendar: hours.id })
}

describe('by the calendar of its team', () => {
  test('a resolved incident closes after five working days, holiday and weekend left out', async ({
    given,
    clock,
  }) => {
    const agent = await given.person({ role: 'agent' })
    const code = await given.term('resolution-code')
    const team = await officeTeam(given)
    const incident = await given.incident({ team: team.id })
    // Thursday, 5 March 2026, by noon.
    await clock.forward(forwardTo(clock.now(), '2026-03-05T11:00:00Z'))
    await agent.does('resolve', incident, { resolutionCode: code.id })
    expect((await incident.now()).autoCloseAt).toBe('2026-03-13T11:00:00.000Z')
    await clock.forward('191h')
    expect((await incident.now()).state).toBe('resolved')
    await clock.forward('1h')
    expect((await incident.now()).state).toBe('closed')
  })

  test('after the days that an administrator has set, where they are set for it', async ({
    given,
    product,
    clock,
  }) => {
    const administrator = await given.person({ role: 'administrator' })
    const agent = await given.person({ role: 'agent' })
    const code = await given.term('resolution-code')
    const team = await officeTeam(given)
    const ctx = await administrator.ctx()
    const { rows } = await list(ctx, 'decision-table', { filter: 'key = "incident-closing-days"' })
    const [days] = rows
    if (!days) throw new Error('The table comes with the product.')
    const table = days.table as { rules: object[] }
    const change = (rules: readonly object[]) =>
      write(ctx, {
        kind: 'update',
        type: 'decision-table',
        id: days.id,
        values: { table: { ...table, rules } },
      })
    const rules = [
      { when: ['"critical"'], then: ['null'] },
      { when: ['-'], then: ['2'] },
    ]
    expect((await change(rules)).event).toMatchObject({ actor: administrator.id, kind: 'updated' })
    const resolved = async (values: object) => {
      const incident = await given.incident({ team: team.id, ...values })
      await agent.does('resolve', incident, { resolutionCode: code.id })
      return incident
    }
    // Monday, 16 March 2026, by noon.
    await clock.forward(forwardTo(clock.now(), '2026-03-16T11:00:00Z'))
    expect((await (await resolved({})).now()).autoCloseAt).toBe('2026-03-18T11:00:00.000Z')
    // Where no days are named it waits for somebody.
    const critical = await resolved({ impact: 'high', urgency: 'high' })
    expect((await critical.now()).autoCloseAt).toBeNull()
    const elsewhere = await given.incident()
    await agent.does('resolve', elsewhere, { resolutionCode: code.id })
    expect((await elsewhere.now()).autoCloseAt).toBe('2026-03-18T11:00:00.000Z')
    await change(table.rules)
    expect((await (await resolved({})).now()).autoCloseAt).toBe('2026-03-23T11:00:00.000Z')
    await product.settle()
  })

  test('a follow-up on a Saturday reminds on Monday when work begins, once', async ({
    given,
    product,
    clock,
  }) => {
    const agent = await given.person({ role: 'agent' })
    const team = await officeTeam(given)
    const incident = await given.incident({ team: team.id, assignee: agent.id })
    await clock.forward(forwardTo(clock.now(), '2026-03-20T09:00:00Z'))
    await agent.does('wait', incident, { waitingReason: 'supplier', followUpAt: '2026-03-21T09:00:00Z' })
    expect((await incident.now()).remindAt).toBe('2026-03-23T07:00:00.000Z')
    await clock.forward('60h')
    expect((await incident.now()).remindedAt).toBeNull()
    await clock.forward('10h')
    expect((await incident.now()).remindedAt).toBe('2026-03-23T07:00:00.000Z')
    await clock.forward('48h')
    const ctx = product.setUp()
    const { data } = await historyOf(ctx, ctx.types.get('incident'), incident.id)
    expect(data.filter(({ cause }) => cause?.because === 'follow-up')).toHaveLength(1)
  })

  test('without a calendar every day counts', async ({ given, clock }) => {
    const agent = await given.person({ role: 'agent' })
    const code = await given.term('resolution-code')
    const incident = await given.incident()
    await agent.does('resolve', incident, { resolutionCode: code.id })
    const closes = Date.parse(String((await incident.now()).autoCloseAt))
    expect(closes - Date.parse(clock.now())).toBe(5 * 86_400_000)
  })
})

describe('what fell due while everything was down', () => {
  test('is done once, and says that it is late; what has moved on meanwhile is left alone', async ({
    given,
    product,
    clock,
  }) => {
    const agent = await given.person({ role: 'agent' })
    const due = new Date(Date.parse(clock.now()) + 3_600_000).toISOString()
    const waits = { waitingReason: 'supplier', followUpAt: due }
    const [waiting, resumed] = [await given.incident(), await given.incident()]
    for (const each of [waiting, resumed]) await agent.does('wait', each, waits)
    await product.settle()
    product.clock.forward('2d')
    await agent.does('resume', resumed)
    await clock.forward('1m')
    await clock.forward('1d')
    const ctx = product.setUp()
    const causes = async (id: string) =>
      (await historyOf(ctx, ctx.types.get('incident'), id)).data.flatMap(({ cause }) =>
        cause?.because === 'follow-up' ? [cause] : [],
      )
    expect(await causes(waiting.id)).toEqual([{ because: 'follow-up', late: true }])
    expect(await causes(resumed.id)).toEqual([])
  })

  test('waits for nothing on what was archived', async ({ given, product, clock }) => {
    const agent = await given.person({ role: 'agent' })
    const administrator = await given.person({ role: 'administrator' })
    const code = await given.term('resolution-code')
    const incident = await given.incident()
    await agent.does('resolve', incident, { resolutionCode: code.id })
    await remove(await administrator.ctx(), 'incident', incident.id)
    await clock.forward('10d')
    const [row] = await product.db.query({
      text: 'select state, version from incident where id = $1::uuid',
      values: [incident.id],
    })
    expect(row).toEqual({ state: 'resolved', version: 3 })
    const due = await product.db.query({
      text: 'select from clocked where record_id = $1::uuid and wake_at is not null',
      values: [incident.id],
    })
    expect(due).toEqual([])
  })
})

const forwardTo = (now: string, then: string): string =>
  `${Math.round((Date.parse(then) - Date.parse(now)) / 1000)}s`
