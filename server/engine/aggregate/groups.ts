import { sql } from 'kysely'
import type { GroupKey } from '#contract/api/aggregate.ts'
import { parseRule } from '#contract/rule/parse.ts'
import { check } from '#contract/rule/check.ts'
import { fold } from '#contract/rule/fold.ts'
import { infer } from '#contract/rule/infer.ts'
import { isRuleError } from '#contract/rule/error.ts'
import { invalid } from '#contract/problem.ts'
import { stateClasses } from '#contract/lifecycle.ts'
import { isZone } from '#contract/time/zone.ts'
import type { Ctx } from '../model/ctx.ts'
import type { EngineType } from '../model/ctx.ts'
import { declaredPlace } from '../reading/sorting.ts'
import { quarterOf } from './quarters.ts'
import { requestValues } from '../rules/scope.ts'
import { toSql } from '../sql/rule.ts'
import { identifier, snakeCase } from '../sql/sql-kind.ts'
import { wireTime } from '../sql/datetime.ts'
import {
  fieldFilterable,
  knownColumnsOf,
  knownReference,
  noteUse,
  visibleSchema,
  type Sql,
} from '../rules/where.ts'

/** A group ready for SQL: what to group by, the name in the answer, and FEEL for the records of a value. */
export interface Group {
  readonly name: string
  readonly expression: Sql
  /** What the answer says of a value, where that is more than itself: made once for a group, not for each record. */
  shown?(value: Sql): Sql
  /** Another order than that of the values: choices and states stand as they are declared. */
  order?(value: Sql): Sql
  /** The same in two steps: by something finer that is found faster, and of that. */
  readonly bin?: { readonly of: Sql; whole(value: Sql): Sql }
  /** Wire value of what JSON.parse gives. */
  decode(json: unknown): unknown
  /** FEEL that holds for the records of a value. */
  filter(value: unknown): string
  /** Type of the records that values refer to. */
  readonly target?: string
}

const refuse = (field: string, message: string): never => {
  throw invalid([{ field, code: `${field}.unknown`, message }])
}

const quoted = (value: unknown): string =>
  typeof value === 'string' ? `"${value.replace(/\\/g, '\\\\').replace(/"/g, '\\"')}"` : String(value)

const systemGroups = new Set(['state', 'stateClass', 'createdBy', 'updatedBy'])
const groupable = ['choice', 'ref', 'boolean', 'text', 'integer', 'date', 'email']

/** @throws Problem `invalid` for a field that can't be grouped by or that the actor may not see */
export const groupOf = (ctx: Ctx, type: EngineType, key: Exclude<GroupKey, { flow: string[] }>): Group => {
  if (typeof key === 'string') return fieldGroup(ctx, type, key)
  return 'ranges' in key ? rangeGroup(ctx, type, key) : bucketGroup(ctx, type, key)
}

const fieldGroup = (ctx: Ctx, type: EngineType, name: string): Group => {
  const equals = (value: unknown): string =>
    value === null ? `${name} = null` : `${name} = ${quoted(value)}`
  const declared =
    (values: Iterable<string>) =>
    (value: Sql): Sql =>
      declaredPlace(values, value)
  if (systemGroups.has(name)) {
    const column = `t.${identifier(snakeCase(name))}`
    return {
      name,
      expression: sql.raw(column),
      decode: (json) => json,
      filter: equals,
      ...(name === 'state' && { order: declared(type.states.keys()) }),
      ...(name === 'stateClass' && { order: declared(stateClasses) }),
      ...(name.endsWith('By') && { target: 'person' }),
    }
  }
  const field = type.fields.get(name)
  if (
    !field ||
    !groupable.includes(field.options.kind) ||
    field.options.target === '*' ||
    !fieldFilterable(ctx, type, field)
  )
    return refuse('groupBy', `${type.labelMany} can't be grouped by "${name}".`)
  noteUse(ctx, type, field)
  const target = field.options.kind === 'ref' ? field.options.target : undefined
  const column = field.sql.compare('t', field.base)
  return {
    name,
    expression: target ? knownReference(ctx, type, field, 't') : sql.raw(column),
    decode: (json) => json,
    filter: equals,
    ...(field.options.choices && { order: declared(Object.keys(field.options.choices)) }),
    ...(target && { target }),
  }
}

