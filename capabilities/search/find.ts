import { sql } from 'kysely'
import { compile } from '#platform/database/compose.ts'
import { fieldFilterable, readableSql, sensitiveSql, type Ctx, type EngineType } from '#engine'
import { titleFor } from '#engine/reading/translations.ts'
import type { Sql } from '#engine/rules/where.ts'
import { aboutOf, columnOf, searchableFields, searchableTypes, titleOf, translationsOf } from './documents.ts'
import { hitsOf, type Hit } from './hits.ts'
import { isBegun, parseQuery, sharedWords, tellingQuery, tsQuery, type SearchQuery } from './query.ts'
import { snippetOf, type SnippetPart } from './snippet.ts'

export interface FoundRecord {
  readonly id: string
  readonly type: string
  readonly number: string
  readonly title: string
  readonly state: string
  readonly stateClass: string
  /** Where the text was found, marked as data; empty when it was the title or the number. */
  readonly snippet: readonly SnippetPart[]
  /** What hangs on the record and was found instead of the record itself. */
  readonly through: { readonly type: string; readonly id: string } | null
  readonly rank: number
}

export interface SearchRequest {
  readonly q: string
  /** Types of the records that are answered; all when absent. */
  readonly types?: readonly string[] | undefined
  readonly limit?: number | undefined
  /** `any`: what has at least half of the telling words, for what is like a description; `all` when absent. */
  readonly match?: 'all' | 'any' | undefined
}

export const mostFound = 50

/**
 * The records that fit best, of those that the actor may read: nothing else is answered, counted or ranked. The number
 * comes first, then the title, then the text; of equals the one that changed last.
 */
export const findRecords = async (ctx: Ctx, request: SearchRequest): Promise<readonly FoundRecord[]> => {
  if (request.match === 'any') return findLike(ctx, request)
  const query = parseQuery(request.q)
  if (!query) return []
  const limit = Math.min(Math.max(request.limit ?? 20, 1), mostFound)
  const number = query.number
  const search = { types: request.types, limit, number }
  const begun = tsQuery(query, 'last')
  const hits = await hitsOf(ctx, {
    ...search,
    matches: matching(ctx, query, tsQuery(query)),
    walked: waysOfWords(ctx, tsQuery(query, 'none')),
    numbered: endOf(query),
    indexed: isBegun(query) ? { matches: matching(ctx, query, begun), words: begun } : undefined,
    weight: sql`ts_rank(d.tsv, ${tsQuery(query)})`,
    boost: boostOf(query),
  })
  if (hits.length > 0 || query.number || query.digits || query.text.length < 4)
    return describe(ctx, query, hits)
  // Typing errors are looked for only where nothing is spelt like that: it takes longer and finds worse.
  const near = {
    matches: sql`${query.text} <% d.title`,
    weight: sql`word_similarity(${query.text}, d.title)`,
    boost: sql`0`,
  }
  return describe(ctx, query, await hitsOf(ctx, { ...search, ...near }))
}

/** What is about the same thing as a text: the more of its telling words, the better. */
const findLike = async (ctx: Ctx, request: SearchRequest): Promise<readonly FoundRecord[]> => {
  const query = tellingQuery(request.q)
  if (!query) return []
  const { count, least, any } = sharedWords(query, 'tsv')
  // A rank of words lies below one: a word more always counts more.
  const matches = sql`(d.tsv @@ ${any} and ${count} >= ${sql.lit(least)})`
  const hits = await hitsOf(ctx, {
    types: request.types,
    limit: Math.min(Math.max(request.limit ?? 20, 1), mostFound),
    number: null,
    matches,
    indexed: { matches, words: any },
    weight: sql`(${count} + ts_rank(d.tsv, ${any}))`,
    boost: sql`0`,
  })
  return describe(ctx, query, hits)
}

/**
 * The condition over a list's rows `t` of a type for its `q`: the record, or something readable that hangs on it.
 * Types without documents whose titles are translated are searched in both; undefined for the others.
 */
export const searchCondition = (ctx: Ctx, type: EngineType, q: string): Sql | undefined => {
  const types = searchableTypes(ctx.types)
  if (!types.includes(type)) return titleCondition(type, q)
  const query = parseQuery(q)
  if (!query) return sql`true`
  const through = types
    .filter((each) => each !== type && aboutOf(each))
    .map((each) => sql`(d.type = ${each.name} and ${isReadable(ctx, each, 's')})`)
  const places = [sql`d.id = d.about_id`, ...through]
  return sql`t.id in (select d.about_id from search_document d where d.about_type = ${type.name} and ${matching(ctx, query, tsQuery(query))} and (${sql.join(places, sql` or `)}))`
}

const titleCondition = (type: EngineType, q: string): Sql | undefined => {
  const title = titleOf(type)
  if (!title?.options.translatable) return undefined
  const has = (text: Sql): Sql => sql`strpos(lower(${text}), lower(${q.trim()})) > 0`
  return sql`(${has(columnOf(title))} or ${has(sql`coalesce(${translationsOf(title)}, '')`)})`
}

const isReadable = (ctx: Ctx, type: EngineType, alias: string): Sql => {
  const visible = readableSql(ctx, type, alias)
  return sql`exists (select from ${sql.raw(`${type.table} ${alias}`)} where ${sql.raw(`${alias}.id = d.id and ${alias}.archived_at is null`)}${visible ? sql` and ${visible}` : sql``})`
}

