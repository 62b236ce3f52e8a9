import type { FeelValue } from '#contract/rule/ast.ts'
import type { Scope } from '#contract/rule/compile.ts'
import type { Ctx } from '../model/ctx.ts'
import type { Values } from '../model/record.ts'
import { factOf, referencesOf, type Facts } from '../writing/gather.ts'
import type { EngineType } from '../model/ctx.ts'
import { workdayAfter } from './workdays.ts'

/** Whether the actor may do `operation` on the record itself, or on the record that its field `of` refers to. */
export type Can = (operation: string, of?: string) => boolean | null

export interface ScopeParts {
  readonly type: EngineType
  readonly row: Values
  readonly before?: Values | null
  /** The record whose reference is being chosen, for `only` rules. */
  readonly owner?: { readonly type: EngineType; readonly row: Values }
  readonly facts: Facts
  readonly can?: Can
}

let presents = 0

/**
 * Puts something together, and tells whether that asked for the present: what did not holds as long as its actor has the
 * same rights, not for one request only.
 */
export const lasting = <T>(make: () => T): { readonly made: T; readonly isLasting: boolean } => {
  const before = presents
  const made = make()
  return { made, isLasting: presents === before }
}

/** Says that the present is in what is being put together. */
export const usePresent = (): void => {
  presents += 1
}

/** The request's names: the same for every record, so that a list folds them once. */
export const requestValues = (ctx: Ctx): Readonly<Record<string, unknown>> => ({
  me: ctx.actor.id,
  'my.organisation': ctx.actor.organisation,
  'my.organisations': ctx.actor.organisations,
  'my.shared': ctx.actor.shared ?? [],
  'my.colleagues': ctx.actor.colleagues ?? [],
  'my.teams': ctx.actor.teams,
  'my.roles': ctx.actor.roles,
  'my.heldRoles': ctx.actor.heldRoles ?? [],
  'my.provider': ctx.actor.provider,
  'my.system': ctx.actor.system,
  via: ctx.via,
  get now() {
    usePresent()
    return ctx.clock.now()
  },
})

/** Where a rule's closure finds its names. A path through a reference asks the facts, which may not have it yet. */
export const scopeOf = (ctx: Ctx, parts: ScopeParts): Scope => ({
  get: (path) => valueAt(ctx, parts, path) as FeelValue,
  can: (operation, of) => parts.can?.(operation, of) ?? null,
  decision: (key) => ctx.decisions.decide(key, scopeOf(ctx, parts)),
  workday: (from, days, calendar) => workdayAfter(parts.facts, from, days, calendar),
})

const valueAt = (ctx: Ctx, parts: ScopeParts, path: readonly string[]): unknown => {
  switch (path[0]) {
    case 'me':
      return path.length === 1
        ? ctx.actor.id
        : follow(ctx, parts, ctx.types.get('person'), { self: ctx.actor.id }, ['self', ...path.slice(1)])
    case 'my':
      return (ctx.actor as unknown as Values)[path[1] ?? ''] ?? null
    case 'via':
      return ctx.via
    case 'now':
      return ctx.clock.now()
    case 'before':
      return parts.before ? follow(ctx, parts, parts.type, parts.before, path.slice(1)) : null
    case 'record':
      return parts.owner ? follow(ctx, parts, parts.owner.type, parts.owner.row, path.slice(1)) : null
    default:
      return path.length === 1
        ? (parts.row[path[0] as string] ?? null)
        : follow(ctx, parts, parts.type, parts.row, path)
  }
}

const follow = (
  ctx: Ctx,
  parts: ScopeParts,
  type: EngineType,
  row: Values,
  path: readonly string[],
): unknown => {
  const [head = '', ...rest] = path
  const value = row[head] ?? null
  if (rest.length === 0 || value === null) return value
  const field = type.fields.get(head)
  const reference = field ? referencesOf(field, value)[0] : { type: 'person', id: value as string }
  if (!reference) return null
  // The actor's own organisation is known already: it decides about most records that people make for themselves.
  if (reference.id === ctx.actor.id && rest.length === 1 && rest[0] === 'organisation')
    return ctx.actor.organisation
  const target = factOf(parts.facts, reference)
  return target ? follow(ctx, parts, ctx.types.get(reference.type), target, rest) : null
}
