import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { capabilities } from '#capabilities'
import { turnClocks } from '../../capabilities/clocks/clockwork/clockwork.ts'
import { makeTermsReader } from '../../capabilities/clocks/terms/definitions.ts'
import { byHandRoutes } from '../../capabilities/automation/by-hand-routes.ts'
import { makeDoStep } from '../../capabilities/automation/do-step.ts'
import { makeReadersAmong } from '../../capabilities/notifications/hearing.ts'
import { makeTellLate } from '../../capabilities/notifications/late.ts'
import { notificationRoutes } from '../../capabilities/notifications/routes.ts'
import { savedReplyRoutes } from '../../capabilities/notifications/saved-replies/routes.ts'
import {
  followOnce,
  makeDecisions,
  makeRegistry,
  nobodyReads,
  systemActor,
  type Actor,
  type Ctx,
  type TypeRegistry,
  type Via,
} from '#engine'
import { reactionQueue, turnClockwork, workReactions } from '#engine/log/reactions.ts'
import { makePersonKeys, type PersonKeys } from '#engine/log/personal/keys.ts'
import { loadActors } from '../../practices/people/actor.ts'
import { testSecret } from './people.ts'
import { movableClock, type MovableClock } from '#platform/clock.ts'
import type { Database } from '#platform/database/pool.ts'
import type { Job, Jobs } from '#platform/jobs/jobs.ts'
import { practices } from '#practices'
import { followersOf } from '../../server/followers.ts'
import { mergeRoutes } from '../../server/merging.ts'
import { loadPack } from '../../server/packs/load-pack.ts'
import { openFileStore, type FileStore } from '#platform/files/file-store.ts'
import { usualAttachmentLimits } from '../../capabilities/attachments/attach.ts'
import { attachmentRoutes } from '../../capabilities/attachments/routes.ts'
import { journalRoutes } from '../../capabilities/journal/routes.ts'
import { searchCondition } from '../../capabilities/search/find.ts'
import { clockRoutes } from '../../capabilities/clocks/routes.ts'
import { holidayRoutes } from '../../capabilities/holidays/routes.ts'
import { searchRoutes } from '../../capabilities/search/routes.ts'
import { watchRoutes } from '../../capabilities/watchers/routes.ts'
import { freshDatabase } from './database.ts'
import { areBehind } from '../engine/follow-to-end.ts'
import { httpApp, type Client } from './http-app.ts'

/** The product without its edge: real declarations on a real database, with a clock that tests move. */
export interface Product {
  readonly db: Database
  readonly types: TypeRegistry
  readonly clock: MovableClock
  readonly keys: PersonKeys
  as(actor: Actor, via?: Via): Ctx
  /** The set-up's context: for what a test takes as given. */
  setUp(): Ctx
  /** The API for somebody, with every route of the capabilities. */
  api(actor: Actor): Client
  /** The statements of the API's requests since the last call. */
  statements(): readonly string[]
  readonly files: FileStore
  /** Lets everything that follows from the commits so far happen: search documents, reactions, and what those cause. */
  settle(): Promise<void>
  /** Moves the clock and lets happen what is due then. */
  forward(duration: string): Promise<void>
}

/** Makes a product on a database of its own, which goes when the test file ends, or on a given one. */
export const makeProduct = async (start = '2026-03-02T08:00:00.000Z', given?: Database): Promise<Product> => {
  const db = given ?? (await freshDatabase()).database
  const types = makeRegistry(practices, capabilities)
  const clock = movableClock(start)
  const decisions = makeDecisions()
  const numbers = new Map()
  const keys = makePersonKeys(testSecret)
  const as = (actor: Actor, via: Via = 'web'): Ctx => ({
    types,
    decisions,
    numbers,
    keys,
    actor,
    via,
    clock,
    db,
    reads: nobodyReads,
  })
  await loadPack({ types, decisions, numbers, keys, clock, db, reads: nobodyReads }, 'base')
  const jobs = jobsInMemory()
  await workReactions(types, jobs, (actor) => as(actor, 'system'))
  const files = await openFileStore(await mkdtemp(join(tmpdir(), 'keelson-test-files-')))
  const modules = [
    journalRoutes,
    searchRoutes,
    watchRoutes,
    clockRoutes(types),
    holidayRoutes,
    byHandRoutes(makeReadersAmong(loadActors)),
    notificationRoutes,
    savedReplyRoutes({ publicUrl: 'https://desk.example.org' }),
    mergeRoutes,
    attachmentRoutes(files, testLimits),
  ]
  const http = httpApp({
    db,
    types,
    clock,
    decisions,
    numbers,
    keys,
    modules,
    textCondition: searchCondition,
  })
  const followers = followersOf({ types, ctxFor: as, jobs, clock, log: { warn: failed } })
  const clockParts = {
    ctx: { ...as(systemActor('clockwork'), 'system'), db },
    termsIn: makeTermsReader(types),
    onLate: makeTellLate(loadActors),
    doStep: makeDoStep(makeReadersAmong(loadActors)),
    log: { error: failed },
  }
  const clockwork = practices.flatMap((practice) => practice.clockwork ?? [])
  const settle = async (): Promise<void> => {
    for (let work = 1; work > 0;) {
      work = 0
      for (const follower of followers) work += (await followOnce(db, follower)) ?? 0
      work += await jobs.runAll()
      if (work === 0 && (await areBehind(db, followers))) work = await pause(5, 1)
    }
  }
  return {
    db,
    types,
    clock,
    keys,
    as,
    api: (actor) => http.as(actor),
    statements: () => http.statements(),
    files,
    setUp: () => as(systemActor('setup'), 'system'),
    settle,
    forward: async (duration) => {
      // What waits for a moment is known from the log.
      await settle()
      clock.forward(duration)
      await turnClockwork(clockwork, (actor) => as(actor, 'system'), { error: failed })
      while ((await turnClocks(clockParts)) === 0) await settle()
      await settle()
    },
  }
}

/** Small, so that a test can reach them. */
const testLimits = {
  ...usualAttachmentLimits,
  fileBytes: 200_000,
  recordBytes: 400_000,
  filesOfRecord: 5,
  personBytesOfDay: 2_000_000,
}

const failed = (details: unknown): never => {
  throw (details as { err: unknown }).err
}

/** The queue of reactions within the test's process: a job runs when the test settles, and its errors are the test's. */
const jobsInMemory = (): Pick<Jobs, 'enqueueIn' | 'work'> & { runAll(): Promise<number> } => {
  const waiting = new Map<string, object>()
  const taken = new Set<string>()
  let handler: (job: Job) => Promise<void> = async () => undefined
  return {
    enqueueIn: async (tx, queue, data, options = {}) => {
      const id = options.id ?? crypto.randomUUID()
      if (queue !== reactionQueue.name || taken.has(id)) return null
      taken.add(id)
      tx.afterCommit(() => void waiting.set(id, data))
      return id
    },
    work: async (_queue, work) => {
      handler = work as (job: Job) => Promise<void>
    },
    runAll: async () => {
      const due = [...waiting]
      waiting.clear()
      for (const [id, data] of due)
        await handler({ id, data, attempt: 1, signal: new AbortController().signal })
      return due.length
    },
  }
}
