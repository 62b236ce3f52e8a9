import { isZone } from '#contract/time/zone.ts'
import type { Practice } from '#engine'

/** A time zone that there is none of is refused when it is saved: nobody's hours could be counted in it. */
export const timeZoneChecks: NonNullable<Practice['checks']> = ({ timeZone }) =>
  typeof timeZone === 'string' && !isZone(timeZone)
    ? [
        {
          field: 'timeZone',
          code: 'time-zone.unknown',
          message: `There is no time zone "${timeZone}"; zones are named by a place, such as Europe/Berlin.`,
        },
      ]
    : []
