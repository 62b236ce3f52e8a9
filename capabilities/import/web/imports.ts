import { queryOptions } from '@tanstack/react-query'
import type { ApiRecord, RecordAnswer } from '#contract/api/records.ts'
import { api } from '../../../web/api/client.ts'
import { listRecords, readRecord } from '../../../web/api/records.ts'
import type { ImportReport } from '../run/report.ts'
import type { FileTable } from './columns/choice.ts'

/** An import as its record has it. */
export type Batch = ApiRecord & {
  readonly title: string
  readonly fileName: string | null
  readonly targetType: string | null
  readonly mapping: string | null
  readonly report: ImportReport | null
  readonly trial: ImportReport | null
  readonly failure: string | null
}

export interface ShippedMapping {
  readonly file: string
  readonly name: string
  readonly description: string | null
  readonly type: string
  readonly text: string
}

/** What would become of one row. */
export interface PreviewRow {
  readonly line: number
  readonly key: string | null
  readonly outcome: 'created' | 'updated' | 'transitioned' | 'unchanged' | 'known' | 'refused'
  readonly state: string | null
  readonly at: string | null
  readonly by: string | null
  readonly changes: Readonly<Record<string, readonly [string | null, string | null]>>
  readonly problem: { readonly code: string; readonly message: string } | null
}

export interface Preview {
  readonly rows: number
  readonly records: number
  readonly first: readonly PreviewRow[]
}

export interface Progress {
  readonly state: string
  readonly done: number
  readonly total: number | null
  readonly report: ImportReport
  readonly trial: ImportReport | null
  readonly failure: string | null
}

const key = (number: string, ...rest: readonly unknown[]) => ['records', 'imports', ...rest, number] as const

/** Everything that is known of imports, for invalidation. */
export const importsKey = ['records', 'imports'] as const

const shownImports = 50

export const earlierQuery = queryOptions({
  queryKey: ['records', 'imports', 'earlier'],
  queryFn: ({ signal }) =>
    listRecords(
      'imports',
      { fields: 'title,fileName,read,refused', sort: '-createdAt', limit: shownImports },
      signal,
    ),
})

export const mappingsQuery = queryOptions({
  queryKey: ['records', 'imports', 'mappings'],
  staleTime: Infinity,
  queryFn: async ({ signal }) =>
    (await api.get<{ data: readonly ShippedMapping[] }>('/imports/mappings', {}, signal)).data,
})

export const batchQuery = (number: string) =>
  queryOptions({
    queryKey: key(number, 'one'),
    queryFn: async ({ signal }) => (await readRecord('imports', number, signal)).data as Batch,
  })

/** The shipped mapping that the file is made for: the only one that takes some of its first rows; else null. */
export const fittingQuery = (number: string) =>
  queryOptions({
    queryKey: key(number, 'fitting'),
    staleTime: Infinity,
    queryFn: async ({ client }) => {
      const shipped = await client.fetchQuery(mappingsQuery)
      const tried = await Promise.all(
        shipped.map(async ({ text }) => {
          const preview = await client.fetchQuery(previewQuery(number, text)).catch(() => null)
          return preview?.first.some(({ outcome }) => outcome !== 'refused') ? [text] : []
        }),
      )
      const [only = null, ...others] = tried.flat()
      return others.length === 0 ? only : null
    },
  })

/** The file itself: its columns and what stands in them. What is wrong with it as a whole is the query's error. */
export const tableQuery = (number: string) =>
  queryOptions({
    queryKey: key(number, 'columns'),
    staleTime: Infinity,
    queryFn: ({ signal }) => api.get<FileTable>(`/imports/${number}/columns`, {}, signal),
  })

/** What becomes of the first rows; a fault of the mapping is the query's error. */
export const previewQuery = (number: string, mapping: string) =>
  queryOptions({
    queryKey: [...key(number, 'preview'), mapping],
    staleTime: Infinity,
    gcTime: 60_000,
    retry: false,
    queryFn: ({ signal }) =>
      api.post<Preview>(`/imports/${number}/preview`, { mapping, rows: 50 }, { signal }),
  })

export const progressQuery = (number: string) =>
  queryOptions({
    queryKey: key(number, 'progress'),
    staleTime: 0,
    queryFn: ({ signal }) => api.get<Progress>(`/imports/${number}/progress`, {}, signal),
  })

export const setMapping = (number: string, mapping: string): Promise<RecordAnswer> =>
  api.put(`/imports/${number}/mapping`, { mapping })

export type ImportTask = 'trial' | 'start' | 'stop'

export const runTask = (number: string, task: ImportTask): Promise<RecordAnswer> =>
  api.post(`/imports/${number}/${task}`)

export const undo = (number: string, leaveChanged: boolean): Promise<RecordAnswer> =>
  api.post(`/imports/${number}/undo`, { leaveChanged })
