import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ApiRecord, RecordAnswer } from '#contract/api/records.ts'
import { listRecords } from '../../api/records.ts'
import { useSession, useTypes } from '../../api/use-meta.ts'
import { titleOf } from '../../record/columns/columns.ts'
import { filterOf } from '../../record/list/bulk/bulk.ts'
import type { PaletteEntry } from './palette-entries.ts'
import { seenRecords } from './seen-records.ts'
import type { SeenRecord } from './seen-records.ts'
import { useRecordEntry } from './use-record-entry.ts'

const most = 6

/**
 * What the reader looked at last, without what is on the screen. Kept are ids: what they are called is asked for anew, so that
 * whatever the reader may not read any more, or what was archived, is left out.
 */
export const useRecentRecords = (): readonly PaletteEntry[] => {
  const types = useTypes()
  const client = useQueryClient()
  const { person } = useSession()
  const entryOf = useRecordEntry()
  const [seen] = useState(() =>
    seenRecords(person.id)
      .filter((each) => types.some(({ plural }) => plural === each.plural) && !isOnScreen(client, each))
      .slice(0, most),
  )
  const told = useQuery({
    queryKey: ['seen', ...seen.map(({ id }) => id)],
    queryFn: ({ signal }) => readSeen(seen, signal),
    enabled: seen.length > 0,
    gcTime: 0,
  })
  return seen.flatMap(({ plural, id }): PaletteEntry[] => {
    const type = types.find((each) => each.plural === plural)
    const record = told.data ? told.data.get(id) : heldRecord(client, { plural, id })
    if (!type || (!record && !told.isFetching)) return []
    // Until it is told, its line has its place already, and leads there.
    return [entryOf(type, record ? { ...record, title: titleOf(type, record) } : { ...untold, id })]
  })
}

const untold = { number: '', title: '…', stateClass: '' }

const isPage = (
  query: { readonly queryKey: readonly unknown[]; readonly state: { data?: unknown } },
  id: string,
) => query.queryKey[2] === 'one' && (query.state.data as RecordAnswer | undefined)?.data.id === id

const isOnScreen = (client: QueryClient, { plural, id }: SeenRecord): boolean =>
  client.getQueryCache().find({
    queryKey: ['records', plural],
    exact: false,
    type: 'active',
    predicate: (query) => isPage(query, id),
  }) !== undefined

/** What the page still holds of it. */
const heldRecord = (client: QueryClient, { plural, id }: SeenRecord): ApiRecord | undefined =>
  (
    client.getQueryCache().find({
      queryKey: ['records', plural],
      exact: false,
      predicate: (query) => isPage(query, id),
    })?.state.data as RecordAnswer | undefined
  )?.data

const readSeen = async (
  seen: readonly SeenRecord[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, ApiRecord>> => {
  const byPlural = Map.groupBy(seen, ({ plural }) => plural)
  const answers = await Promise.all(
    [...byPlural].map(([plural, some]) =>
      listRecords(plural, { filter: filterOf(some.map(({ id }) => id)), limit: most }, signal),
    ),
  )
  return new Map(answers.flatMap(({ data }) => data.map((record) => [record.id, record] as const)))
}
