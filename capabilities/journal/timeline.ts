import { sql } from 'kysely'
import type { ApiRecord, Refs } from '#contract/api/records.ts'
import type { TimelineItem, TimelinePage } from '#contract/api/timeline.ts'
import { isSaidByClock } from '#contract/automation/said-by-clock.ts'
import { problem } from '#contract/problem.ts'
import { abilitiesOf, list, noFacts, present, type Ctx, type EngineType, type StoredRecord } from '#engine'
import {
  decodeEvent,
  eventSelect,
  presentEvents,
  sensitiveEvent,
  type ReadEvent,
} from '#engine/log/history.ts'
import { isSystemActor } from '#engine/model/system-actors.ts'
import type { Sql } from '#engine/rules/where.ts'
import { compile } from '#platform/database/compose.ts'
import { wordsIn } from '../../server/http/languages/words.ts'

export interface TimelineRequest {
  readonly cursor?: string | undefined
  /** `end`, or `previous` of a page that was asked for so: what stands before it, the nearest. */
  readonly before?: string | undefined
  readonly limit?: number | undefined
}

const usualLimit = 100
const mostDuplicates = 200

/** What hangs on a record, by its type and the fields that may name the record. A duplicate's own links stay its own. */
const satellites = [
  { type: 'journal-entry', fields: ['about'], ofDuplicates: true },
  { type: 'attachment', fields: ['about'], ofDuplicates: true },
  { type: 'link', fields: ['from', 'to'], ofDuplicates: false },
] as const

/**
 * A record's events and what hangs on it, oldest first, each part as its own rules let this reader see it. Entries and
 * files of records that are merged into it as duplicates are among them. That the record may be read has been asked.
 */
export const timelineOf = async (
  ctx: Ctx,
  type: EngineType,
  record: StoredRecord,
  request: TimelineRequest,
): Promise<TimelinePage> => {
  const limit = Math.min(Math.max(request.limit ?? usualLimit, 1), 200)
  const bounds = boundsOf(request)
  const family = [record.id, ...(await duplicatesOf(ctx, type, record.id))]
  const parts = await Promise.all([
    eventItems(ctx, type, record.id, bounds, limit + 1),
    ...satellites
      .filter((each) => ctx.types.has(each.type))
      .map((each) =>
        satelliteItems(ctx, each, each.ofDuplicates ? family : [record.id], record, bounds, limit + 1),
      ),
  ])
  const items = parts.flatMap(({ items: some }) => some).sort((a, b) => compare(a, b))
  const hasMore = items.length > limit
  const data = bounds.isBackwards ? items.slice(-limit) : items.slice(0, limit)
  return {
    data,
    refs: Object.assign({}, ...parts.map(({ refs }) => refs)) as Refs,
    next: hasMore && !bounds.isBackwards ? cursorOf(data.at(-1)) : null,
    previous: hasMore && bounds.isBackwards ? cursorOf(data[0]) : null,
  }
}

const cursorOf = (item: TimelineItem | undefined): string | null =>
  item === undefined ? null : Buffer.from(`${item.at} ${item.id}`).toString('base64url')

/** Which way the timeline is read, and from where; from one of its ends without a place. */
interface Bounds {
  readonly isBackwards: boolean
  readonly place: Place | null
}

const boundsOf = ({ cursor, before }: TimelineRequest): Bounds => {
  if (before !== undefined) return { isBackwards: true, place: before === 'end' ? null : placeOf(before) }
  return { isBackwards: false, place: cursor === undefined ? null : placeOf(cursor) }
}

const side = (isBackwards: boolean): Sql => (isBackwards ? sql`<` : sql`>`)

interface Part {
  readonly items: readonly TimelineItem[]
  readonly refs: Refs
}

const compare = (a: TimelineItem, b: TimelineItem): number =>
  a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1

/** Records of the same type that say they are duplicates of this one, where the type knows of such. */
const duplicatesOf = async (ctx: Ctx, type: EngineType, id: string): Promise<readonly string[]> => {
  if (type.fields.get('duplicateOf')?.options.target !== type.name) return []
  const page = await list(ctx, type.name, {
    filter: `duplicateOf = "${id}"`,
    fields: ['duplicateOf'],
    limit: mostDuplicates,
  })
  return page.rows.map((row) => row.id)
}

