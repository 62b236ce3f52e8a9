import type { Database } from '#platform/database/pool.ts'

export interface Index {
  readonly table: string
  readonly name: string
  readonly text: string
}

const loaded = ['record', 'incident', 'person', 'search_document', 'event', 'clocked', 'commitment']

/** Takes away the indexes that are quicker to make behind the load than row by row; those of keys stay. */
export const dropIndexes = async (db: Database): Promise<readonly Index[]> => {
  const found = await db.query<Index>({
    text: `select tablename as table, indexname as name, indexdef as text from pg_indexes
      where schemaname = current_schema() and tablename = any($1)
        and not exists (select from pg_constraint where conname = indexname)`,
    values: [loaded],
  })
  for (const { name } of found) await db.query({ text: `drop index "${name}"` })
  // PostgreSQL describes the index of a partitioned table as one of that table alone: made so, no partition would have it.
  return found.map((index) => ({ ...index, text: index.text.replace(' ON ONLY ', ' ON ') }))
}

export const makeIndexes = async (db: Database, indexes: readonly Index[]): Promise<void> => {
  for (const { text } of indexes) await unhurried(db, text)
}

/** Runs something that takes long; neither a foreign key nor the check for an event is asked row by row: `verify` checks. */
export const unhurried = (db: Database, text: string, values: readonly unknown[] = []): Promise<unknown> =>
  text.startsWith('vacuum') || text === 'checkpoint'
    ? db.query({ text })
    : db.transaction(async (tx) => {
        await tx.query({ text: `set local statement_timeout = 0` })
        await tx.query({ text: `set local maintenance_work_mem = '1GB'` })
        await tx.query({ text: `set local session_replication_role = replica` })
        await tx.query({ text, values })
      })

export const seconds = (began: number): string => `${Math.round((Date.now() - began) / 1000)} s`
