import type { Database } from '#platform/database/pool.ts'
import type { Stock } from '../cases/requests.ts'
import type { Loaded } from '../data/load.ts'

/** Picks what requests are about from a loaded database. */
export const takeStock = async (db: Database, { size, desk, endMs }: Loaded): Promise<Stock> => {
  const ids = async (text: string, values: readonly unknown[] = []): Promise<string[]> =>
    (await db.query<{ id: string }>({ text, values })).map(({ id }) => id)
  const numbers = Array.from(
    { length: 3000 },
    () => `INC${String(1 + Math.floor(Math.random() * size)).padStart(7, '0')}`,
  )
  const sample = await db.query<{ id: string; title: string }>({
    text: 'select id, title from incident where number = any($1)',
    values: [numbers],
  })
  const fresh = await ids(
    `select id from incident where state_class = 'new' and state = 'new' order by opened_at desc limit 1600`,
  )
  const middle = Math.floor(fresh.length / 2)
  return {
    keys: desk.keys,
    callers: await ids(`select id from person where name like 'Caller %' limit 1000`),
    categories: desk.categories,
    symptoms: desk.symptoms,
    services: desk.services,
    teams: desk.teams,
    agents: desk.agents,
    incidents: sample.map(({ id }) => id),
    fresh: { product: fresh.slice(0, middle), floor: fresh.slice(middle) },
    queues: await ids(
      `select team_id as id from incident where state_class in ('new', 'active', 'waiting') and team_id is not null
        group by 1 order by count(*) desc limit 10`,
    ),
    hosts: sample.map(({ title }) => /host\d+/.exec(title)?.[0] ?? 'host1'),
    yearFrom: new Date(endMs - 700 * 86_400_000).toISOString(),
    yearUntil: new Date(endMs - 335 * 86_400_000).toISOString(),
  }
}
