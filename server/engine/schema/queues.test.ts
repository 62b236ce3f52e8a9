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

test('what somebody is named on is found by the indexes of those named, and whoever is named in no list is in none', async ({
  given,
  house,
  product,
}) => {
  await given.incident()
  const ctx = await house.caller.ctx()
  const sent: Statement[] = []
  const query: Ctx['db']['query'] = (statement) => {
    sent.push(statement)
    return ctx.db.query(statement)
  }
  await list({ ...ctx, db: { ...ctx.db, query } }, 'incident', { archived: true })
  const [{ text, values }] = sent.slice(-1) as [Statement]
  const plan = await product.db.transaction(async (db) => {
    for (const way of ['seqscan', 'indexscan']) await db.query({ text: `set local enable_${way} = off` })
    return db.query({ text: `explain ${text}`, values })
  })
  expect(JSON.stringify(plan)).toContain('BitmapOr')
  for (const index of ['requester_id_idx', 'on_behalf_of_id_idx', 'watchers_ids_idx'])
    expect(JSON.stringify(plan)).toContain(`incident_${index}`)
  const lists = await product.db.query<{ text: string }>({
    text: `select indexdef as text from pg_indexes where schemaname = current_schema() and indexdef like '%USING gin (%_ids)%'`,
  })
  expect(lists.length).toBeGreaterThan(5)
  for (const { text: made } of lists) expect(made).toMatch(/fastupdate='?off'?\) WHERE \(\w+ IS NOT NULL\)$/)
})
