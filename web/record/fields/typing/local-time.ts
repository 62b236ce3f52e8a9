import { instantOf, wallClockOf } from '../../../kit/marks/zone.ts'

/** The wall clock of an instant in a zone, as an `<input type="datetime-local">` takes it: `2026-11-20T12:30`. */
export const toLocalInput = (iso: string, timeZone: string): string => wallClockOf(iso, timeZone) ?? iso

/** The instant of a wall clock in a zone, in UTC with milliseconds. What is no time yet comes back as it is. */
export const fromLocalInput = (local: string, timeZone: string): string => instantOf(local, timeZone) ?? local
