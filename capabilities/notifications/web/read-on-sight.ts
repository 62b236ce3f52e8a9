import { useDocumentVisibility } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import { unreadQuery, useMarkRead } from './notifications.ts'

/**
 * Marks what the reader was told of a record as read while its page is in sight: also what comes in while they look. Without
 * it, what somebody has dealt with would wait among their news until they clear it away there.
 */
export const useReadOnSight = (recordId: string | undefined): void => {
  const unread = useQuery(unreadQuery).data?.unread ?? 0
  const isInSight = useDocumentVisibility() === 'visible'
  const { mutate } = useMarkRead({ isUnasked: true })
  const mark = useEffectEvent((record: string) => mutate({ record }))
  const hasNews = unread > 0
  useEffect(() => {
    if (recordId !== undefined && isInSight && hasNews) mark(recordId)
    // Asked again for each count: one of those that have come may be of this record.
  }, [recordId, isInSight, hasNews, unread])
}
