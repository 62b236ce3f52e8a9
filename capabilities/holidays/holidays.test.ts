import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, describe, expect } from 'vitest'
import { historyOf, systemActor } from '#engine'
import { makeOutgoing } from '#platform/http/outgoing/outgoing.ts'
import { readAllowList } from '#platform/http/outgoing/allow-list.ts'
import { test } from '../../tests/harness/given.ts'
import { changedFrom } from './apply.ts'
import { refreshFeeds } from './feed.ts'

const fileOf = (...days: readonly (readonly [date: string, name: string])[]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Test//EN',
    ...days.flatMap(([date, name]) => [
      'BEGIN:VEVENT',
      `UID:${date}`,
      `DTSTART;VALUE=DATE:${date}`,
      `SUMMARY:${name}`,
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ].join('\r\n')

describe('holidays of a file', () => {
  test('are shown before they are taken over, hold from their date, and count in clocks', async ({
    given,
  }) => {
    const administrator = await given.person({ role: 'administrator' })
    const calendar = await given.record('calendar', {
      title: 'Country',
      holidays: [
        { date: '2026-01-06', label: 'Epiphany' },
        { date: '2026-06-04', label: 'Old feast' },
      ],
    })
    const api = await administrator.api()
    const text = fileOf(['20260106', 'Changed'], ['20260501', 'May Day'], ['20261003', 'Unity'])
    const asked = { text, from: '2026-03-02' }
    const shown = await api.post(`/calendars/${calendar.id}/holidays/preview`, asked)
    expect(shown.status).toBe(200)
    expect(shown.json).toEqual({
      added: [
        { date: '2026-05-01', label: 'May Day' },
        { date: '2026-10-03', label: 'Unity' },
      ],
      removed: [{ date: '2026-06-04', label: 'Old feast' }],
      kept: 0,
      refused: [],
    })
    expect((await calendar.now()).version).toBe(1)
    const applied = await api.post(`/calendars/${calendar.id}/holidays`, { ...asked, version: 1 })
    expect(applied.status).toBe(200)
    expect((await calendar.now()).holidays).toEqual([
      { date: '2026-01-06', label: 'Epiphany' },
      { date: '2026-05-01', label: 'May Day' },
      { date: '2026-10-03', label: 'Unity' },
    ])
    // Against what was shown, not against what somebody has made of it since.
    expect((await api.post(`/calendars/${calendar.id}/holidays`, { ...asked, version: 1 })).status).toBe(409)
  })

  test('are nobody’s to bring who may not change the calendar', async ({ given }) => {
    const agent = await given.person({ role: 'agent' })
    const calendar = await given.record('calendar', { title: 'Not theirs' })
    const api = await agent.api()
    const asked = { text: fileOf(['20260501', 'May Day']), from: '2026-03-02' }
    expect((await api.post(`/calendars/${calendar.id}/holidays/preview`, asked)).status).toBe(403)
    expect((await api.post(`/calendars/${calendar.id}/holidays`, { ...asked, version: 1 })).status).toBe(403)
    expect((await calendar.now()).version).toBe(1)
  })

  test('stand behind the special days of the calendar, and a clock leaves them out', async ({
    given,
    product,
  }) => {
    const service = await given.record('service', { title: 'By holidays' })
    const week = { monday: [{ from: '08:00', to: '18:00' }], tuesday: [{ from: '08:00', to: '18:00' }] }
    const calendar = await given.record('calendar', {
      title: 'With holidays',
      zone: 'UTC',
      hours: [{ week }],
      holidays: [{ date: '2026-03-02' }, { date: '2026-03-03' }],
      days: [{ date: '2026-03-03', windows: [{ from: '10:00', to: '12:00' }] }],
    })
    await given.agreement({
      title: 'By holidays',
      service: service.id,
      calendar: calendar.id,
      targets: [{ name: 'resolution', kind: 'resolution', length: 'duration("PT1H")' }],
    })
    const incident = await given.incident({ service: service.id })
    await product.settle()
    expect((await incident.now()).nextDueAt).toBe('2026-03-03T11:00:00.000Z')
  })
})

describe('a feed', () => {
  const servers: Server[] = []
  afterAll(() => servers.forEach((server) => server.close()))

  test('is taken over from today on, says why where it can’t be read, and leaves no event where nothing changes', async ({
    given,
    product,
  }) => {
    let answer: { status: number; body: string } = { status: 200, body: fileOf(['20260501', 'May Day']) }
    const server = createServer((_request, reply) => void reply.writeHead(answer.status).end(answer.body))
    servers.push(server)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const calendar = await given.record('calendar', {
      title: 'Fed',
      feed: `http://127.0.0.1:${port}/holidays.ics`,
      holidays: [{ date: '2025-05-01', label: 'May Day' }],
    })
    const ctx = product.as(systemActor('automation'), 'system')
    const outgoing = makeOutgoing({ allow: readAllowList(`127.0.0.1:${port}`).list })
    expect(await refreshFeeds({ ctx, outgoing })).toBe(1)
    const fed = [
      { date: '2025-05-01', label: 'May Day' },
      { date: '2026-05-01', label: 'May Day' },
    ]
    expect(await calendar.now()).toMatchObject({ holidays: fed, feedFault: null, version: 2 })
    expect(await refreshFeeds({ ctx, outgoing })).toBe(0)
    answer = { status: 200, body: '<html>' }
    await refreshFeeds({ ctx, outgoing })
    answer = { status: 503, body: '' }
    await refreshFeeds({ ctx, outgoing })
    expect(await calendar.now()).toMatchObject({
      holidays: fed,
      feedFault: 'The feed answered with status 503.',
      version: 4,
    })
    // Addresses inside are not called unless whoever runs the product says so.
    await refreshFeeds({ ctx, outgoing: makeOutgoing({ allow: readAllowList('').list }) })
    expect(String((await calendar.now()).feedFault)).toMatch(/inside a network/)
    const { data } = await historyOf(product.setUp(), product.types.get('calendar'), calendar.id)
    expect(data.filter(({ cause }) => cause?.because === 'feed')).toHaveLength(4)
  })
})

test('what repeats among known holidays is kept before the date as the days that it was', () => {
  const known = [{ date: '2024-05-01', repeats: 'FREQ=YEARLY', label: 'May Day' }]
  const { holidays, removed } = changedFrom(known, [{ date: '2027-05-01', label: 'May Day' }], '2026-01-01')
  expect(holidays.map(({ date }) => date)).toEqual(['2024-05-01', '2025-05-01', '2027-05-01'])
  expect(removed[0]?.date).toBe('2026-05-01')
})
