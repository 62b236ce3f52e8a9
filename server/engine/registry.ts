import type { Access, AnyType } from '#contract/define-type.ts'
import { labelsOf, pluralOf } from '#contract/define-type.ts'
import type { Operation } from '#contract/access.ts'
import { kindOf } from '#contract/fields/f.ts'
import type { Field, FieldKind } from '#contract/fields/kind.ts'
import type { StateClass } from '#contract/lifecycle.ts'
import { problem } from '#contract/problem.ts'
import type { RuleSchema } from '#contract/rule/schema.ts'
import type { Capability, Practice, Reaction, Verb } from './practice.ts'
import { compileRule, ruleSchemaOf, type CompiledRule } from './rules.ts'
import { sqlKindOf } from './sql/kinds.ts'
import { identifier, snakeCase, type SqlKind } from './sql/sql-kind.ts'

/** A field made ready: its kind, its storage and its compiled rules. */
export interface EngineField {
  readonly name: string
  readonly label: string
  readonly options: Field & {
    readonly target?: string
    readonly only?: string
    readonly choices?: Readonly<Record<string, string>>
  }
  readonly kind: FieldKind<unknown>
  readonly sql: SqlKind
  /** Base of the column names. */
  readonly base: string
  readonly rules: {
    readonly [rule in 'initial' | 'derived' | 'requiredIf' | 'read' | 'write' | 'only']?: CompiledRule
  }
}

export interface EngineTransition {
  readonly name: string
  readonly label: string
  readonly from: readonly string[]
  readonly to: string
  readonly needs: readonly string[]
  readonly asks: readonly string[]
  readonly by: CompiledRule
  readonly when: CompiledRule | null
  readonly whenNot: string | null
  readonly set: readonly (readonly [string, CompiledRule])[]
  readonly run: string | null
}

export interface EngineState {
  readonly name: string
  readonly label: string
  readonly class: StateClass
  readonly needs: readonly string[]
  readonly enter: readonly (readonly [string, CompiledRule])[]
}

/** A declaration with its capabilities' fields, compiled and frozen: what the engine works with. */
export interface EngineType {
  readonly name: string
  readonly plural: string
  readonly label: string
  readonly labelMany: string
  readonly declaration: AnyType
  /** Quoted name of the type's table. */
  readonly table: string
  /** The names that rules and filters over its records may use. */
  readonly schema: RuleSchema
  readonly fields: ReadonlyMap<string, EngineField>
  /** The field that names the record: `title`, or `name` for people. */
  readonly titleField: string
  readonly states: ReadonlyMap<string, EngineState>
  readonly transitions: ReadonlyMap<string, EngineTransition>
  readonly access: { readonly [operation in Operation | 'within']?: CompiledRule }
  readonly capabilities: readonly Capability[]
  readonly satellite: boolean
  readonly verbs: Readonly<Record<string, Verb>>
  readonly reactions: readonly Reaction[]
  readonly onWrite: Verb | null
  readonly checks: NonNullable<Practice['checks']>
  readonly sequence: string
  readonly prefix: string
}

export interface TypeRegistry {
  /** @throws Problem `not_found` for a type that is not declared */
  get(name: string): EngineType
  byPlural(plural: string): EngineType | undefined
  has(name: string): boolean
  all(): readonly EngineType[]
}

/**
 * Makes the registry from the practices and capabilities; every rule is parsed and checked here, so that a
 * declaration with an unknown name in a rule, an undeclared verb or no `access` does not boot.
 * @throws Error that names the type, the place and the position
 */
export const makeRegistry = (
  practices: readonly Practice[],
  general: readonly Capability[],
): TypeRegistry => {
  const capabilities = [...general, ...practices.flatMap(({ brings }) => (brings ? [brings] : []))]
  const entries = [
    ...practices.map((practice) => ({ practice, satellite: false })),
    ...capabilities.flatMap((capability) =>
      (capability.satellites ?? []).map((practice) => ({ practice, satellite: true })),
    ),
  ]
  const declared = new Map(
    entries.map(({ practice }) => [practice.type.name, withCapabilityFields(practice.type, capabilities)]),
  )
  const types = new Map<string, EngineType>()
  for (const { practice, satellite } of entries) {
    if (types.has(practice.type.name)) throw new Error(`Two practices are called "${practice.type.name}".`)
    types.set(practice.type.name, compileType(practice, declared, capabilities, satellite))
  }
  const plurals = new Map([...types.values()].map((type) => [type.plural, type]))
  if (plurals.size !== types.size) throw new Error('Two types have the same plural.')
  const get = (name: string): EngineType => {
    const type = types.get(name)
    if (!type) throw problem('not_found', { message: `There is no type "${name}".` })
    return type
  }
  return Object.freeze({
    get,
    has: (name: string) => types.has(name),
    all: () => [...types.values()],
    byPlural: (plural: string) => plurals.get(plural),
  })
}

