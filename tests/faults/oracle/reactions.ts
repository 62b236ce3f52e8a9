import type { Database } from '#platform/database/pool.ts'

// A dead worker's job is found out after 35 seconds at most and tried again within 2 more; with several deaths in a row
// more than once.
const settlesWithinMs = 150_000

/** Every reply has had each of its reactions, once, and what they pass on has been passed on once. */
export const judgeReactions = async (db: Database): Promise<string[]> => {
  const waiting = await settled(db)
  const [row] = await db.query<{ missing: number; twice: number; unheard: number }>({
    text: `with reply as (
        select e.id, e.record_id, e.version, e.changes->'about'->1->>'id' as incident,
          coalesce((e.changes->'fromDesk'->1)::text = 'true', false) and coalesce(e.cause->>'because', '') <> 'comment' as heard
        from event e where e.type = 'journal-entry' and e.kind = 'created' and e.via <> 'import'
          and e.changes->'visibility'->>1 = 'public' and e.changes->'about'->1->>'type' = 'incident'),
      wanted as (
        select record_id, version, 'incident.reply-resumes' as reaction from reply
        union all select record_id, version, 'incident.reply-propagates' from reply where heard),
      job as (
        select data->>'reaction' as reaction, (data->>'recordId')::uuid as record_id, (data->>'version')::int as version, count(*) as jobs,
          bool_and(state = 'completed') as done from jobs.job where name = 'reaction' group by 1, 2, 3),
      passed as materialized (
        select x.cause->>'event' as reply, x.changes->'about'->1->>'id' as child, count(*) as times from event x
        where x.type = 'journal-entry' and x.cause->>'event' is not null group by 1, 2),
      told as (
        select r.id, c.id as child, coalesce(p.times, 0) as times
        from reply r join incident c on c.parent_id = r.incident::uuid
          left join passed p on p.reply = r.id::text and p.child = c.id::text
        where r.heard)
      select (select count(*)::int from wanted w left join job j using (reaction, record_id, version) where j.done is not true) as missing,
        (select count(*)::int from job where jobs > 1) as twice,
        (select count(*)::int from told where times <> 1) as unheard`,
  })
  const { missing = 0, twice = 0, unheard = 0 } = row ?? {}
  return [
    ...(waiting > 0 ? [`reaction: ${waiting} jobs or events are still waiting`] : []),
    ...(missing > 0 ? [`reaction: ${missing} did not run to their end`] : []),
    ...(twice > 0 ? [`reaction: ${twice} have more than one job`] : []),
    ...(unheard > 0 ? [`reaction: ${unheard} replies were not passed on exactly once`] : []),
  ]
}

const settled = async (db: Database): Promise<number> => {
  const end = Date.now() + settlesWithinMs
  for (;;) {
    // A reaction may write what others react to: there must be neither a job nor an event that none was made of yet.
    const [row] = await db.query<{ open: number }>({
      text: `select (select count(*) from jobs.job where name = 'reaction' and state in ('created', 'retry', 'active'))::int
        + (select count(*) from event e, follower f where f.name = 'reactions' and (e.xid, e.seq) > (f.xid, f.seq))::int as open`,
    })
    if (row?.open === 0 || Date.now() > end) return row?.open ?? 0
    await new Promise((resume) => setTimeout(resume, 250))
  }
}
