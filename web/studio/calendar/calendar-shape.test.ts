import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calendarIssues } from '#contract/time/calendar-issues.ts'
import { weekdays, type Hours } from '#contract/time/calendar.ts'
import { minutesOf } from '#contract/time/local-time.ts'
import {
  allDay,
  hoursOf,
  linesOf,
  officeWeek,
  newWindow,
  opennessOf,
  readTime,
  specialDaysOf,
  windowsAs,
  withCopies,
  withDayPart,
  withLaterHours,
  withoutHours,
} from './calendar-shape.ts'
import { repeatOf, ruleOf, waysFor } from './repeats.ts'

const morning = [{ from: '08:00', to: '12:00' }]

test.each([
  ['8', '08:00'],
  ['830', '08:30'],
  ['8.30', '08:30'],
  ['17:05', '17:05'],
  ['24', '24:00'],
  ['5pm', '17:00'],
  ['12 am', '00:00'],
])('“%s” is read as the time of day %s', (typed, time) => expect(readTime(typed)).toBe(time))

test.each(['', '25', '24:30', '8:60', 'noon', '13pm', '1234567'])('“%s” is no time of day', (typed) =>
  expect(readTime(typed)).toBeNull(),
)

test('every time of day is read as itself', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1440 }), (minutes) => {
      const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
      expect(minutesOf(readTime(time) ?? '')).toBe(minutes)
    }),
  )
})

test('a day is closed, open around the clock, or open for hours, which stay when they are chosen again', () => {
  expect([[], allDay, morning].map(opennessOf)).toEqual(['closed', 'allDay', 'hours'])
  expect(windowsAs('hours', morning)).toEqual(morning)
  expect(windowsAs('allDay', morning)).toEqual(allDay)
  expect(windowsAs('closed', morning)).toEqual([])
})

test('a window that is added begins after the last one and makes no fault', () => {
  const two = [...morning, newWindow(morning)]
  expect(two).toEqual([...morning, { from: '13:00', to: '17:00' }])
  expect(calendarIssues({ hours: [{ week: { monday: two } }] })).toEqual([])
})

test('a day is copied to others and stays what it was itself', () => {
  const week = withCopies({ monday: morning, sunday: allDay }, 'monday', weekdays)
  expect(weekdays.map((day) => week[day])).toEqual(weekdays.map(() => morning))
  expect(withCopies({ monday: morning }, 'sunday', ['monday'])).toEqual({ monday: [] })
})

test('hours that hold later begin on a Monday after today and after the change before', () => {
  const once = withLaterHours([{ week: officeWeek }], '2026-11-26')
  expect(once.map(({ since }) => since)).toEqual([undefined, '2026-11-30'])
  const twice = withLaterHours(once, '2026-11-26')
  expect(twice.at(-1)?.since).toBe('2026-12-07')
  expect(calendarIssues({ hours: twice })).toEqual([])
})

test('without the first hours the next ones hold from ever', () => {
  const hours: readonly Hours[] = [{ week: {} }, { since: '2027-01-04', week: officeWeek }]
  expect(withoutHours(hours, 0)).toEqual([{ week: officeWeek }])
})

test('days that are open alike are one line', () => {
  expect(linesOf(officeWeek).map(({ days }) => days.length)).toEqual([5, 2])
})

test('a part of a special day that is emptied is not there any more, but its date is', () => {
  const day = { date: '2026-12-24', label: 'Christmas Eve', windows: morning }
  expect(withDayPart(day, 'label', '')).toEqual({ date: '2026-12-24', windows: morning })
  expect(withDayPart(day, 'date', '').date).toBe('')
})

test('what is neither hours nor a day is left out', () => {
  expect(hoursOf([{ week: {} }, 7, null, { since: '2026-01-01' }])).toEqual([{ week: {} }])
  expect(specialDaysOf('text')).toEqual([])
  expect(specialDaysOf([{ date: '2026-01-01' }, {}])).toEqual([{ date: '2026-01-01' }])
})

test('each usual way of coming again is written as a rule and read as itself', () => {
  for (const date of ['2026-05-25', '2026-12-24', '2026-02-02'])
    for (const way of waysFor(date).filter((each) => each !== 'rule'))
      expect(repeatOf(ruleOf(way, date), date), `${way} of ${date}`).toBe(way)
  expect(ruleOf('last', '2026-05-25')).toBe('FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO')
  expect(waysFor('2026-05-18')).not.toContain('last')
  expect(repeatOf('FREQ=YEARLY;INTERVAL=2', '2026-05-25')).toBe('rule')
})
