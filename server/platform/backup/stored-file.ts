import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { constants, createZstdCompress, createZstdDecompress } from 'node:zlib'
import { syncFolder } from '../files/durable.ts'
import type { CopiedFile } from './manifest.ts'

/** Tells every byte that passes. */
const tap = (look: (chunk: Buffer) => void): Transform =>
  new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      look(chunk)
      done(null, chunk)
    },
  })

export const compression = { params: { [constants.ZSTD_c_compressionLevel]: 3 } }

/** Compresses `source` into the new file `target`; `syncTree` brings it to the disk. */
export async function storeCompressed(source: Readable, target: string): Promise<Omit<CopiedFile, 'path'>> {
  const hash = createHash('sha256')
  let bytes = 0
  let stored = 0
  await pipeline(
    source,
    tap((chunk) => (bytes += chunk.length)),
    createZstdCompress(compression),
    tap((chunk) => {
      stored += chunk.length
      hash.update(chunk)
    }),
    createWriteStream(target, { flags: 'wx', mode: 0o600 }),
  )
  return { sha256: hash.digest('hex'), stored, bytes }
}

/** Writes what was compressed, as it was, into a new file. */
export async function expand(source: Readable, target: string): Promise<void> {
  await pipeline(source, createZstdDecompress(), createWriteStream(target, { flags: 'wx', mode: 0o600 }))
}

/** SHA-256 of a file's bytes, hexadecimal; null when there is no such file. */
export async function hashOfFile(path: string): Promise<string | null> {
  if ((await stat(path).catch(() => null)) === null) return null
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path, { highWaterMark: 262_144 })) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

/** Brings everything below a folder to the disk: at once where the system can, else file by file (ten times as long). */
export async function syncTree(folder: string): Promise<void> {
  const isSynced = await promisify(execFile)('sync', ['-f', folder]).then(
    () => process.platform === 'linux',
    () => false,
  )
  if (isSynced) return
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    await syncFolder(join(entry.parentPath, entry.name))
  await syncFolder(folder)
}

/** Runs `work` for each of `items`, a few at a time; the first error ends it. */
export async function forEachOf<T>(items: Iterable<T>, work: (item: T) => Promise<void>): Promise<void> {
  const iterator = items[Symbol.iterator]()
  const worker = async (): Promise<void> => {
    for (let next = iterator.next(); next.done !== true; next = iterator.next()) await work(next.value)
  }
  await Promise.all([worker(), worker(), worker(), worker()])
}
