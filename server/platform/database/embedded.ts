import { createHash, randomBytes } from 'node:crypto'
import { openSync, closeSync } from 'node:fs'
import { chmod, chown, mkdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { Client } from 'pg'
import { problem } from '#contract/problem.ts'
import { findBinaries } from './embedded-binaries.ts'
import type { Binaries } from './embedded-binaries.ts'
import { isServerOf, pause, readPostmaster, spawnAs, stopServer } from './embedded-process.ts'
import type { ServerUser } from './embedded-process.ts'
import { serverSettings } from './embedded-settings.ts'
import { startFailure } from './embedded-failure.ts'

export interface EmbeddedOptions {
  /** The data folder of the product; the server's own files are in `postgres/` below it (or where `notes` say). */
  readonly dataFolder: string
  /** False only in tests: without fsync a crash of the machine loses everything. */
  readonly durable?: boolean
  /** Told when the server ends although nobody stopped it. */
  readonly onLost?: (reason: string) => void
}

export interface EmbeddedDatabase {
  readonly url: string
  readonly pid: number
  readonly version: string
  /** The server's own folder (PGDATA). */
  readonly folder: string
  /** What a person should know: where files went when they could not go where they were expected. */
  readonly notes: readonly string[]
  /** Disconnects clients, writes everything and ends the server. */
  stop(): Promise<void>
}

interface Place {
  readonly pgdata: string
  readonly logFile: string
  readonly socketFolder: string | undefined
  readonly user: ServerUser | undefined
  readonly binaries: Binaries
  readonly notes: string[]
}

interface Access {
  readonly password: string
  readonly url: string
}

const userName = 'keelson'
const databaseName = 'keelson'
const nobody: ServerUser = { uid: 65534, gid: 65534 }

/** Starts the embedded PostgreSQL of a data folder, making it at first use. An orphan of a killed process is ended first. */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const durable = options.durable ?? true
  const place = await settle(options.dataFolder)
  const password = await passwordOf(options.dataFolder)
  if (!(await exists(join(place.pgdata, 'PG_VERSION')))) await initialise(place, password, durable)
  await refuseOtherVersion(place)
  await endOrphan(place.pgdata)
  let isStopping = false
  const server = await launch(place, durable, (reason) => {
    if (!isStopping) options.onLost?.(reason)
  })
  const access = accessTo(server.port, place.socketFolder, password)
  await writePrivately(accessFile(options.dataFolder), JSON.stringify({ ...access, pgdata: place.pgdata }))
  await ensureDatabase(access)
  return {
    url: access.url,
    pid: server.pid,
    version: place.binaries.major,
    folder: place.pgdata,
    notes: place.notes,
    stop: async () => {
      isStopping = true
      await stopServer(server.pid, place.pgdata)
    },
  }
}

/** The address of an embedded server that runs now for this data folder, or null. */
export async function runningEmbedded(dataFolder: string): Promise<string | null> {
  const text = await readFile(accessFile(dataFolder), 'utf8').catch(() => null)
  if (text === null) return null
  const { url, pgdata } = JSON.parse(text) as { url: string; pgdata?: string }
  if (pgdata === undefined) return null
  const postmaster = await readPostmaster(pgdata)
  return postmaster?.isReady === true && isServerOf(postmaster.pid, pgdata) ? url : null
}

const accessFile = (dataFolder: string): string => join(dataFolder, 'database.json')

/** Whether a user who owns nothing on the way can't get to the path: some folder above is closed to others. */
export async function isClosedToOthers(path: string): Promise<boolean> {
  for (let folder = path; ; folder = dirname(folder)) {
    const found = await stat(folder).catch(() => null)
    if (found !== null && (found.mode & 0o001) === 0) return true
    if (dirname(folder) === folder) return false
  }
}

