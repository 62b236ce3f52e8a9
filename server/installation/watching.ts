import type { FastifyInstance } from 'fastify'
import { measureFollowers } from '#engine/log/followers-behind.ts'
import { readMigrations, schemaMatches } from '#platform/database/migrate.ts'
import { addAliveRoute, addReadyRoute } from '#platform/http/health.ts'
import { addMetricsRoute, measureRequests } from '#platform/http/metrics.ts'
import { closeGracefully, createHttpServer, listen } from '#platform/http/server.ts'
import type { Jobs } from '#platform/jobs/jobs.ts'
import type { Platform } from '#platform/platform.ts'
import { measureBackups } from '../backup/plans.ts'
import { answerProblem } from '../http/errors.ts'
import { makeRates, watchingLimits } from '../http/guards/rate-limit.ts'
import { integrityMetrics } from '../integrity.ts'

export type Watched = Pick<Platform, 'config' | 'database' | 'metrics' | 'clock' | 'log'> & {
  readonly jobs: Pick<Jobs, 'counts'>
}

/** What every process measures of the installation. */
const measureInstallation = ({ metrics, database, jobs }: Watched): void => {
  integrityMetrics({ metrics, database })
  measureBackups(metrics, database)
  measureFollowers(metrics, database)
  metrics.gauges('jobs_waiting', 'Jobs that wait or run, as last counted.', 'queue', async () =>
    each(await jobs.counts(), ({ waiting }) => waiting),
  )
  metrics.gauges('jobs_failed', 'Jobs that were given up and are still kept.', 'queue', async () =>
    each(await jobs.counts(), ({ failed }) => failed),
  )
}

const each = <T>(of: Readonly<Record<string, T>>, figure: (value: T) => number): Record<string, number> =>
  Object.fromEntries(Object.entries(of).map(([name, value]) => [name, figure(value)]))

/** `/healthz`, `/readyz` and `/metrics`, without sign-in, and limited by address. */
async function addWatchingRoutes(app: FastifyInstance, watched: Watched): Promise<void> {
  const { database, metrics, clock, log } = watched
  const own = await readMigrations()
  addAliveRoute(app)
  app.register(async (limited) => {
    makeRates(clock, watchingLimits).limit(limited)
    addMetricsRoute(limited, metrics)
    addReadyRoute(
      limited,
      {
        schema: async () => {
          const answer = await schemaMatches(database, own)
          return answer.matches ? null : answer.reason
        },
      },
      { log },
    )
  })
}

/** The same for the process that answers requests, which are measured too. */
export async function addWatching(app: FastifyInstance, watched: Watched): Promise<void> {
  measureRequests(app, watched.metrics)
  await addWatchingRoutes(app, watched)
}

/**
 * Begins to measure, and where there is a port for it answers these three addresses there and nothing else: for a worker,
 * which has no other, and for whoever keeps them apart from what people reach. Answers what to tell whoever started it.
 */
export async function startWatching(
  watched: Watched,
  port: number | null,
  closers: (() => Promise<void>)[],
): Promise<readonly string[]> {
  measureInstallation(watched)
  if (port === null) return []
  const { config, log } = watched
  const { trustProxy, publicUrl, host } = config
  const app = createHttpServer({ log, trustProxy, publicUrl, onError: answerProblem })
  closers.unshift(() => closeGracefully(app))
  await addWatchingRoutes(app, watched)
  await app.ready()
  return [`Health and metrics are at ${await listen(app, { host, port })}`]
}
