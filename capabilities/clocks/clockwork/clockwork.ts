import type { CompiledStep } from '#contract/clocks/agreement.ts'
import { stepsOf } from '#contract/clocks/steps.ts'
import type { AnyRef } from '#contract/fields/ref.ts'
import { startLoop, type Ctx, type Loop, type WriteCtx } from '#engine'
import type { Database, Transaction } from '#platform/database/pool.ts'
import type { Log } from '#platform/log.ts'
import { ring } from './alarms.ts'
import { compute, doneSteps, lateFrom, lateStep, lockClocks, stepKey, storeComputed } from '../compute.ts'
import type { Computed } from '../computed.ts'
import type { Terms } from '../terms/definitions.ts'
import { act, type DoStep, type Reached } from '../escalate.ts'

/** What the clockwork works with: a context of its own actor, and the terms in force. */
export interface ClockworkParts {
  readonly ctx: Ctx & { readonly db: Database }
  readonly termsIn: (tx: Transaction) => Promise<Terms>
  readonly log: Pick<Log, 'error'>
  /** Hears of each clock that is late, once in a round, in the transaction in which it is found so. */
  readonly onLate?: (ctx: WriteCtx, about: AnyRef, clock: Late['clock']) => Promise<void>
  readonly doStep: DoStep
  /** Whether the schema is this program's, until the transaction ends. */
  readonly holdSchema?: (tx: Transaction) => Promise<boolean>
}

// What is found later than this was not found in time: everything was down, or it is counted by other terms only now.
const lateMs = 60_000
const staleAtOnce = 100
const putOffMs = 60_000
// More than any agreement has; what is left is found in the next turn.
const mostSteps = 200

// What one waits for (the disk at its commit), another uses.
const lanes = 3

/**
 * Does what is due, each record in a transaction of its own, a few beside each other: answers how many there were. Several
 * processes may do so at once.
 */
const fireDue = async (parts: ClockworkParts, most = 500): Promise<number> => {
  if (!(await fireNext(parts))) return 0
  let fired = 1
  const lane = async (): Promise<void> => {
    while (fired < most && (await fireNext(parts))) fired += 1
  }
  const ended = await Promise.allSettled(Array.from({ length: lanes }, lane))
  const failed = ended.find((each) => each.status === 'rejected')
  if (failed) throw failed.reason
  return fired
}

/**
 * The next record on which something is due: the one statement that looks for it, from the one index. What follows it in the
 * transaction is planned once for a connection: planning anew over every month of the log takes longer than the work.
 */
export const dueSql = `select record_id as id, type, set_config('plan_cache_mode', 'force_generic_plan', true) from clocked where wake_at <= $1::timestamptz order by wake_at limit 1 for update skip locked`

const fireNext = async (parts: ClockworkParts): Promise<boolean> => {
  const { ctx, log, holdSchema } = parts
  let id: string | null = null
  try {
    return await ctx.db.transaction(async (tx) => {
      id = null
      if (holdSchema && !(await holdSchema(tx))) return false
      const now = ctx.clock.now()
      const [due] = await tx.query<{ id: string; type: string }>({
        name: 'clocks:due',
        text: dueSql,
        values: [now],
      })
      if (!due) return false
      id = due.id
      await fire(parts, tx, due)
      return true
    })
  } catch (error) {
    if (id === null) throw error
    log.error({ err: error, record: id }, 'What was due on a record failed; it is tried again in a minute')
    await putOff(ctx, id, Date.parse(ctx.clock.now()) + putOffMs)
    return true
  }
}

/** One record that can't be done must not keep the others waiting. */
const putOff = async ({ db }: Ctx, id: string, until: number): Promise<void> => {
  await db.query({
    name: 'clocks:put-off',
    text: 'update clocked set wake_at = $2::timestamptz where record_id = $1::uuid',
    values: [id, new Date(until).toISOString()],
  })
}

const fire = async (
  { ctx, termsIn, log, onLate, doStep }: ClockworkParts,
  tx: Transaction,
  record: { readonly id: string; readonly type: string },
): Promise<void> => {
  // Nobody changes the record until what is decided here has been done: nothing fires for a state that is no more.
  const [held] = await tx.query<{ changedAt: Date | string }>({
    name: 'clocks:hold-record',
    text: 'select updated_at as "changedAt" from record where id = $1::uuid for no key update',
    values: [record.id],
  })
  // Read only now: whoever was waited for has changed it since it was found due. Nor before that change, where it was made
  // on a machine whose clock goes ahead of ours: at an earlier moment the state that is no more would still hold.
  const now = Math.max(Date.parse(ctx.clock.now()), new Date(held?.changedAt ?? 0).getTime())
  const computing = { types: ctx.types, terms: await termsIn(tx), now }
  const countedBy = await lockClocks(tx, [record])
  const counted = () => compute(tx, [record], countedBy, computing)
  let found = await counted()
  let done: ReadonlySet<string> = new Set()
  for (let steps = 0; steps < mostSteps; steps++) {
    // Anew after each: a step that raises the priority leaves the others of the old agreement undone.
    const [computed] = found
    done = await doneSteps(tx, [record.id])
    const reached = computed && reachedBy(computed, now, done)[0]
    if (!reached) break
    await doOnce({ ...ctx, db: tx }, computed, reached, { now, doStep })
    found = await counted()
  }
  const news: Late[] = []
  for (const late of found.flatMap((each) => lateOf(each, now, done)))
    if ((await noteLate(tx, record, late)) && now - late.at <= newsMs) news.push(late)
  const again = await ring(
    { ...ctx, db: tx },
    {
      record,
      now,
      lateMs,
      log,
      history: async () => {
        found = await counted()
        return found[0]?.history ?? null
      },
      told: found[0]?.history ?? null,
    },
  )
  await storeComputed(tx, found, computing)
  if (again !== null) await putOff({ ...ctx, db: tx }, record.id, again)
  // Last: what is told is written one transaction after the other, so that nothing else is done while others wait.
  for (const { clock } of news) await onLate?.({ ...ctx, db: tx }, record, clock)
}

