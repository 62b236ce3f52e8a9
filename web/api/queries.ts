import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { TypeMeta } from '#contract/api/meta.ts'
import { answerOf, api, isPageOf, routes, sessionIsOver } from './client.ts'
import { forgetAnswers, orKept } from './kept-answers.ts'
import { isProblem } from './problem.ts'
import { countRecords, listRecords, readRecord } from './records.ts'
import type { ListRequest } from './records.ts'

export const readSession = (signal?: AbortSignal) => answerOf(routes.GET('/session', { signal }))

/** Who is signed in: the person, keys of the roles, ids of the teams. */
export type Session = Awaited<ReturnType<typeof readSession>>

const pageSize = 100
const minutes = 60_000

/**
 * Who is signed in; null for nobody. Who was signed in a moment ago stays on the page, which then asks to sign in again: be
 * it that nobody is signed in now, be it somebody else.
 */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  staleTime: 5 * minutes,
  networkMode: 'always',
  queryFn: async ({ signal, client, queryKey }): Promise<Session | null> => {
    const before = client.getQueryData<Session | null>(queryKey) ?? null
    try {
      const now = await orKept('session', () => readSession(signal), { whose: ({ person }) => person.id })
      if (before !== null && before.person.id !== now.person.id) {
        sessionIsOver()
        return before
      }
      isPageOf(now.person.id)
      return now
    } catch (error) {
      if (!isProblem(error, 'unauthenticated')) throw error
      await forgetAnswers()
      if (before !== null) sessionIsOver()
      return before
    }
  },
})

export const setupQuery = queryOptions({
  queryKey: ['setup'],
  staleTime: Infinity,
  networkMode: 'always',
  queryFn: ({ signal }) => answerOf(routes.GET('/setup', { signal })),
})

/** All types as this reader may see them. */
export const metaQuery = queryOptions({
  queryKey: ['meta'],
  staleTime: 10 * minutes,
  networkMode: 'always',
  queryFn: ({ signal }) =>
    orKept('meta', async () => (await api.get<{ types: readonly TypeMeta[] }>('/meta', {}, signal)).types),
})

/** The pages of a list, as far as they have been scrolled to. */
export const listQuery = (plural: string, asked: Omit<ListRequest, 'cursor' | 'limit'>) =>
  infiniteQueryOptions({
    queryKey: ['records', plural, 'list', asked],
    queryFn: ({ pageParam, signal }) =>
      listRecords(plural, { ...asked, limit: pageSize, cursor: pageParam ?? undefined }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    staleTime: 15_000,
    placeholderData: keepPreviousData,
  })

export const countQuery = (plural: string, asked: Pick<ListRequest, 'filter' | 'q' | 'archived' | 'went'>) =>
  queryOptions({
    queryKey: ['records', plural, 'count', asked],
    queryFn: ({ signal }) => countRecords(plural, asked, signal),
    staleTime: 15_000,
    placeholderData: keepPreviousData,
  })

/** `key`: the id or the number. */
export const recordQuery = (plural: string, key: string) =>
  queryOptions({
    queryKey: ['records', plural, 'one', key],
    queryFn: ({ signal }) => readRecord(plural, key, signal),
    staleTime: 5_000,
    // Whoever comes back within the hour sees at once what it was.
    gcTime: 60 * minutes,
  })

/** Everything about one type's records, for invalidation after a change. */
export const recordsKey = (plural: string) => ['records', plural] as const
