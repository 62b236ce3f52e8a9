import type { TransitionAbility } from '#contract/api/records.ts'

/** What can be done next, the first being the primary action, and what can't, with its reason. */
export const nextSteps = (transitions: readonly TransitionAbility[]) => {
  const allowed = transitions.filter((each) => each.allowed)
  return {
    primary: allowed[0],
    others: allowed.slice(1),
    refused: transitions.filter((each) => !each.allowed),
  }
}

/** Fields to ask for in a dialog; none when the step can be taken at once. */
export const askedFields = (step: TransitionAbility): readonly string[] =>
  step.missing.length === 0 && step.asks.length === 0 ? [] : [...new Set([...step.needs, ...step.asks])]
