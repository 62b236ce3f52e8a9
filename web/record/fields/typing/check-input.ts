import type { FieldMeta } from '#contract/api/meta.ts'
import { kindOf } from '#contract/fields/f.ts'
import { FieldError } from '#contract/fields/kind.ts'
import type { FieldOptions } from '#contract/fields/kind.ts'
import type { ProblemIssue } from '#contract/problem.ts'
import type { Values } from '../widget.ts'

export type Checked =
  { readonly value: unknown; readonly issue?: undefined } | { readonly issue: ProblemIssue }

// The kind's own check is used, so that browser and server refuse the same: its options are read from the metadata.
const optionsOf = (field: FieldMeta): FieldOptions => {
  const { choices = {}, target = '*', maxLength, min, max, schema } = field
  const pattern =
    typeof schema['pattern'] === 'string' && field.kind === 'text' ? schema['pattern'] : undefined
  return { choices, target, maxLength, min, max, pattern } as FieldOptions
}

/** The wire value of what was entered, or what is wrong with it. An empty required field is refused here too. */
export const checkInput = (field: FieldMeta, input: unknown, isRequired = field.required): Checked => {
  try {
    const value = kindOf({ kind: field.kind }).coerce(input, optionsOf(field))
    if (isRequired && value === null) return { issue: { field: field.name, code: 'required', message: '' } }
    return { value }
  } catch (error) {
    if (!(error instanceof FieldError)) throw error
    return { issue: { field: field.name, code: error.code, message: error.message, details: error.details } }
  }
}

/** Whether two wire values of a field are the same; a missing one and null are. */
export const sameValue = (field: FieldMeta, a: unknown, b: unknown): boolean => {
  if ((a ?? null) === (b ?? null)) return true
  if (a === null || a === undefined || b === null || b === undefined) return false
  const kind = kindOf({ kind: field.kind })
  return kind.equals ? kind.equals(a, b) : a === b
}

/** What was entered in a form as wire values, and the complaints about the rest. */
export const checkAll = (
  fields: readonly FieldMeta[],
  inputs: Values,
  required: readonly string[] = [],
): { values: Record<string, unknown>; issues: ProblemIssue[] } => {
  const values: Record<string, unknown> = {}
  const issues: ProblemIssue[] = []
  for (const field of fields) {
    const checked = checkInput(field, inputs[field.name], field.required || required.includes(field.name))
    if (checked.issue) issues.push(checked.issue)
    else values[field.name] = checked.value
  }
  return { values, issues }
}
