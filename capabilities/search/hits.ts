import { sql } from 'kysely'
import { isLiteral, type Expression } from '#contract/rule/ast.ts'
import { compile } from '#platform/database/compose.ts'
import { readable, readableSql, type Ctx, type EngineType } from '#engine'
import type { Sql } from '#engine/rules/where.ts'
import { searchableTypes } from './documents.ts'

/** A document that fits, whose record the actor may read. */
export interface Hit {
  readonly id: string
  readonly type: string
  readonly aboutType: string
  readonly aboutId: string
  readonly rank: number
}

export interface HitRequest {
  readonly types: readonly string[] | undefined
  readonly limit: number
  /** The document of this number is looked at in any case. */
  readonly number: string
  /** Over a document `d`: whether it fits, and how well (a number; half as much again where it changed today). */
  readonly matches: Sql
  readonly weight: Sql
  /** Over a document `d`: what is added for a number, whatever the text. */
  readonly boost: Sql
  /** The same, narrower where an index needs it, and its words alone. Without it only the latest are compared. */
  readonly indexed?: { readonly matches: Sql; readonly words: Sql }
}

// The latest documents of each type are compared one by one, and a word that is in nearly everything is found there often
// enough. What is rarer the index of words is asked for. What lies between would be read for long, page by page, and is
// looked for among more of the latest. Of what fits so many of each type are looked at: the rest makes no difference.
const latest = 2000
const enough = 200
const mostIndexed = 20_000
const manyLatest = 20_000
const mostExamined = 600

// Who may read no more than so many records of a type is searched for from those records.
const fewRecords = 2000

/**
 * The best documents whose records the actor may read; whatever is asked for, a bounded number of documents is examined.
 * The latest come first: an index walks them, and for frequent words that is all. Then, for each type, either the
 * reader's own few records are looked through, or the index of words is asked for whole words, or more of the latest are
 * compared where it would answer too many. Where nothing is spelt like that, more of the latest are compared again with
 * words that may go on: of what is older, only whole words and the last one begun are found.
 */
export const hitsOf = async (ctx: Ctx, request: HitRequest): Promise<readonly Hit[]> => {
  const types = searchableTypes(ctx.types).filter((type) => !isNobodys(readable(ctx, type)))
  if (types.length === 0) return []
  const { indexed, limit } = request
  const among = (count: number) => (type: EngineType) => amongLatest(type, request, count)
  const newest = await readableHits(ctx, request, types.map(among(latest)))
  if (newest.size >= enough) return bestOf([newest], limit)
  const few = await typesOfFew(ctx, types)
  const many = types.filter((type) => !few.has(type))
  const further = !indexed
    ? []
    : (await isFrequent(ctx, indexed.words))
      ? many.map(among(manyLatest))
      : many.length > 0
        ? [allOf(many, { ...request, matches: indexed.matches })]
        : []
  const parts = [...[...few].map((type) => ownOf(ctx, type, request)), ...further]
  const found = [newest, ...(parts.length > 0 ? [await readableHits(ctx, request, parts)] : [])]
  if (indexed && found.every(({ size }) => size === 0))
    found.push(await readableHits(ctx, request, types.map(among(manyLatest))))
  return bestOf(found, limit)
}

/** Whether words are in more documents than are read one by one, as PostgreSQL's statistics estimate it. */
const isFrequent = async (ctx: Ctx, words: Sql): Promise<boolean> => {
  const rows = await ctx.db.query<{ 'QUERY PLAN': readonly [{ Plan: { 'Plan Rows': number } }] }>(
    compile(sql`explain (format json) select from search_document d where d.tsv @@ ${words}`),
  )
  return (rows[0]?.['QUERY PLAN'][0].Plan['Plan Rows'] ?? 0) > mostIndexed
}

const isNobodys = (rule: Expression): boolean => isLiteral(rule) && rule.value !== true

const columns = ({ weight, boost }: HitRequest): Sql =>
  sql`d.id, d.type, d.about_type as "aboutType", d.about_id as "aboutId", (${weight})::float8 as weight, (${boost})::float8 as boost`
// Ids are in the order in which records were made: an index has them in this order for each type.
const newestFirst = sql`order by d.id desc limit ${sql.lit(mostExamined)}`

const ofTypes = ({ types }: HitRequest): Sql =>
  types ? sql`d.about_type = any(${[...types]}::text[]) and ` : sql``

/** Among the latest documents of a type: compared one by one, no index of words is asked. */
const amongLatest = ({ name }: EngineType, request: HitRequest, count: number): Sql =>
  sql`(select ${columns(request)} from (
      select * from search_document d where d.type = ${sql.lit(name)} order by d.id desc limit ${sql.lit(count)}) d
    where ${ofTypes(request)}${request.matches} ${newestFirst})`

/** Among all of several types, which the index of words is asked for once; of each type the newest. */
const allOf = (types: readonly EngineType[], request: HitRequest): Sql =>
  sql`(select ${columns(request)} from (
      select d.*, row_number() over (partition by d.type order by d.id desc) as place from search_document d
      where d.type = any(${types.map(({ name }) => name)}::text[]) and ${ofTypes(request)}${request.matches}) d
    where d.place <= ${sql.lit(mostExamined)})`

