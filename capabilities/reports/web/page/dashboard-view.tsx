import { useState, useMemo } from 'react'
import type { ReactNode } from 'react'
import { dashboardLayout } from '#contract/api/dashboard.ts'
import type { DashboardLayout } from '#contract/api/dashboard.ts'
import type { ApiRecord } from '#contract/api/records.ts'
import { useTypes } from '../../../../web/api/use-meta.ts'
import { useT } from '../../../../web/i18n/i18n.ts'
import { Empty } from '../../../../web/kit/layout/empty.tsx'
import { Page } from '../../../../web/kit/layout/page.tsx'
import { useHotkey } from '../../../../web/kit/keys/use-hotkey.ts'
import { useReader } from '../../../../web/kit/reader.ts'
import { FilterBar } from '../../../../web/record/filter/filter-bar.tsx'
import { recordFields } from '../../../../web/record/filter/filter-field.ts'
import type { DashboardAddress } from '../../../../web/paths.ts'
import { periodOf } from '../question/period.ts'
import type { Narrowing } from '../question/question.ts'
import { TileCard } from '../tile/tile-card.tsx'
import { DashboardActions } from './dashboard-actions.tsx'
import { PeriodPicker } from './period-picker.tsx'
import classes from './dashboard.module.css'

interface DashboardViewProps {
  readonly dashboard: ApiRecord
  readonly address: DashboardAddress
  readonly onAddress: (next: DashboardAddress) => void
}

// Stands in the address for "everything" where the dashboard has a filter of its own that the reader took away.
const everything = 'true'

/** The dashboard as its record describes it. */
export function DashboardView({ dashboard, address, onAddress }: DashboardViewProps) {
  const t = useT()
  const parsed = useMemo(() => dashboardLayout.safeParse(dashboard.layout), [dashboard.layout])
  const title = String(dashboard.title)
  const actions = <DashboardActions dashboard={dashboard} />
  if (!parsed.success || parsed.data.tiles.length === 0)
    return (
      <Page title={title} actions={actions}>
        <Empty>
          {parsed.success
            ? t('reports.noTiles')
            : t('reports.badLayout', { message: parsed.error.issues[0]?.message ?? '' })}
        </Empty>
      </Page>
    )
  return (
    <Page title={title} layout="full" actions={actions}>
      <Tiles layout={parsed.data} address={address} onAddress={onAddress}>
        {typeof dashboard.description === 'string' && <p className={classes.lead}>{dashboard.description}</p>}
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
  const t = useT()
  const narrowing = useNarrowing(layout, address)
  const tables = useTables(layout)
  return (
    <div className={classes.page}>
      <Bar layout={layout} narrowing={narrowing} address={address} onAddress={onAddress} />
      <div className={classes.scroll}>
        {children}
        {(narrowing.period.from ?? narrowing.period.to) !== null && (
          <p className={classes.lead}>{t('reports.period.help')}</p>
        )}
        <div className={classes.grid}>
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

/** What the address says, and the dashboard's own filter where it says nothing. */
const useNarrowing = (layout: DashboardLayout, { filter, last, from, to }: DashboardAddress): Narrowing => {
  const { timeZone } = useReader()
  // The last days are counted from when the page was opened, so that its questions stay the same while it is read.
  const [openedAt] = useState(() => Date.now())
  const given = filter ?? layout.filter ?? ''
  return useMemo(
    () => ({
      filter: given === everything ? '' : given,
      type: layout.tiles[0]?.type ?? '',
      period: periodOf({ last, from, to }, openedAt, timeZone),
      timeZone,
    }),
    [given, last, from, to, layout, openedAt, timeZone],
  )
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
  readonly narrowing: Narrowing
}

/** The one line that narrows the whole dashboard: period and filter. */
function Bar({ layout, narrowing, address, onAddress }: BarProps) {
  const t = useT()
  const type = useTypes().find(({ name }) => name === narrowing.type)
  const fields = useMemo(() => (type ? recordFields(type, t) : []), [type, t])
  return (
    <div className={classes.bar}>
      <PeriodPicker address={address} onChange={(next) => onAddress({ ...address, ...next })} />
      {type && (
        <FilterBar
          type={type}
          fields={fields}
          filter={narrowing.filter}
          q=""
          onChange={({ filter }) =>
            onAddress({ ...address, filter: filter || (layout.filter ? everything : undefined) })
          }
        />
      )}
    </div>
  )
}
