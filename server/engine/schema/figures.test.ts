import { describe, expect } from 'vitest'
import { aggregate, type Ctx } from '#engine'
import { aggregateRequest } from '#contract/api/aggregate.ts'
import type { Statement } from '#platform/database/pool.ts'
import { test } from '../../../tests/harness/given.ts'

const volume = aggregateRequest.parse({
  groupBy: [{ field: 'openedAt', bucket: 'day' }, 'priority'],
  measures: [{ as: 'n', fn: 'count' }],
  filter: 'openedAt >= date and time("2026-01-01T00:00:00Z")',
})

describe('figures of a period', () => {
  test('are read from an index that holds nothing else, guarded records from one of their own', async ({
    given,
    product,
  }) => {
    const agent = await given.person({ role: 'agent' })
    const ctx = await agent.ctx()
    const sent: Statement[] = []
    const query: Ctx['db']['query'] = (statement) => {
      sent.push(statement)
      return ctx.db.query(statement)
    }
    await aggregate({ ...ctx, db: { ...ctx.db, query } }, 'incident', volume)
    const [{ text, values }] = sent as [Statement]
    const plan = await product.db.transaction(async (db) => {
      // A table of a few rows is read whole; what matters is whether the index could serve.
      for (const way of ['seqscan', 'bitmapscan', 'sort'])
        await db.query({ text: `set local enable_${way} = off` })
      return db.query({ text: `explain ${text}`, values })
    })
    expect(JSON.stringify(plan)).toMatch(/Index Only Scan using incident_figures_idx/)
    expect(JSON.stringify(plan)).toMatch(/incident_guarded_idx/)
  })

  test('count a restricted record for whom it is visible to and for nobody else', async ({ given }) => {
    const [agent, named] = [await given.person({ role: 'agent' }), await given.person({ role: 'agent' })]
    const ctx = await agent.ctx()
    const numberOf = async (of: Ctx): Promise<number> => {
      const { data } = await aggregate(of, 'incident', volume)
      return data.reduce((sum, { figures }) => sum + (figures['n'] ?? 0), 0)
    }
    const before = [await numberOf(ctx), await numberOf(await named.ctx())] as const
    await given.incident({ title: 'Seen by all of the desk' })
    await given.incident({ title: 'Seen by one', restricted: true, visibleTo: [named.id] })
    expect([await numberOf(ctx), await numberOf(await named.ctx())]).toEqual([before[0] + 1, before[1] + 2])
  })
})
