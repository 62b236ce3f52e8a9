import type { Tile } from '#contract/api/dashboard.ts'

/** A tile of a dashboard that is being edited; the id keeps it the same one while it is moved. */
export interface PlacedTile {
  readonly id: number
  readonly tile: Tile
}

export type PlacedTiles = readonly PlacedTile[]

/** What the API takes (contract/api/dashboard.ts): columns of twelve, rows of 40 px. */
export const widths = { least: 3, most: 12 } as const
export const heights = { least: 2, most: 20 } as const
export const mostTiles = 40

const clamp = (value: number, { least, most }: { least: number; most: number }): number =>
  Math.min(most, Math.max(least, value))

export const placed = (tiles: readonly Tile[]): PlacedTiles => tiles.map((tile, id) => ({ id, tile }))

/** Puts a tile at another place in the order; beyond the ends is at them. */
export const moved = (tiles: PlacedTiles, id: number, to: number): PlacedTiles => {
  const from = tiles.findIndex((each) => each.id === id)
  const tile = tiles[from]
  if (!tile) return tiles
  const at = clamp(to, { least: 0, most: tiles.length - 1 })
  return at === from ? tiles : tiles.toSpliced(from, 1).toSpliced(at, 0, tile)
}

/** Gives a tile another size, as far as tiles go. */
export const resized = (
  tiles: PlacedTiles,
  id: number,
  { width, height }: { readonly width: number; readonly height: number },
): PlacedTiles =>
  changed(tiles, id, (tile) => ({
    ...tile,
    width: clamp(width, widths),
    height: clamp(height, heights),
  }))

export const changed = (tiles: PlacedTiles, id: number, change: (tile: Tile) => Tile): PlacedTiles =>
  tiles.map((each) => {
    if (each.id !== id) return each
    const tile = change(each.tile)
    return JSON.stringify(tile) === JSON.stringify(each.tile) ? each : { ...each, tile }
  })

export const removed = (tiles: PlacedTiles, id: number): PlacedTiles => tiles.filter((each) => each.id !== id)

/** Puts a tile behind another one, or at the end. */
export const added = (tiles: PlacedTiles, tile: Tile, behind?: number): PlacedTiles => {
  const at = tiles.findIndex((each) => each.id === behind)
  return tiles.toSpliced(at === -1 ? tiles.length : at + 1, 0, { id: nextId(tiles), tile })
}

export const nextId = (tiles: PlacedTiles): number => Math.max(-1, ...tiles.map(({ id }) => id)) + 1

/** Whether two states of a dashboard show the same. */
export const isSame = (a: PlacedTiles, b: PlacedTiles): boolean =>
  a.length === b.length && a.every(({ tile }, at) => tile === b[at]?.tile)
