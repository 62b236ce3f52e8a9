import { Fragment } from 'react'
import type { ReactNode } from 'react'
import type { FieldMeta } from '#contract/api/meta.ts'
import type { Refs } from '#contract/api/records.ts'
import { ApiProblem } from '../../api/problem.ts'
import { ErrorPanel } from '../../kit/layout/error-panel.tsx'
import type { Values } from '../fields/widget.ts'
import { FieldBox } from './field-box.tsx'
import type { FieldForm } from './use-field-form.ts'
import classes from './create-page.module.css'

interface FormFieldsProps {
  readonly form: FieldForm
  readonly fields: readonly FieldMeta[]
  /** Fields that must have a value here, beside those that always must. */
  readonly required?: readonly string[]
  readonly record: Values
  readonly refs: Refs
  /** Why the last try was refused; shown above where it is no matter of one of the fields. */
  readonly error: unknown
  /** What stands below one of the fields. */
  readonly below?: { readonly field: string; readonly shows: ReactNode }
}

const isWide = (field: FieldMeta): boolean =>
  ['markdown', 'json', 'refs'].includes(field.kind) || field.name === 'title'

/** The fields of a form with their errors. */
export function FormFields({ form, fields, required = [], record, refs, error, below }: FormFieldsProps) {
  const problem = error ? ApiProblem.of(error) : null
  const isElsewhere = problem !== null && (problem.issues.length === 0 || form.others.length > 0)
  return (
    <>
      {isElsewhere && (
        <div className={classes.refused}>
          <ErrorPanel error={problem} compact />
        </div>
      )}
      <div className={classes.fields}>
        {fields.map((field) => (
          <Fragment key={field.name}>
            <FieldBox
              field={field}
              id={form.idOf(field.name)}
              input={form.inputs[field.name]}
              issue={form.issues[field.name]}
              required={field.required || required.includes(field.name)}
              record={record}
              refs={refs}
              onInput={(input) => form.set(field.name, input)}
              onLeave={() => form.leave(field)}
              className={isWide(field) ? classes.whole : undefined}
            />
            {below?.field === field.name && below.shows}
          </Fragment>
        ))}
      </div>
    </>
  )
}
