import { waitAfter } from '#contract/automation/wait-after.ts'
import type { Comings } from '#contract/time/schedule/schedule.ts'
import { write, type StoredRecord, type Values, type WriteCtx } from '#engine'
import { planKey, planOf } from '../../../capabilities/automation/api.ts'
import { inHouse } from './make.ts'

export const iso = (ms: number): string => new Date(ms).toISOString()

/** What a schedule notes of itself. */
export const change = async (ctx: WriteCtx, { id }: StoredRecord, values: Values): Promise<void> => {
  await write(inHouse(ctx), { kind: 'update', type: 'schedule', id, values, cause: { because: 'schedule' } })
}

const finish = async (ctx: WriteCtx, { id }: StoredRecord): Promise<void> => {
  await write(inHouse(ctx), {
    kind: 'transition',
    type: 'schedule',
    id,
    transition: 'finish',
    cause: { because: 'schedule' },
  })
}

/** Notes values; what neither comes again nor is tried again has come to its end. */
export const settle = async (ctx: WriteCtx, record: StoredRecord, values: Values): Promise<void> => {
  await change(ctx, record, values)
  const { nextAt, retryAt } = { ...record, ...values }
  if (nextAt === null && retryAt === null) await finish(ctx, record)
}

/** When it comes next after a moment, as a schedule notes it. */
export const nextAfter = (record: StoredRecord, comings: Comings, after: number): Values => {
  const next = comings.after(after)
  return { nextAt: next && iso(next.at), nextDay: next?.day ?? null, plannedBy: planKey(record) }
}

/** Plans a schedule in force anew. What was made or skipped already does not come again, wherever the new plan has it. */
export const planAnew = async (ctx: WriteCtx, record: StoredRecord): Promise<void> => {
  const done = typeof record.lastAt === 'string' ? Date.parse(record.lastAt) : 0
  // From the change on, not from now: what fell due before this came to it is due.
  const after = Math.max(Date.parse(record.updatedAt), done)
  await settle(ctx, record, nextAfter(record, await planOf(ctx, record), after))
}

/** Whether a schedule is in force and planned by what it does not say any more. */
export const isPlannedOtherwise = (values: Values): boolean =>
  values.state === 'active' && values.plannedBy !== planKey(values)

export const notTriedAgain: Values = { retryAt: null, retryFor: null, retries: 0 }

// With waits that double from a minute on, two days and a half.
export const mostTries = 12

/** What is noted of a try: whether and when it is tried again, and why it was refused. */
export const afterTry = (
  { due, tries, now }: { readonly due: string; readonly tries: number; readonly now: number },
  refusal: string | null,
): Values => {
  if (refusal === null || tries >= mostTries) return { failure: refusal, ...notTriedAgain }
  return { failure: refusal, retryAt: iso(now + waitAfter(tries)), retryFor: due, retries: tries }
}
