import { expect } from 'vitest'
import { list, type Ctx } from '#engine'
import type { Statement } from '#platform/database/pool.ts'
import { test } from '../../../tests/harness/given.ts'

const open = 'stateClass in ("new", "active", "waiting")'

test.for([
  ['team', 'incident_team_id_queue_idx'],
  ['assignee', 'incident_assignee_id_queue_idx'],
])(
  'the open work of each %s is read in its order from an index that holds nothing closed',
  async ([field, index], { given, product }) => {
    const agent = await given.person({ role: 'agent' })
    const ctx = await agent.ctx()
    const sent: Statement[] = []
    const query: Ctx['db']['query'] = (statement) => {
      sent.push(statement)
      return ctx.db.query(statement)
    }
    await list({ ...ctx, db: { ...ctx.db, query } }, 'incident', {
      filter: `${field} = "${agent.id}" and ${open}`,
    })
    const [{ text, values }] = sent.slice(-1) as [Statement]
    const plan = await product.db.transaction(async (db) => {
      // A table of a few rows is read whole; what matters is whether the index could serve.
      for (const way of ['seqscan', 'bitmapscan', 'sort'])
        await db.query({ text: `set local enable_${way} = off` })
      return db.query({ text: `explain ${text}`, values })
    })
    expect(JSON.stringify(plan)).toContain(index)
  },
)
