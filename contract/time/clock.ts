import type { WorkingTime } from './working-time.ts'

/** What a clock does in a stretch: `stopped` is after it has reached its aim, `idle` before it has begun. */
export type Phase = 'idle' | 'running' | 'paused' | 'stopped' | 'cancelled'

/** From an event on a clock does this. The conditions of its definition were asked with the values as they were then. */
export interface Moment {
  /** Milliseconds since 1970. */
  readonly at: number
  readonly phase: Phase
  /** The event, to show why a stretch began. */
  readonly event: string
  /** Begins anew from zero: a reset, or a reopening where the agreement says that it restarts. */
  readonly restarts?: boolean
  /** Who had it in hand from here on: requester, supplier, a team, a person. */
  readonly party?: string
}

export interface ClockTerms {
  /** Working time to keep, in milliseconds. */
  readonly target: number
  readonly working: WorkingTime
}

/** A stretch between two events: stretches follow each other without gap or overlap. */
export interface Stretch {
  readonly from: number
  readonly to: number
  readonly phase: Phase
  readonly party: string | null
  /** The event that began it, and the one that ended it; null while it lasts. */
  readonly begunBy: string
  readonly endedBy: string | null
  /** Working time that was counted in it, in milliseconds: zero unless it ran. */
  readonly counted: number
  /** 1 for the first run of the clock; one more for each restart. */
  readonly round: number
}

export interface ClockReading {
  /** What it does now; whether its target was kept is `breachedAt`. A late clock may run on, and one that is paused does not tick. */
  readonly phase: Phase
  readonly stretches: readonly Stretch[]
  /** Working time counted in the present round, in milliseconds. */
  readonly elapsed: number
  /** Working time left; negative when it is late. */
  readonly remaining: number
  /** When it is due if it goes on as it does now; null while it does not run or the calendar never opens that long. */
  readonly dueAt: number | null
  /** When the target was passed in the present round; null while it was not. */
  readonly breachedAt: number | null
  /** Who had it in hand when the target was passed. */
  readonly breachedBy: string | null
  readonly round: number
  /** How many earlier rounds passed their target. */
  readonly missed: number
}

/**
 * A clock is a function of its terms and of what happened, up to `now` (milliseconds since 1970): what is shown is what is
 * computed, and computing it again gives the same. Other terms (another priority, another agreement) count from the
 * beginning, with every pause as it was. `moments` stand in the order of their events; those after `now` are not known yet.
 */
export const readClock = (moments: readonly Moment[], terms: ClockTerms, now: number): ClockReading => {
  const stretches = stretchesOf(moments, terms.working, now)
  const round = stretches.at(-1)?.round ?? 1
  const present = stretches.filter((stretch) => stretch.round === round)
  const elapsed = present.reduce((sum, { counted }) => sum + counted, 0)
  const breach = breachOf(present, terms)
  const last = stretches.at(-1)
  return {
    phase: last?.phase ?? 'idle',
    stretches,
    elapsed,
    remaining: terms.target - elapsed,
    dueAt: last?.phase === 'running' ? dueAt(present, last, terms) : null,
    breachedAt: breach?.at ?? null,
    breachedBy: breach?.party ?? null,
    round,
    missed: missedBefore(round, stretches, terms),
  }
}

const missedBefore = (round: number, stretches: readonly Stretch[], terms: ClockTerms): number => {
  let missed = 0
  for (let each = 1; each < round; each++)
    if (
      breachOf(
        stretches.filter((stretch) => stretch.round === each),
        terms,
      )
    )
      missed += 1
  return missed
}

const stretchesOf = (moments: readonly Moment[], working: WorkingTime, now: number): readonly Stretch[] => {
  const stretches: Stretch[] = []
  let round = 1
  moments.forEach((moment, index) => {
    if (moment.at > now) return
    if (moment.restarts === true && stretches.some((each) => each.round === round && each.counted > 0))
      round += 1
    const next = moments[index + 1]
    const isLast = next === undefined || next.at > now
    const to = isLast ? now : Math.max(next.at, moment.at)
    stretches.push({
      from: moment.at,
      to,
      phase: moment.phase,
      party: moment.party ?? null,
      begunBy: moment.event,
      endedBy: isLast ? null : next.event,
      counted: moment.phase === 'running' ? working.between(moment.at, to) : 0,
      round,
    })
  })
  return stretches
}

/** When it is due follows from where the last stretch began, so that it does not move while time passes. */
const dueAt = (
  present: readonly Stretch[],
  last: Stretch,
  { target, working }: ClockTerms,
): number | null => {
  const before = present.reduce((sum, { counted }) => sum + counted, 0) - last.counted
  return before >= target
    ? (breachOf(present, { target, working })?.at ?? null)
    : working.after(last.from, target - before)
}

/** The target is passed when more than it has been counted: at the very end of it the promise is still kept. */
const breachOf = (
  present: readonly Stretch[],
  { target, working }: ClockTerms,
): { readonly at: number; readonly party: string | null } | null => {
  let counted = 0
  for (const stretch of present) {
    if (counted + stretch.counted > target) {
      const at = target > counted ? working.after(stretch.from, target - counted) : stretch.from
      return { at: at ?? stretch.to, party: stretch.party }
    }
    counted += stretch.counted
  }
  return null
}

/** Time by who had it in hand, in milliseconds of real time; the parts add up to the whole. Null is nobody in particular. */
export const timeByParty = (stretches: readonly Stretch[]): ReadonlyMap<string | null, number> =>
  sumByParty(stretches, ({ from, to }) => to - from)

/** Working time that was counted while somebody had it in hand, in milliseconds, over all rounds. */
export const countedByParty = (stretches: readonly Stretch[]): ReadonlyMap<string | null, number> =>
  sumByParty(stretches, ({ counted }) => counted)

const sumByParty = (
  stretches: readonly Stretch[],
  msOf: (stretch: Stretch) => number,
): ReadonlyMap<string | null, number> => {
  const sums = new Map<string | null, number>()
  for (const stretch of stretches) sums.set(stretch.party, (sums.get(stretch.party) ?? 0) + msOf(stretch))
  return sums
}
