import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, readdir, rm, stat, unlink, utimes } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { problem } from '#contract/problem.ts'
import { diskOf, isDiskFull } from './disk.ts'
import { makeFolderDurably, renameDurably, syncFolder } from './durable.ts'
import type { Scan } from './scanner.ts'

export interface StoredFile {
  /** SHA-256 of the content, hexadecimal: the file's address in the store. */
  readonly sha256: string
  readonly bytes: number
  /** The first bytes (at most 4100), enough to judge the type by content. */
  readonly head: Buffer
}

/** Contents by their checksum; the same content is kept once. What a file is called and who may read it is not known here. */
export interface FileStore {
  /** Streams into the store. Throws `too_large` above `maxBytes`, `unavailable` when the disk is full, and what a scanner refuses. */
  save(content: AsyncIterable<Uint8Array>, options: { maxBytes: number }): Promise<StoredFile>
  /** A stream of the content or of a range of it (`end` included). Throws `not_found`. */
  read(sha256: string, range?: { start?: number; end?: number }): Promise<Readable>
  /** Bytes, or null when there is no such content. */
  size(sha256: string): Promise<number | null>
  /** Removes the content; the caller knows that no record names it any more. */
  remove(sha256: string): Promise<void>
  /** The contents that nobody has sent since the instant: without a record that names them they are waste. */
  olderThan(instant: string): AsyncGenerator<string>
  /** Removes what is left of uploads that were broken off before the instant. */
  sweepPartial(instant: string): Promise<void>
  /** Free bytes on the disk of the store. */
  freeBytes(): Promise<number>
}

const headBytes = 4100

/** Opens the store in `folder`, making it at first use. With a `scan` nothing gets its place before it was let through. */
export async function openFileStore(
  folder: string,
  { scan = null }: { readonly scan?: Scan | null } = {},
): Promise<FileStore> {
  const incoming = join(folder, 'incoming')
  await makeFolderDurably(incoming).catch(rethrowReadable)
  const pathOf = (sha256: string): string => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw problem('not_found', 'There is no such file.')
    return join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256)
  }
  const size = async (sha256: string) => (await stat(pathOf(sha256)).catch(() => null))?.size ?? null
  return Object.freeze({
    save: async (content: AsyncIterable<Uint8Array>, options: { maxBytes: number }) => {
      const partial = join(incoming, randomUUID())
      try {
        const stored = await receive(partial, content, options.maxBytes)
        await scan?.(createReadStream(partial))
        await settle(partial, pathOf(stored.sha256), stored.bytes)
        return stored
      } catch (error) {
        await rm(partial, { force: true }).catch(() => undefined)
        return rethrowReadable(error)
      }
    },
    read: async (sha256: string, range: { start?: number; end?: number } = {}) => {
      if ((await size(sha256)) === null) throw problem('not_found', 'There is no such file.')
      return createReadStream(pathOf(sha256), range)
    },
    size,
    remove: (sha256: string) => rm(pathOf(sha256), { force: true }),
    olderThan: (instant: string) => contentsOlderThan(folder, Date.parse(instant)),
    sweepPartial: async (instant: string) => {
      for (const name of await readdir(incoming))
        if (await isOlder(join(incoming, name), Date.parse(instant)))
          await rm(join(incoming, name), { force: true })
    },
    freeBytes: async () => (await diskOf(folder)).freeBytes,
  })
}

async function receive(
  path: string,
  content: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<StoredFile> {
  const hash = createHash('sha256')
  const file = await open(path, 'wx', 0o600)
  let bytes = 0
  let head = Buffer.alloc(0)
  try {
    for await (const chunk of content) {
      bytes += chunk.byteLength
      if (bytes > maxBytes) throw problem('too_large', `The file is larger than ${readableSize(maxBytes)}.`)
      if (head.length < headBytes) head = Buffer.concat([head, chunk]).subarray(0, headBytes)
      hash.update(chunk)
      await writeAll(file, chunk)
    }
    // The record that names the file is committed after this: it must not outlive the content in a power cut.
    await file.sync()
  } finally {
    await file.close()
  }
  return { sha256: hash.digest('hex'), bytes, head: Buffer.from(head) }
}

async function writeAll(file: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let offset = 0; offset < chunk.byteLength;) {
    const { bytesWritten } = await file.write(chunk, offset)
    offset += bytesWritten
  }
}

async function settle(partial: string, target: string, bytes: number): Promise<void> {
  if ((await stat(target).catch(() => null))?.size !== bytes) {
    await makeFolderDurably(dirname(target))
    return renameDurably(partial, target)
  }
  await unlink(partial)
  // Sent again: whoever sweeps takes it for new. Who sent it first may not have come to writing its name to the disk yet.
  const now = new Date()
  await utimes(target, now, now)
  await syncFolder(dirname(target))
}

async function* contentsOlderThan(folder: string, instantMs: number): AsyncGenerator<string> {
  const below = async (path: string): Promise<string[]> =>
    (await readdir(path)).filter((name) => /^[0-9a-f]{2}$/.test(name)).sort()
  for (const first of await below(folder))
    for (const second of await below(join(folder, first)))
      for (const name of await readdir(join(folder, first, second)))
        if (await isOlder(join(folder, first, second, name), instantMs)) yield name
}

/** False also for a file that is gone meanwhile. */
const isOlder = async (path: string, instantMs: number): Promise<boolean> =>
  ((await stat(path).catch(() => null))?.mtimeMs ?? Infinity) < instantMs

function rethrowReadable(error: unknown): never {
  const { code } = error as NodeJS.ErrnoException
  if (isDiskFull(error)) {
    throw problem('unavailable', {
      message: 'The disk is full: the file was not stored.',
      remedy: 'An administrator has to free space in the data folder (KEELSON_DATA_DIR).',
    })
  }
  if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM') {
    throw problem('unavailable', {
      message: 'The data folder is read-only: files can not be stored.',
      remedy: 'An administrator has to make the data folder (KEELSON_DATA_DIR) writable for Keelson.',
    })
  }
  throw error
}

const readableSize = (bytes: number): string =>
  bytes >= 1_048_576 ? `${Math.round(bytes / 104_857.6) / 10} MB` : `${Math.round(bytes / 102.4) / 10} kB`
