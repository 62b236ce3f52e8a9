import { infiniteQueryOptions } from '@tanstack/react-query'
import type { ApiEvent, ApiRecord, Refs } from '#contract/api/records.ts'
import { api } from '../../../api/client.ts'
import { recordsKey } from '../../../api/queries.ts'

/** One thing that happened: a change of the record, or a satellite record such as a reply or a file. */
export interface TimelineEntry {
  readonly id: string
  readonly at: string
  readonly actor: string | null
  /** `event`, or the type of the satellite. */
  readonly kind: string
  readonly event?: ApiEvent
  readonly record?: ApiRecord
}

export interface TimelinePage {
  readonly data: readonly TimelineEntry[]
  readonly refs: Refs
  readonly next: string | null
}

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
