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

interface Asked {
  readonly text: string
  readonly filter?: string
  /** Fields that are looked through in a type without full-text search; the title when absent. */
  readonly within?: readonly string[]
  readonly enabled: boolean
}

/** With documents of its own, or with titles in several languages, of which the server knows all. */
const isSearched = (type: TypeMeta): boolean =>
  type.capabilities.includes('search') ||
  type.fields.some(({ name, translatable }) => translatable && name === titleFieldOf(type))

/** Without full-text search: each word stands somewhere in one of the fields, whatever the case. */
const withWords = (fields: readonly string[], text: string): string =>
  text
    .toLowerCase()
    .split(/\s+/)
    .map((word) => fields.map((field) => `contains(lower case(${field}), ${JSON.stringify(word)})`))
    .map((anywhere) => `(${anywhere.join(' or ')})`)
    .join(' and ')

const askedFor = (type: TypeMeta, text: string, { filter, within }: Asked): ListRequest => {
  if (text === '') return { filter, limit: mostShown }
  if (!within && isSearched(type)) return { q: text, filter, limit: mostShown }
  const words = withWords(within ?? [titleFieldOf(type)], text)
  return { filter: filter ? `(${filter}) and ${words}` : words, limit: mostShown }
}

/** Records that may be chosen, as the person types. */
export const useCandidates = (type: TypeMeta | undefined, asked: Asked) => {
  const [text] = useDebouncedValue(asked.text.trim(), waitMs)
  const { data, error, isFetching, isPlaceholderData } = useQuery({
    queryKey: ['records', type?.plural ?? '', 'candidates', asked.filter ?? '', asked.within ?? [], text],
    enabled: asked.enabled && type !== undefined,
    staleTime: 30_000,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }): Promise<readonly Candidate[]> => {
      if (!type) return []
      const answer = await listRecords(type.plural, askedFor(type, text, asked), signal)
      return answer.data.map((record) => ({ ...labelOf(type, record), id: record.id }))
    },
  })
  // Until then the candidates are those of what was typed before: Enter must not choose among them.
  const isCurrent = text === asked.text.trim() && !isPlaceholderData
  return { data, error, isFetching, isCurrent }
}
