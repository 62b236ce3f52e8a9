import {
  IconArrowsMove,
  IconArrowLeft,
  IconArrowRight,
  IconArrowAutofitHeight,
  IconArrowAutofitWidth,
  IconCopy,
  IconDots,
  IconPencil,
  IconTrash,
} from '@tabler/icons-react'
import { useDebouncedValue } from '@mantine/hooks'
import type { CSSProperties } from 'react'
import { useT } from '../../../../web/i18n/i18n.ts'
import { IconButton } from '../../../../web/kit/overlay/button.tsx'
import { Menu, MenuDivider, MenuItem } from '../../../../web/kit/overlay/menu.tsx'
import type { Narrowing } from '../question/question.ts'
import { TileCard } from '../tile/tile-card.tsx'
import { heights, widths } from './placed-tiles.ts'
import type { PlacedTile } from './placed-tiles.ts'
import type { Drop, useDrag, usePull } from './use-drag.ts'
import { gripId } from './use-tile-keys.ts'
import type { TileActs } from './use-tile-keys.ts'
import classes from './editor.module.css'

interface EditableTileProps {
  readonly placed: PlacedTile
  readonly at: number
  readonly count: number
  readonly narrowing: Narrowing | null
  readonly isChosen: boolean
  readonly isFaulty: boolean
  readonly acts: TileActs
  readonly drag: ReturnType<typeof useDrag>
  readonly pulling: ReturnType<typeof usePull>
  readonly onEdit: () => void
  readonly onCopy: () => void
}

const typingMs = 300

/** A tile with what moves, sizes, changes and removes it. Its content is shown as readers will see it, and does nothing. */
export function EditableTile(props: EditableTileProps) {
  const { placed, narrowing, isChosen, isFaulty, drag, pulling } = props
  const t = useT()
  const { id, tile } = placed
  const [shown] = useDebouncedValue(tile, typingMs)
  const size = pulling.pull?.id === id ? pulling.pull.now : tile
  return (
    <div
      className={classes.slot}
      style={{ '--width': size.width, '--height': size.height } as CSSProperties}
      role="group"
      aria-label={t('reports.editor.tileOf', {
        title: tile.title || t('reports.editor.unnamed'),
        at: props.at + 1,
      })}
      data-slot={id}
      data-small={size.width <= 4 || undefined}
      data-chosen={isChosen || undefined}
      data-faulty={isFaulty || undefined}
      data-dragged={drag.drop?.dragged === id || undefined}
      data-drop={dropAt(drag.drop, id)}
    >
      <Tools {...props} />
      <div className={classes.still} inert>
        <TileCard
          tile={{ ...shown, title: shown.title || t('reports.editor.unnamed') }}
          narrowing={narrowing}
        />
      </div>
      <span className={classes.corner} aria-hidden {...pulling.corner(id, tile)} />
    </div>
  )
}

const dropAt = (drop: Drop | null, id: number): string | undefined =>
  drop === null || drop.over !== id || drop.dragged === id ? undefined : drop.isBehind ? 'behind' : 'before'

function Tools(props: EditableTileProps) {
  const t = useT()
  const { placed, acts, drag, onEdit } = props
  const title = placed.tile.title || t('reports.editor.unnamed')
  return (
    <div className={classes.tools}>
      <button
        id={gripId(placed.id)}
        type="button"
        className={classes.grip}
        aria-label={t('reports.editor.grip', { title })}
        aria-describedby="grip-help"
        data-hint={t('reports.editor.gripHelp')}
        onKeyDown={(event) => acts.onKey(placed, event)}
        {...drag.grip(placed.id)}
      >
        <IconArrowsMove size={16} stroke={1.6} aria-hidden />
      </button>
      <IconButton label={t('reports.editor.change', { title })} onClick={onEdit}>
        <IconPencil size={16} stroke={1.6} />
      </IconButton>
      <MoreOfTile {...props} title={title} />
    </div>
  )
}

const icon = { size: 16, stroke: 1.6, 'aria-hidden': true } as const

/** The same by menu: for whoever neither drags nor knows the keys. */
function MoreOfTile(props: EditableTileProps & { title: string }) {
  const t = useT()
  const { placed, at, count, acts, onCopy, title } = props
  return (
    <Menu
      width={220}
      button={(trigger) => (
        <IconButton {...trigger} label={t('reports.tile.more', { title })}>
          <IconDots size={16} stroke={1.6} />
        </IconButton>
      )}
    >
      <MenuItem
        icon={<IconArrowLeft {...icon} />}
        disabled={at === 0}
        onSelect={() => acts.move(placed, at - 1)}
      >
        {t('reports.editor.earlier')}
      </MenuItem>
      <MenuItem
        icon={<IconArrowRight {...icon} />}
        disabled={at === count - 1}
        onSelect={() => acts.move(placed, at + 1)}
      >
        {t('reports.editor.later')}
      </MenuItem>
      <MenuDivider />
      <SizeItems placed={placed} acts={acts} />
      <MenuDivider />
      <MenuItem icon={<IconCopy {...icon} />} onSelect={onCopy}>
        {t('reports.editor.copyTile')}
      </MenuItem>
      <MenuItem icon={<IconTrash {...icon} />} onSelect={() => acts.remove(placed)}>
        {t('reports.editor.remove')}
      </MenuItem>
    </Menu>
  )
}

function SizeItems({ placed, acts }: Pick<EditableTileProps, 'placed' | 'acts'>) {
  const t = useT()
  const { width, height } = placed.tile
  const sizes = [
    { label: t('reports.editor.wider'), step: [1, 0], isEnd: width >= widths.most },
    { label: t('reports.editor.narrower'), step: [-1, 0], isEnd: width <= widths.least },
    { label: t('reports.editor.taller'), step: [0, 1], isEnd: height >= heights.most },
    { label: t('reports.editor.lower'), step: [0, -1], isEnd: height <= heights.least },
  ] as const
  return sizes.map(({ label, step: [columns, rows], isEnd }) => (
    <MenuItem
      key={label}
      icon={columns === 0 ? <IconArrowAutofitHeight {...icon} /> : <IconArrowAutofitWidth {...icon} />}
      disabled={isEnd}
      onSelect={() => acts.resize(placed, columns, rows)}
    >
      {label}
    </MenuItem>
  ))
}
