import type { Tile } from '#contract/api/dashboard.ts'

/** A tile where it stands on a screen; columns and rows begin at 1, as CSS grids count. */
export interface StandingTile {
  readonly tile: Tile
  readonly column: number
  readonly row: number
  readonly width: number
  readonly height: number
}

/** What a screen shows at once, and how many rows it takes. */
export interface Screenful {
  readonly tiles: readonly StandingTile[]
  readonly rows: number
}

const columns = 12

/** As many dashboards as a large screen shows one after the other. */
export const mostBoards = 20

/** What is read from afar has at most this many rows on a screen. */
export const mostRows = 12

/**
 * Deals tiles out to screens in their order: each stands in the first gap that it fits into; what finds none on a screen
 * begins the next. A tile higher than a screen fills its height.
 */
export const screenfulsOf = (tiles: readonly Tile[]): readonly Screenful[] => {
  const screens: StandingTile[][] = []
  let taken = new Set<number>()
  for (const tile of tiles) {
    const size = { width: tile.width, height: Math.min(tile.height, mostRows) }
    let place = screens.length === 0 ? null : gapFor(size, taken)
    if (place === null) {
      screens.push([])
      taken = new Set()
      place = { column: 1, row: 1 }
    }
    for (const cell of cellsOf({ ...size, ...place })) taken.add(cell)
    screens.at(-1)?.push({ tile, ...size, ...place })
  }
  return screens.map((standing) => ({
    tiles: standing,
    rows: Math.max(...standing.map(({ row, height }) => row + height - 1)),
  }))
}

type Area = Pick<StandingTile, 'column' | 'row' | 'width' | 'height'>

const gapFor = (
  { width, height }: Pick<Area, 'width' | 'height'>,
  taken: ReadonlySet<number>,
): Pick<Area, 'column' | 'row'> | null => {
  for (let row = 1; row + height - 1 <= mostRows; row++)
    for (let column = 1; column + width - 1 <= columns; column++)
      if (cellsOf({ column, row, width, height }).every((cell) => !taken.has(cell))) return { column, row }
  return null
}

const cellsOf = ({ column, row, width, height }: Area): readonly number[] =>
  Array.from({ length: width * height }, (_, at) => {
    const down = Math.floor(at / width)
    return (row + down) * (columns + 1) + column + (at % width)
  })
