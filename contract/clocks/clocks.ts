import { readClock, type ClockReading, type ClockTerms, type Moment } from '../time/clock.ts'
import type { CompiledAgreement, CompiledTarget, Row } from './agreement.ts'
import { ClockFollower, telling, type Decide, type RecordHistory } from './moments.ts'

/** A clock of a record: what happened to it, and by which terms it is read. */
export interface RecordClock {
  readonly agreement: CompiledAgreement
  readonly target: CompiledTarget
  readonly zone: string
  readonly terms: ClockTerms
  readonly moments: readonly Moment[]
}

export interface Definitions {
  readonly agreements: readonly CompiledAgreement[]
  readonly decide: Decide
}

export interface RecordClocks {
  readonly clocks: readonly RecordClock[]
  /** The event whose values chose the agreements: the last while there was work to do. */
  readonly chosenBy: string | null
  /** The values that it left the record with. */
  readonly values: Row
}

const noZones: ReadonlyMap<string, string> = new Map()
const openClasses = new Set<unknown>(['new', 'active', 'waiting'])

/**
 * The clocks of a record, from its beginning, with the values as they were. The values that it had last while it was
 * open choose the agreements and lengths: a priority that is changed swaps the target for the whole time, and one that is
 * changed after the end changes nothing. Of each kind of agreement the first that holds is taken. `zones` are those in
 * which it was counted before, by agreement: whoever is served may have moved since.
 */
export const clocksOf = (
  history: RecordHistory,
  { agreements, decide }: Definitions,
  zones: ReadonlyMap<string, string> = noZones,
): RecordClocks => {
  const last = lastOpen(history)
  const deciding = history.frames[last]
  if (!deciding) return { clocks: [], chosenBy: null, values: {} }
  const then = telling(history.given, decide)
  for (let at = 0; at <= last; at++) then.tell(history.frames[at] as (typeof history.frames)[number])
  const chosen = firstOfEachKind(agreements, (agreement) => agreement.applies(then.scope, then.row))
  const begun = chosen.flatMap((agreement) => {
    const zone = zones.get(agreement.definition.id) ?? agreement.definition.zoneOf(then.row)
    const working = agreement.definition.workingIn(zone)
    return agreement.targets.flatMap((target) => {
      const length = target.length(then.scope)
      if (length === null) return []
      return [
        { agreement, target, zone, terms: { target: length, working }, follower: new ClockFollower(target) },
      ]
    })
  })
  if (begun.length > 0) followAll(history, decide, begun)
  return {
    clocks: begun.flatMap(({ follower: { moments }, ...clock }) =>
      moments.length > 0 ? [{ ...clock, moments }] : [],
    ),
    chosenBy: deciding.event,
    values: then.row,
  }
}

const followAll = (
  history: RecordHistory,
  decide: Decide,
  begun: readonly { readonly follower: ClockFollower }[],
): void => {
  const told = telling(history.given, decide)
  for (const frame of history.frames) {
    told.tell(frame)
    for (const { follower } of begun) follower.follow(told, frame)
  }
}

const lastOpen = ({ frames }: RecordHistory): number => {
  let stateClass: unknown = null
  let last = frames.length > 0 ? 0 : -1
  frames.forEach(({ values }, at) => {
    if (values.stateClass !== undefined) stateClass = values.stateClass
    if (openClasses.has(stateClass)) last = at
  })
  return last
}

const firstOfEachKind = (
  agreements: readonly CompiledAgreement[],
  applies: (agreement: CompiledAgreement) => boolean,
): readonly CompiledAgreement[] => {
  const taken = new Set<string>()
  const chosen: CompiledAgreement[] = []
  for (const agreement of agreements) {
    const { kind } = agreement.definition
    if (taken.has(kind) || !applies(agreement)) continue
    taken.add(kind)
    chosen.push(agreement)
  }
  return chosen
}

/** In the order in which they are tried: by rank, then by number. */
export const inOrder = (agreements: readonly CompiledAgreement[]): readonly CompiledAgreement[] =>
  agreements.toSorted(
    ({ definition: a }, { definition: b }) => a.rank - b.rank || (a.number < b.number ? -1 : 1),
  )

/** Where a clock stands by its events alone: nothing of it depends on when it is asked. */
export interface Standing {
  readonly phase: ClockReading['phase']
  readonly target: number
  /** Working time counted up to the last event. */
  readonly counted: number
  readonly startedAt: number
  /** When it stopped or was cancelled; null while it did not. */
  readonly endedAt: number | null
  /** When the target is reached, or was; null while it is paused before. */
  readonly dueAt: number | null
  /** The last moment at which a running clock is still kept: later than `dueAt` where the calendar closes just then. */
  readonly lateAfter: number | null
  /** When the target was passed before the last event. */
  readonly breachedAt: number | null
  readonly breachedBy: string | null
  readonly round: number
  /** How many earlier rounds were late. */
  readonly missed: number
}

export const standingOf = ({ moments, terms }: Pick<RecordClock, 'moments' | 'terms'>): Standing => {
  const last = moments.at(-1) as Moment
  const reading = readClock(moments, terms, last.at)
  const isRunning = reading.phase === 'running'
  const hasEnded = reading.phase === 'stopped' || reading.phase === 'cancelled'
  const { breachedAt } = reading
  const late =
    isRunning && breachedAt === null ? terms.working.after(last.at, terms.target - reading.elapsed + 1) : null
  return {
    phase: reading.phase,
    target: terms.target,
    counted: reading.elapsed,
    startedAt: (moments[0] as Moment).at,
    endedAt: hasEnded ? endOf(moments) : null,
    dueAt: breachedAt ?? reading.dueAt,
    lateAfter: late === null ? null : late - 1,
    breachedAt,
    breachedBy: reading.breachedBy,
    round: reading.round,
    missed: reading.missed,
  }
}

/** Of several moments of the end, such as a change of hands after it, the first is the end. */
const endOf = (moments: readonly Moment[]): number => {
  const phase = moments.at(-1)?.phase
  let first = moments.length - 1
  while (first > 0 && moments[first - 1]?.phase === phase) first -= 1
  return (moments[first] as Moment).at
}

export type ClockState = 'running' | 'paused' | 'met' | 'breached' | 'cancelled'

/**
 * What a clock is called at a moment: the one function by which lists, pages, figures and the clockwork tell. While it goes
 * on, its present round says so; once it has ended, it was kept only if every round was.
 */
export const stateAt = (
  { phase, breachedAt, lateAfter, missed }: Pick<Standing, 'phase' | 'breachedAt' | 'lateAfter' | 'missed'>,
  now: number,
): ClockState => {
  if (phase === 'cancelled') return 'cancelled'
  if (breachedAt !== null || (lateAfter !== null && now > lateAfter)) return 'breached'
  if (phase === 'stopped') return missed > 0 ? 'breached' : 'met'
  return phase === 'running' ? 'running' : 'paused'
}
