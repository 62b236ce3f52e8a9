import { expect, test } from 'vitest'
import { summaryOf } from './summary.ts'

test('what was not run is said and does not count as good', () => {
  const of = (ran: number, failed: number) => summaryOf({ chosen: 10, ran, failed, seed: 7 })
  expect(of(10, 0)).toBe('Nothing was lost in the 10 that ran.')
  expect(of(8, 0)).toBe('Nothing was lost in the 8 that ran. 2 of 10 not run.')
  expect(of(8, 1)).toBe('1 of 8 that ran failed. 2 of 10 not run. Seed 7.')
  expect(of(0, 0)).toBe('Nothing is shown: 10 of 10 not run.')
})
