import { sql } from 'kysely'
import { invalid } from '#contract/problem.ts'
import type { Ctx } from '../model/ctx.ts'
import type { EngineType } from '../model/ctx.ts'
import { fieldFilterable, noteUse, type Sql } from '../rules/where.ts'

/** A record's way through values of fields, e.g. state and waiting reason; texts, null where there was no value. */
export type FlowPoint = readonly (string | null)[]

const flowKinds = ['choice', 'ref', 'boolean', 'text']

/** @throws Problem for a field without values to follow, or one that the actor may not see */
export const flowFields = (ctx: Ctx, type: EngineType, names: readonly string[]): readonly string[] => {
  for (const name of names) {
    const field = type.fields.get(name)
    const fits =
      name === 'state' ||
      (field &&
        flowKinds.includes(field.options.kind) &&
        field.options.target !== '*' &&
        fieldFilterable(ctx, type, field))
    if (!fits)
      throw invalid([
        {
          field: 'groupBy',
          code: 'flow.unknown',
          message: `The way of ${type.labelMany.toLowerCase()} through "${name}" can't be followed.`,
        },
      ])
    noteUse(ctx, type, field)
  }
  return names
}

/**
 * The steps of records through the values of fields, from the log: a row (record_id, at, f0…, t0…, from_at, is_first) for
 * each event that led from one combination of values to another. `base` yields the ids of the records.
 */
export const stepsOf = (type: EngineType, names: readonly string[], base: Sql): Sql => {
  const each = (make: (name: string, index: number) => Sql): Sql => sql.join(names.map(make))
  const changed = each((name, index) => sql`e.changes -> ${name} as ${sql.raw(`v${index}`)}`)
  // Between changes a value stays what it was: the last change is the largest of those so far, written behind its
  // version. All windows have one order, so that events are sorted once; as "C" texts are compared by their bytes.
  const values = each((_, index) => {
    const value = sql.raw(`v${index}`)
    const last = sql`max((lpad(version::text, 10, '0') || coalesce(${value} ->> 1, '')) collate "C") filter (where ${value} is not null) over w`
    return sql`nullif(substr(${last}, 11), '') as ${sql.raw(`t${index}`)}`
  })
  const steps = each((_, index) => sql`lag(${sql.raw(`t${index}`)}) over w as ${sql.raw(`f${index}`)}`)
  const differs = sql.join(
    names.map((_, index) => sql.raw(`f${index} is distinct from t${index}`)),
    sql` or `,
  )
  const plain = sql.raw(names.map((_, index) => `t${index}`).join(', '))
  return sql`(
    with changed as (
      select e.record_id, e.version, e.at, ${changed} from event e join (${base}) b on b.id = e.record_id
      where e.type = ${sql.lit(type.name)} and e.changes ?| ${names}::text[]
    ), points as (
      select record_id, version, at, ${values} from changed window w as (partition by record_id order by version)
    ), steps as (
      select record_id, at, ${plain}, ${steps}, lag(at) over w as from_at, row_number() over w = 1 as is_first
      from points window w as (partition by record_id order by version)
    ) select * from steps where is_first or ${differs})`
}

/**
 * The records that went from one point to another: `went` of a list, e.g. `state,waitingReason:active,>waiting,caller`.
 * Nothing in front of `>` is the beginning, `*` is from wherever.
 * Only the ways of the rows `t` that fulfil `condition` are followed. @throws Problem `invalid`
 */
export const wentCondition = (ctx: Ctx, type: EngineType, went: string, condition: Sql = sql`true`): Sql => {
  const match = /^([A-Za-z,]+):([^>]*)>(.*)$/.exec(went)
  const names = match?.[1]?.split(',') ?? []
  const isAny = match?.[2] === '*'
  const from = isAny || match?.[2] === '' ? null : (match?.[2]?.split(',') ?? [])
  const to = match?.[3]?.split(',') ?? []
  if (!match || to.length !== names.length || (from && from.length !== names.length))
    throw invalid([{ field: 'went', code: 'went.form', message: 'A way is written like state:new>active.' }])
  flowFields(ctx, type, names)
  const is = (column: string, value: string | undefined): Sql =>
    sql`${sql.raw(column)} is not distinct from ${value || null}::text`
  const parts = [
    ...to.map((value, index) => is(`t${index}`, value)),
    ...(from ? from.map((value, index) => is(`f${index}`, value)) : []),
    ...(isAny ? [] : [sql.raw(from ? 'not is_first' : 'is_first')]),
  ]
  const base = sql`select t.id from ${sql.raw(type.table)} t where ${condition}`
  // `is true` keeps it a hashed set that is worked out once: as a join, with no statistics yet, it was done for each row.
  return sql`(t.id in (select record_id from ${stepsOf(type, names, base)} s where ${sql.join(parts, sql` and `)})) is true`
}

/** How a step is named in `went`. */
export const wentText = (names: readonly string[], from: FlowPoint | null, to: FlowPoint): string => {
  const point = (values: FlowPoint): string => values.map((value) => value ?? '').join(',')
  return `${names.join(',')}:${from ? point(from) : ''}>${point(to)}`
}