/** Whether a document `d` fits. */
const matching = (ctx: Ctx, query: SearchQuery, wanted: Sql): Sql => {
  const end = endOf(query)
  const numbers = [...(query.number ? [sql`d.number = ${query.number}`] : []), ...(end ? [end] : [])]
  return sql`(${sql.join([...waysOfWords(ctx, wanted), ...numbers], sql` or `)})`
}

/** How a document may fit by its words. Guarded fields count for those types all of whose fields the actor may see. */
const waysOfWords = (ctx: Ctx, wanted: Sql): readonly Sql[] => {
  const entitled = searchableTypes(ctx.types)
    .filter((type) => searchableFields(type).some(({ rules }) => rules.read))
    .filter((type) => searchableFields(type).every((field) => fieldFilterable(ctx, type, field)))
    .map(({ name }) => name)
  return [
    sql`d.tsv @@ ${wanted}`,
    ...(entitled.length > 0 ? [sql`(d.guarded @@ ${wanted} and d.type = any(${entitled}::text[]))`] : []),
  ]
}

const endOf = ({ digits }: SearchQuery): Sql | undefined =>
  digits ? sql`d.number like ${`%${digits}`}` : undefined

const boostOf = (query: SearchQuery): Sql => {
  const end = endOf(query)
  // No number is both: one that has letters is no row of digits.
  if (query.number) return sql`case when d.number = ${query.number} then 10 else 0 end`
  return end ? sql`case when ${end} then 5 else 0 end` : sql`0`
}

/** What is said of each hit, asked of the records themselves once more: a document alone never answers. */
const describe = async (
  ctx: Ctx,
  query: SearchQuery,
  hits: readonly Hit[],
): Promise<readonly FoundRecord[]> => {
  if (hits.length === 0) return []
  const records = new Map((await recordsOf(ctx, hits)).map((record) => [record.id, record]))
  const texts = new Map((await textsOf(ctx, hits)).map(({ id, text }) => [id, text]))
  return hits.flatMap((hit) => {
    const record = records.get(hit.aboutId)
    if (!record) return []
    const { sensitive, ...shown } = record
    const through = hit.id === hit.aboutId ? null : { type: hit.type, id: hit.id }
    const snippet = snippetOf(texts.get(hit.id) ?? '', query)
    noteHit(ctx, hit, { isSensitive: sensitive, hasText: snippet.length > 0 })
    return [
      {
        ...shown,
        snippet,
        through,
        rank: Math.round(hit.rank * 10_000) / 10_000,
      },
    ]
  })
}

/** A hit shows a title and a piece of text: of a sensitive record both are, and what hangs on it is as sensitive. */
const noteHit = (
  ctx: Ctx,
  hit: Hit,
  { isSensitive, hasText }: { readonly isSensitive: boolean; readonly hasText: boolean },
): void => {
  const about = ctx.types.get(hit.aboutType)
  if (isSensitive) ctx.reads.note(about, hit.aboutId, [about.titleField])
  const type = ctx.types.get(hit.type)
  const fields = hasText
    ? searchableFields(type).filter(({ options }) => isSensitive || options.sensitive)
    : []
  if (fields.length > 0)
    ctx.reads.note(
      type,
      hit.id,
      fields.map(({ name }) => name),
    )
}

type Described = Omit<FoundRecord, 'snippet' | 'through' | 'rank'> & { readonly sensitive: boolean }

const recordsOf = (ctx: Ctx, hits: readonly Hit[]): Promise<Described[]> => {
  const parts = [...Map.groupBy(hits, ({ aboutType }) => aboutType)].flatMap(([name, ofType]) => {
    if (!ctx.types.has(name)) return []
    const type = ctx.types.get(name)
    const visible = readableSql(ctx, type, 't')
    const title = titleOf(type)
    return [
      sql`select t.id, ${sql.lit(name)} as type, t.number, ${title ? sql`coalesce(${titleFor(ctx, type, 't')}, '')` : sql`''`} as title, t.state, t.state_class as "stateClass", ${sensitiveSql(ctx, type, 't') ?? sql`false`} as sensitive
        from ${sql.raw(`${type.table} t`)} where t.id = any(${ofType.map(({ aboutId }) => aboutId)}::uuid[]) and t.archived_at is null${visible ? sql` and ${visible}` : sql``}`,
    ]
  })
  return parts.length > 0
    ? ctx.db.query<Described>(compile(sql.join(parts, sql` union all `)))
    : Promise.resolve([])
}

const textsOf = (ctx: Ctx, hits: readonly Hit[]): Promise<{ id: string; text: string }[]> => {
  const parts = [...Map.groupBy(hits, ({ type }) => type)].flatMap(([name, ofType]) => {
    const type = ctx.types.get(name)
    const fields = searchableFields(type).filter((field) => fieldFilterable(ctx, type, field))
    if (fields.length === 0) return []
    return [
      sql`select t.id, concat_ws(' ', ${sql.join(fields.map(columnOf))}) as text from ${sql.raw(`${type.table} t`)} where t.id = any(${ofType.map(({ id }) => id)}::uuid[])`,
    ]
  })
  return parts.length > 0
    ? ctx.db.query<{ id: string; text: string }>(compile(sql.join(parts, sql` union all `)))
    : Promise.resolve([])
}
