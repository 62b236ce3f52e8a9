import { createHash } from 'node:crypto'
import { createReadStream, mkdirSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { createZstdCompress, zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import { damaged } from './manifest.ts'
import type { PackedFile } from './manifest.ts'
import { compression, expand } from './stored-file.ts'

/**
 * Many files in one, each compressed for itself, one behind the other: a database has a thousand small ones, and what a
 * file costs is its opening and closing, not its bytes.
 */
export interface PackWriter {
  add(path: string, content: Buffer | Readable): Promise<PackedFile>
  /** Writes what is still in memory and closes. */
  end(): Promise<readonly PackedFile[]>
  /** Closes only: for a pack that will not be whole. */
  abandon(): Promise<void>
}

const batchBytes = 1_048_576

export async function createPack(file: string): Promise<PackWriter> {
  const handle = await open(file, 'wx', 0o600)
  const files: PackedFile[] = []
  let waiting: Buffer[] = []
  let waitingBytes = 0
  let end = 0
  const flush = async (): Promise<void> => {
    const batch = Buffer.concat(waiting)
    waiting = []
    waitingBytes = 0
    await writeWhole(handle, batch)
  }
  const put = async (piece: Buffer): Promise<void> => {
    waiting.push(piece)
    waitingBytes += piece.length
    end += piece.length
    if (waitingBytes >= batchBytes) await flush()
  }
  return {
    add: async (path, content) => {
      const at = end
      const hash = createHash('sha256')
      let bytes = 0
      for await (const piece of piecesOf(content, (length) => (bytes += length))) {
        hash.update(piece)
        await put(piece)
      }
      const added = { path, at, stored: end - at, bytes, sha256: hash.digest('hex') }
      files.push(added)
      return added
    },
    end: async () => {
      await flush().finally(() => handle.close())
      return files
    },
    abandon: () => handle.close(),
  }
}

async function writeWhole(handle: FileHandle, batch: Buffer): Promise<void> {
  for (let offset = 0; offset < batch.length;) offset += (await handle.write(batch, offset)).bytesWritten
}

async function* piecesOf(
  content: Buffer | Readable,
  count: (length: number) => void,
): AsyncGenerator<Buffer> {
  if (Buffer.isBuffer(content)) {
    count(content.length)
    yield zstdCompressSync(content, compression)
    return
  }
  const compressed = content
    .on('data', (chunk: Buffer) => count(chunk.length))
    .pipe(createZstdCompress(compression))
  // A source that fails must fail the copy: `pipe` alone would leave it waiting.
  content.on('error', (error) => compressed.destroy(error))
  for await (const piece of compressed) yield piece as Buffer
}

/** Reads a pack from end to end and compares every file's checksum. @throws Problem that names the damaged file */
export async function checkPack(
  file: string,
  files: readonly PackedFile[],
  onProgress: (bytes: number) => void,
): Promise<void> {
  let index = 0
  let hash = createHash('sha256')
  let left = files[0]?.stored ?? 0
  for await (const chunk of readAll(file)) {
    for (let rest = chunk; rest.length > 0;) {
      const current = files[index]
      if (current === undefined) throw damaged(file, 'it is longer than it was')
      const part = rest.subarray(0, left)
      hash.update(part)
      left -= part.length
      rest = rest.subarray(part.length)
      if (left > 0) continue
      if (hash.digest('hex') !== current.sha256)
        throw damaged(file, `the checksum of ${current.path} does not fit`)
      hash = createHash('sha256')
      left = files[++index]?.stored ?? 0
    }
    onProgress(chunk.length)
  }
  const missing = files[index]
  if (missing !== undefined) throw damaged(file, `it ends before ${missing.path}`)
}

async function* readAll(file: string): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of createReadStream(file, { highWaterMark: batchBytes })) yield chunk as Buffer
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw damaged(file, 'it is missing')
    throw error
  }
}

/** Writes the files of a pack below a folder. */
export async function unpack(file: string, files: readonly PackedFile[], folder: string): Promise<void> {
  const handle = await open(file, 'r')
  const made = new Set<string>()
  try {
    for (const { path, at, stored } of files) {
      const target = join(folder, path)
      if (!made.has(dirname(target))) mkdirSync(dirname(target), { recursive: true, mode: 0o700 })
      made.add(dirname(target))
      if (stored > batchBytes) {
        await expand(createReadStream(file, { start: at, end: at + stored - 1 }), target)
        continue
      }
      const { buffer } = await handle.read(Buffer.alloc(stored), 0, stored, at)
      writeFileSync(target, zstdDecompressSync(buffer), { flag: 'wx', mode: 0o600 })
      await setImmediate()
    }
  } finally {
    await handle.close()
  }
}
