import * as rrule from 'rrule'
import { dayMs } from './local-time.ts'

// Node sees the package as CommonJS with one default, a bundler as a module with names.
const { RRule } = 'RRule' in rrule ? rrule : (rrule as { readonly default: typeof rrule }).default

export const firstYear = 1970
export const lastYear = 2099
export const mostOccurrences = 10_000

// The library looks for a day that does not come until the year 9999. The calendar repeats itself after 400 years, days of
// the week included, so that a rule falls on the same days as near to that end as may be: it looks 300 years on, not 7,900.
const cycles = 19
const laterYears = cycles * 400
const laterDays = cycles * 146_097
// Where no day comes any more, the library goes on from there to the year 9999.
const endOfLooking = 9999 - laterYears
const end = new Date(Date.UTC(lastYear + laterYears, 11, 31))
const ownEnd = new Date(Date.UTC(lastYear, 11, 31))

const inLaterYears = (date: string): string =>
  String(Math.min(9999, Number(date.slice(0, 4)) + laterYears)) + date.slice(4)

const found = new Map<string, readonly number[]>()
// Days of rules that are at hand: four megabytes of them.
const mostFound = 500_000
let held = 0

/**
 * Days since 1970 on which a rule that begins on `date` falls, until 2099 at most; one more than allowed ends it. Asked when
 * a calendar is checked and when it is compiled: what was expanded last is at hand.
 */
export const occurrences = (rule: string, date: string): readonly number[] => {
  const key = `${date} ${rule}`
  const known = found.get(key)
  if (known) return known
  const expanded = expand(rule, date)
  keep(key, expanded)
  return expanded
}

/** A rule weighs what it names, and one that names nothing its own text. */
const weightOf = (key: string, days: readonly number[]): number => days.length + key.length

const keep = (key: string, days: readonly number[]): void => {
  found.set(key, days)
  held += weightOf(key, days)
  for (const [oldest, known] of found) {
    if (held <= mostFound) return
    found.delete(oldest)
    held -= weightOf(oldest, known)
  }
}

/** The parts of a rule by their names: each once and in capitals, else null. */
export const partsOf = (rule: string): ReadonlySet<string> | null => {
  const parts = rule
    .replace(/^RRULE:/, '')
    .replace(/;$/, '')
    .split(';')
  const names = parts.flatMap((part) => /^([A-Z]+)=[A-Z\d,+-]+$/.exec(part)?.[1] ?? [])
  const distinct = new Set(names)
  return distinct.size === parts.length ? distinct : null
}

/**
 * Whether a rule falls on the same days in later years. One that was stored before it would be refused may not: what the
 * library counts by Easter does not come again, and an end that is written otherwise would not be moved with the beginning.
 */
const comesAgain = (rule: string): boolean => {
  const parts = partsOf(rule)
  return parts !== null && !parts.has('BYEASTER')
}

const expand = (rule: string, date: string): readonly number[] => {
  const isLater = comesAgain(rule)
  const begins = new Date(`${isLater ? inLaterYears(date) : date}T00:00:00Z`)
  // A rule's own end may carry a time or a zone; days are what counts here.
  const days = rule
    .replace(/^RRULE:/, '')
    .replace(
      /UNTIL=(\d{8})(?:T\d{6}Z?)?/gi,
      (_until, day: string) => `UNTIL=${isLater ? inLaterYears(day) : day}T235959Z`,
    )
  const falls: number[] = []
  const [last, shift] = isLater ? [end, laterDays] : [ownEnd, 0]
  const parsed = new RRule({ ...RRule.parseString(days), dtstart: begins })
  parsed.between(begins, last, true, (at) => falls.push(at.getTime() / dayMs - shift) <= mostOccurrences)
  return falls
}

/** Periods of a rule from a year to the end of the looking, weighed by what one of them costs the library. */
const weights = { YEARLY: 1, MONTHLY: 12, WEEKLY: 52, DAILY: 52 } as const

/**
 * How long a rule takes the library to expand at worst, in years of a plain yearly rule: about 7 µs each on the machine on
 * which it was measured. Each value of its lists adds a tenth.
 */
export const effortOf = (rule: string, date: string): number => {
  const frequency = /(?:^|[;:])FREQ=([A-Z]+)/.exec(rule)?.[1] ?? ''
  const weight = (weights as Readonly<Record<string, number>>)[frequency] ?? weights.DAILY
  const interval = Number(/(?:^|;)INTERVAL=(\d+)/.exec(rule)?.[1] ?? 1)
  const values = [...rule.matchAll(/BY[A-Z]+=([^;]*)/g)].flatMap(([, list = '']) => list.split(',')).length
  const years = Math.max(1, endOfLooking - Number(date.slice(0, 4)))
  return (years * weight * (1 + values / 10)) / Math.max(1, interval)
}
