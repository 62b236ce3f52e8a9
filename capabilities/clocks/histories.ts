import { isHelpedBy, type Helped } from '#contract/clocks/helped.ts'
import { withBeginning, type Frame, type RecordHistory } from '#contract/clocks/moments.ts'
import type { Queryable } from '#platform/database/pool.ts'

interface EventRow {
  readonly record: string
  readonly id: string
  readonly at: number
  readonly state: string
  readonly stateClass: string
  readonly by: string
  readonly number: string
  /** Of the record: as many events as it has. */
  readonly version: number
  readonly isArchived: boolean
  readonly found: boolean
  readonly changes: Readonly<Record<string, readonly [unknown, unknown]>>
}

interface WordRow {
  readonly record: string
  readonly event: string
  readonly at: number
  readonly by: string
  /** Whose words an entry tells of; null for what its author has written. */
  readonly spoken: 'desk' | 'requester' | null
  readonly fromDesk: boolean
  readonly found: boolean
}

const ms = (column: string): string => `(extract(epoch from ${column}) * 1000)::float8`

/** What happened to records, from the log: their own events, and what was said to each other, in writing or by voice. */
export const loadHistories = async (
  db: Queryable,
  ids: readonly string[],
): Promise<ReadonlyMap<string, RecordHistory>> => {
  const events = await recentFirst(
    db,
    ids,
    eventsOf,
    ([first, ...more]) => first.found && more.length + 1 === first.version,
  )
  const words = await recentFirst(db, ids, wordsOf, (said) => said.every(({ found }) => found))
  const zones = await zonesOf(db, [...events.values()].flat())
  return new Map([...events].map(([id, own]) => [id, historyOf(id, own, words.get(id) ?? [], zones)]))
}

type Read<Row> = (db: Queryable, ids: readonly string[], isRecent: boolean) => Promise<readonly Row[]>

/**
 * Rows of records that are read from the months since the oldest of them was made, not from all months of the log. No
 * clock is relied on for that: what is not whole is read again from all.
 */
const recentFirst = async <Row extends { readonly record: string }>(
  db: Queryable,
  ids: readonly string[],
  read: Read<Row>,
  isWhole: (rows: readonly [Row, ...Row[]]) => boolean,
): Promise<ReadonlyMap<string, readonly Row[]>> => {
  const found = Map.groupBy(await read(db, ids, true), ({ record }) => record)
  const missed = [...found].flatMap(([id, [first, ...more]]) =>
    first && !isWhole([first, ...more]) ? [id] : [],
  )
  if (missed.length > 0)
    for (const [id, rows] of Map.groupBy(await read(db, missed, false), ({ record }) => record))
      found.set(id, rows)
  return found
}

const since = (table: string, column: string): string =>
  `and e.recorded_at >= (select min(s.created_at) - interval '2 days' from ${table} s where s.${column} = any($1::uuid[]))`

const eventsOf: Read<EventRow> = (db, ids, isRecent) =>
  db.query({
    name: isRecent ? 'clocks:recent-events' : 'clocks:events',
    text: `select r.id as record, e.id, ${ms('e.at')} as at, e.state, e.state_class as "stateClass", e.actor_id as by, r.number, r.version, r.archived_at is not null as "isArchived", e.changes, e.id is not null as found
      from record r left join event e on e.record_id = r.id ${isRecent ? since('record', 'id') : ''}
      where r.id = any($1::uuid[]) order by r.id, e.version`,
    values: [ids],
  })

// What a clock or an automation has noted is nobody's word, and stops no clock.
const wordsOf: Read<WordRow> = (db, ids, isRecent) =>
  db.query({
    name: isRecent ? 'clocks:recent-words' : 'clocks:words',
    text: `select j.about_id as record, e.id as event, ${ms('e.at')} as at, j.created_by as by, j.spoken, coalesce(j.from_desk, false) as "fromDesk", e.id is not null as found
      from journal_entry j left join event e on e.record_id = j.id and e.version = 1 ${isRecent ? since('journal_entry', 'about_id') : ''}
      where j.about_id = any($1::uuid[]) and (j.visibility = 'public' or j.spoken is not null) and coalesce(e.cause ->> 'because', '') not in ('clock', 'automation') order by j.about_id, e.at, e.id`,
    values: [ids],
  })

