import type { CalendarIssue } from '#contract/time/calendar-issues.ts'
import { weekdays, type Weekday } from '#contract/time/calendar.ts'
import type { T } from '../../i18n/i18n.ts'
import type { Reader } from '../../kit/reader.ts'
import { opennessOf, type Windows } from './calendar-shape.ts'

/** A fault in the reader's language. */
export const faultText = (t: T, { code, filled }: CalendarIssue): string =>
  t(`studio.calendar.fault.${code}`, { ...unsaid, ...filled })

// A text names some of these, and each fault fills in what its text names.
const unsaid = { most: 0, year: 0, since: '', before: '', day: '', date: '', from: '', to: '', reason: '' }

/** What is wrong at a place or within it, in words; undefined for nothing. */
export const faultAt = (t: T, issues: readonly CalendarIssue[], path: string): string | undefined => {
  const found = issues.find((issue) => issue.path === path || issue.path.startsWith(`${path}[`))
  return found && faultText(t, found)
}

const mondayMs = Date.UTC(1970, 0, 5)
const dayMs = 86_400_000

/** The name of a weekday. */
export const weekdayName = (day: Weekday, reader: Reader, length: 'long' | 'short' = 'long'): string =>
  new Intl.DateTimeFormat(reader.language, { weekday: length, timeZone: 'UTC' }).format(
    mondayMs + weekdays.indexOf(day) * dayMs,
  )

/** Weekdays that follow each other: `Mon – Fri`. */
export const weekdaysText = (days: readonly Weekday[], reader: Reader): string => {
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return ''
  return first === last
    ? weekdayName(first, reader)
    : `${weekdayName(first, reader)} – ${weekdayName(last, reader)}`
}

/** When a day is open: `08:00–12:00, 13:00–17:00`. */
export const windowsText = (windows: Windows, t: T): string => {
  const openness = opennessOf(windows)
  return openness === 'hours'
    ? windows.map(({ from, to }) => `${from}–${to}`).join(', ')
    : t(`studio.calendar.openness.${openness}`)
}

/** Today in the reader's zone: `2026-11-26`. */
export const todayOf = ({ timeZone }: Reader): string =>
  new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone }).format(new Date())
