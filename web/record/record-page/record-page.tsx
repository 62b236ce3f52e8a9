import { useQuery, useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useMemo, useState } from 'react'
import type { TypeMeta } from '#contract/api/meta.ts'
import type { RecordAnswer } from '#contract/api/records.ts'
import { recordQuery, recordsKey } from '../../api/queries.ts'
import { useT } from '../../i18n/i18n.ts'
import { listed } from '../../i18n/language.ts'
import { ErrorPanel } from '../../kit/layout/error-panel.tsx'
import { toast } from '../../kit/overlay/toast-store.ts'
import { RecordContext } from './open-record.ts'
import { RecordSkeleton } from './record-skeleton.tsx'
import { RecordView } from './record-view.tsx'
import { useSave } from './use-save.ts'

const ConflictDialog = lazy(() => import('./conflict/conflict-dialog.tsx'))

/** One record; `recordKey` is its number or id. */
export function RecordPage({ type, recordKey }: { type: TypeMeta; recordKey: string }) {
  const answer = useQuery(recordQuery(type.plural, recordKey))
  if (answer.data) return <OpenRecordPage type={type} recordKey={recordKey} answer={answer.data} />
  if (answer.error) return <ErrorPanel error={answer.error} onRetry={() => void answer.refetch()} />
  return <RecordSkeleton number={recordKey} />
}

function OpenRecordPage({
  type,
  recordKey,
  answer,
}: {
  type: TypeMeta
  recordKey: string
  answer: RecordAnswer
}) {
  const t = useT()
  const client = useQueryClient()
  const [said, say] = useState('')
  const { save, show, clash, closeClash } = useSave({
    type,
    recordKey,
    recordId: answer.data.id,
    onBeside: (labels) => {
      if (labels.length > 0)
        toast({ message: t('record.conflict.merged_note', { fields: listed(labels, 'conjunction') }) })
    },
  })
  const open = useMemo(
    () => ({
      type,
      record: answer.data,
      refs: answer.refs,
      abilities: answer.abilities,
      save,
      show,
      say,
      refresh: () => void client.invalidateQueries({ queryKey: recordsKey(type.plural) }),
    }),
    [type, answer, save, show, client],
  )
  return (
    <RecordContext value={open}>
      <RecordView />
      {clash && (
        <Suspense>
          <ConflictDialog open={clash} onClose={closeClash} />
        </Suspense>
      )}
      <div role="status" aria-live="polite" className="visually-hidden">
        {said}
      </div>
    </RecordContext>
  )
}
