import { sql } from 'kysely'
import { isId } from '#contract/id.ts'
import { compile } from '#platform/database/compose.ts'
import { prepared } from '#platform/database/prepared.ts'
import type { Ctx } from './model/ctx.ts'
import type { StoredRecord } from './model/record.ts'
import { decodeMarked, sensitiveColumn } from './reading/sensitivity.ts'
import { notFound } from './writing/plan.ts'
import type { EngineType } from './model/ctx.ts'
import { typeSql } from './schema/type-sql.ts'
import { readableSql } from './rules/where.ts'

/**
 * A record by id or number, as stored.
 * @throws Problem `not_found` when there is none that the actor may read: the two are not told apart
 */
export const read = async (ctx: Ctx, typeName: string, key: string): Promise<StoredRecord> => {
  const type = ctx.types.get(typeName)
  const visible = readableSql(ctx, type, 't')
  const by = isId(key) ? sql`t.id = ${key.toLowerCase()}::uuid` : sql`t.number = ${key.toUpperCase()}`
  const query = compile(
    sql`select row_to_json(q)::text as row from (select ${sql.raw(typeSql(type).selectList('t'))}${sensitiveColumn(ctx, type)} from ${sql.raw(type.table)} t where ${by}${visible ? sql` and ${visible}` : sql``}) q`,
  )
  const [row] = await ctx.db.query<{ row: string }>(prepared(`read:${type.name}`, query))
  if (!row) throw notFound(type, key)
  return decodeMarked(JSON.parse(row.row) as Record<string, unknown>, typeSql(type).decode)
}

/** Whether the actor may read the record at all. */
export const canRead = async (ctx: Ctx, type: EngineType, id: string): Promise<boolean> => {
  const visible = readableSql(ctx, type, 't')
  const rows = await ctx.db.query(
    prepared(
      `readable:${type.name}`,
      compile(
        sql`select 1 from ${sql.raw(type.table)} t where t.id = ${id}::uuid${visible ? sql` and ${visible}` : sql``}`,
      ),
    ),
  )
  return rows.length === 1
}
