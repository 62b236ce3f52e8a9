import { z } from 'zod'
import { languageNames } from '../language.ts'
import type { Language } from '../language.ts'
import { aggregateRequest } from './aggregate.ts'

const words = z.string().max(200)

/** How a tile shows its rows. Each of them has a table view of the same figures. */
const tileKinds = ['figure', 'bar', 'line', 'area', 'table', 'flow', 'heat'] as const

/** Words in other languages; what is missing there is said by the original. */
const inLanguages = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.partialRecord(z.enum(Object.keys(languageNames) as Language[]), z.strictObject(shape)).optional()

const note = z.string().max(1000)
const names = z.record(z.string().max(40), words)

const series = z.strictObject({
  label: words.optional(),
  /** What figures of the request are called, where "Sum" or "Mean" would not say it. */
  names: names.optional(),
  translations: inLanguages({ label: words.optional(), names: names.optional() }),
  request: aggregateRequest,
  /** The figure of the request that is drawn; the first when absent. */
  figure: z.string().max(40).optional(),
})

/** A picture of figures over the records of one type. */
const tile = z.strictObject({
  title: words.min(1),
  note: note.optional(),
  translations: inLanguages({
    title: words.optional(),
    note: note.optional(),
    unit: words.optional(),
  }),
  kind: z.enum(tileKinds),
  /** Type of the records, e.g. `incident`. */
  type: z.string().max(60),
  series: z.array(series).min(1).max(6),
  /**
   * `backlog`: the running sum of the first series less those of the others, e.g. opened less resolved, by day.
   * `share`: each value as a part of the whole.
   */
  transform: z.enum(['none', 'backlog', 'share']).default('none'),
  /** Unit of the figures, shown at the axis: `hours`, `incidents`. */
  unit: words.optional(),
  stacked: z.boolean().default(false),
  /** Columns of twelve that the tile takes, and rows of 40 px. */
  width: z.number().int().min(3).max(12).default(6),
  height: z.number().int().min(2).max(20).default(7),
})

export const dashboardLayout = z.strictObject({
  /** FEEL that every tile's filter is combined with; a reader may put another in its place. */
  filter: z.string().max(10_000).optional(),
  tiles: z.array(tile).max(40),
})

export type Tile = z.output<typeof tile>
export type TileInput = z.input<typeof tile>
export type DashboardLayout = z.output<typeof dashboardLayout>
