import type { Decisions, TypeRegistry } from '#engine'
import type { Database } from '#platform/database/pool.ts'
import type { Log } from '#platform/log.ts'

export interface WatchOptions {
  readonly db: Database
  readonly types: TypeRegistry
  readonly decisions: Decisions
  readonly log: Log
  /** Milliseconds between two looks; 500 when absent. */
  readonly everyMs?: number
}

/**
 * Brings tables into force that another process has changed. A follower of the log would be one for all processes; what
 * each of them holds in memory, each has to look after: one small statement twice a second.
 */
export const watchDecisions = ({
  db,
  types,
  decisions,
  log,
  everyMs = 500,
}: WatchOptions): { stop(): void } => {
  let seen: string | null = null
  let isLooking = false
  const look = async (): Promise<void> => {
    const [row] = await db.query<{ mark: string }>({
      name: 'decisions:mark',
      text: `select coalesce(string_agg(id || ':' || version, ',' order by id), '') as mark from decision_table`,
    })
    const mark = row?.mark ?? ''
    if (mark !== seen) await decisions.reload(db, types)
    seen = mark
  }
  const timer = setInterval(() => {
    if (isLooking) return
    isLooking = true
    look()
      .catch((error: unknown) =>
        log.error({ err: error }, 'Decision tables could not be read; the old ones stay in force'),
      )
      .finally(() => {
        isLooking = false
      })
  }, everyMs)
  timer.unref()
  return { stop: () => clearInterval(timer) }
}
