import type { AggregateAnswer, AggregateInput, GroupKey } from '#contract/api/aggregate.ts'
import type { Tile } from '#contract/api/dashboard.ts'
import type { ListAddress } from '../../../../web/paths.ts'
import type { TimeBucket } from './buckets.ts'
import type { FigureUnit } from './words.ts'

export type Behind = Pick<ListAddress, 'filter' | 'went'>

export interface PlotValue {
  readonly value: number
  /** The list behind it; null where there is none. */
  readonly list: Behind | null
}

export interface PlotSeries {
  readonly name: string
  /** The group and value that the series is of, where a second group makes the series. */
  readonly of: { readonly group: GroupKey; readonly raw: unknown } | null
  /** One for each place; null where nothing can be said, such as a mean of nothing. */
  readonly values: readonly (PlotValue | null)[]
}

/** What a chart draws: places along an axis and a value of each series there. */
export interface Plot {
  readonly places: readonly { readonly key: string; readonly text: string; readonly raw: unknown }[]
  readonly series: readonly PlotSeries[]
  /** What the places are of. */
  readonly group: GroupKey | null
  readonly bucket: TimeBucket | null
  readonly unit: FigureUnit
}

/** What a tile asked for, and what came. */
export interface Answered {
  readonly tile: Tile
  readonly questions: readonly AggregateInput[]
  readonly answers: readonly AggregateAnswer[]
}
