import ICAL from 'ical.js'
import { problem } from '#contract/problem.ts'
import { calendarIssues } from '#contract/time/calendar-issues.ts'
import { daysOf, type SpecialDay } from '#contract/time/calendar.ts'
import { dateOf, dayOf } from '#contract/time/local-time.ts'
import { mostIcalChars } from './ical-size.ts'

/** What was not taken over from a file, and why. */
export interface RefusedEvent {
  /** Its name and place in the file. */
  readonly where: string
  readonly why: string
}

export interface ReadHolidays {
  /** One for each day, in their order. */
  readonly days: readonly SpecialDay[]
  readonly refused: readonly RefusedEvent[]
}

/** The days that are taken: from a local date on, and for so many years. */
export interface HolidayPeriod {
  readonly from: string
  readonly years: number
}

const mostEvents = 2000
const mostDays = 1500
const mostRefused = 50
const mostLabel = 200
// Rules are expanded one after the other: a file whose rules take longer holds up everybody else's work.
const mostExpandingMs = 3000

/**
 * Reads whole days off from an iCalendar file (RFC 5545), rules expanded.
 * @throws Problem `invalid` for what is none, or names more than a calendar may have
 */
export const readHolidays = (text: string, period: HolidayPeriod): ReadHolidays => {
  const events = eventsOf(text)
  const first = dayOf(period.from)
  if (first === null) throw refusal(`"${period.from}" is no date; write it like 2027-01-01.`)
  const last = dayOf(`${Number(period.from.slice(0, 4)) + period.years}-12-31`) ?? first
  const found = new Map<number, SpecialDay>()
  const refused: RefusedEvent[] = []
  const began = performance.now()
  events.forEach((event, index) => {
    const name = nameOf(event)
    const where = `Event ${index + 1}${name === '' ? '' : ` "${name}"`}`
    if (performance.now() - began > mostExpandingMs)
      throw refusal(`${where}: the rules of this file take too long to expand. Leave out what is no holiday.`)
    const read = daysIn(event)
    if (typeof read === 'string') return void refused.push({ where, why: read })
    for (const day of read) {
      if (day < first || day > last) continue
      found.set(day, { date: dateOf(day), ...(name !== '' && { label: name }) })
      if (found.size > mostDays)
        throw refusal(`${where}: the file names more than ${mostDays} days from ${period.from} on.`)
    }
  })
  return {
    days: [...found].toSorted(([a], [b]) => a - b).map(([, day]) => day),
    refused: refused.slice(0, mostRefused),
  }
}

const refusal = (message: string) =>
  problem('invalid', { message, issues: [{ field: 'text', code: 'holidays.file', message }] })

const eventsOf = (text: string): readonly ICAL.Component[] => {
  if (text.length > mostIcalChars) throw refusal(`The file is larger than ${mostIcalChars} characters.`)
  let parsed: unknown
  try {
    parsed = ICAL.parse(text)
  } catch (error) {
    throw refusal(
      `This is no iCalendar file: ${(error instanceof Error ? error.message : String(error)).slice(0, 200)}.`,
    )
  }
  const roots = (Array.isArray((parsed as unknown[])[0]) ? parsed : [parsed]) as ConstructorParameters<
    typeof ICAL.Component
  >[0][]
  const events = roots
    .map((root) => new ICAL.Component(root))
    .filter(({ name }) => name === 'vcalendar')
    .flatMap((each) => each.getAllSubcomponents('vevent'))
  if (events.length === 0)
    throw refusal('There is no event in it: holidays are events of whole days (VEVENT).')
  if (events.length > mostEvents)
    throw refusal(`It has ${events.length} events; no more than ${mostEvents} are read.`)
  return events
}

/** Empty where there is none, or one that can't be read: the day is a holiday all the same. */
const nameOf = (event: ICAL.Component): string => {
  try {
    return textOf(event.getFirstPropertyValue('summary')).slice(0, mostLabel)
  } catch {
    return ''
  }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

/** The days since 1970 that an event covers, or why it is not taken. */
const daysIn = (event: ICAL.Component): readonly number[] | string => {
  try {
    if (textOf(event.getFirstPropertyValue('status')).toUpperCase() === 'CANCELLED') return []
    return daysOfEvent(event)
  } catch (error) {
    return `It can't be read: ${(error instanceof Error ? error.message : String(error)).slice(0, 200)}.`
  }
}

const daysOfEvent = (event: ICAL.Component): readonly number[] | string => {
  const start = event.getFirstProperty('dtstart')
  if (!start) return 'It has no beginning (DTSTART).'
  if (start.type !== 'date') {
    const zone = textOf(start.getFirstParameter('tzid'))
    return `It begins at a time of day${zone === '' ? '' : ` (${zone.slice(0, 60)})`}: only whole days are holidays (VALUE=DATE).`
  }
  if (event.hasProperty('recurrence-id'))
    return 'It changes one day of a series, which is not taken over: name the day by itself.'
  const [date = ''] = writtenIn(start)
  const first = dayOf(date)
  if (first === null) return `Its beginning is no date: ${date}.`
  const length = lengthOf(event, first)
  if (typeof length === 'string') return length
  if (event.getAllProperties('rrule').length > 1) return 'It has more than one rule.'
  const rule = event.getFirstPropertyValue('rrule')
  const day: SpecialDay = {
    date,
    ...(length > 1 && { to: dateOf(first + length - 1) }),
    ...(rule !== null && { repeats: String(rule) }),
  }
  const [issue] = calendarIssues({ days: [day] })
  if (issue) return issue.message
  const without = new Set(datesOf(event, 'exdate'))
  return [...daysOf(day), ...datesOf(event, 'rdate')].filter((each) => !without.has(each))
}

/** The values as they are written: what the library makes of a date that no month has is another date. */
const writtenIn = (property: ICAL.Property): readonly string[] =>
  (property.toJSON() as readonly unknown[]).slice(3).map((value) => String(value).slice(0, 10))

const mostLength = 366

/** In days; the end of an event is the day after its last. */
const lengthOf = (event: ICAL.Component, first: number): number | string => {
  const end = event.getFirstProperty('dtend')
  const duration = event.getFirstPropertyValue('duration')
  const days = end
    ? (dayOf(writtenIn(end)[0] ?? '') ?? NaN) - first
    : duration instanceof ICAL.Duration
      ? Math.ceil(duration.toSeconds() / 86_400)
      : 1
  if (days >= 1 && days <= mostLength) return days
  return days === 0 ? 1 : `It does not end within ${mostLength} days after it begins.`
}

const datesOf = (event: ICAL.Component, name: 'exdate' | 'rdate'): readonly number[] =>
  event.getAllProperties(name).flatMap((property) =>
    writtenIn(property).flatMap((date) => {
      const day = dayOf(date)
      return day === null ? [] : [day]
    }),
  )
