import { cp, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { makeRegistry } from '#engine'
import { capabilities } from '#capabilities'
import { practices } from '#practices'
import { resumeAfterRestore, sealOnce } from '#engine/log/sealing/seal-log.ts'
import { sealOfPlace } from '#engine/log/sealing/seal-store.ts'
import type { KnownHead } from '#engine/log/sealing/heads.ts'
import type { Database } from '#platform/database/pool.ts'
import { copyOf } from '../harness/database.ts'
import { refusalOf, type Given } from '../harness/given.ts'
import { testKeys } from '../harness/people.ts'
import { eventsOf, forgeHistory, head, sealedIncident } from './attacks.ts'
import { asOwner, sealAll, sealingOf, test, verifyAll } from './sealed-product.ts'

// Each attack happens on a copy of the sealed database, by its owner: no trigger stands in the way.
const types = makeRegistry(practices, capabilities)
const found = (db: Database, heads: readonly KnownHead[] = []) =>
  verifyAll({ db, types, keys: testKeys }, { heads })

const sealHolding = async (db: Database, of: Given, version: number): Promise<number> => {
  const event = (await eventsOf(db, of)).find((each) => each.version === version)
  return (event && (await sealOfPlace(db, event)))?.seal.number ?? 0
}

test('a row that was altered is named', async ({ given, product, sealing }) => {
  const incident = await sealedIncident(given)
  await sealAll(sealing)
  const db = await copyOf(product.db)
  await asOwner(db, (tx) =>
    tx.query({ text: `update incident set title = 'Forged' where id = $1`, values: [incident.id] }),
  )
  const { records, seals } = await found(db)
  expect(records).toMatchObject([
    { number: incident.number, code: 'value', message: 'title is not what the events say.' },
  ])
  expect(seals.faults).toEqual([])
})

test('an event that was altered with all hashes of its record made anew is named with its seal, record and version', async ({
  given,
  product,
  sealing,
}) => {
  const incident = await sealedIncident(given)
  await sealAll(sealing)
  const db = await copyOf(product.db)
  await forgeHistory(db, incident, 3, (event) => ({ ...event, actor: event.id }))
  const { records, seals } = await found(db)
  // The record’s own chain is whole again: without the seals nobody would see it.
  expect(records).toEqual([])
  expect(seals.faults.map(({ number, version, code }) => ({ number, version, code }))).toEqual(
    [3, 4].map((version) => ({ number: incident.number, version, code: 'sealed-event' })),
  )
  expect(seals.faults[0]?.seal).toBe(await sealHolding(product.db, incident, 3))
  expect(seals.faults[0]?.message).toContain('is not the event that was sealed')
})

test('whoever alters the list of what was sealed as well is betrayed by the root', async ({
  given,
  product,
  sealing,
}) => {
  const incident = await sealedIncident(given)
  await sealAll(sealing)
  const db = await copyOf(product.db)
  await forgeHistory(db, incident, 4, (event) => ({ ...event, actor: event.id }))
  const [forged] = (await eventsOf(db, incident)).slice(3)
  const [honest] = (await eventsOf(product.db, incident)).slice(3)
  await asOwner(db, (tx) =>
    tx.query({
      text: `update log_seal set entries = overlay(entries placing decode($2, 'hex') from position(decode($1, 'hex') in entries))
        where position(decode($1, 'hex') in entries) > 0`,
      values: [honest?.hash, forged?.hash],
    }),
  )
  const { seals } = await found(db)
  expect(seals.faults).toMatchObject([
    { code: 'seal-root', seal: await sealHolding(product.db, incident, 4) },
  ])
  expect(seals.faults[0]?.message).toContain(honest?.xid)
})

test('the last hundred events are taken away with what they made: each is named', async ({
  given,
  product,
  sealing,
}) => {
  for (let made = 0; made < 120; made++) await given.incident()
  await sealAll(sealing)
  const db = await copyOf(product.db)
  const taken = await db.query<{ id: string; version: number }>({
    text: 'select record_id as id, version from event order by xid desc, seq desc limit 100',
  })
  const ids = taken.map(({ id }) => id)
  await asOwner(db, async (tx) => {
    for (const table of ['event where record_id', 'incident where id', 'record where id'])
      await tx.query({ text: `delete from ${table} = any($1::uuid[])`, values: [ids] })
  })
  const { records, seals } = await found(db)
  expect(records).toEqual([])
  expect(seals.faults).toHaveLength(100)
  expect(new Set(seals.faults.map(({ id }) => id))).toEqual(new Set(ids))
  expect(seals.faults.every(({ message }) => message.includes('was sealed and is gone'))).toBe(true)
})

test('the last hundred events are taken away with their seals: a published head tells, and the key’s folder does', async ({
  given,
  product,
  sealing,
}) => {
  for (let made = 0; made < 110; made++) await given.incident()
  await sealAll(sealing)
  const published = await head(product.db)
  const db = await copyOf(product.db)
  await asOwner(db, async (tx) => {
    await tx.query({ text: 'delete from log_seal where number > $1', values: [published.seal.number - 10] })
    const gone = await tx.query<{ id: string }>({
      text: `delete from event where (xid, seq) > (select last_xid, last_seq from log_seal order by number desc limit 1) returning record_id as id`,
    })
    const ids = gone.map(({ id }) => id)
    await tx.query({ text: 'delete from incident where id = any($1::uuid[])', values: [ids] })
    await tx.query({ text: 'delete from record where id = any($1::uuid[])', values: [ids] })
    expect(gone).toHaveLength(100)
  })
  expect((await found(db)).seals.faults).toEqual([])
  const { seals } = await found(db, [published])
  expect(seals.faults).toMatchObject([{ code: 'head', seal: published.seal.number }])
  expect(seals.faults[0]?.message).toContain(`ends with seal ${published.seal.number - 10}`)
  const here = await sealingOf({ ...product, db }, { folder: sealing.folder })
  expect((await refusalOf(sealOnce(here))).code).toBe('conflict')
})

test('yesterday’s backup is put back: published heads tell from where on, and nothing is sealed until it is explained', async ({
  given,
  product,
  sealing,
}) => {
  await sealedIncident(given)
  await sealAll(sealing)
  const yesterday = await copyOf(product.db)
  const before = await head(product.db, 'the folder')
  await sealedIncident(given)
  await sealAll(sealing)
  const today = await head(product.db, 'the folder')
  const folder = await mkdtemp(join(tmpdir(), 'keelson-test-keys-'))
  await cp(sealing.folder, folder, { recursive: true })
  const restored = await sealingOf({ ...product, db: yesterday }, { folder })
  const { records, seals } = await found(yesterday, [before, today])
  expect(records).toEqual([])
  expect(seals.faults).toMatchObject([{ code: 'head', seal: today.seal.number }])
  expect(seals.faults[0]?.message).toContain(`ends with seal ${before.seal.number} of ${before.seal.at}`)
  const refusal = await refusalOf(sealOnce(restored))
  expect(refusal.details.message).toContain(`Seal ${today.seal.number} `)

  const resumed = await resumeAfterRestore(restored, 'The disk broke; restored from the backup of the night.')
  const after = await found(yesterday, [before, today])
  expect(after.seals.faults).toEqual([])
  expect(after.seals.notes).toHaveLength(1)
  expect(after.seals.notes[0]).toContain('The disk broke')
  expect(after.seals.notes[0]).toContain(`seal ${resumed.number}`)
})

test('an event that is put among those sealed already is named, wherever it is put', async ({
  given,
  product,
  sealing,
}) => {
  const incident = await sealedIncident(given)
  await sealAll(sealing)
  const db = await copyOf(product.db)
  await asOwner(db, async (tx) => {
    for (const [version, xid, seq] of [
      [90, 'xid', 'seq - 1000000'],
      [91, `'0'`, '-7'],
    ])
      await tx.query({
        text: `insert into event (id, seq, xid, at, type, record_id, version, kind, state, state_class, actor_id, via, changes, prev, hash)
          overriding system value select gen_random_uuid(), ${seq}, ${xid}::xid8, at, type, record_id, ${version}, 'updated', state, state_class,
            actor_id, via, changes, prev, sha256(hash) from event where record_id = $1 and version = 4`,
        values: [incident.id],
      })
  })
  const { seals } = await found(db)
  const added = seals.faults.filter(({ message }) => message.includes('put among'))
  expect(added.map(({ version, number }) => ({ version, number }))).toEqual([
    { version: 91, number: incident.number },
    { version: 90, number: incident.number },
  ])
})

test('a chain that was written anew with another key differs from what was published', async ({
  given,
  product,
  sealing,
}) => {
  await sealedIncident(given)
  await sealAll(sealing)
  const published = await head(product.db)
  const db = await copyOf(product.db)
  await asOwner(db, async (tx) => {
    await tx.query({ text: 'delete from log_seal' })
    await tx.query({ text: `delete from follower where name = 'seal'` })
  })
  await sealAll(await sealingOf({ ...product, db }))
  expect((await found(db)).seals.faults).toEqual([])
  expect((await found(db, [published])).seals.faults).toMatchObject([{ code: 'head' }])
})

test('a seal whose count, time or signature was altered is named', async ({ given, product, sealing }) => {
  await sealedIncident(given)
  await sealAll(sealing)
  const last = (await head(product.db)).seal.number
  const altered = async (set: string): Promise<readonly string[]> => {
    const db = await copyOf(product.db)
    await asOwner(db, (tx) =>
      tx.query({ text: `update log_seal set ${set} where number = $1`, values: [last] }),
    )
    const { seals } = await found(db)
    expect(seals.faults.every(({ seal }) => seal === last)).toBe(true)
    return seals.faults.map(({ code }) => code)
  }
  expect(await altered('total = total + 1')).toEqual(['seal-hash', 'seal-chain', 'seal-signature'])
  expect(await altered(`at = at - interval '1 day'`)).toEqual(['seal-hash', 'seal-signature'])
  expect(await altered(`signature = replace(signature, left(signature, 4), 'AAAA')`)).toEqual([
    'seal-signature',
  ])
})
