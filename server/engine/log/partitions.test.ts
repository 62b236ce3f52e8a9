import { expect, test } from 'vitest'
import { freshDatabase } from '../../../tests/harness/database.ts'
import { makePartitions } from './partitions.ts'

const partitions = async (
  db: Awaited<ReturnType<typeof freshDatabase>>['database'],
  log: string,
): Promise<number> => {
  const rows = await db.query({
    text: `select from pg_inherits i join pg_class c on c.oid = i.inhrelid
      where i.inhparent = $1::regclass and c.relname <> $1 || '_default'`,
    values: [log],
  })
  return rows.length
}

test.each(['event', 'read_log'])(
  'the log %s has a partition for this month and the two that follow, however many processes ask',
  async (log) => {
    const { database } = await freshDatabase()
    await Promise.all([makePartitions(database), makePartitions(database), makePartitions(database)])
    expect(await partitions(database, log)).toBe(3)
  },
)
