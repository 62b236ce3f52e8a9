import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { NotificationPage, Unread } from '#contract/api/notifications.ts'
import { api } from '../../../web/api/client.ts'

const key = ['notifications'] as const

export const unreadQuery = queryOptions({
  queryKey: [...key, 'count'],
  queryFn: ({ signal }) => api.get<Unread>('/notifications/count', {}, signal),
  staleTime: 60_000,
})

export const inboxQuery = infiniteQueryOptions({
  queryKey: [...key, 'list'],
  queryFn: ({ pageParam, signal }) =>
    api.get<NotificationPage>('/notifications', { before: pageParam, limit: 50 }, signal),
  initialPageParam: null as string | null,
  getNextPageParam: (last) => last.next,
  staleTime: 5_000,
})

export const latestQuery = queryOptions({
  queryKey: [...key, 'unread'],
  queryFn: ({ signal }) => api.get<NotificationPage>('/notifications', { unread: 'true', limit: 10 }, signal),
  staleTime: 5_000,
})

type Marking = { readonly ids: readonly string[] } | { readonly record: string } | { readonly all: true }

/** Marks notifications as read; what shows them is asked for again. `isUnasked`: where it fails nobody need be told. */
export const useMarkRead = ({ isUnasked = false } = {}) => {
  const queries = useQueryClient()
  return useMutation({
    meta: isUnasked ? { errors: 'inline' } : {},
    mutationFn: (which: Marking) => api.post<Unread>('/notifications/read', which),
    onSuccess: (answer) => {
      queries.setQueryData(unreadQuery.queryKey, answer)
      return queries.invalidateQueries({ queryKey: key })
    },
  })
}
