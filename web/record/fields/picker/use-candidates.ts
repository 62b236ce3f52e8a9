import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDebouncedValue } from '@mantine/hooks'
import type { TypeMeta } from '#contract/api/meta.ts'
import type { RefLabel } from '#contract/api/records.ts'
import { listRecords } from '../../../api/records.ts'
import { labelOf } from './ref-labels.ts'

export interface Candidate extends RefLabel {
  readonly id: string
}

const waitMs = 140
const mostShown = 20

/** Records that may be chosen, as the person types. */
export const useCandidates = (
  type: TypeMeta | undefined,
  asked: { text: string; filter?: string; enabled: boolean },
) => {
  const [text] = useDebouncedValue(asked.text.trim(), waitMs)
  return useQuery({
    queryKey: ['records', type?.plural ?? '', 'candidates', asked.filter ?? '', text],
    enabled: asked.enabled && type !== undefined,
    staleTime: 30_000,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }): Promise<readonly Candidate[]> => {
      if (!type) return []
      const answer = await listRecords(
        type.plural,
        { q: text || undefined, filter: asked.filter, limit: mostShown },
        signal,
      )
      return answer.data.map((record) => ({ ...labelOf(type, record), id: record.id }))
    },
  })
}
