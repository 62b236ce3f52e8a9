import { sql } from 'kysely'
import type { AggregateAnswer, AggregateRequest, AggregateRow, GroupKey } from '#contract/api/aggregate.ts'
import { invalid } from '#contract/problem.ts'
import { compile } from '#platform/database/compose.ts'
import type { Ctx } from '../model/ctx.ts'
import { conditionOf, type ListRequest } from '../list.ts'
import { labelsOf } from '../reading/refs.ts'
import { sensitiveSql } from '../reading/sensitivity.ts'
import type { EngineType } from '../model/ctx.ts'
import { isSystemActor } from '../model/system-actors.ts'
import type { Sql } from '../rules/where.ts'
import { flowFields, stepsOf, wentText, type FlowPoint } from './flow.ts'
import { figureOf, type Figure } from './figures.ts'
import { groupOf, type Group } from './groups.ts'
import { rowsOf } from './rows.ts'
import { inBins } from './bins.ts'

/** What narrows the records further than FEEL says it, as in a list. */
type Narrowing = Pick<ListRequest, 'went' | 'where'>
type Asked = AggregateRequest & Narrowing

/**
 * Figures over the records that the actor may read, by groups: counts, sums, means, percentiles, shares. One statement.
 * @throws Problem `invalid` for a field, expression or figure that does not fit
 */
export const aggregate = async (
  ctx: Ctx,
  typeName: string,
  request: AggregateRequest,
  narrowing: Narrowing = {},
): Promise<AggregateAnswer> => {
  const type = ctx.types.get(typeName)
  const { plan, select } = prepare(ctx, type, { ...request, ...narrowing })
  const statement = compile(select)
  const [row] = await ctx.db.query<{ rows: string }>({ ...statement, forReplica: true })
  const rows = JSON.parse(row?.rows ?? '[]') as Record<string, unknown>[]
  const kept = rows.slice(0, request.limit)
  noteFigures(ctx, type, request, kept)
  const decoded = kept.map((each) => rowOf({ ...request, ...narrowing }, plan, each))
  const { data, refs } = await nameGroups(ctx, plan, decoded)
  return { data, refs, truncated: rows.length > request.limit }
}

/** Figures by groups tell of the records in them: how many of those are sensitive stands in the read log. */
const noteFigures = (
  ctx: Ctx,
  type: EngineType,
  { groupBy, measures }: AggregateRequest,
  rows: readonly Record<string, unknown>[],
): void => {
  const records = rows.reduce(
    (sum, { sensitive }) => sum + (typeof sensitive === 'number' ? sensitive : 0),
    0,
  )
  if (records === 0) return
  const names = groupBy.flatMap((key) =>
    typeof key === 'string' ? [key] : 'flow' in key ? key.flow : 'ranges' in key ? [key.of] : [key.field],
  )
  ctx.reads.note(
    type,
    null,
    [...names, ...measures.flatMap(({ of, per }) => [of ?? [], per ?? []].flat())],
    records,
  )
}

interface AggregatePlan {
  readonly groups: readonly Group[]
  readonly flow: readonly string[] | null
  readonly figures: readonly (Figure & { readonly name: string })[]
}

/** What a request comes to before anything is asked. @throws Problem `invalid` as `aggregate` does */
export const prepare = (
  ctx: Ctx,
  type: EngineType,
  request: Asked,
): { readonly plan: AggregatePlan; readonly select: Sql } => {
  const plan = planOf(ctx, type, request)
  return { plan, select: statementOf(ctx, type, request, plan) }
}

const planOf = (ctx: Ctx, type: EngineType, request: AggregateRequest): AggregatePlan => {
  const flow = request.groupBy.find(
    (key): key is { flow: string[] } => typeof key === 'object' && 'flow' in key,
  )?.flow
  const groups = request.groupBy
    .filter(
      (key): key is Exclude<GroupKey, { flow: string[] }> => typeof key === 'string' || !('flow' in key),
    )
    .map((key) => groupOf(ctx, type, key))
  const names = [...groups.map(({ name }) => name), ...request.measures.map((each) => each.as)]
  const doubled = names.find((name, index) => names.indexOf(name) !== index)
  if (doubled)
    throw invalid([
      { field: 'measures', code: 'name.twice', message: `"${doubled}" stands twice in the answer.` },
    ])
  return {
    groups,
    flow: flow ? flowFields(ctx, type, flow) : null,
    figures: request.measures.map((measure) => ({
      name: measure.as,
      ...figureOf(ctx, type, measure, flow !== undefined),
    })),
  }
}

