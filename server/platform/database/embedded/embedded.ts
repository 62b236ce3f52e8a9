import { randomBytes } from 'node:crypto'
import { chown, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { problem } from '#contract/problem.ts'
import type { Problem } from '#contract/problem.ts'
import { renameDurably, writeDurably } from '../../files/durable.ts'
import { startFailure } from './failure.ts'
import { endOrphan, launch, runToEnd } from './launch.ts'
import { settle } from './place.ts'
import type { Place } from './place.ts'
import { isServerOf, readPostmaster, stopServer } from './process.ts'
import { recover, refuseUnfinished } from './recover.ts'
import type { Recovered, Recovery } from './recover.ts'
import { databaseName, ownerRole, productRole, settleRoles, superuser } from './roles.ts'
import { serverSettings } from './settings.ts'

export interface EmbeddedOptions {
  /** The data folder of the product; the server's own files are in `postgres/` below it (or where `notes` say). */
  readonly dataFolder: string
  /** False only in tests: without fsync a crash of the machine loses everything. */
  readonly durable?: boolean
  /** Told when the server ends although nobody stopped it. */
  readonly onLost?: (failure: Problem) => void
}

export interface EmbeddedDatabase {
  /** As the product works: by a role that owns nothing but its jobs. */
  readonly url: string
  /** As the product migrates: by the role that owns the database and what is in it. */
  readonly ownerUrl: string
  /** As its superuser, whom nothing of the product connects as. */
  readonly superUrl: string
  readonly pid: number
  readonly version: string
  /** The server's own folder (PGDATA). */
  readonly folder: string
  /** What a person should know: where files went when they could not go where they were expected. */
  readonly notes: readonly string[]
  /** Disconnects clients, writes everything and ends the server. */
  stop(): Promise<void>
}

/** What `database.json` keeps: the superuser's password, as it always has, the product's, and that of what owns it. */
interface Passwords {
  readonly password: string
  readonly productPassword: string
  readonly ownerPassword: string
}

/** Starts the embedded PostgreSQL of a data folder, making it at first use. An orphan of a killed process is ended first. */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const durable = options.durable ?? true
  await refuseUnfinished(options.dataFolder)
  const place = await settle(options.dataFolder)
  const passwords = await passwordsOf(options.dataFolder)
  if (!(await exists(join(place.pgdata, 'PG_VERSION')))) await initialise(place, passwords.password, durable)
  await refuseOtherVersion(place)
  await endOrphan(place.pgdata)
  let isStopping = false
  const server = await launch(place, serverSettings({ durable }), (failure) => {
    if (!isStopping) options.onLost?.(failure)
  })
  const stop = async (): Promise<void> => {
    isStopping = true
    await stopServer(server.pid, place.pgdata)
  }
  const superUrl = addressOf(server.port, place.socketFolder, superuser, passwords.password)
  const url = addressOf(server.port, place.socketFolder, productRole, passwords.productPassword)
  const ownerUrl = addressOf(server.port, place.socketFolder, ownerRole, passwords.ownerPassword)
  try {
    await writeDurably(
      accessFile(options.dataFolder),
      `${JSON.stringify({ ...passwords, url, ownerUrl, pgdata: place.pgdata })}\n`,
    )
    await settleRoles(superUrl, passwords)
  } catch (error) {
    // Nobody else knows of it yet who could end it.
    await stop()
    throw error
  }
  return {
    url,
    ownerUrl,
    superUrl,
    pid: server.pid,
    version: place.binaries.major,
    folder: place.pgdata,
    notes: place.notes,
    stop,
  }
}

/**
 * Makes the embedded PostgreSQL of an empty data folder from a copy, with a password of its own; it is stopped again when
 * it has recovered. @throws Problem when the copy can't be brought to the time that was asked for
 */
export async function recoverEmbedded(dataFolder: string, recovery: Recovery): Promise<Recovered> {
  const place = await settle(dataFolder)
  if (await exists(place.pgdata))
    throw problem('conflict', {
      message: `There is a database in ${place.pgdata} already.`,
      remedy: 'Restore into an empty folder: what is there is never touched.',
    })
  const { password } = await passwordsOf(dataFolder)
  return recover(place, dataFolder, recovery, { sql: `alter role ${superuser} password '${password}'` })
}

/** Ends and removes the embedded PostgreSQL of a data folder, wherever its files are: for scratch folders. */
export async function removeEmbedded(dataFolder: string): Promise<void> {
  const place = await settle(dataFolder)
  await endOrphan(place.pgdata)
  for (const path of [place.pgdata, `${place.pgdata}.new`, place.logFile, place.socketFolder])
    if (path !== undefined) await rm(path, { recursive: true, force: true })
}

/** The addresses of an embedded server that runs now for this data folder, to work and to migrate; or null. */
export async function runningEmbedded(dataFolder: string): Promise<Addresses | null> {
  const { url, ownerUrl, pgdata } = await readAccess(dataFolder)
  if (url === undefined || ownerUrl === undefined || pgdata === undefined) return null
  const postmaster = await readPostmaster(pgdata)
  return postmaster?.isReady === true && isServerOf(postmaster.pid, pgdata) ? { url, ownerUrl } : null
}

type Addresses = Pick<EmbeddedDatabase, 'url' | 'ownerUrl'>

const accessFile = (dataFolder: string): string => join(dataFolder, 'database.json')

const readAccess = async (
  dataFolder: string,
): Promise<Partial<Passwords & Addresses & { readonly pgdata: string }>> =>
  JSON.parse(await readFile(accessFile(dataFolder), 'utf8').catch(() => '{}')) as object

async function passwordsOf(dataFolder: string): Promise<Passwords> {
  const { password, productPassword, ownerPassword, ...more } = await readAccess(dataFolder)
  const passwords = {
    password: password ?? newPassword(),
    productPassword: productPassword ?? newPassword(),
    ownerPassword: ownerPassword ?? newPassword(),
  }
  if (password === undefined || productPassword === undefined || ownerPassword === undefined)
    await writeDurably(accessFile(dataFolder), `${JSON.stringify({ ...more, ...passwords })}\n`)
  return passwords
}

const newPassword = (): string => randomBytes(24).toString('base64url')

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
    superuser,
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
    await renameDurably(partial, place.pgdata)
  } finally {
    await rm(passwordFile, { force: true })
    await rm(partial, { recursive: true, force: true })
  }
}

async function refuseOtherVersion(place: Place): Promise<void> {
  const version = (await readFile(join(place.pgdata, 'PG_VERSION'), 'utf8')).trim()
  if (version === place.binaries.major) return
  throw problem('unavailable', {
    message: `The data in ${place.pgdata} was written by PostgreSQL ${version}; this Keelson brings PostgreSQL ${place.binaries.major}.`,
    remedy: `Start the Keelson that wrote it and export, or serve that folder with a PostgreSQL ${version} and set DATABASE_URL.`,
  })
}

function addressOf(port: number, socketFolder: string | undefined, user: string, password: string): string {
  const url = new URL(`postgresql://${user}:${password}@127.0.0.1:${port}/${databaseName}`)
  if (socketFolder !== undefined) url.searchParams.set('host', socketFolder)
  return url.href
}

const exists = async (path: string): Promise<boolean> => (await stat(path).catch(() => null)) !== null
