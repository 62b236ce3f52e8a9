import { Link } from '@tanstack/react-router'
import { Suspense, useMemo } from 'react'
import type { Tile } from '#contract/api/dashboard.ts'
import { ChartBones } from '../../../../web/kit/chart/chart-bones.tsx'
import { SkeletonRows } from '../../../../web/kit/layout/skeleton.tsx'
import { paths } from '../../../../web/paths.ts'
import type { Answered } from '../answer/plot-shape.ts'
import { behind, drawnMeasure, plotOf } from '../answer/plot.ts'
import { tableOf } from '../answer/table.ts'
import { figureText, unitOf } from '../answer/words.ts'
import type { Words } from '../answer/words.ts'
import type { Period } from '../question/period.ts'
import { ChartView } from './chart-view.tsx'
import { Heat } from './heat.tsx'
import { TableView } from './table-view.tsx'
import classes from './tile-frame.module.css'
import { inSentence } from '../../../../web/i18n/language.ts'
import { loadable } from '../../../../web/kit/loadable.tsx'

const FlowView = loadable(() => import('../flow/flow-view.tsx'))

interface TileViewProps {
  readonly answered: Answered
  readonly words: Words
  readonly period: Period
  readonly asTable: boolean
  /** Whether a period or a filter leaves anything out. */
  readonly isNarrowed: boolean
}

/** What a tile shows of its answers: its picture, or the same figures as a table. */
export function TileView({ answered, words, period, asTable, isNarrowed }: TileViewProps) {
  const { tile } = answered
  const { plural } = words.type
  const isPlotted = tile.kind !== 'flow' && tile.kind !== 'table' && tile.kind !== 'figure'
  const plot = useMemo(
    () => (isPlotted ? plotOf(answered, words, period) : null),
    [answered, words, period, isPlotted],
  )
  const isEmpty = tile.kind !== 'figure' && answered.answers.every(({ data }) => data.length === 0)
  if (isEmpty)
    return (
      <p className={classes.none}>
        {words.t(isNarrowed ? 'reports.tile.none' : 'reports.tile.noneYet', {
          types: inSentence(words.type.labelMany),
        })}
      </p>
    )
  if (tile.kind === 'figure' && !asTable) return <Figure answered={answered} words={words} />
  if (asTable || tile.kind === 'table')
    return <TableView table={tableOf(answered, plot, words)} plural={plural} />
  if (tile.kind === 'flow')
    return (
      <Suspense fallback={<ChartBones />}>
        <FlowView answered={answered} words={words} />
      </Suspense>
    )
  if (plot === null) return null
  if (tile.kind === 'heat') return <Heat plot={plot} words={words} />
  return <ChartView tile={tile} plot={plot} words={words} />
}

/** One number, and the list behind it. */
function Figure({ answered, words }: { answered: Answered; words: Words }) {
  const series = answered.tile.series[0]
  const row = answered.answers[0]?.data[0]
  if (!series) return null
  const measure = drawnMeasure(series)
  const text = figureText(row?.figures[measure.as] ?? null, unitOf(measure, words), words)
  // A figure of everything has no condition of its own: its list is the whole one.
  const list = row ? (behind(row) ?? {}) : null
  return (
    <div className={classes.figure}>
      {list ? (
        <Link
          to={paths.list(words.type.plural, list)}
          aria-label={words.t('reports.tile.total', { title: answered.tile.title, value: text })}
        >
          {text}
        </Link>
      ) : (
        text
      )}
    </div>
  )
}

/** A tile's content to come, in its true shape. */
export function TileBones({ kind }: { kind: Tile['kind'] }) {
  if (kind === 'figure') return <span className={classes.figureBone} aria-hidden />
  if (kind === 'table' || kind === 'heat') return <SkeletonRows rows={6} height={30} />
  return <ChartBones />
}