/** Among what is about the few records of a type that the reader may read; `offset 0` keeps the words from leading. */
const ownOf = (ctx: Ctx, type: EngineType, request: HitRequest): Sql => {
  const visible = readableSql(ctx, type, 't') ?? sql`true`
  return sql`(select ${columns(request)} from (
      select d.* from (select t.id from ${sql.raw(`${type.table} t`)} where t.archived_at is null and ${visible} offset 0) own
      join search_document d on d.about_id = own.id offset 0) d
    where ${ofTypes(request)}${request.matches} ${newestFirst})`
}

const fewIn = new WeakMap<Ctx, Promise<ReadonlySet<EngineType>>>()

/** The types of which the reader may read few records only, asked once for a request. */
const typesOfFew = (ctx: Ctx, types: readonly EngineType[]): Promise<ReadonlySet<EngineType>> => {
  const known = fewIn.get(ctx) ?? countFew(ctx, types)
  fewIn.set(ctx, known)
  return known
}

// What hangs on records is found by the records.
const countFew = async (ctx: Ctx, types: readonly EngineType[]): Promise<ReadonlySet<EngineType>> => {
  const asked = types.flatMap((type) => {
    const visible = type.satellite ? null : readableSql(ctx, type, 't')
    return visible ? [{ type, visible }] : []
  })
  if (asked.length === 0) return new Set()
  const counts = asked.map(
    ({ type, visible }) =>
      sql`select ${sql.lit(type.name)} as name, (select count(*)::int from (
        select from ${sql.raw(`${type.table} t`)} where t.archived_at is null and ${visible} limit ${sql.lit(fewRecords + 1)}) q) as n`,
  )
  const rows = await ctx.db.query<{ name: string; n: number }>(compile(sql.join(counts, sql` union all `)))
  return new Set(rows.filter(({ n }) => n <= fewRecords).map(({ name }) => ctx.types.get(name)))
}

interface Fit extends Omit<Hit, 'rank'> {
  readonly weight: number
  readonly boost: number
}

/**
 * What fits, without what the actor may not read: the best of each record, by its id. Two statements: rights are asked of
 * the few types in which something fits, and a plan for all types at once would take longer than either.
 */
const readableHits = async (
  ctx: Ctx,
  request: HitRequest,
  found: readonly Sql[],
): Promise<ReadonlyMap<string, Hit>> => {
  const named = sql`(select ${columns(request)} from search_document d where d.number = ${request.number} and ${ofTypes(request)}${request.matches})`
  const [row] = await ctx.db.query<{ fits: string }>(
    compile(
      sql`select coalesce(json_agg(f), '[]')::text as fits from (${sql.join([...found, named], sql` union `)}) f`,
    ),
  )
  const fits = JSON.parse(row?.fits ?? '[]') as Fit[]
  const ages = await agesOf(ctx, fits)
  const best = new Map<string, Hit>()
  for (const { weight, boost, ...fit } of fits) {
    const age = ages.get(fit.id)
    if (age === undefined) continue
    // Half of what a change of today adds is left after half a year.
    const rank = boost + weight * (1 + 1 / (1 + Math.max(0, age) / halfYearSeconds))
    keepBetter(best, { ...fit, rank })
  }
  return best
}

/** The best of what was found in several ways, each record once. */
const bestOf = (found: readonly ReadonlyMap<string, Hit>[], limit: number): readonly Hit[] => {
  const best = new Map<string, Hit>()
  for (const hit of found.flatMap((hits) => [...hits.values()])) keepBetter(best, hit)
  return [...best.values()].sort((a, b) => b.rank - a.rank || (a.id < b.id ? 1 : -1)).slice(0, limit)
}

/** A record may be found through several documents, and in several ways: the one that fits best is shown. */
const keepBetter = (best: Map<string, Hit>, hit: Hit): void => {
  const before = best.get(hit.aboutId)
  if (!before || before.rank < hit.rank || (before.rank === hit.rank && hit.id < before.id))
    best.set(hit.aboutId, hit)
}

const halfYearSeconds = 15_552_000

/** Seconds since the last change of those records that the actor may read. */
const agesOf = async (ctx: Ctx, fits: readonly Fit[]): Promise<ReadonlyMap<string, number>> => {
  if (fits.length === 0) return new Map()
  const parts = [...Map.groupBy(fits, ({ type }) => type)].map(([name, ofType]) => {
    const type = ctx.types.get(name)
    const visible = readableSql(ctx, type, 't')
    return sql`select t.id, extract(epoch from ${ctx.clock.now()}::timestamptz - t.updated_at)::float8 as age from ${sql.raw(`${type.table} t`)}
      where t.id = any(${ofType.map(({ id }) => id)}::uuid[]) and t.archived_at is null${visible ? sql` and ${visible}` : sql``}`
  })
  const [row] = await ctx.db.query<{ ages: string }>(
    compile(
      sql`select coalesce(json_agg(json_build_array(a.id, a.age)), '[]')::text as ages from (${sql.join(parts, sql` union all `)}) a`,
    ),
  )
  return new Map(JSON.parse(row?.ages ?? '[]') as [string, number][])
}
