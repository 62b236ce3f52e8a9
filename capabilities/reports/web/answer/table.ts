import { csvCell } from '#contract/csv.ts'
import type { Tile } from '#contract/api/dashboard.ts'
import { isFlow } from '../question/question.ts'
import type { Answered, Behind, Plot } from './plot-shape.ts'
import { behind } from './plot.ts'
import { figureText, groupName, groupWords, measureNames, stepWords, unitOf, valueWords } from './words.ts'
import type { FigureUnit, FlowPoint, Words } from './words.ts'

export interface TableCell {
  readonly text: string
  /** The number itself, for the file. */
  readonly value: number | string | null
  readonly list: Behind | null
}

/** A tile's figures as a table: what everybody can read, and what goes into a file. */
export interface Table {
  readonly heads: readonly { readonly text: string; readonly isNumber: boolean }[]
  readonly rows: readonly (readonly TableCell[])[]
}

/** The table of a tile: its plot where it has one, else the rows as they came. */
export const tableOf = (answered: Answered, plot: Plot | null, words: Words): Table =>
  plot && isPlotted(answered.tile) ? plottedTable(plot, words) : answeredTable(answered, words)

const isPlotted = ({ kind, transform, series }: Tile): boolean =>
  transform !== 'none' || series.length > 1 || ((kind === 'line' || kind === 'area') && series.length > 0)

const plottedTable = ({ places, series, group, unit }: Plot, words: Words): Table => ({
  heads: [
    { text: group === null ? '' : groupWords(group, words), isNumber: false },
    ...series.map(({ name }) => ({ text: name, isNumber: true })),
  ],
  rows: places.map(({ text }, at) => [
    { text, value: text, list: series[0]?.values[at]?.list ?? null },
    ...series.map(({ values }) => {
      const value = values[at] ?? null
      return numberCell(value?.value ?? null, unit, value?.list ?? null, words)
    }),
  ]),
})

const answeredTable = ({ tile, answers }: Answered, words: Words): Table => {
  const series = tile.series[0]
  if (!series) return { heads: [], rows: [] }
  const { groupBy, measures } = series.request
  const groups = groupBy.flatMap((key) => (isFlow(key) ? (['from', 'to'] as const) : [key]))
  const flow = groupBy.find(isFlow)
  const names = measureNames(series, words)
  return {
    heads: [
      ...groups.map((key) => ({
        text: key === 'from' || key === 'to' ? words.t(`reports.flow.${key}`) : groupWords(key, words),
        isNumber: false,
      })),
      ...names.map((text) => ({ text, isNumber: true })),
    ],
    rows: (answers[0]?.data ?? []).map((row) => [
      ...groups.map((key): TableCell => {
        const text =
          flow && (key === 'from' || key === 'to')
            ? stepWords(flow.flow, row.group[key] as FlowPoint | null, words)
            : valueWords(key, row.group[groupName(key)], words)
        return { text, value: text, list: behind(row) }
      }),
      ...measures.map((measure) =>
        numberCell(row.figures[measure.as] ?? null, unitOf(measure, words), behind(row), words),
      ),
    ]),
  }
}

const numberCell = (
  value: number | null,
  unit: FigureUnit,
  list: Behind | null,
  words: Words,
): TableCell => ({
  text: figureText(value, unit, words),
  value,
  list,
})

/** The table as CSV (RFC 4180). Cells that a spreadsheet would take for a formula begin with an apostrophe. */
export const csvOf = ({ heads, rows }: Table): string =>
  [heads.map(({ text }) => text), ...rows.map((row) => row.map(({ value }) => value))]
    .map((cells) =>
      cells.map((value) => (typeof value === 'number' ? String(value) : csvCell(value ?? ''))).join(','),
    )
    .join('\r\n')
