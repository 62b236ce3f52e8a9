import { answerOf, routes } from './client.ts'

/** Records by number or words, best first: of any type where `types` names none. */
export const searchRecords = (
  q: string,
  limit: number,
  signal?: AbortSignal,
  types: readonly string[] = [],
) =>
  answerOf(
    routes.GET('/search', {
      params: { query: { q, limit, ...(types.length > 0 && { types: types.join(',') }) } },
      signal,
    }),
  )

/** Records that are about what a text says: the more of its telling words they have, the better. */
export const searchLike = (
  q: string,
  { types, limit }: { readonly types: readonly string[]; readonly limit: number },
  signal?: AbortSignal,
) =>
  answerOf(
    routes.GET('/search', { params: { query: { q, limit, match: 'any', types: types.join(',') } }, signal }),
  )