async function settle(dataFolder: string): Promise<Place> {
  const isRoot = process.getuid?.() === 0
  await mkdir(dataFolder, { recursive: true, mode: isRoot ? 0o711 : 0o700 })
  const real = await realpath(dataFolder)
  if (!isRoot) return placeIn(real, real, undefined, [], async () => false)
  // Other users may pass through our own folder, never read it: its files are 0600.
  const { mode } = await stat(real)
  await chmod(real, (mode & 0o777) | 0o001)
  const copies = '/var/lib/keelson'
  if (!(await isClosedToOthers(real))) return placeIn(real, copies, nobody, [], isClosedToOthers)
  const elsewhere = join(copies, createHash('sha256').update(real).digest('hex').slice(0, 12))
  await mkdir(elsewhere, { recursive: true, mode: 0o711 })
  const note = `PostgreSQL must not run as root and its own user can't enter ${real}: its files are in ${elsewhere}.`
  return placeIn(elsewhere, copies, nobody, [note], isClosedToOthers)
}

async function placeIn(
  folder: string,
  copies: string,
  user: ServerUser | undefined,
  notes: string[],
  isClosed: (path: string) => Promise<boolean>,
): Promise<Place> {
  const binaries = await findBinaries(copies, isClosed)
  const socketFolder = join(folder, 'run')
  // The address of a socket holds 107 bytes; a longer path leaves TCP on the loopback address.
  const hasSocket = Buffer.byteLength(join(socketFolder, '.s.PGSQL.65535.lock')) < 104
  if (hasSocket) {
    await mkdir(socketFolder, { recursive: true, mode: 0o700 })
    if (user !== undefined) await chown(socketFolder, user.uid, user.gid)
  }
  return {
    pgdata: join(folder, 'postgres'),
    logFile: join(folder, 'postgres.log'),
    socketFolder: hasSocket ? socketFolder : undefined,
    user,
    binaries,
    notes,
  }
}

async function passwordOf(dataFolder: string): Promise<string> {
  const text = await readFile(accessFile(dataFolder), 'utf8').catch(() => null)
  if (text !== null) return (JSON.parse(text) as Access).password
  const password = randomBytes(24).toString('base64url')
  await writePrivately(accessFile(dataFolder), JSON.stringify({ password }))
  return password
}

async function writePrivately(path: string, text: string): Promise<void> {
  const partial = `${path}.${process.pid}`
  await writeFile(partial, `${text}\n`, { mode: 0o600 })
  await rename(partial, path)
}

/** Makes the data folder beside its place and moves it there when it is whole: an interrupted start leaves no half. */
async function initialise(place: Place, password: string, durable: boolean): Promise<void> {
  const partial = `${place.pgdata}.new`
  const passwordFile = `${place.pgdata}.password`
  await rm(partial, { recursive: true, force: true })
  await mkdir(partial, { mode: 0o700 })
  await writeFile(passwordFile, password, { mode: 0o600 })
  if (place.user !== undefined) {
    await chown(partial, place.user.uid, place.user.gid)
    await chown(passwordFile, place.user.uid, place.user.gid)
  }
  const args = [
    '-D',
    partial,
    '-U',
    userName,
    '-A',
    'scram-sha-256',
    `--pwfile=${passwordFile}`,
    '-E',
    'UTF8',
  ]
  // The builtin provider sorts by code point and is the same on every machine; lists that a person reads sort with ICU.
  args.push('--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-instructions')
  if (!durable) args.push('--no-sync')
  try {
    const code = await runToEnd(place, place.binaries.initdb, args)
    if (code !== 0) throw await startFailure(place.logFile, `initdb ended with code ${code}`)
    await rename(partial, place.pgdata)
  } finally {
    await rm(passwordFile, { force: true })
    await rm(partial, { recursive: true, force: true })
  }
}

async function runToEnd(place: Place, program: string, args: readonly string[]): Promise<number | null> {
  const log = await openLog(place.logFile)
  try {
    const child = spawnAs(place.user, program, args, log)
    return await new Promise((resolve, reject) => {
      child.on('error', reject)
      child.on('exit', resolve)
    })
  } finally {
    closeSync(log)
  }
}

