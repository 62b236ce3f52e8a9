import { useQuery } from '@tanstack/react-query'
import type { TypeMeta } from '#contract/api/meta.ts'
import { recordQuery } from '../../api/queries.ts'
import { ErrorPanel } from '../../kit/layout/error-panel.tsx'
import { Page } from '../../kit/layout/page.tsx'
import { SkeletonText } from '../../kit/layout/skeleton.tsx'

/** One record. */
export function RecordPage({ type, recordKey }: { type: TypeMeta; recordKey: string }) {
  const record = useQuery(recordQuery(type.plural, recordKey))
  return (
    <Page title={recordKey}>
      {record.error ? (
        <ErrorPanel error={record.error} onRetry={() => void record.refetch()} />
      ) : (
        <SkeletonText lines={8} />
      )}
    </Page>
  )
}
