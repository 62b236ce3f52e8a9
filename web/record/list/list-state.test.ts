import { expect, test } from 'vitest'
import { nextSort, sortBy } from './list-state.ts'

test('a header sorts upwards, then downwards, then as at first', () => {
  expect(nextSort('-openedAt', 'title')).toBe('title')
  expect(nextSort('title', 'title')).toBe('-title')
  expect(nextSort('-title', 'title')).toBeUndefined()
})

test('the first of several fields is the one shown', () => {
  expect(sortBy('-openedAt,number')).toEqual({ field: 'openedAt', isDescending: true })
  expect(sortBy('')).toBeNull()
})
