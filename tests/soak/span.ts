/** What the simulated agents saw in one span of time (a minute, unless told otherwise). */
export interface Seen {
  readonly requests: number
  /** Answers that were none of success and conflict, by status or reason. */
  readonly failures: Readonly<Record<string, number>>
  readonly p50Ms: number
  readonly p99Ms: number
  /** How often each thing was done. */
  readonly done: Readonly<Record<string, number>>
}

/** The same with what the product's process needed at its end. */
export interface Span extends Seen {
  readonly memoryBytes: number
  /** Processor time of the product's process since it began; its PostgreSQL is not in it. */
  readonly cpuSeconds: number
}

/** How much the end may be above the beginning: this many times, and this much more for noise. */
const bounds = {
  memoryBytes: { times: 1.2, plus: 20_000_000, text: 'memory' },
  p50Ms: { times: 1.5, plus: 20, text: 'p50' },
  p99Ms: { times: 1.5, plus: 100, text: 'p99' },
} as const

/** The value below which a share of sorted values lies; 0 of none. */
export const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

const median = (values: readonly number[]): number =>
  quantile(
    values.toSorted((a, b) => a - b),
    0.5,
  )

/**
 * What is wrong with a run: failures, and what grew. The median of the last third is compared with that of the first
 * third; the very first span does not count, for caches fill and code is compiled in it.
 */
export const faultsOf = (spans: readonly Span[]): string[] => {
  const failures = spans.flatMap((span, index) =>
    Object.entries(span.failures).map(([what, count]) => `span ${index + 1}: ${count} times ${what}`),
  )
  if (spans.every(({ requests }) => requests === 0)) return [...failures, 'nothing was asked']
  const steady = spans.slice(1)
  const third = Math.floor(steady.length / 3)
  if (third === 0) return failures
  const grown = (['memoryBytes', 'p50Ms', 'p99Ms'] as const).flatMap((what) => {
    const { times, plus, text } = bounds[what]
    const begin = median(steady.slice(0, third).map((span) => span[what]))
    const end = median(steady.slice(-third).map((span) => span[what]))
    return end <= begin * times + plus
      ? []
      : [
          `${text} grew from ${Math.round(begin)} to ${Math.round(end)}, at most ${times} times and ${plus} more`,
        ]
  })
  return [...failures, ...grown]
}
