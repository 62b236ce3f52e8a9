import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { calendarIssues } from './calendar-issues.ts'
import { daysOf, type CalendarDefinition } from './calendar.ts'
import { dayOf, dateOf } from './local-time.ts'
import { isZone } from './zone.ts'

interface Vector {
  readonly note: string
  readonly RRULE: string
  readonly DTSTART: string
  readonly INSTANCES: string
}

const vectors = JSON.parse(
  readFileSync(new URL('../../tests/data/recurrence/rrule-vectors.json', import.meta.url), 'utf8'),
) as readonly Vector[]

const dateIn = (stamp: string): string => `${stamp.slice(0, 4)}-${stamp.slice(4, 6)}-${stamp.slice(6, 8)}`

describe('special days', () => {
  // Rules within a day (hours, minutes) make no days; the rest must fall on the days that two other programs agree on.
  // An end earlier on its day than the event begins leaves that day out; a rule of days has no such hour.
  const endsWithin = ({ RRULE, DTSTART }: Vector): boolean =>
    (/UNTIL=\d{8}T(\d{6})/.exec(RRULE)?.[1] ?? '999999') < (DTSTART.split('T')[1] ?? '000000')
  const ofDays = vectors.filter(
    (vector) =>
      !/BYHOUR|BYMINUTE|BYSECOND|FREQ=(HOUR|MINUTE|SECOND)LY/.test(vector.RRULE) && !endsWithin(vector),
  )

  test('of the published rules enough are rules of days', () => {
    expect(ofDays.length).toBe(75)
  })

  test.each(ofDays.map((vector) => [vector.RRULE, vector] as const))('come again by %s', (rule, vector) => {
    const wanted = vector.INSTANCES.split(',').map(dateIn)
    const found = daysOf({ date: dateIn(vector.DTSTART), repeats: rule }).map(dateOf)
    // A list that is cut off at some length is the beginning of ours.
    expect(found.slice(0, wanted.length)).toEqual(wanted)
    if (/COUNT|UNTIL/.test(rule)) expect(found.length).toBe(wanted.length)
  })

  test('of several days cover each of them, over the end of a month', () => {
    expect(daysOf({ date: '2026-12-30', to: '2027-01-02' }).map(dateOf)).toEqual([
      '2026-12-30',
      '2026-12-31',
      '2027-01-01',
      '2027-01-02',
    ])
  })
})

