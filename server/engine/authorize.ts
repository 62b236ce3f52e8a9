import type { Operation } from '#contract/access.ts'
import { grants as isGranted } from '#contract/rule/compile.ts'
import { check } from '#contract/rule/check.ts'
import { fold, isNever } from '#contract/rule/fold.ts'
import { allOf, anyOf, literal, type Expression } from '#contract/rule/ast.ts'
import type { Ctx } from './model/ctx.ts'
import type { Actor, RoleGrant } from './model/actor.ts'
import type { StoredRecord, Values } from './model/record.ts'
import { isEraser } from './model/system-actors.ts'
import { factOf, referencesOf, type Facts } from './writing/gather.ts'
import type { EngineField } from './model/parts.ts'
import type { EngineType } from './model/ctx.ts'
import { compileRule } from './rules/rules.ts'
import type { CompiledRule } from './model/parts.ts'
import { lasting, requestValues, scopeOf, usePresent, type Can } from './rules/scope.ts'

/** One thing that was looked at on the way to a decision: for "why can (can't) this person see or do this?". */
export interface DecisionStep {
  /** `limit`, `type`, `role <key>`, `scope`, `field`, `transition`. */
  readonly source: string
  readonly rule: string
  readonly granted: boolean
}

const covers = (grant: RoleGrant, type: EngineType, operation: Operation): boolean =>
  grant.allow.includes(operation) && (grant.types.includes('*') || grant.types.includes(type.name))

const compiledGrants = new WeakMap<EngineType, Map<string, CompiledRule>>()

/** A grant's condition for a type, compiled once. A condition that does not fit the type grants nothing there. */
const conditionOf = (type: EngineType, grant: RoleGrant): CompiledRule | null => {
  const known = compiledGrants.get(type) ?? new Map<string, CompiledRule>()
  compiledGrants.set(type, known)
  const text = grant.when ?? 'true'
  const compiled = known.get(text)
  if (compiled) return compiled
  try {
    const rule = compileRule(text, type.schema, `role ${grant.role}`)
    if (
      check(rule.expression, type.schema, { isCondition: true }).some(({ severity }) => severity === 'error')
    )
      return null
    known.set(text, rule)
    return rule
  } catch {
    return null
  }
}

/** Whether an API key's scopes let it do this at all; people in the browser have no scopes. */
export const inScope = (ctx: Ctx, type: EngineType, operation: Operation): boolean =>
  !ctx.actor.scopes ||
  ctx.actor.scopes.some((scope) => {
    const [types = '', allowed = ''] = scope.includes(':') ? scope.split(':') : ['*', scope]
    const wanted =
      operation === 'audit'
        ? ['audit', '*']
        : operation === 'read'
          ? ['read', 'write', '*']
          : ['write', '*', operation]
    return (types === '*' || types === type.plural || types === type.name) && wanted.includes(allowed)
  })

/** What is said where the scopes of an API key are the reason, whatever its person may. */
export const outOfScope = (ctx: Ctx): string =>
  `The API key does not reach so far: its scopes are ${ctx.actor.scopes?.join(', ') || 'none'}.`

/** Nothing is within the reach of `audit` but who looked when: the limit would keep auditors from the very records that it is for. */
const limitOf = (type: EngineType, operation: Operation | 'know'): CompiledRule | null =>
  operation === 'audit' ? null : (type.access.within ?? null)

interface Granting {
  readonly source: string
  readonly rule: CompiledRule
}

/** The rules that may grant an operation, and the limit on them: the same for one record and for a list. */
const rulesOf = (
  ctx: Ctx,
  type: EngineType,
  operation: Operation,
): { readonly limit: CompiledRule | null; readonly granting: readonly Granting[] } => ({
  limit: limitOf(type, operation),
  granting: grantingOf(ctx, type, operation),
})

const grantedTo = new WeakMap<Actor, Map<EngineType, Map<Operation, readonly Granting[]>>>()

/** Looked up once for each actor: an answer asks for what may be done to a record dozens of times. */
const grantingOf = ({ actor }: Ctx, type: EngineType, operation: Operation): readonly Granting[] => {
  const ofActor = grantedTo.get(actor) ?? new Map<EngineType, Map<Operation, readonly Granting[]>>()
  grantedTo.set(actor, ofActor)
  const ofType = ofActor.get(type) ?? new Map<Operation, readonly Granting[]>()
  ofActor.set(type, ofType)
  const known = ofType.get(operation)
  if (known) return known
  const found = findGranting(actor, type, operation)
  ofType.set(operation, found)
  return found
}

const findGranting = (actor: Actor, type: EngineType, operation: Operation): readonly Granting[] => {
  // What a follower keeps is nobody's to write, whatever a role grants over all types.
  if (type.kept && operation !== 'read') return []
  const own = type.access[operation] ? [{ source: 'type', rule: type.access[operation] }] : []
  if (type.alone.has(operation)) return own
  return [
    ...own,
    ...actor.grants
      .filter((grant) => covers(grant, type, operation))
      .flatMap((grant) => {
        const rule = conditionOf(type, grant)
        return rule ? [{ source: `role ${grant.role}`, rule }] : []
      }),
  ]
}

