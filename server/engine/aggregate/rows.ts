import { sql } from 'kysely'
import type { AggregateRequest } from '#contract/api/aggregate.ts'
import { fold, isAlways } from '#contract/rule/fold.ts'
import { readable } from '../authorize.ts'
import { askedFor, conditionOf, whole, type ListRequest } from '../list.ts'
import type { Ctx, EngineType } from '../model/ctx.ts'
import { guardOf } from '../rules/guard.ts'
import { readableSql, type Sql } from '../rules/where.ts'

/**
 * The rows `t` that figures are made of: `table t where …`. Who may read all that is not guarded gets the rows in two parts,
 * ordinary and guarded ones: for the first no rule is left to ask, so that an index answers that holds what figures are
 * made of and nothing else.
 */
export const rowsOf = (
  ctx: Ctx,
  type: EngineType,
  request: AggregateRequest & Pick<ListRequest, 'went' | 'where'>,
): Sql => {
  const table = sql.raw(type.table)
  const guard = type.declaration.views.figures && guardOf(type)
  // A way is followed for the rows of a condition, of which there would be two.
  const isOpen =
    guard &&
    !request.went &&
    isAlways(fold(readable(ctx, type), { [guard.name]: false }, { schema: type.schema }))
  if (!isOpen) return sql`${table} t where ${conditionOf(ctx, type, request)}`
  const column = sql.raw(guard.sql.compare('t', guard.base))
  const asked = askedFor(ctx, type, request)
  const visible = readableSql(ctx, type, 't')
  const ordinary = whole([sql`${column} = false`, ...asked])
  const guarded = whole([sql`${column} is not false`, ...(visible ? [visible] : []), ...asked])
  return sql`(select * from ${table} t where ${ordinary} union all select * from ${table} t where ${guarded}) t`
}
