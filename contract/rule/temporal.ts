import { Temporal } from 'temporal-polyfill'

const durationForm =
  /^(-)?P(?:(\d{1,9})D)?(?:T(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,11})(?:\.(\d{1,3})\d*)?S)?)?$/
const calendarDuration = /^-?P(\d+Y)?(\d+M)?/
const dateForm = /^\d{4}-\d{2}-\d{2}$/
const instantForm =
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2}|@[A-Za-z0-9_+\-/]{1,64})$/

/** Milliseconds since 1970 between which a wire time may lie: the years 0000 to 9999. */
export const instantBounds = {
  least: Date.parse('0000-01-01T00:00:00.000Z'),
  most: Date.parse('9999-12-31T23:59:59.999Z'),
} as const

/** Milliseconds of a duration of days, hours, minutes and seconds; null for anything else (months have no length). */
export const durationMs = (text: string): number | null => {
  const match = /\d/.test(text) && !text.endsWith('T') ? durationForm.exec(text) : null
  if (!match) return null
  const [, sign, days = 0, hours = 0, minutes = 0, seconds = 0, fraction = ''] = match
  const total =
    Number(days) * 86_400_000 +
    Number(hours) * 3_600_000 +
    Number(minutes) * 60_000 +
    Number(seconds) * 1000 +
    Number(fraction.padEnd(3, '0'))
  return sign && total !== 0 ? -total : total
}

/** The canonical text of milliseconds: `P1DT2H`, `PT0.5S`, `PT0S`. */
export const durationText = (totalMs: number): string => {
  const sign = totalMs < 0 ? '-' : ''
  const rest = Math.abs(totalMs)
  const days = Math.floor(rest / 86_400_000)
  const hours = Math.floor((rest % 86_400_000) / 3_600_000)
  const minutes = Math.floor((rest % 3_600_000) / 60_000)
  const seconds = (rest % 60_000) / 1000
  const time = `${hours ? `${hours}H` : ''}${minutes ? `${minutes}M` : ''}${seconds ? `${seconds}S` : ''}`
  return days || time ? `${sign}P${days ? `${days}D` : ''}${time && `T${time}`}` : 'PT0S'
}

export const isCalendarDuration = (text: string): boolean => {
  const match = calendarDuration.exec(text)
  return !!match && (match[1] ?? match[2]) !== undefined
}

/** The wire form of a date, or null when there is no such day. */
export const dateText = (text: string): string | null => {
  if (!dateForm.test(text)) return null
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString()
  } catch {
    return null
  }
}

/** The wire form (UTC, milliseconds) of a time with offset or zone (`@Europe/Berlin`); null without one or when there is no such time. */
export const instantText = (text: string): string | null => {
  if (!instantForm.test(text)) return null
  const [local = '', zone] = text.split('@')
  try {
    const ms = zone
      ? Temporal.PlainDateTime.from(local, { overflow: 'reject' }).toZonedDateTime(zone).epochMilliseconds
      : Temporal.Instant.from(local).epochMilliseconds
    return textOfInstant(ms)
  } catch {
    return null
  }
}

/** The wire form of milliseconds since 1970; null outside of the years 0000 to 9999. */
export const textOfInstant = (ms: number): string | null =>
  ms >= instantBounds.least && ms <= instantBounds.most ? new Date(ms).toISOString() : null

/** The day that lies some days later; null outside of the years 0000 to 9999. */
export const dayAfter = (day: string, days: number): string | null =>
  textOfInstant(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000)?.slice(0, 10) ?? null
