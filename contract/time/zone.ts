import { Temporal } from 'temporal-polyfill'

/** A zone as the times at which its offset from UTC changes; between two of them local time runs as UTC does. */
export interface Zone {
  readonly name: string
  /** Instants in milliseconds at which an offset begins; the first is minus infinity. */
  readonly starts: readonly number[]
  /** Offset from each start on, in milliseconds: local = instant + offset. */
  readonly offsets: readonly number[]
}

const from = Temporal.Instant.from('1970-01-01T00:00:00Z')
// Rules further ahead are anybody's guess; the last offset holds from then on.
const until = Temporal.Instant.from('2100-01-01T00:00:00Z').epochMilliseconds

const zones = new Map<string, Zone>()

export const isZone = (name: string): boolean => {
  try {
    // An offset such as +02:00 is none: it knows no summer time, and who writes it rarely means that.
    return !/^[+-]/.test(name) && from.toZonedDateTimeISO(name).timeZoneId !== ''
  } catch {
    return false
  }
}

/**
 * A zone of the IANA database by its name, such as `Europe/Berlin`, from 1970 to 2100.
 * @throws RangeError for a name that the database does not have
 */
export const zoneOf = (name: string): Zone => {
  const known = zones.get(name)
  if (known) return known
  const first = from.toZonedDateTimeISO(name)
  const starts = [-Infinity]
  const offsets = [first.offsetNanoseconds / 1e6]
  for (let at = first.getTimeZoneTransition('next'); at && at.epochMilliseconds < until;) {
    starts.push(at.epochMilliseconds)
    offsets.push(at.offsetNanoseconds / 1e6)
    at = at.getTimeZoneTransition('next')
  }
  const zone = Object.freeze({ name, starts, offsets })
  zones.set(name, zone)
  return zone
}
