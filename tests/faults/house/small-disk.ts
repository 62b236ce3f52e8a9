import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, open, rm, rmdir, statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A disk of its own, in memory, that can be filled. */
export interface SmallDisk {
  readonly folder: string
  /** Leaves so many bytes free. */
  fillTo(freeBytes: number): Promise<void>
  makeRoom(): Promise<void>
  remove(): Promise<void>
}

/** Why there can be none here, or null: only root may mount. */
export const noSmallDisk = async (): Promise<string | null> => {
  if (process.platform !== 'linux') return 'a small disk can be mounted on Linux only'
  if (process.getuid?.() !== 0) return 'only root may mount a small disk'
  const folder = await mkdtemp(join(tmpdir(), 'keelson-disk-'))
  try {
    await run('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder])
    await run('umount', [folder])
    return null
  } catch (error) {
    return `nothing can be mounted here: ${(error as Error).message.trim()}`
  } finally {
    await rmdir(folder)
  }
}

export const mountSmallDisk = async (megabytes: number): Promise<SmallDisk> => {
  const folder = await mkdtemp(join(tmpdir(), 'keelson-disk-'))
  await run('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0711`, 'tmpfs', folder])
  const ballast = join(folder, 'ballast')
  await mkdir(ballast)
  let pieces = 0
  return {
    folder,
    fillTo: async (freeBytes) => {
      const { bavail, bsize } = await statfs(folder)
      const file = await open(join(ballast, String(++pieces)), 'w')
      const piece = Buffer.alloc(65_536, 'x')
      try {
        for (let left = bavail * bsize - freeBytes; left > 0; left -= piece.length)
          await file.write(piece.subarray(0, Math.min(left, piece.length)))
      } catch (error) {
        // Somebody else writes there as well, and was faster.
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
      } finally {
        await file.close()
      }
    },
    makeRoom: async () => {
      await rm(ballast, { recursive: true, force: true })
      await mkdir(ballast)
    },
    remove: async () => {
      await run('umount', ['-l', folder])
      await rmdir(folder)
    },
  }
}