const statementOf = (
  ctx: Ctx,
  type: EngineType,
  request: Asked,
  { groups, flow, figures }: AggregatePlan,
): Sql => {
  const flowColumns = flow ? [...flow.flatMap((_, index) => [`f${index}`, `t${index}`]), 'is_first'] : []
  const table = sql.raw(type.table)
  const rows = flow
    ? sql`${table} t join ${stepsOf(type, flow, sql`select t.id from ${table} t where ${conditionOf(ctx, type, request)}`)} s on s.record_id = t.id`
    : rowsOf(ctx, type, request)
  const counted = sensitiveCount(ctx, type, request, flow !== null)
  const answered = [
    ...groups.map(({ shown }, index) => {
      const value = sql.raw(`a.g${index}`)
      return sql`${shown ? shown(value) : value} as ${sql.raw(`g${index}`)}`
    }),
    ...flowColumns.map((column) => sql.raw(`a.${column}`)),
    ...figures.map((_, index) => sql.raw(`a.m${index}`)),
    ...(counted ? [sql`a.sensitive`] : []),
  ]
  const binned = flow ? null : inBins(rows, groups, figures, counted)
  const from = binned?.rows ?? rows
  const expressions = binned?.groups ?? groups.map(({ expression }) => expression)
  const selected = [
    ...expressions.map((expression, index) => sql`${expression} as ${sql.raw(`g${index}`)}`),
    ...flowColumns.map((column) => sql.raw(`s.${column}`)),
    ...(binned?.figures ?? figures.map(({ expression }) => expression)).map(
      (figure, index) => sql`(${figure})::float8 as ${sql.raw(`m${index}`)}`,
    ),
    ...(counted ? [sql`${binned?.sensitive ?? counted} as sensitive`] : []),
  ]
  const by = [
    ...groups.map((_, index) => sql.raw(`g${index}`)),
    ...flowColumns.map((column) => sql.raw(`s.${column}`)),
  ]
  return sql`select coalesce(json_agg(q), '[]')::text as rows from (select ${sql.join(answered)} from (
    select ${sql.join(selected)} from ${from}
    ${by.length > 0 ? sql`group by ${sql.join(by)}` : sql``}
    ${orderOf(request, groups, expressions, figures)} limit ${request.limit + 1}) a) q`
}

/** How many of a group's records are sensitive; a mere count of all tells nothing of them. */
const sensitiveCount = (
  ctx: Ctx,
  type: EngineType,
  { groupBy, measures }: AggregateRequest,
  isFlow: boolean,
): Sql | null => {
  const condition = sensitiveSql(ctx, type, 't')
  const tells = groupBy.length > 0 || measures.some(({ of }) => of !== undefined)
  if (!condition || !tells) return null
  // Each record is there once but in a flow, which has a row for each of its steps: telling them apart takes a sort.
  return sql`(count(${isFlow ? sql`distinct t.id` : sql`*`}) filter (where ${condition}))::int`
}

const orderOf = (
  request: AggregateRequest,
  groups: readonly Group[],
  expressions: readonly Sql[],
  figures: AggregatePlan['figures'],
): Sql => {
  const wanted = request.sort ?? groups.map(({ name }) => name)
  const keys = wanted.map((given) => {
    const name = given.replace(/^-/, '')
    const column = groups.findIndex((group) => group.name === name)
    const figure = figures.findIndex((each) => each.name === name)
    if (column === -1 && figure === -1)
      throw invalid([
        {
          field: 'sort',
          code: 'sort.unknown',
          message: `"${name}" is neither a group nor a figure of this request.`,
        },
      ])
    const direction = sql.raw(given.startsWith('-') ? 'desc' : 'asc')
    const order = groups[column]?.order
    const value = expressions[column]
    const key = column === -1 ? sql.raw(`m${figure}`) : order && value ? order(value) : sql.raw(`g${column}`)
    return sql`${key} ${direction} nulls last`
  })
  return keys.length > 0 ? sql`order by ${sql.join(keys)}` : sql``
}

const rowOf = (
  request: Asked,
  { groups, flow, figures }: AggregatePlan,
  json: Readonly<Record<string, unknown>>,
): AggregateRow => {
  const group: Record<string, unknown> = Object.fromEntries(
    groups.map((each, index) => [each.name, each.decode(json[`g${index}`] ?? null)]),
  )
  const filters = groups.map((each) => each.filter(group[each.name] ?? null))
  const list: { filter?: string; went?: string } = {}
  const filter = [request.filter?.trim() ? `(${request.filter.trim()})` : '', ...filters]
    .filter(Boolean)
    .join(' and ')
  if (filter) list.filter = filter
  if (request.went) list.went = request.went
  if (flow) {
    const point = (prefix: string): FlowPoint =>
      flow.map((_, index) => (json[`${prefix}${index}`] ?? null) as string | null)
    group.from = json.is_first ? null : point('f')
    group.to = point('t')
    list.went = wentText(flow, group.from as FlowPoint | null, group.to as FlowPoint)
  }
  const figure = ({ scale }: { scale: number }, value: unknown): number | null =>
    typeof value === 'number' ? value / scale : null
  return {
    group,
    figures: Object.fromEntries(figures.map((each, index) => [each.name, figure(each, json[`m${index}`])])),
    list,
  }
}

/** Names of the records that groups refer to. A group of a record that the actor may not know of becomes one without a value. */
const nameGroups = async (
  ctx: Ctx,
  { groups }: AggregatePlan,
  rows: readonly AggregateRow[],
): Promise<Pick<AggregateAnswer, 'data' | 'refs'>> => {
  const referring = groups.filter((group) => group.target)
  if (referring.length === 0) return { data: rows, refs: {} }
  const references = rows.flatMap(({ group }) =>
    referring.flatMap(({ name, target }) =>
      typeof group[name] === 'string' ? [{ type: target ?? '', id: group[name] }] : [],
    ),
  )
  const refs = await labelsOf(ctx, references)
  const isHidden = (id: unknown): boolean => typeof id === 'string' && !refs[id] && !isSystemActor(id)
  const data = rows.map((row) => {
    const hidden = referring.filter(({ name }) => isHidden(row.group[name]))
    if (hidden.length === 0) return row
    return {
      ...row,
      group: { ...row.group, ...Object.fromEntries(hidden.map(({ name }) => [name, null])) },
      list: {},
    }
  })
  return { data, refs }
}
