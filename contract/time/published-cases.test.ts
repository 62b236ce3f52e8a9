import { describe, expect, test } from 'vitest'
import { weekdays, type CalendarDefinition, type Window } from './calendar.ts'
import { workdaysOf } from './workday.ts'
import { workingTimeOf } from './working-time.ts'

// What others have published of their own working-time arithmetic: inputs and results from the tests of three libraries
// (MIT), none of their code. Dates without a time are asked at ten o'clock; what they subtract is asked as the time between, the other way round.

const at = (text: string): number => Date.parse(text)
const iso = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString())
const seconds = (text: string): number => {
  const [, hours = 0, minutes = 0, rest = 0] = /^(?:(\d+)h)?(?:(\d+)m)?(?:([\d.]+)s)?$/.exec(text) ?? []
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(rest)
}
const ms = (text: string): number => Math.round(seconds(text) * 1000)

type Week = Readonly<Partial<Record<(typeof weekdays)[number], readonly Window[]>>>
const open = (from: string, to: string): Window => ({ from, to })
const weekOf = (days: readonly (typeof weekdays)[number][], ...windows: readonly Window[]): Week =>
  Object.fromEntries(days.map((day) => [day, windows]))
const calendar = (week: Week, holidays: CalendarDefinition['days'] = []): CalendarDefinition => ({
  hours: [{ week }],
  days: holidays,
})
const workweek = weekdays.slice(0, 5)
const nineToFive = calendar(weekOf(workweek, open('09:00', '17:00')))

// github.com/lennym/moment-business-time, test/spec.business-hours.js (0eaaabd), times without a zone.
describe('moment-business-time', () => {
  test.each([
    ['2015-02-26T10:12:34Z', '2h', '2015-02-26T12:12:34.000Z'],
    ['2015-02-28T10:13:00Z', '2h', '2015-03-02T11:00:00.000Z'],
    ['2015-02-26T10:12:34Z', '9h', '2015-02-27T11:12:34.000Z'],
    ['2015-02-26T10:12:34Z', '19h', '2015-03-02T13:12:34.000Z'],
    ['2016-03-21T15:30:00Z', '17h', '2016-03-23T16:30:00.000Z'],
    ['2016-03-21T15:30:00Z', '18h', '2016-03-24T09:30:00.000Z'],
    ['2015-02-26T10:12:34Z', '108h', '2015-03-17T14:12:34.000Z'],
    ['2015-02-28T10:13:00Z', '45m', '2015-03-02T09:45:00.000Z'],
    ['2015-02-26T16:59:59.700Z', '45m', '2015-02-27T09:44:59.700Z'],
    ['2015-02-26T10:12:34Z', '600m', '2015-02-27T12:12:34.000Z'],
    ['2015-02-26T16:59:59.700Z', '45s', '2015-02-27T09:00:44.700Z'],
    ['2015-02-26T16:59:59.700Z', '0.555s', '2015-02-27T09:00:00.255Z'],
    ['2020-01-06T13:00:00Z', '1s', '2020-01-06T13:00:01.000Z'],
    ['2015-02-26T10:12:34Z', '9h48m17s', '2015-02-27T12:00:51.000Z'],
  ])('%s and %s of work are %s', (from, length, then) => {
    expect(iso(workingTimeOf(nineToFive, 'UTC').after(at(from), ms(length)))).toBe(then)
  })

  test.each([
    ['2015-02-24T13:12:34Z', '2015-02-26T16:12:34Z', '19h'],
    ['2015-02-09T12:12:34Z', '2015-02-26T16:12:34Z', '108h'],
    ['2015-02-25T14:24:17Z', '2015-02-26T16:12:34Z', '9h48m17s'],
    ['2015-02-27T15:00:00Z', '2015-03-01T16:12:34Z', '2h'],
    ['2015-02-27T10:00:00Z', '2015-02-27T13:30:00Z', '3h30m'],
    ['2015-02-27T10:00:00Z', '2015-03-02T13:30:00Z', '11h30m'],
    ['2016-10-16T18:00:00Z', '2016-10-17T06:00:00Z', '0s'],
  ])('from %s to %s there are %s of work', (from, to, length) => {
    expect(workingTimeOf(nineToFive, 'UTC').between(at(from), at(to))).toBe(ms(length))
  })

  test('days that open at other hours, and a holiday', () => {
    const late = calendar({
      monday: [open('12:00', '17:00')],
      tuesday: [open('09:30', '17:00')],
      wednesday: [open('10:00', '17:00')],
      thursday: [open('09:00', '17:00')],
      friday: [open('09:30', '17:00')],
    })
    const { after } = workingTimeOf(late, 'UTC')
    expect(iso(after(at('2015-02-23T10:00:00Z'), ms('2h')))).toBe('2015-02-23T14:00:00.000Z')
    expect(iso(after(at('2015-02-23T10:00:00Z'), ms('15h')))).toBe('2015-02-25T12:30:00.000Z')
    const short = calendar({
      ...weekOf(workweek, open('09:30', '17:00')),
      wednesday: [open('09:30', '13:00')],
    })
    const { between, after: afterShort } = workingTimeOf(short, 'UTC')
    expect(iso(afterShort(at('2015-02-25T16:00:00Z'), ms('2h')))).toBe('2015-02-26T11:30:00.000Z')
    expect(between(at('2015-02-24T12:30:00Z'), at('2015-02-25T16:00:00Z'))).toBe(ms('8h'))
    expect(between(at('2015-02-23T10:00:00Z'), at('2015-02-26T14:00:00Z'))).toBe(ms('22h30m'))
    const holiday = calendar(weekOf(workweek, open('09:00', '17:00')), [{ date: '2015-02-27' }])
    expect(iso(workingTimeOf(holiday, 'UTC').after(at('2015-02-26T12:00:00Z'), ms('8h')))).toBe(
      '2015-03-02T12:00:00.000Z',
    )
  })

  test.each([
    [2, '2015-03-02'],
    [10, '2015-03-12'],
    [100, '2015-07-16'],
  ])('%d working days later it is %s', (days, date) => {
    const then = workdaysOf(nineToFive, 'UTC')(at('2015-02-26T10:12:34Z'), days)
    expect(iso(then)?.slice(0, 10)).toBe(date)
  })
})

