import { answerOf, routes } from './client.ts'

/** Records of any type by number or words, best first. */
export const searchRecords = (q: string, limit: number, signal?: AbortSignal) =>
  answerOf(routes.GET('/search', { params: { query: { q, limit } }, signal }))

/** Records that are about what a text says: the more of its telling words they have, the better. */
export const searchLike = (
  q: string,
  { types, limit }: { readonly types: readonly string[]; readonly limit: number },
  signal?: AbortSignal,
) =>
  answerOf(
    routes.GET('/search', { params: { query: { q, limit, match: 'any', types: types.join(',') } }, signal }),
  )
