import * as rrule from 'rrule'
import { dayMs, dayOf, minutesOf } from './local-time.ts'

// Node sees the package as CommonJS with one default, a bundler as a module with names.
const { RRule } = 'RRule' in rrule ? rrule : (rrule as { readonly default: typeof rrule }).default

/** Open from one time of day to another, `08:00` to `12:30`; the end, up to `24:00`, is not part of it. */
export interface Window {
  readonly from: string
  readonly to: string
}

export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const
export type Weekday = (typeof weekdays)[number]

/** The opening hours of a week, from a local date on; a day that is not named is closed. */
export interface Hours {
  /** `2026-01-01`. The first hours have none: they hold from ever. */
  readonly since?: string
  readonly week: { readonly [day in Weekday]?: readonly Window[] }
}

/** A day that differs from its week: a holiday without windows, or one with other hours. */
export interface SpecialDay {
  readonly date: string
  /** The last day of several. */
  readonly to?: string
  /** An iCalendar rule by which it comes again, `FREQ=YEARLY`. */
  readonly repeats?: string
  /** None: closed all day. */
  readonly windows?: readonly Window[]
  readonly label?: string
}

/** What a calendar itself says. What it leaves out comes from the one that it stands under. */
export interface CalendarDefinition {
  readonly hours?: readonly Hours[]
  readonly days?: readonly SpecialDay[]
}

export interface CalendarIssue {
  /** `hours[1].week.monday[0].to` */
  readonly path: string
  readonly message: string
}

const firstYear = 1970
const lastYear = 2099
const mostOccurrences = 10_000
const mostDaysAtOnce = 366

/** One calendar from a line of them, the most general first: the last hours that any says hold, special days add up, the more particular wins. */
export const inherited = (line: readonly CalendarDefinition[]): CalendarDefinition => ({
  hours: line.findLast(({ hours }) => hours !== undefined && hours.length > 0)?.hours ?? [],
  days: line.flatMap(({ days }) => days ?? []),
})

/** Everything that is wrong with a definition, each with its place. */
export const calendarIssues = (definition: CalendarDefinition): readonly CalendarIssue[] => [
  ...(definition.hours ?? []).flatMap((hours, at) => hoursIssues(hours, at, definition.hours?.[at - 1])),
  ...daysIssues(definition.days ?? []),
]

const mostRules = 300
// A rule for each weekday of 130 years.
const mostFalls = 50_000

const tooManyRules: CalendarIssue = {
  path: 'days',
  message: `No more than ${mostRules} days come again by a rule.`,
}

/** Of special days: the first that is wrong by its rule ends the looking, for each may take long to expand. */
const daysIssues = (days: readonly SpecialDay[]): readonly CalendarIssue[] => {
  if (days.filter(({ repeats }) => repeats !== undefined).length > mostRules) return [tooManyRules]
  const issues: CalendarIssue[] = []
  let falls = 0
  for (const [at, day] of days.entries()) {
    const own = dayIssues(day, `days[${at}]`)
    issues.push(...own)
    if (day.repeats === undefined) continue
    if (own.length > 0) break
    falls += occurrences(day.repeats, day.date).length
    if (falls > mostFalls)
      return [
        ...issues,
        { path: 'days', message: `Its rules name more than ${mostFalls} days until ${lastYear}.` },
      ]
  }
  return issues
}

const hoursIssues = (hours: Hours, at: number, before: Hours | undefined): CalendarIssue[] => {
  const path = `hours[${at}]`
  const issues: CalendarIssue[] = []
  const say = (where: string, message: string) => issues.push({ path: `${path}.${where}`, message })
  if (at === 0 && hours.since !== undefined)
    say('since', 'The first hours hold from ever: leave the date out.')
  if (at > 0) {
    const day = dayOf(hours.since ?? '')
    if (day === null) say('since', 'Later hours need the date from which they hold, such as 2027-01-01.')
    else if (before?.since !== undefined && day <= (dayOf(before.since) ?? -Infinity))
      say('since', `Hours follow each other in time: ${hours.since} is not after ${before.since}.`)
  }
  for (const day of Object.keys(hours.week ?? {}))
    if (!weekdays.some((each) => each === day)) say(`week.${day}`, `There is no weekday "${day}".`)
  for (const day of weekdays) issues.push(...windowIssues(hours.week?.[day] ?? [], `${path}.week.${day}`))
  return issues
}

const dayIssues = (special: SpecialDay, path: string): CalendarIssue[] => {
  const issues = windowIssues(special.windows ?? [], `${path}.windows`)
  const first = dayOf(special.date)
  if (first === null)
    return [
      ...issues,
      { path: `${path}.date`, message: `"${special.date}" is no date; write it like 2026-12-24.` },
    ]
  if (special.to !== undefined) {
    const last = dayOf(special.to)
    if (last === null) issues.push({ path: `${path}.to`, message: `"${special.to}" is no date.` })
    else if (last < first || last - first >= mostDaysAtOnce)
      issues.push({
        path: `${path}.to`,
        message: `The last day lies from 0 to ${mostDaysAtOnce - 1} days after the first.`,
      })
  }
  if (special.repeats !== undefined) {
    const refused = ruleIssue(special.repeats, special.date)
    if (refused !== null) issues.push({ path: `${path}.repeats`, message: refused })
  }
  return issues
}

