import { answerOf, routes } from '../client.ts'

export const listSessions = (signal?: AbortSignal) => answerOf(routes.GET('/sessions', { signal }))
export const endSession = (id: string) =>
  answerOf(routes.DELETE('/sessions/{id}', { params: { path: { id } } }))
export const confirmSession = (password: string) =>
  answerOf(routes.POST('/session/confirmation', { body: { password } }))
export const endOtherSessions = () => answerOf(routes.DELETE('/sessions'))
export const changePassword = (change: { current: string; next: string }) =>
  answerOf(routes.POST('/password', { body: change }))

/** A place where the person is signed in. */
export type SessionRow = Awaited<ReturnType<typeof listSessions>>['data'][number]

export const listApiKeys = (signal?: AbortSignal) => answerOf(routes.GET('/api-keys', { signal }))
export const revokeApiKey = (id: string) =>
  answerOf(routes.DELETE('/api-keys/{id}', { params: { path: { id } } }))

/** `key` is in this answer only. */
export const createApiKey = (wanted: { title: string; scopes: string[]; expiresAt: string | null }) =>
  answerOf(routes.POST('/api-keys', { body: wanted }))

export type ApiKey = Awaited<ReturnType<typeof listApiKeys>>['data'][number]