// github.com/Intrepidd/working_hours, spec/working_hours/computation_spec.rb (0204a5c). Working days are left out where they begin
// on a closed day, or before opening: it then counts from the next open day, and keeps a time at which nothing is open.
describe('working_hours', () => {
  const lunch = calendar({ monday: [open('07:00', '12:00'), open('13:00', '18:00')] })
  const mondays = calendar({ monday: [open('00:00', '24:00')] })

  test.each([
    ['UTC', nineToFive, '1991-11-15T14:00:42Z', '2h', '1991-11-15T16:00:42.000Z'],
    ['Asia/Tokyo', nineToFive, '1991-11-15T07:00:00Z', '3h', '1991-11-18T02:00:00.000Z'],
    ['UTC', lunch, '1991-11-11T05:00:00Z', '6h', '1991-11-11T14:00:00.000Z'],
    ['UTC', nineToFive, '1991-11-15T16:30:42Z', '45m', '1991-11-18T09:15:42.000Z'],
    ['UTC', nineToFive, '1991-11-15T16:59:42Z', '120s', '1991-11-18T09:01:42.000Z'],
    ['UTC', mondays, '2014-04-07T23:59:30Z', '60s', '2014-04-14T00:00:30.000Z'],
  ])('in %s %o: %s and %s are %s', (zone, hours, from, length, then) => {
    expect(iso(workingTimeOf(hours, zone).after(at(from), ms(length)))).toBe(then)
  })

  test.each([
    [nineToFive, '1991-11-15T15:00:42Z', '1991-11-18T14:00:42Z', '7h'],
    [nineToFive, '2014-04-11T20:00:00Z', '2014-04-14T05:00:00Z', '0s'],
    [nineToFive, '2014-04-13T09:10:24Z', '2014-04-14T09:10:24Z', '624s'],
    [nineToFive, '2014-04-07T10:00:00Z', '2014-04-07T15:00:00Z', '5h'],
    [nineToFive, '2014-04-07T07:00:00Z', '2014-04-07T20:00:00Z', '8h'],
    [nineToFive, '2014-04-07T01:00:00-09:00', '2014-04-07T15:00:00-04:00', '7h'],
    [mondays, '2014-04-06T12:00:00Z', '2016-04-06T12:00:00Z', '2520h'],
    [lunch, '2014-04-07T11:59:00Z', '2014-04-07T13:01:00Z', '2m'],
    [lunch, '2014-04-07T11:00:00Z', '2014-04-14T13:00:00Z', '11h'],
  ])('by %o from %s to %s there are %s', (hours, from, to, length) => {
    const { between } = workingTimeOf(hours, 'UTC')
    expect(between(at(from), at(to))).toBe(ms(length))
    expect(between(at(to), at(from)) + ms(length)).toBe(0)
  })

  test.each([
    [nineToFive, '2014-04-07T09:00:00Z', true],
    [nineToFive, '2014-04-07T16:59:00Z', true],
    [nineToFive, '2014-04-07T08:59:00Z', false],
    [nineToFive, '2014-04-07T17:00:00Z', false],
    [nineToFive, '2014-06-01T12:00:00Z', false],
    [lunch, '2014-04-07T11:59:00Z', true],
    [lunch, '2014-04-07T12:00:00Z', false],
    [lunch, '2014-04-07T12:59:00Z', false],
    [lunch, '2014-04-07T13:00:00Z', true],
  ])('by %o it is open at %s: %s', (hours, moment, isOpen) => {
    expect(workingTimeOf(hours, 'UTC').isOpen(at(moment))).toBe(isOpen)
  })

  test.each([
    [nineToFive, '1991-11-15T14:00:42Z', 1, '1991-11-18T14:00:42.000Z'],
    [calendar(weekOf(['monday', 'wednesday'], open('09:00', '17:00'))), '2014-04-07T10:00:00Z', 1, '2014-04-09T10:00:00.000Z'],
    [calendar(weekOf(workweek, open('09:00', '17:00')), [{ date: '2014-04-08' }]), '2014-04-07T10:00:00Z', 1, '2014-04-09T10:00:00.000Z'],
    [calendar(weekOf(['monday', 'wednesday'], open('09:00', '17:00')), [{ date: '2014-04-09' }]), '2014-04-07T10:00:00Z', 3, '2014-04-21T10:00:00.000Z'],
  ])('by %o %s and %d working days are %s', (hours, from, days, then) => {
    expect(iso(workdaysOf(hours, 'UTC')(at(from), days))).toBe(then)
  }) // prettier-ignore
})

