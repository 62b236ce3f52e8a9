import type { Queryable } from '#platform/database/pool.ts'
import type { FileStore } from '#platform/files/file-store.ts'
import { problem } from '#contract/problem.ts'
import type { Ctx, TypeRegistry, WriteCtx } from '../model/ctx.ts'
import { inTransaction } from '../model/ctx.ts'
import { identifier } from '../sql/sql-kind.ts'

// A content is kept once for all records that name it, whatever their type, and a record is never written before its
// content is on the disk. So a crash leaves contents without a record, never a record without its content.

/** Keeps a content from being removed until the transaction ends. @throws Problem `unavailable` when it has just been */
export const holdContent = async (ctx: WriteCtx, files: FileStore, sha256: string): Promise<void> => {
  await lockContent(ctx.db, sha256)
  if ((await files.size(sha256)) === null)
    throw problem('unavailable', 'The file was removed while it was being stored; send it again.')
}

const lockContent = async (db: Queryable, sha256: string): Promise<void> => {
  await db.query({
    name: 'content:lock',
    text: 'select pg_advisory_xact_lock(hashtextextended($1, 7))',
    values: [sha256],
  })
}

/** Removes a content that no record of any type names. */
export const removeUnnamed = (ctx: Ctx, files: FileStore, sha256: string): Promise<void> =>
  inTransaction(ctx, async ({ db, types }) => {
    await lockContent(db, sha256)
    const named = await db.query({ name: 'content:named', text: namedSql(types), values: [sha256] })
    if (named.length === 0) await files.remove(sha256)
  })

// Archived records name their contents as well: they may be restored.
const namedSql = (types: TypeRegistry): string =>
  types
    .all()
    .flatMap((type) =>
      [...type.fields.values()]
        .filter(({ options }) => options.kind === 'text' && 'content' in options && options.content === true)
        .map((field) => `select 1 from ${type.table} where ${identifier(field.base)} = $1`),
    )
    .join(' union all ')

const hourMs = 3_600_000
const keptHours = { content: 24, partial: 1 } as const

/** Removes what crashes and refusals have left: contents of a day ago that no record names, uploads that were broken off. */
export const sweepContents = async (ctx: Ctx, files: FileStore): Promise<void> => {
  const before = (hours: number): string =>
    new Date(Date.parse(ctx.clock.now()) - hours * hourMs).toISOString()
  await files.sweepPartial(before(keptHours.partial))
  for await (const sha256 of files.olderThan(before(keptHours.content)))
    await removeUnnamed(ctx, files, sha256)
}
