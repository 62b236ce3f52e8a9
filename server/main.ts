import { join } from 'node:path'
import { problem } from '#contract/problem.ts'
import type { Problem } from '#contract/problem.ts'
import { startFollowers, systemActor } from '#engine'
import type { RunningFollowers } from '#engine'
import { clockworkQueue, reactionQueue, workClockwork, workReactions } from '#engine/log/reactions.ts'
import { makePartitions, partitionQueue, workPartitions } from '#engine/log/partitions.ts'
import { checkoutFolder, hostName } from '#platform/config.ts'
import type { Config } from '#platform/config.ts'
import { watchSchema } from '#platform/database/schema-watch.ts'
import type { SchemaWatch } from '#platform/database/schema-watch.ts'
import { closeGracefully, listen } from '#platform/http/server.ts'
import { addWebPages } from '#platform/http/web-pages.ts'
import { startJobs } from '#platform/jobs/jobs.ts'
import type { Jobs, Queue } from '#platform/jobs/jobs.ts'
import { createLog } from '#platform/log.ts'
import { giveBackMemory } from '#platform/give-back-memory.ts'
import { openPlatform } from '#platform/platform.ts'
import type { Platform } from '#platform/platform.ts'
import { practices } from '#practices'
import { makeDoStep } from '../capabilities/automation/do-step.ts'
import { makeReadersAmong } from '../capabilities/notifications/hearing.ts'
import { makeTellLate } from '../capabilities/notifications/late.ts'
import { loadActor, loadActors } from '../practices/people/actor.ts'
import { passwordLinkQueue } from '../practices/people/password-links.ts'
import { erasureQueue, workErasures } from '../capabilities/erasure/job.ts'
import { importQueue, workImports } from '../capabilities/import/job.ts'
import { feedQueue, workFeeds } from '../capabilities/holidays/feed.ts'
import { startClocks } from '../capabilities/clocks/clockwork/clockwork.ts'
import { makeTermsReader } from '../capabilities/clocks/terms/definitions.ts'
import { standingStep } from '../capabilities/clocks/explain.ts'
import { mailQueue } from '../capabilities/notifications/mail/queue.ts'
import { workPasswordLinks } from '../capabilities/notifications/mail/password-link.ts'
import { mailSweepQueue, workMails } from '../capabilities/notifications/mail/send.ts'
import { besideBackups, eraseAgain } from './backup/erased.ts'
import { ensureOwnPlan } from './backup/own-plan.ts'
import { backupQueue, workBackups } from './backup/plans.ts'
import { upgrade } from './backup/upgrade.ts'
import { brandFor } from './brand/brand.ts'
import type { Upgraded } from './backup/upgrade.ts'
import { contentsQueue, makeApi, sweepQueue, workContents, workSweep } from './api.ts'
import { printStep, printWelcome, whatToLookAtFirst } from './cli/announce.ts'
import { integrityQueues, workIntegrity } from './integrity.ts'
import { erasurePlaces } from './erasure.ts'
import { followersOf } from './followers.ts'
import { makeMailSource, type MailSource } from './installation/mail-source.ts'
import { addWatching, startWatching } from './installation/watching.ts'
import { makeProduct } from './product.ts'
import type { Product } from './product.ts'
import { productVersion } from './version.ts'
import { loadPacks, makeSignIn, waysIn, watchRules, type SignIn } from './sign-in.ts'

/** What a process does: answer requests, do the work after commits, or both. */
export type Role = 'web' | 'worker' | 'all'

export interface Running {
  /** Where it listens; null for a worker. */
  readonly url: string | null
  stop(): Promise<void>
}

export interface StartOptions {
  readonly role: Role
  /** A port for health, readiness and metrics alone; null for none beside those of the web. */
  readonly watchPort: number | null
  /** Told once when the process can't go on (its database ended). */
  readonly onFailure: (failure: Problem) => void
  /** Aborted while it is still starting: the step that runs is finished, then everything is closed again. */
  readonly signal: AbortSignal
}

/** What the parts of the product are made with. */
export interface Foundation extends Platform {
  readonly jobs: Jobs
  readonly product: Product
  readonly signIn: SignIn
  readonly schema: SchemaWatch
  readonly mail: MailSource
}

/** Kinds of jobs; every process declares all of them. */
const queues: readonly Queue[] = [
  reactionQueue,
  clockworkQueue,
  sweepQueue,
  contentsQueue,
  importQueue,
  partitionQueue,
  ...integrityQueues,
  backupQueue,
  erasureQueue,
  mailQueue,
  mailSweepQueue,
  passwordLinkQueue,
  feedQueue,
]

/** After the migrations, before anything listens: shipped roles, the demonstration organisation, a plan of backups. */
const preparations: readonly ((foundation: Foundation) => Promise<void>)[] = [
  (foundation) => printStep('records', () => loadPacks(foundation)),
  ensureOwnPlan,
  eraseAgain,
]

/** Lines for the person who started it: how to sign in, what to look at first. */
const welcomes: readonly ((foundation: Foundation, url: string) => Promise<readonly string[]>)[] = [
  (foundation, url) => waysIn(foundation, foundation.signIn, url),
  async ({ config }, url) => (url === '' ? [] : whatToLookAtFirst(url, config.demo)),
]

