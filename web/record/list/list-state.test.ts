import { expect, test } from 'vitest'
import type { TypeMeta } from '#contract/api/meta.ts'
import type { ApiRecord } from '#contract/api/records.ts'
import { countsIn } from './views/group-counts.ts'
import { groupKey, headHeight } from './views/group-height.ts'
import { listState, nextSort, orderOf, sortBy } from './list-state.ts'

test('a header sorts upwards, then downwards, then as at first', () => {
  expect(nextSort('-openedAt', 'title')).toBe('title')
  expect(nextSort('title', 'title')).toBe('-title')
  expect(nextSort('-title', 'title')).toBeUndefined()
})

test('the first of several fields is the one shown', () => {
  expect(sortBy('-openedAt,number')).toEqual({ field: 'openedAt', isDescending: true })
  expect(sortBy('')).toBeNull()
})

test('rows of a group stand together, in the order of the list within it', () => {
  expect(orderOf({ sort: '-openedAt,number', group: 'priority' })).toBe('priority,-openedAt,number')
  expect(orderOf({ sort: '-openedAt,-priority', group: 'priority' })).toBe('-priority,-openedAt')
  expect(orderOf({ sort: '-openedAt', group: '' })).toBe('-openedAt')
  // The server refuses a fourth.
  expect(orderOf({ sort: 'nextDueAt,priority,createdAt', group: 'team' })).toBe('team,nextDueAt,priority')
})

test('rows stand together by a field of the type or by how far they are, and by nothing else', () => {
  const type = { fields: [{ name: 'team' }], views: { list: [], sort: ['number'] } } as unknown as TypeMeta
  const groupOf = (group: string): string => listState(type, { group }).group
  expect(['team', 'state', 'number', 'elsewhere'].map(groupOf)).toEqual(['team', 'state', '', ''])
})

test('a group has its heading above the first of its rows, also above those without a value', () => {
  const rows = ['high', 'high', null, null, 'low'].map((priority) => ({ priority }) as unknown as ApiRecord)
  const heads = rows.map((_, at) => headHeight(rows, at, { name: 'priority' }) > 0)
  expect(heads).toEqual([true, false, true, false, true])
  expect(headHeight(rows, 0, null)).toBe(0)
})

test('a group is counted by its value, and what the reader may not know of with what has none', () => {
  const row = (team: string | null, count: number) => ({ group: { team }, figures: { count }, list: {} })
  const counts = countsIn('team', { data: [row('a', 7), row(null, 2), row(null, 1)] })
  expect(['a', null, undefined, 'b'].map((team) => counts.get(groupKey(team)))).toEqual([7, 3, 3, undefined])
})
