import { useDebouncedValue } from '@mantine/hooks'
import { IconX } from '@tabler/icons-react'
import { useEffect, useEffectEvent, useRef } from 'react'
import { useT } from '../../../../web/i18n/i18n.ts'
import { IconButton } from '../../../../web/kit/overlay/button.tsx'
import type { Narrowing } from '../question/question.ts'
import { TileCard } from '../tile/tile-card.tsx'
import { changed } from './placed-tiles.ts'
import type { PlacedTile } from './placed-tiles.ts'
import { TileForm } from './tile-form/tile-form.tsx'
import type { Board } from './use-board.ts'
import classes from './editor.module.css'

interface TilePanelProps {
  readonly board: Board
  readonly placed: PlacedTile
  readonly narrowing: Narrowing | null
  readonly onClose: () => void
}

const typingMs = 300

/** The form of the tile in hand beside the others; where there is no room beside, with a look at it above. */
export function TilePanel({ board, placed, narrowing, onClose }: TilePanelProps) {
  const t = useT()
  const { id, tile } = placed
  const panel = useRef<HTMLElement>(null)
  const [shown] = useDebouncedValue(tile, typingMs)
  useEffect(() => panel.current?.querySelector<HTMLElement>('[data-first]')?.focus(), [])
  const close = useEffectEvent(onClose)
  useEffect(() => {
    // What closes something within the panel has dealt with the key before it comes here.
    const onKey = (event: KeyboardEvent): void => {
      const isWithin = event.target instanceof Node && panel.current?.contains(event.target)
      if (event.key === 'Escape' && isWithin && !event.defaultPrevented) close()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  return (
    <aside
      ref={panel}
      className={classes.panel}
      aria-label={t('reports.editor.panel', { title: tile.title || t('reports.editor.unnamed') })}
    >
      <div className={classes.panelHead}>
        <h2>{t('reports.editor.panelTitle')}</h2>
        <IconButton label={t('kit.close')} keys="Escape" onClick={onClose}>
          <IconX size={18} aria-hidden />
        </IconButton>
      </div>
      <div className={classes.preview} inert>
        <TileCard tile={shown} narrowing={narrowing} />
      </div>
      <TileForm
        tile={tile}
        onChange={(next, of) => board.setTiles((before) => changed(before, id, () => next), `${id} ${of}`)}
      />
    </aside>
  )
}
