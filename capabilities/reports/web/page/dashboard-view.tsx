import { Link } from '@tanstack/react-router'
import { useEffect, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { dashboardLayout } from '#contract/api/dashboard.ts'
import type { DashboardLayout, Tile } from '#contract/api/dashboard.ts'
import type { TypeMeta } from '#contract/api/meta.ts'
import { useTypeByName } from '../../../../web/api/use-meta.ts'
import { useT } from '../../../../web/i18n/i18n.ts'
import { loadDrawing } from '../../../../web/kit/chart/chart.tsx'
import { shownLanguage } from '../../../../web/i18n/language.ts'
import { Empty } from '../../../../web/kit/layout/empty.tsx'
import { Page } from '../../../../web/kit/layout/page.tsx'
import { useHotkey } from '../../../../web/kit/keys/use-hotkey.ts'
import { FilterBar } from '../../../../web/record/filter/filter-bar.tsx'
import { recordFields } from '../../../../web/record/filter/filter-field.ts'
import { paths } from '../../../../web/paths.ts'
import type { DashboardAddress } from '../../../../web/paths.ts'
import { textsOf } from '../dashboards.ts'
import type { BoardRecord } from '../dashboards.ts'
import { saidLayout } from '../layout/said-layout.ts'
import { allOfTheTime } from '../question/period.ts'
import { TileCard } from '../tile/tile-card.tsx'
import { DashboardActions } from './dashboard-actions.tsx'
import { PeriodNote } from './period-note.tsx'
import { PeriodPicker } from './period-picker.tsx'
import { everything, filterOf, useNarrowing } from './use-narrowing.ts'
import { useShownPeriod } from './use-period.ts'
import type { ShownPeriod } from './use-period.ts'
import classes from './dashboard.module.css'

interface DashboardViewProps {
  readonly dashboard: BoardRecord
  readonly address: DashboardAddress
  readonly onAddress: (next: DashboardAddress) => void
}

/** The dashboard as its record describes it. */
export function DashboardView({ dashboard, address, onAddress }: DashboardViewProps) {
  const t = useT()
  const parsed = useMemo(() => dashboardLayout.safeParse(dashboard.layout), [dashboard.layout])
  const { title, description } = textsOf(dashboard)
  const language = shownLanguage()
  const layout = useMemo(() => parsed.data && saidLayout(parsed.data, language), [parsed, language])
  const actions = <DashboardActions dashboard={dashboard} address={address} />
  const mayEdit = dashboard.abilities?.update.allowed ?? false
  if (!layout || layout.tiles.length === 0)
    return (
      <Page title={title} actions={actions}>
        <Empty
          action={
            mayEdit && (
              <Link to={paths.editDashboard(String(dashboard['key']))}>{t('reports.editor.start')}</Link>
            )
          }
        >
          {layout
            ? t('reports.noTiles')
            : t('reports.badLayout', { message: parsed.error?.issues[0]?.message ?? '' })}
        </Empty>
      </Page>
    )
  return (
    <Page title={title} layout="full" actions={actions}>
      <Tiles layout={layout} address={address} onAddress={onAddress}>
        {description !== null && <p className={classes.lead}>{description}</p>}
      </Tiles>
    </Page>
  )
}

interface TilesProps {
  readonly layout: DashboardLayout
  readonly address: DashboardAddress
  readonly onAddress: (next: DashboardAddress) => void
  readonly children: ReactNode
}

function Tiles({ layout, address, onAddress, children }: TilesProps) {
  const type = useTypeByName(layout.tiles[0]?.type ?? '')
  const shown = useShownPeriod(layout, type, address)
  const narrowing = useNarrowing(layout, address, shown.period)
  const tables = useTables(layout)
  useDrawing(layout)
  return (
    <div className={classes.page}>
      <Bar layout={layout} shown={shown} type={type} address={address} onAddress={onAddress} />
      <div className={classes.scroll}>
        {children}
        {type && (
          <PeriodNote shown={shown} type={type} onAll={() => onAddress({ ...address, last: allOfTheTime })} />
        )}
        {/* The note above says more when the period is known: what is not seen yet cannot jump. */}
        <div className={classes.grid} data-waiting={shown.period === null || undefined}>
          {layout.tiles.map((tile, at) => (
            <TileCard
              key={at}
              tile={tile}
              narrowing={narrowing}
              asTable={tables.isTable(at)}
              onTable={(asTable) => tables.set(at, asTable)}
            />
          ))}
        </div>
      </div>
    </div>
  )
}

const drawnKinds: readonly Tile['kind'][] = ['bar', 'line', 'area']

/** What charts are drawn with comes beside their figures, not after them. A failure shows where one is to be drawn. */
const useDrawing = ({ tiles }: DashboardLayout): void => {
  const isDrawn = tiles.some(({ kind }) => drawnKinds.includes(kind))
  useEffect(() => {
    if (isDrawn) loadDrawing().catch(() => undefined)
  }, [isDrawn])
}

/** `t` turns the tile with the focus or under the pointer into its table and back; all of them where it is none. */
const useTables = ({ tiles }: DashboardLayout) => {
  const t = useT()
  const [shown, setShown] = useState<ReadonlySet<number>>(new Set())
  const set = (at: number, asTable: boolean): void => {
    const next = new Set(shown)
    if (asTable) next.add(at)
    else next.delete(at)
    setShown(next)
  }
  const turn = (): void => {
    const meant =
      document.activeElement?.closest('[data-tile]') ?? document.querySelector('[data-tile]:hover')
    const at = tiles.findIndex(({ title }) => title === meant?.getAttribute('data-tile'))
    if (at >= 0) set(at, !shown.has(at))
    else setShown(shown.size > 0 ? new Set() : new Set(tiles.keys()))
  }
  useHotkey('t', turn, { label: t('reports.tile.key'), group: 'anywhere' })
  return { isTable: (at: number) => shown.has(at), set }
}

interface BarProps extends Omit<TilesProps, 'children'> {
  readonly shown: ShownPeriod
  readonly type: TypeMeta | undefined
}

/** The one line that narrows the whole dashboard: period and filter. */
function Bar({ layout, shown, type, address, onAddress }: BarProps) {
  const t = useT()
  const fields = useMemo(() => (type ? recordFields(type, t) : []), [type, t])
  return (
    <div className={classes.bar}>
      <PeriodPicker address={address} shown={shown} onChange={(next) => onAddress({ ...address, ...next })} />
      {type && (
        <FilterBar
          type={type}
          fields={fields}
          filter={filterOf(layout, address.filter)}
          q=""
          onChange={({ filter }) =>
            onAddress({ ...address, filter: filter || (layout.filter ? everything : undefined) })
          }
        />
      )}
    </div>
  )
}
