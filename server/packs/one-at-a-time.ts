import type { Database } from '#platform/database/pool.ts'

/**
 * Does work on the shipped records while no other process of this schema does: of several that start together one brings
 * them, and the others find them there. The lock is that of an open transaction, so it goes with its process, and a
 * pooler in between keeps to one server; the work itself goes through other connections.
 */
export const oneAtATime = <T>(db: Database, work: () => Promise<T>): Promise<T> =>
  db.transaction(async (tx) => {
    await tx.query({
      text: `select set_config('statement_timeout', '0', true), set_config('idle_in_transaction_session_timeout', '0', true)`,
    })
    await tx.query({
      text: `select pg_advisory_xact_lock(hashtextextended('keelson packs ' || current_schema(), 0))`,
      mayTakeLong: true,
    })
    return work()
  })
