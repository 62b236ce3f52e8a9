import { useId, useRef, useState } from 'react'
import type { FieldMeta } from '#contract/api/meta.ts'
import type { ApiRecord } from '#contract/api/records.ts'
import type { ProblemIssue } from '#contract/problem.ts'
import { useT } from '../../../i18n/i18n.ts'
import { Button } from '../../../kit/overlay/button.tsx'
import { checkInput } from '../../fields/typing/check-input.ts'
import { issueText } from '../../fields/typing/issue-text.ts'
import { widgetOf } from '../../fields/widgets.ts'
import { useDraft } from '../../form/use-draft.ts'
import { useFocusFirst } from '../../form/use-focus-first.ts'
import { useRecord } from '../open-record.ts'
import { hasOpenList, useKeysWithin, useLeaving } from '../../fields/typing/use-keys-within.ts'
import classes from './inline-field.module.css'

interface FieldEditorProps {
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
  const draft = useDraft('field', base.id, field.name)
  const [input, setInput] = useState<unknown>(() => draft.read()?.values[field.name] ?? base[field.name])
  const [found, setFound] = useState<ProblemIssue | null>(null)
  const issue = found ?? refused
  const place = useRef<HTMLDivElement>(null)
  const isLeaving = useRef(false)
  useFocusFirst(place)

  const enter = (next: unknown) => {
    setInput(next)
    setFound(null)
    if (manner === 'line' || manner === 'text') draft.write({ [field.name]: next })
  }
  const save = (next: unknown) => {
    const checked = checkInput(field, next)
    if (checked.issue) return setFound(checked.issue)
    isLeaving.current = true
    draft.settle()
    return onSave(checked.value)
  }
  const leave = (byKey: boolean) => {
    isLeaving.current = true
    draft.settle()
    onClose(byKey)
  }
  useKeysWithin(place, (event) => {
    const isList = hasOpenList(event.target)
    if (event.key === 'Escape' && !isList) {
      event.preventDefault()
      event.stopPropagation()
      leave(true)
    }
    const isTextArea = event.target instanceof HTMLTextAreaElement
    const isSave = event.key === 'Enter' && !isList && (event.ctrlKey || event.metaKey || !isTextArea)
    if (isSave && event.target instanceof HTMLButtonElement === false) {
      event.preventDefault()
      save(input)
    }
  })
  useLeaving(place, () => {
    if (isLeaving.current) return
    // A list of choices is closed by leaving it; one line is saved; a long text stays open.
    if (manner === 'pick') leave(false)
    if (manner === 'line' && document.hasFocus()) save(input)
  })

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