const eventItems = async (
  ctx: Ctx,
  type: EngineType,
  id: string,
  { place, isBackwards }: Bounds,
  limit: number,
): Promise<Part> => {
  const beyond = place
    ? sql` and (e.at, e.id) ${side(isBackwards)} (${place.at}::timestamptz, ${place.id}::uuid)`
    : sql``
  const order = isBackwards ? sql`e.at desc, e.id desc` : sql`e.at, e.id`
  const rows = await ctx.db.query<{ row: string }>(
    compile(sql`select row_to_json(q)::text as row from (select ${sql.raw(eventSelect)}, ${sensitiveEvent(ctx, [type])} from event e
      where e.record_id = ${id}::uuid${beyond} order by ${order} limit ${limit}) q`),
  )
  const { data, refs } = await presentEvents(
    ctx,
    rows.map(({ row }) => decodeEvent<ReadEvent>(row)),
  )
  return {
    items: data.map((event) => ({ id: event.id, at: event.at, actor: event.actor, kind: 'event', event })),
    refs,
  }
}

const satelliteItems = async (
  ctx: Ctx,
  { type: name, fields }: (typeof satellites)[number],
  about: readonly string[],
  self: StoredRecord,
  { place, isBackwards }: Bounds,
  limit: number,
): Promise<Part> => {
  const type = ctx.types.get(name)
  const hangs = sql.join(
    fields.map(
      (field) =>
        sql`${sql.raw(type.fields.get(field)?.sql.compare('t', field) ?? 'null')} = any(${[...about]}::uuid[])`,
    ),
    sql` or `,
  )
  const beyond: Sql = place
    ? sql` and (t.created_at, t.id) ${side(isBackwards)} (${place.at}::timestamptz, ${place.id}::uuid)`
    : sql``
  const page = await list(ctx, name, {
    where: sql`(${hangs})${beyond}`,
    sort: [isBackwards ? '-createdAt' : 'createdAt'],
    limit,
  })
  const { data, refs } = await present(ctx, type, page.rows)
  const corrections = name === 'journal-entry' ? await correctionsOf(ctx, type, page.rows, self) : null
  const items = data.map((row): TimelineItem => {
    const record = name === 'journal-entry' ? entryIn(ctx, row) : row
    const target = record.about as TimelineItem['about'] | null | undefined
    return {
      id: record.id,
      at: record.createdAt,
      actor: record.createdBy,
      kind: name,
      record,
      ...(target && target.id !== self.id && { about: target }),
      ...(corrections?.has(record.id) && { corrects: corrections.get(record.id) }),
    }
  })
  return { items, refs }
}

/** What a clock has noted by itself, in the reader's language; what somebody wrote stays as it is. */
export const entryIn = <Entry extends ApiRecord>({ actor }: Ctx, entry: Entry): Entry => {
  const { createdBy, text } = entry
  if (!isSystemActor(createdBy) || typeof text !== 'string' || !isSaidByClock(text)) return entry
  return { ...entry, text: wordsIn(actor.language).sentence(text) }
}

/** What the reader may still change of what they have said themselves, by the entry. What others said is theirs alone. */
const correctionsOf = async (
  ctx: Ctx,
  type: EngineType,
  rows: readonly StoredRecord[],
  about: StoredRecord,
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const facts = noFacts()
  facts.records.set(about.id, about)
  const own = rows.filter(({ createdBy }) => createdBy === ctx.actor.id)
  const found = own.map(async (row) => [row.id, (await abilitiesOf(ctx, type, row, facts)).fields] as const)
  return new Map((await Promise.all(found)).filter(([, fields]) => fields.length > 0))
}

interface Place {
  readonly at: string
  readonly id: string
}

/** The place behind an item. @throws Problem `malformed` */
const placeOf = (cursor: string): Place => {
  const [, at, id] =
    /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) ([0-9a-f-]{36})$/.exec(
      Buffer.from(cursor, 'base64url').toString('utf8'),
    ) ?? []
  if (at === undefined || id === undefined)
    throw problem('malformed', {
      message: 'The cursor is not one of this timeline.',
      remedy: 'Begin again without a cursor.',
    })
  return { at, id }
}
