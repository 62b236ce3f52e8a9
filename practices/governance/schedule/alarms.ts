import type { Comings } from '#contract/time/schedule.ts'
import { write, type Alarm, type StoredRecord, type Values, type WriteCtx } from '#engine'
import { attemptRecord, inHouse, noteRun } from './make.ts'
import { planKey, planOf } from '../../../capabilities/automation/api.ts'

const iso = (ms: number): string => new Date(ms).toISOString()

const change = async (ctx: WriteCtx, { id }: StoredRecord, values: Values): Promise<void> => {
  await write(inHouse(ctx), { kind: 'update', type: 'schedule', id, values, cause: { because: 'schedule' } })
}

/** Notes when it comes next after a moment; what comes no more has come to its end. */
const planAfter = async (
  ctx: WriteCtx,
  record: StoredRecord,
  { comings, after, values = {} }: { comings: Comings; after: number; values?: Values },
): Promise<void> => {
  const next = comings.after(after)
  await change(ctx, record, {
    ...values,
    nextAt: next && iso(next.at),
    nextDay: next?.day ?? null,
    plannedBy: planKey(record),
  })
  if (next === null)
    await write(inHouse(ctx), {
      kind: 'transition',
      type: 'schedule',
      id: record.id,
      transition: 'finish',
      cause: { because: 'schedule' },
    })
}

/** A schedule in force that was changed, or has just begun, is planned anew: from now on, whatever was before. */
const plan: Alarm = {
  name: 'plan',
  at: (values) =>
    values.state === 'active' && values.plannedBy !== planKey(values) ? String(values.createdAt) : null,
  run: async (ctx, record) => {
    // What was made or skipped already does not come again, wherever the new plan has it.
    const done = typeof record.lastAt === 'string' ? Date.parse(record.lastAt) : 0
    // From the change on, not from now: what fell due before this came to it is due.
    const after = Math.max(Date.parse(record.updatedAt), done)
    await planAfter(ctx, record, { comings: await planOf(ctx, record), after })
  },
}

// More than any rhythm misses in a year.
const mostMissed = 1000

/** Makes what is due: of several that were missed the last, which says how many were. */
const make: Alarm = {
  name: 'make',
  at: ({ state, nextAt }) => (state === 'active' && typeof nextAt === 'string' ? nextAt : null),
  run: async (ctx, record, { isLate }) => {
    const now = Date.parse(ctx.clock.now())
    const comings = await planOf(ctx, record)
    // The calendar may have changed since it was planned.
    const at = comings.momentOf(String(record.nextDay))
    if (at !== null && at > now) return change(ctx, record, { nextAt: iso(at) })
    let due = at ?? Date.parse(String(record.nextAt))
    let missed = 0
    for (let next = comings.after(due); next !== null && next.at <= now && missed < mostMissed; missed++) {
      due = next.at
      next = comings.after(due)
    }
    const isLeftOut = at === null && missed === 0
    const came = isLeftOut ? ({ outcome: 'closed' } as const) : await attemptRecord(ctx, record, iso(due))
    await noteRun(ctx, { schedule: record.id, dueAt: iso(due), ...came, late: isLate || missed > 0, missed })
    const failure = 'refusal' in came ? (came.refusal ?? null) : null
    await planAfter(ctx, record, { comings, after: due, values: { lastAt: iso(due), failure } })
    if (failure !== null) await tellOwner(ctx, record, failure)
  },
}

/** In its journal, where the owner is named: by bell and mail, as of any mention. */
const tellOwner = async (ctx: WriteCtx, { id, owner }: StoredRecord, failure: string): Promise<void> => {
  await write(inHouse(ctx), {
    kind: 'create',
    type: 'journal-entry',
    values: {
      about: { type: 'schedule', id },
      visibility: 'public',
      text: failure,
      mentions: typeof owner === 'string' ? [owner] : null,
    },
    cause: { because: 'schedule' },
  })
}

export const scheduleAlarms: readonly Alarm[] = [plan, make]
