import { problem } from '#contract/problem.ts'
import { isUniqueViolation } from '#platform/database/pool.ts'
import { isTransaction, type Ctx, type WriteCtx } from './model/ctx.ts'
import type { Command, KnownLabels, Written } from './model/record.ts'
import { foresee } from './writing/foresee.ts'
import { noFacts, withFacts, type Facts } from './writing/gather.ts'
import { nextNumber } from './writing/numbers.ts'
import { plan, notFound } from './writing/plan.ts'
import type { Decision, Plan } from './model/plan.ts'
import { chained, unsealed } from './log/personal/seal-event.ts'
import type { EngineType } from './model/ctx.ts'
import { knownFrom, labelsQuery, referencesIn } from './reading/refs.ts'
import { load } from './reading/load.ts'
import { save } from './store.ts'
import { uniqueProblem } from './writing/unique.ts'

const mostDepth = 8
const mostTries = 5

export interface WriteOptions {
  /** Brings along what the answer will call the records that it refers to: no round trip of its own. */
  readonly names?: boolean
}

/**
 * The only way a record changes. What it may and does is decided by `plan`, which reads from top to bottom; here is what
 * touches the database: read, decide, store record and event in one statement, then what the practice does in the same
 * transaction. Nothing is queued: followers read the event after the commit. A record that this has written once more is
 * answered as it is then.
 * @throws Problem `invalid`, `forbidden`, `not_found`, `stale`, `conflict`
 */
export const write = async (ctx: Ctx, command: Command, options: WriteOptions = {}): Promise<Written> => {
  const type = ctx.types.get(command.type)
  if (hasConsequences(type, command) && !isTransaction(ctx.db)) {
    const { db } = ctx
    return db.transaction((tx) => write({ ...ctx, db: tx }, command, options))
  }
  const { planned, labels } = await decideAndStore(ctx, type, command, options)
  const { before, after, event } = planned
  ctx.latest?.set(after.id, after.version)
  const written: Written = { before, after, event, ...(labels && { labels }) }
  if (!planned.event || !isTransaction(ctx.db)) return written
  const latest = ctx.latest ?? new Map<string, number>()
  await inTheSameTransaction({ ...ctx, db: ctx.db, latest }, planned, written)
  if ((latest.get(after.id) ?? after.version) === after.version) return written
  const stands = await load(ctx, type, after.id)
  return { before, after: stands?.record ?? after, event }
}

/** What a command would do, without doing it. */
export const preview = async (ctx: Ctx, command: Command): Promise<Written> => {
  const type = ctx.types.get(command.type)
  const { before, after, event } = unsealed(await decide(ctx, type, command, noFacts()))
  return { before, after, event }
}

/** Whether a write has consequences beside itself. Only those need a transaction; a write alone is one statement. */
export const hasConsequences = (type: EngineType, command: Command): boolean => {
  const name = command.kind === 'transition' ? command.transition : null
  const transition = name === null ? undefined : type.transitions.get(name)
  if (type.onWrite || type.guard || transition?.run) return true
  const towards = transition ? (type.states.get(transition.to)?.class ?? null) : null
  const outline = { kind: command.kind, transition: name, towards }
  return type.capabilities.some(
    (capability) => capability.onWrite && (capability.concerns?.(outline) ?? true),
  )
}

const decide = async (ctx: Ctx, type: EngineType, command: Command, facts: Facts): Promise<Decision> => {
  const loaded =
    command.kind === 'create' ? null : await load(ctx, type, command.id, { lock: isTransaction(ctx.db) })
  if (command.kind !== 'create' && !loaded) throw notFound(type, command.id)
  const numbered =
    command.kind === 'create' && command.number === undefined ? await nextNumber(ctx, type) : null
  await foresee(ctx, type, [command], facts)
  return withFacts(ctx, facts, () => plan(ctx, type, loaded, command, facts, numbered))
}

const decideAndStore = async (
  ctx: Ctx,
  type: EngineType,
  command: Command,
  { names = false }: WriteOptions,
): Promise<{ planned: Plan; labels: KnownLabels | null }> => {
  const facts = noFacts()
  for (let tries = 1; ; tries++) {
    const planned = await chained(ctx, await decide(ctx, type, command, facts))
    try {
      const references = names ? referencesIn(type, [planned.after]) : []
      const { isStored, labels } = await save(ctx, planned, labelsQuery(ctx, references))
      if (isStored) return { planned, labels: labels && knownFrom(references, labels) }
    } catch (error) {
      if (isUniqueViolation(error)) throw uniqueProblem(type, error)
      throw error
    }
    // Another writer came between reading and storing. A caller who named a version hears of it from the next plan.
    if (tries >= mostTries)
      throw problem('conflict', `${planned.after.number} is being changed by many at once; try again.`)
  }
}

const inTheSameTransaction = async (ctx: WriteCtx, planned: Plan, written: Written): Promise<void> => {
  await planned.type.guard?.(ctx, written)
  // What happened in imported history has had its consequences there; they are events of their own in it.
  if (ctx.via === 'import') return
  const depth = (ctx.depth ?? 0) + 1
  if (depth > mostDepth)
    throw problem(
      'conflict',
      `Changes set off by ${written.after.number} go more than ${mostDepth} deep; they probably run in a circle.`,
    )
  const deeper = { ...ctx, depth }
  for (const capability of planned.type.capabilities) await capability.onWrite?.(deeper, written)
  await planned.type.onWrite?.(deeper, written)
  const verb = planned.step.transition?.run
  if (verb) await planned.type.verbs[verb]?.(deeper, written)
}
