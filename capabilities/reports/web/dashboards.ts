import { queryOptions } from '@tanstack/react-query'
import type { Abilities, ApiRecord } from '#contract/api/records.ts'
import { orKept } from '../../../web/api/kept-answers.ts'
import { listRecords } from '../../../web/api/records.ts'
import { shownValue } from '../../../web/record/shown-value.ts'

/** A dashboard as a list of them shows it. */
export interface DashboardEntry {
  readonly key: string
  readonly number: string
  readonly title: string
  readonly description: string | null
}

/** What a dashboard is called, and what it answers, in the reader's language where it says so. */
export const textsOf = (
  board: ApiRecord,
): { readonly title: string; readonly description: string | null } => {
  const description = shownValue(board, 'description')
  return {
    title: String(shownValue(board, 'title')),
    description: typeof description === 'string' ? description : null,
  }
}

const entryOf = (board: ApiRecord): DashboardEntry => ({
  number: board.number,
  key: String(board['key']),
  ...textsOf(board),
})

const minute = 60_000

/** The dashboards that this reader may see. */
export const dashboardsQuery = queryOptions({
  queryKey: ['records', 'dashboards', 'entries'],
  staleTime: 5 * minute,
  networkMode: 'always',
  queryFn: ({ signal }): Promise<readonly DashboardEntry[]> =>
    orKept('dashboards', async () => {
      const { data } = await listRecords(
        'dashboards',
        { fields: 'key,title,description', sort: 'createdAt', limit: 100 },
        signal,
      )
      return data.map(entryOf)
    }),
})

/** A dashboard, and what its reader may do with it. */
export type BoardRecord = ApiRecord & { readonly abilities?: Abilities }

/** One dashboard with its tiles; null where there is none that the reader may see. */
export const dashboardQuery = (key: string) =>
  queryOptions({
    queryKey: ['records', 'dashboards', 'key', key],
    staleTime: minute,
    queryFn: async ({ signal }): Promise<BoardRecord | null> => {
      const { data } = await listRecords(
        'dashboards',
        { filter: `key = ${JSON.stringify(key)}`, limit: 1, abilities: true },
        signal,
      )
      return data[0] ?? null
    },
  })
