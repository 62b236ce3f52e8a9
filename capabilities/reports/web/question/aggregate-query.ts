import { queryOptions } from '@tanstack/react-query'
import type { AggregateAnswer, AggregateInput } from '#contract/api/aggregate.ts'
import { api } from '../../../../web/api/client.ts'

/** The figures of one question; below the records of its type, so that a change makes them stale too. */
export const aggregateQuery = (plural: string, question: AggregateInput) =>
  queryOptions({
    queryKey: ['records', plural, 'aggregate', question],
    staleTime: 60_000,
    queryFn: ({ signal }) => api.post<AggregateAnswer>(`/${plural}/aggregate`, question, { signal }),
  })
