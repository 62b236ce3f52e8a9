import type { Action, ToldGroup, ToldOne } from '#contract/automation/actions.ts'
import type { AnyRef } from '#contract/fields/ref.ts'
import { notedRefusal, type Part } from '#contract/automation/noted.ts'
import { problem } from '#contract/problem.ts'
import { hasCapability, read, write, type Cause, type StoredRecord, type WriteCtx } from '#engine'
import { peopleOf, personOf, type NoteReaders, type ReadersAmong } from './whom.ts'

/** What came of a part of an action. */
export interface Deed {
  readonly did: Part | 'nothing'
  readonly record?: string
  /** Why it could not be done, or why there was nothing to do: as `notedSentences` keeps it. */
  readonly because?: string
}

/** With whose word and in front of whom an action is done. */
export interface Performing {
  readonly cause: Cause
  /** What a note says where the action brings no words of its own. */
  readonly words: (record: StoredRecord) => string
  /** Whether whoever is served may be told. */
  readonly tellsServed: boolean
  readonly readersAmong: ReadersAmong
}

/**
 * Does an action to a record, each part for itself: one that is refused says why and does not keep the others from being
 * done. Everything is a write of its own, with the rights of the actor and the cause given.
 */
export const perform = async (
  ctx: WriteCtx,
  about: AnyRef,
  action: Action,
  performing: Performing,
): Promise<readonly Deed[]> => {
  const { cause } = performing
  const parts: readonly (readonly [Deed['did'], (() => Promise<string>) | null])[] = [
    ['set', action.set ? () => set(ctx, about, action, cause) : null],
    ['hand', action.handTo ? () => handOn(ctx, about, action, cause) : null],
    ['move', action.move ? () => move(ctx, about, action, cause) : null],
    ['task', action.task ? () => addTask(ctx, about, action, cause) : null],
    ['notify', action.notify || action.message ? () => notify(ctx, about, action, performing) : null],
  ]
  const deeds: Deed[] = []
  for (const [did, run] of parts) if (run) deeds.push(await attempt(ctx, did, run))
  return deeds
}

/** Does something that may be refused, and says why it was; what it had done until then is undone. */
export const attempt = async (ctx: WriteCtx, did: Deed['did'], run: () => Promise<string>): Promise<Deed> => {
  try {
    return { did, record: await ctx.db.savepoint(run) }
  } catch (error) {
    return { did, because: notedRefusal(error) }
  }
}

const set = async (
  ctx: WriteCtx,
  { type, id }: AnyRef,
  { set: values = {} }: Action,
  cause: Cause,
): Promise<string> => (await write(ctx, { kind: 'update', type, id, values, cause })).after.id

/** To whoever is above those who have it as it is now, after what the action itself has set. */
const handOn = async (
  ctx: WriteCtx,
  { type, id }: AnyRef,
  { handTo = 'manager' }: Action,
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
  { type, id }: AnyRef,
  { move: transition = '' }: Action,
  cause: Cause,
): Promise<string> => (await write(ctx, { kind: 'transition', type, id, transition, cause })).after.id

const addTask = async (
  ctx: WriteCtx,
  { type, id }: AnyRef,
  { task }: Action,
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
 * it and is promised an answer; whoever is served gets a reply of their own, which names nobody else. Where nobody is
 * served, all who may read the record may read it.
 */
const notify = async (
  ctx: WriteCtx,
  { type, id }: AnyRef,
  { notify: whom = [], message }: Action,
  { cause, words, tellsServed, readersAmong }: Performing,
): Promise<string> => {
  if (!hasCapability(ctx.types.get(type), 'journal'))
    throw problem('conflict', `${ctx.types.get(type).labelMany} have no journal to write into.`)
  // As it is after what the action itself has set: whoever has it now is told.
  const record = await read(ctx, type, id)
  const text = message ?? words(record)
  const say = async (visibility: 'internal' | 'public', people: readonly string[]): Promise<string> => {
    const mentions = people.length > 0 ? people : null
    const values = { about: { type, id }, visibility, text, mentions }
    return (await write(ctx, { kind: 'create', type: 'journal-entry', values, cause })).after.id
  }
  const isServed = ctx.types.get(type).declaration.timers?.respond !== undefined
  const readers = { about: { type, id }, may: isServed ? 'work' : 'read', readersAmong } as const
  const named = await namedBy(ctx, record, whom, readers)
  if (!isServed) return say('public', [...named.keys()])
  const served = [...named].flatMap(([person, isNamed]) => (isNamed ? [person] : []))
  const others = [...named.keys()].filter((person) => !served.includes(person))
  if (served.length > 0 && tellsServed) {
    const reply = await say('public', served)
    if (others.length === 0) return reply
  }
  return say('internal', others)
}

/** Whom an action names, each once, with whether they are named as the one who is served. */
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
