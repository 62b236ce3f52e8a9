import type { TransitionAbility } from '#contract/api/records.ts'

type Take = (step: TransitionAbility) => void

/** Between what shows the steps of a record and what takes one from elsewhere on its page, which may be drawn before. */
export interface StepTaker {
  /** Takes a step: at once, or by asking for what it needs. */
  readonly take: Take
  /** Whether something on the page takes steps. */
  readonly isThere: () => boolean
  readonly subscribe: (listener: () => void) => () => void
  /** For what shows the steps: says how one is taken; null when it goes. */
  readonly by: (take: Take | null) => void
}

export const makeStepTaker = (): StepTaker => {
  let taking: Take | null = null
  const listeners = new Set<() => void>()
  return Object.freeze({
    take: (step: TransitionAbility) => taking?.(step),
    isThere: () => taking !== null,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    by: (next: Take | null) => {
      const wasThere = taking !== null
      taking = next
      if (wasThere !== (next !== null)) for (const listener of listeners) listener()
    },
  })
}
