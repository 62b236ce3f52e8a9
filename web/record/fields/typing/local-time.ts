import { Temporal } from 'temporal-polyfill'

/** The wall clock of an instant in a zone, as an `<input type="datetime-local">` takes it: `2026-11-20T12:30`. */
export const toLocalInput = (iso: string, timeZone: string): string => {
  try {
    const local = Temporal.Instant.from(iso).toZonedDateTimeISO(timeZone).toPlainDateTime()
    return local.toString({ smallestUnit: 'minute' })
  } catch {
    return iso
  }
}

/**
 * The instant of a wall clock in a zone, in UTC with milliseconds. An hour that the clocks skip is taken an hour later,
 * one that comes twice is its first. What is no time yet comes back as it is.
 */
export const fromLocalInput = (local: string, timeZone: string): string => {
  try {
    const instant = Temporal.PlainDateTime.from(local).toZonedDateTime(timeZone).toInstant()
    return new Date(instant.epochMilliseconds).toISOString()
  } catch {
    return local
  }
}
