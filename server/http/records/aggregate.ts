import type { z } from 'zod'
import type { AggregateAnswer, AggregateRow, aggregateBody } from '#contract/api/aggregate.ts'
import { aggregate, type Ctx, type EngineType } from '#engine'
import { textWhere, type TextCondition } from './list.ts'

/** Figures of the records that a list with the same question shows; each row names its part of that list. */
export const answerAggregate = async (
  ctx: Ctx,
  type: EngineType,
  { q, went, ...request }: z.output<typeof aggregateBody>,
  textCondition: TextCondition | undefined,
): Promise<AggregateAnswer> => {
  const words = q?.trim() ? q : undefined
  const where = words === undefined ? undefined : textWhere(ctx, type, words, textCondition)
  const answer = await aggregate(ctx, type.name, request, { went: went || undefined, where })
  if (words === undefined) return answer
  // A group of what the reader may not know of names no list, and none with these words either.
  const isNamed = ({ list }: AggregateRow): boolean =>
    request.groupBy.length === 0 || list.filter !== undefined || list.went !== undefined
  return {
    ...answer,
    data: answer.data.map((row) => (isNamed(row) ? { ...row, list: { ...row.list, q: words } } : row)),
  }
}
