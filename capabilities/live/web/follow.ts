import type { InfiniteData, Query, QueryClient, QueryKey } from '@tanstack/react-query'
import type { LiveChange, LiveChanges } from '#contract/api/live.ts'
import type { TypeMeta } from '#contract/api/meta.ts'
import type { ListAnswer, RecordAnswer } from '#contract/api/records.ts'
import type { TimelinePage } from '#contract/api/timeline.ts'
import { recordsKey } from '../../../web/api/queries.ts'
import { firstAnswerOf } from '../../../web/api/query-client.ts'
import { listRecords, type ListRequest } from '../../../web/api/records.ts'
import { makePace, type Pace } from './pace.ts'

/** Lists and figures are asked for again at most so often, however much changes. */
const spacingMs = 2_000
/** A list that was scrolled further than this is not loaded again as a whole: its rows are renewed where they stand. */
const mostPages = 3

/** Keeps what the page has read true: what changed is asked for again, if it is shown and not known already. */
export interface Following {
  hear(news: LiveChanges): void
  /** Anything may have changed. */
  reset(): void
  stop(): void
}

export const followChanges = (queries: QueryClient, types: () => readonly TypeMeta[]): Following => {
  const paces = new Map<string, Pace>()
  const renewed = new Map<string, Set<string>>()
  const lists = (plural: string, ids: readonly string[]): void => {
    const waiting = renewed.get(plural) ?? new Set()
    renewed.set(plural, waiting)
    for (const id of ids) waiting.add(id)
    const pace = paces.get(plural) ?? makePace(() => renewLists(queries, plural, renewed), spacingMs)
    paces.set(plural, pace)
    pace.ask()
  }
  const pluralOf = (name: string): string | undefined => types().find((type) => type.name === name)?.plural
  return {
    hear: ({ changes, many = [] }) => {
      for (const change of changes) renewRecord(queries, change, pluralOf)
      for (const [name, all] of Map.groupBy(changes, ({ type }) => type)) {
        const plural = pluralOf(name)
        if (plural !== undefined)
          lists(
            plural,
            all.map(({ id }) => id),
          )
      }
      for (const name of many) {
        const plural = pluralOf(name)
        if (plural !== undefined) void queries.invalidateQueries({ queryKey: recordsKey(plural) })
      }
    },
    reset: () => void queries.invalidateQueries({ queryKey: ['records'] }),
    stop: () => {
      for (const pace of paces.values()) pace.stop()
    },
  }
}

/** The record itself, its timeline, and those of what it hangs on. */
const renewRecord = (
  queries: QueryClient,
  change: LiveChange,
  pluralOf: (name: string) => string | undefined,
): void => {
  const plural = pluralOf(change.type)
  if (plural === undefined) return
  const renew = (queryKey: QueryKey, isOld: (data: unknown) => boolean): void => {
    for (const query of queries.getQueryCache().findAll({ queryKey })) void renewOne(queries, query, isOld)
  }
  renew([...recordsKey(plural), 'one'], (data) => {
    const shown = (data as RecordAnswer | undefined)?.data
    return shown?.id === change.id && shown.version < change.version
  })
  for (const { type, id } of [change, ...(change.of ?? [])]) {
    const key = [...recordsKey(pluralOf(type) ?? ''), 'timeline', id]
    renew(key, (data) => !isToldOf(data as InfiniteData<TimelinePage> | undefined, change))
    if (id !== change.id) void queries.invalidateQueries({ queryKey: [...recordsKey(plural), 'of', id] })
  }
}

const renewOne = async (
  queries: QueryClient,
  query: Query,
  isOld: (data: unknown) => boolean,
): Promise<void> => {
  // What it will say is not known yet, and may have been read before the change.
  await firstAnswerOf(query)
  if (isOld(query.state.data)) void queries.invalidateQueries({ queryKey: query.queryKey, exact: true })
}

const isToldOf = (timeline: InfiniteData<TimelinePage> | undefined, { id, version }: LiveChange): boolean =>
  timeline?.pages.some((page) =>
    page.data.some(
      (item) =>
        (item.event?.recordId === id && item.event.version >= version) ||
        (item.id === id && (item.record?.version ?? 0) >= version),
    ),
  ) ?? true

const renewLists = (queries: QueryClient, plural: string, renewed: Map<string, Set<string>>): void => {
  const ids = [...(renewed.get(plural) ?? [])]
  renewed.delete(plural)
  void queries.invalidateQueries({
    queryKey: recordsKey(plural),
    predicate: (query) => {
      const what = query.queryKey[2]
      if (what === 'one' || what === 'timeline' || what === 'of') return false
      return what !== 'list' || pagesOf(query).length <= mostPages
    },
  })
  const deep = queries.getQueryCache().findAll({ queryKey: [...recordsKey(plural), 'list'], type: 'active' })
  for (const query of deep) if (pagesOf(query).length > mostPages) void renewRows(queries, plural, query, ids)
}

const pagesOf = (query: Query): readonly ListAnswer[] =>
  (query.state.data as InfiniteData<ListAnswer> | undefined)?.pages ?? []

/** Puts changed rows in place of those that are loaded: the reader far down in a list loses neither place nor truth. */
const renewRows = async (
  queries: QueryClient,
  plural: string,
  { queryKey, state }: Query,
  ids: readonly string[],
): Promise<void> => {
  const loaded = new Set(
    (state.data as InfiniteData<ListAnswer>).pages.flatMap(({ data }) => data.map(({ id }) => id)),
  )
  const changed = ids.filter((id) => loaded.has(id)).slice(0, 100)
  if (changed.length === 0) return
  const { fields, archived } = queryKey[3] as ListRequest
  const filter = `id in (${changed.map((id) => JSON.stringify(id)).join(', ')})`
  const fresh = await listRecords(plural, { filter, fields, archived, limit: changed.length }).catch(
    () => null,
  )
  if (!fresh) return
  const rows = new Map(fresh.data.map((row) => [row.id, row]))
  queries.setQueryData<InfiniteData<ListAnswer>>(
    queryKey,
    (old) =>
      old && {
        ...old,
        pages: old.pages.map((page) => ({
          ...page,
          data: page.data.map((row) => rows.get(row.id) ?? row),
          refs: { ...page.refs, ...fresh.refs },
        })),
      },
  )
}