/** May the actor do this to the record as it is? A rule that yields null grants nothing. */
export const allowed = (
  ctx: Ctx,
  type: EngineType,
  operation: Operation,
  row: Values,
  facts: Facts,
  before: Values | null = null,
): boolean => {
  if (!inScope(ctx, type, operation)) return false
  const scope = scopeOf(ctx, { type, row, before, facts, can: canOf(ctx, type, row, facts) })
  const { limit, granting } = rulesOf(ctx, type, operation)
  if (limit && !isGranted(limit.evaluate(scope))) return false
  // What holds for every record is asked first: other rules may have to look at records that nobody has read yet.
  const isFree = ({ rule }: Granting): boolean => rule.paths.length === 0
  return [...granting.filter(isFree), ...granting.filter((each) => !isFree(each))].some(({ rule }) =>
    isGranted(rule.evaluate(scope)),
  )
}

/** Whether the type's limit on everybody lets the actor know of the record at all. */
const mayKnow = (ctx: Ctx, type: EngineType, row: Values, facts: Facts): boolean => {
  const limit = type.access.within
  const scope = scopeOf(ctx, { type, row, facts, can: canOf(ctx, type, row, facts) })
  return !limit || isGranted(limit.evaluate(scope))
}

/** What `can.update` or `can.read(about)` mean in a rule of this record; `can.know(about)` asks its limit alone. */
export const canOf =
  (ctx: Ctx, type: EngineType, row: Values, facts: Facts): Can =>
  (operation, of) => {
    const ask = (asked: EngineType, values: Values): boolean =>
      operation === 'know'
        ? mayKnow(ctx, asked, values, facts)
        : allowed(ctx, asked, operation as Operation, values, facts)
    if (!of) return ask(type, row)
    const field = type.fields.get(of)
    const reference = field ? referencesOf(field, row[of])[0] : undefined
    if (!reference) return null
    const target = factOf(facts, reference)
    return target ? ask(ctx.types.get(reference.type), target) : null
  }

/** May the actor see the field's value on this record? */
export const fieldReadable = (
  ctx: Ctx,
  type: EngineType,
  field: EngineField,
  row: Values,
  facts: Facts,
): boolean =>
  !field.rules.read ||
  isGranted(field.rules.read.evaluate(scopeOf(ctx, { type, row, facts, can: canOf(ctx, type, row, facts) })))

/** May the actor give the field a value? That the record may be updated at all is asked apart. */
export const fieldWritable = (
  ctx: Ctx,
  type: EngineType,
  field: EngineField,
  row: Values,
  facts: Facts,
  before: Values | null,
): boolean => {
  if (field.options.personal !== undefined && isEraser(ctx.actor)) return true
  if (!field.rules.write) return !field.rules.derived
  return isGranted(
    field.rules.write.evaluate(scopeOf(ctx, { type, row, before, facts, can: canOf(ctx, type, row, facts) })),
  )
}

const readableTo = new WeakMap<Actor, Map<Ctx['via'], Map<EngineType, Expression>>>()
const readableNow = new WeakMap<Ctx, Map<EngineType, Expression>>()

/**
 * The condition under which the actor may read records of a type, with everything known folded away: `true` when there
 * is none left. It lies under list, get, search, count, aggregate, export and events, so that they cannot disagree. Worked
 * out once for an actor, and once for each request where a rule asks for the present.
 */
export const readable = (ctx: Ctx, type: EngineType): Expression => {
  const always = readableAlways(ctx)
  const known = always.get(type)
  if (known) return known
  const now = readableNow.get(ctx) ?? new Map<EngineType, Expression>()
  readableNow.set(ctx, now)
  const timed = now.get(type)
  if (timed) {
    usePresent()
    return timed
  }
  const { made, isLasting } = lasting(() =>
    inScope(ctx, type, 'read') ? foldedRule(ctx, type, 'read') : literal(false),
  )
  ;(isLasting ? always : now).set(type, made)
  return made
}

const readableAlways = ({ actor, via }: Ctx): Map<EngineType, Expression> => {
  const byWay = readableTo.get(actor) ?? new Map<Ctx['via'], Map<EngineType, Expression>>()
  readableTo.set(actor, byWay)
  const known = byWay.get(via) ?? new Map<EngineType, Expression>()
  byWay.set(via, known)
  return known
}

/** The condition for an operation as one folded expression. */
export const foldedRule = (ctx: Ctx, type: EngineType, operation: Operation | 'know'): Expression => {
  const limit = limitOf(type, operation)
  const granted =
    operation === 'know'
      ? literal(true)
      : anyOf(rulesOf(ctx, type, operation).granting.map(({ rule }) => rule.expression))
  return fold(limit ? allOf([limit.expression, granted]) : granted, requestValues(ctx), {
    schema: type.schema,
  })
}

/** Whether the actor may do this to any record at all: a rule that folds to false or null grants nothing, ever. */
export const mayEver = (ctx: Ctx, type: EngineType, operation: Operation): boolean =>
  inScope(ctx, type, operation) && !isNever(foldedRule(ctx, type, operation))

/** Every rule that was asked about an operation, with its answer, in the order of asking. */
export const explain = (
  ctx: Ctx,
  type: EngineType,
  operation: Operation,
  row: StoredRecord,
  facts: Facts,
): readonly DecisionStep[] => {
  const scope = scopeOf(ctx, { type, row, facts, can: canOf(ctx, type, row, facts) })
  const { limit, granting } = rulesOf(ctx, type, operation)
  return [
    ...(ctx.actor.scopes
      ? [{ source: 'scope', rule: ctx.actor.scopes.join(' '), granted: inScope(ctx, type, operation) }]
      : []),
    ...(limit ? [{ source: 'limit', rule: limit.text, granted: isGranted(limit.evaluate(scope)) }] : []),
    ...granting.map(({ source, rule }) => ({
      source,
      rule: rule.text,
      granted: isGranted(rule.evaluate(scope)),
    })),
  ]
}