/** Starts the product in one process; whatever was opened is closed again when a step fails. */
export async function start(config: Config, options: StartOptions): Promise<Running> {
  const log = createLog({ level: config.logLevel })
  const { role, signal } = options
  const closers: (() => Promise<void>)[] = []
  const stop = async (): Promise<void> => {
    for (const closer of closers.splice(0)) {
      await closer().catch((error: unknown) => log.error({ err: error }, 'while stopping'))
    }
  }
  try {
    const platform = await printStep('database', () =>
      openPlatform({
        config,
        log,
        isServer: true,
        onDatabaseLost: options.onFailure,
        version: productVersion,
      }),
    )
    closers.unshift(() => platform.close())
    signal.throwIfAborted()
    await printStep('schema', () => upgrade(platform), describeUpgrade)
    await makePartitions(platform.database)
    signal.throwIfAborted()
    const schema = await watchSchema(platform.database)
    closers.unshift(async () => schema.stop())
    const jobs = await printStep('jobs', () =>
      startJobs({ ...platform, queues, supervises: role !== 'web', mayWork: schema.matches }),
    )
    closers.unshift(() => jobs.stop())
    schema.onStranger((reason) => {
      log.error({}, reason)
      void jobs.rest()
      // A web process stays and says so, until a proxy has noticed; a worker is of no use any more.
      if (role === 'worker')
        options.onFailure(problem('unavailable', { message: reason, remedy: 'Start Keelson again.' }))
    })
    const product = await makeProduct(platform)
    const mail = await openMail(platform, closers)
    const signIn = makeSignIn({ ...platform, product, jobs, mail })
    const foundation: Foundation = { ...platform, jobs, product, signIn, schema, mail }
    for (const prepare of preparations) {
      signal.throwIfAborted()
      await prepare(foundation)
    }
    const watched = await startWatching(foundation, options.watchPort, closers)
    const stopWatching = watchRules(foundation)
    closers.unshift(async () => stopWatching())
    const followers = role === 'web' ? null : await startWorker(foundation, closers)
    const url = role === 'worker' ? null : await startWeb(foundation, followers, closers)
    await platform.announce(url ?? 'worker')
    const lines = await Promise.all(welcomes.map((welcome) => welcome(foundation, url ?? '')))
    printWelcome({ url, notes: [...platform.notes, ...watched], lines: lines.flat() })
    return { url, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

type Closers = (() => Promise<void>)[]

async function openMail(platform: Platform, closers: Closers): Promise<MailSource> {
  const { database: db, config } = platform
  const mail = makeMailSource({ ...platform, db, outgoing: { allow: config.outgoingAllow } })
  closers.unshift(async () => mail.close())
  await mail.look()
  return mail
}

async function startWorker(foundation: Foundation, closers: Closers): Promise<RunningFollowers> {
  const { product, jobs, log, database, clock } = foundation
  const ctxOf = (actor: Parameters<Product['ctxFor']>[0]) => product.ctxFor(actor, 'system')
  await workReactions(product.types, jobs, ctxOf)
  await workClockwork(practices, jobs, ctxOf, log)
  await workSweep(foundation, jobs)
  await workContents(foundation, jobs)
  await workPartitions(database, jobs)
  await workBackups(foundation, jobs)
  await workImports({ ...foundation, ctxFor: product.ctxFor })
  await workErasures({
    ...foundation,
    ctxFor: product.ctxFor,
    places: [...erasurePlaces(foundation.files), besideBackups(foundation)],
  })
  await workFeeds({ jobs, outgoing: foundation.outgoing, makeCtx: ctxOf })
  await workMailsOf(foundation)
  const followers = startFollowers(
    followersOf({ ...foundation, ...product, sendsMail: foundation.mail.look }),
    {
      db: database,
      clock,
      log,
      holdSchema: foundation.schema.hold,
    },
  )
  closers.unshift(() => followers.stop())
  const clocks = startClocks({
    ctx: { ...ctxOf(systemActor('clockwork')), db: database },
    termsIn: makeTermsReader(product.types),
    log,
    onLate: makeTellLate(loadActors),
    doStep: makeDoStep(makeReadersAmong(loadActors)),
    holdSchema: foundation.schema.hold,
  })
  closers.unshift(() => clocks.stop())
  closers.unshift(await workIntegrity(foundation))
  return followers
}

async function workMailsOf(foundation: Foundation): Promise<void> {
  const { product, jobs, log, database, config, files } = foundation
  const { mailer } = foundation.mail
  await workMails({
    jobs,
    mailer,
    log,
    loadActor,
    publicUrl: config.publicUrl,
    brandFor,
    files,
    clockOf: standingStep(makeTermsReader(product.types)),
    makeCtx: (actor) => ({ ...product.ctxFor(actor, 'system'), db: database }),
  })
  await workPasswordLinks(jobs, passwordLinkQueue, {
    ctx: { ...product.ctxFor(systemActor('automation'), 'system'), db: database },
    mailer,
    publicUrl: config.publicUrl,
    loadActor,
    log: foundation.signIn.auth.log,
    brandFor,
    files,
  })
}

async function startWeb(
  foundation: Foundation,
  followers: RunningFollowers | null,
  closers: Closers,
): Promise<string> {
  const { config } = foundation
  const app = makeApi(foundation, () => followers?.wake())
  closers.unshift(() => closeGracefully(app))
  await addWatching(app, foundation)
  await addWebPages(app, join(checkoutFolder, 'dist', 'web'))
  await app.ready()
  giveBackMemory()
  const address = new URL(await listen(app, { host: config.host, port: config.port }))
  return config.port === 0 ? `http://${hostName(config.host)}:${address.port}` : config.publicUrl
}

const describeUpgrade = ({ applied, restorePoint }: Upgraded): string =>
  applied.length === 0
    ? 'up to date'
    : `${applied.length} migrations applied${restorePoint === null ? '' : `, way back: ${restorePoint}`}`
