import { sql } from 'kysely'
import { isLiteral, type Expression } from '#contract/rule/ast.ts'
import { compile } from '#platform/database/compose.ts'
import { readable, readableSql, type Ctx, type EngineType } from '#engine'
import type { Sql } from '#engine/rules/where.ts'
import { searchableTypes } from './documents.ts'
import {
  amongLatest,
  amongOwn,
  beyondLatest,
  inAll,
  latest,
  mostExamined,
  ofNumber,
  onShelves,
  type Beyond,
  type Wanted,
} from './places.ts'

/** A document that fits, whose record the actor may read. */
export interface Hit {
  readonly id: string
  readonly type: string
  readonly aboutType: string
  readonly aboutId: string
  readonly rank: number
}

export interface HitRequest extends Wanted {
  readonly limit: number
  /** The document of this number is looked at in any case. */
  readonly number: string | null
  /** The same by whole words, as conditions that the index of words answers: it is walked from the latest on. */
  readonly walked?: readonly Sql[] | undefined
  /** The condition of those that fit by their number, whatever their words. */
  readonly numbered?: Sql | undefined
  /** The same, narrower where that index needs it, and its words alone: it is asked once, for everything. */
  readonly indexed?: { readonly matches: Sql; readonly words: Sql } | undefined
}

// With so many hits nobody misses an older one.
const enough = 200
// What more documents have would be read for long, page by page, and is found among more of the latest.
const mostIndexed = 20_000
const manyLatest = 20_000
// Where nothing is spelt like what was typed, words that go on are looked for among so many.
const moreLatest = 6000

// Who may read no more than so many records of a type is searched for from those records.
const fewRecords = 2000

/**
 * The best documents whose records the actor may read; whatever is asked for, a bounded number of documents is examined.
 * The latest come first, compared one by one: for frequent words, and where there are no more, that is all. Then either
 * the reader's own few records are looked through, or the index of words is walked for whole words until enough fit; where
 * it finds less, it is asked once more with the last word as one that may go on. Where nothing is spelt like that, more of
 * the latest are compared with words that may go on: of what is older, only whole words and the last one begun are found.
 */
export const hitsOf = async (ctx: Ctx, request: HitRequest): Promise<readonly Hit[]> => {
  const types = searchableTypes(ctx.types).filter((type) => !isNobodys(readable(ctx, type)))
  if (types.length === 0) return []
  const { walked, indexed, number, limit } = request
  const best = new Map<string, Hit>()
  const look = async (places: readonly Sql[]): Promise<number> => {
    if (places.length === 0) return 0
    const { hits, examined } = await readableHits(ctx, places)
    for (const hit of hits) keepBetter(best, hit)
    return examined
  }
  const named = number === null ? [] : [ofNumber(number, request)]
  await look([amongLatest(types, request, latest), ...named])
  if (best.size < enough && (walked ?? indexed)) await lookFurther(ctx, types, request, best, look)
  return [...best.values()].sort((a, b) => b.rank - a.rank || (a.id < b.id ? 1 : -1)).slice(0, limit)
}

/** Behind the latest; `look` adds to the best and tells how much it had to look at. */
const lookFurther = async (
  ctx: Ctx,
  types: readonly EngineType[],
  request: HitRequest,
  best: ReadonlyMap<string, Hit>,
  look: (places: readonly Sql[]) => Promise<number>,
): Promise<void> => {
  const { walked, numbered, indexed } = request
  const beyond = await beyondLatest(ctx, types)
  const few = await typesOfFew(ctx, typesOf(beyond))
  const many = beyond.filter(({ type }) => !few.has(type))
  const own = [...few].map((type) => amongOwn(ctx, type, request))
  const ofNumbers =
    numbered && many.length > 0 ? [inAll(typesOf(many), { ...request, matches: numbered })] : []
  await look([...own, ...ofNumbers])
  if (many.length === 0) return
  if (walked) {
    const examined = await look([onShelves(many, request, walked, enough)])
    // Most of it the reader may not read: what is further back may be theirs.
    if (examined >= enough && best.size < enough / 2)
      await look([onShelves(many, request, walked, mostExamined)])
  }
  if (indexed && best.size < enough) {
    const isRare = !(await isFrequent(ctx, indexed.words))
    if (isRare) await look([inAll(typesOf(many), { ...request, matches: indexed.matches })])
    else if (!walked) await look([amongLatest(typesOf(many), request, manyLatest)])
  }
  if (best.size === 0) await look([amongLatest(typesOf(many), request, moreLatest)])
}

const typesOf = (beyond: readonly Beyond[]): readonly EngineType[] => beyond.map(({ type }) => type)

/** Whether words are in more documents than are read one by one, as PostgreSQL's statistics estimate it. */
const isFrequent = async (ctx: Ctx, words: Sql): Promise<boolean> => {
  const rows = await ctx.db.query<{ 'QUERY PLAN': readonly [{ Plan: { 'Plan Rows': number } }] }>(
    compile(sql`explain (format json) select from search_document d where d.tsv @@ ${words}`),
  )
  return (rows[0]?.['QUERY PLAN'][0].Plan['Plan Rows'] ?? 0) > mostIndexed
}

const isNobodys = (rule: Expression): boolean => isLiteral(rule) && rule.value !== true

/** Those of several types of which the reader may read few records only; what hangs on records is found by the records. */
const typesOfFew = async (ctx: Ctx, types: readonly EngineType[]): Promise<ReadonlySet<EngineType>> => {
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
 * What fits, without what the actor may not read. Two statements: rights are asked of the few types in which something fits,
 * and a plan for all types at once would take longer than either.
 */
const readableHits = async (
  ctx: Ctx,
  places: readonly Sql[],
): Promise<{ readonly hits: readonly Hit[]; readonly examined: number }> => {
  const [row] = await ctx.db.query<{ fits: string }>(
    compile(sql`select coalesce(json_agg(f), '[]')::text as fits from (${sql.join(places, sql` union `)}) f`),
  )
  const fits = JSON.parse(row?.fits ?? '[]') as Fit[]
  const ages = await agesOf(ctx, fits)
  const hits = fits.flatMap(({ weight, boost, ...fit }) => {
    const age = ages.get(fit.id)
    // Half of what a change of today adds is left after half a year.
    return age === undefined
      ? []
      : [{ ...fit, rank: boost + weight * (1 + 1 / (1 + Math.max(0, age) / halfYearSeconds)) }]
  })
  return { hits, examined: fits.length }
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
