import type { ListAnswer, RecordAnswer } from '#contract/api/records.ts'
import { api } from './client.ts'

/** What a list is asked for; `filter` is FEEL, `sort` field names with `-` for descending. */
export interface ListRequest {
  readonly filter?: string
  readonly sort?: string
  readonly fields?: string
  readonly q?: string
  readonly archived?: boolean
  readonly went?: string
  readonly limit?: number
  readonly cursor?: string
  readonly abilities?: boolean
}

type Values = Readonly<Record<string, unknown>>

const place = (plural: string, key?: string): string =>
  key === undefined ? `/${plural}` : `/${plural}/${encodeURIComponent(key)}`

const ifMatch = (version: number | undefined): { headers?: Record<string, string> } =>
  version === undefined ? {} : { headers: { 'if-match': `"${version}"` } }

export const listRecords = (
  plural: string,
  { archived, ...asked }: ListRequest,
  signal?: AbortSignal,
): Promise<ListAnswer> => api.get(place(plural), { ...asked, archived: archived || undefined }, signal)

export const countRecords = (
  plural: string,
  { filter, q, archived, went }: Pick<ListRequest, 'filter' | 'q' | 'archived' | 'went'>,
  signal?: AbortSignal,
): Promise<{ count: number; exact: boolean }> =>
  api.get(`${place(plural)}/count`, { filter, q, went, archived: archived || undefined }, signal)

/** `key`: the id or the number. */
export const readRecord = (plural: string, key: string, signal?: AbortSignal): Promise<RecordAnswer> =>
  api.get(place(plural, key), {}, signal)

/** With an Idempotency-Key among the headers a repeated request is harmless: the same key never creates twice. */
export const createRecord = (
  plural: string,
  values: Values,
  headers?: Readonly<Record<string, string>>,
): Promise<RecordAnswer> => api.post(place(plural), values, { headers })

/** @throws ApiProblem `precondition_failed` with the current record in its body when `version` is not the last one */
export const updateRecord = (
  plural: string,
  id: string,
  version: number,
  values: Values,
): Promise<RecordAnswer> => api.patch(place(plural, id), values, ifMatch(version))

export const transitionRecord = (
  plural: string,
  id: string,
  asked: { transition: string; values?: Values; version?: number },
): Promise<RecordAnswer> => api.post(`${place(plural, id)}/transitions`, asked)

export const archiveRecord = (plural: string, id: string): Promise<unknown> => api.remove(place(plural, id))
export const restoreRecord = (plural: string, id: string): Promise<RecordAnswer> =>
  api.post(`${place(plural, id)}/restore`)
