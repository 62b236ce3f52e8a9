import type { TypeMeta } from '#contract/api/meta.ts'
import type { TransitionAbility } from '#contract/api/records.ts'
import type { StateClass } from '#contract/lifecycle.ts'

// How far work has come: what leads further is offered first, what leads back or away is not.
const far: Readonly<Record<StateClass, number>> = {
  new: 0,
  waiting: 1,
  active: 2,
  resolved: 3,
  closed: 4,
  cancelled: -1,
}

/**
 * What can be done next and what can't, with its reason. The primary action is the first allowed step that leads
 * onward and ends nothing that goes on (a promise in force); what has a life of two states only (a person works here or has left) has none.
 */
export const nextSteps = (
  type: Pick<TypeMeta, 'states' | 'transitions'>,
  now: StateClass,
  transitions: readonly TransitionAbility[],
) => {
  const allowed = transitions.filter((each) => each.allowed)
  const classOf = (state: string) => type.states.find((each) => each.name === state)?.class ?? now
  const ends = ({ name }: TransitionAbility) => type.transitions.find((each) => each.name === name)?.ends
  const leadsOn = (step: TransitionAbility) => !ends(step) && far[classOf(step.to)] > far[now]
  const primary = type.states.length > 2 ? allowed.find(leadsOn) : undefined
  return {
    primary,
    others: allowed.filter((each) => each !== primary),
    // A step that leads nowhere, such as a rating, is offered to whose it is; to others it is no news that it is not theirs.
    refused: transitions.filter(
      (each) => !each.allowed && (each.reason === 'condition' || !isStanding(type, each)),
    ),
  }
}

const isStanding = (
  { transitions }: Pick<TypeMeta, 'transitions'>,
  { name, to }: TransitionAbility,
): boolean => transitions.find((each) => each.name === name)?.from.every((state) => state === to) ?? false

/** Fields to ask for in a dialog; none when the step can be taken at once. */
export const askedFields = (step: TransitionAbility): readonly string[] =>
  step.missing.length === 0 && step.asks.length === 0 ? [] : [...new Set([...step.needs, ...step.asks])]
