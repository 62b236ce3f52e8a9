import type { StateClass } from '#contract/lifecycle.ts'
import { api } from './client.ts'

export interface FoundRecord {
  readonly id: string
  readonly type: string
  readonly number: string
  readonly title: string
  readonly state: string
  readonly stateClass: StateClass
  readonly snippet: string | null
}

/** Records of any type by number or words, best first. */
export const searchRecords = (
  q: string,
  limit: number,
  signal?: AbortSignal,
): Promise<{ data: readonly FoundRecord[] }> => api.get('/search', { q, limit }, signal)
