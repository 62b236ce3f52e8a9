import { Input } from '@mantine/core'
import type { FieldMeta } from '#contract/api/meta.ts'
import type { ProblemIssue } from '#contract/problem.ts'
import type { Refs } from '#contract/api/records.ts'
import { issueText } from '../fields/typing/issue-text.ts'
import { widgetOf } from '../fields/widgets.ts'
import type { Values } from '../fields/widget.ts'

interface FieldBoxProps {
  readonly field: FieldMeta
  readonly id: string
  readonly input: unknown
  readonly onInput: (input: unknown) => void
  /** The field was left. */
  readonly onLeave?: () => void
  readonly issue?: ProblemIssue
  readonly required?: boolean
  readonly record: Values
  readonly refs: Refs
  readonly className?: string
}

/** A field of a form: label above, help below, the error at the field. */
export function FieldBox({
  field,
  id,
  input,
  onInput,
  onLeave,
  issue,
  required,
  record,
  refs,
  className,
}: FieldBoxProps) {
  const { Edit } = widgetOf(field.kind)
  const parts = [issue && `${id}-error`, field.help !== undefined && `${id}-description`].filter(Boolean)
  return (
    <Input.Wrapper
      id={id}
      label={field.label}
      description={field.help}
      error={issue && issueText(issue, field)}
      withAsterisk={required ?? field.required}
      labelProps={{ htmlFor: id }}
      errorProps={{ mt: 4 }}
      descriptionProps={{ mt: 4 }}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      className={className}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onLeave?.()
      }}
    >
      <Edit
        field={field}
        id={id}
        input={input}
        onInput={onInput}
        invalid={issue !== undefined}
        describedBy={parts.join(' ') || undefined}
        record={record}
        refs={refs}
      />
    </Input.Wrapper>
  )
}