/** The log starts anew with each start of the server and keeps the one before. */
async function openLog(path: string): Promise<number> {
  const size = (await stat(path).catch(() => null))?.size ?? 0
  if (size > 10_000_000) await rename(path, `${path}.1`)
  return openSync(path, 'a', 0o600)
}

async function refuseOtherVersion(place: Place): Promise<void> {
  const version = (await readFile(join(place.pgdata, 'PG_VERSION'), 'utf8')).trim()
  if (version === place.binaries.major) return
  throw problem('unavailable', {
    message: `The data in ${place.pgdata} was written by PostgreSQL ${version}; this Keelson brings PostgreSQL ${place.binaries.major}.`,
    remedy: `Start the Keelson that wrote it and export, or serve that folder with a PostgreSQL ${version} and set DATABASE_URL.`,
  })
}

/** After a SIGKILL of ours the server lives on: it is ended in order, so that it starts again with our settings. */
async function endOrphan(pgdata: string): Promise<void> {
  const postmaster = await readPostmaster(pgdata)
  if (postmaster === null) return
  if (isServerOf(postmaster.pid, pgdata)) await stopServer(postmaster.pid, pgdata)
  // A dead server's file may carry the number of a living stranger (in a container nearly always the same few).
  else await rm(join(pgdata, 'postmaster.pid'), { force: true })
}

async function launch(
  place: Place,
  durable: boolean,
  onExit: (reason: string) => void,
): Promise<{ pid: number; port: number }> {
  for (let attempt = 1; ; attempt++) {
    const port = await freePort()
    const sizeBefore = (await stat(place.logFile).catch(() => null))?.size ?? 0
    const failure = await launchOnce(place, durable, port, onExit)
    if ('pid' in failure) return { pid: failure.pid, port }
    const error = await startFailure(place.logFile, failure.reason, sizeBefore)
    // A port taken in between, or processes of a killed server that still hold its memory, pass in a moment.
    if (!error.isPassing || attempt >= 20) throw error
    await pause(250)
  }
}

async function launchOnce(
  place: Place,
  durable: boolean,
  port: number,
  onExit: (reason: string) => void,
): Promise<{ pid: number } | { reason: string }> {
  const log = await openLog(place.logFile)
  const args = ['-D', place.pgdata, '-p', String(port), '-c', 'listen_addresses=127.0.0.1']
  args.push('-c', `unix_socket_directories=${place.socketFolder ?? ''}`)
  for (const [name, value] of Object.entries(serverSettings({ durable }))) args.push('-c', `${name}=${value}`)
  const child = spawnAs(place.user, place.binaries.postgres, args, log)
  closeSync(log)
  child.unref()
  let ended: string | undefined
  child.on('error', (error) => (ended = error.message))
  child.on('exit', (code, signal) => (ended = `PostgreSQL ended with ${signal ?? `code ${code}`}`))
  // Recovery after a crash may take minutes with much to replay; the server reports ready by itself.
  while (ended === undefined) {
    const postmaster = await readPostmaster(place.pgdata)
    if (postmaster?.pid === child.pid && postmaster?.isReady === true) {
      child.on('exit', (code, signal) => onExit(`PostgreSQL ended with ${signal ?? `code ${code}`}`))
      return { pid: postmaster.pid }
    }
    await pause(10)
  }
  return { reason: ended }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

function accessTo(port: number, socketFolder: string | undefined, password: string): Access {
  const url = new URL(`postgresql://${userName}:${password}@127.0.0.1:${port}/${databaseName}`)
  if (socketFolder !== undefined) url.searchParams.set('host', socketFolder)
  return { password, url: url.href }
}

async function ensureDatabase(access: Access): Promise<void> {
  const maintenance = new URL(access.url)
  maintenance.pathname = '/postgres'
  const client = new Client({ connectionString: maintenance.href })
  await client.connect()
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [databaseName])
    if (found.rows.length === 0) await client.query(`create database ${databaseName}`)
  } finally {
    await client.end()
  }
}

const exists = async (path: string): Promise<boolean> => (await stat(path).catch(() => null)) !== null
