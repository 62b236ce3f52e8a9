import { instantOf, wallClockOf } from '../../../../web/kit/marks/zone.ts'

export interface Quarter {
  /** Such as `2026-Q3`. */
  readonly name: string
  /** Instants; the end is not part of it. */
  readonly from: string
  readonly to: string
}

/** The quarter of the calendar before the one in which an instant lies, by the clocks of a zone. */
export const quarterBefore = (now: string, timeZone: string): Quarter | null => {
  const [year = NaN, month = NaN] = (wallClockOf(now, timeZone) ?? '').split('-').map(Number)
  const thisOne = year * 4 + Math.floor((month - 1) / 3)
  const [from, to] = [beginOf(thisOne - 1, timeZone), beginOf(thisOne, timeZone)]
  return from === null || to === null
    ? null
    : { name: `${Math.floor((thisOne - 1) / 4)}-Q${((thisOne - 1) % 4) + 1}`, from, to }
}

/** Quarters are counted from the year 0. */
const beginOf = (quarter: number, timeZone: string): string | null => {
  const month = String((quarter % 4) * 3 + 1).padStart(2, '0')
  return instantOf(`${Math.floor(quarter / 4)}-${month}-01T00:00`, timeZone)
}
