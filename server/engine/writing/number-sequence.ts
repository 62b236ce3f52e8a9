import type { Ctx, EngineType } from '../model/ctx.ts'
import { identifier } from '../sql/sql-kind.ts'

/**
 * The first of the next block of a type's sequence, reserved so that a create need not ask for its own number. Imported
 * history may have brought numbers that the sequence has yet to reach: then it goes on behind the last of them.
 */
export const reserveNumbers = async (ctx: Ctx, type: EngineType, size: number): Promise<number> => {
  for (;;) {
    const [row] = await ctx.db.query<{ first: string; taken: boolean }>({
      name: `number:${type.name}`,
      text: `with block as (select nextval('${type.sequence}') as first)
        select first::text, exists (select from record r where r.number in (
          select $1 || lpad(n::text, greatest(7, length(n::text)), '0') from generate_series(first, first + $2::integer - 1) n)) as taken
        from block`,
      values: [type.prefix, size],
    })
    if (!row?.taken) return Number(row?.first)
    await ctx.db.query({
      text: `select setval('${type.sequence}', greatest((select last_value from ${identifier(type.sequence)}),
        (select max(substring(number from length($1) + 1)::bigint) from record where type = $2 and number ~ ('^' || $1 || '\\d{1,15}$'))))`,
      values: [type.prefix, type.name],
    })
  }
}

/** Numbers from the first to the last. */
export interface NumberRange {
  readonly first: number
  readonly last: number
}

/** Which numbers others may have taken already, used or not; null before the first. Those below the first are nobody's. */
export const reservedNumbers = async (
  ctx: Pick<Ctx, 'db'>,
  type: EngineType,
  size: number,
): Promise<NumberRange | null> => {
  const [row] = await ctx.db.query<{ first: string; last: string; called: boolean }>({
    text: `select (select seqstart::text from pg_sequence where seqrelid = '${type.sequence}'::regclass) as first,
      last_value::text as last, is_called as called from ${identifier(type.sequence)}`,
  })
  return row?.called ? { first: Number(row.first), last: Number(row.last) + size - 1 } : null
}

/** Lets the first number that is given out be `first`, where none was yet. */
export const beginNumbers = async (ctx: Pick<Ctx, 'db'>, type: EngineType, first: number): Promise<void> => {
  if (await reservedNumbers(ctx, type, 0)) return
  await ctx.db.query({
    text: 'select begin_numbers($1::regclass, $2::bigint)',
    values: [identifier(type.sequence), Math.trunc(first)],
  })
}

/** Leaves out numbers: blocks that are reserved from now on begin behind `number`. */
export const passOver = async (ctx: Ctx, type: EngineType, number: number): Promise<void> => {
  await ctx.db.query({
    text: `select setval('${type.sequence}', greatest((select last_value from ${identifier(type.sequence)}), $1::bigint))`,
    values: [number],
  })
}
