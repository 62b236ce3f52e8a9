import type { StoredRecord, Verb, WriteCtx } from '#engine'
import { planOf } from '../../../capabilities/automation/api.ts'
import { makeRecord, noteRun } from './make.ts'
import { afterTry, change, isPlannedOtherwise, iso, nextAfter, planAnew, settle } from './planning.ts'

/** A savepoint that is given up: what was tried in it is undone. */
class Undone extends Error {}

const tryOut = async (ctx: WriteCtx, schedule: StoredRecord): Promise<void> => {
  try {
    await ctx.db.savepoint(async () => {
      await makeRecord(ctx, schedule, ctx.clock.now())
      throw new Undone()
    })
  } catch (error) {
    if (!(error instanceof Undone)) throw error
  }
}

const tried = ['makes', 'values', 'runsAs']

/**
 * What is in force and could not be made is refused, with why, however it came to be in force: by its step, by a change, by an
 * import, or restored. Nobody hears of it a month later.
 */
export const refuseUnmakeable: Verb = async (ctx, { before, after, event }) => {
  if (after.state !== 'active' || !event || event.kind === 'archived') return
  const comesIntoForce = before?.state !== 'active' || event.kind === 'restored'
  if (comesIntoForce || tried.some((name) => name in event.changes)) await tryOut(ctx, after)
}

/** What comes at other times, or was away, is planned anew; what was refused and is made otherwise is tried again at once. */
export const followChange: Verb = async (ctx, { after, event }) => {
  if (after.state !== 'active' || !event) return
  const { kind, changes } = event
  if (kind === 'restored' || (kind === 'updated' && isPlannedOtherwise(after))) await planAnew(ctx, after)
  const isMadeOtherwise = kind === 'updated' && tried.some((name) => name in changes)
  if (isMadeOtherwise && after.retryAt !== null) await change(ctx, after, { retryAt: ctx.clock.now() })
}

const planNow: Verb = (ctx, { after }) => planAnew(ctx, after)

/** By hand: what was refused and is to be tried again, where there is that. */
const makeNow: Verb = async (ctx, { after }) => {
  const now = ctx.clock.now()
  const { retryFor } = after
  const dueAt = typeof retryFor === 'string' ? retryFor : now
  const made = await makeRecord(ctx, after, dueAt)
  await noteRun(ctx, { schedule: after.id, dueAt, outcome: 'made', made, late: retryFor !== null })
  if (after.failure !== null)
    await settle(ctx, after, afterTry({ due: dueAt, tries: 1, now: Date.parse(now) }, null))
}

/** The next one is left out; that after it is the next. */
const skip: Verb = async (ctx, { after }) => {
  const at = Date.parse(String(after.nextAt))
  await noteRun(ctx, { schedule: after.id, dueAt: iso(at), outcome: 'skipped' })
  const { nextAt, nextDay } = nextAfter(after, await planOf(ctx, after), at)
  await change(ctx, after, { lastAt: iso(at), nextAt, nextDay })
}

export const scheduleVerbs = { planNow, makeNow, skip }
