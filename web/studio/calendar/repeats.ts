import { weekdays, type Weekday } from '#contract/time/calendar.ts'
import { dayOf, weekdayOf } from '#contract/time/local-time.ts'

/** How a special day comes again: not at all, in one of the usual ways, or by a rule of its own. */
export type Repeat = 'once' | 'yearly' | 'nth' | 'last' | 'monthly' | 'weekly' | 'rule'

const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const

interface Place {
  readonly weekday: Weekday
  readonly code: (typeof codes)[number]
  /** The first, second … of its weekday in its month. */
  readonly nth: number
  readonly month: number
}

/** Where a date stands in its month; null for what is no date. */
export const placeOf = (date: string): Place | null => {
  const day = dayOf(date)
  if (day === null) return null
  const at = weekdayOf(day)
  return {
    weekday: weekdays[at] as Weekday,
    code: codes[at] as Place['code'],
    nth: Math.ceil(Number(date.slice(8)) / 7),
    month: Number(date.slice(5, 7)),
  }
}

/** The rule of a usual way for a day that is first on `date`; undefined for once. */
export const ruleOf = (repeat: Repeat, date: string): string | undefined => {
  const place = placeOf(date)
  if (repeat === 'once') return undefined
  if (repeat === 'monthly') return 'FREQ=MONTHLY'
  if (repeat === 'weekly') return 'FREQ=WEEKLY'
  if (repeat === 'nth' && place) return `FREQ=YEARLY;BYMONTH=${place.month};BYDAY=${place.nth}${place.code}`
  if (repeat === 'last' && place) return `FREQ=YEARLY;BYMONTH=${place.month};BYDAY=-1${place.code}`
  return 'FREQ=YEARLY'
}

const usual: readonly Repeat[] = ['yearly', 'nth', 'last', 'monthly', 'weekly']

/** Which way a rule is; `rule` for one that is none of the usual ways. */
export const repeatOf = (rule: string | undefined, date: string): Repeat => {
  if (rule === undefined) return 'once'
  const place = placeOf(date)
  return (
    usual.find((way) => ruleOf(way, date) === rule && (place || (way !== 'nth' && way !== 'last'))) ?? 'rule'
  )
}

/** The ways that fit a date: the last Monday of May is offered only for one that is. */
export const waysFor = (date: string): readonly Repeat[] => {
  const place = placeOf(date)
  const isLast = place !== null && Number(date.slice(8)) + 7 > daysInMonth(date)
  return [
    'once',
    'yearly',
    ...(place && place.nth < 5 ? (['nth'] as const) : []),
    ...(isLast ? (['last'] as const) : []),
    'monthly',
    'weekly',
    'rule',
  ]
}

const daysInMonth = (date: string): number =>
  new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)), 0)).getUTCDate()
