import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wholeSeconds } from './whole-seconds.ts'

test('the seconds of the parts add up to those of the whole, whatever stands behind them', () => {
  const lengths = fc.array(fc.integer({ min: 0, max: 10 ** 9 }), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(lengths, (lengthsMs) => {
      const shown = wholeSeconds(lengthsMs)
      const sum = (of: readonly number[]): number => of.reduce((all, each) => all + each, 0)
      expect(sum(shown)).toBe(Math.floor(sum(lengthsMs) / 1000))
      shown.forEach((seconds, at) => {
        expect(Math.abs(seconds - (lengthsMs[at] as number) / 1000)).toBeLessThanOrEqual(1)
      })
    }),
    { examples: [[[500, 500]], [[999, 1, 999]], [[0]]] },
  )
})
