import { sql } from 'kysely'
import type { RefLabel } from '#contract/api/records.ts'
import { compile } from '#platform/database/compose.ts'
import type { Ctx } from '../model/ctx.ts'
import type { Values } from '../model/record.ts'
import { referencesOf, type Reference } from '../writing/gather.ts'
import type { EngineType } from '../model/ctx.ts'
import { sensitiveSql } from './sensitivity.ts'
import { identifier } from '../sql/sql-kind.ts'
import { isSystemActor, systemActorLabel } from '../model/system-actors.ts'
import { readableSql } from '../rules/where.ts'

/** Every record that rows of a type refer to, the people who made and changed them included. */
export const referencesIn = (type: EngineType, rows: readonly Values[]): Reference[] => {
  const fields = [...type.fields.values()].filter(
    ({ options }) => options.kind === 'ref' || options.kind === 'refs',
  )
  return rows.flatMap((row) => [
    ...fields.flatMap((field) => referencesOf(field, row[field.name])),
    ...[row.createdBy, row.updatedBy]
      .filter((id): id is string => typeof id === 'string')
      .map((id) => ({ type: 'person', id })),
  ])
}

/** Numbers and titles of those referenced records that the actor may read, in one statement; the others stay unsaid. */
export const labelsOf = async (
  ctx: Ctx,
  references: readonly Reference[],
): Promise<Record<string, RefLabel>> => {
  const byType = new Map<string, Set<string>>()
  const labels: Record<string, RefLabel> = {}
  for (const { type, id } of references) {
    if (isSystemActor(id)) labels[id] = systemActorLabel(id)
    else if (ctx.types.has(type)) byType.set(type, (byType.get(type) ?? new Set()).add(id))
  }
  if (byType.size === 0) return labels
  const parts = [...byType].map(([name, ids]) => {
    const type = ctx.types.get(name)
    const title = type.fields.get(type.titleField)
    const visible = readableSql(ctx, type, 't')
    return sql`select t.id, ${sql.lit(name)} as type, t.number, ${sql.raw(title ? `t.${identifier(title.base)}` : 't.number')} as title, ${sensitiveSql(ctx, type, 't') ?? sql`false`} as sensitive from ${sql.raw(`${type.table} t`)} where t.id = any(${[...ids]}::uuid[])${visible ? sql` and ${visible}` : sql``}`
  })
  const rows = await ctx.db.query<LabelRow>(compile(sql.join(parts, sql` union all `)))
  for (const { id, type: name, number, title, sensitive } of rows) {
    labels[id] = { type: name, number, title }
    const type = ctx.types.get(name)
    if (sensitive) ctx.reads.note(type, id, [type.titleField])
    else if (type.fields.get(type.titleField)?.options.sensitive) ctx.reads.note(type, id, [type.titleField])
  }
  return labels
}

interface LabelRow extends RefLabel {
  readonly id: string
  readonly sensitive: boolean
}
