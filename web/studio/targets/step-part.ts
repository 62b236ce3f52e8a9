import type { TypeMeta } from '#contract/api/meta.ts'
import type { Action } from '#contract/automation/actions.ts'

/** A part of what is done to a record, by a step or an automation, that is being changed. */
export interface StepPartProps<Step extends Action = Action> {
  readonly step: Step
  /** Of the records; undefined while it is none that the reader knows. */
  readonly type: TypeMeta | undefined
  readonly onStep: (step: Step) => void
}

/** Of a part that the check has something to say about. */
export interface FaultyPartProps<Step extends Action = Action> extends StepPartProps<Step> {
  readonly fault: (part: string) => string | undefined
}

/** Whether records of the type have a field. */
export const hasField = (type: TypeMeta | undefined, name: string): boolean =>
  type?.fields.some((field) => field.name === name) ?? false
