import type { KeyboardEvent } from 'react'
import { useT } from '../../../../web/i18n/i18n.ts'
import type { Board } from './use-board.ts'
import { moved, removed, resized } from './placed-tiles.ts'
import type { PlacedTile, PlacedTiles } from './placed-tiles.ts'

export const gripId = (id: number): string => `tile-${id}`

// React may take a node out of the page to put it elsewhere: the focus would be lost with it.
const focusSoon = (id: string): void => void requestAnimationFrame(() => document.getElementById(id)?.focus())

interface Acts {
  readonly move: (tile: PlacedTile, to: number) => void
  readonly resize: (tile: PlacedTile, width: number, height: number) => void
  readonly remove: (tile: PlacedTile) => void
}

/** What a key does on a tile's grip: arrows move, with Shift they change the size; Delete removes. */
const keyed = ({ move, resize, remove }: Acts, tile: PlacedTile, tiles: PlacedTiles) => {
  const at = tiles.indexOf(tile)
  const plain: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => move(tile, at - 1),
    ArrowUp: () => move(tile, at - 1),
    ArrowRight: () => move(tile, at + 1),
    ArrowDown: () => move(tile, at + 1),
    Home: () => move(tile, 0),
    End: () => move(tile, tiles.length - 1),
    Delete: () => remove(tile),
  }
  const withShift: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => resize(tile, -1, 0),
    ArrowRight: () => resize(tile, 1, 0),
    ArrowUp: () => resize(tile, 0, -1),
    ArrowDown: () => resize(tile, 0, 1),
  }
  return ({ key, shiftKey }: KeyboardEvent) => (shiftKey ? withShift : plain)[key]
}

/** What can be done to a tile's place and size, each said to whoever can't see it. */
export const useTileActs = ({ state, setTiles }: Board, say: (words: string) => void) => {
  const t = useT()
  const tiles = state.tiles.present
  const apply = (next: PlacedTiles, { id, tile: { title } }: PlacedTile): void => {
    setTiles(() => next)
    const at = next.findIndex((each) => each.id === id)
    const now = next[at]?.tile
    if (!now) return say(t('reports.editor.said.removed', { title }))
    const size = { width: now.width, height: now.height }
    say(t('reports.editor.said.placed', { title, at: at + 1, count: next.length, ...size }))
  }
  const move = (tile: PlacedTile, to: number): void => {
    apply(moved(tiles, tile.id, to), tile)
    focusSoon(gripId(tile.id))
  }
  const resize = (placed: PlacedTile, width: number, height: number): void =>
    apply(
      resized(tiles, placed.id, { width: placed.tile.width + width, height: placed.tile.height + height }),
      placed,
    )
  const remove = (tile: PlacedTile): void => {
    const at = tiles.indexOf(tile)
    const next = tiles[at + 1] ?? tiles[at - 1]
    apply(removed(tiles, tile.id), tile)
    focusSoon(next ? gripId(next.id) : 'add-tile')
  }
  const onKey = (tile: PlacedTile, event: KeyboardEvent): void => {
    const { ctrlKey, metaKey, altKey } = event
    const act = ctrlKey || metaKey || altKey ? undefined : keyed({ move, resize, remove }, tile, tiles)(event)
    if (!act) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }
  return { move, resize, remove, onKey }
}

export type TileActs = ReturnType<typeof useTileActs>
