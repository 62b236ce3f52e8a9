import { expect, test } from 'vitest'
import { rateOf, withMark } from './rate.ts'
import type { Mark } from './rate.ts'

test('the rate is that of the last seconds, and says how long the rest takes', () => {
  let marks: readonly Mark[] = []
  for (let second = 0; second <= 40; second++)
    marks = withMark(marks, {
      at: second * 1000,
      done: second < 20 ? second * 10 : 200 + (second - 20) * 100,
    })
  const rate = rateOf(marks, 40_000, 3200)
  expect(Math.round(rate?.perSecond ?? 0)).toBe(100)
  expect(Math.round(rate?.secondsLeft ?? 0)).toBe(10)
})

test('nothing is said before something has moved, nor after it began anew', () => {
  expect(rateOf([], 0, 10)).toBeNull()
  expect(rateOf([{ at: 0, done: 5 }], 9000, 10)).toBeNull()
  const again = withMark([{ at: 0, done: 500 }], { at: 1000, done: 0 })
  expect(again).toEqual([{ at: 1000, done: 0 }])
})
