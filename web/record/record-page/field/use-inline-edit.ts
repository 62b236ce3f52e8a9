import { useState } from 'react'
import type { FieldMeta } from '#contract/api/meta.ts'
import type { ApiRecord } from '#contract/api/records.ts'
import type { ProblemIssue } from '#contract/problem.ts'
import { ApiProblem } from '../../../api/problem.ts'
import { useT } from '../../../i18n/i18n.ts'
import { toast } from '../../../kit/overlay/toast-store.ts'
import { useDraft } from '../../form/use-draft.ts'
import { useRecord } from '../open-record.ts'
import { editing } from './editing.ts'

/** The life of one inline edit: begun upon what is shown, saved at once in appearance, taken up again when refused. */
export const useInlineEdit = (field: FieldMeta) => {
  const { record, save: saveRecord } = useRecord()
  const tell = useOutcomeWords(field)
  const draft = useDraft('field', record.id, field.name)
  const [base, setBase] = useState<ApiRecord | null>(null)
  const [pending, setPending] = useState<{ value: unknown } | null>(null)
  const [issue, setIssue] = useState<ProblemIssue | null>(null)
  const [wantsFocus, setWantsFocus] = useState(false)
  const [, redraw] = useState(0)
  const kept = base === null && pending === null ? draft.read() : null
  const hasDraft = kept !== null && !isSame(kept.values[field.name], record[field.name])

  const open = () => {
    setIssue(null)
    setWantsFocus(false)
    setBase(record)
  }
  const dropDraft = () => {
    draft.drop()
    redraw((count) => count + 1)
  }
  const close = (byKey: boolean) => {
    setBase(null)
    setWantsFocus(byKey)
  }
  const save = (value: unknown) => {
    const upon = base ?? record
    setBase(null)
    setWantsFocus(base !== null)
    if (isSame(value, upon[field.name])) return draft.drop()
    setPending({ value })
    void saveRecord({ [field.name]: value }, upon).then((result) => {
      setPending(null)
      if (result.outcome === 'saved') {
        draft.drop()
        return tell.saved()
      }
      // What was entered stays, with the reason at the field or the choice above the page: nothing is typed twice.
      draft.write({ [field.name]: value })
      if (result.outcome === 'clash') return
      const refusal = refusalOf(result.error, field)
      setIssue(refusal.issue)
      setBase(upon)
      if (!refusal.isOwn) tell.refused(refusal.issue.message)
    })
  }
  return {
    base,
    issue,
    wantsFocus,
    hasDraft,
    isPending: pending !== null,
    shown: pending ? pending.value : record[field.name],
    begin: () => onceLoaded(field, open),
    close,
    save,
    dropDraft,
  }
}

// As they are written: a value in another spelling is saved, and the server finds no change in it.
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)

// Until its editor has come, the field stays as it is and keeps the focus.
const onceLoaded = ({ kind }: FieldMeta, open: () => void): void => {
  const wait = editing(kind)
  if (wait) void wait.then(open, open)
  else open()
}

const useOutcomeWords = ({ label }: FieldMeta) => {
  const t = useT()
  const { say } = useRecord()
  return {
    saved: () => say(t('record.field.saved', { label })),
    refused: (detail: string) =>
      toast({ tone: 'failed', message: t('record.field.failed', { label }), detail }),
  }
}

/** Why a value was not taken: by the field's own complaint, or by whatever else was said. */
const refusalOf = (error: unknown, field: FieldMeta): { issue: ProblemIssue; isOwn: boolean } => {
  const { issues, detail, code } = ApiProblem.of(error)
  const own = issues.find((each) => each.field === field.name)
  if (own) return { issue: own, isOwn: true }
  const message = issues[0]?.message ?? (detail || code)
  return { issue: { field: field.name, code: 'refused', message }, isOwn: false }
}
