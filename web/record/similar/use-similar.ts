import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { StateClass } from '#contract/lifecycle.ts'
import { searchLike } from '../../api/search.ts'
import { useTypes } from '../../api/use-meta.ts'

/** Something that is about the same as what is typed. */
export interface Similar {
  readonly id: string
  readonly type: string
  readonly number: string
  readonly title: string
  readonly stateClass: StateClass
}

const settleMs = 350
const fewestLetters = 6
const shown = 5

// Knowledge is looked through as soon as there is a practice of it.
const alsoOf: readonly string[] = ['knowledge-article']

/**
 * Records of a type, and knowledge, that are about what a title says, of those that the reader may read. Asked once the
 * typing settles: it never waits for this.
 */
export const useSimilar = (
  typeName: string,
  title: string,
  { except, isOff = false }: { readonly except?: string; readonly isOff?: boolean } = {},
): readonly Similar[] => {
  const known = useTypes()
  const [words] = useDebouncedValue(title.trim(), settleMs)
  const types = [typeName, ...alsoOf].filter((name) => known.some((type) => type.name === name))
  const isAsked = !isOff && words.length >= fewestLetters && types.length > 0
  const found = useQuery({
    queryKey: ['similar', types, words],
    enabled: isAsked,
    staleTime: 60_000,
    retry: false,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => searchLike(words, { types, limit: shown + 1 }, signal),
  })
  if (!isAsked) return none
  return (found.data?.data ?? none).filter(({ id }) => id !== except).slice(0, shown) as readonly Similar[]
}
const none: readonly Similar[] = []
