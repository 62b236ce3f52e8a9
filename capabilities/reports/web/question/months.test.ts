import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countWithin, monthsOf, periodWithRecords, yearsOf } from './months.ts'
import type { Month } from './months.ts'

const month = (text: string, count: number): Month => {
  const [year = 0, of = 1] = text.split('-').map(Number)
  return { at: year * 12 + of - 1, count }
}
const everyMonth = (from: string, length: number, count: number): readonly Month[] =>
  Array.from({ length }, (_, at) => ({ at: month(from, 0).at + at, count }))

describe('the period that a dashboard begins with', () => {
  test('is all of the time while that is short, and where there is nothing', () => {
    expect(periodWithRecords([])).toEqual({ from: null, to: null })
    expect(periodWithRecords(everyMonth('2026-01', 11, 20))).toEqual({ from: null, to: null })
  })

  test('is the last year of a desk that has worked for many', () => {
    const months = everyMonth('2021-04', 68, 900)
    expect(periodWithRecords(months)).toEqual({ from: '2025-12-01', to: '2026-11-30' })
  })

  test('is the whole year that was imported, not the few records of today ten years later', () => {
    const imported = [month('2016-02', 470), ...everyMonth('2016-03', 12, 2000)]
    const months = [...imported, month('2026-10', 20), month('2026-11', 180)]
    expect(periodWithRecords(months)).toEqual({ from: '2016-02-01', to: '2017-02-28' })
    expect(countWithin(months, periodWithRecords(months))).toBe(24_470)
    expect(yearsOf(months)).toEqual([
      { year: '2026', count: 200 },
      { year: '2017', count: 4000 },
      { year: '2016', count: 20_470 },
    ])
  })

  test('has what a log is full of, not the few records that trail behind it after an empty quarter', () => {
    const log = [...everyMonth('2016-03', 3, 1800), month('2016-07', 20), ...everyMonth('2016-12', 3, 22)]
    const months = [...log, month('2026-11', 65)]
    const period = periodWithRecords(months)
    expect(period).toEqual({ from: '2016-03-01', to: '2017-02-28' })
    expect(countWithin(months, period)).toBe(5486)
  })

  test('is today again as soon as today has records to show', () => {
    const months = [...everyMonth('2016-02', 13, 2000), ...everyMonth('2026-06', 6, 700)]
    expect(periodWithRecords(months)).toEqual({ from: '2026-06-01', to: '2026-11-30' })
  })

  test('is never empty, nor longer than a year and a half', () => {
    const months = fc
      .uniqueArray(fc.integer({ min: 1990 * 12, max: 2030 * 12 }), { minLength: 1, maxLength: 60 })
      .chain((ats) =>
        fc.tuple(...ats.toSorted((a, b) => a - b).map((at) => fc.record({ at: fc.constant(at), count: fc.integer({ min: 1, max: 9999 }) }))),
      ) // prettier-ignore
    fc.assert(
      fc.property(months, (given) => {
        const period = periodWithRecords(given)
        expect(countWithin(given, period)).toBeGreaterThan(0)
        if (period.from === null || period.to === null) return
        expect((Date.parse(period.to) - Date.parse(period.from)) / 86_400_000).toBeLessThan(18 * 31)
      }),
    )
  })
})

test('months are those of the reader, whose first hour may be of another month elsewhere', () => {
  const data = [
    { group: { openedAt: ['2016-02-29T23:00:00.000Z', '2016-03-31T22:00:00.000Z'] }, figures: { count: 3 }, list: {} },
    { group: { openedAt: null }, figures: { count: 1 }, list: {} },
  ] // prettier-ignore
  expect(monthsOf({ data, refs: {}, truncated: false }, 'openedAt', 'Europe/Berlin')).toEqual([
    month('2016-03', 3),
  ])
})
