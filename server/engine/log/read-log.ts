import { sql } from 'kysely'
import type { ApiRead, ReadPage } from '#contract/api/reads.ts'
import { isLiteral } from '#contract/rule/ast.ts'
import { newId } from '#contract/id.ts'
import { problem } from '#contract/problem.ts'
import { compile } from '#platform/database/compose.ts'
import { foldedRule, inScope } from '../authorize.ts'
import type { Ctx, EngineType } from '../model/ctx.ts'
import { labelsOf } from '../reading/refs.ts'
import { columnsOf, type Sql } from '../rules/where.ts'
import { toSql } from '../sql/rule.ts'
import { wireTime } from '../sql/datetime.ts'

/**
 * Writes what of a context's answer is sensitive to the read log: one statement however much it is, none when it is
 * nothing. Called before the answer leaves; where it fails, the answer must not leave.
 */
export const keepReads = async ({ reads, actor, via, clock, db }: Ctx): Promise<void> => {
  const noted = reads.take()
  if (noted.length === 0) return
  const { operation, request, sessionId } = reads.by
  await db.query({
    name: 'read-log:keep',
    text: `insert into read_log (id, at, actor_id, via, session_id, key_id, request, operation, type, record_id, fields, records)
      select x.id, $1::timestamptz, $2::uuid, $3, $4, $5::uuid, $6, $7, x.type, x.record_id, x.fields, x.records
      from jsonb_to_recordset($8::jsonb) as x(id uuid, type text, record_id uuid, fields text[], records integer)`,
    values: [
      clock.now(),
      actor.id,
      via,
      sessionId,
      actor.key?.id ?? null,
      request,
      operation,
      JSON.stringify(
        noted.map(({ type, recordId, fields, records }) => ({
          id: newId(),
          type,
          record_id: recordId,
          fields,
          records,
        })),
      ),
    ],
  })
}

export interface ReadLogRequest {
  readonly types?: readonly string[] | undefined
  readonly record?: string | undefined
  readonly actor?: string | undefined
  readonly operation?: string | undefined
  readonly from?: string | undefined
  readonly until?: string | undefined
  readonly cursor?: string | undefined
  readonly limit?: number | undefined
}

const mostRows = 200

/**
 * Who has looked at what, the latest first, as far as the actor may audit it.
 * A record that the actor may not read itself has its id here and no name.
 * @throws Problem `forbidden` for somebody who may audit none of it
 */
export const readLog = async (ctx: Ctx, request: ReadLogRequest): Promise<ReadPage> => {
  const limit = Math.min(Math.max(request.limit ?? 100, 1), mostRows)
  const entitled = ctx.types
    .all()
    .filter((type) => !request.types || request.types.includes(type.name))
    .flatMap((type) => auditable(ctx, type))
  if (entitled.length === 0)
    throw problem('forbidden', {
      message: 'You have no role that may see who has looked at sensitive records.',
      remedy: 'An administrator can give you one that grants `audit`.',
    })
  const conditions = [
    sql`(${sql.join(entitled, sql` or `)})`,
    ...(request.record ? [sql`l.record_id = ${request.record}::uuid`] : []),
    ...(request.actor ? [sql`l.actor_id = ${request.actor}::uuid`] : []),
    ...(request.operation ? [sql`l.operation = ${request.operation}`] : []),
    ...(request.from ? [sql`l.at >= ${request.from}::timestamptz`] : []),
    ...(request.until ? [sql`l.at < ${request.until}::timestamptz`] : []),
    ...(request.cursor === undefined ? [] : [behind(request.cursor)]),
  ]
  const rows = await ctx.db.query<{ row: string }>(
    compile(sql`select row_to_json(q)::text as row from (
      select l.id, l.at, l.actor_id as actor, l.via, l.session_id as session, l.key_id as key, l.request, l.operation, l.type,
        l.record_id as "recordId", l.fields, l.records
      from read_log l where ${sql.join(conditions, sql` and `)} order by l.at desc, l.id desc limit ${limit + 1}) q`),
  )
  const data = rows.slice(0, limit).map(({ row }) => decode(row))
  const refs = await labelsOf(
    ctx,
    data.flatMap(({ actor, type, recordId }) => [
      { type: 'person', id: actor },
      ...(recordId === null ? [] : [{ type, id: recordId }]),
    ]),
  )
  const last = data.at(-1)
  const next = rows.length > limit && last ? Buffer.from(`${last.at} ${last.id}`).toString('base64url') : null
  return { data, refs, next }
}

/** The rows of a type that the actor may audit; those about sets only with a right that no record limits. */
const auditable = (ctx: Ctx, type: EngineType): readonly Sql[] => {
  if (!inScope(ctx, type, 'audit')) return []
  const rule = foldedRule(ctx, type, 'audit')
  const isType = sql`l.type = ${sql.lit(type.name)}`
  if (isLiteral(rule)) return rule.value === true ? [isType] : []
  const holds = toSql(rule, columnsOf(ctx, type, 't'))
  return [
    sql`(${isType} and exists (select from ${sql.raw(`${type.table} t`)} where t.id = l.record_id and ${holds}))`,
  ]
}

const decode = (row: string): ApiRead => {
  const read = JSON.parse(row) as ApiRead & { at: string }
  return { ...read, at: wireTime(read.at) }
}

/** The condition for rows behind a place. @throws Problem `malformed` */
const behind = (cursor: string): Sql => {
  const [, at, id] =
    /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) ([0-9a-f-]{36})$/.exec(
      Buffer.from(cursor, 'base64url').toString('utf8'),
    ) ?? []
  if (at === undefined || id === undefined)
    throw problem('malformed', {
      message: 'The cursor is not one of the read log.',
      remedy: 'Begin again without a cursor.',
    })
  return sql`(l.at, l.id) < (${at}::timestamptz, ${id}::uuid)`
}
