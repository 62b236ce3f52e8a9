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

const inLaterYears = (date: string): string =>
  String(Math.min(9999, Number(date.slice(0, 4)) + laterYears)) + date.slice(4)

const found = new Map<string, readonly number[]>()
const mostFound = 1000

/**
 * Days since 1970 on which a rule that begins on `date` falls, until 2099 at most; one more than allowed ends it. Asked when
 * a calendar is checked and when it is compiled: what was expanded last is at hand.
 */
export const occurrences = (rule: string, date: string): readonly number[] => {
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
