import { weekdays, type CalendarDefinition, type Hours, type SpecialDay, type Window } from './calendar.ts'
import { dayOf, minutesOf } from './local-time.ts'
import { effortOf, lastYear, mostOccurrences, occurrences, partsOf } from './recurrence.ts'

/** What can be wrong with a calendar, in English, with places for what is filled in. A screen has the same by code. */
const said = {
  manyRules: 'No more than {most} days come again by a rule.',
  manyDays: 'It names more than {most} special days until {year}.',
  effort: 'Its rules take too long to work out: leave some of those out that come again by days or weeks.',
  firstSince: 'The first hours hold from ever: leave the date out.',
  since: 'Later hours need the date from which they hold, such as 2027-01-01.',
  order: 'Hours follow each other in time: {since} is not after {before}.',
  weekday: 'There is no weekday "{day}".',
  date: '"{date}" is no date; write it like 2026-12-24.',
  last: '"{date}" is no date.',
  length: 'The last day lies from 0 to {most} days after the first.',
  times: '"{from}–{to}" are no times of day from 00:00 to 24:00.',
  backwards: '{to} is not after {from}.',
  overlap: 'Windows of a day stand in order and do not overlap: {from}.',
  rule: '"{rule}" is no recurrence rule; write it like FREQ=YEARLY.',
  parts: 'A recurrence rule names each of its parts once, in capitals: {rule}.',
  hourly: 'A special day comes again by days, weeks, months or years.',
  easter: 'BYEASTER is no part of iCalendar; name the days one by one.',
  interval: 'INTERVAL is a whole number from 1 to 999, not "{interval}".',
  endless: 'Of a rule by days only months and weekdays may be chosen; write it by months or years.',
  never: '"{rule}" names no day from {date} to {year}.',
  often: 'The rule names more than {most} days until {year}.',
  refused: '"{rule}" is no recurrence rule: {reason}',
} as const

export type CalendarFault = keyof typeof said
type Filled = Readonly<Record<string, string | number>>

export interface CalendarIssue {
  /** `hours[1].week.monday[0].to` */
  readonly path: string
  /** What is wrong, for a screen that says it in the reader's language. */
  readonly code: CalendarFault
  readonly filled: Filled
  readonly message: string
}

interface Fault {
  readonly code: CalendarFault
  readonly filled: Filled
}

const fault = (code: CalendarFault, filled: Filled = {}): Fault => ({ code, filled })

const issueAt = (path: string, { code, filled }: Fault): CalendarIssue => ({
  path,
  code,
  filled,
  message: said[code].replace(/\{(\w+)\}/g, (_whole, name: string) => String(filled[name] ?? '')),
})

/** Everything that is wrong with a definition, each with its place. */
export const calendarIssues = (definition: CalendarDefinition): readonly CalendarIssue[] => [
  ...(definition.hours ?? []).flatMap((hours, at) => hoursIssues(hours, at, definition.hours?.[at - 1])),
  ...daysIssues(definition.days ?? []),
]

const mostRules = 300
// A rule for each weekday of 130 years.
const mostFalls = 50_000
// About a second and a half at worst: all the yearly rules that may stand here, or ten plain ones by weeks.
const mostEffort = 210_000
const mostDaysAtOnce = 366

/** Of special days: the first that is wrong by its rule ends the looking, for each may take long to expand. */
const daysIssues = (days: readonly SpecialDay[]): readonly CalendarIssue[] => {
  if (days.filter(({ repeats }) => repeats !== undefined).length > mostRules)
    return [issueAt('days', fault('manyRules', { most: mostRules }))]
  const issues: CalendarIssue[] = []
  let falls = 0
  let effort = 0
  for (const [at, day] of days.entries()) {
    const path = `days[${at}]`
    const plain = plainIssues(day, path)
    issues.push(...plain)
    if (day.repeats === undefined) {
      falls += lengthOf(day)
      if (falls > mostFalls) return [...issues, tooMany]
      continue
    }
    if (plain.length > 0) break
    effort += effortOf(day.repeats, day.date)
    if (effort > mostEffort) return [...issues, issueAt(`${path}.repeats`, fault('effort'))]
    const refused = ruleFault(day.repeats, day.date)
    if (refused !== null) return [...issues, issueAt(`${path}.repeats`, refused)]
    falls += occurrences(day.repeats, day.date).length * lengthOf(day)
    if (falls > mostFalls) return [...issues, tooMany]
  }
  return issues
}

const tooMany = issueAt('days', fault('manyDays', { most: mostFalls, year: lastYear }))

