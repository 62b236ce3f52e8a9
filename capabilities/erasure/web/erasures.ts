import { queryOptions } from '@tanstack/react-query'
import { api } from '../../../web/api/client.ts'

export const grounds = ['request', 'retention', 'consent', 'unlawful'] as const
export type Ground = (typeof grounds)[number]

/** What would be erased of a person, and how far the last erasure is. */
export interface ErasurePreview {
  readonly counts: readonly {
    readonly type: string
    readonly label: string
    readonly records: number
    readonly values: number
  }[]
  readonly hold: string | null
  readonly last: {
    readonly number: string
    readonly state: 'ordered' | 'running' | 'failed' | 'done'
    readonly records: number
    readonly total: number | null
  } | null
}

const lookEveryMs = 1000

const isUnderWay = (preview: ErasurePreview | undefined): boolean =>
  preview?.last?.state === 'ordered' || preview?.last?.state === 'running'

/** Looks again by itself while an erasure is under way. */
export const erasureQuery = (plural: string, id: string) =>
  queryOptions({
    queryKey: ['records', plural, id, 'erasure'],
    staleTime: 0,
    queryFn: ({ signal }) => api.get<ErasurePreview>(`/${plural}/${id}/erasure`, {}, signal),
    refetchInterval: ({ state }) => (isUnderWay(state.data) ? lookEveryMs : false),
  })

export interface ErasureOrder {
  readonly ground: Ground
  readonly reason: string
  readonly confirm: string
}

export const orderErasure = (plural: string, id: string, order: ErasureOrder): Promise<unknown> =>
  api.post(`/${plural}/${id}/erasure`, order)
