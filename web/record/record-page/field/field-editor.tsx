import { useId, useRef } from 'react'
import type { FieldMeta } from '#contract/api/meta.ts'
import type { ApiRecord } from '#contract/api/records.ts'
import type { ProblemIssue } from '#contract/problem.ts'
import { useT } from '../../../i18n/i18n.ts'
import { Button } from '../../../kit/overlay/button.tsx'
import { issueText } from '../../fields/typing/issue-text.ts'
import { widgetOf } from '../../fields/widgets.ts'
import { useFocusFirst } from '../../form/use-focus-first.ts'
import { useRecord } from '../open-record.ts'
import { useFieldEditing } from './use-field-editing.ts'
import classes from './inline-field.module.css'

export interface FieldEditorProps {
  readonly field: FieldMeta
  /** The record as it was when editing began: a save is meant upon this. */
  readonly base: ApiRecord
  readonly issue: ProblemIssue | null
  /** A value to save. */
  readonly onSave: (value: unknown) => void
  /** `byKey`: the focus goes back to where editing began. */
  readonly onClose: (byKey: boolean) => void
}

/** One field being edited in its place: Enter (Ctrl-Enter in long texts) saves, Escape leaves and keeps the text. */
export function FieldEditor({ field, base, issue: refused, onSave, onClose }: FieldEditorProps) {
  const t = useT()
  const id = useId()
  const { record, refs } = useRecord()
  const { Edit, manner } = widgetOf(field.kind)
  const place = useRef<HTMLDivElement>(null)
  useFocusFirst(place)
  const { input, issue: found, enter, save, leave } = useFieldEditing({ field, base, place, onSave, onClose })
  const issue = found ?? refused

  return (
    <div ref={place} role="group" aria-label={field.label} className={classes.editor}>
      <Edit
        field={field}
        id={id}
        label={field.label}
        input={input}
        error={issue ? issueText(issue, field) : undefined}
        record={record}
        refs={refs}
        onInput={enter}
        onPick={manner === 'pick' ? save : undefined}
      />
      {manner === 'text' && (
        <div className={classes.buttons}>
          <Button size="small" kind="plain" onClick={() => leave(true)} keys="Escape">
            {t('record.field.cancel')}
          </Button>
          <Button size="small" kind="normal" onClick={() => save(input)} keys="mod+Enter">
            {t('record.field.save')}
          </Button>
        </div>
      )}
    </div>
  )
}
