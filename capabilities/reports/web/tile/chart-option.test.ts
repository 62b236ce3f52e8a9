import { expect, test } from 'vitest'
import { dashboardLayout } from '#contract/api/dashboard.ts'
import type { Tile } from '#contract/api/dashboard.ts'
import type { Plot } from '../answer/plot-shape.ts'
import { isUprightPlot, wholeAt } from './chart-option.ts'

test('an axis of shares ends at the whole where its values come near, and never above it', () => {
  expect([1, 0.97, 0.81].map(wholeAt)).toEqual([1, 1, 1])
  // Small shares are told apart by an axis of their own; a ratio above one is no share of a whole.
  expect([0.8, 0.02, 1.4].map(wholeAt)).toEqual([null, null, null])
})

test('months run from left to right, however many; many long names from the top down', () => {
  const [bars] = dashboardLayout.parse({
    tiles: [{ title: 'T', kind: 'bar', type: 'incident', series: [{ request: {} }] }],
  }).tiles as [Tile]
  const plot = (names: readonly string[]): Plot => ({
    places: names.map((name) => ({ key: name, text: name, raw: name })),
    series: [],
    group: 'month',
    bucket: null,
    unit: null,
  })
  const months = Array.from({ length: 24 }, (_, at) => `20${26 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`) // prettier-ignore
  expect(isUprightPlot(bars, plot(months))).toBe(false)
  expect(isUprightPlot(bars, plot(months.map((month) => `Team ${month}`)))).toBe(true)
})
