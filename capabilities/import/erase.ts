import { write, type WriteCtx } from '#engine'
import { importBatch } from './import-batch.ts'

/**
 * Takes away what imports have kept of their rows, whoever's they are: the file itself where the import is over, and cells,
 * keys, reasons and examples wherever none is at work. `release` is told of contents that are not needed any more.
 */
export const forgetImportedFiles = async (
  ctx: WriteCtx,
  release: (ctx: WriteCtx, contents: readonly string[]) => Promise<void>,
): Promise<void> => {
  await forgetRows(ctx)
  const over = await ctx.db.query<{ id: string; stored: string }>({
    text: `select id::text, stored from import_batch where state in ('done', 'undone') and stored is not null order by id`,
  })
  for (const { id, stored } of over) {
    await release(ctx, [stored])
    await write(ctx, { kind: 'update', type: importBatch.name, id, values: { stored: null } })
  }
}

const atRest = `(select id from import_batch where state not in ('queued', 'running'))`

/** The counts of a report without its examples. */
const counts = (kind: 'quirks' | 'reasons'): string =>
  `'${kind}', (select coalesce(jsonb_object_agg(key, value || '{"examples": []}'), '{}') from jsonb_each(coalesce(outcome -> '${kind}', '{}')))`

const forgetRows = async ({ db }: WriteCtx): Promise<void> => {
  await db.query({
    text: `update import_refusal set cells = null, key = null, message = code
      where batch_id in ${atRest} and (cells is not null or key is not null or message <> code)`,
  })
  await db.query({
    text: `update import_part set outcome = outcome || jsonb_build_object(${counts('quirks')}, ${counts('reasons')})
      where batch_id in ${atRest} and outcome @? '$.*.*.examples[0]'`,
  })
  await db.query({ text: `delete from import_trial where batch_id in ${atRest}` })
}
