import { useQuery } from '@tanstack/react-query'
import type { TypeMeta } from '#contract/api/meta.ts'
import { recordQuery } from '../../api/queries.ts'
import { ErrorPanel } from '../../kit/layout/error-panel.tsx'
import { RecordFrame } from './record-frame.tsx'
import { RecordSkeleton } from './record-skeleton.tsx'
import { RecordView } from './record-view.tsx'
import { useWhole } from './use-whole.ts'

/** One record; `recordKey` is its number or id. */
export function RecordPage({ type, recordKey }: { type: TypeMeta; recordKey: string }) {
  const answer = useQuery(recordQuery(type.plural, recordKey))
  const isWhole = useWhole(type, answer.data?.data)
  if (answer.error && !answer.data)
    return <ErrorPanel error={answer.error} onRetry={() => void answer.refetch()} />
  if (!answer.data || !isWhole) return <RecordSkeleton number={recordKey} />
  return (
    <RecordFrame type={type} recordKey={recordKey} answer={answer.data}>
      <RecordView />
    </RecordFrame>
  )
}
