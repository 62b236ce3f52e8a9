import type { EngineType, TypeRegistry } from './model/ctx.ts'
import type { EngineField, EngineState, EngineTransition } from './model/parts.ts'
import type { Access, AnyType } from '#contract/define-type.ts'
import { labelsOf, pluralOf } from '#contract/define-type.ts'
import { kindOf } from '#contract/fields/f.ts'
import { problem } from '#contract/problem.ts'
import type { Capability, Practice, Verb } from './model/ctx.ts'
import { compileRule, ruleSchemaOf } from './rules/rules.ts'
import type { CompiledRule } from './model/parts.ts'
import type { Values } from './model/record.ts'
import { checkPersonal } from './log/personal/personal.ts'
import { checkTranslations } from './reading/translations.ts'
import { systemColumns } from './schema/type-sql.ts'
import { sqlKindOf } from './sql/kinds.ts'
import { identifier, snakeCase } from './sql/sql-kind.ts'

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
  const registry = Object.freeze({
    get,
    has: (name: string) => types.has(name),
    all: () => [...types.values()],
    byPlural: (plural: string) => plurals.get(plural),
  })
  checkPersonal(registry)
  checkTranslations(registry)
  return registry
}

const placeAfter = (names: readonly string[], name: string): number => {
  const at = names.indexOf(name)
  return at < 0 ? names.length : at + 1
}

const withCapabilityFields = (type: AnyType, capabilities: readonly Capability[]): AnyType => {
  const named = capabilities.filter((each) => type.capabilities?.includes(each.name))
  const fields = Object.fromEntries(named.flatMap((each) => Object.entries(each.fields ?? {})))
  const list = named
    .flatMap((each) => each.listed ?? [])
    .reduce<readonly string[]>(
      (names, { field, after }) => names.toSpliced(placeAfter(names, after), 0, field),
      type.views.list,
    )
  const views = { ...type.views, list }
  return { ...type, fields: { ...type.fields, ...fields }, views }
}

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
  const { alone = [], ...rules } = declaration.access
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
    blank: blankOf(declaration),
    titleField: 'title' in declaration.fields ? 'title' : 'name',
    states: compileStates(declaration, rule),
    transitions: compileTransitions(declaration, rule, verbs),
    access: Object.fromEntries(
      Object.entries(rules satisfies Access).map(([operation, text]) => [
        operation,
        rule(`access.${operation}`, text),
      ]),
    ),
    alone: new Set(alone),
    capabilities: (declaration.capabilities ?? []).flatMap((wanted) =>
      capabilities.filter((each) => each.name === wanted),
    ),
    satellite,
    kept: practice.kept ?? false,
    verbs,
    reactions: practice.reactions ?? [],
    alarms: practice.alarms ?? [],
    onWrite: practice.onWrite ?? null,
    guard: practice.guard ?? null,
    checks: practice.checks ?? (() => []),
    sequence: `${name.replaceAll('-', '_')}_number`,
    prefix: declaration.number,
  })
}

const blankOf = ({ fields }: AnyType): Values => {
  const names = [...systemColumns.map(({ property }) => property), ...Object.keys(fields), 'type']
  return Object.freeze(Object.fromEntries(names.map((name) => [name, undefined])))
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
          ends: transition.ends ?? false,
          by: rule(`${place}.by`, transition.by),
          when: transition.when ? rule(`${place}.when`, transition.when) : null,
          whenNot: transition.whenNot ?? null,
          mails: transition.mails ?? false,
          set: Object.entries(transition.set ?? {}).map(
            ([field, text]) => [field, rule(`${place}.set.${field}`, text as string)] as const,
          ),
          run: transition.run ?? null,
        }),
      ]
    }),
  )
