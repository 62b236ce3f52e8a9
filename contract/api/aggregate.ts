import { z } from 'zod'

/** Buckets of time begin at local midnight of the zone; weeks on Monday (ISO 8601). */
const timeBuckets = ['hour', 'day', 'week', 'month', 'quarter', 'year'] as const

const name = z.string().min(1).max(100)

/** Groups by a field, by a bucket of time (`zone: reader` is the actor's own), or by the steps between values of fields in each record's history. */
const groupKey = z.union(
  [
    name,
    z.strictObject({ field: name, bucket: z.enum(timeBuckets), zone: z.string().max(64).default('UTC') }),
    z.strictObject({ flow: z.array(name).min(1).max(3) }),
    z.strictObject({
      ranges: z.array(z.number()).min(1).max(50),
      of: z.string().max(1000),
      unit: z.enum(['seconds', 'minutes', 'hours', 'days']).default('hours'),
    }),
  ],
  {
    error:
      'is neither a field, nor { field, bucket, zone } with a bucket of time, nor { ranges, of, unit }, nor { flow }',
  },
)

const measure = z.strictObject({
  /** Name of the figure in the answer. */
  as: z.string().regex(/^[a-zA-Z][a-zA-Z0-9]{0,39}$/),
  fn: z.enum(['count', 'sum', 'mean', 'median', 'percentile', 'min', 'max', 'distinct', 'share', 'ratio']),
  /** A field or a FEEL expression of a number or a duration, e.g. `resolvedAt - openedAt`. */
  of: z.string().max(1000).optional(),
  /** For ratios: the sum of `of` per the sum of this, e.g. `down` per `breaks`. Of two durations it is a share. */
  per: z.string().max(1000).optional(),
  /** For percentiles: between 0 and 1, interpolated linearly (type 7 of Hyndman and Fan). */
  p: z.number().min(0).max(1).optional(),
  /** In which unit a duration is answered. */
  unit: z.enum(['seconds', 'minutes', 'hours', 'days']).default('hours'),
})

export const aggregateRequest = z.strictObject({
  filter: z.string().max(10_000).optional(),
  archived: z.boolean().optional(),
  groupBy: z.array(groupKey).max(4).default([]),
  measures: z
    .array(measure)
    .max(20)
    .default([{ as: 'count', fn: 'count', unit: 'hours' }]),
  /** Names of figures or groups, `-` in front for descending; by the groups when absent. */
  sort: z.array(z.string().max(101)).max(3).optional(),
  limit: z.number().int().min(1).max(5000).default(1000),
})

/** What is asked over HTTP: of exactly the records that a list shows. */
export const aggregateBody = aggregateRequest.extend({
  /** A step that the records have taken, as a list is asked for it. */
  went: z.string().max(500).optional(),
  /** Words that the record’s text contains. */
  q: z.string().max(500).optional(),
})

export type GroupKey = z.output<typeof groupKey>
export type Measure = z.output<typeof measure>
export type AggregateRequest = z.output<typeof aggregateRequest>
export type AggregateInput = z.input<typeof aggregateBody>

/** A row: the groups' values (`from` and `to` for a flow) and the figures, with the list behind it. */
export interface AggregateRow {
  readonly group: Readonly<Record<string, unknown>>
  readonly figures: Readonly<Record<string, number | null>>
  /** Query of the list that shows the records of this row. */
  readonly list: { readonly filter?: string; readonly went?: string; readonly q?: string }
}

export interface AggregateAnswer {
  readonly data: readonly AggregateRow[]
  readonly refs: Readonly<
    Record<string, { readonly type: string; readonly number: string; readonly title: string }>
  >
  /** More rows than the limit exist. */
  readonly truncated: boolean
}
