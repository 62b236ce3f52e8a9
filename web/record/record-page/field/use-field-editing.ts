import { useRef, useState } from 'react'
import type { RefObject } from 'react'
import type { FieldMeta } from '#contract/api/meta.ts'
import type { ApiRecord } from '#contract/api/records.ts'
import type { ProblemIssue } from '#contract/problem.ts'
import { checkInput } from '../../fields/typing/check-input.ts'
import { hasOpenList, useKeysWithin, useLeaving } from '../../fields/typing/use-keys-within.ts'
import { widgetOf } from '../../fields/widgets.ts'
import { useDraft } from '../../form/use-draft.ts'

interface EditingOptions {
  readonly field: FieldMeta
  readonly base: ApiRecord
  readonly place: RefObject<HTMLElement | null>
  readonly onSave: (value: unknown) => void
  readonly onClose: (byKey: boolean) => void
}

/** What is being entered in one field, and the ways out of it: saving, Escape, leaving it. */
export const useFieldEditing = ({ field, base, place, onSave, onClose }: EditingOptions) => {
  const { manner } = widgetOf(field.kind)
  const draft = useDraft('field', base.id, field.name)
  const [input, setInput] = useState<unknown>(() => draft.read()?.values[field.name] ?? base[field.name])
  const [issue, setIssue] = useState<ProblemIssue | null>(null)
  const isLeaving = useRef(false)

  const enter = (next: unknown) => {
    setInput(next)
    setIssue(null)
    if (manner === 'line' || manner === 'text') draft.write({ [field.name]: next })
  }
  const save = (next: unknown) => {
    const checked = checkInput(field, next)
    if (checked.issue) return setIssue(checked.issue)
    isLeaving.current = true
    return onSave(checked.value)
  }
  const leave = (byKey: boolean) => {
    isLeaving.current = true
    onClose(byKey)
  }
  useKeysWithin(place, (event) => {
    const { target } = event
    if (hasOpenList(target)) return
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      leave(true)
    }
    const isTaken = event.defaultPrevented || takesEnter(target)
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey || !isTaken)) {
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
  return { input, issue, enter, save, leave }
}

/** Whether Enter by itself means something there already: a new line, a press, more to be seen. */
const takesEnter = (target: EventTarget | null): boolean =>
  target instanceof Element && target.matches('textarea, button, summary, a[href]')
