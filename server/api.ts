import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Platform } from '#platform/platform.ts'
import type { SchemaWatch } from '#platform/database/schema-watch.ts'
import { systemActor } from '#engine'
import { sweepContents } from '#engine/writing/contents.ts'
import { sweepKeys } from '#platform/http/idempotency-keys.ts'
import type { Jobs, Queue } from '#platform/jobs/jobs.ts'
import { traceRequests } from '#platform/tracing/traced-requests.ts'
import { attachmentRoutes } from '../capabilities/attachments/routes.ts'
import { byHandRoutes } from '../capabilities/automation/by-hand-routes.ts'
import { comingsRoutes } from '../capabilities/automation/comings-routes.ts'
import { clockRoutes } from '../capabilities/clocks/routes.ts'
import { holidayRoutes } from '../capabilities/holidays/routes.ts'
import { erasureRoutes } from '../capabilities/erasure/routes.ts'
import { importRoutes } from '../capabilities/import/routes.ts'
import { journalRoutes } from '../capabilities/journal/routes.ts'
import { makeLive, type Live, type LiveSource } from '../capabilities/live/hub.ts'
import { presenceNews, sweepPresence } from '../capabilities/live/presence.ts'
import { liveRoutes } from '../capabilities/live/routes.ts'
import { notifiedSince } from '../capabilities/notifications/inbox.ts'
import { makeReadersAmong } from '../capabilities/notifications/hearing.ts'
import { mailRoutes } from '../capabilities/notifications/mail/routes.ts'
import { notificationRoutes } from '../capabilities/notifications/routes.ts'
import { savedReplyRoutes } from '../capabilities/notifications/saved-replies/routes.ts'
import { searchCondition } from '../capabilities/search/find.ts'
import { searchRoutes } from '../capabilities/search/routes.ts'
import { watchRoutes } from '../capabilities/watchers/routes.ts'
import { loadActors } from '../practices/people/actor.ts'
import { brandFor } from './brand/brand.ts'
import { brandRoutes } from './brand/routes.ts'
import { makeApp } from './http/app.ts'
import { demonstrationRoutes } from './installation/demonstration-routes.ts'
import { byEnvironment, type MailSource } from './installation/mail-source.ts'
import { installationRoutes } from './installation/routes.ts'
import { integrityRoutes } from './integrity.ts'
import type { RouteModule } from './http/route-module.ts'
import { mergeRoutes } from './merging.ts'
import { demonstrationIds } from './packs/demonstration.ts'
import { packsFolder } from './packs/pack-file.ts'
import type { Product } from './product.ts'
import { productVersion } from './version.ts'
import { securityRoutes } from './security/routes.ts'
import type { SignIn } from './sign-in.ts'

/** What the API of the product stands on. */
export interface ApiFoundation extends Pick<Platform, 'log' | 'clock' | 'database' | 'files'> {
  readonly config: Pick<
    Platform['config'],
    'publicUrl' | 'trustProxy' | 'databaseUrl' | 'dataFolder' | 'smtpUrl'
  >
  readonly product: Product
  readonly signIn: SignIn
  /** Where mails go; by the settings alone where it is absent. */
  readonly mail?: MailSource
  readonly jobs: Pick<Jobs, 'enqueueIn'>
  readonly schema?: Pick<SchemaWatch, 'refusal'>
  readonly tracing?: Platform['tracing']
}

/** Routes beside those that every type has: sign-in, journal, attachments, search. */
const routeModulesOf = (
  { signIn, files, jobs, database, product, config }: ApiFoundation,
  mail: MailSource,
  live: Live,
): readonly RouteModule[] => [
  ...signIn.modules,
  journalRoutes,
  attachmentRoutes(files),
  importRoutes({ files, jobs, mappingsFolder: join(packsFolder, 'imports') }),
  erasureRoutes(jobs),
  watchRoutes,
  clockRoutes(product.types),
  holidayRoutes,
  comingsRoutes,
  byHandRoutes(makeReadersAmong(loadActors)),
  searchRoutes,
  integrityRoutes(database, jobs),
  liveRoutes(live),
  notificationRoutes,
  mailRoutes({
    mailer: async () => ((await mail.look()) ? mail.mailer : null),
    publicUrl: config.publicUrl,
    brandFor,
    files,
  }),
  savedReplyRoutes(config),
  mergeRoutes,
  installationRoutes({ config, demonstration: demonstrationIds, guardedBy: 'backup-plan' }),
  demonstrationRoutes,
  brandRoutes({ db: database, files }),
  securityRoutes,
]

/** Types whose records decide what somebody may see; of a person and a key of one's own it is known anyway. */
const rightsHangOn = ['role', 'team', 'organisation']

/** Lets the bell ring on the pages of whoever has been notified, whichever process wrote it. */
const notificationNews = (): LiveSource => {
  let seen: string | null = null
  return {
    everyMs: 400,
    news: async (listeners) => {
      const [any] = listeners
      // Who comes later has asked for the count itself.
      if (!any) {
        seen = null
        return []
      }
      const { last, people } = await notifiedSince(any.ctx.db, seen)
      seen = last
      const told = new Set(people)
      return listeners
        .filter(({ ctx }) => told.has(ctx.actor.id))
        .map((to) => ({ to, event: 'notifications', data: {} }))
    },
  }
}

/** The API over the product's declarations; `afterChange` is told of each request that may have changed something. */
export const makeApi = (foundation: ApiFoundation, afterChange?: () => void): FastifyInstance => {
  const { log, clock, database, config, product, signIn, tracing = null } = foundation
  const mail = foundation.mail ?? byEnvironment(config)
  const live = makeLive({ log, sources: [presenceNews(), notificationNews()], rightsHangOn })
  return makeApp({
    log,
    clock,
    db: database,
    ...product,
    authenticate: signIn.authenticate,
    modules: routeModulesOf(foundation, mail, live),
    publicUrl: config.publicUrl,
    trustProxy: config.trustProxy,
    version: productVersion,
    textCondition: searchCondition,
    sendsMail: mail.isOn,
    refusal: foundation.schema?.refusal,
    afterChange: () => {
      live.wake()
      afterChange?.()
    },
    prepare: (app) => {
      if (tracing !== null) traceRequests(app, tracing, config.trustProxy !== false)
    },
  })
}

/** Forgets answers to requests with an Idempotency-Key once they are a day old, and who has looked at what. */
export const sweepQueue: Queue = { name: 'idempotency-sweep', retryLimit: 0 }

export const workSweep = async (
  { database, clock }: Pick<Platform, 'database' | 'clock'>,
  jobs: Pick<Jobs, 'work' | 'every'>,
): Promise<void> => {
  await jobs.work(sweepQueue.name, async () => {
    await sweepKeys(database, clock.now())
    await sweepPresence(database)
  })
  await jobs.every(sweepQueue.name, '17 * * * *')
}

/** Removes from the file store what crashes and refusals have left there. */
export const contentsQueue: Queue = { name: 'contents-sweep', retryLimit: 0 }

export const workContents = async (
  { files, product }: Pick<ApiFoundation, 'files' | 'product'>,
  jobs: Pick<Jobs, 'work' | 'every'>,
): Promise<void> => {
  await jobs.work(contentsQueue.name, () =>
    sweepContents(product.ctxFor(systemActor('clockwork'), 'system'), files),
  )
  await jobs.every(contentsQueue.name, '41 2 * * *')
}