/** What was reached and not done yet, the earliest first. */
const reachedBy = (computed: Computed, now: number, done: ReadonlySet<string>): readonly Reached[] =>
  computed.clocks
    .flatMap((clock) => {
      const isDone = (round: number, step: CompiledStep): boolean =>
        done.has(stepKey(computed.id, clock.agreement.definition.id, clock.target.name, round, nameOf(step)))
      return stepsOf(clock, now)
        .filter(({ step, round, at }) => at <= now && !isDone(round, step))
        .map((reached) => ({ ...reached, clock }))
    })
    .toSorted((a, b) => a.at - b.at)

const nameOf = ({ definition }: CompiledStep): string => definition.name

/** Once: whoever notes it first does it, in the same transaction. */
const doOnce = async (
  ctx: WriteCtx,
  computed: Computed,
  reached: Reached,
  { now, doStep }: { readonly now: number; readonly doStep: DoStep },
): Promise<void> => {
  const { clock, step, round, at } = reached
  const key = [computed.id, clock.agreement.definition.id, clock.target.name, round, nameOf(step)]
  const isLate = now - at > lateMs
  const noted = await ctx.db.query({
    name: 'clocks:note-step',
    text: `insert into clock_step (record_id, agreement_id, target, round, step, reached_at, done_at, is_late, outcome)
      values ($1::uuid, $2::uuid, $3, $4, $5, $6::timestamptz, $7::timestamptz, $8, '[]') on conflict do nothing returning 1`,
    values: [...key, new Date(at).toISOString(), new Date(now).toISOString(), isLate],
  })
  if (noted.length === 0) return
  const outcome = await act(ctx, computed, reached, { isLate, doStep })
  await ctx.db.query({
    name: 'clocks:step-outcome',
    text: `update clock_step set outcome = $6::jsonb where record_id = $1::uuid and agreement_id = $2::uuid and target = $3 and round = $4 and step = $5`,
    values: [...key, JSON.stringify(outcome)],
  })
}

interface Late {
  readonly clock: { readonly agreement: AnyRef; readonly target: string; readonly round: number }
  /** Milliseconds since 1970. */
  readonly at: number
}

/** The clocks that are late and were not found so before. */
const lateOf = ({ id, clocks }: Computed, now: number, done: ReadonlySet<string>): readonly Late[] =>
  clocks.flatMap(({ agreement: { definition }, target, standing }) => {
    const at = lateFrom(standing)
    const { round } = standing
    if (at === null || at > now || done.has(stepKey(id, definition.id, target.name, round, lateStep)))
      return []
    return [
      { at, clock: { agreement: { type: 'agreement', id: definition.id }, target: target.name, round } },
    ]
  })

// What was late before is no news: it came with history, or by other terms.
const newsMs = 7 * 86_400_000

/** Once: whoever notes it first is to tell of it, in the same transaction. */
const noteLate = async (tx: Transaction, record: AnyRef, { at, clock }: Late): Promise<boolean> => {
  const noted = await tx.query({
    name: 'clocks:note-late',
    text: `insert into clock_late (record_id, agreement_id, target, round, late_at) values ($1::uuid, $2::uuid, $3, $4, $5::timestamptz)
      on conflict do nothing returning 1`,
    values: [record.id, clock.agreement.id, clock.target, clock.round, new Date(at).toISOString()],
  })
  return noted.length > 0
}

/** Counts a page of the records anew for which other terms hold now; answers how many there were. */
const recountStale = async ({ ctx, termsIn, holdSchema }: ClockworkParts): Promise<number> =>
  ctx.db.transaction(async (tx) => {
    if (holdSchema && !(await holdSchema(tx))) return 0
    const records = await tx.query<{ id: string; type: string }>({
      name: 'clocks:stale',
      text: `select record_id as id, type from clocked where is_stale order by record_id limit ${staleAtOnce} for update skip locked`,
    })
    if (records.length === 0) return 0
    const computing = { types: ctx.types, terms: await termsIn(tx), now: Date.parse(ctx.clock.now()) }
    const countedBy = await lockClocks(tx, records)
    await storeComputed(tx, await compute(tx, records, countedBy, computing), computing)
    return records.length
  })

/** Milliseconds until the clockwork should look again when it has found nothing: what is set meanwhile may be due sooner. */
const idleMs = 400
// What another process has in hand is due until it is done.
const leastPauseMs = 20

/** One turn: what is due first, then a page of what is to be counted anew. Answers how long to wait for the next. */
export const turnClocks = async (parts: ClockworkParts): Promise<number> => {
  const fired = await fireDue(parts)
  const recounted = await recountStale(parts)
  return fired + recounted > 0 ? 0 : untilNext(parts.ctx)
}

const untilNext = async ({ db, clock }: ClockworkParts['ctx']): Promise<number> => {
  const [next] = await db.query<{ at: Date | string }>({
    name: 'clocks:next',
    text: 'select wake_at as at from clocked where wake_at is not null order by wake_at limit 1',
  })
  const ms = next === undefined ? idleMs : new Date(next.at).getTime() - Date.parse(clock.now())
  return Math.min(idleMs, Math.max(leastPauseMs, ms))
}

/** Runs the clockwork in this process, beside that of any other, until it is stopped. */
export const startClocks = (parts: ClockworkParts & { readonly log: Log }): Loop =>
  startLoop({ name: 'clockwork', log: parts.log, idleMs, turn: () => turnClocks(parts) })
