import type { Follower } from '#engine'
import { followOnce } from '#engine/log/followers.ts'
import type { Database } from '#platform/database/pool.ts'

/**
 * Whether followers have not read all that is committed. They read nothing while any transaction of the server is older than
 * the last events, also one of another test's database.
 */
export const areBehind = async (db: Database, followers: readonly Follower[]): Promise<boolean> => {
  const [row] = await db.query<{ behind: boolean }>({
    text: `select exists (select from follower f where f.name = any($1)
      and exists (select from event e where (e.xid, e.seq) > (f.xid, f.seq))) as behind`,
    values: [followers.map(({ name }) => name)],
  })
  return row?.behind === true
}

/** Lets a follower read to the end of what is committed. */
export const followToEnd = async (db: Database, follower: Follower): Promise<void> => {
  do while ((await followOnce(db, follower)) !== 0);
  while ((await areBehind(db, [follower])) && (await pause()))
}

const pause = (): Promise<true> => new Promise((resume) => setTimeout(resume, 5, true))
