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
  readonly changes: Readonly<Record<string, readonly [unknown, unknown]>>
}

interface WordRow {
  readonly record: string
  readonly event: string
  readonly at: number
  readonly fromDesk: boolean
}

const ms = (column: string): string => `(extract(epoch from ${column}) * 1000)::float8`

/** What happened to records, from the log: their own events, and what was said about them in public. */
export const loadHistories = async (
  db: Queryable,
  ids: readonly string[],
): Promise<ReadonlyMap<string, RecordHistory>> => {
  const events = await db.query<EventRow>({
    name: 'clocks:events',
    text: `select e.record_id as record, e.id, ${ms('e.at')} as at, e.state, e.state_class as "stateClass", e.actor_id as by, r.number, e.changes
      from event e join record r on r.id = e.record_id where e.record_id = any($1::uuid[]) order by e.record_id, e.version`,
    values: [ids],
  })
  const words = await db.query<WordRow>({
    name: 'clocks:words',
    text: `select j.about_id as record, e.id as event, ${ms('e.at')} as at, coalesce(j.from_desk, false) as "fromDesk"
      from journal_entry j join event e on e.record_id = j.id and e.version = 1
      where j.about_id = any($1::uuid[]) and j.visibility = 'public' order by j.about_id, e.at, e.id`,
    values: [ids],
  })
  const zones = await zonesOf(db, events)
  const saidOf = Map.groupBy(words, ({ record }) => record)
  return new Map(
    [...Map.groupBy(events, ({ record }) => record)].map(([id, own]) => [
      id,
      historyOf(id, own, saidOf.get(id) ?? [], zones),
    ]),
  )
}

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
    // By the order of the log: a clock that was set back does not change what came first.
    latest = Math.max(latest, event.at)
    return { event: event.id, at: latest, values, said: null }
  })
  const opened = first.changes.openedAt?.[1]
  const openedAt = typeof opened === 'string' ? Date.parse(opened) : null
  const said = words.map(({ event, at, fromDesk }): Frame => ({
    event,
    at: Math.max(at, first.at),
    values: {},
    said: fromDesk ? 'desk' : 'requester',
  }))
  return {
    id,
    given: { number: first.number, createdAt: new Date(first.at).toISOString(), createdBy: first.by },
    version: own.length,
    frames: merged(withBeginning(own, openedAt), said),
  }
}

const merged = (own: readonly Frame[], said: readonly Frame[]): readonly Frame[] => {
  if (said.length === 0) return own
  const frames: Frame[] = []
  let next = 0
  for (const frame of own) {
    while (next < said.length && (said[next] as Frame).at < frame.at) frames.push(said[next++] as Frame)
    frames.push(frame)
  }
  return [...frames, ...said.slice(next)]
}

const zoned = ['requester', 'organisation'] as const

/** Zones of the people and organisations that the events name, as they are now. */
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
    text: `select id, time_zone as zone from person where id = any($1::uuid[])
      union all select id, time_zone from organisation where id = any($1::uuid[])`,
    values: [[...ids]],
  })
  return new Map(rows.flatMap(({ id, zone }) => (zone === null ? [] : [[id, zone] as const])))
}
