import { expect, test } from 'vitest'
import { between } from './between.ts'

const ids = ['a', 'b', 'c', 'd', 'e']

test.each([
  ['b', 'd', ['b', 'c', 'd']],
  ['d', 'b', ['b', 'c', 'd']],
  ['c', 'c', ['c']],
  [null, 'c', ['c']],
  ['gone', 'c', ['c']],
] as const)('from %s to %s are chosen', (from, to, chosen) => {
  expect(between(ids, from, to)).toEqual(chosen)
})
