import { isProblem, problem, type Problem } from '#contract/problem.ts'
import type { Command, StoredRecord, Written } from '../model/record.ts'
import type { Ctx, EngineType, WriteCtx } from '../model/ctx.ts'
import { keysForMany } from '../log/personal/keys.ts'
import { foresee, ownersIn } from './foresee.ts'
import { noFacts, withFacts, type Facts } from './gather.ts'
import { nextNumber } from './numbers.ts'
import { notFound, plan } from './plan.ts'
import type { Decision, Loaded, Plan } from '../model/plan.ts'
import { chained, unsealed } from '../log/personal/seal-event.ts'
import { loadManyForUpdate } from '../reading/load.ts'
import { saveMany } from '../store.ts'
import { hasConsequences } from '../write.ts'

/** A command that is made when its turn comes, from what those before it have made of the record; it may refuse. */
export interface LateCommand {
  readonly id: string
  decide(before: StoredRecord | null): Command
}

/** A command with what differs from the others of its batch: time and actor of imported history. */
export interface BatchItem {
  readonly command: Command | LateCommand
  readonly ctx?: Partial<Pick<Ctx, 'actor' | 'clock'>>
}

export type Outcome = { readonly written: Written } | { readonly problem: Problem }

export interface BatchOptions {
  /** References known from earlier batches: people and teams need not be read again for each. */
  readonly facts?: Facts
}

/**
 * Writes many commands on records of one type, in their order, each decided as `write` decides it: a refused one changes
 * nothing and does not stop the others. Records and events are stored in one statement. Several commands on one record
 * see each other's results. Commands with consequences (verbs, hooks) are for `write`; in imported
 * history none are run. What a practice guards is stored one by one, so that what it refuses is undone.
 */
export const writeAll = async (
  ctx: WriteCtx,
  typeName: string,
  items: readonly BatchItem[],
  options: BatchOptions = {},
): Promise<readonly Outcome[]> => {
  const type = ctx.types.get(typeName)
  if (type.guard === null) return store(ctx, type, items, options)
  const outcomes: Outcome[] = []
  for (const item of items) outcomes.push(await storeGuarded(ctx, type, item))
  return outcomes
}

const store = async (
  ctx: WriteCtx,
  type: EngineType,
  items: readonly BatchItem[],
  options: BatchOptions,
): Promise<readonly Outcome[]> => {
  const { plans, outcomes } = await planAll(ctx, type.name, items, options, false)
  await saveMany(ctx, type, plans)
  return outcomes
}

const storeGuarded = async (ctx: WriteCtx, type: EngineType, item: BatchItem): Promise<Outcome> => {
  try {
    return await ctx.db.savepoint(async () => {
      const [outcome] = (await store(ctx, type, [item], {})) as readonly [Outcome]
      if ('written' in outcome) await type.guard?.(ctx, outcome.written)
      return outcome
    })
  } catch (error) {
    if (!isProblem(error)) throw error
    return { problem: error }
  }
}

/** What `writeAll` would do, without doing it. */
export const previewAll = async (
  ctx: Ctx,
  typeName: string,
  items: readonly BatchItem[],
  options: BatchOptions = {},
): Promise<readonly Outcome[]> => (await planAll(ctx, typeName, items, options, true)).outcomes

const planAll = async (
  ctx: Ctx,
  typeName: string,
  items: readonly BatchItem[],
  options: BatchOptions,
  isPreview: boolean,
): Promise<{ plans: readonly Plan[]; outcomes: readonly Outcome[] }> => {
  const type = ctx.types.get(typeName)
  const facts = options.facts ?? noFacts()
  const current = new Map<string, Loaded>(await loadManyForUpdate(ctx, type, recordsOf(items)))
  const known = items.flatMap(({ command }) => ('decide' in command ? [] : [command]))
  await foresee(ctx, type, known, facts)
  const keys = keysForMany(ctx.keys)
  if (!isPreview) await keys.toSeal(ctx.db, ownersIn(ctx, type, known, facts))
  const plans: Plan[] = []
  const outcomes: Outcome[] = []
  for (const item of items) {
    const own = { ...ctx, ...item.ctx, keys }
    try {
      const decision = await planNext(own, type.name, commandOf(item, current), current, facts)
      const planned = isPreview ? unsealed(decision) : await chained(own, decision)
      if (planned.event) {
        plans.push(planned)
        current.set(planned.after.id, { record: planned.after, head: planned.logged?.hash ?? '' })
        // Later commands of the batch may refer to it, although it is stored with them only.
        facts.records.set(planned.after.id, planned.after)
      }
      outcomes.push({ written: { before: planned.before, after: planned.after, event: planned.event } })
    } catch (error) {
      if (!isProblem(error)) throw error
      outcomes.push({ problem: error })
    }
  }
  return { plans, outcomes }
}

const recordsOf = (items: readonly BatchItem[]): string[] => [
  ...new Set(
    items.flatMap(({ command }) => ('decide' in command || command.kind !== 'create' ? [command.id] : [])),
  ),
]

const commandOf = ({ command }: BatchItem, current: ReadonlyMap<string, Loaded>): Command =>
  'decide' in command ? command.decide(current.get(command.id)?.record ?? null) : command

const planNext = async (
  ctx: Ctx,
  typeName: string,
  command: Command,
  current: Map<string, Loaded>,
  facts: Facts,
): Promise<Decision> => {
  const type = ctx.types.get(typeName)
  if (command.type !== typeName) throw problem('invalid', `A batch is about one type: ${typeName}.`)
  const loaded = command.kind === 'create' ? null : (current.get(command.id) ?? null)
  if (command.kind !== 'create' && !loaded) throw notFound(type, command.id)
  if (ctx.via !== 'import' && hasConsequences(type, command))
    throw problem(
      'invalid',
      `A ${type.label.toLowerCase()} with consequences of its own can't be part of a batch.`,
    )
  const numbered =
    command.kind === 'create' && command.number === undefined ? await nextNumber(ctx, type) : null
  return withFacts(ctx, facts, () => plan(ctx, type, loaded, command, facts, numbered))
}
