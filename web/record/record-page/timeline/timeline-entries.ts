import { infiniteQueryOptions } from '@tanstack/react-query'
import type { TimelineItem, TimelinePage } from '#contract/api/timeline.ts'
import { api } from '../../../api/client.ts'
import { recordsKey } from '../../../api/queries.ts'

/** What happened to a record, the latest page first, each oldest first; each further page is what came before. */
export const timelineQuery = (plural: string, id: string) =>
  infiniteQueryOptions({
    queryKey: [...recordsKey(plural), 'timeline', id],
    queryFn: ({ pageParam, signal }): Promise<TimelinePage> =>
      api.get(`/${plural}/${id}/timeline`, { before: pageParam, limit: pageLength }, signal),
    initialPageParam: 'end',
    getNextPageParam: (last) => last.previous,
    staleTime: 5_000,
  })

const pageLength = 200

/** All that is loaded, oldest first. */
export const entriesIn = (pages: readonly TimelinePage[] | undefined): readonly TimelineItem[] =>
  (pages ?? []).toReversed().flatMap((page) => page.data)
