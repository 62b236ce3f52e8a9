import type { Interval, WorkingTime } from '../time/working-time.ts'
import { merged, within, without } from './stretches.ts'

/** A time in which a service was not there. Instants in milliseconds since 1970. */
export interface Outage extends Interval {
  /** Maintenance that was planned: it takes hours out of what is promised and counts neither for nor against. */
  readonly isPlanned: boolean
}

/** The outages of a service made ready: overlapping ones are one. */
export interface Outages {
  readonly planned: readonly Interval[]
  readonly breaks: readonly Interval[]
}

/** What came of a promise of availability in a span. Milliseconds of the promise's hours; they add up over spans. */
export interface Counted {
  /** Hours promised: those of the calendar without planned maintenance. */
  readonly agreedMs: number
  readonly plannedMs: number
  readonly downMs: number
  /** How often the service broke: each break counts once, where it first took from what was promised. */
  readonly breaks: number
}

export const outagesOf = (outages: readonly Outage[]): Outages => ({
  planned: merged(outages.filter(({ isPlanned }) => isPlanned)),
  breaks: merged(outages.filter(({ isPlanned }) => !isPlanned)),
})

/**
 * Counts what was promised and what was missing in a span, by the hours of a promise. A moment that is both planned and
 * broken is planned. Exact for adjoining spans: their sums are those of the whole.
 */
export const countAvailability = (
  { planned, breaks }: Outages,
  working: WorkingTime,
  span: Interval,
): Counted => {
  const plannedMs = openIn(working, within(planned, span))
  let downMs = 0
  let count = 0
  for (const each of breaks) {
    if (each.from >= span.to) break
    if (each.to <= span.from) continue
    const pieces = without(each, planned)
    downMs += openIn(working, within(pieces, span))
    const first = firstOpen(working, pieces)
    if (first !== null && first >= span.from && first < span.to) count += 1
  }
  return { agreedMs: openIn(working, [span]) - plannedMs, plannedMs, downMs, breaks: count }
}

const openIn = (working: WorkingTime, stretches: readonly Interval[]): number =>
  stretches.reduce((sum, { from, to }) => sum + working.between(from, to), 0)

/** The first moment of the promise's hours within stretches; null where they have none. */
const firstOpen = (working: WorkingTime, stretches: readonly Interval[]): number | null => {
  const piece = stretches.find(({ from, to }) => working.between(from, to) > 0)
  if (!piece) return null
  const passed = working.after(piece.from, 1)
  return passed === null ? null : passed - 1
}

/** Figures of availability, reliability and maintainability; null where nothing was promised, or nothing broke. */
export interface Measures {
  /** 0 to 1. */
  readonly availability: number | null
  readonly mttrMs: number | null
  readonly mtbfMs: number | null
  readonly mtbsiMs: number | null
}

/**
 * The measures of ITIL Service Design (2011), section 4.4 on availability management: availability = (agreed service time
 * − downtime) / agreed service time; mean time to restore service (MTRS, here MTTR) = downtime / breaks; mean time
 * between failures (MTBF) = (agreed service time − downtime) / breaks; mean time between service incidents (MTBSI) =
 * agreed service time / breaks. So MTBSI = MTBF + MTTR.
 */
export const measuresOf = ({ agreedMs, downMs, breaks }: Omit<Counted, 'plannedMs'>): Measures => ({
  availability: agreedMs > 0 ? (agreedMs - downMs) / agreedMs : null,
  mttrMs: breaks > 0 ? downMs / breaks : null,
  mtbfMs: breaks > 0 ? (agreedMs - downMs) / breaks : null,
  mtbsiMs: breaks > 0 ? agreedMs / breaks : null,
})
