import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { forgetImportedFiles } from '../../capabilities/import/erase.ts'
import type { ImportBatch } from '../../capabilities/import/import-batch.ts'
import {
  createBatch,
  keepTrial,
  readBatch,
  reportSoFar,
  trialOf,
} from '../../capabilities/import/run/batch.ts'
import { refusedRows } from '../../capabilities/import/run/refusals.ts'
import { packsFolder } from '../../server/packs/pack-file.ts'
import { makeImportProduct, type ImportProduct } from './import-product.ts'

const word = 'zqvera7smith'
const file = [
  'name,email,phone,jobTitle,location,organisation',
  `Bo,bo@example.org,,,,`,
  `Vera,${word} at home,,,,`,
  `${word},${word}@example.org,,,,${word} Ltd,one cell too many`,
  '',
].join('\n')

/** Tables in which any row has the word. */
const tablesWith = async ({ rows }: ImportProduct): Promise<readonly string[]> => {
  const tables = await rows<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = current_schema() order by 1`,
  )
  const found: string[] = []
  for (const { name } of tables) {
    const [hit] = await rows(`select 1 from "${name}" t where t::text ilike $1 limit 1`, [`%${word}%`])
    if (hit) found.push(name)
  }
  return found
}

test('what an import keeps of rows is never in its record or the log, and goes with an erasure; its counts stay', async () => {
  const house = await makeImportProduct()
  const { ctx } = house
  const mapping = await readFile(join(packsFolder, 'imports', 'people.yaml'), 'utf8')
  const { report, batch } = await house.run(file, mapping)
  expect(report).toMatchObject({ read: 3, applied: 1, refused: 2 })
  const id = batch?.id ?? ''
  const draft = await createBatch(ctx, { title: 'Draft', mapping })
  const trial = await house.run(file, mapping, { isTrial: true })
  await keepTrial(ctx, draft.id, trial.report)
  expect(await tablesWith(house)).toEqual(['import_part', 'import_refusal', 'import_trial'])
  expect((await reportSoFar(ctx, id)).report).toEqual(report)
  expect(await trialOf(ctx, await readBatch(ctx, draft.id))).toEqual(trial.report)

  await ctx.db.transaction((db) => forgetImportedFiles({ ...ctx, db }, async () => undefined))
  expect(await tablesWith(house)).toEqual([])
  const counts = (of: ImportBatch['report']) =>
    Object.entries({ ...of?.reasons, ...of?.quirks }).map(([kind, { count }]) => [kind, count])
  const expected = counts(report)
  expect(expected.length).toBeGreaterThan(0)
  const { report: kept } = await reportSoFar(ctx, id)
  expect(kept).toMatchObject({ read: 3, applied: 1, refused: 2, made: report.made })
  expect(counts(kept)).toEqual(expect.arrayContaining(expected))
  expect(counts((await readBatch(ctx, id)).report)).toEqual(expect.arrayContaining(expected))
  expect(counts(await trialOf(ctx, await readBatch(ctx, draft.id)))).toEqual(
    expect.arrayContaining(counts(trial.report)),
  )
  const lines: string[] = []
  for await (const line of refusedRows(ctx, id)) lines.push(line)
  expect(lines.join('')).not.toContain(word)
  expect(lines.length).toBeGreaterThan(1)
})

test('what an import at work has kept stays until it has ended', async () => {
  const house = await makeImportProduct()
  const { ctx, rows } = house
  const mapping = await readFile(join(packsFolder, 'imports', 'people.yaml'), 'utf8')
  const { batch } = await house.run(file, mapping)
  await ctx.db.transaction(async (db) => {
    await db.query({ text: `set local session_replication_role = replica` })
    await db.query({ text: `update import_batch set state = 'running' where id = $1`, values: [batch?.id] })
  })
  await ctx.db.transaction((db) => forgetImportedFiles({ ...ctx, db }, async () => undefined))
  const [kept] = await rows<{ cells: number }>('select count(cells)::int as cells from import_refusal')
  expect(kept?.cells).toBeGreaterThan(0)
  expect(await tablesWith(house)).toEqual(['import_part', 'import_refusal'])
})
