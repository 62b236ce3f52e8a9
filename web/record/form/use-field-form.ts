import { useState } from 'react'
import type { FieldMeta } from '#contract/api/meta.ts'
import type { ProblemIssue } from '#contract/problem.ts'
import { ApiProblem } from '../../api/problem.ts'
import { checkAll, checkInput } from '../fields/typing/check-input.ts'
import type { Values } from '../fields/widget.ts'

type Issues = Readonly<Record<string, ProblemIssue>>

export interface FieldForm {
  readonly inputs: Values
  readonly set: (name: string, input: unknown) => void
  readonly replace: (inputs: Values) => void
  readonly issues: Issues
  /** Complaints that belong to no field of this form. */
  readonly others: readonly ProblemIssue[]
  readonly leave: (field: FieldMeta) => void
  /** The wire values when all is well; else null, with the first error in focus. */
  readonly check: () => Record<string, unknown> | null
  /** Puts the server's complaints at their fields; true when there was one for a field. */
  readonly refuse: (error: unknown) => boolean
  readonly idOf: (name: string) => string
}

const byField = (issues: readonly ProblemIssue[]): Issues =>
  Object.fromEntries(issues.flatMap((issue) => (issue.field === undefined ? [] : [[issue.field, issue]])))

interface FormOptions {
  readonly id: string
  readonly fields: readonly FieldMeta[]
  readonly initial: Values
  readonly required?: readonly string[]
  readonly onChange?: (inputs: Values) => void
}

/** What is entered in several fields, with errors shown at a field once it was left. */
export const useFieldForm = ({ id, fields, initial, required = [], onChange }: FormOptions): FieldForm => {
  const [inputs, setInputs] = useState(initial)
  const [issues, setIssues] = useState<Issues>({})
  const [others, setOthers] = useState<readonly ProblemIssue[]>([])
  const idOf = (name: string) => `${id}-${name}`
  const isRequired = (field: FieldMeta) => field.required || required.includes(field.name)

  const replace = (next: Values) => {
    setInputs(next)
    onChange?.(next)
  }
  const show = (next: Issues) => {
    setIssues(next)
    const first = fields.find((field) => next[field.name])
    if (first) focusField(idOf(first.name))
  }
  return {
    inputs,
    issues,
    others,
    idOf,
    replace: (next) => {
      replace(next)
      setIssues({})
      setOthers([])
    },
    set: (name, input) => {
      replace({ ...inputs, [name]: input })
      // An error stays until the field is left again, but not where its cause is gone already.
      const field = fields.find((each) => each.name === name)
      if (field && issues[name] && !checkInput(field, input, isRequired(field)).issue)
        setIssues({ ...issues, [name]: undefined as never })
    },
    leave: (field) => {
      const { issue } = checkInput(field, inputs[field.name], false)
      setIssues((shown) => {
        const { [field.name]: before, ...rest } = shown
        if (issue) return { ...rest, [field.name]: issue }
        return before?.code === 'required' && isBlank(inputs[field.name]) ? shown : rest
      })
    },
    check: () => {
      const checked = checkAll(fields, inputs, required)
      setOthers([])
      show(byField(checked.issues))
      return checked.issues.length === 0 ? checked.values : null
    },
    refuse: (error) => {
      const told = ApiProblem.of(error).issues
      const known = told.filter(({ field }) => fields.some((each) => each.name === field))
      setOthers(told.filter((issue) => !known.includes(issue)))
      show(byField(known))
      return known.length > 0
    },
  }
}

const isBlank = (input: unknown): boolean => input === null || input === undefined || input === ''

const focusField = (id: string): void => {
  // After the rendering that shows the error, so that it is read out with the field.
  requestAnimationFrame(() => document.getElementById(id)?.focus())
}
