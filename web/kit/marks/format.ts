import { durationSeconds } from '#contract/fields/duration.ts'
import type { Reader } from '../reader.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

const cache = new Map<string, Intl.DateTimeFormat>()

// Making a formatter costs about 50 µs, using it 1 µs: a list makes thousands of cells.
const formatter = (reader: Reader, key: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const name = `${reader.language}|${reader.timeZone}|${key}`
  const known = cache.get(name)
  if (known) return known
  const made = new Intl.DateTimeFormat(reader.language, { timeZone: reader.timeZone, ...options })
  cache.set(name, made)
  return made
}

/** The exact time in the reader's zone, with its name: `20 Nov 2026, 12:30:00 CET`. */
export const exactTime = (iso: string, reader: Reader): string =>
  formatter(reader, 'exact', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'short',
  }).format(new Date(iso))

/** Day and minute in the reader's zone: `20 Nov 2026, 12:30`. */
export const shortTime = (iso: string, reader: Reader): string =>
  formatter(reader, 'short', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(iso))

/** A calendar day, which has no zone: `20 Nov 2026`. */
export const dayText = (date: string, reader: Reader): string =>
  formatter({ ...reader, timeZone: 'UTC' }, 'day', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  }).format(new Date(`${date}T00:00:00Z`))

/** A month of the calendar, `2026-11`, in words: `November 2026`. */
export const monthText = (month: string, reader: Reader): string =>
  formatter({ ...reader, timeZone: 'UTC' }, 'whole-month', { month: 'long', year: 'numeric' }).format(
    new Date(`${month}-01T00:00:00Z`),
  )

/** `3 h ago`, `in 2 d`; beyond a month the day itself. Beyond a year the year is shown. */
export const relativeTime = (iso: string, now: number, reader: Reader): string => {
  const distance = new Date(iso).getTime() - now
  const size = Math.abs(distance)
  if (Number.isNaN(distance)) return iso
  if (size < 45_000) return relative(reader).format(0, 'second')
  if (size < 59.5 * minute) return relative(reader).format(Math.round(distance / minute), 'minute')
  if (size < 22 * hour) return relative(reader).format(Math.round(distance / hour), 'hour')
  if (size < 31 * day) return relative(reader).format(Math.round(distance / day), 'day')
  const isSameYear = new Date(iso).getUTCFullYear() === new Date(now).getUTCFullYear()
  return isSameYear
    ? formatter(reader, 'month', { day: 'numeric', month: 'short' }).format(new Date(iso))
    : formatter(reader, 'year', { day: 'numeric', month: 'short', year: 'numeric' }).format(new Date(iso))
}

const relativeCache = new Map<string, Intl.RelativeTimeFormat>()
const relative = (reader: Reader): Intl.RelativeTimeFormat => {
  const known = relativeCache.get(reader.language)
  if (known) return known
  // Narrow German has metres for minutes: "vor 47 m".
  const style = reader.language.startsWith('de') ? 'short' : 'narrow'
  const made = new Intl.RelativeTimeFormat(reader.language, { numeric: 'auto', style })
  relativeCache.set(reader.language, made)
  return made
}

/** A length of time in its two largest units: `4 h 30 min`. */
export const durationWords = (iso: string, reader: Reader): string => {
  const seconds = durationSeconds(iso)
  const rest = Math.abs(seconds)
  const days = Math.floor(rest / 86_400)
  return `${seconds < 0 ? '−' : ''}${unitWords([[days, 'day'], ...hoursOf(rest % 86_400)], 2, reader)}`
}

/** A length of working time, such as `60 h 30 min`: its days would be taken for those of the calendar. Of seconds from 0 on. */
export const workWords = (seconds: number, reader: Reader, mostUnits = 2): string =>
  unitWords(hoursOf(seconds), mostUnits, reader)

type Part = readonly [value: number, unit: string]

const hoursOf = (seconds: number): readonly Part[] => [
  [Math.floor(seconds / 3600), 'hour'],
  [Math.floor((seconds % 3600) / 60), 'minute'],
  [seconds % 60, 'second'],
]

const unitWords = (parts: readonly Part[], most: number, { language }: Reader): string => {
  const told = parts.filter(([value]) => value > 0).slice(0, most)
  return (told.length > 0 ? told : ([[0, 'minute']] as const))
    .map(([value, unit]) =>
      new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short' }).format(value),
    )
    .join(' ')
}

export const numberText = (value: number | string, reader: Reader): string =>
  new Intl.NumberFormat(reader.language, { maximumFractionDigits: 10 }).format(value as number)

export const moneyText = (value: { amount: string; currency: string }, reader: Reader): string =>
  new Intl.NumberFormat(reader.language, { style: 'currency', currency: value.currency }).format(
    Number(value.amount),
  )
