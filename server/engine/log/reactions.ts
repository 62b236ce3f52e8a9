import { idFrom } from '#contract/id.ts'
import type { Jobs, Queue } from '#platform/jobs/jobs.ts'
import type { Log } from '#platform/log.ts'
import type { Actor } from '../model/actor.ts'
import type { Ctx } from '../model/ctx.ts'
import type { Follower } from './followers.ts'
import { loadEvent, type PlacedEvent } from './history.ts'
import type { Clockwork, Practice, Reaction } from '../model/ctx.ts'
import { systemActor } from '../model/system-actors.ts'
import type { TypeRegistry } from '../model/ctx.ts'

/** The kinds of jobs that reactions and clockwork run as; every process declares them. */
export const reactionQueue: Queue = { name: 'reaction', retryLimit: 8 }
export const clockworkQueue: Queue = { name: 'clockwork', retryLimit: 0 }

interface ReactionJob {
  readonly reaction: string
  readonly recordId: string
  readonly version: number
}

/** A job of another kind that an event makes, for what a reaction has no means to do: to send mail. */
export interface EventJob {
  readonly name: string
  readonly queue: string
  /** What the job is about; null where the event makes none. */
  of(event: PlacedEvent): object | null
}

const namedReactions = (types: TypeRegistry): ReadonlyMap<string, Reaction> =>
  new Map(
    types
      .all()
      .flatMap((type) =>
        type.reactions.map((reaction) => [`${type.name}.${reaction.name}`, reaction] as const),
      ),
  )

/**
 * Makes a job of each event and reaction that wants it, in the transaction that moves the cursor: once, however often
 * the follower is stopped. Imported history has had its consequences where it happened; it sets off none here.
 */
export const reactionFollower = (
  types: TypeRegistry,
  jobs: Pick<Jobs, 'enqueueIn'>,
  others: readonly EventJob[] = [],
): Follower => {
  const reactions = namedReactions(types)
  return {
    name: 'reactions',
    batchSize: 1000,
    follow: async (tx, events) => {
      for (const event of events) {
        if (event.via === 'import') continue
        for (const [name, reaction] of reactions)
          if (reaction.wants(event)) {
            const job: ReactionJob = { reaction: name, recordId: event.recordId, version: event.version }
            await jobs.enqueueIn(tx, reactionQueue.name, job, { id: idFrom(event.id, name) })
          }
        for (const { name, queue, of } of others) {
          const job = of(event)
          if (job) await jobs.enqueueIn(tx, queue, job, { id: idFrom(event.id, name) })
        }
      }
    },
  }
}

/** A context outside of any request, for a named system actor. */
export type MakeCtx = (actor: Actor) => Ctx

/** Runs reactions in this process. One that throws is tried again later; a reaction must not act twice. */
export const workReactions = async (
  types: TypeRegistry,
  jobs: Pick<Jobs, 'work'>,
  makeCtx: MakeCtx,
): Promise<void> => {
  const reactions = namedReactions(types)
  await jobs.work<ReactionJob>(
    reactionQueue.name,
    async ({ data }) => {
      const ctx = makeCtx(systemActor('automation'))
      const event = await loadEvent(ctx.db, data.recordId, data.version)
      // A reaction that a later version no longer has is nobody's work.
      if (event) await reactions.get(data.reaction)?.run(ctx, event)
    },
    { concurrency: 2 },
  )
}

/** Looks for what time has made due, once a minute, however many processes run. */
export const workClockwork = async (
  practices: readonly Practice[],
  jobs: Pick<Jobs, 'work' | 'every'>,
  makeCtx: MakeCtx,
  log: Log,
): Promise<void> => {
  const clockwork = practices.flatMap((practice) => practice.clockwork ?? [])
  await jobs.work(clockworkQueue.name, () => turnClockwork(clockwork, makeCtx, log))
  await jobs.every(clockworkQueue.name, '* * * * *')
}

/** Runs each once; one that fails does not keep the others from running. */
export const turnClockwork = async (
  clockwork: readonly Clockwork[],
  makeCtx: MakeCtx,
  log: Pick<Log, 'error'>,
): Promise<void> => {
  for (const each of clockwork) {
    try {
      await each.run(makeCtx(systemActor('clockwork')))
    } catch (error) {
      log.error({ err: error, clockwork: each.name }, 'A clockwork failed; it runs again in a minute')
    }
  }
}
