import { write, type WriteCtx } from '#engine'
import { importBatch } from './import-batch.ts'

/**
 * Takes away what imports that are over have kept of their files, whoever's it is: the file itself, and cells and reasons
 * of refused rows. `release` is told of contents that are not needed any more.
 */
export const forgetImportedFiles = async (
  ctx: WriteCtx,
  release: (ctx: WriteCtx, contents: readonly string[]) => Promise<void>,
): Promise<void> => {
  const over = await ctx.db.query<{ id: string; stored: string | null }>({
    text: `select id::text, stored from import_batch where state in ('done', 'undone') order by id`,
  })
  await ctx.db.query({
    text: `update import_refusal set cells = null, key = null, message = code
      where batch_id = any($1::uuid[]) and (cells is not null or key is not null or message <> code)`,
    values: [over.map(({ id }) => id)],
  })
  for (const { id, stored } of over) {
    if (stored === null) continue
    await release(ctx, [stored])
    await write(ctx, { kind: 'update', type: importBatch.name, id, values: { stored: null } })
  }
}
