import { operations, type Operation } from '#contract/access.ts'
import { literal, type Expression } from '#contract/rule/ast.ts'
import { fold, isAlways, isNever } from '#contract/rule/fold.ts'
import { problem } from '#contract/problem.ts'
import { list, type Ctx, type EngineType, type StoredRecord } from '#engine'
import { translatedFor } from '#engine/reading/translations.ts'
import { compileRule } from '#engine/rules/rules.ts'
import type { Grant } from '#contract/access.ts'
import { isAuditor } from './rights.ts'

/** What a role may do with records of a type: in any case, never, or under the rules that are named. */
export interface AccessCell {
  readonly role: string
  /** Whether the person belongs to the organisation that runs the desk. */
  readonly provider: boolean
  readonly type: string
  /** `read`, `create`, `update`, `work`, `remove`, or `transition:<name>`. */
  readonly operation: string
  readonly verdict: 'always' | 'never' | 'depends'
  /** The rules on which it depends, as they are written; `limit` holds for everybody. */
  readonly rules: readonly { readonly source: string; readonly rule: string }[]
}

/** A field with a rule of its own. */
export interface FieldRule {
  readonly type: string
  readonly field: string
  readonly read: string | null
  readonly write: string | null
}

export interface AccessMatrix {
  readonly roles: readonly { readonly key: string; readonly title: string }[]
  readonly types: readonly { readonly name: string; readonly label: string }[]
  readonly cells: readonly AccessCell[]
  readonly fields: readonly FieldRule[]
}

/**
 * Who may do what, worked out from the rules in force: for each role, within and outside the desk's organisation, each
 * type and each operation. @throws Problem `forbidden` for who is neither administrator nor auditor of the desk
 */
export const accessMatrix = async (ctx: Ctx): Promise<AccessMatrix> => {
  if (!isAuditor(ctx.actor))
    throw problem('forbidden', {
      message: 'Administrators and auditors of the desk read who may do what.',
      remedy: 'What you yourself may do, and why, stands under "Why can’t I…".',
    })
  const roles = await rolesInForce(ctx)
  const types = ctx.types.all()
  return {
    roles: roles.map(({ key, title }) => ({ key, title })),
    types: types.map(({ name, label }) => ({ name, label })),
    cells: roles.flatMap((role) =>
      [true, false].flatMap((provider) => types.flatMap((type) => cellsOf({ role, provider, type }))),
    ),
    fields: types.flatMap(fieldRulesOf),
  }
}

interface RoleInForce {
  readonly key: string
  readonly title: string
  readonly grants: readonly Grant[]
}

const rolesInForce = async (ctx: Ctx): Promise<readonly RoleInForce[]> => {
  const found: RoleInForce[] = []
  for (let cursor: string | undefined, more = true; more;) {
    const page = await list(ctx, 'role', {
      sort: ['key'],
      limit: 200,
      ...(cursor !== undefined && { cursor }),
    })
    found.push(...page.rows.map((row) => inReadersWords(ctx, row)))
    cursor = page.next ?? undefined
    more = cursor !== undefined
  }
  return found
}

/** A role as it is called in the reader's language, where it has a name in that. */
const inReadersWords = (ctx: Ctx, row: StoredRecord): RoleInForce => {
  const role = row as unknown as RoleInForce
  return { ...role, title: translatedFor(ctx, ctx.types.get('role'), row)?.['title'] ?? role.title }
}

interface Place {
  readonly role: RoleInForce
  readonly provider: boolean
  readonly type: EngineType
}

const cellsOf = (place: Place): AccessCell[] => {
  const { role, provider, type } = place
  const at = { role: role.key, provider, type: type.name }
  const granted = operations.map((operation) => ({
    ...at,
    operation,
    ...decided(place, rulesOf(place, operation)),
  }))
  const verdictOf = new Map<string, AccessCell['verdict']>(
    granted.map(({ operation, verdict }) => [operation, verdict]),
  )
  const steps = [...type.transitions.values()].map(({ name, by }) => ({
    ...at,
    operation: `transition:${name}`,
    ...decided(place, [{ source: 'transition', rule: by.text }], verdictOf),
  }))
  return [...granted, ...steps]
}

interface Source {
  readonly source: string
  readonly rule: string
}

/** The rules that may grant an operation: the type's own, the role's, and those of the role that everybody has. */
const rulesOf = ({ role, type }: Place, operation: Operation): Source[] => {
  const own = type.access[operation]
  return [
    ...(own ? [{ source: 'type', rule: own.text }] : []),
    ...(type.alone.has(operation) ? [] : role.grants)
      .filter(
        ({ types, allow }) => allow.includes(operation) && (types.includes('*') || types.includes(type.name)),
      )
      .map(({ when }) => ({ source: `role ${role.key}`, rule: when ?? 'true' })),
  ]
}

const decided = (
  { role, provider, type }: Place,
  sources: readonly Source[],
  verdictOf?: ReadonlyMap<string, AccessCell['verdict']>,
): Pick<AccessCell, 'verdict' | 'rules'> => {
  const known = {
    'my.provider': provider,
    'my.roles': [...new Set(['requester', role.key])],
    'my.system': false,
    via: 'web',
  }
  const can = (operation: string, of?: string): boolean | undefined => {
    const verdict = of === undefined ? verdictOf?.get(operation) : undefined
    return verdict === 'always' ? true : verdict === 'never' ? false : undefined
  }
  const folded = ({ rule }: Source): Expression => {
    try {
      return fold(expressionOf(type, rule), known, { schema: type.schema, can })
    } catch {
      // A condition that does not fit the type grants nothing there, as when the product decides.
      return literal(false)
    }
  }
  const open = sources
    .map((source) => ({ ...source, folded: folded(source) }))
    .filter((each) => !isNever(each.folded))
  const within = type.access.within
  const limit = within ? { source: 'limit', rule: within.text } : null
  const limited = limit ? folded(limit) : literal(true)
  if (open.length === 0 || isNever(limited)) return { verdict: 'never', rules: [] }
  if (open.some((each) => isAlways(each.folded)) && isAlways(limited)) return { verdict: 'always', rules: [] }
  const named = open.some((each) => isAlways(each.folded))
    ? []
    : open.map(({ source, rule }) => ({ source, rule }))
  return { verdict: 'depends', rules: [...(limit && !isAlways(limited) ? [limit] : []), ...named] }
}

const parsed = new WeakMap<EngineType, Map<string, Expression>>()

/** A rule of a type, parsed once: the same few stand in thousands of cells. */
const expressionOf = (type: EngineType, rule: string): Expression => {
  const known = parsed.get(type) ?? new Map<string, Expression>()
  parsed.set(type, known)
  const expression = known.get(rule) ?? compileRule(rule, type.schema, 'matrix').expression
  // Roles are written by people: what nobody's role says any more is forgotten.
  if (known.size > 500) known.clear()
  known.set(rule, expression)
  return expression
}

const fieldRulesOf = (type: EngineType): FieldRule[] =>
  [...type.fields.values()]
    .filter(({ rules }) => rules.read ?? rules.write)
    .map(({ name, rules }) => ({
      type: type.name,
      field: name,
      read: rules.read?.text ?? null,
      write: rules.write?.text ?? null,
    }))
