import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dashboardLayout } from '#contract/api/dashboard.ts'
import type { Tile } from '#contract/api/dashboard.ts'
import { begun, done, redone, undone } from './history.ts'
import { added, changed, isSame, moved, placed, removed, resized } from './placed-tiles.ts'
import type { PlacedTiles } from './placed-tiles.ts'

const tileOf = (title: string): Tile => ({
  title,
  kind: 'figure',
  type: 'incident',
  series: [{ request: { groupBy: [], measures: [{ as: 'count', fn: 'count', unit: 'hours' }], limit: 1 } }],
  transform: 'none',
  stacked: false,
  width: 6,
  height: 7,
})

const three = placed(['a', 'b', 'c'].map(tileOf))
const titles = (tiles: PlacedTiles): string => tiles.map(({ tile }) => tile.title).join('')

type Act = (tiles: PlacedTiles) => PlacedTiles

const someAct: fc.Arbitrary<Act> = fc.oneof(
  fc.tuple(fc.nat(8), fc.integer({ min: -3, max: 12 })).map(
    ([id, to]): Act =>
      (tiles) =>
        moved(tiles, id, to),
  ),
  fc.tuple(fc.nat(8), fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 })).map(
    ([id, width, height]): Act =>
      (tiles) =>
        resized(tiles, id, { width, height }),
  ),
  fc.nat(8).map(
    (id): Act =>
      (tiles) =>
        removed(tiles, id),
  ),
  fc.nat(8).map(
    (id): Act =>
      (tiles) =>
        added(tiles, tileOf('n'), id),
  ),
  fc.nat(8).map(
    (id): Act =>
      (tiles) =>
        changed(tiles, id, (tile) => ({ ...tile, title: `${tile.title}!` })),
  ),
)

describe('tiles that are edited', () => {
  test('go where they are put, and stay within the order', () => {
    expect(titles(moved(three, 0, 2))).toBe('bca')
    expect(titles(moved(three, 2, -1))).toBe('cab')
    expect(moved(three, 1, 1)).toBe(three)
    expect(titles(added(three, tileOf('x'), 0))).toBe('axbc')
  })

  test('are whatever is done to them a layout that the server takes, each with an id of its own', () => {
    fc.assert(
      fc.property(fc.array(someAct, { maxLength: 30 }), (acts) => {
        const tiles = acts.reduce((now, act) => act(now), three)
        expect(dashboardLayout.safeParse({ tiles: tiles.slice(0, 40).map(({ tile }) => tile) }).success).toBe(
          true,
        )
        expect(new Set(tiles.map(({ id }) => id)).size).toBe(tiles.length)
      }),
    )
  })

  test('are after as many steps back as were taken what they were, and after as many forward again what they became', () => {
    fc.assert(
      fc.property(fc.array(someAct, { maxLength: 30 }), (acts) => {
        let history = begun(three)
        for (const act of acts) {
          const next = act(history.present)
          if (!isSame(next, history.present)) history = done(history, next)
        }
        const became = history.present
        const steps = history.past.length
        for (let step = 0; step < steps; step++) history = undone(history)
        expect(history.present).toBe(three)
        expect(undone(history)).toBe(history)
        for (let step = 0; step < steps; step++) history = redone(history)
        expect(history.present).toBe(became)
      }),
    )
  })

  test('take letters of one word as one step', () => {
    const named = ['x', 'xy', 'xyz'].reduce(
      (history, title) =>
        done(
          history,
          changed(history.present, 0, (tile) => ({ ...tile, title })),
          '0 title',
        ),
      begun(three),
    )
    expect(titles(named.present)).toBe('xyzbc')
    expect(titles(undone(named).present)).toBe('abc')
  })
})
