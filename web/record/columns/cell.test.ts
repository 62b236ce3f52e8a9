import { expect, test } from 'vitest'
import { barsOf } from '../../kit/marks/priority-bars.tsx'

test('a priority has four bars for its first value and one for its last, however many there are', () => {
  const four = { critical: '', high: '', moderate: '', low: '' }
  expect(Object.keys(four).map((value) => barsOf(value, four))).toEqual([4, 3, 2, 1])
  const three = { high: '', medium: '', low: '' }
  expect(Object.keys(three).map((value) => barsOf(value, three))).toEqual([4, 3, 1])
  const five = { p1: '', p2: '', p3: '', p4: '', p5: '' }
  expect(Object.keys(five).map((value) => barsOf(value, five))).toEqual([4, 3, 3, 2, 1])
})
