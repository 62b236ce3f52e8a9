import type { TypeMeta } from '#contract/api/meta.ts'
import type { StepDefinition } from '#contract/clocks/target.ts'

/** A part of a step that is being changed. */
export interface StepPartProps {
  readonly step: StepDefinition
  /** Of the records; undefined while it is none that the reader knows. */
  readonly type: TypeMeta | undefined
  readonly onStep: (step: StepDefinition) => void
}

/** Of a part that the check has something to say about. */
export interface FaultyPartProps extends StepPartProps {
  readonly fault: (part: string) => string | undefined
}

/** Whether records of the type have a field. */
export const hasField = (type: TypeMeta | undefined, name: string): boolean =>
  type?.fields.some((field) => field.name === name) ?? false
