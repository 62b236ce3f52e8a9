import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished, expect, test } from 'vitest'
import { startProduct } from '../faults/house/product-process.ts'
import { freshDatabase } from '../harness/database.ts'

test('processes that start together on an empty database all come up, and its records are made once', async () => {
  const { url, database } = await freshDatabase({ migrated: false })
  const dataFolder = await mkdtemp(join(tmpdir(), 'keelson-test-together-'))
  onTestFinished(() => rm(dataFolder, { recursive: true, force: true }))
  const roles = ['all', 'web', 'worker'] as const
  const started = await Promise.allSettled(
    roles.map((role) => startProduct({ dataFolder, role, databaseUrl: url, env: { KEELSON_DEMO: 'on' } })),
  )
  for (const each of started) if (each.status === 'fulfilled') await each.value.terminate()
  expect(started.map((each) => (each.status === 'rejected' ? String(each.reason) : 'ready'))).toEqual(
    roles.map(() => 'ready'),
  )
  const [counts] = await database.query<{ made: number; twice: number }>({
    text: `select (select count(*)::int from incident) as made,
      (select count(*)::int from (select record_id from event where kind = 'created' group by record_id having count(*) > 1) q) as twice`,
  })
  expect([counts?.made, counts?.twice]).toEqual([expect.any(Number), 0])
  expect(counts?.made).toBeGreaterThan(20)
}, 240_000)
