/** What a run of one kind of request came to. */
export interface Pace {
  readonly done: number
  /** With those of the warming up: what a meter around the run has seen. */
  readonly all: number
  readonly seconds: number
  readonly perSecond: number
  /** Milliseconds. */
  readonly p50: number
  readonly p99: number
  /** What the first request that failed was answered. */
  readonly failed: number
  readonly firstFailure: string | null
}

/**
 * Lets each of `loops` act one after the other until the time is over; what has begun is finished. Before that so many
 * acts warm up what is compiled while it runs; they count for the meters and not for the pace.
 */
export const keepPace = async (
  loops: readonly (() => Promise<string | null>)[],
  { seconds, warming }: { readonly seconds: number; readonly warming: number },
): Promise<Pace> => {
  const each = Math.ceil(warming / loops.length)
  await Promise.all(
    loops.map(async (act) => {
      for (let n = 0; n < each; n++) await act()
    }),
  )
  const took: number[] = []
  let failed = 0
  let firstFailure: string | null = null
  const began = performance.now()
  const end = began + seconds * 1000
  await Promise.all(
    loops.map(async (act) => {
      do {
        const from = performance.now()
        const failure = await act()
        took.push(performance.now() - from)
        if (failure === null) continue
        failed += 1
        firstFailure ??= failure
      } while (performance.now() < end)
    }),
  )
  const elapsed = (performance.now() - began) / 1000
  return paceOf(took, elapsed, { all: took.length + each * loops.length, failed, firstFailure })
}

const paceOf = (
  took: number[],
  seconds: number,
  rest: Pick<Pace, 'all' | 'failed' | 'firstFailure'>,
): Pace => {
  const sorted = took.sort((a, b) => a - b)
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return {
    done: sorted.length,
    seconds,
    perSecond: sorted.length / seconds,
    p50: at(0.5),
    p99: at(0.99),
    ...rest,
  }
}

/** Several rounds as one. The middle latency of rounds is their median's, the worst is the worst's. */
export const together = (rounds: readonly Pace[]): Pace => {
  const done = rounds.reduce((sum, round) => sum + round.done, 0)
  const seconds = rounds.reduce((sum, round) => sum + round.seconds, 0)
  const middle = rounds.map(({ p50 }) => p50).sort((a, b) => a - b)[Math.floor(rounds.length / 2)] ?? 0
  return {
    done,
    all: rounds.reduce((sum, round) => sum + round.all, 0),
    seconds,
    perSecond: done / seconds,
    p50: middle,
    p99: Math.max(...rounds.map(({ p99 }) => p99)),
    failed: rounds.reduce((sum, round) => sum + round.failed, 0),
    firstFailure: rounds.find(({ firstFailure }) => firstFailure !== null)?.firstFailure ?? null,
  }
}
