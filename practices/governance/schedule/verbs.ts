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

/** What could not be made is refused before it is put in force, with why; else it is planned at once. */
const putInForce: Verb = async (ctx, { after }) => {
  await tryOut(ctx, after)
  await planAnew(ctx, after)
}

const tried = ['makes', 'values', 'runsAs']

/**
 * What is in force and made otherwise from now on is tried as at its beginning: nobody hears of it a month later. What was
 * refused is tried again at once, and what comes at other times is planned anew.
 */
export const tryChanged: Verb = async (ctx, { after, event }) => {
  if (after.state !== 'active' || event?.kind !== 'updated') return
  const isMadeOtherwise = tried.some((name) => name in event.changes)
  if (isMadeOtherwise) await tryOut(ctx, after)
  if (isPlannedOtherwise(after)) await planAnew(ctx, after)
  if (isMadeOtherwise && after.retryAt !== null) await change(ctx, after, { retryAt: ctx.clock.now() })
}

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

export const scheduleVerbs = { putInForce, makeNow, skip }