/** How many days a special day covers each time that it comes; one where its dates are wrong. */
const lengthOf = ({ date, to }: SpecialDay): number => {
  const [first, last] = [dayOf(date), dayOf(to ?? date)]
  return first === null || last === null ? 1 : Math.max(1, last - first + 1)
}

const hoursIssues = (hours: Hours, at: number, before: Hours | undefined): readonly CalendarIssue[] => {
  const path = `hours[${at}]`
  const since = sinceFault(hours, at, before)
  const strange = Object.keys(hours.week ?? {}).filter((day) => !weekdays.some((each) => each === day))
  return [
    ...(since === null ? [] : [issueAt(`${path}.since`, since)]),
    ...strange.map((day) => issueAt(`${path}.week.${day}`, fault('weekday', { day }))),
    ...weekdays.flatMap((day) => windowIssues(hours.week?.[day] ?? [], `${path}.week.${day}`)),
  ]
}

const sinceFault = ({ since }: Hours, at: number, before: Hours | undefined): Fault | null => {
  if (at === 0) return since === undefined ? null : fault('firstSince')
  const day = dayOf(since ?? '')
  if (day === null) return fault('since')
  const isLater = before?.since === undefined || day > (dayOf(before.since) ?? -Infinity)
  return isLater ? null : fault('order', { since: since ?? '', before: before.since ?? '' })
}

/** What is wrong with a special day, its rule apart. */
const plainIssues = ({ date, to, windows }: SpecialDay, path: string): readonly CalendarIssue[] => {
  const issues = windowIssues(windows ?? [], `${path}.windows`)
  const first = dayOf(date)
  if (first === null) return [...issues, issueAt(`${path}.date`, fault('date', { date }))]
  if (to === undefined) return issues
  const last = dayOf(to)
  if (last === null) return [...issues, issueAt(`${path}.to`, fault('last', { date: to }))]
  return last < first || last - first >= mostDaysAtOnce
    ? [...issues, issueAt(`${path}.to`, fault('length', { most: mostDaysAtOnce - 1 }))]
    : issues
}

const windowIssues = (windows: readonly Window[], path: string): readonly CalendarIssue[] => {
  let end = -1
  return windows.flatMap((window, at) => {
    const from = minutesOf(window.from)
    const to = minutesOf(window.to)
    const where = `${path}[${at}]`
    if (from === null || to === null) return [issueAt(where, fault('times', { ...window }))]
    const before = end
    end = Math.max(end, to)
    if (to <= from) return [issueAt(where, fault('backwards', { ...window }))]
    if (from < before) return [issueAt(where, fault('overlap', { from: window.from }))]
    return []
  })
}

const daily = ['YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY']

const ruleFault = (rule: string, date: string): Fault | null => {
  const frequency = /(?:^|;)FREQ=([A-Z]+)/.exec(rule)?.[1]
  if (frequency === undefined) return fault('rule', { rule })
  if (!daily.includes(frequency) || /BYHOUR|BYMINUTE|BYSECOND/.test(rule)) return fault('hourly')
  // The library counts it from a calendar that does not repeat itself, and no calendar of holidays writes it.
  if (/BYEASTER/.test(rule)) return fault('easter')
  // The library takes small letters too, and of a part that stands twice the last: neither is what was looked at here.
  if (rule.startsWith('RRULE:') || partsOf(rule) === null) return fault('parts', { rule })
  const endless = endlessFault(rule, frequency)
  if (endless !== null) return endless
  try {
    const { length } = occurrences(rule, date)
    if (length === 0) return fault('never', { rule, date, year: lastYear })
    return length > mostOccurrences ? fault('often', { most: mostOccurrences, year: lastYear }) : null
  } catch (error) {
    return fault('refused', { rule, reason: error instanceof Error ? error.message : String(error) })
  }
}

/** The library looks for a day that never comes until the year 9999, which takes it longer than anybody may make it work. */
const endlessFault = (rule: string, frequency: string): Fault | null => {
  const interval = /(?:^|;)INTERVAL=([^;]*)/.exec(rule)?.[1]
  if (interval !== undefined && !/^[1-9]\d{0,2}$/.test(interval)) return fault('interval', { interval })
  if (frequency !== 'DAILY') return null
  const months = /(?:^|;)BYMONTH=([^;]*)/.exec(rule)?.[1]
  const isMonths = months === undefined || /^(?:[1-9]|1[0-2])(?:,(?:[1-9]|1[0-2]))*$/.test(months)
  return isMonths && !/BY(?:MONTHDAY|YEARDAY|WEEKNO|SETPOS|EASTER)/.test(rule) ? null : fault('endless')
}
