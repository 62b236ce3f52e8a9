import { sql } from 'kysely'
import type { Notification, NotificationPage, Unread } from '#contract/api/notifications.ts'
import { labelsOf, readableSql, type Ctx } from '#engine'
import type { Sql } from '#engine/rules/where.ts'
import { wireTime } from '#engine/sql/datetime.ts'
import type { Queryable } from '#platform/database/pool.ts'
import { compile } from '#platform/database/compose.ts'

/** The bell says no more than this. */
const mostCounted = 99

interface Row extends Omit<Notification, 'record'> {
  readonly seq: string
  readonly type: string
  readonly recordId: string
}

/** The notifications of the actor about what they may still read. */
const mine = (ctx: Ctx): Sql => {
  const cases = ctx.types
    .all()
    .filter(({ satellite }) => !satellite)
    .map((type) => {
      const rule = readableSql(ctx, type, 't')
      return sql`when ${sql.lit(type.name)} then ${rule ? sql`exists (select from ${sql.raw(`${type.table} t`)} where t.id = n.record_id and ${rule})` : sql`true`}`
    })
  return sql`n.person_id = ${ctx.actor.id}::uuid and case n.type ${sql.join(cases, sql` `)} else false end`
}

/** How many the actor has not read, 99 at most, and the place of the last of them: that one has come even where there are more. */
export const unread = async (ctx: Ctx): Promise<Unread> => {
  const [row] = await ctx.db.query<Unread>(
    compile(sql`select count(*)::int as unread, max(q.seq)::text as newest from (
      select n.seq from notification n where n.read_at is null and ${mine(ctx)} order by n.seq desc limit ${mostCounted}) q`),
  )
  return row ?? { unread: 0, newest: null }
}

/** The actor's notifications, the latest first. */
export const inbox = async (
  ctx: Ctx,
  {
    before,
    limit = 50,
    unreadOnly = false,
  }: { before?: string | undefined; limit?: number | undefined; unreadOnly?: boolean },
): Promise<NotificationPage> => {
  const rows = await ctx.db.query<Row>(
    compile(sql`select n.id, n.seq::text, n.kind, n.type, n.record_id as "recordId", n.actor_id as actor, n.at, n.read_at as "readAt", n.state
      from notification n where ${mine(ctx)}${before ? sql` and n.seq < ${before}::bigint` : sql``}${unreadOnly ? sql` and n.read_at is null` : sql``}
      order by n.seq desc limit ${limit + 1}`),
  )
  const shown = rows.slice(0, limit)
  const data = shown.map(({ id, kind, type, recordId, actor, at, readAt, state }) => ({
    id,
    kind,
    record: { type, id: recordId },
    actor,
    at: wireTime(at),
    readAt: readAt === null ? null : wireTime(readAt),
    state,
  }))
  const refs = await labelsOf(
    ctx,
    data.flatMap(({ record, actor }) => [record, { type: 'person', id: actor }]),
  )
  return { data, refs, next: rows.length > limit ? (shown.at(-1)?.seq ?? null) : null }
}

export type Marking =
  { readonly ids: readonly string[] } | { readonly record: string } | { readonly all: true }

/** Marks the actor's own as read. */
export const markRead = async (ctx: Ctx, which: Marking): Promise<void> => {
  const where =
    'ids' in which
      ? sql`id = any(${[...which.ids]}::uuid[])`
      : 'record' in which
        ? sql`record_id = ${which.record}::uuid`
        : sql`true`
  await ctx.db.query(
    compile(
      sql`update notification set read_at = ${ctx.clock.now()}::timestamptz where person_id = ${ctx.actor.id}::uuid and read_at is null and ${where}`,
    ),
  )
}

/** Who has got notifications since a place; rows are written one batch after the other, so that none comes in between. */
export const notifiedSince = async (
  db: Queryable,
  seq: string | null,
): Promise<{ readonly last: string; readonly people: readonly string[] }> => {
  const [row] = await db.query<{ last: string; people: readonly string[] | null }>(
    seq === null
      ? {
          name: 'notification:last',
          text: `select coalesce(max(seq), 0)::text as last, null as people from notification`,
        }
      : {
          name: 'notification:since',
          text: `select coalesce(max(seq), $1::bigint)::text as last, array_agg(distinct person_id) as people from notification where seq > $1::bigint`,
          values: [seq],
        },
  )
  return { last: row?.last ?? '0', people: row?.people ?? [] }
}