const windowIssues = (windows: readonly Window[], path: string): CalendarIssue[] => {
  let end = -1
  return windows.flatMap((window, at) => {
    const from = minutesOf(window.from)
    const to = minutesOf(window.to)
    const where = `${path}[${at}]`
    if (from === null || to === null)
      return [
        { path: where, message: `"${window.from}–${window.to}" are no times of day from 00:00 to 24:00.` },
      ]
    const before = end
    end = Math.max(end, to)
    if (to <= from) return [{ path: where, message: `${window.to} is not after ${window.from}.` }]
    if (from < before)
      return [{ path: where, message: `Windows of a day stand in order and do not overlap: ${window.from}.` }]
    return []
  })
}

const daily = ['YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY']

const ruleIssue = (text: string, date: string): string | null => {
  const frequency = /(?:^|;)FREQ=([A-Z]+)/.exec(text)?.[1]
  if (frequency === undefined) return `"${text}" is no recurrence rule; write it like FREQ=YEARLY.`
  if (!daily.includes(frequency) || /BYHOUR|BYMINUTE|BYSECOND/.test(text))
    return 'A special day comes again by days, weeks, months or years.'
  // The library counts it from a calendar that does not repeat itself, and no calendar of holidays writes it.
  if (/BYEASTER/.test(text)) return 'BYEASTER is no part of iCalendar; name the days one by one.'
  const endless = endlessIssue(text, frequency)
  if (endless !== null) return endless
  try {
    const { length } = occurrences(text, date)
    if (length === 0) return `"${text}" names no day from ${date} to ${lastYear}.`
    return length > mostOccurrences
      ? `The rule names more than ${mostOccurrences} days until ${lastYear}.`
      : null
  } catch (error) {
    return `"${text}" is no recurrence rule: ${error instanceof Error ? error.message : String(error)}`
  }
}

/** The library looks for a day that never comes until the year 9999, which takes it longer than anybody may make it work. */
const endlessIssue = (text: string, frequency: string): string | null => {
  const interval = /(?:^|;)INTERVAL=([^;]*)/.exec(text)?.[1]
  if (interval !== undefined && !/^[1-9]\d{0,2}$/.test(interval))
    return `INTERVAL is a whole number from 1 to 999, not "${interval}".`
  if (frequency !== 'DAILY') return null
  const months = /(?:^|;)BYMONTH=([^;]*)/.exec(text)?.[1]
  const isMonths = months === undefined || /^(?:[1-9]|1[0-2])(?:,(?:[1-9]|1[0-2]))*$/.test(months)
  return isMonths && !/BY(?:MONTHDAY|YEARDAY|WEEKNO|SETPOS|EASTER)/.test(text)
    ? null
    : 'Of a rule by days only months and weekdays may be chosen; write it by months or years.'
}

// The library looks for a day that does not come until the year 9999. The calendar repeats itself after 400 years, days of
// the week included, so that a rule falls on the same days as near to that end as may be: it looks 300 years on, not 7,900.
const cycles = 19
const laterYears = cycles * 400
const laterDays = cycles * 146_097
const end = new Date(Date.UTC(lastYear + laterYears, 11, 31))

const inLaterYears = (date: string): string =>
  String(Math.min(9999, Number(date.slice(0, 4)) + laterYears)) + date.slice(4)

const found = new Map<string, readonly number[]>()
const mostFound = 1000

/**
 * Days since 1970 on which a rule that begins on `date` falls, until 2099 at most; one more than allowed ends it. Asked when
 * a calendar is checked and when it is compiled: what was expanded last is at hand.
 */
const occurrences = (rule: string, date: string): readonly number[] => {
  const key = `${date} ${rule}`
  const known = found.get(key)
  if (known) return known
  const expanded = expand(rule, date)
  if (found.size >= mostFound) found.delete(found.keys().next().value ?? '')
  found.set(key, expanded)
  return expanded
}

const expand = (rule: string, date: string): readonly number[] => {
  const begins = new Date(`${inLaterYears(date)}T00:00:00Z`)
  // A rule's own end may carry a time or a zone; days are what counts here.
  const days = rule
    .replace(/^RRULE:/, '')
    .replace(/UNTIL=(\d{8})(?:T\d{6}Z?)?/, (_until, day: string) => `UNTIL=${inLaterYears(day)}T235959Z`)
  const falls: number[] = []
  const parsed = new RRule({ ...RRule.parseString(days), dtstart: begins })
  parsed.between(begins, end, true, (at) => falls.push(at.getTime() / dayMs - laterDays) <= mostOccurrences)
  return falls
}

/** The days since 1970 that a special day covers, each once. It is taken to have no issues. */
export const daysOf = ({ date, to, repeats }: SpecialDay): readonly number[] => {
  const first = dayOf(date) ?? Date.UTC(firstYear, 0) / dayMs
  const length = (dayOf(to ?? date) ?? first) - first + 1
  const begins = repeats === undefined ? [first] : occurrences(repeats, date)
  if (length === 1) return begins
  return [...new Set(begins.flatMap((day) => Array.from({ length }, (_, at) => day + at)))]
}
