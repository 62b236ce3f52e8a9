import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aroundTheClock, workingTimeOf } from '../time/working-time.ts'
import { inSeries, ofEqualParts } from './availability.ts'
import { cheapestRemedy, longestForEach, uncoveredMs, worstStart, type TimedPromise } from './carrying.ts'

const hour = 3_600_000
const monday = Date.parse('2026-01-12T00:00:00Z')
const span = { from: monday, to: monday + 7 * 24 * hour }

const weekOf = (from: string, to: string) => {
  const windows = [{ from, to }]
  const week = { monday: windows, tuesday: windows, wednesday: windows, thursday: windows, friday: windows }
  return workingTimeOf({ hours: [{ week }] }, 'UTC')
}
const office = weekOf('08:00', '16:00')

const calendars = fc.constantFrom(aroundTheClock, office, weekOf('07:00', '19:00'), weekOf('12:00', '20:00'))
const promises = fc.record({
  ms: fc.integer({ min: 1, max: 60 }).map((hours) => hours * hour),
  working: calendars,
})

describe('a promise that others carry', () => {
  test('round the clock is not carried by an office: worst is what comes when it has closed for the weekend', () => {
    const worst = worstStart(
      { ms: 8 * hour, working: aroundTheClock },
      [{ ms: 4 * hour, working: office }],
      span,
    )
    expect(worst).toMatchObject({
      start: Date.parse('2026-01-16T12:15:00Z'),
      dueAt: Date.parse('2026-01-16T20:15:00Z'),
      doneAt: Date.parse('2026-01-19T08:15:00Z'),
    })
    expect(uncoveredMs(aroundTheClock, office, span)).toBe((7 * 24 - 5 * 8) * hour)
  })

  test('is carried by one that promises the same by the same hours, with nothing to spare', () => {
    fc.assert(
      fc.property(promises, (promise) => {
        expect(worstStart(promise, [promise], span)?.lateMs).toBe(0)
        expect(uncoveredMs(promise.working, promise.working, span)).toBe(0)
      }),
      { numRuns: 20 },
    )
  })

  test('is worst nowhere else: no start of the week is later than the one that is named', () => {
    fc.assert(
      fc.property(
        promises,
        promises,
        promises,
        fc.integer({ min: 0, max: 7 * 24 * 4 - 1 }),
        (own, a, b, at) => {
          const worst = worstStart(own, [a, b], span)
          const start = monday + at * 900_000
          const done = b.working.after(a.working.after(start, a.ms) as number, b.ms) as number
          expect(done - (own.working.after(start, own.ms) as number)).toBeLessThanOrEqual(
            worst?.lateMs ?? -Infinity,
          )
        },
      ),
      { numRuns: 20 },
    )
  })

  test('is carried after its cheapest remedy, and not if that is a minute less', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(promises, promises, (own, carrier) => {
        const now = worstStart(own, [carrier], span)
        const remedy = cheapestRemedy(own, [carrier], span)
        if (!now || now.lateMs <= 0 || !remedy) return
        const after = (ms: number) => {
          const changed: readonly [TimedPromise, TimedPromise] =
            remedy.change === 'promise' ? [{ ...own, ms }, carrier] : [own, { ...carrier, ms }]
          return worstStart(changed[0], [changed[1]], span)?.lateMs ?? Infinity
        }
        expect(after(remedy.ms)).toBeLessThanOrEqual(0)
        expect(after(remedy.ms + (remedy.change === 'promise' ? -60_000 : 60_000))).toBeGreaterThan(0)
      }),
      { numRuns: 8 },
    )
  })
})

describe('one who carries a promise and promises nothing of the kind', () => {
  const late = (own: TimedPromise, carriers: readonly TimedPromise[]) =>
    worstStart(own, carriers, span)?.lateMs ?? Infinity

  test('may take so long that it is carried, and not a minute longer', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(promises, promises, calendars, calendars, (own, known, one, other) => {
        const silent = [one, other].map((working) => ({ ms: null, working }))
        const most = longestForEach(own, [silent[0] as never, known, silent[1] as never], span)
        const taking = (ms: number) => [{ ms, working: one }, known, { ms, working: other }]
        if (most === null) {
          expect(late(own, taking(60_000))).toBeGreaterThan(0)
          return
        }
        expect(late(own, taking(most))).toBeLessThanOrEqual(0)
        expect(late(own, taking(most + 60_000))).toBeGreaterThan(0)
      }),
      {
        numRuns: 8,
        examples: [
          [{ ms: 8 * hour, working: office }, { ms: 2 * hour, working: office }, office, aroundTheClock],
          [{ ms: 4 * hour, working: office }, { ms: 4 * hour, working: office }, office, office],
        ],
      },
    )
  })

  test('may take all of it where nobody else takes any', () => {
    const own = { ms: 8 * hour, working: office }
    expect(longestForEach(own, [{ ms: null, working: office }], span)).toBe(8 * hour)
    expect(longestForEach(own, [own, { ms: null, working: office }], span)).toBeNull()
  })
})

const share = fc.double({ min: 0, max: 1, noNaN: true })

describe('availability', () => {
  test('of n out of m lies within its bounds, and is what counting all cases gives', () => {
    fc.assert(
      fc.property(
        share,
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 6 }),
        (each, copies, wanted) => {
          const needed = Math.min(wanted, copies)
          const { independent, least, most } = ofEqualParts(each, copies, needed)
          let counted = 0
          for (let mask = 0; mask < 2 ** copies; mask++) {
            const up = [...mask.toString(2)].filter((bit) => bit === '1').length
            if (up >= needed) counted += each ** up * (1 - each) ** (copies - up)
          }
          expect(independent).toBeCloseTo(counted, 9)
          expect(least).toBeLessThanOrEqual(independent + 1e-9)
          expect(most).toBeGreaterThanOrEqual(independent - 1e-9)
        },
      ),
    )
  })

  test('in series is no more than that of the weakest part, and lies within its bounds', () => {
    fc.assert(
      fc.property(fc.array(share, { minLength: 1, maxLength: 5 }), (shares) => {
        const { independent, least, most } = inSeries(shares.map((each) => ofEqualParts(each, 1, 1)))
        expect(independent).toBeCloseTo(
          shares.reduce((product, each) => product * each, 1),
          9,
        )
        expect(least).toBeLessThanOrEqual(independent + 1e-9)
        expect(most).toBe(Math.min(...shares))
        expect(independent).toBeLessThanOrEqual(most + 1e-9)
      }),
    )
  })
})
