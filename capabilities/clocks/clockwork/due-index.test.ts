import { expect } from 'vitest'
import { test } from '../../../tests/harness/given.ts'
import { dueSql } from './clockwork.ts'

const running = 30_000

test('what is due is found from one index, however many clocks run', async ({ product }) => {
  const { db } = product
  await db.transaction(async (tx) => {
    // Rows without records: what is looked at is where they are sought.
    await tx.query({ text: 'set local session_replication_role = replica' })
    await tx.query({
      text: `insert into clocked (record_id, type, wake_at)
        select gen_random_uuid(), 'incident', timestamptz '2030-01-01' + n * interval '1 second' from generate_series(1, $1::int) n`,
      values: [running],
    })
  })
  await db.query({ text: 'analyze clocked' })
  // The plan for any moment, as a prepared statement comes to have one.
  const plan = await db.transaction(async (tx) => {
    await tx.query({ text: `set local plan_cache_mode = 'force_generic_plan'` })
    await tx.query({ text: `prepare due_clocks as ${dueSql}` })
    const rows = await tx.query<{ 'QUERY PLAN': string }>({
      text: `explain (analyze, buffers, timing off, costs off) execute due_clocks ('2029-12-31')`,
    })
    await tx.query({ text: 'deallocate due_clocks' })
    return rows.map((row) => row['QUERY PLAN']).join('\n')
  })
  expect(plan).toContain('Index Scan using clocked_wake_at_idx on clocked')
  expect(plan).not.toMatch(/Seq Scan|Sort|Bitmap/)
  const [, pages] = /Buffers: shared hit=(\d+)/.exec(plan) ?? []
  // The height of the index, not its width.
  expect(Number(pages)).toBeLessThan(10)
})
