import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarIssues } from './calendar-issues.ts'
import { inherited, weekdays, type CalendarDefinition, type Window } from './calendar.ts'
import { countUpTo } from './local-time.ts'
import { countedMinutes } from './minute-oracle.ts'
import { aroundTheClock, workingTimeOf } from './working-time.ts'

const minute = 60_000
const hour = 60 * minute
const at = (text: string): number => Date.parse(text)

const office: CalendarDefinition = {
  hours: [
    {
      week: Object.fromEntries(
        weekdays.slice(0, 5).map((day) => [
          day,
          [
            { from: '08:00', to: '12:00' },
            { from: '13:00', to: '17:00' },
          ],
        ]),
      ),
    },
  ],
  days: [{ date: '2020-12-25', repeats: 'FREQ=YEARLY', label: 'Christmas Day' }],
}
const always: CalendarDefinition = {
  hours: [{ week: Object.fromEntries(weekdays.map((day) => [day, [{ from: '00:00', to: '24:00' }]])) }],
}

describe('working time', () => {
  test('leaves out the night, lunch, the weekend and a holiday', () => {
    const { between, after } = workingTimeOf(office, 'Europe/Berlin')
    // From Thursday, 24 December 2026, 16:00 to Monday 09:00; Friday is Christmas Day.
    expect(between(at('2026-12-24T15:00:00Z'), at('2026-12-28T08:00:00Z'))).toBe(2 * hour)
    expect(after(at('2026-12-24T15:00:00Z'), 2 * hour)).toBe(at('2026-12-28T08:00:00Z'))
    expect(between(at('2026-12-28T08:00:00Z'), at('2026-12-24T15:00:00Z'))).toBe(-2 * hour)
  })

  test('reaches a target at the end of a window, not at the beginning of the next', () => {
    const { after } = workingTimeOf(office, 'UTC')
    expect(after(at('2026-11-25T08:00:00Z'), 4 * hour)).toBe(at('2026-11-25T12:00:00Z'))
    expect(after(at('2026-11-25T08:00:00Z'), 4 * hour + 1)).toBe(at('2026-11-25T13:00:00Z') + 1)
    expect(after(at('2026-11-28T08:00:00Z'), 0)).toBe(at('2026-11-28T08:00:00Z'))
  })

  test.each([
    ['Europe/Berlin', '2026-03-29', 23],
    ['Europe/Berlin', '2026-10-25', 25],
    // Half an hour of summer time.
    ['Australia/Lord_Howe', '2026-10-04', 23.5],
    ['Australia/Lord_Howe', '2026-04-05', 24.5],
    // Ended its summer time for good in 2022.
    ['Asia/Tehran', '2022-03-22', 23],
    ['Asia/Tehran', '2023-03-22', 24],
    // Went over the date line: this day was not.
    ['Pacific/Apia', '2011-12-30', 0],
    ['Asia/Kathmandu', '2026-07-01', 24],
    // Its clocks went back at 00:01 to 23:01 of the day before, which had 59 minutes more; its own day had one more.
    ['America/St_Johns', '2010-11-06', 24 + 59 / 60],
    ['America/St_Johns', '2010-11-07', 24 + 1 / 60],
  ])('in %s the day %s has %d hours', (zone, date, hours) => {
    const day: CalendarDefinition = { days: [{ date, windows: [{ from: '00:00', to: '24:00' }] }] }
    const noon = at(`${date}T12:00:00Z`)
    expect(workingTimeOf(day, zone).between(noon - 48 * hour, noon + 48 * hour)).toBe(hours * hour)
  })

  test('counts an hour twice that the clock goes through twice, and not at all where it is left out', () => {
    const night: CalendarDefinition = {
      days: ['2026-03-29', '2026-10-25'].map((date) => ({ date, windows: [{ from: '02:00', to: '03:00' }] })),
    }
    const { between, openIn } = workingTimeOf(night, 'Europe/Berlin')
    expect(between(at('2026-03-28T00:00:00Z'), at('2026-03-30T00:00:00Z'))).toBe(0)
    expect(between(at('2026-10-24T00:00:00Z'), at('2026-10-26T00:00:00Z'))).toBe(2 * hour)
    expect(openIn(at('2026-10-24T00:00:00Z'), at('2026-10-26T00:00:00Z'))).toEqual([
      { from: at('2026-10-25T00:00:00Z'), to: at('2026-10-25T02:00:00Z') },
    ])
  })

  test('keeps the past when hours change from a date on', () => {
    const longer: CalendarDefinition = {
      hours: [
        ...(office.hours ?? []),
        { since: '2027-01-01', week: { friday: [{ from: '00:00', to: '24:00' }] } },
      ],
    }
    const { between } = workingTimeOf(longer, 'UTC')
    expect(between(at('2026-12-28T00:00:00Z'), at('2027-01-01T00:00:00Z'))).toBe(4 * 8 * hour)
    expect(between(at('2027-01-01T00:00:00Z'), at('2027-01-08T00:00:00Z'))).toBe(24 * hour)
  })

  test('never comes where nothing ever opens', () => {
    const { after, between, openIn } = workingTimeOf({}, 'Europe/Berlin')
    expect(after(0, 1)).toBeNull()
    expect(between(0, at('2026-01-01T00:00:00Z'))).toBe(0)
    expect(openIn(0, at('1971-01-01T00:00:00Z'))).toEqual([])
  })

  test('around the clock is a calendar that is always open, in every zone', () => {
    const { between, after } = workingTimeOf(always, 'America/New_York')
    const from = at('2026-03-01T10:17:00Z')
    expect(between(from, from + 2000 * hour)).toBe(aroundTheClock.between(from, from + 2000 * hour))
    expect(after(from, 2000 * hour)).toBe(aroundTheClock.after(from, 2000 * hour))
  })

  test('a team’s own day stands before the company’s holiday, and its hours before the company’s hours', () => {
    const team: CalendarDefinition = {
      hours: [{ week: { saturday: [{ from: '10:00', to: '12:00' }] } }],
      days: [{ date: '2026-12-25', windows: [{ from: '09:00', to: '10:00' }] }],
    }
    const { between } = workingTimeOf(inherited([office, team]), 'UTC')
    expect(between(at('2026-12-21T00:00:00Z'), at('2026-12-28T00:00:00Z'))).toBe(3 * hour)
    expect(inherited([office, { days: [] }]).hours).toBe(office.hours)
  })
})

