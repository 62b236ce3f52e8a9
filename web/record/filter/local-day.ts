import { instantOf, wallClockOf } from '../../kit/marks/zone.ts'

/** The instant at which a day begins in a zone, as a wire time; null for no day. */
export const startOfDay = (day: string, timeZone: string): string | null =>
  instantOf(`${day}T00:00`, timeZone)

/** The day that begins at an instant in a zone; null where the instant is no midnight there. */
export const dayOf = (instant: string, timeZone: string): string | null => {
  const day = wallClockOf(instant, timeZone)?.slice(0, 10)
  return day !== undefined && startOfDay(day, timeZone) === instant ? day : null
}
