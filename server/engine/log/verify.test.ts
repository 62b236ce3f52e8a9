import { expect } from 'vitest'
import type { Transaction } from '#platform/database/pool.ts'
import { test } from '../../../tests/harness/given.ts'
import type { Product } from '../../../tests/harness/product.ts'
import { verify } from './verify.ts'

/** What somebody with all rights on the database could do behind the product's back. */
const tamper = (product: Product, act: (tx: Transaction) => Promise<unknown>) =>
  product.db.transaction(async (tx) => {
    await tx.query({ text: `set local session_replication_role = 'replica'` })
    await act(tx)
  })

test('an untouched log agrees with its records, whatever was done', async ({ given, product, house }) => {
  const agent = await given.person({ role: 'agent' })
  const incident = await given.incident({ watchers: [agent.id] })
  await agent.changes(incident, {
    affectedItem: 'Laptop',
    impact: 'high',
    priorityOverride: 'low',
    priorityReason: 'On holiday',
  })
  await agent.does('wait', incident, { waitingReason: 'caller', followUpAt: '2026-03-09T12:00:00.500Z' })
  await house.caller.says('Here I am', incident)
  await product.settle()
  const seen: number[] = []
  const { records, events, faults } = await verify(product.db, product.types, {
    keys: product.keys,
    onProgress: (done) => void seen.push(done),
  })
  expect(faults).toEqual([])
  const [counted] = await product.db.query<{ records: number; events: number }>({
    text: 'select (select count(*)::int from record) as records, (select count(*)::int from event) as events',
  })
  expect({ records, events }).toEqual(counted)
  expect(seen.at(-1)).toBe(records)
})

test('whatever is altered behind the product’s back is told, with record and version', async ({
  given,
  product,
}) => {
  const agent = await given.person({ role: 'agent' })
  const [value, changed, removed, gone] = [
    await given.incident(),
    await given.incident(),
    await given.incident(),
    await given.incident(),
  ]
  for (const each of [changed, removed]) await agent.changes(each, { affectedItem: 'Phone' })
  await tamper(product, (tx) =>
    tx.query({ text: `update incident set title = 'Forged' where id = $1`, values: [value.id] }),
  )
  await tamper(product, (tx) =>
    tx.query({
      text: `update event set actor_id = $2 where record_id = $1 and version = 1`,
      values: [changed.id, agent.id],
    }),
  )
  await tamper(product, (tx) =>
    tx.query({ text: `delete from event where record_id = $1 and version = 1`, values: [removed.id] }),
  )
  await tamper(product, async (tx) => {
    await tx.query({ text: 'delete from incident where id = $1', values: [gone.id] })
  })
  const { faults } = await verify(product.db, product.types, { keys: product.keys })
  const of = (id: string) => faults.filter((fault) => fault.id === id).map(({ code }) => code)
  expect(of(value.id)).toEqual(['value'])
  expect(of(changed.id)).toEqual(['hash'])
  expect(of(removed.id)).toEqual(expect.arrayContaining(['version', 'chain']))
  expect(of(gone.id)).toEqual(['orphan'])
  expect(new Set(faults.map(({ id }) => id)).size).toBe(4)
})
