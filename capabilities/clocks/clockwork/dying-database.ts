import type { Database } from '#platform/database/pool.ts'

/**
 * For tests: a database whose process dies when everything of a transaction has been done and nothing is committed yet;
 * `dies` is asked with what the transaction has answered.
 */
export const dyingDatabase = (db: Database, dies: (done: unknown) => boolean): Database => ({
  ...db,
  transaction: (work, options) =>
    db.transaction(async (tx) => {
      const done = await work(tx)
      if (dies(done)) throw new Error('the end of this process')
      return done
    }, options),
})
