import { sql } from 'kysely'
import { compile } from '#platform/database/compose.ts'
import type { Database, Queryable } from '#platform/database/pool.ts'
import type {
  EngineField,
  EngineType,
  Follower,
  PlacedEvent,
  StoredRecord,
  TypeRegistry,
  WriteCtx,
} from '#engine'
import type { Sql } from '#engine/rules/where.ts'
import { translationsName } from '#contract/fields/translations.ts'

/** The types whose records have a document. */
export const searchableTypes = (types: TypeRegistry): readonly EngineType[] =>
  types.all().filter((type) => type.capabilities.some(({ name }) => name === 'search'))

/** The fields that make up a document beside the title; those with a rule of their own are not for everybody. */
export const searchableFields = (type: EngineType): readonly EngineField[] =>
  [...type.fields.values()].filter((field) => field.options.searchable && field.name !== type.titleField)

export const titleOf = (type: EngineType): EngineField | undefined => {
  const field = type.fields.get(type.titleField)
  return field?.rules.read ? undefined : field
}

export const columnOf = (field: EngineField): Sql => sql.raw(field.sql.compare('t', field.base))

/** A journal entry's document leads to what the entry is about; a task, which has a page of its own, to itself. */
export const aboutOf = (type: EngineType): EngineField | undefined => {
  const field = type.satellite ? type.fields.get('about') : undefined
  return field?.options.target === '*' ? field : undefined
}

/** What a translatable field of a row `t` says in other languages, as one text. */
export const translationsOf = (field: EngineField): Sql =>
  sql`(select string_agg(v #>> '{}', ' ') from jsonb_path_query(${sql.raw(`t."${translationsName}"`)}, ${sql.lit(`$.*."${field.name}"`)}::jsonpath) v)`

const textsOf = (field: EngineField): readonly Sql[] =>
  field.options.translatable ? [columnOf(field), translationsOf(field)] : [columnOf(field)]

// Far more than anybody searches for at the end of; a tsvector has a largest size.
const mostCharacters = 100_000

const vectorOf = (type: EngineType, fields: readonly EngineField[]): Sql => {
  const title = titleOf(type)
  const body = fields.length > 0 ? sql`concat_ws(' ', ${sql.join(fields.flatMap(textsOf))})` : sql`''`
  return sql`setweight(to_tsvector('keelson', concat_ws(' ', t.number${title ? sql`, ${sql.join(textsOf(title))}` : sql``})), 'A')
    || setweight(to_tsvector('keelson', left(${body}, ${sql.lit(mostCharacters)})), 'C')`
}

/** The statement that makes the documents of a type's records anew; one that would say the same is left as it is. */
const indexing = (type: EngineType, which: Sql, locking: Sql = sql``): Sql => {
  const fields = searchableFields(type)
  const open = fields.filter((field) => !field.rules.read)
  const about = aboutOf(type)
  const title = titleOf(type)
  return sql`insert into search_document as d (id, type, about_type, about_id, number, title, tsv, guarded)
    select t.id, ${sql.lit(type.name)}, ${about ? sql.raw(`t."${about.base}_type", t."${about.base}_id"`) : sql`${sql.lit(type.name)}, t.id`},
      t.number, ${title ? sql`coalesce(${columnOf(title)}, '')` : sql`''`}, ${vectorOf(type, open)}, ${open.length < fields.length ? vectorOf(type, fields) : sql`null::tsvector`}
    from ${sql.raw(`${type.table} t`)} where ${which} ${locking}
    on conflict (id) do update set title = excluded.title, tsv = excluded.tsv, guarded = excluded.guarded
    where (d.title, d.tsv, d.guarded) is distinct from (excluded.title, excluded.tsv, excluded.guarded)`
}

/** Keeps the documents: each batch of events is one statement for each type in it, however many records it is about. */
export const searchFollower = (types: TypeRegistry): Follower => {
  const searched = new Map(
    searchableTypes(types).map((type) => [
      type.name,
      new Set([type.titleField, ...searchableFields(type).map(({ name }) => name), translationsName]),
    ]),
  )
  const concerns = (event: PlacedEvent): boolean => {
    const fields = searched.get(event.type)
    return (
      fields !== undefined &&
      (event.kind === 'created' || Object.keys(event.changes).some((name) => fields.has(name)))
    )
  }
  return {
    name: 'search',
    batchSize: 2000,
    follow: async (tx, events) => {
      const byType = Map.groupBy(events.filter(concerns), ({ type }) => type)
      for (const [name, changed] of byType) {
        const ids = [...new Set(changed.map(({ recordId }) => recordId))]
        await tx.query(compile(indexing(types.get(name), sql`t.id = any(${ids}::uuid[])`)))
      }
    },
  }
}

/** Makes the documents of records anew at once, in the transaction that changed them. */
export const refreshDocuments = async (
  { db }: WriteCtx,
  type: EngineType,
  records: readonly StoredRecord[],
): Promise<void> => {
  if (!type.capabilities.some(({ name }) => name === 'search')) return
  await db.query(compile(indexing(type, sql`t.id = any(${records.map(({ id }) => id)}::uuid[])`)))
}

const rebuiltAtOnce = 2000

/** Makes every document anew, in pieces, while the product runs; answers how many records were read. */
export const rebuildSearch = async (
  db: Database,
  types: TypeRegistry,
  onProgress: (done: number) => void = () => undefined,
): Promise<number> => {
  let done = 0
  for (const type of searchableTypes(types)) {
    let last = '00000000-0000-0000-0000-000000000000'
    for (;;) {
      const ids = await nextIds(db, type, last)
      const end = ids.at(-1)
      if (end === undefined) break
      // Locked until the documents stand: a change that comes meanwhile is read by the follower afterwards, not overwritten.
      await db.transaction((tx) =>
        tx.query(compile(indexing(type, sql`t.id = any(${ids}::uuid[])`, sql`for share`))),
      )
      last = end
      done += ids.length
      onProgress(done)
    }
  }
  const names = searchableTypes(types).map(({ name }) => name)
  await db.query({ text: 'delete from search_document where not (type = any($1::text[]))', values: [names] })
  return done
}

const nextIds = async (db: Queryable, type: EngineType, after: string): Promise<string[]> => {
  const rows = await db.query<{ id: string }>({
    text: `select t.id from ${type.table} t where t.id > $1::uuid order by t.id limit ${rebuiltAtOnce}`,
    values: [after],
  })
  return rows.map(({ id }) => id)
}
