import { problem } from '#contract/problem.ts'
import { holdContent, removeUnnamed } from '#engine/writing/contents.ts'
import { inTransaction } from '#engine/model/ctx.ts'
import { preview, write, type Command, type Ctx, type StoredRecord } from '#engine'
import type { FileStore, StoredFile } from '#platform/files/file-store.ts'
import { makeTally, type Sending } from '#platform/files/sending.ts'
import { attachment } from './attachments.ts'
import { fileNameOf, mediaTypeOf, programs } from './content.ts'
import { roomOfDay, takeOfDay } from './quota.ts'

export interface AttachmentLimits {
  /** Bytes of one file. */
  readonly fileBytes: number
  /** Bytes of all files of a record. */
  readonly recordBytes: number
  readonly filesOfRecord: number
  /** Bytes that one person sends within a day, to whatever records. */
  readonly personBytesOfDay: number
  /** Media types that are refused, by content. */
  readonly blocked: readonly string[]
}

export const usualAttachmentLimits: AttachmentLimits = {
  fileBytes: 50 * 1024 ** 2,
  recordBytes: 1024 ** 3,
  filesOfRecord: 100,
  personBytesOfDay: 5 * 1024 ** 3,
  blocked: programs,
}

/** Files for one record. */
export interface Upload {
  readonly about: { readonly type: string; readonly id: string }
  readonly internal: boolean
  readonly files: AsyncIterable<{ readonly name: string; readonly content: AsyncIterable<Uint8Array> }>
}

interface Received extends StoredFile {
  readonly name: string
  readonly mediaType: string
}

/** What was received, before any record names it. */
export interface Reception {
  readonly received: readonly Received[]
  /** Writes the records: all of them, or none when one is refused. */
  record(ctx: Ctx): Promise<readonly StoredRecord[]>
}

/**
 * Stores files, then lets `finish` write the records that name them. Whether they may be attached is asked before the
 * first byte is taken; files whose records are refused after all are removed again.
 * @throws Problem `forbidden`, `too_large`, `too_many`, `unsupported_media`, `invalid`, `unavailable` (disk full)
 */
export const attach = async <T>(
  ctx: Ctx,
  files: FileStore,
  {
    upload,
    limits = usualAttachmentLimits,
    sending = makeTally(limits.personBytesOfDay)(ctx.actor.id),
  }: { upload: Upload; limits?: AttachmentLimits; sending?: Sending },
  finish: (reception: Reception) => Promise<T>,
): Promise<T> => {
  const received: Received[] = []
  try {
    for await (const { name, content } of upload.files) {
      const file = { name, sha256: '0'.repeat(64), bytes: 0, mediaType: 'application/octet-stream' }
      await preview(measuring(ctx), commandOf(ctx, upload, file))
      await expectRoom(ctx, upload.about.id, limits, [...received, file])
      const room = await roomOfDay(ctx, limits.personBytesOfDay)
      const stored = await files.save(sending.watched(content, room), { maxBytes: limits.fileBytes })
      received.push({ ...stored, name, mediaType: await mediaTypeOf(stored.head) })
      refuseBlocked(received.at(-1)?.mediaType ?? '', limits)
    }
    return await finish({ received, record: (own) => recordAll(own, files, upload, received, limits) })
  } catch (error) {
    // What can't be removed now, because the database is away for example, is swept a day later.
    for (const { sha256 } of received) await removeUnnamed(ctx, files, sha256).catch(() => undefined)
    throw error
  } finally {
    sending.end()
  }
}

// The measured fields are the product's to say; whose file it is and who may attach it stays the person's.
const measuring = <C extends Ctx>(ctx: C): C => ({ ...ctx, via: 'system' })

const refuseBlocked = (mediaType: string, { blocked }: AttachmentLimits): void => {
  if (!blocked.includes(mediaType)) return
  throw problem('unsupported_media', {
    message: `Files of type ${mediaType} are not taken.`,
    remedy: 'Put it where programs are kept and link to it.',
  })
}

const recordAll = async (
  ctx: Ctx,
  files: FileStore,
  upload: Upload,
  received: readonly Received[],
  limits: AttachmentLimits,
): Promise<readonly StoredRecord[]> =>
  inTransaction(ctx, async (held) => {
    await expectRoom(held, upload.about.id, limits, received)
    await takeOfDay(held, limits.personBytesOfDay, received)
    // In one order everywhere, so that two requests with the same files do not wait for each other.
    for (const sha256 of [...new Set(received.map((file) => file.sha256))].sort())
      await holdContent(held, files, sha256)
    const made: StoredRecord[] = []
    for (const file of received) made.push((await write(measuring(held), commandOf(ctx, upload, file))).after)
    return made
  })

const commandOf = (
  ctx: Ctx,
  { about, internal }: Upload,
  { name, sha256, bytes, mediaType }: Omit<Received, 'head'>,
): Command => ({
  kind: 'create',
  type: attachment.name,
  values: { about, name: fileNameOf(name), internal, mediaType, size: bytes, sha256 },
  cause: { through: ctx.via },
})

/** Whether so many files more find room at the record. */
const expectRoom = async (
  ctx: Ctx,
  about: string,
  limits: AttachmentLimits,
  files: readonly Pick<Received, 'bytes'>[],
): Promise<void> => {
  const [row] = await ctx.db.query<{ files: number; bytes: string }>({
    name: 'attachment:room',
    text: 'select count(*)::int as files, coalesce(sum(size), 0)::text as bytes from attachment where about_id = $1::uuid and archived_at is null',
    values: [about],
  })
  if ((row?.files ?? 0) + files.length > limits.filesOfRecord)
    throw problem('too_large', `A record has at most ${limits.filesOfRecord} files.`)
  const bytes = files.reduce((sum, file) => sum + file.bytes, Number(row?.bytes ?? 0))
  if (bytes > limits.recordBytes)
    throw problem(
      'too_large',
      `The files of a record have at most ${Math.round(limits.recordBytes / 1024 ** 2)} MB together.`,
    )
}
