import { chmod, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import { sealsFrom } from '#engine/log/sealing/seal-store.ts'
import {
  resumeAfterRestore,
  rotateKey,
  sealAll as sealComplete,
  sealOnce,
} from '#engine/log/sealing/seal-log.ts'
import { unsealed } from '#engine/log/sealing/unsealed.ts'
import { verifySeals } from '#engine/log/sealing/verify-seals.ts'
import { measureSealing } from '#engine/log/sealing/start-sealing.ts'
import { createMetrics } from '#platform/http/metrics.ts'
import { countStatements } from '../harness/count-statements.ts'
import { copyOf } from '../harness/database.ts'
import type { Product } from '../harness/product.ts'
import { refusalOf } from '../harness/given.ts'
import { sealAll, sealingOf, test, verifyAll } from './sealed-product.ts'

const sealsOf = ({ db }: Product) => sealsFrom(db, { from: 1, to: 1e6 })

test('every event is sealed once, in batches that follow each other without a gap', async ({
  given,
  product,
  sealing,
}) => {
  const [counted] = await product.db.query<{ count: number }>({
    text: 'select count(*)::int as count from event',
  })
  expect(await unsealed(product.db)).toMatchObject({ events: counted?.count })
  expect(await sealAll(sealing)).toBe(counted?.count)
  expect(await unsealed(product.db)).toEqual({ events: 0, seconds: 0 })
  expect(await sealAll(sealing)).toBe(0)
  await given.incident()
  expect(await sealAll(sealing)).toBe(1)
  const seals = await sealsOf(product)
  expect(seals.map(({ number }) => number)).toEqual(seals.map((_, index) => index + 1))
  expect(Math.max(...seals.map(({ events }) => events))).toBe(10)
  const { seals: checked } = await verifyAll(product)
  expect(checked).toMatchObject({ faults: [], sealedEvents: (counted?.count ?? 0) + 1, notes: [] })
})

test('two processes that seal at once make one chain', async ({ given, product, sealing: usual }) => {
  const sealing = { ...usual, batchSize: 1 }
  for (let made = 0; made < 5; made++) await given.incident()
  await Promise.all([sealAll(sealing), sealAll(sealing), sealAll(sealing)])
  await sealAll(sealing)
  expect((await verifyAll(product)).seals.faults).toEqual([])
  expect(await unsealed(product.db)).toMatchObject({ events: 0 })
})

test('an event of a transaction that began before others were sealed is sealed when it commits', async ({
  given,
  product,
  sealing,
}) => {
  await sealAll(sealing)
  const incident = await given.incident()
  await product.db.transaction(async (tx) => {
    // It holds a number of its own and has not ended: what came later waits, so that nothing is passed over.
    await tx.query({ text: 'select pg_current_xact_id()' })
    await given.incident()
    await sealComplete(sealing)
    expect((await unsealed(product.db)).events).toBeGreaterThan(0)
  })
  await sealAll(sealing)
  expect((await unsealed(product.db)).events).toBe(0)
  expect(incident.number).toMatch(/^INC/)
  expect((await verifyAll(product)).seals.faults).toEqual([])
})

test('seals can neither be altered nor left out, even with SQL', async ({ product, sealing }) => {
  await sealAll(sealing)
  const refused = (text: string) =>
    expect(product.db.query({ text })).rejects.toThrow(/refused|does not follow/)
  await refused('update log_seal set total = total + 1')
  await refused('delete from log_seal')
  await refused('truncate log_seal')
  await refused(`insert into log_seal select number + 2, chain, act, first_xid, first_seq, last_xid, last_seq, events, total, root,
    previous, at, key_id, new_key, lost, because, hash, signature, entries from log_seal order by number desc limit 1`)
})

test('the private key is in a file for its owner alone and nowhere in the database', async ({
  product,
  sealing,
}) => {
  await sealAll(sealing)
  const seals = await sealsOf(product)
  const files = (await readdir(sealing.folder)).filter((name) => name.endsWith('.pem'))
  expect(files).toEqual([`signing-${seals.at(-1)?.key.slice(0, 32)}.pem`])
  await chmod(join(sealing.folder, files[0] as string), 0o644)
  await expect(sealOnce(sealing)).rejects.toThrow(/every user of this machine/)
  await chmod(join(sealing.folder, files[0] as string), 0o600)
})

test('a process without the key seals nothing and says where the key should be', async ({
  given,
  product,
  sealing,
}) => {
  await sealAll(sealing)
  await given.incident()
  const elsewhere = await sealingOf(product)
  const refusal = await refusalOf(sealOnce(elsewhere))
  expect(refusal.details.message).toContain(elsewhere.folder)
  expect(await unsealed(product.db)).toMatchObject({ events: 1 })
})

test('a new key is signed by the old one, whose file is gone, and both keys check what they signed', async ({
  given,
  product,
  sealing,
}) => {
  await sealAll(sealing)
  const rotated = await rotateKey(sealing)
  await given.incident()
  await sealAll(sealing)
  const last = (await sealsOf(product)).at(-1)
  expect(last?.key).not.toBe(rotated.key)
  expect(last?.number).toBe(rotated.number + 1)
  expect((await readdir(sealing.folder)).filter((name) => name.endsWith('.pem'))).toEqual([
    `signing-${last?.key.slice(0, 32)}.pem`,
  ])
  expect((await verifyAll(product)).seals.faults).toEqual([])
})

test('a lost key is replaced by one for which nobody vouches, and that is told until somebody does', async ({
  given,
  product,
  sealing,
}) => {
  await sealAll(sealing)
  const copy = { ...product, db: await copyOf(product.db) }
  const anew = await sealingOf(copy)
  await given.incident()
  await expect(rotateKey(anew)).rejects.toThrow(/is not in/)
  const rotated = await rotateKey(anew, { lostBecause: 'The disk of the key broke.' })
  const { faults } = await verifySeals(copy.db)
  expect(faults).toMatchObject([{ code: 'seal-key', seal: rotated.number }])
  expect(faults[0]?.message).toContain('The disk of the key broke.')
  expect((await verifySeals(copy.db, { trusted: new Set([rotated.key]) })).faults).toEqual([])
})

test('a scrape of the metrics looks once at what is not sealed, for both its figures', async ({
  given,
  product,
  sealing,
}) => {
  await sealAll(sealing)
  await given.incident()
  const { db, taken } = countStatements(product.db)
  const metrics = createMetrics()
  measureSealing(metrics, db)
  const text = await metrics.registry.metrics()
  expect(text).toMatch(/^keelson_log_unsealed_events 1$/m)
  expect(text).toMatch(/^keelson_log_unsealed_seconds \d/m)
  expect(taken().filter((statement) => statement === 'seal:unsealed')).toHaveLength(1)
})

test('nothing is resumed where nothing is lost', async ({ sealing }) => {
  await sealAll(sealing)
  expect((await refusalOf(resumeAfterRestore(sealing, 'just so'))).code).toBe('conflict')
})
