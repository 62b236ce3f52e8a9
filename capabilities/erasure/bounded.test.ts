import { expect } from 'vitest'
import { newId } from '#contract/id.ts'
import { read, systemActor, write, writeAll, type Ctx } from '#engine'
import { test } from '../../tests/harness/given.ts'
import { erasurePlaces } from '../../server/erasure.ts'
import type { ErasurePlace } from './places.ts'
import { runErasure } from './run.ts'

const texts = 120
const batchSize = 25

test('the many texts of somebody go in batches: never more at once, how far it is can be seen, and it goes on where it was', async ({
  given,
  product,
}) => {
  const admin = await given.person({ role: 'administrator' })
  const gone = await given.person({ role: 'agent', name: 'Gone' })
  const about = { type: 'incident', id: (await given.incident()).id }
  const ctx = await gone.ctx()
  await product.db.transaction(async (db) => {
    const items = Array.from({ length: texts }, (_, n) => {
      const values = { about, text: `said ${n}`, visibility: 'internal' }
      return { command: { kind: 'create' as const, type: 'journal-entry', id: newId(), values } }
    })
    await writeAll({ ...ctx, db }, 'journal-entry', items)
  })
  const own: Ctx = { ...(await admin.ctx()), via: 'system' }
  const order = { title: 'Erasure', person: gone.id, ground: 'request', reason: 'Art. 17' }
  const { id } = (await write(own, { kind: 'create', type: 'erasure', values: order })).after
  const standing = async () => {
    const { state, records, total } = await read(product.setUp(), 'erasure', id)
    return { state, records, total }
  }
  const batches: number[] = []
  const seen: unknown[] = []
  const stop = new AbortController()
  const watching: ErasurePlace = {
    name: 'watching',
    afterWriting: async (_ctx, type, records) => {
      if (type.name !== 'journal-entry') return
      batches.push(records.length)
      // Beside the transaction: what everybody else sees meanwhile.
      seen.push((await standing()).records)
      if (batches.length === 3) stop.abort(new Error('killed'))
    },
  }
  const eraser = { ...product.as(systemActor('eraser'), 'system'), db: product.db }
  const options = {
    places: [...erasurePlaces(product.files), watching],
    pause: async () => undefined,
    batchSize,
  }
  await expect(runErasure(eraser, id, { ...options, signal: stop.signal })).rejects.toThrow('killed')
  const halfway = await standing()
  expect(halfway).toMatchObject({ state: 'running', total: texts + 1 })
  expect(seen.slice(-3)).toEqual([
    seen.at(-3),
    Number(seen.at(-3)) + batchSize,
    Number(seen.at(-3)) + 2 * batchSize,
  ])
  await runErasure(eraser, id, options)
  expect(batches).toEqual([batchSize, batchSize, batchSize, batchSize, texts - 4 * batchSize])
  expect(await standing()).toEqual({ state: 'done', records: texts + 1, total: texts + 1 })
  const said = await product.db.query({ text: `select 1 from journal_entry where text like 'said %'` })
  expect(said).toEqual([])
})
