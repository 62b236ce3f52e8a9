import { closeSync } from 'node:fs'
import { chown, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { embeddedSource } from '#platform/backup/embedded-source.ts'
import { packName } from '#platform/backup/manifest.ts'
import { unpack } from '#platform/backup/pack.ts'
import type { EmbeddedDatabase } from '#platform/database/embedded/embedded.ts'
import { openLog } from '#platform/database/embedded/launch.ts'
import { settle } from '#platform/database/embedded/place.ts'
import { spawnAs, stopServer } from '#platform/database/embedded/process.ts'
import { serverSettings } from '#platform/database/embedded/settings.ts'

export interface RunningReplica {
  /** The address of the primary's database on the replica, by a socket of its own. */
  readonly url: string
  readonly superUrl: string
  stop(): Promise<void>
}

/** Copies a running embedded PostgreSQL into `folder` and starts the copy as its streaming replica. */
export async function startReplica(primary: EmbeddedDatabase, folder: string): Promise<RunningReplica> {
  const place = await settle(folder)
  if (place.socketFolder === undefined) throw new Error(`The path ${folder} is too long for a socket.`)
  await copyInto(primary, folder, place.pgdata)
  await writeFile(join(place.pgdata, 'standby.signal'), '')
  if (place.user !== undefined) await giveTo(place.pgdata, place.user)
  const settings = {
    ...serverSettings({ durable: true }),
    primary_conninfo: conninfo(primary.url),
    listen_addresses: '',
    port: '5432',
    unix_socket_directories: place.socketFolder,
  }
  const log = await openLog(place.logFile)
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const child = spawnAs(place.user, place.binaries.postgres, ['-D', place.pgdata, ...args], log)
  closeSync(log)
  child.unref()
  const { pid } = child
  if (pid === undefined) throw new Error('The replica could not be started.')
  const [url, superUrl] = [
    atReplica(primary.ownerUrl, place.socketFolder),
    atReplica(primary.superUrl, place.socketFolder),
  ]
  await untilStreaming(superUrl, () => child.exitCode !== null)
  return { url, superUrl, stop: () => stopServer(pid, place.pgdata) }
}

function atReplica(primaryUrl: string, socketFolder: string): string {
  const url = new URL(primaryUrl)
  url.port = '5432'
  url.searchParams.set('host', socketFolder)
  return url.href
}

async function copyInto(primary: EmbeddedDatabase, folder: string, pgdata: string): Promise<void> {
  const copy = await mkdtemp(join(folder, 'copy-'))
  const client = new Client({ connectionString: primary.url })
  await client.connect()
  const facts = {
    system: '', major: primary.version, timeline: '00000001', segmentBytes: 16_777_216, name: '', user: '', searchPath: '',
  } // prettier-ignore
  const task = { client, facts, folder: copy, label: 'replica', onProgress: () => undefined }
  const { folders, files } = await embeddedSource(primary.folder)
    .copyDatabase(task)
    .finally(() => client.end())
  for (const each of folders) await mkdir(join(pgdata, each), { recursive: true, mode: 0o700 })
  await unpack(join(copy, packName), files, pgdata)
  await rm(copy, { recursive: true })
}

async function giveTo(folder: string, { uid, gid }: { uid: number; gid: number }): Promise<void> {
  await chown(folder, uid, gid)
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    await chown(join(entry.parentPath, entry.name), uid, gid)
}

function conninfo(url: string): string {
  const { username, password, port } = new URL(url)
  return `host=127.0.0.1 port=${port} user=${username} password=${password} application_name=replica`
}

async function untilStreaming(url: string, hasEnded: () => boolean): Promise<void> {
  for (;;) {
    if (hasEnded()) throw new Error('The replica ended at its start; its log says why.')
    const client = new Client({ connectionString: url })
    try {
      await client.connect()
      const { rows } = await client.query(`select 1 from pg_stat_wal_receiver where status = 'streaming'`)
      if (rows.length > 0) return
    } catch {
      // Not yet.
    } finally {
      await client.end().catch(() => undefined)
    }
    await pause(50)
  }
}
