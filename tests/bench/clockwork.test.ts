import { chmod, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { systemActor } from '#engine'
import { systemClock } from '#platform/clock.ts'
import { makeDoStep } from '../../capabilities/automation/do-step.ts'
import { turnClocks } from '../../capabilities/clocks/clockwork/clockwork.ts'
import { makeTermsReader } from '../../capabilities/clocks/terms/definitions.ts'
import { makeProduct } from '../../server/product.ts'
import { freshDatabase } from '../harness/database.ts'
import { benchSecret, load } from './data/load.ts'
import { multiply } from './data/multiply.ts'
import { plantClock } from './run/clockwork.ts'

// The measurement of the clockwork in its small form: what it loads is what the product keeps, and is done when it is due.

const [waiting, due] = [40, 30]
const day = 86_400_000

test('clocks that are loaded past the product stand as it would count them, and are done once when they are due', async () => {
  const { database: db } = await freshDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'keelson-bench-test-'))
  await chmod(folder, 0o711)
  await load({ db, folder, size: 500, say: () => undefined })
  const now = Date.now()
  const template = await plantClock(db, new Date(now - day).toISOString())
  await multiply(db, { template, count: waiting, series: 1, firstDueMs: now + day, everyMs: 60_000 })
  await multiply(db, { template, count: due, series: 2, firstDueMs: now - 5000, everyMs: 10 })
  const rows = () =>
    db.query({
      text: `select to_jsonb(c) - 'is_stale' as clocked, to_jsonb(m) - 'updated_at' as commitment, i.next_due_at, i.version
        from clocked c join commitment m on m.about_id = c.record_id join incident i on i.id = c.record_id
        where c.record_id::text like '00000001-%' order by c.record_id`,
    })
  const before = await rows()
  expect(before).toHaveLength(waiting)
  await db.query({ text: `update clocked set is_stale = true where record_id::text like '00000001-%'` })
  const product = await makeProduct({ database: db, clock: systemClock, secret: benchSecret })
  const parts = {
    ctx: { ...product.ctxFor(systemActor('clockwork'), 'system'), db },
    termsIn: makeTermsReader(product.types),
    doStep: makeDoStep(async () => []),
    log: { error: (details: object) => expect(details).toBeNull() },
  }
  while ((await turnClocks(parts)) === 0);
  expect(await rows()).toEqual(before)
  const done = await db.query<{ series: string; steps: number; records: number }>({
    text: `select left(record_id::text, 8) as series, count(*)::int as steps, count(distinct record_id)::int as records
      from clock_step group by 1`,
  })
  expect(done).toEqual([{ series: '00000002', steps: due, records: due }])
}, 120_000)
