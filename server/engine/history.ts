import { sql } from 'kysely'
import { compile } from '#platform/database/compose.ts'
import type { ApiEvent } from '#contract/api/records.ts'
import { problem } from '#contract/problem.ts'
import type { Ctx, LoggedEvent } from './ctx.ts'
import { fieldFilterable, readableSql, type Sql } from './where.ts'
import type { EngineType } from './registry.ts'
import { wireTime } from './sql/datetime.ts'

/** Columns of an event as JSON properties: for every reader of the log. */
export const eventSelect = `e.id, e.type, e.record_id as "recordId", e.version, e.kind, e.transition, e.state, e.state_class as "stateClass",
  e.at, e.actor_id as actor, e.via, e.changes, e.cause, encode(e.prev, 'hex') as prev, encode(e.hash, 'hex') as hash, e.xid::text as xid, e.seq::text as seq`

/** An event with its place in the log. */
export type PlacedEvent = LoggedEvent & { readonly xid: string; readonly seq: string }

export const decodeEvent = (row: string): PlacedEvent => {
  const event = JSON.parse(row) as PlacedEvent & { at: string }
  return { ...event, at: wireTime(event.at) }
}

export interface HistoryRequest {
  readonly after?: string | undefined
  readonly limit?: number | undefined
}

/** The events of one record in their order; whether the actor may read it has been asked already. */
export const historyOf = async (
  ctx: Ctx,
  type: EngineType,
  recordId: string,
  request: { after?: number; limit?: number } = {},
): Promise<readonly ApiEvent[]> => {
  const rows = await ctx.db.query<{ row: string }>({
    name: 'history',
    text: `select row_to_json(q)::text as row from (select ${eventSelect} from event e where e.record_id = $1::uuid and e.version > $2 order by e.version limit $3) q`,
    values: [recordId, request.after ?? 0, Math.min(request.limit ?? 500, 1000)],
  })
  return rows.map(({ row }) => presentEvent(ctx, type, decodeEvent(row)))
}

export interface LogPage {
  readonly data: readonly ApiEvent[]
  readonly next: string | null
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
  if (visible.length === 0) return { data: [], next: null }
  const query =
    compile(sql`select row_to_json(q)::text as row from (select ${sql.raw(eventSelect)} from event e
    where e.xid < pg_snapshot_xmin(pg_current_snapshot()) and ${behindPlace(request.after)}
      and case e.type ${sql.join(visible, sql` `)} else false end
    order by e.xid, e.seq limit ${limit + 1}) q`)
  const rows = await ctx.db.query<{ row: string }>(query)
  const events = rows.slice(0, limit).map(({ row }) => decodeEvent(row))
  const last = events.at(-1)
  return {
    data: events.map((event) => presentEvent(ctx, ctx.types.get(event.type), event)),
    next: rows.length > limit && last ? `${last.xid}.${last.seq}` : null,
  }
}

/** The condition for events behind a place such as `7312.90`. @throws Problem `malformed` */
const behindPlace = (after: string | undefined): Sql => {
  if (!after) return sql`true`
  const match = /^(\d{1,19})\.(\d{1,19})$/.exec(after)
  if (!match) throw problem('malformed', 'The place in the log does not have the form of one.')
  return sql`(e.xid, e.seq) > (${match[1]}::xid8, ${match[2]}::bigint)`
}

/** An event without what the actor may not see: the values of fields with a rule that does not hold for every record. */
export const presentEvent = (ctx: Ctx, type: EngineType, event: LoggedEvent): ApiEvent => {
  const changes = Object.fromEntries(
    Object.entries(event.changes).filter(([name]) => {
      const field = type.fields.get(name)
      return !field || fieldFilterable(ctx, type, field)
    }),
  )
  const { id, at, recordId, version, kind, transition, state, actor, via, cause } = event
  return { id, at, type: event.type, recordId, version, kind, transition, state, actor, via, changes, cause }
}
