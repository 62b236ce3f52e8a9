import { answerOf, routes } from './client.ts'

/** Records of any type by number or words, best first. */
export const searchRecords = (q: string, limit: number, signal?: AbortSignal) =>
  answerOf(routes.GET('/search', { params: { query: { q, limit } }, signal }))
