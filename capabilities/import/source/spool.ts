import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Transform, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { TextDecoder } from 'node:util'
import { createGunzip } from 'node:zlib'
import { problem } from '#contract/problem.ts'
import { isDiskFull } from '#platform/files/disk.ts'
import { openZipEntry } from './unzip.ts'

/** Text as UTF-8 without a byte order mark, in a file that can be read at any place. */
export interface Spooled {
  readonly path: string
  readonly remove: () => Promise<void>
}

export interface SpoolLimits {
  /** Unpacked, in bytes. */
  readonly maxBytes: number
  /** How many times larger than the packed file the content may be; deflate itself ends near 1030. */
  readonly maxRatio: number
}

export const usualLimits: SpoolLimits = { maxBytes: 2 * 1024 ** 3, maxRatio: 400 }

const headBytes = 4096

/**
 * Makes a CSV, gzip or zip file readable at any place: what is packed or not UTF-8 is copied to a temporary file,
 * a plain UTF-8 file is read where it is. The kind is judged by content, not by name.
 * @throws Problem `malformed` for damaged or unsuitable files, `too_large` beyond the limits
 */
export const spool = async (
  path: string,
  encoding = 'utf-8',
  limits: SpoolLimits = usualLimits,
): Promise<Spooled> => {
  const { head, size } = await headOf(path)
  const packing = packingOf(head)
  const isPlain = packing === 'none' && !markOf(head) && isUtf8(encoding)
  if (isPlain) {
    if (size > limits.maxBytes) throw tooLarge(limits)
    return { path, remove: async () => undefined }
  }
  const folder = await mkdtemp(join(tmpdir(), 'keelson-import-'))
  const remove = () => rm(folder, { recursive: true, force: true })
  const target = join(folder, 'rows.csv')
  try {
    const content = await unpacked(path, packing)
    const most = Math.min(limits.maxBytes, packing === 'none' ? Infinity : size * limits.maxRatio + headBytes)
    await pipeline(content, guard(most, limits), toUtf8(encoding), createWriteStream(target, { mode: 0o600 }))
    return { path: target, remove }
  } catch (error) {
    await remove()
    throw readable(error)
  }
}

const headOf = async (path: string): Promise<{ head: Buffer; size: number }> => {
  const file = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    throw problem('not_found', { message: `The file ${path} can't be read: ${error.code ?? error.message}.` })
  })
  try {
    const info = await file.stat()
    if (!info.isFile()) throw problem('malformed', `${path} is not a file.`)
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0)
    return { head: buffer.subarray(0, bytesRead), size: info.size }
  } finally {
    await file.close()
  }
}

type Packing = 'none' | 'gzip' | 'zip'

const packingOf = (head: Buffer): Packing => {
  if (head[0] === 0x1f && head[1] === 0x8b) return 'gzip'
  if (head[0] === 0x50 && head[1] === 0x4b && (head[2] === 3 || head[2] === 5)) return 'zip'
  return 'none'
}

const unpacked = async (path: string, packing: Packing): Promise<Readable> => {
  if (packing === 'zip') return openZipEntry(path)
  const raw = createReadStream(path)
  if (packing === 'none') return raw
  const gunzip = createGunzip()
  raw.on('error', (error) => gunzip.destroy(error))
  return raw.pipe(gunzip)
}

const tooLarge = (limits: SpoolLimits) =>
  problem('too_large', {
    message: `Unpacked the file is larger than ${Math.round(limits.maxBytes / 1024 ** 2)} MB, or more than ${limits.maxRatio} times its packed size.`,
    remedy: 'Split it into several files.',
  })

/** Stops as soon as more comes out than may, however little went in. */
const guard = (most: number, limits: SpoolLimits): Transform => {
  let bytes = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length
      if (bytes > most) done(tooLarge(limits))
      else done(null, chunk)
    },
  })
}

const isUtf8 = (encoding: string): boolean => /^utf-?8$/i.test(encoding)

/** The encoding that a byte order mark names; it counts for more than what the mapping says. */
const markOf = (head: Buffer): string | null => {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8'
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  return null
}

/** Drops the byte order mark; other encodings become UTF-8. Wrong bytes in UTF-8 stay: their rows are refused later. */
const toUtf8 = (declared: string): Transform => {
  let decoder: TextDecoder | null = null
  let isFirst = true
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      let rest = chunk
      if (isFirst) {
        isFirst = false
        const mark = markOf(chunk)
        const encoding = mark ?? declared
        if (mark) rest = chunk.subarray(mark === 'utf-8' ? 3 : 2)
        if (!isUtf8(encoding)) decoder = new TextDecoder(encoding)
      }
      done(null, decoder ? Buffer.from(decoder.decode(rest, { stream: true })) : rest)
    },
    flush(done) {
      done(null, decoder ? Buffer.from(decoder.decode()) : null)
    },
  })
}

const readable = (error: unknown): unknown => {
  const { code, message } = error as NodeJS.ErrnoException
  if (code?.startsWith('Z_')) return problem('malformed', `The gzip file is damaged: ${message}.`)
  if (isDiskFull(error))
    return problem('unavailable', {
      message: 'The disk is full: the file could not be unpacked.',
      remedy: 'Free space in the folder for temporary files.',
    })
  return error
}
