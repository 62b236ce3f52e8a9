import { operations, type Operation } from '#contract/access.ts'
import { childrenOf, isLiteral, type Test } from '#contract/rule/ast.ts'
import { grants } from '#contract/rule/compile.ts'
import { fold } from '#contract/rule/fold.ts'
import { problem } from '#contract/problem.ts'
import {
  allowed,
  explain,
  noFacts,
  read,
  withFacts,
  type Actor,
  type Ctx,
  type EngineType,
  type Facts,
  type StoredRecord,
} from '#engine'
import { canOf, inScope } from '#engine/authorize.ts'
import type { CompiledRule } from '#engine/model/parts.ts'
import { compileRule } from '#engine/rules/rules.ts'
import { requestValues, scopeOf } from '#engine/rules/scope.ts'
import { loadActor } from './actor.ts'

/** A rule that was asked: where it stands, what it says, and what it answered (null: it depends on the record). */
export interface ExplainedStep {
  readonly source: string
  readonly rule: string
  readonly result: boolean | null
}

export interface Explanation {
  readonly allowed: boolean | null
  readonly steps: readonly ExplainedStep[]
  /** The step that decided: the one that bars or grants it, else that nothing granted; null while it depends on the record. */
  readonly decidedBy: ExplainedStep | null
}

export interface ExplainRequest {
  /** The asker when absent. */
  readonly person?: string | undefined
  readonly type: string
  /** Id or number; not needed for `create`. */
  readonly id?: string | undefined
  /** `read`, `create`, `update`, `work`, `remove`, `transition:<name>`, `field:<name>` (seeing), `field:<name>:write`. */
  readonly operation: string
}

// Who may ask about somebody else. It stands on the person who is asked about.
const mayAsk = `id = me or (my.provider and ("administrator" in my.roles or "auditor" in my.roles)) or
  ("team-lead" in my.roles and (my.provider or organisation in my.organisations))`

const compiledFor = new WeakMap<EngineType, CompiledRule>()

/**
 * Why somebody may or may not do something, with every rule that was asked. The asker must be able to read the record
 * and the person: through this, nobody learns of a record that they may not know of.
 * @throws Problem `not_found`, `forbidden`, `malformed`
 */
export const explainTo = async (ctx: Ctx, request: ExplainRequest): Promise<Explanation> => {
  const type = ctx.types.has(request.type) ? ctx.types.get(request.type) : ctx.types.byPlural(request.type)
  if (!type) throw problem('not_found', `There is no type "${request.type.slice(0, 60)}".`)
  const record = request.operation === 'create' ? null : await read(ctx, type.name, request.id ?? '')
  const actor = await askedAbout(ctx, request.person)
  const subject = { ...ctx, actor }
  const facts = noFacts()
  return withFacts(subject, facts, () =>
    record ? aboutRecord(subject, type, record, request.operation, facts) : aboutCreating(subject, type),
  )
}

const askedAbout = async (ctx: Ctx, person: string | undefined): Promise<Actor> => {
  if (person === undefined || person === ctx.actor.id) return ctx.actor
  const type = ctx.types.get('person')
  const record = await read(ctx, 'person', person)
  if (record.id === ctx.actor.id) return ctx.actor
  const rule = compiledFor.get(type) ?? compileRule(mayAsk, type.schema, 'explain')
  compiledFor.set(type, rule)
  const facts = noFacts()
  const may = await withFacts(ctx, facts, () =>
    grants(rule.evaluate(scopeOf(ctx, { type, row: record, facts }))),
  )
  if (!may)
    throw problem('forbidden', {
      message: 'You may not ask this about somebody else.',
      remedy: 'Administrators, auditors and team leads may; everybody may ask about themselves.',
      rule: mayAsk,
    })
  return loadActor(ctx.db, record.id)
}

/** Without a record the rules that are settled by who asks are answered, the others depend on what is entered. */
const aboutCreating = (ctx: Ctx, type: EngineType): Explanation => {
  const known = requestValues(ctx)
  const answerOf = (text: string): boolean | null => {
    const folded = fold(compileRule(text, type.schema, 'explain').expression, known)
    return isLiteral(folded) ? folded.value === true : null
  }
  const own = type.declaration.access.create
  const rules = [
    ...(own ? [{ source: 'type', rule: own }] : []),
    ...(type.alone.has('create') ? [] : ctx.actor.grants)
      .filter(
        ({ types, allow }) => allow.includes('create') && (types.includes('*') || types.includes(type.name)),
      )
      .filter(({ when = 'true' }) => fits(type, when))
      .map(({ role, when = 'true' }) => ({ source: `role ${role}`, rule: when })),
  ]
  const steps = [
    ...scopeSteps(ctx, type, 'create'),
    ...rules.map((each) => ({ ...each, result: answerOf(each.rule) })),
  ]
  const barred = steps.find(({ source, result }) => source === 'scope' && result === false)
  const granting = steps.filter(({ source }) => source !== 'scope')
  const decidedBy = barred ?? granting.find(({ result }) => result === true) ?? null
  const isOpen = granting.some(({ result }) => result === null)
  if (barred) return { allowed: false, steps, decidedBy }
  if (decidedBy) return { allowed: true, steps, decidedBy }
  return isOpen
    ? { allowed: null, steps, decidedBy: null }
    : { allowed: false, steps, decidedBy: byDefault(granting) }
}

/** What nothing grants is refused: the rule that decided is the one over all that were asked and did not hold. */
const byDefault = (asked: readonly ExplainedStep[]): ExplainedStep => ({
  source: 'default',
  rule: [...new Set(asked.map(({ rule }) => rule))].join(' or ') || 'false',
  result: false,
})

