import { isProblem, problem, type Problem } from '#contract/problem.ts'
import type { Command, Ctx, WriteCtx, Written } from './ctx.ts'
import { noFacts, withFacts, type Facts } from './gather.ts'
import { nextNumber } from './numbers.ts'
import { notFound, plan, type Loaded, type Plan } from './plan.ts'
import { loadManyForUpdate, saveMany } from './store.ts'
import { hasConsequences } from './write.ts'

/** A command with what differs from the others of its batch: time and actor of imported history. */
export interface BatchItem {
  readonly command: Command
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
 * history none are run.
 */
export const writeAll = async (
  ctx: WriteCtx,
  typeName: string,
  items: readonly BatchItem[],
  options: BatchOptions = {},
): Promise<readonly Outcome[]> => {
  const type = ctx.types.get(typeName)
  const facts = options.facts ?? noFacts()
  const ids = [...new Set(items.flatMap(({ command }) => (command.kind === 'create' ? [] : [command.id])))]
  const current = new Map<string, Loaded>(await loadManyForUpdate(ctx, type, ids))
  const plans: Plan[] = []
  const outcomes: Outcome[] = []
  for (const item of items) {
    const own = { ...ctx, ...item.ctx }
    try {
      const planned = await planNext(own, type.name, item.command, current, facts)
      if (planned.event) {
        plans.push(planned)
        current.set(planned.after.id, { record: planned.after, head: planned.event.hash })
      }
      outcomes.push({ written: { before: planned.before, after: planned.after, event: planned.event } })
    } catch (error) {
      if (!isProblem(error)) throw error
      outcomes.push({ problem: error })
    }
  }
  await saveMany(ctx, type, plans)
  return outcomes
}

const planNext = async (
  ctx: Ctx,
  typeName: string,
  command: Command,
  current: Map<string, Loaded>,
  facts: Facts,
): Promise<Plan> => {
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
