import type { EChartsCoreOption } from 'echarts/core'
import type { Tile } from '#contract/api/dashboard.ts'
import type { ChartInks } from '../../../../web/kit/chart/chart-inks.ts'
import { chartTip } from '../../../../web/kit/chart/chart-tip.ts'
import { numberText } from '../../../../web/kit/marks/format.ts'
import { isMonth } from '../answer/buckets.ts'
import type { Plot } from '../answer/plot-shape.ts'
import { figureText, groupWords } from '../answer/words.ts'
import type { Words } from '../answer/words.ts'
import { inkOf } from './ink.ts'
import { inSentence } from '../../../../web/i18n/language.ts'

const plainDashes = ['solid', 'dashed', 'dotted'] as const
const mostMarkedPlaces = 45
const mostLettersInARow = 60
const mostNumberedPlaces = 14

/** The names of bars stand one below the other where they are long or many. */
export const isUprightPlot = ({ kind }: Tile, { places, bucket }: Plot): boolean => {
  if (kind !== 'bar' || bucket !== null || places.every(({ raw }) => isMonth(raw))) return false
  const letters = places.reduce((sum, { text }) => sum + text.length, 0)
  return letters > mostLettersInARow || places.some(({ text }) => text.length > 14)
}

/** What ECharts draws for bars, lines and areas. */
export const chartOption = (tile: Tile, plot: Plot, words: Words, inks: ChartInks): EChartsCoreOption => {
  const isUpright = isUprightPlot(tile, plot)
  const category = { ...categoryAxis(plot, words), ...(isUpright && upright) }
  const value = valueAxis(tile, plot, words, isUpright)
  const hasLegend = plot.series.length > 1
  return {
    grid: {
      left: 8,
      right: isUpright ? (plot.unit === 'share' ? 52 : 28) : 12,
      top: hasLegend ? 30 : 24,
      bottom: 4,
      outerBoundsMode: 'same',
      outerBoundsContain: 'all',
    },
    ...(hasLegend && { legend: { top: 0, left: 4, itemGap: 16, itemWidth: 18, itemHeight: 9 } }),
    tooltip: {
      trigger: 'axis',
      confine: true,
      axisPointer: { type: tile.kind === 'bar' ? 'shadow' : 'line' },
      formatter: (hovered: unknown) => tipOf(hovered, plot, words, inks),
    },
    xAxis: isUpright ? value : category,
    yAxis: isUpright ? category : value,
    series: plot.series.map((_, at) =>
      tile.kind === 'bar' ? bars(tile, plot, at, words, inks) : line(tile, plot, at, words, inks),
    ),
  }
}

// Read from the top down like a list.
const upright = { inverse: true, axisLabel: { interval: 0, width: 132, overflow: 'truncate' } } as const

const categoryAxis = ({ places, bucket, group }: Plot, words: Words) => {
  const named = { name: '', type: 'category', data: places.map(({ text }) => text) } as const
  const isOfMonths = bucket === null && places.length > 0 && places.every(({ raw }) => isMonth(raw))
  if (bucket === null && !isOfMonths)
    return { ...named, axisLabel: { interval: 0 }, ...(group !== null && places.length > 0 && { name: '' }) }
  const short = new Intl.DateTimeFormat(words.reader.language, {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  })
  const month = new Intl.DateTimeFormat(words.reader.language, {
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  })
  const isLong = bucket === 'day' && places.length > 70
  const firstDay = ({ key, raw }: Plot['places'][number]): string =>
    isOfMonths ? `${String(raw)}-01` : key.slice(0, 10)
  const dayOf = (at: number): Date => new Date(`${places[at] ? firstDay(places[at]) : ''}T00:00:00Z`)
  const label = (_text: string, at: number): string => {
    if (bucket === 'day' || bucket === 'week') return (isLong ? month : short).format(dayOf(at))
    return bucket === 'month' || isOfMonths ? month.format(dayOf(at)) : (places[at]?.text ?? '')
  }
  const atMonths = (at: number): boolean => (places[at]?.key ?? '').endsWith('-01')
  return {
    ...named,
    boundaryGap: true,
    axisTick: { show: isLong, interval: atMonths },
    axisLabel: { formatter: label, ...(isLong && { interval: atMonths }) },
  }
}

