import type { Abilities, Ability, TransitionAbility } from '#contract/api/records.ts'
import type { Operation } from '#contract/access.ts'
import { allowed, fieldWritable, inScope, mayEver, outOfScope } from '../authorize.ts'
import type { Ctx } from '../model/ctx.ts'
import type { StoredRecord } from '../model/record.ts'
import { withFacts, type Facts } from '../writing/gather.ts'
import { refusalOf } from '../writing/next-state.ts'
import { verbsOf } from '../writing/plan.ts'
import { isPersonType } from '../log/personal/personal.ts'
import type { EngineTransition } from '../model/parts.ts'
import type { EngineType } from '../model/ctx.ts'

const yes: Ability = { allowed: true }
const no = (ctx: Ctx, operation: Operation, type: EngineType): Ability => ({
  allowed: false,
  reason: 'permission',
  message: whyNot(ctx, operation, type),
})

const whyNot = (ctx: Ctx, operation: Operation, type: EngineType): string => {
  if (!inScope(ctx, type, operation)) return outOfScope(ctx)
  if (type.kept && operation !== 'audit') return 'The product keeps this by itself; nobody changes it.'
  return `You have no role that may ${verbsOf[operation]} this ${type.label.toLowerCase()}.`
}

// Steps that only the product itself makes are nothing to offer, nor to explain.
const nobodys = new Set(['via = "import"', 'my.system'])

/** What the actor may do to a record, and why not: for a screen that shows and never decides. */
export const abilitiesOf = (
  ctx: Ctx,
  type: EngineType,
  record: StoredRecord,
  facts: Facts,
): Promise<Abilities> =>
  withFacts(ctx, facts, () => {
    const may = (operation: Operation): Ability =>
      allowed(ctx, type, operation, record, facts) ? yes : no(ctx, operation, type)
    const update = record.archivedAt
      ? { allowed: false, reason: 'archived', message: `${record.number} is archived.` }
      : may('update')
    const writable = (name: string): boolean => {
      const field = type.fields.get(name)
      return field !== undefined && fieldWritable(ctx, type, field, record, facts, record)
    }
    return {
      update,
      work: may('work'),
      remove: may('remove'),
      audit: may('audit'),
      ...(isPersonType(type) && { erase: may('erase') }),
      fields: update.allowed ? [...type.fields.keys()].filter(writable) : [],
      transitions: [...type.transitions.values()]
        .filter((transition) => !nobodys.has(transition.by.text))
        .map((transition) => transitionAbility(ctx, type, record, transition, facts)),
    }
  })

const transitionAbility = (
  ctx: Ctx,
  type: EngineType,
  record: StoredRecord,
  transition: EngineTransition,
  facts: Facts,
): TransitionAbility => {
  const refusal = refusalOf(ctx, type, record, transition, facts)
  const needs = [...new Set([...transition.needs, ...(type.states.get(transition.to)?.needs ?? [])])]
  return {
    name: transition.name,
    label: transition.label,
    to: transition.to,
    needs,
    asks: transition.asks,
    missing: needs.filter((name) => (record[name] ?? null) === null),
    ...(refusal ? { allowed: false, reason: refusal.reason, message: refusal.message } : { allowed: true }),
  }
}

/** Whether the actor may make such records at all: somebody whose rule folds to false or null may not. */
export const mayCreate = (ctx: Ctx, type: EngineType): Ability =>
  mayEver(ctx, type, 'create')
    ? yes
    : {
        allowed: false,
        reason: 'permission',
        message: inScope(ctx, type, 'create')
          ? `You have no role that may create ${type.labelMany.toLowerCase()}.`
          : outOfScope(ctx),
      }
