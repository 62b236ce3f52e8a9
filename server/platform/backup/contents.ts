import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { link, mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Manifest } from './manifest.ts'
import { damaged } from './manifest.ts'
import { contentPath, exists } from './place.ts'
import { syncFolder } from '../files/durable.ts'
import { forEachOf, hashOfFile } from './stored-file.ts'

/** The checksums of what a folder of contents holds. */
async function contentsIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isFile() && /^[0-9a-f]{64}$/.test(entry.name))
    .map(({ name }) => name)
}

/**
 * Copies the contents that `to` lacks: contents never change, so what is there is there. On the same disk it is another
 * name of the same bytes (a hard link); elsewhere a copy whose checksum is proved. Adds what it saw to `seen`.
 */
export async function copyContents(from: string, to: string, seen: Map<string, number>): Promise<number> {
  let added = 0
  const fresh = (await contentsIn(from)).filter((sha256) => !seen.has(sha256))
  await forEachOf(fresh, async (sha256) => {
    const source = contentPath(from, sha256)
    const found = await stat(source).catch(() => null)
    // Removed since it was listed: the sweep of uploads that no record names.
    if (found === null) return
    const target = contentPath(to, sha256)
    if (!(await exists(target))) {
      await addContent(source, target, sha256)
      added += 1
    }
    seen.set(sha256, found.size)
  })
  return added
}

/** Bytes that copying would take on the disk of `to`: none where both lie on one disk. */
export async function missingBytes(from: string, to: string): Promise<number> {
  const [source, target] = await Promise.all([from, to].map((folder) => stat(folder).catch(() => null)))
  if (!source || !target || source.dev === target.dev) return 0
  let bytes = 0
  await forEachOf(await contentsIn(from), async (sha256) => {
    if (await exists(contentPath(to, sha256))) return
    bytes += (await stat(contentPath(from, sha256)).catch(() => null))?.size ?? 0
  })
  return bytes
}

async function addContent(source: string, target: string, sha256: string): Promise<void> {
  const folder = dirname(target)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  try {
    if ((await hashOfFile(source)) !== sha256)
      throw damaged(source, 'its content does not have the checksum that it is kept under')
    await link(source, target)
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    if (!['EXDEV', 'EPERM', 'EMLINK', 'ENOTSUP', 'EOPNOTSUPP'].includes(code)) throw error
    await copyProved(source, target, sha256)
  }
  await syncFolder(folder)
}

/** Copies a content under its name, which it gets when its checksum fits and it is on the disk. */
export async function copyProved(source: string, target: string, sha256: string): Promise<void> {
  const partial = join(dirname(target), `.${sha256}`)
  const hash = createHash('sha256')
  const tap = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      hash.update(chunk)
      done(null, chunk)
    },
  })
  try {
    await pipeline(createReadStream(source), tap, createWriteStream(partial, { mode: 0o600, flush: true }))
    if (hash.digest('hex') !== sha256) throw damaged(source, 'its checksum does not fit')
    await rename(partial, target)
  } finally {
    await rm(partial, { force: true })
  }
}

/** Removes contents that none of the backups kept names. */
export async function removeUnnamed(folder: string, kept: readonly Manifest[]): Promise<number> {
  const named = new Set(kept.flatMap(({ contents }) => contents.map(({ sha256 }) => sha256)))
  const unnamed = (await contentsIn(folder)).filter((sha256) => !named.has(sha256))
  await forEachOf(unnamed, (sha256) => rm(contentPath(folder, sha256), { force: true }))
  return unnamed.length
}
