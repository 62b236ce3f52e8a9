import { chown, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { closeSync } from 'node:fs'
import { join } from 'node:path'
import { problem } from '#contract/problem.ts'
import { startFailure } from './failure.ts'
import { launch, openLog } from './launch.ts'
import type { Place } from './place.ts'
import { spawnAs, stopServer } from './process.ts'
import type { ServerUser } from './process.ts'
import { serverSettings } from './settings.ts'

/** How a copied data folder of PostgreSQL becomes a database again. */
export interface Recovery {
  /** Writes the copy into the folder: files, `backup_label`, and the log of what was written since in `pg_wal`. */
  fill(pgdata: string): Promise<void>
  /** An ISO instant up to which (included) commits are replayed; null for all of them. */
  readonly to: string | null
}

export interface Recovered {
  /** When the last transaction was committed that is there now; null when the log told of none. */
  readonly lastTransactionAt: string | null
}

const unfinished = 'restore-unfinished'

/** A folder in which a restore was interrupted holds a part of a database, which must not be taken for one. */
export async function refuseUnfinished(dataFolder: string): Promise<void> {
  if ((await stat(join(dataFolder, unfinished)).catch(() => null)) === null) return
  throw problem('conflict', {
    message: `A restore into ${dataFolder} was interrupted: what is there is incomplete.`,
    remedy: 'Remove that folder and restore again.',
  })
}

/** Fills the place, lets PostgreSQL replay the log to the point asked for, stops it, and runs the `last` statement alone. */
export async function recover(
  place: Place,
  dataFolder: string,
  recovery: Recovery,
  last: { sql: string | null; settings?: Readonly<Record<string, string>> },
): Promise<Recovered> {
  const marker = join(dataFolder, unfinished)
  await writeFile(marker, 'A restore has begun and not ended.\n', { mode: 0o600 })
  const partial = `${place.pgdata}.new`
  await rm(partial, { recursive: true, force: true })
  await mkdir(partial, { mode: 0o700 })
  await recovery.fill(partial)
  await writeFile(join(partial, 'recovery.signal'), '', { mode: 0o600 })
  if (place.user !== undefined) await giveTo(partial, place.user)
  await rename(partial, place.pgdata)
  const from = (await stat(place.logFile).catch(() => null))?.size ?? 0
  // Ready means: replayed, promoted, and open for writing.
  const settings = { ...last.settings, ...recoverySettings(recovery.to) }
  const server = await launch(place, settings, () => undefined)
  await stopServer(server.pid, place.pgdata)
  if (last.sql !== null) await runAlone(place, last.sql)
  const text = (await readFile(place.logFile, 'utf8')).slice(from)
  await rm(marker)
  return { lastTransactionAt: lastTransactionIn(text) }
}

const recoverySettings = (to: string | null): Record<string, string> => ({
  ...serverSettings({ durable: true }),
  // All of the log lies in pg_wal, so that no command of a shell has to fetch it.
  restore_command: 'false',
  recovery_target_timeline: 'current',
  recovery_target_action: 'promote',
  hot_standby: 'off',
  // Nobody is to connect before it is whole and has its own password.
  listen_addresses: '',
  ...(to !== null && { recovery_target_time: to.replace('T', ' ').replace('Z', '+00') }),
})

/** Runs a statement in a server that takes no connections: the password that would let us in is not known. */
async function runAlone(place: Place, sql: string): Promise<void> {
  const log = await openLog(place.logFile)
  try {
    const child = spawnAs(
      place.user,
      place.binaries.postgres,
      ['--single', '-D', place.pgdata, '-c', 'log_statement=none', 'postgres'],
      log,
      'pipe',
    )
    const ended = new Promise<number | null>((resolve, reject) => {
      child.on('error', reject)
      child.on('exit', resolve)
    })
    child.stdin?.end(`${sql}\n`)
    const code = await ended
    if (code !== 0) throw await startFailure(place.logFile, `postgres --single ended with code ${code}`)
  } finally {
    closeSync(log)
  }
}

async function giveTo(folder: string, user: ServerUser): Promise<void> {
  await chown(folder, user.uid, user.gid)
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    await chown(join(entry.parentPath, entry.name), user.uid, user.gid)
}

/** `… last completed transaction was at log time 2026-03-02 08:00:00.123456+00`. */
function lastTransactionIn(log: string): string | null {
  const found = [...log.matchAll(/last completed transaction was at log time (\S+ \S+)/g)].at(-1)?.[1]
  if (found === undefined) return null
  const at = new Date(`${found.replace(' ', 'T')}:00`)
  return Number.isNaN(at.getTime()) ? null : at.toISOString()
}
