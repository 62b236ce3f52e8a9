import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aroundTheClock, workingTimeOf } from '../time/working-time.ts'
import { coveredMs } from './carrying.ts'
import {
  boundOf,
  cheapestAvailability,
  isPromisingLessCheaper,
  leastShareForEach,
  type EqualParts,
} from './remedies.ts'

const one = (share: number): EqualParts => ({ share, copies: 1, needed: 1 })

const parts = fc.array(
  fc
    .record({
      share: fc.integer({ min: 90_000, max: 99_999 }).map((grains) => grains / 100_000),
      copies: fc.integer({ min: 1, max: 6 }),
      spare: fc.integer({ min: 0, max: 5 }),
    })
    .map(({ share, copies, spare }) => ({ share, copies, needed: Math.max(1, copies - spare) })),
  { minLength: 1, maxLength: 4 },
)
const promise = fc.integer({ min: 90_000, max: 99_999 }).map((grains) => grains / 100_000)

/** The promise and its parts after a remedy. */
const mended = (
  promised: number,
  carriers: readonly EqualParts[],
  { change, index, to }: NonNullable<ReturnType<typeof cheapestAvailability>>,
) => ({
  promised: change === 'promise' ? to : promised,
  least: boundOf(carriers.map((each, at) => (at === index ? { ...each, [change]: to } : each))).least,
})

describe('the cheapest remedy of an availability', () => {
  test('carries it, and a thousandth of a percent or a part less would not', () => {
    fc.assert(
      fc.property(promise, parts, (promised, carriers) => {
        if (promised <= boundOf(carriers).least) return
        const remedy = cheapestAvailability(promised, carriers)
        if (remedy === null) return
        const now = mended(promised, carriers, remedy)
        expect(now.promised).toBeLessThanOrEqual(now.least)
        const step = remedy.change === 'copies' ? -1 : remedy.change === 'share' ? -0.00001 : 0.00001
        const less = mended(promised, carriers, { ...remedy, to: remedy.to + step })
        expect(less.promised).toBeGreaterThan(less.least - 1e-9)
      }),
      { numRuns: 300 },
    )
  })

  // Of the quarter of a percent that may be down two lines take three tenths.
  test('is the smallest change relative to what it is: whoever fails most has least to mend', () => {
    expect(cheapestAvailability(0.9975, [one(0.999), one(0.998)])).toEqual({
      change: 'share',
      index: 1,
      to: 0.9985,
    })
  })

  test('is to promise less where no change of one who carries it would do, however good they became', () => {
    expect(cheapestAvailability(0.999, [one(0.998), one(0.99)])).toEqual({
      change: 'promise',
      index: null,
      to: expect.closeTo(0.988, 4) as number,
    })
  })

  test('may be more equal parts, where that is a smaller change than that each of them fails less', () => {
    const ten = { share: 0.99, copies: 10, needed: 8 }
    // Ten of which eight are needed are down for a third of ten percent at most; fifteen for an eighth of fifteen.
    expect(boundOf([ten]).least).toBeCloseTo(1 - 0.1 / 3)
    expect(cheapestAvailability(0.981, [ten])).toEqual({ change: 'copies', index: 0, to: 15 })
  })
})

describe('those who promise no availability', () => {
  test('would have to promise so much that it is carried, and not a thousandth of a percent less', () => {
    fc.assert(
      fc.property(promise, parts, fc.integer({ min: 1, max: 3 }), (promised, known, silent) => {
        const carriedWith = (share: number) =>
          boundOf([...known, ...Array.from({ length: silent }, () => one(share))])
        const least = leastShareForEach(promised, known, silent)
        if (least === null) {
          expect(carriedWith(0.99999).least).toBeLessThan(promised)
          return
        }
        expect(carriedWith(least).least).toBeGreaterThanOrEqual(promised)
        expect(carriedWith(least - 0.00001).least).toBeLessThan(promised + 1e-9)
      }),
      {
        examples: [
          [0.998, [one(0.999)], 1],
          [0.9995, [one(0.999)], 1],
          [0.9, [], 3],
        ],
      },
    )
    expect(leastShareForEach(0.998, [one(0.999)], 1)).toBeCloseTo(0.999, 5)
  })
})

describe('hours in which those who carry a promise do not work', () => {
  const hour = 3_600_000
  const monday = Date.parse('2026-01-12T00:00:00Z')
  const span = { from: monday, to: monday + 7 * 24 * hour }
  const daily = (from: string, to: string) =>
    workingTimeOf({ hours: [{ week: { monday: [{ from, to }], tuesday: [{ from, to }] } }] }, 'UTC')

  test('are counted once where several do not work in them', () => {
    expect(coveredMs(aroundTheClock, [daily('08:00', '16:00'), daily('12:00', '20:00')], span)).toBe(8 * hour)
    expect(coveredMs(daily('08:00', '16:00'), [aroundTheClock], span)).toBe(16 * hour)
    expect(coveredMs(daily('08:00', '10:00'), [daily('10:00', '12:00')], span)).toBe(0)
  })

  test('are mended by whoever changes less: those who carry it, or the promise, which never shrinks to nothing', () => {
    const lacks = (worksMs: number, uncoveredMs: number) => ({ worksMs, uncoveredMs })
    // A promise of 50 hours, five of them outside of the 45 that somebody works.
    expect(isPromisingLessCheaper({ ofMs: 50, togetherMs: 5 }, [lacks(45, 5)])).toBe(false)
    expect(isPromisingLessCheaper({ ofMs: 50, togetherMs: 5 }, [lacks(45, 5), lacks(45, 5)])).toBe(true)
    expect(isPromisingLessCheaper({ ofMs: 50, togetherMs: 5 }, [lacks(100, 5)])).toBe(false)
    expect(isPromisingLessCheaper({ ofMs: 50, togetherMs: 50 }, [lacks(0, 50)])).toBe(false)
  })
})
