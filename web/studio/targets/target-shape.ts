import type { Action } from '#contract/automation/actions.ts'
import type { StepDefinition, TargetDefinition } from '#contract/clocks/target.ts'

/** A stored or typed value as targets; what is none of them is left out. */
export const targetsOf = (value: unknown): readonly TargetDefinition[] =>
  Array.isArray(value)
    ? value.filter(
        (each): each is TargetDefinition =>
          typeof each === 'object' && each !== null && typeof (each as TargetDefinition).name === 'string',
      )
    : []

/** How long a target may take: always the same, by a decision table, or by any other rule. */
export type Length =
  | { readonly by: 'time'; readonly iso: string }
  | { readonly by: 'table'; readonly key: string }
  | { readonly by: 'rule'; readonly text: string }

export const lengthOf = (text: string): Length => {
  const iso = /^\s*duration\("([^"]*)"\)\s*$/.exec(text)?.[1]
  if (iso !== undefined) return { by: 'time', iso }
  const key = /^\s*decision\("([a-z0-9-]*)"\)\s*$/.exec(text)?.[1]
  return key === undefined ? { by: 'rule', text } : { by: 'table', key }
}

export const lengthText = (length: Length): string =>
  length.by === 'time'
    ? `duration("${length.iso}")`
    : length.by === 'table'
      ? `decision("${length.key}")`
      : length.text

/** A target with a part set, or taken away where it says nothing. */
export const withPart = <Part extends keyof TargetDefinition>(
  target: TargetDefinition,
  part: Part,
  value: TargetDefinition[Part] | undefined,
): TargetDefinition => without(target, part, value)

/** What is done with a part set, or taken away where it says nothing. */
export const withActionPart = <Step extends Action, Part extends keyof Action>(
  step: Step,
  part: Part,
  value: Action[Part] | undefined,
): Step => without(step, part, value)

export const withStepPart = <Part extends keyof StepDefinition>(
  step: StepDefinition,
  part: Part,
  value: StepDefinition[Part] | undefined,
): StepDefinition => without(step, part, value)

const without = <Whole extends object>(whole: Whole, part: keyof Whole, value: unknown): Whole => {
  const { [part]: _before, ...others } = whole
  const isNothing = value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
  // Whoever asked for the part to go asked for one that may be missing, or is told so by the server.
  return (isNothing ? others : { ...whole, [part]: value }) as Whole
}

/** A name that no other has: `resolution`, `resolution-2`. */
const freeName = (wanted: string, taken: readonly string[]): string => {
  for (let count = 1; ; count++) {
    const name = count === 1 ? wanted : `${wanted}-${count}`
    if (!taken.includes(name)) return name
  }
}

/** A target beside others, under a name that none of them has. */
export const newTarget = (targets: readonly TargetDefinition[]): TargetDefinition => {
  const kind = targets.some((each) => each.kind === 'response') ? 'resolution' : 'response'
  const name = freeName(
    kind,
    targets.map((each) => each.name),
  )
  return { name, kind, length: 'duration("PT8H")' }
}

/** A step beside a target’s others, under a name that none of them has. */
export const newStep = ({ steps = [] }: TargetDefinition): StepDefinition => {
  const name = freeName(
    'soon',
    steps.map((each) => each.name),
  )
  return { name, at: '75%', notify: ['assignee'] }
}

/** The message about a part of a target, by the path that the check gives: `targets[0].pause`. */
export const faultAt = (
  issues: readonly { readonly path: string; readonly message: string }[],
  path: string,
): string | undefined => issues.find((issue) => issue.path === path)?.message
