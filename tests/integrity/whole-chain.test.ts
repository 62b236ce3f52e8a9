import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import { makeRegistry } from '#engine'
import { capabilities } from '#capabilities'
import { practices } from '#practices'
import { resumeAfterRestore } from '#engine/log/sealing/seal-log.ts'
import { lastSeal } from '#engine/log/sealing/seal-store.ts'
import type { VerifySealsOptions } from '#engine/log/sealing/verify-seals.ts'
import type { Database } from '#platform/database/pool.ts'
import { copyOf } from '../harness/database.ts'
import { refusalOf } from '../harness/given.ts'
import { testKeys } from '../harness/people.ts'
import { forgeHistory, head, sameFolder, sealedIncident, withoutChain } from './attacks.ts'
import { sealAll, sealingOf, test, verifyAll } from './sealed-product.ts'

// Whoever takes the whole chain away leaves nothing in the database that could contradict them: what lies beside the key does.
const types = makeRegistry(practices, capabilities)
const found = (db: Database, known: VerifySealsOptions) => verifyAll({ db, types, keys: testKeys }, known)

test('history is rewritten and the whole chain taken away: on this very machine nothing is sealed anew, and verify tells', async ({
  given,
  product,
  sealing,
}) => {
  const incident = await sealedIncident(given)
  await sealAll(sealing)
  const signed = await head(product.db)
  const db = await copyOf(product.db)
  await forgeHistory(db, incident, 3, (event) => ({ ...event, actor: event.id }))
  await withoutChain(db)
  const here = await sealingOf({ ...product, db }, { folder: await sameFolder(sealing.folder) })
  const refusal = await refusalOf(sealAll(here))
  expect(refusal.code).toBe('conflict')
  expect(refusal.details.message).toContain(`Seal ${signed.seal.number} of ${signed.seal.at}`)
  expect(await lastSeal(db)).toBeNull()
  const { records, seals } = await found(db, await here.kept.all())
  expect(records).toEqual([])
  expect(seals.faults).toMatchObject([{ code: 'head', seal: signed.seal.number }])
})

test('a chain that was begun anew elsewhere and put here is of another log, even where it says that the true one was lost', async ({
  given,
  product,
  sealing,
}) => {
  await sealedIncident(given)
  await sealAll(sealing)
  const signed = await head(product.db)
  const db = await copyOf(product.db)
  await withoutChain(db)
  // A key of the attacker’s own, and the head as it stands where it was published.
  const theirs = await sealingOf({ ...product, db })
  await theirs.kept.write(signed.seal)
  const claim = await resumeAfterRestore(theirs, 'The disk broke.')
  await sealAll(theirs)
  const here = await sealingOf({ ...product, db }, { folder: await sameFolder(sealing.folder) })
  const known = await here.kept.all()
  const { seals } = await found(db, known)
  expect(seals.faults).toMatchObject([{ code: 'head', seal: signed.seal.number }])
  expect(seals.faults[0]?.message).toContain(`seal ${claim.number} says that it was lost (The disk broke.)`)
  await refusalOf(sealAll(here))
  // Whoever knows that it is so says whose word they take.
  const trusting = { ...known, trusted: new Set([claim.key]) }
  expect((await found(db, trusting)).seals.faults).toEqual([])
})

test('whoever replaces the database on purpose says why, with the key of the lost log, and every head of it is explained', async ({
  given,
  product,
  sealing,
}) => {
  await sealedIncident(given)
  await sealAll(sealing)
  const before = await head(product.db, 'the folder')
  await sealedIncident(given)
  await sealAll(sealing)
  const db = await copyOf(product.db)
  await withoutChain(db)
  const here = await sealingOf({ ...product, db }, { folder: await sameFolder(sealing.folder) })
  const resumed = await resumeAfterRestore(here, 'Begun again with an export of the old one.')
  expect(resumed).toMatchObject({ number: 2, act: 'resume', lost: { chain: before.seal.chain } })
  expect(await sealAll(here)).toBeGreaterThan(0)
  expect((await refusalOf(resumeAfterRestore(here, 'again'))).code).toBe('conflict')
  const known = await here.kept.all()
  expect(known.heads.map(({ seal }) => seal.chain).toSorted()).toEqual(
    [before.seal.chain, resumed.chain].toSorted(),
  )
  const { records, seals } = await found(db, { ...known, heads: [...known.heads, before] })
  expect(records).toEqual([])
  expect(seals.faults).toEqual([])
  expect(seals.notes).toHaveLength(2)
  expect(seals.notes.every((note) => note.includes('an export of the old one'))).toBe(true)
})

test('a kept head that was spoiled stops the sealing and is a fault, and the others still count', async ({
  given,
  product,
  sealing,
}) => {
  await sealedIncident(given)
  await sealAll(sealing)
  const folder = await sameFolder(sealing.folder)
  const [file = ''] = (await readdir(folder)).filter((name) => name.startsWith('head-'))
  await writeFile(join(folder, 'head-spoiled.json'), '{"format": "keelson-seal/1"')
  const here = await sealingOf(product, { folder })
  await given.incident()
  const refusal = await refusalOf(sealAll(here))
  expect(refusal.details.message).toContain('head-spoiled.json')
  const known = await here.kept.all()
  expect(known.heads.map(({ where }) => where)).toEqual([`the folder of the signing keys (${file})`])
  const { seals } = await found(product.db, known)
  expect(seals.faults).toMatchObject([{ code: 'not-compared', seal: null }])
})
