import { notedRefusal } from '#contract/automation/noted.ts'
import type { AnyRef } from '#contract/fields/ref.ts'
import { hasCapability, systemActor, write, type StoredRecord, type Values, type WriteCtx } from '#engine'
import { actorWithRole } from '../../../capabilities/automation/api.ts'

/** In the name of the house: what a schedule notes of itself. */
export const inHouse = (ctx: WriteCtx): WriteCtx => ({
  ...ctx,
  actor: systemActor('automation'),
  via: 'system',
})

/** Makes the record of a schedule with the rights of its role, and ties it to the schedule. @throws Problem for what that refuses */
export const makeRecord = async (ctx: WriteCtx, schedule: StoredRecord, dueAt: string): Promise<AnyRef> => {
  const house = inHouse(ctx)
  const actor = await actorWithRole(house, schedule.runsAs as string, schedule.number)
  const type = String(schedule.makes)
  const cause = { because: 'schedule', schedule: { type: 'schedule', id: schedule.id }, dueAt }
  const values = schedule.values as Values
  const { after } = await write({ ...house, actor }, { kind: 'create', type, values, cause })
  const made = { type, id: after.id }
  // Whoever has the record sees on its page what made it; the schedule's own page has its runs.
  if (hasCapability(ctx.types.get(type), 'links')) {
    const ends = { from: made, to: { type: 'schedule', id: schedule.id } }
    await write(house, { kind: 'create', type: 'link', values: ends, cause })
  }
  return made
}

export interface Run {
  readonly schedule: string
  readonly dueAt: string
  readonly outcome: 'made' | 'refused' | 'skipped' | 'closed'
  readonly made?: AnyRef
  readonly refusal?: string
  readonly late?: boolean
  readonly missed?: number
}

export const noteRun = async (ctx: WriteCtx, run: Run): Promise<void> => {
  await write(inHouse(ctx), {
    kind: 'create',
    type: 'schedule-run',
    values: { ...run },
    cause: { because: 'schedule' },
  })
}

/** Makes it, or says why it could not be made; what had been done until then is undone. */
export const attemptRecord = async (
  ctx: WriteCtx,
  schedule: StoredRecord,
  dueAt: string,
): Promise<Pick<Run, 'outcome' | 'made' | 'refusal'>> => {
  try {
    return { outcome: 'made', made: await ctx.db.savepoint(() => makeRecord(ctx, schedule, dueAt)) }
  } catch (error) {
    return { outcome: 'refused', refusal: notedRefusal(error).slice(0, 4000) }
  }
}
