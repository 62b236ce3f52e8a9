import type { Client } from 'pg'
import type { Queryable, Row } from './pool.ts'

/** What changes hands: everything of `from` in these schemas. */
export interface HandOver {
  readonly from: string
  readonly to: string
  /** Null: all but those of PostgreSQL itself. */
  readonly schemas: readonly string[] | null
}

/** Gives what one role owns to another, object by object; run it in a transaction. */
export async function handOver(ask: Ask, { from, to, schemas }: HandOver): Promise<void> {
  for (const { statement } of await ask<{ statement: string }>(ownedObjects, [from, to, schemas]))
    await ask(statement)
}

/** How a statement is asked, whichever client does it. */
export type Ask = <R extends object = Row>(text: string, values?: unknown[]) => Promise<R[]>

export const askOf =
  (db: Queryable): Ask =>
  (text, values) =>
    db.query({ text, ...(values && { values }) })

export const askOfClient =
  (client: Client): Ask =>
  async <R extends object>(text: string, values?: unknown[]) =>
    (await client.query<R & Row>(text, values)).rows

// Not "reassign owned": PostgreSQL refuses it for the role that its own catalogue belongs to, and it leaves nothing out.
// What belongs to an extension or goes along with its table (sequences of columns, indexes, row types) is left out.
const ownedObjects = `
  with mine as (select oid from pg_roles where rolname = $1),
  own_schema as (
    select oid, nspname, nspowner from pg_namespace
    where nspname !~ '^pg_' and nspname not in ('information_schema', 'public')
      and ($3::text[] is null or nspname = any($3))),
  place as (
    select oid from own_schema
    union select 'public'::regnamespace where $3::text[] is null or 'public' = any($3)),
  tied as (select classid, objid, refclassid, deptype from pg_depend where deptype in ('e', 'a', 'i'))
  select format('alter %s owner to %I', object, $2::text) as statement from (
    select 1 as turn, format('schema %I', nspname) as object from own_schema where nspowner in (table mine)
    union all
    select 2, format('%s %s', case relkind when 'S' then 'sequence' when 'v' then 'view'
        when 'm' then 'materialized view' when 'f' then 'foreign table' else 'table' end, c.oid::regclass)
      from pg_class c
      where relkind in ('r', 'p', 'S', 'v', 'm', 'f') and relowner in (table mine) and relnamespace in (table place)
        and not exists (select from tied where classid = 'pg_class'::regclass and objid = c.oid
          and (deptype = 'e' or (relkind = 'S' and refclassid = 'pg_class'::regclass)))
    union all
    select 3, format('routine %s', p.oid::regprocedure) from pg_proc p
      where proowner in (table mine) and pronamespace in (table place)
        and not exists (select from tied where classid = 'pg_proc'::regclass and objid = p.oid and deptype = 'e')
    union all
    select 4, format('type %s', t.oid::regtype) from pg_type t left join pg_class c on c.oid = t.typrelid
      where typowner in (table mine) and typnamespace in (table place)
        and (typtype in ('d', 'e', 'r') or (typtype = 'c' and c.relkind = 'c'))
        and not exists (select from tied where classid = 'pg_type'::regclass and objid = t.oid and deptype = 'e')
    union all
    select 5, format('text search configuration %s', t.oid::regconfig) from pg_ts_config t
      where cfgowner in (table mine) and cfgnamespace in (table place)
        and not exists (select from tied where classid = 'pg_ts_config'::regclass and objid = t.oid and deptype = 'e')
  ) owned order by turn, object`
