import { sql } from 'kysely'
import { compile } from '#platform/database/compose.ts'
import { readableSql, type Ctx, type EngineType } from '#engine'
import type { Sql } from '#engine/rules/where.ts'

/** What is looked for, over a document `d`. */
export interface Wanted {
  readonly types: readonly string[] | undefined
  /** Whether it fits, and how well (a number; half as much again where it changed today). */
  readonly matches: Sql
  readonly weight: Sql
  /** What is added for a number, whatever the text. */
  readonly boost: Sql
}

/** Where the documents of a type go on behind its latest. */
export interface Beyond {
  readonly type: EngineType
  readonly from: string
}

/** So many of the latest documents of each type are compared one by one. */
export const latest = 2000
/** Of what fits so many of a type are looked at: the rest makes no difference. */
export const mostExamined = 600

const columns = ({ weight, boost }: Wanted): Sql =>
  sql`d.id, d.type, d.about_type as "aboutType", d.about_id as "aboutId", (${weight})::float8 as weight, (${boost})::float8 as boost`

const ofTypes = ({ types }: Wanted): Sql =>
  types ? sql`d.about_type = any(${[...types]}::text[]) and ` : sql``

const names = (types: readonly EngineType[]): Sql => sql`${types.map(({ name }) => name)}::text[]`

/** Among the latest documents of each type: compared one by one, no index of words is asked. */
export const amongLatest = (types: readonly EngineType[], wanted: Wanted, count: number): Sql =>
  // Ids are in the order in which records were made: an index has them in this order for each type.
  sql`(select ${columns(wanted)} from unnest(${names(types)}) as of_type (name) cross join lateral (
      select * from (
        select * from search_document d where d.type = of_type.name order by d.id desc limit ${sql.lit(count)}) d
      where ${ofTypes(wanted)}${wanted.matches} order by d.id desc limit ${sql.lit(mostExamined)}) d)`

/** The document with a number: `offset 0` keeps words, of which there are more, from leading to it. */
export const ofNumber = (number: string, wanted: Wanted): Sql =>
  sql`(select ${columns(wanted)} from (select * from search_document d where d.number = ${number} offset 0) d
    where ${ofTypes(wanted)}${wanted.matches})`

/** The types that have more than their latest documents. */
export const beyondLatest = async (ctx: Ctx, types: readonly EngineType[]): Promise<readonly Beyond[]> => {
  const rows = await ctx.db.query<{ name: string; from: string }>(
    compile(sql`select of_type.name, further.id as "from" from unnest(${names(types)}) as of_type (name) cross join lateral (
      select d.id from search_document d where d.type = of_type.name order by d.id desc offset ${sql.lit(latest)} limit 1) further`),
  )
  return rows.map(({ name, from }) => ({ type: ctx.types.get(name), from }))
}

// The index of words has them by shelves: what was made in the same fifty days, as the first digits of ids tell.
const shelfDigits = 4
const shelfOf = (id: Sql): Sql => sql`left(${id}::text, ${sql.lit(shelfDigits)})`
const firstOf = (shelf: Sql): Sql =>
  sql`(${shelf} || ${sql.lit('0'.repeat(8 - shelfDigits) + '-0000-0000-0000-000000000000')})::uuid`

/**
 * On the shelves of the index of words, from the latest on until `enough` of a type fit: what words have in common on one
 * shelf is read, not what they have in common since the beginning. `ways`: conditions each of which one index answers, by
 * whole words; a word that is only begun would be read on every shelf for all of them.
 */
export const onShelves = (
  beyond: readonly Beyond[],
  wanted: Wanted,
  ways: readonly Sql[],
  enough: number,
): Sql => {
  const onOne = ways.map(
    (way) =>
      sql`select * from search_document d where (d.type || ${shelfOf(sql`d.id`)}) = (of_type.name || shelf.place) and ${ofTypes(wanted)}${way}`,
  )
  const next = (before: Sql): Sql =>
    sql`select ${shelfOf(sql`d.id`)} from search_document d where d.type = of_type.name and ${before} order by d.id desc limit 1`
  return sql`(select ${columns(wanted)}
    from unnest(${names(beyond.map(({ type }) => type))}, ${beyond.map(({ from }) => from)}::uuid[]) as of_type (name, since)
    cross join lateral (
      with recursive shelf (place) as (
        (${next(sql`d.id <= of_type.since`)})
        union all
        select (${next(sql`d.id < ${firstOf(sql`shelf.place`)}`)}) from shelf where shelf.place is not null)
      select d.* from shelf cross join lateral (
        select distinct on (d.id) * from (${sql.join(onOne, sql` union all `)}) d order by d.id desc) d
      limit ${sql.lit(enough)}) d)`
}

/** Among all documents of several types, which the index of words is asked for once; of each type the newest. */
export const inAll = (types: readonly EngineType[], wanted: Wanted): Sql =>
  sql`(select ${columns(wanted)} from (
      select d.*, row_number() over (partition by d.type order by d.id desc) as place from search_document d
      where d.type = any(${names(types)}) and ${ofTypes(wanted)}${wanted.matches}) d
    where d.place <= ${sql.lit(mostExamined)})`

/** Among what is about the few records of a type that the reader may read; `offset 0` keeps the words from leading. */
export const amongOwn = (ctx: Ctx, type: EngineType, wanted: Wanted): Sql => {
  const visible = readableSql(ctx, type, 't') ?? sql`true`
  return sql`(select ${columns(wanted)} from (
      select d.* from (select t.id from ${sql.raw(`${type.table} t`)} where t.archived_at is null and ${visible} offset 0) own
      join search_document d on d.about_id = own.id offset 0) d
    where ${ofTypes(wanted)}${wanted.matches} order by d.id desc limit ${sql.lit(mostExamined)})`
}
