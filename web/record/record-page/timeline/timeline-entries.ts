import { infiniteQueryOptions } from '@tanstack/react-query'
import type { TimelinePage } from '#contract/api/timeline.ts'
import { api } from '../../../api/client.ts'
import { recordsKey } from '../../../api/queries.ts'

/** What happened to a record, oldest first. Each further page goes on from where the last one ended. */
export const timelineQuery = (plural: string, id: string) =>
  infiniteQueryOptions({
    queryKey: [...recordsKey(plural), 'timeline', id],
    queryFn: ({ pageParam, signal }): Promise<TimelinePage> =>
      api.get(`/${plural}/${id}/timeline`, { cursor: pageParam, limit: pageLength }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    staleTime: 5_000,
  })

const pageLength = 200
