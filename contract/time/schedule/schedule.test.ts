import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { weekdays, type CalendarDefinition } from '../calendar.ts'
import { dateOf, dayMs, dayOf, weekdayOf } from '../local-time.ts'
import { comingsOf, rhythms, ruleOf, type OnClosed, type Rhythm, type Schedule } from './schedule.ts'

const base: Schedule = {
  first: '2026-01-31',
  time: '09:00',
  zone: 'Europe/Berlin',
  rhythm: 'monthly',
  rule: null,
  onClosed: 'anyway',
}
const weekdaysOnly: CalendarDefinition = {
  hours: [
    { week: Object.fromEntries(weekdays.slice(0, 5).map((day) => [day, [{ from: '08:00', to: '17:00' }]])) },
  ],
}

/** The first times that it comes, as UTC says them. */
const firstOf = (more: Partial<Schedule>, count: number, calendar: CalendarDefinition | null = null) => {
  const comings = comingsOf({ ...base, ...more }, calendar)
  const found: string[] = []
  for (let next = comings.after(0); next && found.length < count; next = comings.after(next.at))
    found.push(new Date(next.at).toISOString().slice(0, 16))
  return found
}

describe('a schedule', () => {
  test.each([
    ['monthly', {}, ['2026-01-31T08:00', '2026-02-28T08:00', '2026-03-31T07:00', '2026-04-30T07:00']],
    ['quarterly', { first: '2026-11-30' }, ['2026-11-30T08:00', '2027-02-28T08:00', '2027-05-30T07:00']],
    ['yearly', { first: '2024-02-29' }, ['2024-02-29T08:00', '2025-02-28T08:00', '2026-02-28T08:00']],
    ['weekly', { first: '2026-03-25' }, ['2026-03-25T08:00', '2026-04-01T07:00']],
    ['once', {}, ['2026-01-31T08:00']],
    [
      'own',
      { rule: 'FREQ=MONTHLY;BYDAY=-1FR' },
      ['2026-02-27T08:00', '2026-03-27T08:00', '2026-04-24T07:00'],
    ],
  ] as const)('that comes %s comes on these days, at the same time of the clock', (rhythm, more, days) => {
    expect(firstOf({ rhythm, ...more }, days.length)).toEqual(days)
  })

  test.each([
    ['next', ['2026-02-02T08:00', '2026-03-02T08:00']],
    ['before', ['2026-01-30T08:00', '2026-02-27T08:00']],
    ['skip', ['2026-03-31T07:00', '2026-04-30T07:00']],
    ['anyway', ['2026-01-31T08:00', '2026-02-28T08:00']],
  ] as const)('goes by its calendar: %s', (onClosed, days) => {
    expect(firstOf({ onClosed }, days.length, weekdaysOnly)).toEqual(days)
  })

  test('that a calendar moves to a day on which it comes anyway comes once', () => {
    expect(firstOf({ rhythm: 'daily', onClosed: 'next' }, 3, weekdaysOnly)).toEqual([
      '2026-02-02T08:00',
      '2026-02-03T08:00',
      '2026-02-04T08:00',
    ])
  })

  test('comes by a calendar that never opens not at all, and by none always', () => {
    expect(firstOf({ onClosed: 'next' }, 1, { hours: [{ week: {} }] })).toEqual([])
    expect(firstOf({ onClosed: 'next' }, 1, null)).toEqual(['2026-01-31T08:00'])
  })

  test('by a calendar of holidays alone goes by these and works every other day', () => {
    const holidays = { days: [{ date: '2026-01-31', to: '2026-02-01' }] }
    expect(firstOf({ onClosed: 'next' }, 2, holidays)).toEqual(['2026-02-02T08:00', '2026-02-28T08:00'])
  })

  test('that names more days than are worked out at once goes on after them, and one that counts ends', () => {
    const next = (more: Partial<Schedule>) => {
      const coming = comingsOf({ ...base, first: '1985-01-01', ...more }, null).after(
        Date.parse('2026-03-06T12:00Z'),
      )
      return coming?.day ?? null
    }
    expect(next({ rhythm: 'daily' })).toBe('2026-03-07')
    const own = { rhythm: 'own', first: '1985-01-01' } as const
    expect(next({ ...own, rule: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR' })).toBe('2026-03-09')
    // Every other week keeps its weeks, however often it has been gone on with.
    const other = { ...own, rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TU,WE,TH,FR,SA,SU' }
    const weeks = (Date.parse(`${next(other)}T00:00Z`) - Date.parse('1984-12-31T00:00Z')) / (7 * dayMs)
    expect(Math.floor(weeks) % 2).toBe(0)
    expect(next({ ...own, rule: 'FREQ=DAILY;COUNT=12000' })).toBeNull()
    expect(next({ ...own, rule: 'FREQ=DAILY;UNTIL=20260308' })).toBe('2026-03-07')
    expect(next({ ...own, rule: 'FREQ=DAILY;UNTIL=20260301' })).toBeNull()
  })

  test('at a time that a clock leaves out comes as much later, and of two the first', () => {
    const at = { rhythm: 'once', time: '02:30' } as const
    expect(firstOf({ ...at, first: '2026-03-29' }, 1)).toEqual(['2026-03-29T01:30'])
    expect(firstOf({ ...at, first: '2026-10-25' }, 1)).toEqual(['2026-10-25T00:30'])
  })
})

/** What the clock of a zone shows, by the runtime. */
const shown = (at: number, zone: string): { day: string; time: string } => {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(at)
  return { day: parts.slice(0, 10), time: parts.slice(11, 16) }
}

const zones = ['UTC', 'Europe/Berlin', 'America/St_Johns', 'Australia/Lord_Howe', 'Pacific/Apia', 'Asia/Kathmandu', 'America/Sao_Paulo'] // prettier-ignore

test('in every zone it comes on its days, at its time, in order, and none is left out', () => {
  const open = fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 7 })
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.constantFrom(...(Object.keys(rhythms) as Rhythm[]).filter((each) => each !== 'own')),
      fc.constantFrom<OnClosed>('anyway', 'next', 'before', 'skip'),
      fc.integer({ min: dayOf('2008-01-01') as number, max: dayOf('2030-12-31') as number }),
      fc.tuple(fc.integer({ min: 4, max: 22 }), fc.integer({ min: 0, max: 59 })),
      open,
      (zone, rhythm, onClosed, firstDay, [hour, minute], days) => {
        const two = (value: number): string => String(value).padStart(2, '0')
        const time = `${two(hour)}:${two(minute)}`
        const first = dateOf(firstDay)
        const week = Object.fromEntries(
          days.map((day) => [weekdays[day], [{ from: '00:00', to: '24:00' }]]),
        )
        const schedule: Schedule = { first, time, zone, rhythm, rule: null, onClosed }
        const comings = comingsOf(schedule, { hours: [{ week }] })
        const begin = (firstDay - 40) * dayMs
        const found: number[] = []
        for (let next = comings.after(begin); next && found.length < 12; next = comings.after(next.at))
          found.push(next.at)
        // Day by day, by the weekday alone: what the rule says, moved as the calendar wants it.
        const wanted = new Set<string>()
        const until = dayOf('2099-12-31') as number
        for (let day = firstDay; day <= until && wanted.size < 12; day++) {
          if (!falls(rhythm, firstDay, day)) continue
          const isOpen = (at: number): boolean => onClosed === 'anyway' || days.includes(weekdayOf(at))
          let on: number | null = day
          if (!isOpen(day) && onClosed === 'skip') on = null
          while (on !== null && !isOpen(on)) on += onClosed === 'next' ? 1 : -1
          if (on !== null) wanted.add(dateOf(on))
        }
        const told = found.map((at) => shown(at, zone))
        // The day that Samoa never had comes as the one after it.
        expect(told.map(({ day }) => (day === '2011-12-31' && wanted.has('2011-12-30') ? '2011-12-30' : day))).toEqual([
          ...wanted,
        ].slice(0, told.length))
        expect(told.length).toBe(Math.min(wanted.size, 12))
        for (const each of told) expect(each.time).toBe(time)
      },
    ),
    { numRuns: 200 },
  )
}) // prettier-ignore

