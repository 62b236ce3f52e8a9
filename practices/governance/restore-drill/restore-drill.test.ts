import { expect } from 'vitest'
import { mayCreate, read, remove, systemActor, write } from '#engine'
import { refusalOf, test } from '../../../tests/harness/given.ts'

const found = { title: 'Drill', outcome: 'failed', startedAt: '2026-03-02T01:00:00Z', seconds: 40 }

test('a drill that has failed stays in sight: nobody makes, changes or puts away evidence, whatever roles give over all types', async ({
  given,
  product,
}) => {
  const clockwork = { ...product.as(systemActor('clockwork'), 'system'), db: product.db }
  const { after } = await write(clockwork, { kind: 'create', type: 'restore-drill', values: found })
  const ctx = await (await given.person({ role: 'administrator' })).ctx()
  const type = ctx.types.get('restore-drill')
  expect(mayCreate(ctx, type).allowed).toBe(false)
  for (const act of [
    write(ctx, { kind: 'create', type: 'restore-drill', values: { ...found, outcome: 'passed' } }),
    write(ctx, { kind: 'update', type: 'restore-drill', id: after.id, values: { outcome: 'passed' } }),
    remove(ctx, 'restore-drill', after.id),
  ])
    expect((await refusalOf(act)).code).toBe('forbidden')
  expect(await read(ctx, 'restore-drill', after.id)).toMatchObject({
    outcome: 'failed',
    version: 1,
    archivedAt: null,
  })
})

test('an order to erase is given below the person’s address alone, and is not put away', async ({
  given,
  product,
}) => {
  const admin = await given.person({ role: 'administrator' })
  const ctx = await admin.ctx()
  const gone = await given.person({ role: 'agent' })
  const order = { title: 'Erasure', person: gone.id, ground: 'request', reason: 'Art. 17' }
  const made = await write({ ...ctx, via: 'system' }, { kind: 'create', type: 'erasure', values: order })
  expect(
    (await refusalOf(write({ ...ctx, via: 'api' }, { kind: 'create', type: 'erasure', values: order }))).code,
  ).toBe('forbidden')
  expect((await refusalOf(remove(ctx, 'erasure', made.after.id))).code).toBe('forbidden')
  expect((await read(product.setUp(), 'erasure', made.after.id))['archivedAt']).toBeNull()
})
