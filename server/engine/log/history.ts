import { sql } from 'kysely'
import { compile } from '#platform/database/compose.ts'
import type { Queryable } from '#platform/database/pool.ts'
import type { ApiEvent, RefLabel } from '#contract/api/records.ts'
import { problem } from '#contract/problem.ts'
import type { Cause, LoggedEvent } from '../model/record.ts'
import type { Ctx } from '../model/ctx.ts'
import { referencesOf, type Reference } from '../writing/gather.ts'
import { openEvents } from './personal/open-event.ts'
import { labelsOf } from '../reading/refs.ts'
import { sensitiveFields, sensitiveSql } from '../reading/sensitivity.ts'
import type { EngineField } from '../model/parts.ts'
import type { EngineType } from '../model/ctx.ts'
import { fieldFilterable, readableSql, type Sql } from '../rules/where.ts'
import { wireTime } from '../sql/datetime.ts'

/** Columns of an event as JSON properties: for every reader of the log. */
export const eventSelect = `e.id, e.type, e.record_id as "recordId", e.version, e.kind, e.transition, e.state, e.state_class as "stateClass",
  e.at, e.actor_id as actor, e.via, e.changes, e.cause, encode(e.prev, 'hex') as prev, encode(e.hash, 'hex') as hash, e.xid::text as xid, e.seq::text as seq`

/** An event with its place in the log. */
export type PlacedEvent = LoggedEvent & { readonly xid: string; readonly seq: string }

/** An event as it is read for an answer: with whether its record is sensitive as it is now. */
export type ReadEvent = PlacedEvent & { readonly sensitive: boolean }

/** The column `sensitive` of events `e` of the given types: an answer's query has it beside `eventSelect`. */
export const sensitiveEvent = (ctx: Ctx, types: readonly EngineType[]): Sql => {
  const cases = types.flatMap((type) => {
    const condition = sensitiveSql(ctx, type, 's')
    return condition
      ? [
          sql`when ${sql.lit(type.name)} then exists (select from ${sql.raw(`${type.table} s`)} where s.id = e.record_id and ${condition})`,
        ]
      : []
  })
  return cases.length > 0
    ? sql`case e.type ${sql.join(cases, sql` `)} else false end as sensitive`
    : sql`false as sensitive`
}

export const decodeEvent = <E extends PlacedEvent = PlacedEvent>(row: string): E => {
  const event = JSON.parse(row) as E & { at: string }
  return { ...event, at: wireTime(event.at) }
}

/** One event by its record and version, whoever may see it: for jobs, never for an answer. */
export const loadEvent = async (
  db: Queryable,
  recordId: string,
  version: number,
): Promise<PlacedEvent | null> => {
  const [row] = await db.query<{ row: string }>({
    name: 'event:load',
    text: `select row_to_json(q)::text as row from (select ${eventSelect} from event e where e.record_id = $1::uuid and e.version = $2) q`,
    values: [recordId, version],
  })
  return row ? decodeEvent(row.row) : null
}

/**
 * Whether a record has made a transition since an event of another one. By the order in which they were written: clocks
 * are set, and those of two machines differ.
 */
export const hasMovedSince = async (
  { db }: Pick<Ctx, 'db'>,
  recordId: string,
  { recordId: otherId, version }: Pick<LoggedEvent, 'recordId' | 'version'>,
): Promise<boolean> => {
  const moved = await db.query({
    name: 'event:moved-since',
    text: `select 1 from event e where e.record_id = $1::uuid and e.transition is not null
      and e.seq > (select o.seq from event o where o.record_id = $2::uuid and o.version = $3) limit 1`,
    values: [recordId, otherId, version],
  })
  return moved.length > 0
}

export interface HistoryRequest {
  readonly after?: string | undefined
  readonly limit?: number | undefined
}

/** Events as the actor may see them, with the names of what they refer to. */
export interface PresentedEvents {
  readonly data: readonly ApiEvent[]
  readonly refs: Readonly<Record<string, RefLabel>>
}

/**
 * The events of one record in their order, or those of them that are asked for by id, however many there are; whether the
 * actor may read it has been asked already.
 */
export const historyOf = async (
  ctx: Ctx,
  type: EngineType,
  recordId: string,
  request: { after?: number; limit?: number; ids?: readonly string[] } = {},
): Promise<PresentedEvents> => {
  const { ids } = request
  const which = ids
    ? sql`and e.id = any(${ids}::uuid[]) order by e.version`
    : sql`and e.version > ${request.after ?? 0} order by e.version limit ${Math.min(request.limit ?? 500, 1000)}`
  const rows = await ctx.db.query<{ row: string }>(
    compile(sql`select row_to_json(q)::text as row from (
      select ${sql.raw(eventSelect)}, ${sensitiveEvent(ctx, [type])} from event e
      where e.record_id = ${recordId}::uuid ${which}) q`),
  )
  return presentEvents(
    ctx,
    rows.map(({ row }) => decodeEvent<ReadEvent>(row)).filter((event) => event.type === type.name),
  )
}

export interface LogPage {
  readonly data: readonly ApiEvent[]
  readonly refs: Readonly<Record<string, RefLabel>>
  /** The place from which the next page goes on; null at the end. */
  readonly next: string | null
  /** The place behind the last event of this page: what a reader keeps who comes back later for what is new. */
  readonly place: string | null
}

const mostEvents = 500

/**
 * The log in the order in which followers read it, as far as the actor may read the records as they are now. Events of
 * transactions that may still be running are not in it yet, so that a reader who goes on from `next` misses none.
 */
