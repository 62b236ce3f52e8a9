import { setTimeout as pause } from 'node:timers/promises'
import { notedSentences } from '#contract/automation/noted.ts'
import { isProblem, type Problem } from '#contract/problem.ts'
import { read, systemActor, write, type Actor, type Ctx } from '#engine'
import type { Database } from '#platform/database/pool.ts'
import type { Jobs, Queue } from '#platform/jobs/jobs.ts'
import { erasure } from './erasure.ts'
import { isNotYet, type ErasurePlace } from './places.ts'
import { runErasure } from './run.ts'

/** A worker that dies leaves an erasure that goes on where it was. */
export const erasureQueue: Queue = { name: 'erasure', retryLimit: 20, timeoutSeconds: 12 * 3600 }

export interface ErasureJob {
  readonly erasureId: string
}

export interface ErasureWorker {
  readonly jobs: Pick<Jobs, 'work' | 'enqueue'>
  readonly database: Database
  readonly places: readonly ErasurePlace[]
  ctxFor(actor: Actor, via: 'system'): Ctx
}

/** Works on the queue of erasures in this process, one at a time. */
export const workErasures = async ({ jobs, database, places, ctxFor }: ErasureWorker): Promise<void> => {
  await jobs.work<ErasureJob>(erasureQueue.name, async ({ data, signal }) => {
    const ctx = { ...ctxFor(systemActor('eraser'), 'system'), db: database }
    const rest = async (ms: number): Promise<void> => void (await pause(ms, null, { signal }))
    try {
      await runErasure(ctx, data.erasureId, { places, pause: rest, signal })
    } catch (error) {
      if (isNotYet(error)) return await wait(ctx, data, error.details, jobs)
      // What a person has to see to is said on the erasure; trying again would not help.
      if (!isProblem(error) || error.code === 'internal' || error.code === 'unavailable') throw error
      const { state } = await read(ctx, erasure.name, data.erasureId)
      if (state === 'ordered' || state === 'running')
        await write(ctx, {
          kind: 'transition',
          type: erasure.name,
          id: data.erasureId,
          transition: 'fail',
          values: { failure: error.details.message.slice(0, 2000) },
        })
    }
  })
}

const againMs = 600_000

/** However long it takes: what was to be read is written over, and the erasure says what it waits for. */
const wait = async (
  ctx: Ctx,
  data: ErasureJob,
  { message, remedy }: Problem['details'],
  jobs: Pick<Jobs, 'enqueue'>,
): Promise<void> => {
  // A change that changes nothing leaves no event, however often it is tried.
  await write(ctx, {
    kind: 'update',
    type: erasure.name,
    id: data.erasureId,
    values: { failure: notedSentences(remedy === undefined ? [message] : [message, remedy]).slice(0, 2000) },
  })
  const startAt = new Date(Date.parse(ctx.clock.now()) + againMs).toISOString()
  await jobs.enqueue(erasureQueue.name, data, { startAt })
}
