import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDebouncedValue } from '@mantine/hooks'
import type { TypeMeta } from '#contract/api/meta.ts'
import type { RefLabel } from '#contract/api/records.ts'
import { listRecords } from '../../../api/records.ts'
import type { ListRequest } from '../../../api/records.ts'
import { labelOf, titleFieldOf } from './ref-labels.ts'

export interface Candidate extends RefLabel {
  readonly id: string
}

const waitMs = 140
const mostShown = 20

/** A text in a type without full-text search: its title has it somewhere, whatever the case. */
const inTitle = (type: TypeMeta, text: string): string =>
  `contains(lower case(${titleFieldOf(type)}), ${JSON.stringify(text.toLowerCase())})`

/** With documents of its own, or with titles in several languages, of which the server knows all. */
const isSearched = (type: TypeMeta): boolean =>
  type.capabilities.includes('search') ||
  type.fields.some(({ name, translatable }) => translatable && name === titleFieldOf(type))

const askedFor = (type: TypeMeta, text: string, filter: string | undefined): ListRequest => {
  if (text === '') return { filter, limit: mostShown }
  if (isSearched(type)) return { q: text, filter, limit: mostShown }
  return { filter: filter ? `(${filter}) and ${inTitle(type, text)}` : inTitle(type, text), limit: mostShown }
}

/** Records that may be chosen, as the person types. */
export const useCandidates = (
  type: TypeMeta | undefined,
  asked: { text: string; filter?: string; enabled: boolean },
) => {
  const [text] = useDebouncedValue(asked.text.trim(), waitMs)
  const { data, error, isFetching, isPlaceholderData } = useQuery({
    queryKey: ['records', type?.plural ?? '', 'candidates', asked.filter ?? '', text],
    enabled: asked.enabled && type !== undefined,
    staleTime: 30_000,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }): Promise<readonly Candidate[]> => {
      if (!type) return []
      const answer = await listRecords(type.plural, askedFor(type, text, asked.filter), signal)
      return answer.data.map((record) => ({ ...labelOf(type, record), id: record.id }))
    },
  })
  // Until then the candidates are those of what was typed before: Enter must not choose among them.
  const isCurrent = text === asked.text.trim() && !isPlaceholderData
  return { data, error, isFetching, isCurrent }
}
