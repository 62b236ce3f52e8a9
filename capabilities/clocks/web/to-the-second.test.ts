import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toTheSecond, wholeSeconds } from './to-the-second.ts'

const reader = { language: 'en' } as Parameters<typeof toTheSecond>[1]

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

test('a length is told whole, in hours', () => {
  expect(toTheSecond(60 * 3600 + 62, reader)).toBe('60 hr 1 min 2 sec')
  expect(toTheSecond(7200, reader)).toBe('2 hr')
  expect(toTheSecond(0, reader)).toBe('0 sec')
})
