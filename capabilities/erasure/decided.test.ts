import { expect } from 'vitest'
import { systemActor, write } from '#engine'
import { test, type Given, type Someone } from '../../tests/harness/given.ts'
import type { Product } from '../../tests/harness/product.ts'
import { erasurePlaces } from '../../server/erasure.ts'
import { runErasure } from './run.ts'

const erase = async (product: Product, admin: Someone, person: Given): Promise<void> => {
  const values = { title: 'Erasure', person: person.id, ground: 'request', reason: 'Art. 17' }
  const ctx = { ...(await admin.ctx()), via: 'system' as const }
  const { after } = await write(ctx, { kind: 'create', type: 'erasure', values })
  const eraser = { ...product.as(systemActor('eraser'), 'system'), db: product.db }
  await runErasure(eraser, after.id, { places: erasurePlaces(product.files), pause: async () => undefined })
}

test('of approvals in every end the words go with whoever wrote them; who decided what, and when, stays', async ({
  given,
  product,
}) => {
  const admin = await given.person({ role: 'administrator' })
  const gone = await given.person({ role: 'agent' })
  const approver = await given.person()
  const asks = async (): Promise<Given> => {
    const { type, id } = await given.incident()
    const values = {
      title: 'Oslo?',
      description: 'A flight to Oslo',
      about: { type, id },
      assignee: approver.id,
    }
    return gone.makes('approval', values)
  }
  const [open, granted, refused, withdrawn] = [await asks(), await asks(), await asks(), await asks()]
  await approver.does('grant', granted)
  await approver.does('refuse', refused, { reason: 'Bergen is nearer' })
  await gone.does('withdraw', withdrawn)
  const decisions = async () => {
    const all = [open, granted, refused, withdrawn]
    const kept = all.map(async (each) => {
      const { state, assignee, decidedBy, decidedAt } = await each.now()
      return { state, assignee, decidedBy, decidedAt }
    })
    return Promise.all(kept)
  }
  const before = await decisions()
  const rowsWith = (word: string) =>
    product.db.query({ text: 'select number from approval t where t::text like $1', values: [`%${word}%`] })
  expect([(await rowsWith('Oslo')).length, (await rowsWith('Bergen')).length]).toEqual([4, 1])

  await erase(product, admin, gone)
  expect([await rowsWith('Oslo'), (await rowsWith('Bergen')).length]).toEqual([[], 1])
  await erase(product, admin, approver)
  expect(await rowsWith('Bergen')).toEqual([])
  expect(await decisions()).toEqual(before)
})
