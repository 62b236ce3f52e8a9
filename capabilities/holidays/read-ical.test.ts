import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isProblem } from '#contract/problem.ts'
import { readHolidays } from './read-ical.ts'

const period = { from: '2026-01-01', years: 12 }

/** A file of events, each given by its lines. */
const fileOf = (...events: readonly (readonly string[])[]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Test//EN',
    ...events.flatMap((lines, index) => [
      'BEGIN:VEVENT',
      `UID:${index}@example.org`,
      'DTSTAMP:20260101T000000Z',
      ...lines,
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ].join('\r\n')

const whole = (date: string, ...more: readonly string[]): readonly string[] => [
  `DTSTART;VALUE=DATE:${date}`,
  ...more,
]

const datesOf = (text: string): readonly string[] => readHolidays(text, period).days.map(({ date }) => date)

const refusalOf = (text: string): string => {
  try {
    readHolidays(text, period)
    return 'taken'
  } catch (error) {
    if (!isProblem(error) || error.code !== 'invalid') throw error
    return error.message
  }
}

describe('a file of holidays', () => {
  test('gives each whole day with its name, rules expanded for twelve years, exceptions left out', () => {
    const text = fileOf(
      whole('20261225', 'DTEND;VALUE=DATE:20261227', 'SUMMARY:Weihnachten'),
      whole('20200501', 'RRULE:FREQ=YEARLY', 'SUMMARY:Tag der Arbeit', 'EXDATE;VALUE=DATE:20270501'),
      whole('20261003', 'SUMMARY:Tag der Deutschen\r\n  Einheit'),
      whole('20260406', 'STATUS:CANCELLED', 'SUMMARY:Abgesagt'),
    )
    const { days, refused } = readHolidays(text, period)
    expect(refused).toEqual([])
    expect(days.filter(({ label }) => label === 'Weihnachten').map(({ date }) => date)).toEqual([
      '2026-12-25',
      '2026-12-26',
    ])
    expect(days.find(({ date }) => date === '2026-10-03')?.label).toBe('Tag der Deutschen Einheit')
    expect(
      days.filter(({ label }) => label === 'Tag der Arbeit').map(({ date }) => date.slice(0, 4)),
    ).toEqual([
      '2026',
      '2028',
      '2029',
      '2030',
      '2031',
      '2032',
      '2033',
      '2034',
      '2035',
      '2036',
      '2037',
      '2038',
    ])
    expect(days.some(({ label }) => label === 'Abgesagt')).toBe(false)
  })

  test('takes a day whose name is none, and what no library can read is told of and never thrown', () => {
    const odd = ['DATE:garbage', 'DATE-TIME:garbage', 'DURATION:x', 'PERIOD:/'].map(
      (each) => `SUMMARY;VALUE=${each}`,
    )
    for (const name of odd)
      expect(readHolidays(fileOf(whole('20260501', name)), period).days.map(({ date }) => date)).toEqual([
        '2026-05-01',
      ])
    const faulty = ['STATUS;VALUE=DATE:x', 'DURATION:P', 'RRULE:FREQ=YEARLY;UNTIL=x', 'EXDATE;VALUE=PERIOD:1']
    for (const line of faulty)
      expect(refusalOf(fileOf(whole('20260501', line)))).toMatch(/^taken$|no iCalendar file/)
  })

  test('says of each event that it does not take where it is and why', () => {
    const { days, refused } = readHolidays(
      fileOf(
        ['DTSTART;TZID=Mars/Olympus:20260101T100000', 'SUMMARY:Launch'],
        ['SUMMARY:Nowhen'],
        whole('20260230', 'SUMMARY:Never'),
        whole('20260101', 'RRULE:FREQ=SECONDLY', 'SUMMARY:Always'),
        whole('20260101', 'DTEND;VALUE=DATE:20360101', 'SUMMARY:Decade'),
        whole('20260101', 'SUMMARY:New Year'),
      ),
      period,
    )
    expect(days.map(({ label }) => label)).toContain('New Year')
    expect(refused.map(({ where }) => where)).toEqual([
      'Event 1 "Launch"',
      'Event 2 "Nowhen"',
      'Event 3 "Never"',
      'Event 4 "Always"',
      'Event 5 "Decade"',
    ])
    expect(refused[0]?.why).toContain('(Mars/Olympus): only whole days')
    for (const { why } of refused) expect(why).toMatch(/\.$/)
  })

  test.each([
    ['', /no iCalendar file|no event/],
    ['<html>Not found</html>', /no iCalendar file/],
    ['BEGIN:VCALENDAR\r\nEND:VCALENDAR', /no event/],
    [fileOf(whole('20260101', 'RRULE:FREQ=DAILY;COUNT=5000', 'SUMMARY:Every day')), /more than 1500 days/],
    [fileOf(...Array.from({ length: 2001 }, () => whole('20260101'))), /no more than 2000 are read/],
    ['x'.repeat(500_001), /larger than 500000/],
  ])('that is none, or names too much, is refused as a whole: %#', (text, why) => {
    expect(refusalOf(text)).toMatch(why)
  })

  test.each(['FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30', 'FREQ=DAILY;BYSETPOS=300', 'FREQ=DAILY', 'FREQ=HOURLY'])(
    'has a rule that is not taken, without looking for days for ever: %s',
    (rule) => {
      const { days, refused } = readHolidays(fileOf(whole('20260101', `RRULE:${rule}`)), period)
      expect([days, refused.length]).toEqual([[], 1])
    },
  )

  test.each(['FREQ=DAILY;BYMONTH=13', 'FREQ=YEARLY;BYMONTHDAY=99', 'FREQ=SOMETIMES'])(
    'with a rule that is none is refused as a whole: %s',
    (rule) => {
      expect(refusalOf(fileOf(whole('20260101', `RRULE:${rule}`)))).toMatch(
        /no iCalendar file: .*(BY|invalid)/,
      )
    },
  )

  test('takes rules as two libraries agree on them', () => {
    const vectors = JSON.parse(
      readFileSync(new URL('../../tests/data/recurrence/rrule-vectors.json', import.meta.url), 'utf8'),
    ) as readonly { RRULE: string; DTSTART: string; INSTANCES: string }[]
    let compared = 0
    for (const { RRULE, DTSTART, INSTANCES } of vectors) {
      if (!/FREQ=(YEARLY|MONTHLY|WEEKLY)/.test(RRULE) || /BYHOUR|BYMINUTE|BYSECOND/.test(RRULE)) continue
      // The same series, so many years later, would not be the same: it is read from where it begins.
      const text = fileOf(whole(DTSTART.slice(0, 8), `RRULE:${RRULE.replace(/T\d{6}Z?/, '')}`))
      const from = `${DTSTART.slice(0, 4)}-01-01`
      const until = `${Number(DTSTART.slice(0, 4)) + 12}1231`
      const expected = [...new Set(INSTANCES.split(',').map((each) => each.slice(0, 8)))].filter(
        (day) => day <= until,
      )
      const read = readHolidays(text, { from, years: 12 })
      if (read.refused.length > 0) continue
      const days = read.days.map(({ date }) => date.replaceAll('-', ''))
      expect(days.slice(0, expected.length), RRULE).toEqual(expected.toSorted())
      compared += 1
    }
    expect(compared).toBeGreaterThan(50)
  })

  test('whatever stands in it, ends in days or in a refusal that says why', () => {
    const line = fc.oneof(
      fc.constantFrom(
        'BEGIN:VEVENT', 'END:VEVENT', 'BEGIN:VCALENDAR', 'END:VCALENDAR', 'DTSTART;VALUE=DATE:20260101', 'DTSTART:20260101T000000Z',
        'DTEND;VALUE=DATE:20250101', 'RRULE:FREQ=YEARLY;COUNT=3', 'RRULE:FREQ=MONTHLY;BYDAY=5MO', 'EXDATE:nonsense', 'DURATION:-P1D',
        'RDATE;VALUE=DATE:20260202,20260303', 'SUMMARY:x', 'STATUS:CONFIRMED', 'RRULE:', 'DTSTART:',
      ), // prettier-ignore
      fc.string({ maxLength: 30 }),
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 25 }), (lines) => {
        const text = ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', ...lines, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n')
        const message = refusalOf(text)
        expect(message.length).toBeGreaterThan(0)
      }),
      { numRuns: 300 },
    )
  })
})

test('days before the date are not read, nor those too far ahead', () => {
  expect(datesOf(fileOf(whole('20251231'), whole('20260101'), whole('20381231'), whole('20390101')))).toEqual(
    ['2026-01-01', '2038-12-31'],
  )
})
