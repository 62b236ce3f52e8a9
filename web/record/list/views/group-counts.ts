import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { AggregateAnswer, AggregateInput } from '#contract/api/aggregate.ts'
import { api } from '../../../api/client.ts'
import { recordsKey } from '../../../api/queries.ts'
import type { ListState } from '../list-state.ts'
import { groupKey } from './group-height.ts'

/** What kinds of fields are counted by; rows stand together by others too, whose groups are as many as there are rows. */
export const countedKinds: readonly string[] = ['state', 'choice', 'ref', 'boolean']

const mostGroups = 5000

type Counts = ReadonlyMap<string, number>

/** How many records each group of a list holds, loaded or not: one question for all groups, of what the list asks for. */
export const groupCountsQuery = (
  plural: string,
  { group, filter, q, archived, went }: Pick<ListState, 'group' | 'filter' | 'q' | 'archived' | 'went'>,
) => {
  const asked: AggregateInput = {
    groupBy: [group],
    measures: [{ as: 'count', fn: 'count' }],
    limit: mostGroups,
    filter: filter || undefined,
    q: q || undefined,
    went: went || undefined,
    archived: archived || undefined,
  }
  return queryOptions({
    queryKey: [...recordsKey(plural), 'groups', asked],
    queryFn: async ({ signal }): Promise<Counts> =>
      countsIn(group, await api.post<AggregateAnswer>(`/${plural}/aggregate`, asked, { signal })),
    staleTime: 15_000,
    placeholderData: keepPreviousData,
  })
}

/** What the reader may not know of is shown as no value, and counted with those. */
export const countsIn = (group: string, { data }: Pick<AggregateAnswer, 'data'>): Counts => {
  const counts = new Map<string, number>()
  for (const row of data) {
    const key = groupKey(row.group[group])
    counts.set(key, (counts.get(key) ?? 0) + (row.figures['count'] ?? 0))
  }
  return counts
}