describe('a calendar is refused with the place of each fault', () => {
  const newYear = { date: '2026-01-01', repeats: 'FREQ=YEARLY;COUNT=2' }
  const yearly = (more: string) => ({ days: [{ date: '2026-01-01', repeats: `FREQ=YEARLY;${more}` }] })
  const daily = (more: string) => ({ days: [{ date: '2026-01-01', repeats: `FREQ=DAILY;${more}` }] })
  // Each of them falls on one day a week, and would be looked for at each place of the list: minutes for all of them.
  const places = Array.from({ length: 120 }, (_, at) => at + 1).join(',')
  const weekly = (at: number, more = '') => ({
    date: dateOf(20_000 + at),
    repeats: `FREQ=WEEKLY;COUNT=5${more}`,
  })
  const laborious = Array.from({ length: 300 }, (_, at) => weekly(at, `;BYDAY=MO;BYSETPOS=${places}`))
  const manyWeekly = Array.from({ length: 300 }, (_, at) => weekly(at))
  const refused: readonly [string, CalendarDefinition, string][] = [
    ['a window that ends before it begins', monday('12:00', '08:00'), 'hours[0].week.monday[0]'],
    ['a time that no day has', monday('08:00', '24:30'), 'hours[0].week.monday[0]'],
    ['a date that no month has', { days: [{ date: '2026-02-30' }] }, 'days[0].date'],
    ['a last day before the first', { days: [{ date: '2026-02-03', to: '2026-02-01' }] }, 'days[0].to'],
    ['a rule that is none', { days: [{ date: '2026-01-01', repeats: 'every year' }] }, 'days[0].repeats'],
    ['a rule by minutes', { days: [{ date: '2026-01-01', repeats: 'FREQ=MINUTELY' }] }, 'days[0].repeats'],
    ['a rule that goes back', yearly('INTERVAL=-1'), 'days[0].repeats'],
    ['a rule that stands still', yearly('INTERVAL=0'), 'days[0].repeats'],
    ['a rule by days of days that never come', daily('BYMONTH=2;BYMONTHDAY=30'), 'days[0].repeats'],
    ['a rule by days of no month', daily('BYMONTH=13'), 'days[0].repeats'],
    ['a rule that stands still in small letters', yearly('interval=0'), 'days[0].repeats'],
    ['a rule that stands still at second sight', yearly('INTERVAL=1;INTERVAL=0'), 'days[0].repeats'],
    ['rules by weeks that look at a hundred places each', { days: laborious }, 'days[0].repeats'],
    ['rules by weeks, each cheap, that are many', { days: manyWeekly }, 'days[10].repeats'],
    ['more rules than anybody needs', { days: Array.from({ length: 301 }, () => newYear) }, 'days'],
    ['hours without a beginning', { hours: [{ week: {} }, { week: {} }] }, 'hours[1].since'],
    ['first hours that begin', { hours: [{ since: '2026-01-01', week: {} }] }, 'hours[0].since'],
  ]
  test.each(refused)('%s, which is soon said', (_, definition, path) => {
    expect(calendarIssues(definition).map((issue) => issue.path)).toEqual([path])
  })

  test('more days than its clocks may have to look through, each rule and each stretch cheap', () => {
    const path = (days: CalendarDefinition['days']) =>
      calendarIssues({ days: days ?? [] }).map((issue) => issue.path)
    // Forty rules of a day each year are nothing; those of a whole year each would be half a million days.
    const yearly = (to: string) =>
      Array.from({ length: 40 }, () => ({ date: '1970-01-01', to, repeats: 'FREQ=YEARLY' }))
    expect(path(yearly('1970-01-01'))).toEqual([])
    expect(path(yearly('1970-12-31'))).toEqual(['days'])
    const stretches = (many: number) =>
      Array.from({ length: many }, () => ({ date: '2026-01-01', to: '2026-12-31' }))
    expect(path(stretches(100))).toEqual([])
    expect(path(stretches(140))).toEqual(['days'])
  })

  test('three hundred holidays that come each year are not too many', () => {
    const days = Array.from({ length: 300 }, (_, at) => ({ date: dateOf(at), repeats: 'FREQ=YEARLY' }))
    expect(calendarIssues({ days })).toEqual([])
  })

  test('windows that overlap', () => {
    const windows = [
      { from: '08:00', to: '12:00' },
      { from: '11:00', to: '13:00' },
    ]
    expect(calendarIssues({ hours: [{ week: { monday: windows } }] })).toHaveLength(1)
  })

  function monday(from: string, to: string): CalendarDefinition {
    return { hours: [{ week: { monday: [{ from, to }] } }] }
  }
})

describe('a rule that was stored before it would be refused', () => {
  const falls = (repeats: string, date = '2026-01-01') => daysOf({ date, repeats }).map((day) => dateOf(day))

  test('falls by Easter where it did: no calendar repeats that', () => {
    expect(falls('FREQ=YEARLY;BYEASTER=1;COUNT=3')).toEqual(['2026-04-06', '2027-03-29', '2028-04-17'])
  })

  test('ends where it did, however its end is written', () => {
    const three = ['2026-05-01', '2027-05-01', '2028-05-01']
    expect(falls('FREQ=YEARLY;UNTIL=20281231', '2026-05-01')).toEqual(three)
    expect(falls('FREQ=YEARLY;until=20281231', '2026-05-01')).toEqual(three)
    expect(falls('freq=yearly;until=20281231T120000Z', '2026-05-01')).toEqual(three)
    // Of a part that stands twice the library takes the last.
    expect(falls('FREQ=YEARLY;UNTIL=20261231;UNTIL=20281231', '2026-05-01')).toEqual(three)
  })

  test('is refused when it is saved again', () => {
    for (const repeats of ['FREQ=YEARLY;BYEASTER=1', 'FREQ=YEARLY;until=20301231'])
      expect(calendarIssues({ days: [{ date: '2026-01-01', repeats }] })).toHaveLength(1)
  })
})

test('what is at hand of rules stays within bounds, and what was let go is worked out again', () => {
  const rule = (at: number) => ({ date: dateOf(at), repeats: 'FREQ=WEEKLY;COUNT=9000' })
  const first = daysOf(rule(0))
  for (let at = 1; at < 90; at++) daysOf(rule(at))
  expect(daysOf(rule(0))).toEqual(first)
  expect(daysOf(rule(89))).toBe(daysOf(rule(89)))
})

test('dates are days and days are dates', () => {
  for (const date of ['1969-12-31', '1970-01-01', '2000-02-29', '2099-12-31'])
    expect(dateOf(dayOf(date) as number)).toBe(date)
  expect(dayOf('2026-1-1')).toBeNull()
})

test('a zone is a place of the database, not an offset', () => {
  expect(['Europe/Berlin', 'UTC', 'Asia/Kathmandu'].every(isZone)).toBe(true)
  expect(['+02:00', 'Mars/Olympus', ''].some(isZone)).toBe(false)
})