const fits = (type: EngineType, rule: string): boolean => {
  try {
    compileRule(rule, type.schema, 'explain')
    return true
  } catch {
    return false
  }
}

const scopeSteps = (ctx: Ctx, type: EngineType, operation: Operation): ExplainedStep[] =>
  ctx.actor.scopes
    ? [{ source: 'scope', rule: ctx.actor.scopes.join(' '), result: inScope(ctx, type, operation) }]
    : []

const aboutRecord = (
  ctx: Ctx,
  type: EngineType,
  record: StoredRecord,
  operation: string,
  facts: Facts,
): Explanation => {
  const [kind = '', name = '', how] = operation.split(':')
  if (kind === 'transition') return aboutTransition(ctx, type, record, name, facts)
  if (kind === 'field') return aboutField(ctx, type, record, name, how, facts)
  if (!operations.some((each) => each === operation))
    throw problem(
      'malformed',
      `There is no operation "${operation.slice(0, 60)}": ${operations.join(', ')}, transition:<name>, field:<name>, field:<name>:write.`,
    )
  return aboutOperation(ctx, type, record, operation as Operation, facts)
}

const stepsOf = (
  ctx: Ctx,
  type: EngineType,
  operation: Operation,
  record: StoredRecord,
  facts: Facts,
): ExplainedStep[] =>
  explain(ctx, type, operation, record, facts).map(({ source, rule, granted }) => ({
    source,
    rule,
    result: granted,
  }))

const isBar = ({ source, result }: ExplainedStep): boolean =>
  (source === 'scope' || source === 'limit') && result !== true

const aboutOperation = (
  ctx: Ctx,
  type: EngineType,
  record: StoredRecord,
  operation: Operation,
  facts: Facts,
): Explanation => {
  const steps = stepsOf(ctx, type, operation, record, facts)
  const asked = steps.filter(({ source }) => source !== 'scope' && source !== 'limit')
  return {
    allowed: allowed(ctx, type, operation, record, facts),
    steps,
    decidedBy: steps.find(isBar) ?? asked.find(({ result }) => result === true) ?? byDefault(asked),
  }
}

const ask = (ctx: Ctx, type: EngineType, record: StoredRecord, rule: CompiledRule, facts: Facts): boolean =>
  grants(
    rule.evaluate(
      scopeOf(ctx, { type, row: record, before: record, facts, can: canOf(ctx, type, record, facts) }),
    ),
  )

const aboutTransition = (
  ctx: Ctx,
  type: EngineType,
  record: StoredRecord,
  name: string,
  facts: Facts,
): Explanation => {
  const transition = type.transitions.get(name)
  if (!transition) throw problem('malformed', `${type.label} has no transition "${name.slice(0, 60)}".`)
  const own: ExplainedStep[] = [
    {
      source: 'state',
      rule: `state in (${transition.from.map((state) => `"${state}"`).join(', ')})`,
      result: transition.from.includes(record.state) && !record.archivedAt,
    },
    { source: 'transition', rule: transition.by.text, result: ask(ctx, type, record, transition.by, facts) },
    ...(transition.when
      ? [
          {
            source: 'condition',
            rule: transition.when.text,
            result: ask(ctx, type, record, transition.when, facts),
          },
        ]
      : []),
  ]
  const known = aboutOperation(ctx, type, record, 'read', facts)
  const steps = [...own, ...behind(ctx, type, record, transition.by, facts)]
  if (!known.allowed) return { allowed: false, steps: [...known.steps, ...steps], decidedBy: known.decidedBy }
  const refusal = own.find(({ result }) => !result)
  return { allowed: !refusal, steps, decidedBy: refusal ?? own[1] ?? null }
}

/** What stands behind `can.work` in a rule: the rules of that operation. */
const behind = (
  ctx: Ctx,
  type: EngineType,
  record: StoredRecord,
  rule: CompiledRule,
  facts: Facts,
): ExplainedStep[] =>
  [...capabilitiesIn(rule.expression)]
    .filter((name): name is Operation => operations.some((each) => each === name))
    .flatMap((operation) =>
      stepsOf(ctx, type, operation, record, facts).map((step) => ({
        ...step,
        source: `can.${operation}: ${step.source}`,
      })),
    )

const capabilitiesIn = (node: Test): Set<string> =>
  new Set([
    ...(node.type === 'capability' && node.of === undefined ? [node.operation] : []),
    ...childrenOf(node).flatMap((child) => [...capabilitiesIn(child)]),
  ])

const aboutField = (
  ctx: Ctx,
  type: EngineType,
  record: StoredRecord,
  name: string,
  how: string | undefined,
  facts: Facts,
): Explanation => {
  const field = type.fields.get(name)
  if (!field || (how !== undefined && how !== 'write'))
    throw problem('malformed', `${type.label} has no field "${name.slice(0, 60)}".`)
  const whole = aboutOperation(ctx, type, record, how === 'write' ? 'update' : 'read', facts)
  const rule = how === 'write' ? field.rules.write : field.rules.read
  const isComputed = how === 'write' && !rule && field.rules.derived !== undefined
  const own: ExplainedStep[] = rule
    ? [{ source: 'field', rule: rule.text, result: ask(ctx, type, record, rule, facts) }]
    : isComputed
      ? [{ source: 'field', rule: 'derived', result: false }]
      : []
  const steps = [...whole.steps, ...own, ...(rule ? behind(ctx, type, record, rule, facts) : [])]
  if (!whole.allowed) return { allowed: false, steps, decidedBy: whole.decidedBy }
  const [step] = own
  return { allowed: step ? step.result === true : true, steps, decidedBy: step ?? whole.decidedBy }
}
