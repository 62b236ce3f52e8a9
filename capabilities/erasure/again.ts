import { read, write } from '#engine'
import type { Jobs } from '#platform/jobs/jobs.ts'
import { erasure } from './erasure.ts'
import { erasureQueue, type ErasureJob } from './job.ts'
import type { ErasingCtx } from './run.ts'

/** An erasure that was done, as it is known outside of the database. */
export interface Erased {
  /** The id of the person. */
  readonly person: string
  readonly number: string
  readonly ground: string
  /** An ISO instant. */
  readonly endedAt: string
}

/**
 * Orders anew what was erased once and is there again since an older state was restored; answers the numbers of the
 * orders. Whoever is not there, or erased, or about to be, is passed by. `ctx` is the eraser's.
 */
export const orderAgain = async (
  ctx: ErasingCtx,
  erased: readonly Erased[],
  jobs: Pick<Jobs, 'enqueueIn'>,
): Promise<readonly string[]> => {
  const ordered: string[] = []
  for (const each of erased) {
    const number = await orderOne(ctx, each, jobs)
    if (number !== null) ordered.push(number)
  }
  return ordered
}

const orderOne = (ctx: ErasingCtx, erased: Erased, jobs: Pick<Jobs, 'enqueueIn'>): Promise<string | null> =>
  ctx.db.transaction(async (db) => {
    const [there] = await db.query<{ isDue: boolean }>({
      text: `select not exists (select from erasure where person_id = $1::uuid
        and (state in ('ordered', 'running') or state = 'done' and ended_at >= $2::timestamptz)) as "isDue"
        from record where id = $1::uuid and type = 'person' for update`,
      values: [erased.person, erased.endedAt],
    })
    if (there?.isDue !== true) return null
    const tx = { ...ctx, db, via: 'system' as const }
    const { number: person } = await read(tx, 'person', erased.person)
    const { after } = await write(tx, {
      kind: 'create',
      type: erasure.name,
      values: {
        title: `Erasure of ${person}`,
        person: erased.person,
        ground: erased.ground,
        reason: `Erased by ${erased.number} at ${erased.endedAt}, and there again since an older state was restored.`,
      },
    })
    const job: ErasureJob = { erasureId: after.id }
    await jobs.enqueueIn(db, erasureQueue.name, job)
    return after.number
  })
