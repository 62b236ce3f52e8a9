import { followOnce, makeRegistry, startFollowers, type Follower, type RunningFollowers } from '#engine'
import type { Database } from '#platform/database/pool.ts'
import { createLog } from '#platform/log.ts'
import { systemClock } from '#platform/clock.ts'
import { capabilities } from '#capabilities'
import { practices } from '#practices'
import { rebuildSearch } from '../../../capabilities/search/documents.ts'

/** A follower that writes down what it is shown, in the order in which it is. */
export const witness: Follower = {
  name: 'faults-witness',
  batchSize: 37,
  follow: async (tx, events) => {
    await tx.query({
      text: 'insert into faults_seen (event_id) select x from unnest($1::uuid[]) with ordinality as u(x, place) order by place',
      values: [events.map(({ id }) => id)],
    })
  },
}

/** Lets the witness watch from now on; it has no key that would keep it from seeing something twice. */
export const startWitness = async (db: Database): Promise<RunningFollowers> => {
  await db.query({ text: 'create table if not exists faults_seen (place bigserial, event_id uuid not null)' })
  const log = createLog({ level: 'silent' })
  return startFollowers([witness], { db, clock: systemClock, log, idleMs: 40 })
}

/** Waits until every follower has read all there is. @throws Error after `timeoutMs` */
export const followersCaughtUp = async (db: Database, timeoutMs: number): Promise<void> => {
  const end = Date.now() + timeoutMs
  for (;;) {
    const behind = await db.query<{ name: string }>({
      text: `select name from follower f where exists (select from event e where (e.xid, e.seq) > (f.xid, f.seq))`,
    })
    if (behind.length === 0) return
    if (Date.now() > end)
      throw new Error(`Followers stay behind: ${behind.map(({ name }) => name).join(', ')}`)
    await new Promise((resume) => setTimeout(resume, 100))
  }
}

/** What followers have made of the log: nothing skipped, nothing twice, in its order. */
export const judgeFollowers = async (db: Database): Promise<string[]> => {
  while ((await followOnce(db, witness)) !== 0) await new Promise((resume) => setTimeout(resume, 20))
  // Reactions may still be writing: what is judged is what the follower has been past.
  const [seen] = await db.query<{ skipped: number; repeated: number; misplaced: number }>({
    text: `with s as (select event_id, place, e.xid, e.seq from faults_seen left join event e on e.id = event_id),
        ordered as (select (xid, seq) < lag((xid, seq)) over (order by place) as back from s)
      select (select count(*)::int from event e, follower f where f.name = 'faults-witness' and (e.xid, e.seq) <= (f.xid, f.seq)
          and not exists (select from faults_seen s where s.event_id = e.id)) as skipped,
        (select (count(*) - count(distinct event_id))::int from faults_seen) as repeated,
        (select count(*)::int from ordered where back) as misplaced`,
  })
  const { skipped = 0, repeated = 0, misplaced = 0 } = seen ?? {}
  return [
    ...(skipped > 0 ? [`follower: skipped ${skipped} events`] : []),
    ...(repeated > 0 ? [`follower: repeated ${repeated} events`] : []),
    ...(misplaced > 0 ? [`follower: saw ${misplaced} events out of order`] : []),
    ...(await judgeSearch(db)),
  ]
}

/** The documents as the follower keeps them are those that a rebuild makes. */
const judgeSearch = async (db: Database): Promise<string[]> => {
  for (const name of ['faults_documents', 'faults_place'])
    await db.query({ text: `drop table if exists ${name}` })
  await db.transaction(
    async (tx) => {
      await tx.query({ text: 'create table faults_documents as table search_document' })
      await tx.query({
        text: `create table faults_place as select xid, seq from follower where name = 'search'`,
      })
    },
    { isolation: 'repeatable read' },
  )
  await rebuildSearch(db, makeRegistry(practices, capabilities))
  // What has changed since is not judged.
  const settled =
    'not exists (select from event e, faults_place p where e.record_id = d.id and (e.xid, e.seq) > (p.xid, p.seq))'
  const [row] = await db.query<{ missing: number; strange: number }>({
    text: `select (select count(*)::int from (table search_document except all table faults_documents) d where ${settled}) as missing,
      (select count(*)::int from (table faults_documents except all table search_document) d where ${settled}) as strange`,
  })
  const { missing = 0, strange = 0 } = row ?? {}
  return missing + strange === 0
    ? []
    : [`search: ${missing} documents are missing or old, ${strange} should not be as they are`]
}
