import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { weekdays, type CalendarDefinition } from './calendar.ts'
import { workdaysOf } from './workday.ts'

const at = (text: string): number => Date.parse(text)
const iso = (ms: number): string => new Date(ms).toISOString()
const hours = [{ from: '08:00', to: '17:00' }]
const office: CalendarDefinition = {
  hours: [{ week: Object.fromEntries(weekdays.slice(0, 5).map((day) => [day, hours])) }],
  days: [{ date: '2026-12-25' }, { date: '2026-12-26', windows: [{ from: '10:00', to: '12:00' }] }],
}

describe('working days', () => {
  const count = workdaysOf(office, 'Europe/Berlin')

  test.each([
    // Wednesday to Thursday, at the same time of the clock.
    ['2026-11-25T09:30:00Z', 1, '2026-11-26T09:30:00.000Z'],
    // Over a weekend.
    ['2026-11-27T09:30:00Z', 1, '2026-11-30T09:30:00.000Z'],
    // From a Saturday: Monday is the first of five.
    ['2026-11-28T11:00:00Z', 5, '2026-12-04T11:00:00.000Z'],
    // Over Christmas: the Friday is closed, the Saturday opens for two hours and is a working day.
    ['2026-12-24T10:00:00Z', 1, '2026-12-26T10:00:00.000Z'],
    ['2026-12-24T10:00:00Z', 2, '2026-12-28T10:00:00.000Z'],
    // After hours: the next opening after that day's.
    ['2026-11-25T20:00:00Z', 1, '2026-11-27T07:00:00.000Z'],
    // No days: the moment itself where work is done, else the next opening.
    ['2026-11-25T09:30:00Z', 0, '2026-11-25T09:30:00.000Z'],
    ['2026-11-28T09:30:00Z', 0, '2026-11-30T07:00:00.000Z'],
    // The clock goes forward in between: the time of the clock stays.
    ['2026-03-27T09:30:00Z', 1, '2026-03-30T08:30:00.000Z'],
  ])('%s and %d of them are %s', (from, days, then) => {
    expect(iso(count(at(from), days))).toBe(then)
  })

  test('by a calendar that never opens every day counts', () => {
    expect(iso(workdaysOf({}, 'UTC')(at('2026-11-25T09:30:00Z'), 5))).toBe('2026-11-30T09:30:00.000Z')
  })

  test('in any zone it is open then, and as many days that open lie between as were asked for', () => {
    const zone = fc.constantFrom(
      'Europe/Berlin',
      'Australia/Lord_Howe',
      'America/St_Johns',
      'Asia/Kathmandu',
      'Pacific/Apia',
    )
    fc.assert(
      fc.property(
        fc.integer({ min: at('2024-01-01T00:00:00Z'), max: at('2027-01-01T00:00:00Z') }),
        fc.integer({ min: 0, max: 30 }),
        zone,
        (from, days, name) => {
          const then = workdaysOf(office, name)(from, days)
          const shown = (moment: number): { date: string; time: string } => {
            const parts = new Intl.DateTimeFormat('sv-SE', {
              timeZone: name,
              dateStyle: 'short',
              timeStyle: 'short',
            })
              .format(moment)
              .split(' ')
            return { date: parts[0] ?? '', time: parts[1] ?? '' }
          }
          const opensOn = (date: string): boolean =>
            date === '2026-12-26' ||
            (date !== '2026-12-25' && ![0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay()))
          const [begin, end] = [shown(from), shown(then)]
          const isOpen =
            opensOn(end.date) &&
            (end.date === '2026-12-26'
              ? end.time >= '10:00' && end.time < '12:00'
              : end.time >= '08:00' && end.time < '17:00')
          let between = 0
          for (
            let day = at(`${begin.date}T00:00:00Z`) + 86_400_000;
            day <= at(`${end.date}T00:00:00Z`);
            day += 86_400_000
          )
            if (opensOn(iso(day).slice(0, 10))) between += 1
          expect(isOpen).toBe(true)
          expect(then).toBeGreaterThanOrEqual(from)
          // One more where the time of the clock lies outside of that day's hours.
          expect([days, days + 1, days + 2]).toContain(between)
        },
      ),
      { numRuns: 200 },
    )
  })
})