const historyOf = (
  id: string,
  events: readonly EventRow[],
  words: readonly WordRow[],
  zones: ReadonlyMap<string, string>,
): RecordHistory => {
  const [first] = events as readonly [EventRow]
  let latest = -Infinity
  const own = events.map((event): Frame => {
    const values: Record<string, unknown> = { state: event.state, stateClass: event.stateClass }
    for (const [name, [, value]] of Object.entries(event.changes)) values[name] = value
    for (const name of zoned)
      if (name in event.changes) values[`${name}Zone`] = zones.get(values[name] as string) ?? null
    if ('requester' in event.changes)
      values['siteZone'] = zones.get(`${String(values['requester'])} site`) ?? null
    // By the order of the log: a clock that was set back does not change what came first.
    latest = Math.max(latest, event.at)
    return { event: event.id, at: latest, values, said: null }
  })
  const opened = first.changes.openedAt?.[1]
  const openedAt = typeof opened === 'string' ? Date.parse(opened) : null
  return {
    id,
    given: { number: first.number, createdAt: new Date(first.at).toISOString(), createdBy: first.by },
    version: own.length,
    isArchived: first.isArchived,
    frames: merged(withBeginning(own, openedAt), words, first.at),
  }
}

/** The events of a record with the words about it. Nobody spoke of it before it was made, at `since`. */
const merged = (own: readonly Frame[], words: readonly WordRow[], since: number): readonly Frame[] => {
  if (words.length === 0) return own
  const frames: Frame[] = []
  const helped: Helped = {}
  let next = 0
  const sayBefore = (end: number): void => {
    for (; next < words.length; next++) {
      const word = words[next] as WordRow
      const at = Math.max(word.at, since)
      if (at >= end) return
      frames.push(wordOf(word, at, helped))
    }
  }
  for (const frame of own) {
    sayBefore(frame.at)
    frames.push(frame)
    Object.assign(helped, frame.values)
  }
  sayBefore(Infinity)
  return frames
}

/**
 * The desk's own people are helped as well: of what is theirs they speak as those who are helped, and answer nobody there,
 * also where they note a call as what the desk said.
 */
const wordOf = ({ event, by, spoken, fromDesk }: WordRow, at: number, helped: Helped): Frame => ({
  event,
  at,
  values: {},
  said: isHelpedBy(helped, by) ? 'requester' : (spoken ?? (fromDesk ? 'desk' : 'requester')),
  ...(spoken !== null && { isSpoken: true }),
})

const zoned = ['requester', 'organisation'] as const

/** Zones of the people, of their sites, and of the organisations that the events name, as they are now. */
const zonesOf = async (db: Queryable, events: readonly EventRow[]): Promise<ReadonlyMap<string, string>> => {
  const ids = new Set(
    events.flatMap(({ changes }) =>
      zoned.flatMap((name) => {
        const id = changes[name]?.[1]
        return typeof id === 'string' ? [id] : []
      }),
    ),
  )
  if (ids.size === 0) return new Map()
  const rows = await db.query<{ id: string; zone: string | null }>({
    name: 'clocks:zones',
    text: `select id::text, time_zone as zone from person where id = any($1::uuid[])
      union all select p.id || ' site', s.time_zone from person p join site s on s.id = p.site_id where p.id = any($1::uuid[])
      union all select id::text, time_zone from organisation where id = any($1::uuid[])`,
    values: [[...ids]],
  })
  return new Map(rows.flatMap(({ id, zone }) => (zone === null ? [] : [[id, zone] as const])))
}
