import { Input } from '@mantine/core'
import { useRef } from 'react'
import type { FieldMeta } from '#contract/api/meta.ts'
import type { ProblemIssue } from '#contract/problem.ts'
import type { Refs } from '#contract/api/records.ts'
import { issueText } from '../fields/typing/issue-text.ts'
import { useLeaving } from '../fields/typing/use-keys-within.ts'
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
  const place = useRef<HTMLDivElement>(null)
  useLeaving(place, () => onLeave?.())
  return (
    <div ref={place} className={className}>
      <Input.Label htmlFor={id} required={required ?? field.required}>
        {field.label}
      </Input.Label>
      <Edit
        field={field}
        id={id}
        input={input}
        onInput={onInput}
        error={issue && issueText(issue, field)}
        help={field.help}
        record={record}
        refs={refs}
      />
    </div>
  )
}
