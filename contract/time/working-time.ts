import type { CalendarDefinition } from './calendar.ts'
import { countUpTo, dayMs } from './local-time.ts'
import { openingOf, type Opening } from './opening.ts'
import { zoneOf, type Zone } from './zone.ts'

/** A stretch of time, in milliseconds since 1970; the end is not part of it. */
export interface Interval {
  readonly from: number
  readonly to: number
}

/** Working time by a calendar in a zone. All instants and lengths are milliseconds; instants count from 1970 UTC. */
export interface WorkingTime {
  /** Working time from one instant to another; negative when the second is earlier. */
  between(from: number, to: number): number
  /** The earliest instant at which `ms` of working time have passed since `from`; null when that never comes. */
  after(from: number, ms: number): number | null
  isOpen(at: number): boolean
  /** The open stretches between two instants, in order, those that touch joined. */
  openIn(from: number, to: number): readonly Interval[]
}

/** Around the clock: every moment counts, in whatever zone. */
export const aroundTheClock: WorkingTime = Object.freeze({
  between: (from: number, to: number) => to - from,
  after: (from: number, ms: number) => from + ms,
  isOpen: () => true,
  openIn: (from: number, to: number) => (to > from ? [{ from, to }] : []),
})

/**
 * Compiles a calendar for a zone. A moment is open when the local clock shows a time within a window of the local date:
 * so a window over an hour that a clock goes through twice counts twice, and one over an hour that is left out counts
 * not at all. Between two changes of the zone's offset local time runs as UTC does; sums over those stretches make each
 * answer a few binary searches, however long the period.
 */
export const workingTimeOf = (definition: CalendarDefinition, zoneName: string): WorkingTime => {
  const zone = zoneOf(zoneName)
  const opening = openingOf(definition)
  const sums = sumsOf(zone, opening)
  const worked = (at: number): number => {
    const stretch = countUpTo(zone.starts, at) - 1
    return (sums[stretch] as number) + opening.before(at + (zone.offsets[stretch] as number))
  }
  const between = (from: number, to: number): number => worked(to) - worked(from)
  return Object.freeze({
    between,
    after: (from: number, ms: number) => (ms <= 0 ? from : instantOf(zone, opening, sums, worked(from) + ms)),
    isOpen: (at: number) => between(at, at + 1) > 0,
    openIn: (from: number, to: number) => openIn(zone, opening, from, to),
  })
}

/** For each stretch of the zone: what to add to the opening before a local moment in it to get the working time before. */
const sumsOf = ({ starts, offsets }: Zone, opening: Opening): Float64Array => {
  const sums = new Float64Array(starts.length)
  for (let at = 1; at < starts.length; at++) {
    const start = starts[at] as number
    const reached = opening.before(start + (offsets[at - 1] as number))
    const begins = opening.before(start + (offsets[at] as number))
    sums[at] = (sums[at - 1] as number) + reached - begins
  }
  return sums
}

const instantOf = (
  { starts, offsets }: Zone,
  opening: Opening,
  sums: Float64Array,
  target: number,
): number | null => {
  const workedAtStart = (at: number): number =>
    at === 0
      ? -Infinity
      : (sums[at] as number) + opening.before((starts[at] as number) + (offsets[at] as number))
  let low = 0
  let high = starts.length
  while (high - low > 1) {
    const middle = (low + high) >>> 1
    if (workedAtStart(middle) < target) low = middle
    else high = middle
  }
  const local = opening.when(target - (sums[low] as number))
  return local === null ? null : local - (offsets[low] as number)
}

const openIn = (
  { starts, offsets }: Zone,
  opening: Opening,
  from: number,
  to: number,
): readonly Interval[] => {
  const found: Interval[] = []
  const add = (begin: number, end: number): void => {
    const last = found.at(-1)
    if (begin >= end) return
    if (last && last.to === begin) found[found.length - 1] = { from: last.from, to: end }
    else found.push({ from: begin, to: end })
  }
  for (let at = countUpTo(starts, from) - 1; at < starts.length && (starts[at] as number) < to; at++) {
    const offset = offsets[at] as number
    const begin = Math.max(from, starts[at] as number)
    const end = Math.min(to, starts[at + 1] ?? Infinity)
    for (let day = Math.floor((begin + offset) / dayMs); day * dayMs < end + offset; day++) {
      const windows = opening.windowsOf(day)
      for (let index = 0; index < windows.length; index += 2)
        add(
          Math.max(begin, day * dayMs + (windows[index] as number) - offset),
          Math.min(end, day * dayMs + (windows[index + 1] as number) - offset),
        )
    }
  }
  return found
}