const valueAxis = (tile: Tile, plot: Plot, words: Words, isUpright: boolean) => ({
  type: 'value',
  name: axisName(tile, plot, words),
  nameLocation: 'end',
  nameGap: isUpright ? 6 : 10,
  nameTextStyle: { align: isUpright ? 'right' : 'left', padding: isUpright ? 0 : [0, 0, 0, -4] },
  min: (range: { min: number }) => Math.min(0, range.min),
  // Room for the numbers above bars. A share ends at the whole.
  boundaryGap: [0, tile.kind === 'bar' && plot.unit !== 'share' ? '12%' : 0],
  ...(plot.unit === 'share' && { max: ({ max }: { max: number }) => wholeAt(max) }),
  minInterval: plot.unit === null ? 1 : 0,
  axisLabel: {
    formatter: (value: number) =>
      plot.unit === 'share' ? figureText(value, 'share', words) : numberText(value, words.reader),
  },
})

/** Where an axis of shares ends: with the whole where that is near; null lets the axis find its end. */
export const wholeAt = (most: number): number | null => (most > 0.8 && most <= 1 ? 1 : null)

/** The unit at the axis: what the tile says, else that of the figures, else what is counted. */
const axisName = ({ unit }: Tile, plot: Plot, { t, type }: Words): string =>
  unit ?? (plot.unit === null ? inSentence(type.labelMany) : t(`reports.axis.${plot.unit}`))

const bars = (tile: Tile, plot: Plot, at: number, words: Words, inks: ChartInks) => {
  const series = plot.series[at]
  const isUpright = isUprightPlot(tile, plot)
  const showsNumbers = plot.series.length === 1 && (isUpright || plot.places.length <= mostNumberedPlaces)
  return {
    type: 'bar',
    name: series?.name,
    stack: tile.stacked ? 'all' : undefined,
    barMaxWidth: 36,
    barCategoryGap: '28%',
    cursor: 'pointer',
    itemStyle: {
      borderRadius: tile.stacked ? 0 : isUpright ? [0, 2, 2, 0] : [2, 2, 0, 0],
      color: inkOf(plot, at, null, words, inks),
    },
    label: {
      show: showsNumbers,
      position: isUpright ? 'right' : 'top',
      color: inks.scheme.dim,
      fontSize: 11,
      formatter: ({ value }: { value: unknown }) =>
        typeof value === 'number' ? figureText(value, plot.unit, words) : '',
    },
    labelLayout: { hideOverlap: true },
    data: (series?.values ?? []).map((each, place) => ({
      value: each?.value,
      ...(plot.series.length === 1 && { itemStyle: { color: inkOf(plot, at, place, words, inks) } }),
    })),
  }
}

const line = (tile: Tile, plot: Plot, at: number, words: Words, inks: ChartInks) => {
  const series = plot.series[at]
  const color = inkOf(plot, at, null, words, inks)
  return {
    type: 'line',
    name: series?.name,
    stack: tile.stacked ? 'all' : undefined,
    showSymbol: plot.places.length <= mostMarkedPlaces,
    cursor: 'pointer',
    // Told apart by their dashes where their colours are not.
    lineStyle: { type: plainDashes[at % plainDashes.length], color },
    itemStyle: { color },
    ...(tile.kind === 'area' && { areaStyle: { color, opacity: 0.14 } }),
    emphasis: { disabled: true },
    data: (series?.values ?? []).map((each) => each?.value ?? null),
  }
}

const tipOf = (hovered: unknown, plot: Plot, words: Words, inks: ChartInks): HTMLElement => {
  const [first] = [hovered].flat() as readonly { readonly dataIndex: number }[]
  const at = first?.dataIndex ?? 0
  const title = plot.group === null || plot.bucket !== null ? '' : `${groupWords(plot.group, words)}: `
  return chartTip(
    `${title}${plot.places[at]?.text ?? ''}`,
    plot.series.flatMap(({ name, values }, series) => {
      const value = values[at]
      if (!value || (value.value === 0 && plot.series.length > 4)) return []
      const ink = inkOf(plot, series, plot.series.length === 1 ? at : null, words, inks)
      return [{ ink, label: name, value: figureText(value.value, plot.unit, words) }]
    }),
  )
}
