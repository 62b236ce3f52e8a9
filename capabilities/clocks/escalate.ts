import type { RecordClock } from '#contract/clocks/clocks.ts'
import type { StepDefinition } from '#contract/clocks/target.ts'
import { telling } from '#contract/clocks/moments.ts'
import type { ReachedStep } from '#contract/clocks/steps.ts'
import { durationSeconds } from '#contract/fields/duration.ts'
import { timeOf } from '#contract/time/local-time.ts'
import { isProblem, problem } from '#contract/problem.ts'
import { hasCapability, read, write, type Cause, type StoredRecord, type WriteCtx } from '#engine'
import type { Computed } from './computed.ts'

export type Reached = ReachedStep & { readonly clock: RecordClock }

/** What came of a part of a step. */
export interface Outcome {
  readonly did: 'notify' | 'set' | 'hand' | 'move' | 'task' | 'nothing'
  readonly record?: string
  /** Why it could not be done, or why there was nothing to do. */
  readonly because?: string
}

/**
 * Does a step, each part for itself: one that is refused says why and does not keep the others from being done. Everything
 * is a write of its own, whose cause names the agreement, the target and the step.
 */
export const act = async (
  ctx: WriteCtx,
  { id, type, history, terms }: Computed,
  { step, clock, round, at }: Reached,
  isLate: boolean,
): Promise<readonly Outcome[]> => {
  const { definition } = step
  const told = telling(history.given, terms.of(type)?.decide ?? (() => null))
  for (const frame of history.frames) told.tell(frame)
  if (!step.when(told.scope)) return [{ did: 'nothing', because: 'its condition does not hold' }]
  const cause: Cause = {
    because: 'clock',
    agreement: { type: 'agreement', id: clock.agreement.definition.id },
    target: clock.target.name,
    step: definition.name,
    round,
    reachedAt: new Date(at).toISOString(),
    ...(isLate && { late: true }),
  }
  const record = await read(ctx, type, id)
  const parts: readonly (readonly [Outcome['did'], (() => Promise<string>) | null])[] = [
    ['set', definition.set ? () => set(ctx, record, definition, cause) : null],
    ['hand', definition.handTo ? () => handOn(ctx, record, definition, cause) : null],
    ['move', definition.move ? () => move(ctx, record, definition, cause) : null],
    ['task', definition.task ? () => addTask(ctx, record, definition, cause) : null],
    [
      'notify',
      definition.notify || definition.message ? () => notify(ctx, record, definition, clock, cause) : null,
    ],
  ]
  const outcomes: Outcome[] = []
  for (const [did, run] of parts) if (run) outcomes.push(await attempt(ctx, did, run))
  return outcomes
}

const attempt = async (ctx: WriteCtx, did: Outcome['did'], run: () => Promise<string>): Promise<Outcome> => {
  try {
    return { did, record: await ctx.db.savepoint(run) }
  } catch (error) {
    if (!isProblem(error)) throw error
    return { did, because: error.details.message ?? error.code }
  }
}

const set = async (
  ctx: WriteCtx,
  { type, id }: StoredRecord,
  { set: values = {} }: StepDefinition,
  cause: Cause,
): Promise<string> => (await write(ctx, { kind: 'update', type, id, values, cause })).after.id

/** To whoever is above those who have it as it is now, after what the step itself has set. */
const handOn = async (
  ctx: WriteCtx,
  { type, id }: StoredRecord,
  { handTo = 'manager' }: StepDefinition,
  cause: Cause,
): Promise<string> => {
  const assignee = await personOf(ctx, await read(ctx, type, id), handTo)
  if (assignee === null)
    throw problem(
      'conflict',
      handTo === 'manager'
        ? 'Whoever has it has no manager.'
        : 'Its team has no lead, or it is with no team.',
    )
  return (await write(ctx, { kind: 'update', type, id, values: { assignee }, cause })).after.id
}

const move = async (
  ctx: WriteCtx,
  { type, id }: StoredRecord,
  { move: transition = '' }: StepDefinition,
  cause: Cause,
): Promise<string> => (await write(ctx, { kind: 'transition', type, id, transition, cause })).after.id

const addTask = async (
  ctx: WriteCtx,
  { type, id }: StoredRecord,
  { task }: StepDefinition,
  cause: Cause,
): Promise<string> =>
  (
    await write(ctx, {
      kind: 'create',
      type: 'task',
      values: { about: { type, id }, title: task?.title, ...(task?.team && { team: task.team }) },
      cause,
    })
  ).after.id

/**
 * A note in the journal that mentions whom it concerns. It is for those who work on the record where somebody is served by
 * it and is promised an answer; else all who may read the record may read it.
 */
const notify = async (
  ctx: WriteCtx,
  { type, id }: StoredRecord,
  step: StepDefinition,
  clock: RecordClock,
  cause: Cause,
): Promise<string> => {
  // As it is after what the step itself has set: whoever has it now is told.
  const record = await read(ctx, type, id)
  const named = await Promise.all((step.notify ?? []).map((whom) => personOf(ctx, record, whom)))
  const mentions = [...new Set(named.filter((each) => each !== null))]
  const text = step.message ?? spoken(`${clock.target.label} of ${record.number}`, step.at)
  const values = {
    about: { type, id },
    visibility: ctx.types.get(type).declaration.timers?.respond ? 'internal' : 'public',
    text,
    mentions: mentions.length > 0 ? mentions : null,
  }
  if (!hasCapability(ctx.types.get(type), 'journal'))
    throw problem('conflict', `${ctx.types.get(type).labelMany} have no journal to write into.`)
  return (await write(ctx, { kind: 'create', type: 'journal-entry', values, cause })).after.id
}

const spoken = (what: string, at: string): string => {
  if (at.endsWith('%')) return `${what}: ${at.slice(0, -1)} % of the time have passed.`
  if (at.startsWith('-')) return `${what}: due in ${lengthOf(at)} of working time.`
  return durationSeconds(at.slice(1)) === 0
    ? `${what}: due now.`
    : `${what}: late by ${lengthOf(at)} of working time.`
}

/** A length as people write it in every language: `1:30 h`. */
const lengthOf = (at: string): string => {
  const minutes = Math.round(durationSeconds(at.slice(1)) / 60)
  return minutes < 60 ? `${minutes} min` : `${timeOf(minutes)} h`
}

const personOf = async (ctx: WriteCtx, record: StoredRecord, whom: string): Promise<string | null> => {
  if (whom === 'assignee' || whom === 'requester') return textOf(record[whom])
  if (whom === 'manager') {
    const assignee = textOf(record.assignee)
    return assignee === null ? null : textOf((await read(ctx, 'person', assignee)).manager)
  }
  if (whom !== 'lead') return whom
  const team = textOf(record.team)
  return team === null ? null : textOf((await read(ctx, 'team', team)).lead)
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)
