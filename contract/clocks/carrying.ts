import type { WorkingTime } from '../time/working-time.ts'

/** A promise in time: so much working time, by a calendar. Milliseconds. */
export interface TimedPromise {
  readonly ms: number
  readonly working: WorkingTime
}

/** The stretch of starts that is looked at, milliseconds since 1970. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** How far a promise is from being carried at the start at which it is worst. */
export interface Carried {
  readonly start: number
  readonly dueAt: number
  /** When those who carry it are done if each takes all of its time, one after the other. */
  readonly doneAt: number
  /** Real time by which they are late; negative is to spare. */
  readonly lateMs: number
}

const stepMs = 900_000

/**
 * The worst start of a promise that others carry one after the other, each beginning when the one before is done: looked
 * at every quarter of an hour and at each opening and closing. Null where a calendar never opens that long.
 */
export const worstStart = (
  promise: TimedPromise,
  carriers: readonly TimedPromise[],
  span: Span,
): Carried | null => {
  let worst: Carried | null = null
  for (const start of startsOf([promise, ...carriers], span)) {
    const dueAt = promise.working.after(start, promise.ms)
    const doneAt = doneFrom(start, carriers)
    if (dueAt === null || doneAt === null) return null
    const lateMs = doneAt - dueAt
    if (worst === null || lateMs > worst.lateMs) worst = { start, dueAt, doneAt, lateMs }
  }
  return worst
}

const startsOf = (promises: readonly TimedPromise[], { from, to }: Span): ReadonlySet<number> => {
  const starts = new Set<number>()
  for (let at = from; at < to; at += stepMs) starts.add(at)
  for (const { working } of promises)
    for (const open of working.openIn(from, to))
      for (const at of [open.from, open.to]) if (at < to) starts.add(at)
  return starts
}

const doneFrom = (start: number, carriers: readonly TimedPromise[]): number | null =>
  carriers.reduce<number | null>((at, { ms, working }) => (at === null ? null : working.after(at, ms)), start)

/** Time of a promise's hours in which one that carries it does not work, in milliseconds of the span. */
export const uncoveredMs = (promise: WorkingTime, carrier: WorkingTime, { from, to }: Span): number =>
  promise
    .openIn(from, to)
    .reduce((sum, open) => sum + (open.to - open.from) - carrier.between(open.from, open.to), 0)

/** Time of a promise's hours in which all of those who carry it work, in milliseconds of the span. */
export const coveredMs = (
  promise: WorkingTime,
  carriers: readonly WorkingTime[],
  { from, to }: Span,
): number =>
  carriers
    .reduce(
      (open, carrier) => open.flatMap((each) => carrier.openIn(each.from, each.to)),
      promise.openIn(from, to),
    )
    .reduce((sum, open) => sum + (open.to - open.from), 0)

/** A change of one length after which the promise would be carried. */
export interface Remedy {
  /** The promise itself is made longer, or one of those who carry it becomes quicker. */
  readonly change: 'promise' | 'carrier'
  /** Which of the carriers. */
  readonly index: number | null
  readonly ms: number
}

const minuteMs = 60_000

/**
 * The least change of a single length, relative to what it is, that makes the promise carried: to the minute. Null where
 * none does, e.g. where the hours are what is wrong.
 */
export const cheapestRemedy = (
  promise: TimedPromise,
  carriers: readonly TimedPromise[],
  span: Span,
): Remedy | null => {
  const holds = (own: TimedPromise, others: readonly TimedPromise[]): boolean => {
    const worst = worstStart(own, others, span)
    return worst !== null && worst.lateMs <= 0
  }
  const candidates: { readonly remedy: Remedy; readonly cost: number }[] = []
  carriers.forEach((carrier, index) => {
    const withMs = (ms: number) => carriers.map((each, at) => (at === index ? { ...each, ms } : each))
    const most = largest(Math.floor(carrier.ms / minuteMs), (minutes) =>
      holds(promise, withMs(minutes * minuteMs)),
    )
    if (most !== null && most > 0)
      candidates.push({
        remedy: { change: 'carrier', index, ms: most * minuteMs },
        cost: carrier.ms / (most * minuteMs),
      })
  })
  const longest = promise.ms * 8
  const added = largest(Math.floor((longest - promise.ms) / minuteMs), (spared) =>
    holds({ ...promise, ms: longest - spared * minuteMs }, carriers),
  )
  if (added !== null) {
    const ms = longest - added * minuteMs
    candidates.push({ remedy: { change: 'promise', index: null, ms }, cost: ms / promise.ms })
  }
  return candidates.toSorted((a, b) => a.cost - b.cost)[0]?.remedy ?? null
}

/** One of those who carry a promise; without a length it promises nothing of the kind so far. */
export type Carrier = Omit<TimedPromise, 'ms'> & { readonly ms: number | null }

/**
 * How long each of the carriers that promise nothing yet may take at most, all alike, so that the promise is carried: to the
 * minute. To ask no more of them is the cheapest. Null where the others leave them nothing.
 */
export const longestForEach = (
  promise: TimedPromise,
  carriers: readonly Carrier[],
  span: Span,
): number | null => {
  // None takes longer than the promise does where that is done soonest.
  const soonest = worstStart(promise, [], span)
  if (soonest === null) return null
  const minutes = largest(Math.floor(-soonest.lateMs / minuteMs), (each) => {
    const taking = carriers.map(({ ms, working }) => ({ ms: ms ?? each * minuteMs, working }))
    const worst = worstStart(promise, taking, span)
    return worst !== null && worst.lateMs <= 0
  })
  return minutes === null || minutes === 0 ? null : minutes * minuteMs
}

/** The largest whole number up to `most` for which something holds that holds for all smaller ones; null for none. */
const largest = (most: number, holds: (value: number) => boolean): number | null => {
  if (!holds(0)) return null
  let [low, high] = [0, most + 1]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (holds(middle)) low = middle
    else high = middle
  }
  return low
}
