import { sql } from 'kysely'
import type { Measure } from '#contract/api/aggregate.ts'
import { invalid } from '#contract/problem.ts'
import type { Ctx, EngineType } from '../model/ctx.ts'
import type { Sql } from '../rules/where.ts'
import { numberSql, unitSeconds } from './groups.ts'

/**
 * Seconds between a step and the one before: what `of: elapsed` means for a flow. None where an imported source dates a row
 * before the one that it follows: how long that took, nobody knows.
 */
const elapsed = sql`case when s.at >= s.from_at then extract(epoch from s.at - s.from_at) end`

/** A figure ready for SQL: what it is of the rows of a group, and what a unit of the answer is of its own. */
export interface Figure {
  readonly expression: Sql
  readonly scale: number
  /** The same in two steps: of a part of the group's rows, and of what came out for its parts. Not every figure has it. */
  readonly parts?: { readonly of: Sql; whole(part: Sql): Sql }
}

const sumOf = (part: Sql): Sql => sql`sum(${part})`

/** @throws Problem `invalid` for a measure that does not fit the type */
export const figureOf = (ctx: Ctx, type: EngineType, measure: Measure, isFlow: boolean): Figure => {
  const rows = sql`count(*)`
  if (measure.fn === 'count') return { expression: rows, scale: 1, parts: { of: rows, whole: sumOf } }
  if (measure.fn === 'share') {
    const shareOf = (count: Sql): Sql => sql`${count} / nullif(sum(${count}) over (), 0)`
    return {
      expression: shareOf(rows),
      scale: 1,
      parts: { of: rows, whole: (part) => shareOf(sumOf(part)) },
    }
  }
  if (measure.fn === 'distinct' && measure.of === undefined)
    return { expression: sql`count(distinct t.id)`, scale: 1 }
  if (measure.of === undefined || (measure.fn === 'ratio' && measure.per === undefined))
    throw invalid([
      {
        field: 'measures',
        code: 'measure.of',
        message: `"${measure.as}" needs what to compute ${measure.fn} of.`,
      },
    ])
  if (measure.fn === 'ratio')
    return ratioOf(ctx, type, { ...measure, of: measure.of, per: measure.per ?? '' })
  const { expression, kind } =
    isFlow && measure.of === 'elapsed'
      ? { expression: elapsed, kind: 'duration' as const }
      : numberSql(ctx, type, measure.of)
  const value = sql`(${expression})::numeric`
  const scale = kind === 'duration' && measure.fn !== 'distinct' ? unitSeconds[measure.unit] : 1
  switch (measure.fn) {
    case 'sum':
      return { expression: sumOf(value), scale, parts: { of: sumOf(value), whole: sumOf } }
    case 'mean':
      return { expression: sql`avg(${value})`, scale }
    case 'min':
    case 'max': {
      const most = (of: Sql): Sql => sql`${sql.raw(measure.fn)}(${of})`
      return { expression: most(value), scale, parts: { of: most(value), whole: most } }
    }
    case 'distinct':
      return { expression: sql`count(distinct ${value})`, scale }
    case 'median':
    case 'percentile':
      // percentile_cont interpolates linearly between the two neighbours: type 7 of Hyndman and Fan (1996).
      return {
        expression: sql`percentile_cont(${measure.fn === 'median' ? 0.5 : (measure.p ?? 0.5)}::float8) within group (order by ${value}::float8)`,
        scale,
      }
  }
}

const ratioOf = (
  ctx: Ctx,
  type: EngineType,
  { of, per, unit }: { readonly of: string; readonly per: string; readonly unit: Measure['unit'] },
): Figure => {
  const top = numberSql(ctx, type, of)
  const bottom = numberSql(ctx, type, per)
  const isShare = bottom.kind === 'duration'
  return {
    expression: sql`sum((${top.expression})::numeric) / nullif(sum((${bottom.expression})::numeric), 0)`,
    scale: top.kind === 'duration' && !isShare ? unitSeconds[unit] : 1,
  }
}
