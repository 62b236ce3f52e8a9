import { MutationCache, onlineManager, QueryClient } from '@tanstack/react-query'
import type { InvalidateOptions, InvalidateQueryFilters, Query } from '@tanstack/react-query'
import { ApiProblem, isProblem } from './problem.ts'

declare module '@tanstack/react-query' {
  interface Register {
    mutationMeta: {
      /** `inline`: the screen shows the error itself, at the field or in the dialog. */
      readonly errors?: 'inline'
    }
  }
}

const permanent: readonly string[] = [
  'forbidden',
  'not_found',
  'invalid',
  'malformed',
  'unauthenticated',
  'too_large',
]

const lineMs = 10_000

const isComing = ({ state }: Query): boolean => state.data === undefined && state.fetchStatus === 'fetching'

/** Waits for the first answer to a query that is on its way, however it ends; asks for nothing new. */
export const firstAnswerOf = async (query: Query): Promise<void> => {
  if (isComing(query)) await query.fetch().catch(() => undefined)
}

/**
 * The library takes a first answer that comes after an invalidation for new. The server may have made it before what has changed
 * since, and then nothing would ever ask again: it is asked for once more behind itself.
 */
class TruthfulQueryClient extends QueryClient {
  private readonly awaited = new WeakSet<Query>()

  override async invalidateQueries(
    filters?: InvalidateQueryFilters,
    options?: InvalidateOptions,
  ): Promise<void> {
    const coming = this.getQueryCache()
      .findAll(filters)
      .filter((query) => isComing(query) && !this.awaited.has(query))
    for (const query of coming) this.awaited.add(query)
    await Promise.all([
      super.invalidateQueries(filters, options),
      ...coming.map(async (query) => {
        await firstAnswerOf(query)
        this.awaited.delete(query)
        if (query.state.data !== undefined)
          await super.invalidateQueries({ ...filters, predicate: (each) => each === query }, options)
      }),
    ])
  }
}

/**
 * The one place where errors are handled: a failed read is shown by the screen that asked (ErrorPanel), a failed write
 * goes to `show` unless its mutation says `meta: { errors: 'inline' }`.
 */
export const createQueryClient = (show: (problem: ApiProblem) => void): QueryClient => {
  // It hears of changes only, and a page may be opened without a line.
  onlineManager.setOnline(navigator.onLine)
  return new TruthfulQueryClient({
    mutationCache: new MutationCache({
      onError: (error, _variables, _context, mutation) => {
        if (mutation.meta?.errors !== 'inline') show(ApiProblem.of(error))
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        gcTime: 10 * 60_000,
        refetchOnWindowFocus: true,
        retry: (failures, error) => failures < 2 && !permanent.includes(ApiProblem.of(error).code),
        // A browser does not notice every line that comes back: what found none is asked for again until there is one.
        refetchInterval: ({ state }) => isProblem(state.error, 'offline') && lineMs,
      },
      // Without a line a write is answered at once, so that what was typed is kept and said to be unsent; a read waits for it.
      mutations: { retry: false, networkMode: 'always' },
    },
  })
}
