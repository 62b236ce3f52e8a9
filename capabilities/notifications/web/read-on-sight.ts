import { useDocumentVisibility } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import { unreadQuery, useMarkRead } from './notifications.ts'

/**
 * Marks what the reader was told of a record as read while its page is in sight: also what comes in while they look. Without
 * it, what somebody has dealt with would wait among their news until they clear it away there.
 */
export const useReadOnSight = (recordId: string | undefined): void => {
  const newest = useQuery(unreadQuery).data?.newest ?? null
  const isInSight = useDocumentVisibility() === 'visible'
  const { mutate } = useMarkRead({ isUnasked: true })
  const mark = useEffectEvent((record: string) => mutate({ record }))
  useEffect(() => {
    if (recordId !== undefined && isInSight && newest !== null) mark(recordId)
    // Asked again for each that comes, however many there are: it may be of this record.
  }, [recordId, isInSight, newest])
}
