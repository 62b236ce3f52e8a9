import { api } from './client.ts'

/** A place where the person is signed in. */
export interface SessionRow {
  readonly id: string
  readonly createdAt: string
  readonly seenAt: string
  readonly expiresAt: string
  readonly address: string | null
  readonly userAgent: string | null
  readonly current: boolean
}

export interface ApiKey {
  readonly id: string
  readonly title: string
  readonly scopes: readonly string[]
  /** The beginning of the key, by which it is known again. */
  readonly prefix: string
  readonly state: 'active' | 'revoked' | 'expired'
  readonly createdAt: string
  readonly expiresAt: string | null
  readonly lastUsedAt: string | null
}

export const listSessions = (signal?: AbortSignal) =>
  api.get<{ data: readonly SessionRow[] }>('/sessions', {}, signal)
export const endSession = (id: string) => api.remove(`/sessions/${encodeURIComponent(id)}`)
export const changePassword = (change: { current: string; next: string }) => api.post('/password', change)

export const listApiKeys = (signal?: AbortSignal) =>
  api.get<{ data: readonly ApiKey[] }>('/api-keys', {}, signal)
/** `key` is in this answer only. */
export const createApiKey = (wanted: {
  title: string
  scopes: readonly string[]
  expiresAt: string | null
}) => api.post<{ data: ApiKey; key: string }>('/api-keys', wanted)
export const revokeApiKey = (id: string) => api.remove(`/api-keys/${encodeURIComponent(id)}`)
