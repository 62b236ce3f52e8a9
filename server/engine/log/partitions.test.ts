import { expect, test } from 'vitest'
import { freshDatabase } from '../../../tests/harness/database.ts'
import { makePartitions } from './partitions.ts'

const partitions = async (db: Awaited<ReturnType<typeof freshDatabase>>['database']): Promise<number> => {
  const rows = await db.query({
    text: `select from pg_inherits i join pg_class c on c.oid = i.inhrelid
      where i.inhparent = 'event'::regclass and c.relname <> 'event_default'`,
  })
  return rows.length
}

test('the log has a partition for this month and the two that follow, however many processes ask', async () => {
  const { database } = await freshDatabase()
  await Promise.all([makePartitions(database), makePartitions(database), makePartitions(database)])
  expect(await partitions(database)).toBe(3)
})
