import type { RecordClock } from '#contract/clocks/clocks.ts'
import type { StepDefinition, ToldGroup, ToldOne } from '#contract/clocks/target.ts'
import { telling } from '#contract/clocks/moments.ts'
import type { ReachedStep } from '#contract/clocks/steps.ts'
import { durationSeconds } from '#contract/fields/duration.ts'
import { timeOf } from '#contract/time/local-time.ts'
import { isProblem, problem } from '#contract/problem.ts'
import { hasCapability, read, write, type Cause, type StoredRecord, type WriteCtx } from '#engine'
import { peopleOf, personOf, type NoteReaders, type ReadersAmong } from './clockwork/whom.ts'
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
  { isLate, readersAmong }: { readonly isLate: boolean; readonly readersAmong: ReadersAmong },
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
      definition.notify || definition.message
        ? () => notify(ctx, record, { step: definition, clock, cause, readersAmong })
        : null,
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

interface Telling {
  readonly step: StepDefinition
  readonly clock: RecordClock
  readonly cause: Cause
  readonly readersAmong: ReadersAmong
}

/**
 * A note in the journal that mentions whom it concerns. It is for those who work on the record where somebody is served by
 * it and is promised an answer; whoever is served gets a reply of their own, which names nobody else. Where nobody is
 * served, all who may read the record may read it.
 */
const notify = async (
  ctx: WriteCtx,
  { type, id }: StoredRecord,
  { step, clock, cause, readersAmong }: Telling,
): Promise<string> => {
  if (!hasCapability(ctx.types.get(type), 'journal'))
    throw problem('conflict', `${ctx.types.get(type).labelMany} have no journal to write into.`)
  // As it is after what the step itself has set: whoever has it now is told.
  const record = await read(ctx, type, id)
  const text = step.message ?? spoken(`${clock.target.label} of ${record.number}`, step.at)
  const say = async (visibility: 'internal' | 'public', people: readonly string[]): Promise<string> => {
    const mentions = people.length > 0 ? people : null
    const values = { about: { type, id }, visibility, text, mentions }
    return (await write(ctx, { kind: 'create', type: 'journal-entry', values, cause })).after.id
  }
  const isServed = ctx.types.get(type).declaration.timers?.respond !== undefined
  const readers = { about: { type, id }, may: isServed ? 'work' : 'read', readersAmong } as const
  const named = await namedBy(ctx, record, step.notify ?? [], readers)
  if (!isServed) return say('public', [...named.keys()])
  const served = [...named].flatMap(([person, isNamed]) => (isNamed ? [person] : []))
  const others = [...named.keys()].filter((person) => !served.includes(person))
  // What teams and suppliers have promised each other is no business of whoever is served.
  if (served.length > 0 && clock.agreement.definition.kind === 'sla') {
    const reply = await say('public', served)
    if (others.length === 0) return reply
  }
  return say('internal', others)
}

/** Whom a step names, each once, with whether they are named as the one who is served. */
const namedBy = async (
  ctx: WriteCtx,
  record: StoredRecord,
  notify: readonly (ToldOne | ToldGroup)[],
  readers: NoteReaders,
): Promise<ReadonlyMap<string, boolean>> => {
  const named = new Map<string, boolean>()
  for (const whom of notify) {
    const people =
      typeof whom === 'string' ? [await personOf(ctx, record, whom)] : await peopleOf(ctx, whom, readers)
    for (const person of people)
      if (person !== null) named.set(person, whom === 'requester' || named.get(person) === true)
  }
  return named
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
