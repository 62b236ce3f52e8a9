import { write, type Ctx, type EngineType, type StoredRecord, type WriteCtx } from '#engine'
import { removeUnnamed } from '#engine/writing/contents.ts'
import type { FileStore } from '#platform/files/file-store.ts'
import { attachment } from './attachments.ts'

/** Files whose names were erased: their contents are to be removed, and the records are there no more for anybody. */
export const releaseFiles = async (
  ctx: WriteCtx,
  type: EngineType,
  records: readonly StoredRecord[],
): Promise<void> => {
  if (type.name !== attachment.name) return
  await noteReleased(
    ctx,
    records.map((record) => String(record['sha256'])),
  )
  for (const { id, archivedAt } of records)
    if (archivedAt === null) await write(ctx, { kind: 'remove', type: attachment.name, id })
}

/** Contents that may have lost their last name; whether they have is asked when they are removed. */
export const noteReleased = async ({ db }: WriteCtx, contents: readonly string[]): Promise<void> => {
  await db.query({
    text: 'insert into file_released (sha256) select distinct unnest($1::text[]) on conflict do nothing',
    values: [contents],
  })
}

/** Removes released contents that no record names any more: what somebody else has attached too stays. */
export const removeReleased = async (ctx: Ctx, files: FileStore): Promise<void> => {
  const released = await ctx.db.query<{ sha256: string }>({
    text: 'select sha256 from file_released order by sha256',
  })
  for (const { sha256 } of released) {
    await removeUnnamed(ctx, files, sha256)
    await ctx.db.query({ text: 'delete from file_released where sha256 = $1', values: [sha256] })
  }
}
