import { list, systemActor, type Ctx } from '#engine'
import { together, type HeadsFound } from '#engine/log/sealing/heads.ts'
import { verifySecrets } from '../practices/people/api-key/verify-secrets.ts'
import { measureSealing, sealingIn, startSealing } from '#engine/log/sealing/start-sealing.ts'
import { verificationQueue, workVerification } from '#engine/log/verification.ts'
import type { Jobs, Queue } from '#platform/jobs/jobs.ts'
import type { Database, Transaction } from '#platform/database/pool.ts'
import type { Platform } from '#platform/platform.ts'
import { headPublishers } from '../integrations/head-publishers.ts'
import {
  headsInPlaces,
  publishingQueue,
  workPublishing,
} from '../practices/governance/log-publication/publish.ts'
import { standings } from '../practices/governance/log-publication/standing.ts'
import type { LogPublication } from '../practices/governance/log-publication/log-publication.ts'
import { logIntegrityRoutes, type PublicationStanding } from './http/log-integrity.ts'
import type { RouteModule } from './http/route-module.ts'
import type { Product } from './product.ts'

// The sealed log put together: sealing, publishing, verifying, and the routes that show it.

type Grounds = Pick<Platform, 'config' | 'database' | 'clock' | 'log' | 'outgoing'> & {
  readonly product: Product
}

export const integrityQueues: readonly Queue[] = [publishingQueue, verificationQueue]

/** Everything that is known of the chain outside of the database: beside the key, and where it was published. */
export const knownHeads = async ({
  config,
  database,
  clock,
  outgoing,
  product,
}: Omit<Grounds, 'log'>): Promise<HeadsFound> => {
  const { kept } = sealingIn(config.dataFolder, { database, clock })
  const ctx = product.ctxFor(systemActor('automation'), 'system')
  return together([await kept.all(), await headsInPlaces(ctx, headPublishers({ config, outgoing }))])
}

export interface IntegrityWorker extends Grounds {
  readonly jobs: Pick<Jobs, 'work' | 'every' | 'enqueueIn'>
  readonly schema: { hold(tx: Transaction): Promise<boolean> }
}

/** Seals, publishes and verifies in this process; answers how to stop sealing. */
export const workIntegrity = async (worker: IntegrityWorker): Promise<() => Promise<void>> => {
  const { config, database: db, clock, log, jobs, product, schema } = worker
  const makeCtx = (actor: Parameters<Product['ctxFor']>[0]) => ({ ...product.ctxFor(actor, 'system'), db })
  await workPublishing({ jobs, log, makeCtx, publishers: headPublishers(worker) })
  await workVerification(
    {
      db,
      types: product.types,
      keys: product.keys,
      clock,
      also: verifySecrets,
      knownHeads: () => knownHeads(worker),
    },
    jobs,
  )
  const sealing = startSealing({ ...sealingIn(config.dataFolder, worker), holdSchema: schema.hold }, log)
  return () => sealing.stop()
}

export const integrityMetrics = ({ metrics, database }: Pick<Platform, 'metrics' | 'database'>): void =>
  measureSealing(metrics, database)

/** The routes for auditors. */
export const integrityRoutes = (database: Database, jobs: Pick<Jobs, 'enqueueIn'>): RouteModule =>
  logIntegrityRoutes({ db: database, jobs, guardedBy: 'log-publication', publications })

const publications = async (ctx: Ctx): Promise<readonly PublicationStanding[]> => {
  const { rows } = await list(ctx, 'log-publication', { sort: ['title'], limit: 200 })
  const found = rows as unknown as readonly LogPublication[]
  const known = await standings(
    ctx.db,
    found.map(({ id }) => id),
  )
  return found.map(({ id, number, title, kind, target, state }) => {
    const { failures = 0, error = null, nextAt = null, last = null } = known.get(id) ?? {}
    return {
      id,
      number,
      title,
      kind,
      target,
      state,
      failures,
      error,
      nextAt,
      last: last && { seal: last.seal, at: last.at },
    }
  })
}
