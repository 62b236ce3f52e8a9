import type { CompiledRule } from '../model/parts.ts'
import type { AnyType } from '#contract/define-type.ts'
import { kindOf } from '#contract/fields/f.ts'
import { check } from '#contract/rule/check.ts'
import { compile } from '#contract/rule/compile.ts'
import { namesIn } from '#contract/rule/ast.ts'
import { parseRule } from '#contract/rule/parse.ts'
import { RuleError } from '#contract/rule/error.ts'
import type { NameType, RuleSchema } from '#contract/rule/schema.ts'

/**
 * Parses, checks and compiles a rule.
 * @throws RuleError with the position, `place` in front of its message
 */
export const compileRule = (text: string, schema: RuleSchema, place: string): CompiledRule => {
  const expression = parseRule(text)
  const issue = check(expression, schema).find((each) => each.severity !== 'warning')
  if (issue) throw new RuleError(`${place}: ${issue.message}`, issue)
  return Object.freeze({
    text,
    expression,
    schema,
    paths: namesIn(expression),
    evaluate: compile(expression, schema),
  })
}

const instant: NameType = { kind: 'datetime', nullable: true }
const aRef = (target: string): NameType => ({ kind: 'ref', nullable: true, target })
const listOf = (item: NameType): NameType => ({ kind: 'list', nullable: false, item })

/** Names that are known for a request, whatever the type. */
const requestNames: Readonly<Record<string, NameType>> = {
  me: { kind: 'ref', nullable: false, target: 'person' },
  my: {
    kind: 'any',
    nullable: false,
    path: (name) =>
      ({
        organisation: aRef('organisation'),
        organisations: listOf({ kind: 'ref', nullable: false, target: 'organisation' }),
        shared: listOf({ kind: 'ref', nullable: false, target: 'organisation' }),
        colleagues: listOf({ kind: 'ref', nullable: false, target: 'person' }),
        teams: listOf({ kind: 'ref', nullable: false, target: 'team' }),
        roles: listOf({ kind: 'text', nullable: false }),
        heldRoles: listOf({ kind: 'ref', nullable: false, target: 'role' }),
        provider: { kind: 'boolean' as const, nullable: false },
        system: { kind: 'boolean' as const, nullable: false },
      })[name],
  },
  via: { kind: 'text', nullable: false, choices: ['web', 'api', 'cli', 'import', 'system'] },
  now: { kind: 'datetime', nullable: false },
}

const systemNames = (type: AnyType): Readonly<Record<string, NameType>> => ({
  id: { kind: 'ref', nullable: false, target: type.name },
  number: { kind: 'text', nullable: false },
  version: { kind: 'number', nullable: false },
  state: { kind: 'text', nullable: false, choices: Object.keys(type.lifecycle.states) },
  stateClass: {
    kind: 'text',
    nullable: false,
    choices: ['new', 'active', 'waiting', 'resolved', 'closed', 'cancelled'],
  },
  createdAt: { ...instant, nullable: false },
  createdBy: aRef('person'),
  updatedAt: { ...instant, nullable: false },
  updatedBy: aRef('person'),
  archivedAt: instant,
})

/** The names of a type's records: system values and fields; a reference leads on to the names of its target. */
export const recordNames = (
  type: AnyType,
  types: ReadonlyMap<string, AnyType>,
): ((name: string) => NameType | undefined) => {
  const system = systemNames(type)
  return (name) => {
    if (Object.hasOwn(system, name)) return system[name]
    const field = Object.hasOwn(type.fields, name) ? type.fields[name] : undefined
    if (!field) return undefined
    const nameType = kindOf(field).nameType(field)
    if (nameType.kind !== 'ref') return nameType
    const target = types.get(nameType.target ?? '')
    return target ? { ...nameType, path: recordNames(target, types) } : nameType
  }
}

/** What a rule of `type` may name. Where the record is a candidate for another's reference, `record` is that other. */
export const ruleSchemaOf = (
  type: AnyType,
  types: ReadonlyMap<string, AnyType>,
  owner?: AnyType,
): RuleSchema => {
  const own = recordNames(type, types)
  const nested: Readonly<Record<string, NameType>> = {
    before: { kind: 'any', nullable: true, path: own },
    ...(owner && { record: { kind: 'any' as const, nullable: false, path: recordNames(owner, types) } }),
  }
  return {
    name: (name) => own(name) ?? requestNames[name] ?? nested[name],
    names: () => [
      ...Object.keys(systemNames(type)),
      ...Object.keys(type.fields),
      ...Object.keys(requestNames),
      ...Object.keys(nested),
    ],
  }
}
