import type { LoggedEvent } from '../../model/record.ts'
import type { Opener } from './open-event.ts'

/** What stands for a value that can't be known: it agrees with every other. */
export const unknownValue = Symbol('unknown')

/** The values of a log that is replayed, and how many of them can't be known. */
export interface Replay {
  readonly unknown: { erased: number; sealed: number }
  /** A field's change with its values opened; `onFault` hears of one that should open and does not. */
  change(event: LoggedEvent, field: string, onFault: (why: string) => void): readonly [unknown, unknown]
}

const faults = {
  lost: 'the key that it is sealed with is not there, nor was it destroyed',
  broken: 'it is not what was sealed',
} as const

export const replayOf = (opener: Opener): Replay => {
  const unknown = { erased: 0, sealed: 0 }
  return {
    unknown,
    change: (event, field, onFault) => {
      const one = (side: 0 | 1): unknown => {
        const opened = opener(event, field, side)
        if (opened.known) return opened.value
        if (opened.why === 'erased' || opened.why === 'sealed') unknown[opened.why]++
        else onFault(faults[opened.why])
        return unknownValue
      }
      return [one(0), one(1)]
    },
  }
}
