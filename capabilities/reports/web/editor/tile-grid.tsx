import { useState } from 'react'
import { useT } from '../../../../web/i18n/i18n.ts'
import { Empty } from '../../../../web/kit/layout/empty.tsx'
import { Status } from '../../../../web/kit/layout/status.tsx'
import type { Narrowing } from '../question/question.ts'
import { EditableTile } from './editable-tile.tsx'
import { added, moved, resized } from './placed-tiles.ts'
import type { Board } from './use-board.ts'
import { useDrag, usePull } from './use-drag.ts'
import { useTileActs } from './use-tile-keys.ts'
import classes from './editor.module.css'

interface TileGridProps {
  readonly board: Board
  readonly narrowing: Narrowing | null
  readonly chosen: number | null
  /** Ids of tiles that the server refused. */
  readonly faults: ReadonlySet<number>
  readonly onChoose: (id: number) => void
}

/** The tiles as readers will see them, each with its grip, its corner and its menu. */
export function TileGrid({ board, narrowing, chosen, faults, onChoose }: TileGridProps) {
  const t = useT()
  const [said, setSaid] = useState('')
  const acts = useTileActs(board, setSaid)
  const tiles = board.state.tiles.present
  const drag = useDrag(({ dragged, over, isBehind }) => {
    const others = tiles.filter(({ id }) => id !== dragged)
    const at = others.findIndex(({ id }) => id === over)
    if (at >= 0) board.setTiles((before) => moved(before, dragged, isBehind ? at + 1 : at))
  })
  const pulling = usePull((id, size) => board.setTiles((before) => resized(before, id, size)))
  return (
    <>
      <p id="grip-help" className="visually-hidden">
        {t('reports.editor.gripHelp')}
      </p>
      <Status className="visually-hidden">{said}</Status>
      {tiles.length === 0 && <Empty>{t('reports.editor.empty')}</Empty>}
      <div className={classes.grid} data-grid>
        {tiles.map((placed, at) => (
          <EditableTile
            key={placed.id}
            placed={placed}
            at={at}
            count={tiles.length}
            narrowing={narrowing}
            isChosen={placed.id === chosen}
            isFaulty={faults.has(placed.id)}
            acts={acts}
            drag={drag}
            pulling={pulling}
            onEdit={() => onChoose(placed.id)}
            onCopy={() => board.setTiles((before) => added(before, placed.tile, placed.id))}
          />
        ))}
      </div>
    </>
  )
}
