import { problem } from '#contract/problem.ts'
import {
  isTransaction,
  preview,
  write,
  type Command,
  type Ctx,
  type StoredRecord,
  type WriteCtx,
} from '#engine'
import type { FileStore, StoredFile } from '#platform/files/file-store.ts'
import { attachment } from './attachments.ts'
import { fileNameOf, mediaTypeOf, programs } from './content.ts'

export interface AttachmentLimits {
  /** Bytes of one file. */
  readonly fileBytes: number
  /** Bytes of all files of a record. */
  readonly recordBytes: number
  readonly filesOfRecord: number
  /** Media types that are refused, by content. */
  readonly blocked: readonly string[]
}

export const usualAttachmentLimits: AttachmentLimits = {
  fileBytes: 50 * 1024 ** 2,
  recordBytes: 1024 ** 3,
  filesOfRecord: 100,
  blocked: programs,
}

export interface Upload {
  readonly about: { readonly type: string; readonly id: string }
  readonly name: string
  readonly internal: boolean
  readonly content: AsyncIterable<Uint8Array>
}

/**
 * Stores a file and then the record that names it. Whether it may be attached is asked before the first byte is taken; a
 * file whose record is refused after all is removed again.
 * @throws Problem `forbidden`, `too_large`, `unsupported_media`, `invalid`, `unavailable` (disk full)
 */
export const attach = async (
  ctx: Ctx,
  files: FileStore,
  upload: Upload,
  limits: AttachmentLimits = usualAttachmentLimits,
): Promise<StoredRecord> => {
  // The measured fields are the product's to say; whose file it is and who may attach it stays the person's.
  const measuring: Ctx = { ...ctx, via: 'system' }
  await preview(
    measuring,
    commandOf(
      ctx,
      upload,
      { sha256: '0'.repeat(64), bytes: 0, head: Buffer.alloc(0) },
      'application/octet-stream',
    ),
  )
  await expectRoom(ctx, upload.about.id, limits)
  const stored = await files.save(upload.content, { maxBytes: limits.fileBytes })
  try {
    const mediaType = await mediaTypeOf(stored.head)
    if (limits.blocked.includes(mediaType))
      throw problem('unsupported_media', {
        message: `Files of type ${mediaType} are not taken.`,
        remedy: 'Put it where programs are kept and link to it.',
      })
    await expectRoom(ctx, upload.about.id, limits, stored.bytes)
    return await holding(measuring, stored.sha256, async (held) => {
      if ((await files.size(stored.sha256)) !== stored.bytes)
        throw problem('unavailable', 'The file was removed while it was being attached; send it again.')
      return (await write(held, commandOf(ctx, upload, stored, mediaType))).after
    })
  } catch (error) {
    await removeUnnamed(ctx, files, stored.sha256)
    throw error
  }
}

const commandOf = (
  ctx: Ctx,
  { about, name, internal }: Upload,
  { sha256, bytes }: StoredFile,
  mediaType: string,
): Command => ({
  kind: 'create',
  type: attachment.name,
  values: { about, name: fileNameOf(name), internal, mediaType, size: bytes, sha256 },
  cause: { through: ctx.via },
})

const expectRoom = async (ctx: Ctx, about: string, limits: AttachmentLimits, more = 0): Promise<void> => {
  const [row] = await ctx.db.query<{ files: number; bytes: string }>({
    name: 'attachment:room',
    text: 'select count(*)::int as files, coalesce(sum(size), 0)::text as bytes from attachment where about_id = $1::uuid and archived_at is null',
    values: [about],
  })
  if ((row?.files ?? 0) >= limits.filesOfRecord)
    throw problem('too_large', `A record has at most ${limits.filesOfRecord} files.`)
  if (Number(row?.bytes ?? 0) + more > limits.recordBytes)
    throw problem(
      'too_large',
      `The files of a record have at most ${Math.round(limits.recordBytes / 1024 ** 2)} MB together.`,
    )
}

/** Runs `act` while nobody else attaches or removes the same content: the store keeps it once for all who have it. */
const holding = async <T>(ctx: Ctx, sha256: string, act: (ctx: WriteCtx) => Promise<T>): Promise<T> => {
  const locked = async (held: WriteCtx): Promise<T> => {
    await held.db.query({
      name: 'attachment:hold',
      text: 'select pg_advisory_xact_lock(hashtextextended($1, 7))',
      values: [sha256],
    })
    return act(held)
  }
  return isTransaction(ctx.db)
    ? locked({ ...ctx, db: ctx.db })
    : ctx.db.transaction((db) => locked({ ...ctx, db }))
}

const removeUnnamed = (ctx: Ctx, files: FileStore, sha256: string): Promise<void> =>
  holding(ctx, sha256, async ({ db }) => {
    const named = await db.query({
      name: 'attachment:named',
      text: 'select 1 from attachment where sha256 = $1 limit 1',
      values: [sha256],
    })
    if (named.length === 0) await files.remove(sha256)
  })
