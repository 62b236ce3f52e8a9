import { sql } from 'kysely'
import { translationsName } from '#contract/fields/translations.ts'
import { invalid } from '#contract/problem.ts'
import { compile } from '#platform/database/compose.ts'
import type { Statement } from '#platform/database/pool.ts'
import { wentCondition } from './aggregate/flow.ts'
import type { Ctx } from './model/ctx.ts'
import type { StoredRecord } from './model/record.ts'
import type { EngineType } from './model/ctx.ts'
import { behind, cursorAfter, orderBy, sortKeys } from './reading/sorting.ts'
import { decodeMarked, sensitiveColumn } from './reading/sensitivity.ts'
import { typeSql } from './schema/type-sql.ts'
import { fieldFilterable, filterSql, readableSql, type Sql } from './rules/where.ts'

export interface ListRequest {
  /** FEEL over the record. */
  readonly filter?: string | undefined
  /** Names, `-` in front for descending; the type's usual order when absent. */
  readonly sort?: readonly string[] | undefined
  /** Which fields to read; all when absent. */
  readonly fields?: readonly string[] | undefined
  readonly limit?: number | undefined
  readonly cursor?: string | undefined
  /** Archived records too. */
  readonly archived?: boolean | undefined
  /** A step that the records have taken: `state:new>active`, as an aggregate's row names it. */
  readonly went?: string | undefined
  /** A further condition over the row `t`, made by a capability such as search. */
  readonly where?: Sql | undefined
}

export interface Page {
  readonly rows: readonly StoredRecord[]
  readonly next: string | null
}

const mostRows = 200

/** A page of the records that the actor may read. @throws Problem `invalid` for a filter, order or field that does not fit */
export const list = async (ctx: Ctx, typeName: string, request: ListRequest): Promise<Page> => {
  const type = ctx.types.get(typeName)
  const limit = Math.min(Math.max(request.limit ?? 50, 1), mostRows)
  const keys = sortKeys(ctx, type, request.sort ?? type.declaration.views.sort ?? ['-updatedAt'])
  const places = sql`json_build_array(${sql.join(keys.map((key) => key.expression))}) as "~places"`
  const after = request.cursor === undefined ? undefined : behind(keys, request.cursor)
  const query = compile(sql`select coalesce(json_agg(q), '[]')::text as rows from (
    select ${sql.raw(typeSql(type).selectList('t', selected(ctx, type, request.fields)))}${sensitiveColumn(ctx, type)}, ${places}
    from ${sql.raw(type.table)} t where ${conditionOf(ctx, type, request)}${after ? sql` and ${after}` : sql``}
    order by ${orderBy(keys)} limit ${limit + 1}) q`)
  const [row] = await ctx.db.query<{ rows: string }>(query)
  const rows = JSON.parse(row?.rows ?? '[]') as Record<string, unknown>[]
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const next = rows.length > limit && last ? cursorAfter(keys, last) : null
  return { rows: page.map((each) => decodeRow(type, each)), next }
}

/** The record of a row of `list` or of an export. */
export const decodeRow = (type: EngineType, json: Record<string, unknown>): StoredRecord =>
  decodeMarked(json, typeSql(type).decode)

/** The statement that yields the same rows without a limit, one JSON text `row` each: for a streamed export. */
export const exportStatement = (ctx: Ctx, typeName: string, request: ListRequest): Statement => {
  const type = ctx.types.get(typeName)
  const keys = sortKeys(ctx, type, request.sort ?? type.declaration.views.sort ?? ['-updatedAt'])
  const statement = compile(sql`select row_to_json(q)::text as row from (
    select ${sql.raw(typeSql(type).selectList('t', selected(ctx, type, request.fields)))}${sensitiveColumn(ctx, type)}
    from ${sql.raw(type.table)} t where ${conditionOf(ctx, type, request)} order by ${orderBy(keys)}) q`)
  return { ...statement, forReplica: true }
}

export interface Count {
  readonly count: number
  /** False when there are more than were counted. */
  readonly exact: boolean
}

const mostCounted = 100_000

/** How many records of a list the actor may read, counted up to a hundred thousand. */
export const count = async (
  ctx: Ctx,
  typeName: string,
  request: Pick<ListRequest, 'filter' | 'archived' | 'went' | 'where'>,
): Promise<Count> => {
  const type = ctx.types.get(typeName)
  const query = compile(
    sql`select count(*)::int as n from (select 1 from ${sql.raw(type.table)} t where ${conditionOf(ctx, type, request)} limit ${mostCounted + 1}) q`,
  )
  const [row] = await ctx.db.query<{ n: number }>(query)
  const counted = row?.n ?? 0
  return { count: Math.min(counted, mostCounted), exact: counted <= mostCounted }
}

/** Which rows `t` a request is about: those that the actor may read, and of them those that are asked for. */
export const conditionOf = (
  ctx: Ctx,
  type: EngineType,
  request: Pick<ListRequest, 'filter' | 'archived' | 'went' | 'where'>,
): Sql => {
  const visible = readableSql(ctx, type, 't')
  const condition = whole([...(visible ? [visible] : []), ...askedFor(ctx, type, request)])
  return request.went ? sql`${condition} and ${wentCondition(ctx, type, request.went, condition)}` : condition
}

/** What is asked for of the rows `t`, whoever asks. */
export const askedFor = (
  ctx: Ctx,
  type: EngineType,
  request: Pick<ListRequest, 'filter' | 'archived' | 'where'>,
): readonly Sql[] => [
  ...(request.filter?.trim() ? [sql`(${filterSql(ctx, type, request.filter, 't')})`] : []),
  ...(request.archived ? [] : [sql`t.archived_at is null`]),
  ...(request.where ? [sql`(${request.where})`] : []),
]

/** All of several conditions. */
export const whole = (conditions: readonly Sql[]): Sql =>
  conditions.length > 0 ? sql.join(conditions, sql` and `) : sql`true`

const selected = (
  ctx: Ctx,
  type: EngineType,
  fields: readonly string[] | undefined,
): ReadonlySet<string> | undefined => {
  if (!fields) return undefined
  const unknown = fields.filter((name) => !type.fields.has(name) && !Object.hasOwn(systemNames, name))
  if (unknown.length > 0)
    throw invalid(
      unknown.map((name) => ({
        field: 'fields',
        code: 'field.unknown',
        message: `${type.label} has no field "${name}".`,
      })),
    )
  // A rule that guards a field may look at others, which must be there for it to answer.
  const guarded = fields.some((name) => {
    const field = type.fields.get(name)
    return field !== undefined && !fieldFilterable(ctx, type, field)
  })
  if (guarded) return undefined
  const isTranslated = fields.some((name) => type.fields.get(name)?.options.translatable)
  return new Set(isTranslated ? [...fields, translationsName] : fields)
}

const systemNames = {
  id: 1,
  type: 1,
  number: 1,
  version: 1,
  state: 1,
  stateClass: 1,
  createdAt: 1,
  createdBy: 1,
  updatedAt: 1,
  updatedBy: 1,
  archivedAt: 1,
}
