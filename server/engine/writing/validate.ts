import { invalid, type ProblemIssue } from '#contract/problem.ts'
import { grants } from '#contract/rule/compile.ts'
import { allowed } from '../authorize.ts'
import type { Changes, StoredRecord } from '../model/record.ts'
import { hasCapability, type Ctx } from '../model/ctx.ts'
import { factOf, referencesOf, requireFacts, type Facts, type Reference } from './gather.ts'
import type { Step } from '../model/plan.ts'
import type { EngineField } from '../model/parts.ts'
import type { EngineType } from '../model/ctx.ts'
import { scopeOf } from '../rules/scope.ts'

/**
 * Whether the record may be stored as it is: what is required, in this state too; references that exist and that the
 * actor may see; what the practice checks. A rule that came later does not stop a change elsewhere in an old record:
 * a missing value is complained of when it is taken away or when the state asks for it. Pure.
 * @throws Problem `invalid` with an issue for each field
 */
export const validate = (
  ctx: Ctx,
  type: EngineType,
  before: StoredRecord | null,
  after: StoredRecord,
  step: Step,
  changes: Changes,
  facts: Facts,
): void => {
  const needed = new Set(step.transition?.needs ?? [])
  for (const name of step.state.needs) if (step.entered || name in changes) needed.add(name)
  const issues: ProblemIssue[] = []
  for (const field of type.fields.values()) {
    const value = after[field.name] ?? null
    if (value === null) {
      const issue = missing(ctx, type, field, before, after, step, needed, changes, facts)
      if (issue) issues.push(issue)
    } else if (field.name in changes) issues.push(...referenceIssues(ctx, type, field, before, after, facts))
  }
  for (const issue of type.checks(after, ctx)) issues.push(issue)
  if (issues.length > 0) throw invalid(issues)
}

const missing = (
  ctx: Ctx,
  type: EngineType,
  field: EngineField,
  before: StoredRecord | null,
  after: StoredRecord,
  step: Step,
  needed: ReadonlySet<string>,
  changes: Changes,
  facts: Facts,
): ProblemIssue | null => {
  if (needed.has(field.name))
    return {
      field: field.name,
      code: 'required.state',
      message: `${field.label} is needed in the state ${step.state.label}.`,
      details: { state: step.state.name },
    }
  const touched = !before || field.name in changes
  if (field.options.required && touched)
    return { field: field.name, code: 'required', message: `${field.label} is needed.` }
  const rule = field.rules.requiredIf
  if (
    rule &&
    (touched || step.entered || rule.paths.some(([head]) => head !== undefined && head in changes))
  ) {
    if (grants(rule.evaluate(scopeOf(ctx, { type, row: after, before, facts }))))
      return {
        field: field.name,
        code: 'required.if',
        message: `${field.label} is needed when ${rule.text}.`,
        details: { rule: rule.text },
      }
  }
  return null
}

const referenceIssues = (
  ctx: Ctx,
  type: EngineType,
  field: EngineField,
  before: StoredRecord | null,
  after: StoredRecord,
  facts: Facts,
): ProblemIssue[] => {
  const old = new Set(referencesOf(field, before?.[field.name]).map(({ id }) => id))
  const isKnownGood = (reference: Reference): boolean =>
    old.has(reference.id) || (isOneself(ctx, reference) && !field.rules.only && reference.id !== after.id)
  const asked = referencesOf(field, after[field.name]).filter((reference) => !isKnownGood(reference))
  requireFacts(facts, asked)
  return asked.flatMap((reference): ProblemIssue[] => {
    const target = ctx.types.has(reference.type) ? ctx.types.get(reference.type) : null
    const record = target ? factOf(facts, reference) : null
    // One answer for "is not there" and "you may not see it": the difference would tell that it exists.
    if (!target || !record || record.type !== reference.type || !allowed(ctx, target, 'read', record, facts))
      return [
        {
          field: field.name,
          code: 'ref.unknown',
          message: `${field.label} names a record that does not exist.`,
          details: { id: reference.id },
        },
      ]
    const issue = unfit(ctx, field, { type: target, row: record }, { type, row: after }, facts)
    return issue ? [issue] : []
  })
}

interface TypedRecord {
  readonly type: EngineType
  readonly row: StoredRecord
}

/** Why a record that the actor may see can't be what the owner's field names; null when it can. */
const unfit = (
  ctx: Ctx,
  field: EngineField,
  named: TypedRecord,
  owner: TypedRecord,
  facts: Facts,
): ProblemIssue | null => {
  const { type, row } = named
  const { capability } = field.options
  if (capability && !hasCapability(type, capability))
    return {
      field: field.name,
      code: 'ref.capability',
      message: `${field.label}: ${type.labelMany} have no ${capability}.`,
      details: { capability },
    }
  if (row.archivedAt)
    return {
      field: field.name,
      code: 'ref.archived',
      message: `${field.label}: ${row.number} is archived.`,
      details: { id: row.id },
    }
  if (row.id === owner.row.id)
    return { field: field.name, code: 'ref.self', message: `${field.label} can't be the record itself.` }
  const only = field.rules.only
  if (only && !grants(only.evaluate(scopeOf(ctx, { type, row, owner, facts }))))
    return {
      field: field.name,
      code: 'ref.only',
      message: `${field.label}: ${row.number} does not satisfy ${only.text}.`,
      details: { rule: only.text },
    }
  return null
}

/** The actor and their organisation exist and are seen by them: the most frequent references of all need no look-up. */
const isOneself = (ctx: Ctx, { type, id }: { type: string; id: string }): boolean =>
  (type === 'person' && id === ctx.actor.id) || (type === 'organisation' && id === ctx.actor.organisation)
