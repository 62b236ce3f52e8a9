import { FieldError } from '#contract/fields/kind.ts'
import type { Ctx, EngineField, EngineType } from '#engine'
import { identifier } from '#engine/sql/sql-kind.ts'

/** Ids of current records by the value of a field; of several with the same value the oldest counts. */
export const idsBy = async (
  ctx: Ctx,
  type: EngineType,
  fieldName: string,
  values: readonly unknown[],
): Promise<(value: unknown) => string | null> => {
  const field = type.fields.get(fieldName) as EngineField
  const wireOf = (value: unknown): string | null => {
    try {
      const wire = field.kind.coerce(value, field.options)
      return wire === null ? null : typeof wire === 'string' ? wire : JSON.stringify(wire)
    } catch (error) {
      if (error instanceof FieldError) return null
      throw error
    }
  }
  const wanted = [...new Set(values.map(wireOf).filter((value) => value !== null))]
  if (wanted.length === 0) return () => null
  const [column] = field.sql.columns(field.base)
  const rows = await ctx.db.query<{ id: string; value: string }>({
    name: `import:find:${type.name}:${fieldName}`.slice(0, 60),
    text: `select t.id::text as id, t.${identifier(column?.name ?? '')}::text as value from ${type.table} t
      where t.${identifier(column?.name ?? '')} = any($1::${column?.type ?? 'text'}[]) and t.archived_at is null order by t.id desc`,
    values: [wanted],
  })
  const ids = new Map(rows.map(({ id, value }) => [value, id]))
  return (value) => ids.get(wireOf(value) ?? '') ?? null
}

/** Which of the numbers are in use, by records of whatever type. */
export const numbersInUse = async (ctx: Ctx, numbers: readonly string[]): Promise<ReadonlySet<string>> => {
  const rows = await ctx.db.query<{ number: string }>({
    name: 'import:numbers',
    text: 'select number from record where number = any($1::text[])',
    values: [numbers],
  })
  return new Set(rows.map(({ number }) => number))
}
