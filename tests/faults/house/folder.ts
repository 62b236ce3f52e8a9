import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isAlive, isServerOf, readPostmaster, stopServer } from '#platform/database/embedded/process.ts'

const prefix = 'keelson-faults-'

/** A folder for what a run needs; its name says whose it is. */
export const newFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), `${prefix}${process.pid}-`))
  // The user that PostgreSQL runs as passes through.
  await chmod(folder, 0o711)
  return folder
}

/** Removes what runs have left that were killed, their servers first. */
export const sweepAbandoned = async (): Promise<void> => {
  for (const name of await readdir(tmpdir())) {
    const owner = Number(new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1])
    if (!(owner > 0) || isAlive(owner)) continue
    const folder = join(tmpdir(), name)
    for (const place of ['server', 'data']) {
      const pgdata = join(folder, place, 'postgres')
      const postmaster = await readPostmaster(pgdata)
      if (postmaster && isServerOf(postmaster.pid, pgdata)) await stopServer(postmaster.pid, pgdata)
    }
    // Another user's leftovers are that user's to remove.
    await rm(folder, { recursive: true, force: true }).catch(() => undefined)
  }
}
