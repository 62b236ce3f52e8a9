import { z } from 'zod'
import { problem } from '#contract/problem.ts'
import { list, type Ctx, type EngineType, type StoredRecord } from '#engine'

/** The number of a record of any type. */
export const recordNumber = z.string().regex(/^[A-Z]{2,6}\d{1,12}$/)

/** The record of a number, of whatever type. @throws Problem `not_found` for one that the actor may not read */
export const recordNumbered = async (
  ctx: Ctx,
  number: string,
): Promise<{ readonly type: EngineType; readonly record: StoredRecord }> => {
  const type = ctx.types
    .all()
    .find(({ prefix }) => number.startsWith(prefix) && /^\d+$/.test(number.slice(prefix.length)))
  const record = type && (await list(ctx, type.name, { filter: `number = "${number}"`, limit: 1 })).rows[0]
  if (!type || !record) throw problem('not_found', `There is no record ${number} that you may read.`)
  return { type, record }
}
