import type { Ctx } from './model/ctx.ts'
import type { StoredRecord, Values } from './model/record.ts'
import { canOf } from './authorize.ts'
import type { Facts } from './writing/gather.ts'
import type { EngineType } from './model/ctx.ts'
import type { CompiledRule } from './model/parts.ts'
import { scopeOf } from './rules/scope.ts'
import type { Step } from './model/plan.ts'

/**
 * The record as it would be stored: given values over the old ones, what entering a state and a transition set, defaults
 * of a new record, and derived fields in the order of their declaration. Pure.
 */
export const derive = (
  ctx: Ctx,
  type: EngineType,
  before: StoredRecord | null,
  draft: StoredRecord,
  given: Values,
  step: Step,
  facts: Facts,
): StoredRecord => {
  const after: Record<string, unknown> = { ...draft }
  const evaluate = (rule: CompiledRule, field: string): unknown => {
    const scope = scopeOf(ctx, { type, row: after, before, facts, can: canOf(ctx, type, after, facts) })
    const value = rule.evaluate(scope)
    return type.fields.get(field)?.kind.coerce(value, type.fields.get(field)?.options as never) ?? null
  }
  const settled = [...(step.transition?.set ?? []), ...(step.entered?.enter ?? [])]
  for (const [field, rule] of settled) if (!(field in given)) after[field] = evaluate(rule, field)
  for (const field of type.fields.values()) {
    if (field.name in given) continue
    if (!before && after[field.name] === undefined) after[field.name] = field.options.default ?? null
    if (!before && field.rules.initial && after[field.name] === null)
      after[field.name] = evaluate(field.rules.initial, field.name)
  }
  for (const field of type.fields.values()) {
    if (field.rules.derived && !(field.name in given))
      after[field.name] = evaluate(field.rules.derived, field.name)
  }
  return after as unknown as StoredRecord
}
