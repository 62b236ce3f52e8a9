import { read, write, type Alarm, type StoredRecord, type WriteCtx } from '#engine'
import { notedIn, planOf } from '../../../capabilities/automation/api.ts'
import { attemptRecord, inHouse, noteRun } from './make.ts'
import {
  afterTry, change, iso, isPlannedOtherwise, nextAfter, notTriedAgain, planAnew, settle,
} from './planning.ts' // prettier-ignore

/** Whatever changed it: a schedule in force goes by what it says. */
const plan: Alarm = {
  name: 'plan',
  at: (values) => (isPlannedOtherwise(values) ? String(values.createdAt) : null),
  run: planAnew,
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
    await settle(ctx, record, {
      ...nextAfter(record, comings, due),
      lastAt: iso(due),
      // What was refused before and is not made by now is not made any more.
      ...afterTry({ due: iso(due), tries: 1, now }, failure),
    })
    if (failure !== null) await tellOwner(ctx, record, failure)
  },
}

/** Tries again what was refused, after longer and longer waits, until it is made or the next one comes. */
const retry: Alarm = {
  name: 'retry',
  at: ({ state, retryAt }) => (state === 'active' && typeof retryAt === 'string' ? retryAt : null),
  run: async (ctx, record) => {
    const now = Date.parse(ctx.clock.now())
    // Of several that are due by now the last is made.
    if (typeof record.nextAt === 'string' && Date.parse(record.nextAt) <= now)
      return change(ctx, record, notTriedAgain)
    const due = String(record.retryFor)
    const came = await attemptRecord(ctx, record, due)
    await noteRun(ctx, { schedule: record.id, dueAt: due, ...came, late: true })
    const failure = came.refusal ?? null
    const tries = Number(record.retries) + 1
    await settle(ctx, record, afterTry({ due, tries, now }, failure))
    // Of the same once: the page has each.
    if (failure !== null && failure !== record.failure) await tellOwner(ctx, record, failure)
  },
}

/** In its journal, where the owner is named: by bell and mail, as of any mention. In their language, where there is one. */
const tellOwner = async (ctx: WriteCtx, { id, owner }: StoredRecord, failure: string): Promise<void> => {
  const mentioned = typeof owner === 'string' ? await read(inHouse(ctx), 'person', owner) : null
  const language = typeof mentioned?.language === 'string' ? mentioned.language : 'en'
  await write(inHouse(ctx), {
    kind: 'create',
    type: 'journal-entry',
    values: {
      about: { type: 'schedule', id },
      visibility: 'public',
      text: notedIn(language, failure),
      mentions: mentioned && [mentioned.id],
    },
    cause: { because: 'schedule' },
  })
}

export const scheduleAlarms: readonly Alarm[] = [plan, make, retry]
