import { chown, mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { problem } from '#contract/problem.ts'
import { launch } from './launch.ts'
import { settle } from './place.ts'
import type { Place } from './place.ts'
import { stopServer } from './process.ts'
import { recover } from './recover.ts'
import type { Recovered, Recovery } from './recover.ts'
import { serverSettings } from './settings.ts'

/** A copy of a PostgreSQL that is not ours, served for as long as it is recovered and verified. */
export interface CopiedServer {
  /** The restored folder of the database. */
  readonly folder: string
  recover(recovery: Recovery): Promise<Recovered>
  start(): Promise<{ url: string; stop(): Promise<void> }>
  /** Removes what serving it took; the folder of the database stays. */
  tidy(): Promise<void>
}

export interface CopiedDatabase {
  /** The server program of the copy's own version. */
  readonly postgres: string
  readonly major: string
  readonly name: string
  readonly user: string
  readonly searchPath: string
}

/** Prepares to serve a copy in `dataFolder`, by a socket that only its owner can reach, and with nothing of its past. */
export async function copiedServer(dataFolder: string, copied: CopiedDatabase): Promise<CopiedServer> {
  const { postgres, major } = copied
  const place = await settle(dataFolder, async () => ({ postgres, initdb: '', major }))
  const { socketFolder } = place
  if (socketFolder === undefined)
    throw problem('unavailable', {
      message: `The path ${dataFolder} is too long for a socket, by which the restored database is verified.`,
      remedy: 'Restore into a folder with a shorter path (80 characters at most).',
    })
  const own = join(dirname(place.pgdata), 'restored-settings')
  await writeSettings(place, own)
  const settings = settingsFrom(own)
  return {
    folder: place.pgdata,
    recover: (recovery) => recover(place, dataFolder, recovery, { sql: null, settings }),
    start: async () => {
      const started = { ...serverSettings({ durable: true }), ...settings }
      const { pid, port } = await launch(place, started, () => undefined)
      return { url: urlOf(copied, socketFolder, port), stop: () => stopServer(pid, place.pgdata) }
    },
    tidy: async () => {
      for (const path of [own, socketFolder]) await rm(path, { recursive: true, force: true })
    },
  }
}

async function writeSettings(place: Place, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const files = {
    'postgresql.conf': '',
    // Passwords are not known to us, and stay as they are.
    'pg_hba.conf': 'local all all trust\n',
    'pg_ident.conf': '',
  }
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text, { mode: 0o600 })
  if (place.user === undefined) return
  for (const path of [folder, ...Object.keys(files).map((name) => join(folder, name))])
    await chown(path, place.user.uid, place.user.gid)
}

/** The copy must not do what its original does: archive into the same archive, wait for standbys, listen, log elsewhere. */
const settingsFrom = (folder: string): Record<string, string> => ({
  config_file: join(folder, 'postgresql.conf'),
  hba_file: join(folder, 'pg_hba.conf'),
  ident_file: join(folder, 'pg_ident.conf'),
  listen_addresses: '',
  archive_mode: 'off',
  archive_cleanup_command: '',
  recovery_end_command: '',
  synchronous_standby_names: '',
  shared_preload_libraries: '',
  logging_collector: 'off',
  log_destination: 'stderr',
  external_pid_file: '',
  ssl: 'off',
})

function urlOf({ user, name, searchPath }: CopiedDatabase, socketFolder: string, port: number): string {
  const url = new URL(`postgresql://127.0.0.1:${port}`)
  url.username = encodeURIComponent(user)
  url.pathname = `/${encodeURIComponent(name)}`
  url.searchParams.set('host', socketFolder)
  url.searchParams.set('options', `-c search_path=${searchPath.replaceAll(/([\\ ])/g, '\\$1')}`)
  return url.href
}
