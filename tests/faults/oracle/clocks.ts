import type { Database } from '#platform/database/pool.ts'
import type { House } from '../house/house.ts'
import { followersCaughtUp } from './followers.ts'

const settlesWithinMs = 60_000

/**
 * What clocks have set off, read with plain SQL: each step once in its round with the one note that it writes, nothing for
 * work that had ended by then, and nothing left that is due.
 */
export const judgeClocks = async ({ db }: House): Promise<string[]> => {
  const left = await settled(db)
  const [row] = await db.query<{
    steps: number
    doubled: number
    silent: number
    strange: number
    ended: number
  }>({
    text: `with note as (
        select e.xid, e.seq, e.changes->'about'->1->>'id' as about, e.cause->'agreement'->>'id' as agreement, e.cause->>'target' as target,
          (e.cause->>'round')::int as round, e.cause->>'step' as step
        from event e where e.type = 'journal-entry' and e.kind = 'created' and e.cause->>'because' = 'clock'),
      told as (select about, agreement, target, round, step, count(*) as times, min(seq) as seq from note group by 1, 2, 3, 4, 5),
      done as (select record_id::text as about, agreement_id::text as agreement, target, round, step from clock_step)
      select (select count(*)::int from done) as steps,
        (select count(*)::int from told where times > 1) as doubled,
        (select count(*)::int from done left join told using (about, agreement, target, round, step) where told.about is null) as silent,
        (select count(*)::int from told left join done using (about, agreement, target, round, step) where done.about is null) as strange,
        (select count(*)::int from told t where coalesce((select e.state_class from event e where e.record_id = t.about::uuid and e.seq < t.seq
          order by e.seq desc limit 1), 'none') in ('resolved', 'closed', 'cancelled', 'waiting')) as ended`,
  })
  const { steps = 0, doubled = 0, silent = 0, strange = 0, ended = 0 } = row ?? {}
  return [
    ...(left > 0 ? [`clocks: ${left} records are still due`] : []),
    ...(steps === 0 ? ['clocks: no step was done, so that nothing was shown'] : []),
    ...(doubled > 0 ? [`clocks: ${doubled} steps were done twice`] : []),
    ...(silent > 0 ? [`clocks: ${silent} steps are noted as done and were not`] : []),
    ...(strange > 0 ? [`clocks: ${strange} steps were done and are not noted`] : []),
    ...(ended > 0 ? [`clocks: ${ended} steps were done for work that had ended or waited`] : []),
  ]
}

/** Waits until every event has been counted and nothing is due; answers how many records are, where that does not come. */
const settled = async (db: Database): Promise<number> => {
  await followersCaughtUp(db, settlesWithinMs)
  const end = Date.now() + settlesWithinMs
  for (;;) {
    const [row] = await db.query<{ due: number }>({
      text: `select count(*)::int as due from clocked c where wake_at <= now() + interval '4 seconds'`,
    })
    if (row?.due === 0 || Date.now() > end) return row?.due ?? 0
    await new Promise((resume) => setTimeout(resume, 100))
  }
}
