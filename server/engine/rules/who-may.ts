import type { Expression } from '#contract/rule/ast.ts'
import type { EngineType } from '../model/ctx.ts'

/** Whom a rule lets do something: those who may do another thing, in words, and those who stand in fields, by their labels. */
export interface Allowed {
  readonly people: readonly string[]
  readonly fields: readonly string[]
}

/**
 * `can.work or requester = me` is whoever may work on it, and the requester. Null where a rule says more than that, or
 * names nobody who could be asked.
 */
export const whoMay = (type: EngineType, rule: Expression): Allowed | null => {
  // Steps that the product takes by itself too are explained by whom else they are for.
  const ways = waysOf(rule).filter((way) => !isNamed(way, 'my.system'))
  const people = ways.flatMap((way) => peopleOf(way) ?? [])
  const fields = ways.flatMap((way) => labelOf(type, way) ?? [])
  const isWhole = ways.length > 0 && people.length + fields.length === ways.length
  return isWhole ? { people: [...new Set(people)], fields: [...new Set(fields)] } : null
}

const waysOf = (rule: Expression): readonly Expression[] =>
  rule.type === 'or' ? rule.operands.flatMap(waysOf) : [rule]

const peopleOf = (way: Expression): string | null => {
  if (way.type === 'capability' && way.of === undefined) return abilities[way.operation] ?? null
  // The limit to the provider's people needs no words: nobody else holds the role for the whole.
  const parts = way.type === 'and' ? way.operands : [way]
  const isAdministrator =
    parts.some(isRole) && parts.every((each) => isRole(each) || isNamed(each, 'my.provider'))
  return isAdministrator ? 'administrators' : null
}

const abilities: Readonly<Record<string, string>> = {
  update: 'whoever may change it',
  work: 'whoever may work on it',
}

/** The label of the field that is said to be oneself. */
const labelOf = (type: EngineType, way: Expression): string | null => {
  if (way.type !== 'comparison' || way.operator !== '=' || !isNamed(way.right, 'me')) return null
  if (way.left.type !== 'name' || way.left.path.length !== 1) return null
  return type.fields.get(way.left.path[0] ?? '')?.options.label ?? null
}

const isNamed = (expression: Expression, name: string): boolean =>
  expression.type === 'name' && expression.path.join('.') === name

const isRole = (expression: Expression): boolean =>
  expression.type === 'in' &&
  expression.value.type === 'literal' &&
  expression.value.value === 'administrator' &&
  expression.tests.some((test) => test.type === 'name' && test.path.join('.') === 'my.roles')
