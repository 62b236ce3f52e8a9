import { accessSync, constants, statfsSync } from 'node:fs'
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isAlive } from '#platform/database/embedded/process.ts'

const needed = 2 * 1024 ** 3

/**
 * Where tests keep databases: in memory where there is room, else the system's folder for temporary files. Cloning a
 * database takes 30 ms there against 1.5 s on a busy disk.
 */
export function memoryFolder(): string {
  try {
    accessSync('/dev/shm', constants.W_OK)
    const { bavail, bsize } = statfsSync('/dev/shm')
    return bavail * bsize >= needed ? '/dev/shm' : tmpdir()
  } catch {
    return tmpdir()
  }
}

const prefix = 'keelson-run-'

/**
 * Vitest's global setup: one folder that is the system's folder for temporary files to all of a run (tests, the product
 * under test), and is gone after it, so that nobody has to remember what was made.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const before = process.env['TMPDIR']
  await sweepAbandoned()
  const folder = await mkdtemp(join(tmpdir(), `${prefix}${process.pid}-`))
  // The user that PostgreSQL runs as passes through.
  await chmod(folder, 0o711)
  process.env['TMPDIR'] = folder
  return async () => {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** A run that was killed leaves its folder behind; the next run removes it. */
async function sweepAbandoned(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const owner = Number(new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1])
    // Another user's leftovers are that user's to remove.
    if (owner > 0 && !isAlive(owner))
      await rm(join(tmpdir(), name), { recursive: true, force: true }).catch(() => undefined)
  }
}
