import { expect, test } from 'vitest'
import { onlyFilter } from './only-filter.ts'
import { refOf } from './ref-labels.ts'
import { pathOf } from './tree-path.ts'

test('a condition on candidates takes the values that are entered now', () => {
  const record = { scheme: 'category', service: 'id-1', count: 3, urgent: true, note: 'say "hi"' }
  expect(onlyFilter('scheme = record.scheme', record)).toBe('scheme = "category"')
  expect(onlyFilter('service = record.service and n > record.count', record)).toBe(
    'service = "id-1" and n > 3',
  )
  expect(onlyFilter('open = record.urgent', record)).toBe('open = true')
  expect(onlyFilter('title = record.note', record)).toBe('title = "say \\"hi\\""')
  expect(onlyFilter('team = record.team', record)).toBe('team = null')
  expect(onlyFilter('title = "record.note"', record)).toBe('title = "record.note"')
  expect(onlyFilter(undefined, record)).toBeUndefined()
})

test('a reference is an id, or type and id', () => {
  expect(refOf('a', 'person')).toEqual({ id: 'a', type: 'person' })
  expect(refOf({ id: 'a', type: 'incident' })).toEqual({ id: 'a', type: 'incident' })
  expect([refOf(''), refOf(null), refOf({ id: 'a' })]).toEqual([null, null, null])
})

test('a path names what is above, and ends where nothing is known or where it goes in a circle', () => {
  const known = new Map([
    ['c', { title: 'C', parent: 'b' }],
    ['b', { title: 'B', parent: 'a' }],
    ['a', { title: 'A', parent: 'hidden' }],
    ['x', { title: 'X', parent: 'y' }],
    ['y', { title: 'Y', parent: 'x' }],
  ])
  expect(pathOf('c', known)).toEqual(['A', 'B'])
  expect(pathOf('a', known)).toEqual([])
  expect(pathOf('x', known).length).toBeLessThan(10)
})
