import type { Database, Queryable } from '#platform/database/pool.ts'
import type { Jobs, Queue } from '#platform/jobs/jobs.ts'

export const partitionQueue: Queue = { name: 'partitions', retryLimit: 3 }

/** How many months beside the current one have their partitions of the logs ready. */
const monthsAhead = 2

/** Makes the partitions of both logs for this month and the next ones, where they are missing. Safe to run in many processes. */
export const makePartitions = async (db: Queryable): Promise<void> => {
  for (let month = 0; month <= monthsAhead; month++)
    for (const log of ['event', 'read_log'])
      await db.query({
        name: `partition:${log}`,
        text: `select make_${log}_partition(now() + make_interval(months => $1::int))`,
        values: [month],
      })
}

/** Keeps partitions ahead of a process that runs for months. */
export const workPartitions = async (db: Database, jobs: Pick<Jobs, 'work' | 'every'>): Promise<void> => {
  await jobs.work(partitionQueue.name, () => makePartitions(db))
  await jobs.every(partitionQueue.name, '23 3 * * *')
}
