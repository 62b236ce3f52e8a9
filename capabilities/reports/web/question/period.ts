import { startOfDay } from '../../../../web/record/filter/local-day.ts'

/** What stands in the address: the last days or `all`, or from one day to another; both ends belong to it. */
export interface PeriodAddress {
  readonly last?: string
  readonly from?: string
  readonly to?: string
}

/** Local days, `YYYY-MM-DD`; null for open. */
export interface Period {
  readonly from: string | null
  readonly to: string | null
}

export const lastDays = [7, 30, 90, 365] as const

/** Stands in the address for all of the time: with nothing in it, a dashboard begins where its records are. */
export const allOfTheTime = 'all'

/** Whether an address names a period. */
export const isAnyPeriod = ({ last, from, to }: PeriodAddress): boolean => (last ?? from ?? to) !== undefined

const dayForm = /^\d{4}-\d{2}-\d{2}$/

/** The calendar day some days from another one. */
export const dayAfter = (day: string, days = 1): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** The calendar day that it is at an instant in a zone. */
export const dayAt = (instant: number | string, timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    new Date(instant),
  )

/** What an address means now. An address that is none means all of the time. */
export const periodOf = ({ last, from, to }: PeriodAddress, now: number, timeZone: string): Period => {
  const days = Number(last ?? '')
  if (Number.isInteger(days) && days > 0 && days <= 36_500)
    return { from: dayAfter(dayAt(now, timeZone), 1 - days), to: null }
  const day = (text: string | undefined): string | null =>
    text !== undefined && dayForm.test(text) && startOfDay(text, timeZone) !== null ? text : null
  return { from: day(from), to: day(to) }
}

/** FEEL for a time within a period; empty for all of the time. */
export const withinPeriod = (field: string, { from, to }: Period, timeZone: string): string => {
  const start = from === null ? null : startOfDay(from, timeZone)
  const end = to === null ? null : startOfDay(dayAfter(to), timeZone)
  return [
    start === null ? '' : `${field} >= date and time("${start}")`,
    end === null ? '' : `${field} < date and time("${end}")`,
  ]
    .filter(Boolean)
    .join(' and ')
}
