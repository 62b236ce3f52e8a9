import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { makeProof, type Proof } from '#engine/log/sealing/proof.ts'
import { rotateKey, type Sealing } from '#engine/log/sealing/seal-log.ts'
import { lastSeal } from '#engine/log/sealing/seal-store.ts'
import { parseProof, verifyProof } from '#engine/log/sealing/verify-proof.ts'
import { runCli } from '../../server/cli/command.ts'
import { verifyCommand } from '../../server/cli/verify.ts'
import type { Given, Givens } from '../harness/given.ts'
import { refusalOf } from '../harness/given.ts'
import type { Product } from '../harness/product.ts'
import { sealAll, test } from './sealed-product.ts'
import { check } from './standalone-check.ts'

/** An incident whose four versions are in several seals, with a change of the key between. */
const sealedIncident = async (given: Givens, sealing: Sealing): Promise<Given> => {
  const agent = await given.person({ role: 'agent' })
  const incident = await given.incident({ title: 'Ünïcode “quotes” \u2028 and \u{1F600}' })
  await sealAll(sealing)
  await agent.changes(incident, { affectedItem: 'Phone' })
  await rotateKey(sealing)
  await agent.changes(incident, { affectedItem: 'Laptop' })
  await sealAll(sealing)
  for (let made = 0; made < 17; made++) await given.incident()
  await agent.changes(incident, { impact: 'high', priorityOverride: 'low', priorityReason: 'On holiday' })
  await sealAll(sealing)
  return incident
}

const publishedOf = (seal: number) =>
  ({ seal, at: '2026-03-02T09:00:00.000Z', kind: 'folder', place: '/heads', receipt: { file: 'x' } }) as const

const proofOf = async (
  { db, clock }: Product,
  { type, id, number }: Given,
): Promise<{ proof: Proof; head: { number: number; hash: string } }> => {
  const last = await lastSeal(db)
  if (!last) throw new Error('Nothing is sealed.')
  const proof = await makeProof(
    db,
    { type, id, number },
    { now: clock.now(), published: [publishedOf(last.number)] },
  )
  return { proof, head: last }
}

test('a proof of a record’s whole history holds, by Keelson and by a program that knows the guide alone', async ({
  given,
  product,
  sealing,
}) => {
  const incident = await sealedIncident(given, sealing)
  const { proof, head } = await proofOf(product, incident)
  expect(proof.events.map(({ version }) => version)).toEqual([1, 2, 3, 4])
  const last = await lastSeal(product.db)
  const seal = last && { where: 'a mail', seal: last }
  expect(verifyProof(proof, { heads: seal ? [seal] : [] })).toMatchObject({
    faults: [],
    notes: [],
    events: 4,
  })
  expect(check(JSON.stringify(proof), head)).toBeNull()
})

test('whatever is altered in a proof is noticed, by both', async ({ given, product, sealing }) => {
  const incident = await sealedIncident(given, sealing)
  const { proof, head } = await proofOf(product, incident)
  for (const path of leavesOf(proof as unknown as Tree)) {
    const altered = JSON.stringify(alter(proof as unknown as Tree, path))
    const isFound = (() => {
      try {
        return verifyProof(parseProof(altered, 'it')).faults.length > 0
      } catch {
        return true
      }
    })()
    expect(isFound, path.join('.')).toBe(true)
    expect(check(altered, head), path.join('.')).not.toBeNull()
  }
})

type Tree = string | number | boolean | null | readonly Tree[] | { readonly [name: string]: Tree }

/** Where the values of a proof's events, inclusions and seals stand; what only says where a proof was made is left out. */
const leavesOf = (proof: Tree): string[][] => {
  const walk = (value: Tree, path: string[]): string[][] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([name, inner]) => walk(inner, [...path, name]))
      : [path]
  return walk(proof, []).filter(([first]) => ['events', 'inclusions', 'seals'].includes(first ?? ''))
}

