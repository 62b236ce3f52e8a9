import '../../../../web/i18n/later/reports.ts'
import { useQueries } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { CSSProperties } from 'react'
import { dashboardLayout } from '#contract/api/dashboard.ts'
import type { DashboardLayout } from '#contract/api/dashboard.ts'
import type { Language } from '#contract/language.ts'
import { useTypeByName } from '../../../../web/api/use-meta.ts'
import { useT } from '../../../../web/i18n/i18n.ts'
import { shownLanguage } from '../../../../web/i18n/language.ts'
import { Empty } from '../../../../web/kit/layout/empty.tsx'
import { ErrorPanel } from '../../../../web/kit/layout/error-panel.tsx'
import { SkeletonText } from '../../../../web/kit/layout/skeleton.tsx'
import { useTabTitle } from '../../../../web/kit/layout/tab-title.ts'
import { paths } from '../../../../web/paths.ts'
import type { ScreenAddress } from '../../../../web/paths.ts'
import { dashboardQuery, textsOf } from '../dashboards.ts'
import type { BoardRecord } from '../dashboards.ts'
import { saidLayout } from '../layout/said-layout.ts'
import { useNarrowing } from '../page/use-narrowing.ts'
import { useShownPeriod } from '../page/use-period.ts'
import { TileCard } from '../tile/tile-card.tsx'
import { AsOf } from './as-of.tsx'
import { ScreenControls } from './screen-controls.tsx'
import { mostBoards, screenfulsOf } from './screenfuls.ts'
import type { Screenful } from './screenfuls.ts'
import { useMagnified } from './use-magnified.ts'
import { useTurning } from './use-turning.ts'
import classes from './screen.module.css'

interface ScreenPageProps {
  readonly keys: readonly string[]
  readonly address: ScreenAddress
}

/** One picture of a large screen. */
interface Picture extends Screenful {
  readonly board: BoardRecord
  readonly layout: DashboardLayout
}

/** Dashboards that fill a screen, one picture after the other, to be read from afar. */
export function ScreenPage({ keys, address }: ScreenPageProps) {
  const t = useT()
  const { boards, isPending, error } = useBoards(keys)
  const language = shownLanguage()
  const pictures = useMemo(() => boards.flatMap((board) => picturesOf(board, language)), [boards, language])
  const turning = useTurning(pictures.length, address.turn)
  const picture = pictures[turning.at]
  const title = picture ? textsOf(picture.board).title : t('reports.title')
  useTabTitle(title)
  return (
    <main className={classes.screen}>
      {picture ? (
        <Shown
          key={`${picture.board.id} ${turning.at}`}
          picture={picture}
          place={
            pictures.length > 1
              ? t('reports.screen.place', { at: turning.at + 1, count: pictures.length })
              : ''
          }
          address={address}
        />
      ) : isPending ? (
        <SkeletonText lines={4} what={t('reports.title')} />
      ) : error ? (
        <ErrorPanel error={error} />
      ) : (
        <Empty action={<Link to={paths.dashboards()}>{t('reports.all')}</Link>}>
          {t(boards.length > 0 ? 'reports.noTiles' : 'reports.missing', { key: keys.join(', ') })}
        </Empty>
      )}
      <ScreenControls turning={turning} isMany={pictures.length > 1} back={paths.dashboard(keys[0] ?? '')} />
    </main>
  )
}

const useBoards = (keys: readonly string[]) =>
  useQueries({
    queries: keys.slice(0, mostBoards).map((key) => dashboardQuery(key)),
    combine: (asked) => ({
      boards: asked.flatMap(({ data }) => (data ? [data] : [])),
      isPending: asked.some((each) => each.isPending),
      error: asked.find((each) => each.error)?.error ?? null,
    }),
  })

const picturesOf = (board: BoardRecord, language: Language): readonly Picture[] => {
  const parsed = dashboardLayout.safeParse(board['layout']).data
  const layout = parsed && saidLayout(parsed, language)
  return layout ? screenfulsOf(layout.tiles).map((screenful) => ({ ...screenful, board, layout })) : []
}

interface ShownProps {
  readonly picture: Picture
  readonly place: string
  readonly address: ScreenAddress
}

function Shown({ picture, place, address }: ShownProps) {
  const { board, layout, tiles, rows } = picture
  const type = useTypeByName(layout.tiles[0]?.type ?? '')
  const { period } = useShownPeriod(layout, type, address)
  const narrowing = useNarrowing(layout, address, period)
  const magnified = useMagnified()
  return (
    <div className={classes.whole} style={magnified}>
      <header className={classes.head}>
        <h1>{textsOf(board).title}</h1>
        <span className={classes.place}>{place}</span>
        <AsOf />
      </header>
      <div className={classes.grid} style={{ gridTemplateRows: `repeat(${rows}, minmax(0, 1fr))` }}>
        {tiles.map(({ tile, column, row, width, height }, at) => (
          <div
            key={at}
            className={classes.standing}
            style={
              {
                gridColumn: `${column} / span ${width}`,
                gridRow: `${row} / span ${height}`,
                '--rows': height,
              } as CSSProperties
            }
          >
            <TileCard tile={tile} narrowing={narrowing} />
          </div>
        ))}
      </div>
    </div>
  )
}
