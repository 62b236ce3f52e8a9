import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Tile } from '#contract/api/dashboard.ts'
import { mostRows, screenfulsOf } from './screenfuls.ts'

const tileOf = (width: number, height: number, title = 'A'): Tile => ({
  title,
  kind: 'figure',
  type: 'incident',
  series: [{ request: { groupBy: [], measures: [{ as: 'count', fn: 'count', unit: 'hours' }], limit: 1 } }],
  transform: 'none',
  stacked: false,
  width,
  height,
})

const someTiles = fc.array(
  fc.record({ width: fc.integer({ min: 3, max: 12 }), height: fc.integer({ min: 2, max: 20 }) }),
  { maxLength: 40 },
)

describe('screens of a dashboard', () => {
  test('show every tile once, in order, within the screen, and none over another', () => {
    fc.assert(
      fc.property(someTiles, (sizes) => {
        const tiles = sizes.map(({ width, height }, at) => tileOf(width, height, String(at)))
        const screens = screenfulsOf(tiles)
        expect(screens.flatMap((each) => each.tiles.map(({ tile }) => tile.title))).toEqual(
          tiles.map(({ title }) => title),
        )
        for (const { tiles: standing, rows } of screens) {
          expect(rows).toBeLessThanOrEqual(mostRows)
          const cells = standing.flatMap(({ column, row, width, height }) =>
            Array.from({ length: width * height }, (_, at) => {
              const [x, y] = [column + (at % width), row + Math.floor(at / width)]
              expect(x).toBeLessThanOrEqual(12)
              expect(y).toBeLessThanOrEqual(rows)
              return `${x} ${y}`
            }),
          )
          expect(new Set(cells).size).toBe(cells.length)
        }
      }),
    )
  })

  test('put four figures side by side above a chart, and what does not fit on the next', () => {
    const figures = [1, 2, 3, 4].map((each) => tileOf(3, 3, String(each)))
    const screens = screenfulsOf([...figures, tileOf(12, 7, 'chart'), tileOf(6, 7, 'next')])
    expect(screens.map(({ tiles, rows }) => [rows, tiles.map(({ tile, row }) => [tile.title, row])])).toEqual([
      [10, [['1', 1], ['2', 1], ['3', 1], ['4', 1], ['chart', 4]]],
      [7, [['next', 1]]],
    ]) // prettier-ignore
  })

  test('are none where there is no tile', () => {
    expect(screenfulsOf([])).toEqual([])
  })
})