const alter = (value: Tree, [name, ...rest]: readonly string[]): Tree => {
  if (name === undefined)
    return typeof value === 'number' ? value + 1 : typeof value === 'string' ? forged(value) : 'forged'
  if (Array.isArray(value))
    return value.map((inner: Tree, index) => (String(index) === name ? alter(inner, rest) : inner))
  const object = value as { readonly [key: string]: Tree }
  return { ...object, [name]: alter(object[name] as Tree, rest) }
}

/** Another text of the same form: its first letter or digit is another one. */
const forged = (text: string): string =>
  text === '' ? 'ab' : (text.startsWith('a') ? 'b' : 'a') + text.slice(1)

test('a proof from which an event, a seal or the first key is left out does not hold', async ({
  given,
  product,
  sealing,
}) => {
  const { proof } = await proofOf(product, await sealedIncident(given, sealing))
  const messages = (altered: Partial<Proof>) =>
    verifyProof({ ...proof, ...altered }).faults.map(({ message }) => message)
  expect(messages({ events: proof.events.filter(({ version }) => version !== 2) })).toContain(
    'Version 2 is missing.',
  )
  expect(messages({ inclusions: proof.inclusions.slice(1) })).toEqual([
    'Version 1 is in no seal of this proof.',
  ])
  expect(messages({ seals: proof.seals.slice(1) })).toContain(
    'The first link of the chain, with its key, is missing.',
  )
  const rotation = proof.seals.filter(({ act, number }) => act === 'key' && number > 1).at(-1)
  expect(messages({ seals: proof.seals.filter((seal) => seal !== rotation) }).join(' ')).toMatch(
    /not the one in force|not known/,
  )
})

test('a history that somebody made up with a key of their own is one that no published head vouches for', async ({
  given,
  product,
  sealing,
}) => {
  const { proof } = await proofOf(product, await sealedIncident(given, sealing))
  const alone = verifyProof(proof)
  expect(alone.faults).toEqual([])
  expect(alone.notes[0]).toContain('Nothing outside of this file vouches for it')
  const [first] = proof.seals
  expect(verifyProof(proof, { trusted: new Set([first?.key ?? '']) })).toMatchObject({
    faults: [],
    notes: [],
  })
  expect(verifyProof(proof, { trusted: new Set(['another']) }).faults).toMatchObject([
    { message: 'The chain does not begin with a key that you trust.' },
  ])
  const last = proof.seals.at(-1)
  const other = last && { where: 'the auditor’s folder', seal: { ...last, hash: 'ab'.repeat(32) } }
  expect(verifyProof(proof, { heads: other ? [other] : [] }).faults[0]?.message).toContain(
    'the auditor’s folder',
  )
})

test('what is not sealed yet is not proved', async ({ given, product, sealing }) => {
  await sealAll(sealing)
  const incident = await given.incident()
  const refusal = await refusalOf(proofOf(product, incident))
  expect(refusal.details.message).toBe(`Version 1 of ${incident.number} is not sealed yet.`)
})

test('verify --offline needs no database and ends with 1 for a proof that does not hold', async ({
  given,
  product,
  sealing,
}) => {
  const { proof } = await proofOf(product, await sealedIncident(given, sealing))
  const folder = await mkdtemp(join(tmpdir(), 'keelson-test-proof-'))
  const [good, bad] = [join(folder, 'good.json'), join(folder, 'bad.json')]
  await writeFile(good, JSON.stringify(proof))
  await writeFile(bad, (await readFile(good, 'utf8')).replace('"kind":"created"', '"kind":"updated"'))
  // Nothing listens there: a connection would fail.
  const env = { DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/nothing', KEELSON_DATA_DIR: folder }
  const run = (file: string) => runCli([verifyCommand], ['verify', '--offline', file, '--json'], env)
  expect(await run(good)).toBe(0)
  expect(await run(bad)).toBe(1)
  expect(await run(folder)).toBe(2)
})
