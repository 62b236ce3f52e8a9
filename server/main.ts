import { join } from 'node:path'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isProblem, problemStatus } from '#contract/problem.ts'
import { checkoutFolder, hostName } from '#platform/config.ts'
import type { Config } from '#platform/config.ts'
import { migrate, schemaMatches } from '#platform/database/migrate.ts'
import { addHealthRoutes } from '#platform/http/health.ts'
import { addMetricsRoute } from '#platform/http/metrics.ts'
import { closeGracefully, createHttpServer, listen } from '#platform/http/server.ts'
import { addWebPages } from '#platform/http/web-pages.ts'
import { startJobs } from '#platform/jobs/jobs.ts'
import type { Jobs, Queue } from '#platform/jobs/jobs.ts'
import { createLog } from '#platform/log.ts'
import { openPlatform } from '#platform/platform.ts'
import type { Platform } from '#platform/platform.ts'
import { printStep, printWelcome } from './cli/announce.ts'

/** What a process does: answer requests, do the work after commits, or both. */
export type Role = 'web' | 'worker' | 'all'

export interface Running {
  /** Where it listens; null for a worker. */
  readonly url: string | null
  stop(): Promise<void>
}

export interface StartOptions {
  readonly role: Role
  /** Told once when the process can't go on (its database ended). */
  readonly onFailure: (reason: string) => void
  readonly signal: AbortSignal
}

/** What the parts of the product get from the composition root. */
export interface Foundation extends Platform {
  readonly jobs: Jobs
}

// The engine's context, sign-in, routes, followers and the demonstration are put together here, each in one line.

/** After the migrations, before anything listens: shipped roles, the demonstration organisation. */
const preparations: readonly ((platform: Foundation) => Promise<void>)[] = []

/** Plugins of the HTTP server: sign-in, records, metadata, the API's description. */
const webParts: readonly ((app: FastifyInstance, platform: Foundation) => Promise<void>)[] = []

/** Kinds of jobs; every process declares all of them. */
const queues: readonly Queue[] = []

/** Followers of the event log and workers of the queues. Each answers how it is stopped. */
const workerParts: readonly ((platform: Foundation) => Promise<() => Promise<void>>)[] = []

/** Lines for the person who started it: how to sign in, what to look at first. */
const welcomes: readonly ((platform: Foundation, url: string) => Promise<readonly string[]>)[] = []

/** Starts the product in one process; whatever was opened is closed again when a step fails. */
export async function start(config: Config, options: StartOptions): Promise<Running> {
  const log = createLog({ level: config.logLevel })
  const closers: (() => Promise<void>)[] = []
  const stop = async (): Promise<void> => {
    for (const closer of closers.splice(0)) {
      await closer().catch((error: unknown) => log.error({ err: error }, 'while stopping'))
    }
  }
  try {
    const platform = await printStep('database', () =>
      openPlatform({ config, log, isServer: true, onDatabaseLost: options.onFailure }),
    )
    closers.unshift(() => platform.close())
    await printStep('schema', () => migrate(platform.database), countOfMigrations)
    const supervises = options.role !== 'web'
    const jobs = await printStep('jobs', () =>
      startJobs({ url: platform.databaseUrl, queues, supervises, log }),
    )
    closers.unshift(() => jobs.stop())
    const foundation: Foundation = { ...platform, jobs }
    for (const prepare of preparations) await prepare(foundation)
    if (options.role !== 'web') await startWorker(foundation, closers)
    const url = options.role === 'worker' ? null : await startWeb(foundation, closers)
    await platform.announce(url ?? 'worker')
    const lines = await Promise.all(welcomes.map((welcome) => welcome(foundation, url ?? '')))
    printWelcome({ url, notes: platform.notes, lines: lines.flat() })
    return { url, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function startWorker(foundation: Foundation, closers: (() => Promise<void>)[]): Promise<void> {
  for (const part of workerParts) closers.unshift(await part(foundation))
}

async function startWeb(foundation: Foundation, closers: (() => Promise<void>)[]): Promise<string> {
  const { config, log, database, metrics } = foundation
  const app = createHttpServer({
    log,
    trustProxy: config.trustProxy,
    publicUrl: config.publicUrl,
    onError: answerError,
  })
  closers.unshift(() => closeGracefully(app))
  addHealthRoutes(app, {
    schema: async () => {
      const answer = await schemaMatches(database)
      return answer.matches ? null : answer.reason
    },
  })
  addMetricsRoute(app, metrics)
  for (const part of webParts) await part(app, foundation)
  await addWebPages(app, join(checkoutFolder, 'dist', 'web'))
  const address = new URL(await listen(app, { host: config.host, port: config.port }))
  return config.port === 0 ? `http://${hostName(config.host)}:${address.port}` : config.publicUrl
}

/** Stands in for the translator of `server/http/errors.ts`. */
function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): unknown {
  const code = isProblem(error) ? error.code : 'internal'
  if (code === 'internal') request.log.error({ err: error }, 'unexpected')
  const title = isProblem(error) ? error.message : 'Something went wrong on our side.'
  const status = problemStatus[code]
  return reply
    .code(status)
    .type('application/problem+json')
    .send({ type: 'about:blank', title, status, code })
}

const countOfMigrations = (applied: readonly unknown[]): string =>
  applied.length === 0 ? 'up to date' : `${applied.length} migrations applied`
