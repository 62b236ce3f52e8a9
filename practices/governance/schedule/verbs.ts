import { write, type Verb } from '#engine'
import { inHouse, makeRecord, noteRun } from './make.ts'
import { planOf } from '../../../capabilities/automation/api.ts'

/** A savepoint that is given up: what was tried in it is undone. */
class Undone extends Error {}

/** What could not be made is refused before it is put in force, with why. */
const tryOut: Verb = async (ctx, { after }) => {
  try {
    await ctx.db.savepoint(async () => {
      await makeRecord(ctx, after, ctx.clock.now())
      throw new Undone()
    })
  } catch (error) {
    if (!(error instanceof Undone)) throw error
  }
}

const tried = ['makes', 'values', 'runsAs']

/** What is in force and made otherwise from now on is tried as at its beginning: nobody hears of it a month later. */
export const tryChanged: Verb = async (ctx, written) => {
  const { after, event } = written
  if (after.state !== 'active' || event?.kind !== 'updated') return
  if (tried.some((name) => name in event.changes)) await tryOut(ctx, written)
}

const makeNow: Verb = async (ctx, { after }) => {
  const dueAt = ctx.clock.now()
  const made = await makeRecord(ctx, after, dueAt)
  await noteRun(ctx, { schedule: after.id, dueAt, outcome: 'made', made })
}

/** The next one is left out; that after it is the next. */
const skip: Verb = async (ctx, { after }) => {
  const at = String(after.nextAt)
  await noteRun(ctx, { schedule: after.id, dueAt: at, outcome: 'skipped' })
  const next = (await planOf(ctx, after)).after(Date.parse(at))
  await write(inHouse(ctx), {
    kind: 'update',
    type: 'schedule',
    id: after.id,
    values: {
      lastAt: at,
      nextAt: next && new Date(next.at).toISOString(),
      nextDay: next?.day ?? null,
    },
    cause: { because: 'schedule' },
  })
}

export const scheduleVerbs = { tryOut, makeNow, skip }
