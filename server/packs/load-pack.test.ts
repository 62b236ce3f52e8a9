import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { idOfKey } from '#contract/id.ts'
import { capabilities } from '#capabilities'
import { makeDecisions, makeRegistry, nobodyReads, read, systemActor, write, type Ctx } from '#engine'
import { systemClock } from '#platform/clock.ts'
import type { Database } from '#platform/database/pool.ts'
import { createLog } from '#platform/log.ts'
import { practices } from '#practices'
import { watchDecisions } from '../../practices/governance/decision-table/watch.ts'
import { freshDatabase } from '../../tests/harness/database.ts'
import { testKeys } from '../../tests/harness/people.ts'
import { loadPack, type PackCtx } from './load-pack.ts'

const types = makeRegistry(practices, capabilities)
let ctx: PackCtx
let system: Ctx & { db: Database }

beforeAll(async () => {
  const { database } = await freshDatabase()
  ctx = {
    types,
    decisions: makeDecisions(),
    numbers: new Map(),
    keys: testKeys,
    clock: systemClock,
    db: database,
    reads: nobodyReads,
  }
  system = { ...ctx, actor: systemActor('setup'), via: 'system' }
  await loadPack(ctx, 'base')
  await ctx.decisions.reload(database, types)
})

const packOf = async (text: string): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'keelson-pack-'))
  await writeFile(join(folder, '10-test.yaml'), text)
  return folder
}

test('loading the base pack again changes nothing', async () => {
  const again = await loadPack(ctx, 'base')
  expect(again).toMatchObject({ created: 0, changed: 0, kept: [] })
  expect(again.unchanged).toBeGreaterThan(14)
})

test('a pack changes what it made, never what a person has changed since', async () => {
  const text = (title: string, note: string) =>
    `type: classification\nrecords:\n  mine: { title: ${title}, scheme: category, note: ${note} }\n`
  const id = idOfKey('classification', 'mine')
  await loadPack(ctx, 'test', await packOf(text('Mine', 'one')))
  await write(system, { kind: 'update', type: 'classification', id, values: { title: 'Ours' } })
  const result = await loadPack(ctx, 'test', await packOf(text('Theirs', 'two')))
  expect(result).toMatchObject({ created: 0, changed: 1, kept: [{ fields: ['title'] }] })
  expect(await read(system, 'classification', id)).toMatchObject({ title: 'Ours', note: 'two' })
})

test('a fault in a pack names the file and changes nothing', async () => {
  const folder = await packOf(
    'type: classification\nrecords:\n  good: { title: Good, scheme: category }\n  bad: { title: Bad, scheme: nonsense }\n',
  )
  await expect(loadPack(ctx, 'test', folder)).rejects.toThrow(/10-test\.yaml: Scheme/)
  await expect(read(system, 'classification', idOfKey('classification', 'good'))).rejects.toThrow(
    /There is no/,
  )
})

/** Every pair that the real log has (141,712 events), and the one that it lacks. */
const observed = [
  ['high', 'high', 'critical'], ['high', 'medium', 'high'], ['medium', 'high', 'high'], ['medium', 'medium', 'moderate'],
  ['medium', 'low', 'low'], ['low', 'high', 'moderate'], ['low', 'medium', 'low'], ['low', 'low', 'low'], ['high', 'low', 'moderate'],
] as const // prettier-ignore

test.each(observed)('impact %s and urgency %s make the priority %s', async (impact, urgency, priority) => {
  const person = await write(system, {
    kind: 'create',
    type: 'person',
    values: { name: `${impact} ${urgency}` },
  })
  const made = await write(system, {
    kind: 'create',
    type: 'incident',
    values: { title: 'x', requester: person.after.id, impact, urgency },
  })
  expect(made.after.priority).toBe(priority)
})

test('a changed decision table decides the next write, and one that is rolled back does not', async () => {
  const person = await write(system, { kind: 'create', type: 'person', values: { name: 'Ada' } })
  const id = idOfKey('decision-table', 'incident-priority')
  const table = (await read(system, 'decision-table', id)).table as {
    rules: { when: string[]; then: string[] }[]
  }
  const rules = table.rules.map((rule) =>
    rule.when.every((cell) => cell === '"low"') ? { ...rule, then: ['"critical"'] } : rule,
  )
  const change = {
    kind: 'update',
    type: 'decision-table',
    id,
    values: { table: { ...table, rules } },
  } as const
  const lowest = async (): Promise<unknown> =>
    (
      await write(system, {
        kind: 'create',
        type: 'incident',
        values: { title: 'x', requester: person.after.id, impact: 'low', urgency: 'low' },
      })
    ).after.priority
  await system.db
    .transaction(async (db) => {
      await write({ ...system, db }, change)
      throw new Error('undone')
    })
    .catch(() => undefined)
  expect(await lowest()).toBe('low')
  await write(system, change)
  expect(await lowest()).toBe('critical')
})

test('a table that another process has changed is in force within a second', async () => {
  const elsewhere = makeDecisions()
  await elsewhere.reload(system.db, types)
  const log = createLog({ level: 'silent' })
  const watch = watchDecisions({ db: system.db, types, decisions: elsewhere, log })
  const id = idOfKey('decision-table', 'incident-priority')
  const stored = await read(system, 'decision-table', id)
  const table = stored.table as { rules: { when: string[]; then: string[] }[] }
  const all = { ...table, rules: table.rules.map((rule) => ({ ...rule, then: ['"low"'] })) }
  await write(system, { kind: 'update', type: 'decision-table', id, values: { table: all } })
  const values: Readonly<Record<string, string>> = { impact: 'high', urgency: 'high' }
  const decided = () => elsewhere.decide('incident-priority', { get: ([name = '']) => values[name] ?? null })
  await expect.poll(decided, { timeout: 1500, interval: 50 }).toBe('low')
  watch.stop()
})
