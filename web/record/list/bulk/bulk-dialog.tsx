import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { TypeMeta } from '#contract/api/meta.ts'
import type { Abilities, ApiRecord } from '#contract/api/records.ts'
import { recordsKey } from '../../../api/queries.ts'
import { listRecords } from '../../../api/records.ts'
import { useT } from '../../../i18n/i18n.ts'
import '../../../i18n/later/desk.ts'
import { inSentence } from '../../../i18n/language.ts'
import { ErrorPanel } from '../../../kit/layout/error-panel.tsx'
import { SkeletonText } from '../../../kit/layout/skeleton.tsx'
import { Dialog } from '../../../kit/overlay/dialog.tsx'
import { Status } from '../../../kit/layout/status.tsx'
import { BulkAnswers } from './bulk-answers.tsx'
import { AssignForm, FieldChoice, StepChoice } from './bulk-forms.tsx'
import { atOnce, filterOf, remainingOf, waysBack } from './bulk.ts'
import type { Act, RowAnswer } from './bulk.ts'
import { useBulk } from './use-bulk.ts'

export type Asked = 'assign' | 'field' | 'step'

interface BulkDialogProps {
  readonly type: TypeMeta
  readonly asked: Asked
  readonly rows: readonly ApiRecord[]
  readonly onClose: () => void
  /** With the ids that remain to be done. */
  readonly onDone: (remaining: readonly string[]) => void
}

/** Asks what is to be done to the selected records, does it, and says of each that was refused why. */
export default function BulkDialog({ type, asked, rows, onClose, onDone }: BulkDialogProps) {
  const t = useT()
  const { run, done, undo } = useBulk(type)
  const [answers, setAnswers] = useState<{ all: readonly RowAnswer[]; act: Act } | null>(null)
  const able = useAbilities(type, rows)
  const submit = (act: Act) =>
    run.mutate(
      { rows, act, isAsked: true, message: (count) => t('desk.bulk.done', { count }) },
      {
        onSuccess: (all) => {
          const remaining = remainingOf(all)
          onDone(remaining)
          if (remaining.length === 0) onClose()
          else setAnswers({ all, act })
        },
      },
    )
  const title = t(`desk.bulk.${asked}`, {
    count: rows.length,
    types: inSentence(rows.length === 1 ? type.label : type.labelMany),
  })
  const shared = { type, onSubmit: submit, onCancel: onClose, isBusy: run.isPending }
  const Form = { assign: AssignForm, field: FieldChoice, step: StepChoice }[asked]
  return (
    <Dialog opened onClose={onClose} title={title}>
      {answers ? (
        <BulkAnswers
          type={type}
          answers={answers.all}
          ways={waysBack(type, answers.all, answers.act)}
          onUndo={undo}
          onClose={onClose}
        />
      ) : able.data ? (
        <>
          <Form {...shared} able={able.data} />
          {run.isPending && rows.length > atOnce && (
            <Status>{t('desk.bulk.progress', { done, count: rows.length })}</Status>
          )}
        </>
      ) : able.error ? (
        <ErrorPanel compact error={able.error} onRetry={() => void able.refetch()} />
      ) : (
        <SkeletonText lines={4} />
      )}
    </Dialog>
  )
}

/** What the reader may do to the records, as the server says it; of very many, to the first of them. */
const useAbilities = (type: TypeMeta, rows: readonly ApiRecord[]) => {
  const ids = rows.slice(0, atOnce).map(({ id }) => id)
  return useQuery({
    queryKey: [...recordsKey(type.plural), 'abilities', ids],
    staleTime: 0,
    gcTime: 0,
    queryFn: async ({ signal }) => {
      const asked = { filter: filterOf(ids), limit: atOnce, abilities: true, archived: true }
      const { data } = await listRecords(type.plural, asked, signal)
      return (data as readonly (ApiRecord & { abilities: Abilities })[]).map(({ abilities }) => abilities)
    },
  })
}
