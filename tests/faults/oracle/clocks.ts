import type { Database } from '#platform/database/pool.ts'
import type { House } from '../house/house.ts'
import { followersCaughtUp } from './followers.ts'

const settlesWithinMs = 60_000

/** After how many seconds of a clock that runs each step is reached, by its name. */
type DueAfter = Readonly<Record<string, number>>

/**
 * What clocks have set off, read with plain SQL: each step once in its round with the one note that it writes, nothing for
 * work that had ended by then, and nothing left that is due: neither by the clockwork's own index nor by the log alone.
 */
export const judgeClocks = async ({ db }: House, dueAfter: DueAfter): Promise<string[]> => {
  const left = await settled(db)
  const missed = await missedSteps(db, dueAfter)
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
    ...(missed.asked === 0 ? ['clocks: no work was open for long enough, so that nothing was shown'] : []),
    ...(missed.steps > 0 ? [`clocks: ${missed.steps} steps of open work were reached and not done`] : []),
    ...(steps === 0 ? ['clocks: no step was done, so that nothing was shown'] : []),
    ...(doubled > 0 ? [`clocks: ${doubled} steps were done twice`] : []),
    ...(silent > 0 ? [`clocks: ${silent} steps are noted as done and were not`] : []),
    ...(strange > 0 ? [`clocks: ${strange} steps were done and are not noted`] : []),
    ...(ended > 0 ? [`clocks: ${ended} steps were done for work that had ended or waited`] : []),
  ]
}

/**
 * Steps that are not done of incidents that were opened under the agreement and have been worked on ever since: their one
 * clock has run without a pause, so the log alone says when each step was reached. What the clockwork has noted as the time
 * at which it looks again is not asked: a record that it has forgotten is due by no index.
 */
const missedSteps = async (
  db: Database,
  dueAfter: DueAfter,
): Promise<{ readonly asked: number; readonly steps: number }> => {
  const [row] = await db.query<{ asked: number; steps: number }>({
    text: `with reached as (
        select i.id, step.key as step, a.id as agreement
        from agreement a join incident i on i.opened_at > a.since and i.archived_at is null
          cross join jsonb_each_text($1::jsonb) as step
        where a.state = 'current' and a.applies_to = 'incident'
          and i.opened_at + step.value::int * interval '1 second' < now() - interval '1 second'
          and not exists (select from event e where e.record_id = i.id and e.state_class not in ('new', 'active')))
      select count(*)::int as asked, (count(*) filter (where not exists (select from clock_step s
        where s.record_id = reached.id and s.agreement_id = reached.agreement and s.step = reached.step)))::int as steps from reached`,
    values: [JSON.stringify(dueAfter)],
  })
  return row ?? { asked: 0, steps: 0 }
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
