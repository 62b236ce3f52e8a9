import { useState } from 'react'
import type { FieldMeta } from '#contract/api/meta.ts'
import type { ApiRecord } from '#contract/api/records.ts'
import type { ProblemIssue } from '#contract/problem.ts'
import { ApiProblem } from '../../../api/problem.ts'
import { useT } from '../../../i18n/i18n.ts'
import { toast } from '../../../kit/overlay/toast-store.ts'
import { sameValue } from '../../fields/typing/check-input.ts'
import { useDraft } from '../../form/use-draft.ts'
import { useRecord } from '../open-record.ts'

/** The life of one inline edit: begun upon what is shown, saved at once in appearance, taken up again when refused. */
export const useInlineEdit = (field: FieldMeta) => {
  const t = useT()
  const { record, save: saveRecord, say } = useRecord()
  const draft = useDraft('field', record.id, field.name)
  const [base, setBase] = useState<ApiRecord | null>(null)
  const [pending, setPending] = useState<{ value: unknown } | null>(null)
  const [issue, setIssue] = useState<ProblemIssue | null>(null)
  const [wantsFocus, setWantsFocus] = useState(false)
  const [, setDrafts] = useState(0)
  const changed = () => setDrafts((count) => count + 1)
  const kept = base === null && pending === null ? draft.read() : null
  const hasDraft = kept !== null && !sameValue(field, kept.values[field.name] ?? null, record[field.name])

  const begin = () => {
    setIssue(null)
    setWantsFocus(false)
    setBase(record)
  }
  const close = (byKey: boolean) => {
    setBase(null)
    setWantsFocus(byKey)
  }
  const save = (value: unknown) => {
    const upon = base ?? record
    setBase(null)
    setWantsFocus(base !== null)
    if (sameValue(field, value, upon[field.name])) return draft.drop()
    setPending({ value })
    say(t('record.field.saving', { label: field.label }))
    void saveRecord({ [field.name]: value }, upon).then((result) => {
      setPending(null)
      if (result.outcome === 'saved') {
        draft.drop()
        say(t('record.field.saved', { label: field.label }))
        return
      }
      // What was entered stays, with the reason at the field or the choice above the page: nothing is typed twice.
      draft.write({ [field.name]: value })
      draft.settle()
      if (result.outcome === 'clash') return
      const problem = ApiProblem.of(result.error)
      const own = problem.issues.find((each) => each.field === field.name)
      const reason = own?.message ?? problem.issues[0]?.message ?? problem.detail
      setIssue(own ?? { field: field.name, code: 'refused', message: reason || problem.code })
      setBase(upon)
      if (!own)
        toast({ tone: 'failed', message: t('record.field.failed', { label: field.label }), detail: reason })
    })
  }
  return {
    base,
    issue,
    wantsFocus,
    hasDraft,
    isPending: pending !== null,
    shown: pending ? pending.value : record[field.name],
    begin,
    close,
    save,
    dropDraft: () => {
      draft.drop()
      changed()
    },
  }
}