const bucketGroup = (
  ctx: Ctx,
  type: EngineType,
  key: { field: string; bucket: string; zone: string },
): Group => {
  const field = type.fields.get(key.field)
  const isSystem = ['createdAt', 'updatedAt'].includes(key.field)
  if (!isSystem && (!field || field.options.kind !== 'datetime' || !fieldFilterable(ctx, type, field)))
    refuse('groupBy', `"${key.field}" is no time of ${type.labelMany.toLowerCase()}.`)
  noteUse(ctx, type, field)
  const zone = key.zone === 'reader' ? ctx.actor.timeZone : key.zone
  if (!isZone(zone)) refuse('groupBy', `"${zone}" is no time zone.`)
  const column = isSystem
    ? `t.${identifier(snakeCase(key.field))}`
    : (field?.sql.compare('t', field.base) ?? '')
  const interval = key.bucket === 'quarter' ? '3 months' : `1 ${key.bucket}`
  const bucketOf = (time: Sql): Sql => sql`date_trunc(${key.bucket}, ${time}, ${zone})`
  const quarter = quarterOf(sql.raw(column), zone)
  return {
    name: key.field,
    expression: bucketOf(sql.raw(column)),
    ...(quarter && { bin: { of: quarter, whole: bucketOf } }),
    // Beginning and end: only the database knows how long a day or month of the zone is.
    shown: (starts) =>
      sql`case when ${starts} is not null then json_build_array(${starts}, ((${starts} at time zone ${zone}) + ${interval}::interval) at time zone ${zone})::text end`,
    decode: (json) => (json === null ? null : (JSON.parse(json as string) as string[]).map(wireTime)),
    filter: (value) => {
      if (value === null) return `${key.field} = null`
      const [from, until] = value as [string, string]
      return `${key.field} >= date and time("${from}") and ${key.field} < date and time("${until}")`
    },
  }
}

export const unitSeconds = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 } as const

/** Classes of a number or duration: below the first bound, between each two, from the last on. */
const rangeGroup = (
  ctx: Ctx,
  type: EngineType,
  key: { ranges: readonly number[]; of: string; unit: keyof typeof unitSeconds },
): Group => {
  const bounds = [...new Set(key.ranges)].sort((a, b) => a - b)
  const { expression, kind } = numberSql(ctx, type, key.of)
  const scale = kind === 'duration' ? unitSeconds[key.unit] : 1
  const spelled = (bound: number): string =>
    kind === 'duration' ? `duration("PT${Math.round(bound * scale)}S")` : String(bound)
  return {
    name: 'range',
    expression: sql`case when ${expression} is not null then width_bucket((${expression})::numeric, ${bounds.map((bound) => bound * scale)}::numeric[]) end`,
    decode: (json) =>
      json === null
        ? null
        : [json === 0 ? null : (bounds[(json as number) - 1] ?? null), bounds[json as number] ?? null],
    filter: (value) => {
      if (value === null) return `(${key.of}) = null`
      const [low, high] = value as readonly [number | null, number | null]
      return [
        low === null ? '' : `${key.of} >= ${spelled(low)}`,
        high === null ? '' : `${key.of} < ${spelled(high)}`,
      ]
        .filter(Boolean)
        .join(' and ')
    },
  }
}

/** The SQL of a FEEL expression that is a number or a duration (then in seconds). @throws Problem `invalid` */
export const numberSql = (
  ctx: Ctx,
  type: EngineType,
  text: string,
): { readonly expression: Sql; readonly kind: 'number' | 'duration' } => {
  try {
    const expression = parseRule(text)
    const visible = visibleSchema(ctx, type)
    const issue = check(expression, visible).find(({ severity }) => severity === 'error')
    if (issue)
      throw invalid([
        {
          field: 'of',
          code: `of.${issue.code}`,
          message: issue.message,
          details: { from: issue.from, to: issue.to },
        },
      ])
    const { kind } = infer(expression, visible).of(expression)
    if (kind !== 'number' && kind !== 'duration')
      return refuse('of', `"${text}" is neither a number nor a duration.`)
    return {
      expression: toSql(
        fold(expression, requestValues(ctx), { schema: type.schema }),
        knownColumnsOf(ctx, type, 't'),
        {
          position: 'value',
        },
      ),
      kind,
    }
  } catch (error) {
    if (!isRuleError(error)) throw error
    throw invalid([
      {
        field: 'of',
        code: `of.${error.code}`,
        message: error.message,
        details: { from: error.from, to: error.to },
      },
    ])
  }
}