// github.com/bokmann/business_time, test/test_calculating_business_duration.rb (0a45c4a).
describe('business_time', () => {
  const allDay = [open('00:00', '24:00')]
  test.each([
    [{ monday: [open('09:00', '17:00')], friday: [open('09:00', '17:00')], saturday: [open('10:00', '15:00')] }, '2010-12-24T15:00:00Z', '2010-12-27T11:00:00Z', '9h'],
    [weekOf(['monday', 'tuesday', 'wednesday'], open('09:00', '18:00')), '2012-05-28T11:04:26+03:00', '2012-05-29T17:56:45+03:00', '53805s'],
    [{ monday: allDay, friday: allDay, saturday: [open('11:00', '15:00')] }, '2010-12-24T15:00:00Z', '2010-12-27T11:00:00Z', '24h'],
    [{ monday: allDay, friday: allDay, saturday: allDay, sunday: allDay }, '2010-12-24T15:00:00Z', '2010-12-27T11:00:00Z', '68h'],
    [weekOf(['monday', 'tuesday'], open('08:00', '20:00')), '2014-05-12T20:50:00Z', '2014-05-13T08:10:00Z', '10m'],
  ])('by %o from %s to %s there are %s', (week, from, to, length) => {
    expect(workingTimeOf(calendar(week), 'UTC').between(at(from), at(to))).toBe(ms(length))
  }) // prettier-ignore
})
