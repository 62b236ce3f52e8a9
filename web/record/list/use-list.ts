import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { TypeMeta } from '#contract/api/meta.ts'
import type { ApiRecord, ListAnswer, Refs } from '#contract/api/records.ts'
import { countQuery, listQuery } from '../../api/queries.ts'
import { titleFieldOf } from '../columns/columns.ts'
import { fieldsAsked, recordsAsked } from './list-state.ts'
import type { ListState } from './list-state.ts'

/** The rows of a list as far as they are loaded, and how many there are. */
export const useList = (type: TypeMeta, state: ListState) => {
  const { group } = state
  const asked = {
    ...recordsAsked(state),
    fields: fieldsAsked(type, group === '' ? state.columns : [...state.columns, group], titleFieldOf(type)),
  }
  const pages = useInfiniteQuery(listQuery(type.plural, asked))
  const { filter, q, archived, went } = asked
  const count = useQuery(countQuery(type.plural, { filter, q, archived, went }))
  const data = pages.data
  const rows = useMemo<readonly ApiRecord[]>(() => data?.pages.flatMap((page) => page.data) ?? [], [data])
  const refsAt = useMemo(() => refsOfRows(data?.pages ?? []), [data])
  return {
    pages,
    count: count.data,
    rows,
    refsAt,
    // Known before the rows are: a button that came with them would push the others aside.
    canCreate: data?.pages[0]?.abilities.create.allowed ?? type.canCreate,
  }
}

/**
 * What each row refers to, by its index: the names that came with its own page. One object of all names would be another with
 * each page that comes while the list is scrolled, and every row on the screen would be drawn anew.
 */
export const refsOfRows = (pages: readonly Pick<ListAnswer, 'data' | 'refs'>[]): readonly Refs[] =>
  pages.flatMap(({ data, refs }) => data.map(() => refs))
