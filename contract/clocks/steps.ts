import { readClock } from '../time/clock.ts'
import type { CompiledStep } from './agreement.ts'
import type { RecordClock } from './clocks.ts'

/** A step of a running clock with the moment at which it is reached. */
export interface ReachedStep {
  readonly step: CompiledStep
  readonly round: number
  /** Milliseconds since 1970. */
  readonly at: number
}

/**
 * When each step of a clock that runs now is or was reached in its present round, earliest first. A clock that does not
 * run has none: what it had not yet done is not done any more, or waits until it goes on.
 */
export const stepsOf = (
  { target, terms, moments }: Pick<RecordClock, 'target' | 'terms' | 'moments'>,
  now: number,
): readonly ReachedStep[] => {
  const { phase, stretches, round } = readClock(moments, terms, now)
  if (phase !== 'running') return []
  const present = stretches.filter((stretch) => stretch.round === round)
  return target.steps
    .flatMap((step) => {
      let left = step.threshold(terms.target)
      for (const { from, counted, endedBy } of present) {
        if (counted >= left || endedBy === null) {
          const at = left === 0 ? from : terms.working.after(from, left)
          return at === null ? [] : [{ step, round, at }]
        }
        left -= counted
      }
      return []
    })
    .toSorted((a, b) => a.at - b.at)
}