export const log = async (
  ctx: Ctx,
  request: HistoryRequest & { readonly types?: readonly string[] | undefined },
): Promise<LogPage> => {
  const limit = Math.min(Math.max(request.limit ?? 100, 1), mostEvents)
  const types = ctx.types.all().filter((type) => !request.types || request.types.includes(type.name))
  const visible = types.map((type) => {
    const rule = readableSql(ctx, type, 't')
    return sql`when ${sql.lit(type.name)} then ${rule ? sql`exists (select from ${sql.raw(`${type.table} t`)} where t.id = e.record_id and ${rule})` : sql`true`}`
  })
  if (visible.length === 0) return { data: [], refs: {}, next: null, place: request.after ?? null }
  const query =
    compile(sql`select row_to_json(q)::text as row from (select ${sql.raw(eventSelect)}, ${sensitiveEvent(ctx, types)} from event e
    where e.xid < pg_snapshot_xmin(pg_current_snapshot()) and ${behindPlace(request.after)}
      and case e.type ${sql.join(visible, sql` `)} else false end
    order by e.xid, e.seq limit ${limit + 1}) q`)
  const rows = await ctx.db.query<{ row: string }>(query)
  const events = rows.slice(0, limit).map(({ row }) => decodeEvent<ReadEvent>(row))
  const last = events.at(-1)
  const place = last ? `${last.xid}.${last.seq}` : (request.after ?? null)
  return {
    ...(await presentEvents(ctx, events)),
    next: rows.length > limit ? place : null,
    place,
  }
}

/** The condition for events behind a place such as `7312.90`. @throws Problem `malformed` */
const behindPlace = (after: string | undefined): Sql => {
  if (!after) return sql`true`
  const match = /^(\d{1,19})\.(\d{1,19})$/.exec(after)
  if (!match) throw problem('malformed', 'The place in the log does not have the form of one.')
  return sql`(e.xid, e.seq) > (${match[1]}::xid8, ${match[2]}::bigint)`
}

/**
 * Events without what the actor may not see: values of fields with a rule that does not hold for every record, and
 * references to records that they may not know of, which become null as they do in the record itself. What is sealed is
 * opened; what was erased is `{ erased: true }`. What of it is sensitive is noted for the read log.
 */
export const presentEvents = async (ctx: Ctx, logged: readonly ReadEvent[]): Promise<PresentedEvents> => {
  const events = await openEvents(ctx, logged)
  const references = events.flatMap((event) => [
    { type: 'person', id: event.actor },
    ...causingRecords(event),
    ...changedFields(ctx, event).flatMap(({ field, change }) =>
      field ? change.flatMap((value) => referencesOf(field, value)) : [],
    ),
  ])
  const refs = await labelsOf(ctx, references)
  const data = events.map((event) => presentEvent(ctx, event, refs))
  for (const [place, event] of logged.entries())
    noteEvent(ctx, event, Object.keys(data[place]?.changes ?? {}))
  return { data, refs }
}

const noteEvent = (ctx: Ctx, event: ReadEvent, shown: readonly string[]): void => {
  const type = ctx.types.get(event.type)
  const always = sensitiveFields(type)
  const fields = event.sensitive ? shown : shown.filter((name) => always.has(name))
  if (event.sensitive || fields.length > 0) ctx.reads.note(type, event.recordId, fields)
}

type Change = readonly [unknown, unknown]

const changedFields = (ctx: Ctx, event: LoggedEvent) => {
  const type = ctx.types.get(event.type)
  return Object.entries(event.changes).flatMap(([name, change]: [string, Change]) => {
    const field = type.fields.get(name) ?? null
    return !field || fieldFilterable(ctx, type, field) ? [{ name, field, change }] : []
  })
}

const presentEvent = (ctx: Ctx, event: LoggedEvent, refs: Readonly<Record<string, RefLabel>>): ApiEvent => {
  const known = (field: EngineField, value: unknown): unknown => {
    const references = referencesOf(field, value)
    const seen = references.filter(({ id }) => refs[id])
    if (seen.length === references.length) return value
    return field.options.kind === 'refs' && seen.length > 0 ? seen.map(({ id }) => id) : null
  }
  const changes = Object.fromEntries(
    changedFields(ctx, event).map(({ name, field, change }) => [
      name,
      field ? ([known(field, change[0]), known(field, change[1])] as const) : change,
    ]),
  )
  const { id, at, type, recordId, version, kind, transition, state, actor, via, cause } = event
  const shown = cause && visibleCause(ctx, cause, refs)
  return { id, at, type, recordId, version, kind, transition, state, actor, via, changes, cause: shown }
}

/** The record that set something off may be one that this reader must not know of; the source's row is the desk's. */
const visibleCause = (ctx: Ctx, cause: Cause, refs: Readonly<Record<string, RefLabel>>): Cause => {
  const { record, event, source, key, ...rest } = cause
  const isKnown = (of: unknown): boolean => {
    const { id } = (of ?? {}) as { id?: unknown }
    return typeof id === 'string' && refs[id] !== undefined
  }
  return {
    ...rest,
    ...(record === undefined || isKnown(record)
      ? { ...(record !== undefined && { record }), ...(event !== undefined && { event }) }
      : {}),
    ...(ctx.actor.provider && source !== undefined && { source }),
    ...(isKnown(key) && { key }),
  }
}

/** What a cause names: the record that set the event off, the API key that it came with. */
const causingRecords = (event: LoggedEvent): Reference[] =>
  [event.cause?.record, event.cause?.key].flatMap((named) => {
    const { type, id } = (named ?? {}) as { type?: unknown; id?: unknown }
    return typeof type === 'string' && typeof id === 'string' ? [{ type, id }] : []
  })
