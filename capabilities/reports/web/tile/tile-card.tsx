import { IconChartBar, IconDots, IconDownload, IconRefresh, IconTable } from '@tabler/icons-react'
import { useId } from 'react'
import type { CSSProperties } from 'react'
import type { Tile } from '#contract/api/dashboard.ts'
import type { TypeMeta } from '#contract/api/meta.ts'
import { useTypeByName } from '../../../../web/api/use-meta.ts'
import { useT } from '../../../../web/i18n/i18n.ts'
import { ErrorPanel } from '../../../../web/kit/layout/error-panel.tsx'
import { IconButton } from '../../../../web/kit/overlay/button.tsx'
import { Menu, MenuItem } from '../../../../web/kit/overlay/menu.tsx'
import { plotOf } from '../answer/plot.ts'
import { csvOf, tableOf } from '../answer/table.ts'
import type { Narrowing } from '../question/question.ts'
import { saveFile } from '../../../../web/kit/save-file.ts'
import { TileBones, TileView } from './tile-view.tsx'
import { useTile } from './use-tile.ts'
import classes from './tile-frame.module.css'

interface TileCardProps {
  readonly tile: Tile
  /** Null while it is not known yet. */
  readonly narrowing: Narrowing | null
  readonly asTable?: boolean
  /** Absent where a tile is only looked at. */
  readonly onTable?: (asTable: boolean) => void
}

const always = { from: null, to: null }

/** A tile of a dashboard: it loads, fails and is exported by itself. */
export function TileCard(props: TileCardProps) {
  const t = useT()
  const type = useTypeByName(props.tile.type)
  if (type) return <KnownTile {...props} type={type} />
  return (
    <section className={classes.tile} style={sizeOf(props.tile)}>
      <p className={classes.none}>{t('reports.tile.unknownType', { type: props.tile.type })}</p>
    </section>
  )
}

function KnownTile({ tile, type, narrowing, asTable = false, onTable }: TileCardProps & { type: TypeMeta }) {
  const t = useT()
  const id = useId()
  const { answered, words, error, isBusy, refresh } = useTile(tile, type, narrowing)
  const period = narrowing?.period ?? always
  const truncated = answered?.answers.find((answer) => answer.truncated)
  const exportCsv = (): void => {
    if (!answered) return
    const plot = tile.kind === 'flow' ? null : plotOf(answered, words, period)
    saveFile(`${tile.title}.csv`, 'text/csv;charset=utf-8', csvOf(tableOf(answered, plot, words)))
  }
  const hasPicture = tile.kind !== 'table' && tile.kind !== 'figure'
  return (
    <section
      className={classes.tile}
      style={sizeOf(tile)}
      aria-labelledby={id}
      data-tile={tile.title}
      data-small={tile.width <= 4 || undefined}
      data-kind={tile.kind}
      data-still={onTable ? undefined : true}
      aria-busy={answered === null && error === null}
    >
      <div className={classes.head}>
        <div className={classes.words}>
          <h2 id={id} className={classes.title}>
            {tile.title}
          </h2>
          {tile.note !== undefined && <p className={classes.note}>{tile.note}</p>}
        </div>
        {onTable && (
          <div className={classes.tools}>
            {hasPicture && <PictureSwitch asTable={asTable} onTable={onTable} />}
            <TileMenu title={tile.title} onExport={answered ? exportCsv : null} onRefresh={refresh} />
          </div>
        )}
      </div>
      <div
        className={classes.body}
        data-kind={tile.kind}
        data-busy={(isBusy && answered !== null) || undefined}
      >
        {error ? (
          <ErrorPanel error={error} onRetry={refresh} compact />
        ) : answered ? (
          <TileView {...{ answered, words, period, asTable }} isNarrowed={leavesOut(narrowing)} />
        ) : (
          <TileBones kind={tile.kind} />
        )}
      </div>
      {truncated && tile.kind !== 'bar' && tile.kind !== 'heat' && (
        <p className={classes.foot}>{t('reports.tile.truncated', { count: truncated.data.length })}</p>
      )}
    </section>
  )
}

const leavesOut = (narrowing: Narrowing | null): boolean =>
  narrowing !== null && (narrowing.filter !== '' || (narrowing.period.from ?? narrowing.period.to) !== null)

interface PictureSwitchProps {
  readonly asTable: boolean
  readonly onTable: (asTable: boolean) => void
}

/** Shows the figures of a picture as a table, and back. */
function PictureSwitch({ asTable, onTable }: PictureSwitchProps) {
  const t = useT()
  return (
    <IconButton
      label={t(asTable ? 'reports.tile.picture' : 'reports.tile.table')}
      keys="t"
      pressed={asTable}
      onClick={() => onTable(!asTable)}
    >
      {asTable ? <IconChartBar size={16} stroke={1.6} /> : <IconTable size={16} stroke={1.6} />}
    </IconButton>
  )
}

interface TileMenuProps {
  readonly title: string
  /** Null while there is nothing to export. */
  readonly onExport: (() => void) | null
  readonly onRefresh: () => void
}

function TileMenu({ title, onExport, onRefresh }: TileMenuProps) {
  const t = useT()
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
        icon={<IconDownload size={16} stroke={1.6} aria-hidden />}
        disabled={!onExport}
        onSelect={onExport ?? undefined}
      >
        {t('reports.tile.export')}
      </MenuItem>
      <MenuItem icon={<IconRefresh size={16} stroke={1.6} aria-hidden />} onSelect={onRefresh}>
        {t('reports.tile.refresh')}
      </MenuItem>
    </Menu>
  )
}

const sizeOf = ({ width, height }: Tile): CSSProperties =>
  ({ '--width': width, '--height': height }) as CSSProperties
