import type { Queryable } from '#platform/database/pool.ts'

/** What the chain does not cover yet: whoever owns the database could still alter it without a trace. */
export interface Unsealed {
  /** At most 100,000 are counted. */
  readonly events: number
  /** How long the oldest of them has waited; 0 when there is none. */
  readonly seconds: number
}

/** The events that no seal covers yet, and for how long. */
export const unsealed = async (db: Queryable): Promise<Unsealed> => {
  const [row] = await db.query<{ events: number; seconds: number }>({
    name: 'seal:unsealed',
    text: `with behind as (select last_xid, last_seq from log_seal order by number desc limit 1),
      waiting as (select e.recorded_at from event e
        where (e.xid, e.seq) > (coalesce((select last_xid from behind), '0'), coalesce((select last_seq from behind), 0))
        order by e.xid, e.seq limit 100000)
      select count(*)::int as events,
        coalesce(greatest(extract(epoch from clock_timestamp() - min(recorded_at)), 0), 0)::float8 as seconds from waiting`,
  })
  return { events: row?.events ?? 0, seconds: Math.round((row?.seconds ?? 0) * 10) / 10 }
}