const withCapabilityFields = (type: AnyType, capabilities: readonly Capability[]): AnyType => ({
  ...type,
  fields: {
    ...type.fields,
    ...Object.assign(
      {},
      ...capabilities
        .filter((each) => type.capabilities?.includes(each.name))
        .map((each) => each.fields ?? {}),
    ),
  },
})

const compileType = (
  practice: Practice,
  declared: ReadonlyMap<string, AnyType>,
  capabilities: readonly Capability[],
  satellite: boolean,
): EngineType => {
  const declaration = declared.get(practice.type.name) as AnyType
  const { name } = declaration
  if (!declaration.access)
    throw new Error(`Type "${name}" has no access: nobody could be let in or kept out.`)
  const labels = labelsOf(declaration)
  const schema = ruleSchemaOf(declaration, declared)
  const rule = (place: string, text: string): CompiledRule => compileRule(text, schema, `${name}.${place}`)
  const verbs = practice.verbs ?? {}
  return Object.freeze({
    name,
    plural: pluralOf(declaration),
    label: labels.one,
    labelMany: labels.many,
    declaration,
    table: identifier(name.replaceAll('-', '_')),
    schema,
    fields: new Map(
      Object.entries(declaration.fields).map(([field, options]) => [
        field,
        compileField(field, options, rule, declared, declaration),
      ]),
    ),
    titleField: 'title' in declaration.fields ? 'title' : 'name',
    states: compileStates(declaration, rule),
    transitions: compileTransitions(declaration, rule, verbs),
    access: Object.fromEntries(
      Object.entries(declaration.access satisfies Access).map(([operation, text]) => [
        operation,
        rule(`access.${operation}`, text as string),
      ]),
    ),
    capabilities: (declaration.capabilities ?? []).flatMap((wanted) =>
      capabilities.filter((each) => each.name === wanted),
    ),
    satellite,
    verbs,
    reactions: practice.reactions ?? [],
    onWrite: practice.onWrite ?? null,
    checks: practice.checks ?? (() => []),
    sequence: `${name.replaceAll('-', '_')}_number`,
    prefix: declaration.number,
  })
}

type CompileRule = (place: string, text: string) => CompiledRule

const fieldRules = ['initial', 'derived', 'requiredIf', 'read', 'write'] as const

const compileField = (
  name: string,
  options: EngineField['options'],
  rule: CompileRule,
  declared: ReadonlyMap<string, AnyType>,
  owner: AnyType,
): EngineField => {
  const rules: Record<string, CompiledRule> = {}
  for (const each of fieldRules)
    if (options[each] !== undefined) rules[each] = rule(`fields.${name}.${each}`, options[each])
  if (options.only !== undefined && options.target && options.target !== '*') {
    const target = declared.get(options.target)
    if (!target)
      throw new Error(`Field "${owner.name}.${name}" refers to "${options.target}", which is no type.`)
    rules.only = compileRule(
      options.only,
      ruleSchemaOf(target, declared, owner),
      `${owner.name}.fields.${name}.only`,
    )
  }
  return Object.freeze({
    name,
    label: options.label ?? name,
    options,
    kind: kindOf(options),
    sql: sqlKindOf(options),
    base: snakeCase(name),
    rules,
  })
}

const compileStates = (declaration: AnyType, rule: CompileRule): ReadonlyMap<string, EngineState> =>
  new Map(
    Object.entries(declaration.lifecycle.states).map(([name, state]) => [
      name,
      Object.freeze({
        name,
        label: state.label ?? name,
        class: state.class,
        needs: state.needs ?? [],
        enter: Object.entries(state.enter ?? {}).map(
          ([field, text]) => [field, rule(`states.${name}.enter.${field}`, text as string)] as const,
        ),
      }),
    ]),
  )

const compileTransitions = (
  declaration: AnyType,
  rule: CompileRule,
  verbs: Readonly<Record<string, Verb>>,
): ReadonlyMap<string, EngineTransition> =>
  new Map(
    Object.entries(declaration.lifecycle.transitions).map(([name, transition]) => {
      if (transition.run && !verbs[transition.run])
        throw new Error(
          `Transition "${declaration.name}.${name}" runs "${transition.run}", which is no verb.`,
        )
      const place = `transitions.${name}`
      return [
        name,
        Object.freeze({
          name,
          label: transition.label ?? name,
          from: transition.from,
          to: transition.to,
          needs: transition.needs ?? [],
          asks: transition.asks ?? [],
          by: rule(`${place}.by`, transition.by),
          when: transition.when ? rule(`${place}.when`, transition.when) : null,
          whenNot: transition.whenNot ?? null,
          set: Object.entries(transition.set ?? {}).map(
            ([field, text]) => [field, rule(`${place}.set.${field}`, text as string)] as const,
          ),
          run: transition.run ?? null,
        }),
      ]
    }),
  )
