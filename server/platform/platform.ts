import { join } from 'node:path'
import type { Problem } from '#contract/problem.ts'
import { systemClock } from './clock.ts'
import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import { claimDataFolder, explainFileError, openDataFolder } from './data-folder.ts'
import type { Claim } from './data-folder.ts'
import { connect, roleBeyondNeed } from './database/connect.ts'
import { runningEmbedded, startEmbedded } from './database/embedded/embedded.ts'
import type { EmbeddedDatabase } from './database/embedded/embedded.ts'
import { actingOwner, type AsOwner } from './database/owner.ts'
import type { Database } from './database/pool.ts'
import { withReplica } from './database/replica.ts'
import { makeIsBreached } from './auth/passwords/breached-passwords.ts'
import type { IsBreached } from './auth/passwords/breached-passwords.ts'
import { openFileStore } from './files/file-store.ts'
import { makeScan } from './files/scanner.ts'
import type { FileStore } from './files/file-store.ts'
import { createMetrics } from './http/metrics.ts'
import type { Metrics } from './http/metrics.ts'
import { makeOutgoing } from './http/outgoing/outgoing.ts'
import type { Outgoing } from './http/outgoing/outgoing.ts'
import type { Log } from './log.ts'
import { readOutsideChecks, readOwnerAddress } from './outside-checks.ts'
import { loadSecret } from './secret.ts'
import { tracedDatabase } from './tracing/traced-database.ts'
import { startTracing } from './tracing/tracing.ts'
import type { Tracing } from './tracing/span.ts'

/** What every process of the product stands on; it knows no domain word. */
export interface Platform {
  readonly config: Config
  readonly log: Log
  readonly clock: Clock
  readonly database: Database
  /** For parts with connections of their own (jobs). */
  readonly databaseUrl: string
  /** For what the owner of the schema alone may do: migrations. */
  readonly asOwner: AsOwner
  readonly files: FileStore
  readonly metrics: Metrics
  /** Null unless a collector is configured. */
  readonly tracing: Tracing | null
  /** For calls to addresses that somebody has entered; there is no other way out. */
  readonly outgoing: Outgoing
  /** Absent: no list of breached passwords is asked. */
  readonly isBreached?: IsBreached
  /** Signs sessions. */
  readonly secret: string
  /** What a person should be told at the start. */
  readonly notes: readonly string[]
  /** Told to others who start on the same data folder. */
  announce(url: string): Promise<void>
  /** Disconnects, and stops the embedded PostgreSQL if this process started it. */
  close(): Promise<void>
}

export interface PlatformOptions {
  readonly config: Config
  readonly log: Log
  /** True for the product itself: it must be alone on its embedded database. False for commands, which may join it. */
  readonly isServer: boolean
  /** Told when the embedded PostgreSQL ends although nobody stopped it. */
  readonly onDatabaseLost?: (failure: Problem) => void
  readonly maxConnections?: number
  /** Of the product, for whoever is told of it. */
  readonly version?: string
}

interface Source {
  readonly url: string
  /** Null: the role that works owns the schema. */
  readonly ownerUrl: string | null
  readonly notes: readonly string[]
  readonly claim: Claim | null
  readonly embedded: EmbeddedDatabase | null
}

/** Opens data folder, database, files and secret; whatever fails is closed again and told as a problem. */
export async function openPlatform(options: PlatformOptions): Promise<Platform> {
  const { config, log } = options
  await openDataFolder(config.dataFolder)
  const source = await databaseSource(options)
  const closers: (() => Promise<void>)[] = [
    async () => source.embedded?.stop(),
    async () => source.claim?.release(),
  ]
  const close = async (): Promise<void> => {
    for (const closer of closers.splice(0)) await closer()
  }
  try {
    const primary = await connect(source.url, {
      maxConnections: options.maxConnections ?? 20,
      onError: (error) => log.error({ err: error }, 'database'),
    })
    closers.unshift(() => primary.end())
    const asOwner = await actingOwner(primary, source.ownerUrl)
    const beyond = await roleBeyondNeed(primary)
    const metrics = createMetrics()
    const tracing = options.isServer ? await startTracing(config, options.version ?? '') : null
    if (tracing !== null) closers.unshift(() => tracing.stop())
    const plain = replicated(primary, { config, log, metrics }, closers)
    const database = tracing === null ? plain : tracedDatabase(plain, tracing)
    metrics.gauge('database_connections', 'Open connections of the pool.', () => database.load().total)
    metrics.gauge('database_waiting', 'Callers that wait for a connection.', () => database.load().waiting)
    const outgoing = makeOutgoing({ allow: config.outgoingAllow })
    const { scanner, breachedPasswords } = await readOutsideChecks(config.dataFolder)
    return Object.freeze({
      config,
      log,
      clock: systemClock,
      database,
      databaseUrl: source.url,
      asOwner,
      files: await openFileStore(join(config.dataFolder, 'files'), { scan: makeScan(scanner, log) }),
      metrics,
      tracing,
      outgoing,
      isBreached: makeIsBreached({ source: breachedPasswords, outgoing, log }),
      secret: await loadSecret(config),
      notes: beyond === null ? source.notes : [...source.notes, beyond],
      announce: async (url: string) => source.claim?.announce(url),
      close,
    })
  } catch (error) {
    await close()
    throw explainFileError(error, config.dataFolder) ?? error
  }
}

function replicated(
  primary: Database,
  { config, log, metrics }: Pick<Platform, 'config' | 'log' | 'metrics'>,
  closers: (() => Promise<void>)[],
): Database {
  if (config.replicaUrl === null) return primary
  const reads = metrics.counter('replica_reads_total', 'Figures and exports, by where they were read.', [
    'from',
  ])
  const { database, end } = withReplica(primary, config.replicaUrl, {
    onRead: (from) => reads.inc({ from }),
    onUnfit: (error) => log.warn({ err: error }, 'The replica is not used for now: the primary answers'),
  })
  closers.unshift(end)
  return database
}

async function databaseSource(options: PlatformOptions): Promise<Source> {
  const { databaseUrl, dataFolder } = options.config
  const none = { notes: [], claim: null, embedded: null }
  if (databaseUrl !== null) return { ...none, url: databaseUrl, ownerUrl: await readOwnerAddress(dataFolder) }
  if (!options.isServer) {
    const running = await runningEmbedded(dataFolder)
    if (running !== null) return { ...none, ...running }
  }
  const claim = await claimDataFolder(dataFolder)
  try {
    const embedded = await startEmbedded({ dataFolder, onLost: options.onDatabaseLost })
    const { url, ownerUrl, notes } = embedded
    return { url, ownerUrl, notes, claim, embedded }
  } catch (error) {
    await claim.release()
    throw explainFileError(error, dataFolder) ?? error
  }
}