/** Whether a rhythm that began on a day falls on another, by the numbers of the date. */
const falls = (rhythm: Rhythm, firstDay: number, day: number): boolean => {
  const [from, at] = [new Date(firstDay * dayMs), new Date(day * dayMs)]
  const months = (at.getUTCFullYear() - from.getUTCFullYear()) * 12 + at.getUTCMonth() - from.getUTCMonth()
  const last = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 0)).getUTCDate()
  const isDay = at.getUTCDate() === Math.min(from.getUTCDate(), last)
  if (rhythm === 'once') return day === firstDay
  if (rhythm === 'daily') return true
  if (rhythm === 'weekly') return (day - firstDay) % 7 === 0
  return isDay && months % (rhythm === 'monthly' ? 1 : rhythm === 'quarterly' ? 3 : 12) === 0
}

test('a rhythm is a rule of RFC 5545 that others read too', () => {
  expect(ruleOf({ ...base, first: '2026-03-02', rhythm: 'weekly' })).toBe('FREQ=WEEKLY;BYDAY=MO')
  expect(ruleOf({ ...base, rhythm: 'monthly' })).toBe('FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1')
  expect(ruleOf({ ...base, rhythm: 'own', rule: 'FREQ=YEARLY' })).toBe('FREQ=YEARLY')
})
