import type { Metrics } from '#platform/http/metrics.ts'
import type { Database } from '#platform/database/pool.ts'

/** How far each follower is behind the log, for whoever watches the product: 0 where it has read everything. */
export const measureFollowers = (metrics: Metrics, db: Database): void => {
  metrics.gauges(
    'follower_behind_seconds',
    'Age of the oldest event that a follower of the log has not read.',
    'follower',
    async () => {
      const rows = await db.query<{ name: string; seconds: number }>({
        name: 'watch:followers',
        text: `select f.name, coalesce(extract(epoch from clock_timestamp() - e.recorded_at), 0)::float8 as seconds
          from follower f left join lateral (select recorded_at from event e where (e.xid, e.seq) > (f.xid, f.seq)
            order by e.xid, e.seq limit 1) e on true`,
      })
      return Object.fromEntries(rows.map(({ name, seconds }) => [name, seconds]))
    },
  )
}
