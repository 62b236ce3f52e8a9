import type { AggregateRow, GroupKey, Measure } from '#contract/api/aggregate.ts'
import type { Tile } from '#contract/api/dashboard.ts'
import type { Period } from '../question/period.ts'
import { isBucket } from '../question/question.ts'
import { backlogOf } from './backlog.ts'
import { bucketKey, filled, keyText } from './buckets.ts'
import type { Answered, Behind, Plot, PlotSeries, PlotValue } from './plot-shape.ts'
import { groupName, measureWords, nameIn, unitOf, valueWords } from './words.ts'
import type { Words } from './words.ts'

/** The measure of a series that is drawn. */
export const drawnMeasure = (series: Tile['series'][number]): Measure => {
  const { measures } = series.request
  return measures.find(({ as }) => as === series.figure) ?? (measures[0] as Measure)
}

/** Brings the answers of a tile's series together along one axis. */
export const plotOf = (answered: Answered, words: Words, period: Period): Plot => {
  const { tile, answers } = answered
  const group = tile.series[0]?.request.groupBy[0] ?? null
  const bucket = group !== null && isBucket(group) ? group.bucket : null
  const placed = answers.map(({ data }, at) => {
    // Each series has a field of its own: opened by the one, closed by the other.
    const own = tile.series[at]?.request.groupBy[0] ?? null
    return data.flatMap((row) => placedAt(row, own, words))
  })
  const found = placed.flatMap((rows) => rows.map(({ key }) => key))
  const keys = bucket === null ? [...new Set(found)] : filled(found, bucket)
  const raws = new Map(placed.flatMap((rows) => rows.map(({ key, raw }) => [key, raw] as const)))
  const textOf = (key: string): string => {
    if (bucket !== null) return keyText(key, bucket, words.reader)
    return group === null ? '' : valueWords(group, raws.get(key), words)
  }
  const plot: Plot = {
    places: keys.map((key) => ({ key, text: textOf(key), raw: raws.get(key) })),
    series: tile.series.flatMap((each, at) => seriesOf(each, placed[at] ?? [], keys, words)),
    group,
    bucket,
    unit: tile.series[0] ? unitOf(drawnMeasure(tile.series[0]), words) : null,
  }
  if (tile.transform === 'backlog') return within(backlogOf(answered, plot, words), period)
  return tile.transform === 'share' ? sharesOf(plot) : plot
}

interface Placed {
  readonly key: string
  readonly raw: unknown
  readonly row: AggregateRow
}

const placedAt = (row: AggregateRow, group: GroupKey | null, { reader }: Words): readonly Placed[] => {
  if (group === null) return [{ key: '', raw: null, row }]
  const raw = row.group[groupName(group)] ?? null
  if (!isBucket(group)) return [{ key: JSON.stringify(raw), raw, row }]
  // What has no time has no place on an axis of time.
  if (!Array.isArray(raw)) return []
  return [{ key: bucketKey(String(raw[0]), group.bucket, reader.timeZone), raw, row }]
}

/** One series for a request; with a second group one for each of its values. */
const seriesOf = (
  series: Tile['series'][number],
  placed: readonly Placed[],
  keys: readonly string[],
  words: Words,
): readonly PlotSeries[] => {
  const measure = drawnMeasure(series)
  const second = series.request.groupBy[1]
  const along = (rows: readonly Placed[]) => valuesAlong(keys, rows, measure)
  if (second === undefined) return [{ name: nameOf(series, measure, words), of: null, values: along(placed) }]
  const bySecond = Map.groupBy(placed, ({ row }) => JSON.stringify(row.group[groupName(second)] ?? null))
  return [...bySecond.values()].map((rows) => {
    const raw = rows[0]?.row.group[groupName(second)] ?? null
    return { name: valueWords(second, raw, words), of: { group: second, raw }, values: along(rows) }
  })
}

const nameOf = ({ label, names }: Tile['series'][number], measure: Measure, words: Words): string =>
  label ?? (nameIn(names, measure.as) || measureWords(measure, words))

const valuesAlong = (
  keys: readonly string[],
  rows: readonly Placed[],
  measure: Measure,
): readonly (PlotValue | null)[] => {
  const byKey = new Map(rows.map(({ key, row }) => [key, row]))
  // Nothing counted is zero; a mean of nothing is nothing.
  const isCount = measure.fn === 'count' || measure.fn === 'distinct'
  return keys.map((key) => {
    const row = byKey.get(key)
    const value = row?.figures[measure.as] ?? null
    if (value === null) return isCount ? { value: 0, list: null } : null
    return { value, list: behind(row) }
  })
}

/** The list behind a row; null where its reader may not know of it. */
export const behind = (row: AggregateRow | undefined): Behind | null =>
  row && Object.keys(row.list).length > 0 ? row.list : null

const within = (plot: Plot, { from, to }: Period): Plot => {
  const kept = plot.places.flatMap(({ key }, at) =>
    (from === null || key >= from) && (to === null || key <= to) ? [at] : [],
  )
  const pick = <X>(all: readonly X[]): readonly X[] => kept.map((at) => all[at] as X)
  return {
    ...plot,
    places: pick(plot.places),
    series: plot.series.map((series) => ({ ...series, values: pick(series.values) })),
  }
}

const sharesOf = (plot: Plot): Plot => ({
  ...plot,
  unit: 'share',
  series: plot.series.map((series) => {
    const sum = series.values.reduce((total, each) => total + (each?.value ?? 0), 0)
    const values = series.values.map((each) => each && { ...each, value: sum === 0 ? 0 : each.value / sum })
    return { ...series, values }
  }),
})