const grid = fc.integer({ min: 0, max: 288 })
const windowsArbitrary = fc.uniqueArray(grid, { maxLength: 6 }).map((times): Window[] => {
  const sorted = times.toSorted((a, b) => a - b).slice(0, times.length - (times.length % 2))
  const text = (five: number): string =>
    `${String(Math.floor(five / 12)).padStart(2, '0')}:${String((five % 12) * 5).padStart(2, '0')}`
  return sorted.flatMap((from, index) =>
    index % 2 === 0 ? [{ from: text(from), to: text(sorted[index + 1] as number) }] : [],
  )
})
const weekArbitrary = fc.record(Object.fromEntries(weekdays.map((day) => [day, windowsArbitrary])), {
  requiredKeys: [],
})
const first = at('2007-01-01T00:00:00Z')
const last = at('2027-01-01T00:00:00Z')
const dateArbitrary = fc
  .integer({ min: first, max: last })
  .map((ms) => new Date(ms).toISOString().slice(0, 10))
  .filter((date) => !date.endsWith('02-29'))
const dayArbitrary = fc.oneof(
  fc.record({ date: dateArbitrary, windows: windowsArbitrary }),
  fc.record({ date: dateArbitrary, repeats: fc.constant('FREQ=YEARLY'), windows: windowsArbitrary }),
  dateArbitrary.map((date) => ({
    date,
    to: new Date(at(`${date}T00:00:00Z`) + 9 * 24 * hour).toISOString().slice(0, 10),
  })),
)
const calendarArbitrary = fc
  .record({ weeks: fc.array(weekArbitrary, { minLength: 1, maxLength: 3 }), days: fc.array(dayArbitrary) })
  .map(({ weeks, days }): CalendarDefinition => ({
    hours: weeks.map((week, index) =>
      index === 0 ? { week } : { since: `20${10 + index * 5}-07-04`, week },
    ),
    days,
  }))
const zones = [
  'UTC',
  'Europe/Berlin',
  'Europe/Lisbon',
  'Europe/Istanbul',
  'Europe/Moscow',
  'America/New_York',
  'America/St_Johns',
  'America/Caracas',
  'America/Sao_Paulo',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Asia/Tehran',
  'Asia/Pyongyang',
  'Africa/Casablanca',
  'Africa/Cairo',
  'Australia/Lord_Howe',
  'Australia/Eucla',
  'Pacific/Apia',
  'Pacific/Chatham',
  'Antarctica/Troll',
] as const
const zoneArbitrary = fc.constantFrom(...zones)

describe('over twenty years in many zones', () => {
  test.each(zones)(
    'agrees with counting minute by minute in %s, forwards and backwards',
    (zone) => {
      const whole = (last - first) / minute
      const point = fc.integer({ min: 0, max: whole })
      const pairs = fc.array(fc.tuple(point, point), { minLength: 60, maxLength: 60 })
      fc.assert(
        fc.property(calendarArbitrary, pairs, (definition, asked) => {
          expect(calendarIssues(definition)).toEqual([])
          const counted = countedMinutes(definition, zone, first, last)
          const { between, after, isOpen, openIn } = workingTimeOf(definition, zone)
          for (const [a, b] of asked) {
            const open = (counted[b] as number) - (counted[a] as number)
            const from = first + a * minute
            const to = first + b * minute
            expect(between(from, to)).toBe(open * minute)
            if (a < whole) expect(isOpen(from)).toBe((counted[a + 1] as number) > (counted[a] as number))
            if (open <= 0) continue
            // The earliest minute at which as much has passed.
            const reached = countUpTo(counted, (counted[b] as number) - 1)
            expect(after(from, open * minute)).toBe(first + reached * minute)
            const near = openIn(from, Math.min(to, from + 400 * hour))
            const sum = near.reduce((total, each) => total + each.to - each.from, 0)
            expect(sum).toBe(between(from, Math.min(to, from + 400 * hour)))
          }
        }),
        // Twenty years are ten million minutes: shrinking a failure would take hours.
        { numRuns: 1, endOnFailure: true },
      )
    },
    120_000,
  )

  test('adds up: the parts of a period are the whole, and going on from a target is going to the sum', () => {
    const instant = fc.integer({ min: first, max: last })
    fc.assert(
      fc.property(
        calendarArbitrary,
        zoneArbitrary,
        fc.tuple(instant, instant, instant),
        fc.tuple(fc.nat(10 ** 9), fc.nat(10 ** 9)),
        (definition, zone, [a, b, c], [x, y]) => {
          const { between, after } = workingTimeOf(definition, zone)
          expect(between(a, b) + between(b, c)).toBe(between(a, c))
          const half = after(a, x)
          const full = after(a, x + y)
          expect(half === null ? null : after(half, y)).toBe(full)
          if (full !== null) expect(between(a, full)).toBe(x + y)
        },
      ),
      { numRuns: 300 },
    )
  })
})
