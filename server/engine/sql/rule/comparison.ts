import { sql } from 'kysely'
import type { Between, Call, Comparator, Expression, In, Literal, Test } from '#contract/rule/ast.ts'
import { isLiteral } from '#contract/rule/ast.ts'
import { ruleError } from '#contract/rule/error.ts'
import type { Kind, NameType } from '#contract/rule/schema.ts'
import { constantSql, kindOfValue, literalItems, numberType, parameterOf, typeName } from './constant.ts'
import type { Emitter, Sql } from './emitter.ts'
import type { Forms } from './forms.ts'

const isNull = (node: Expression): boolean => isLiteral(node) && node.value === null

/** Two sides in one SQL type. A side is null (not the SQL null) when it is a constant that no value of the kind is like. */
interface Sides {
  readonly left: Sql | null
  readonly right: Sql | null
  readonly kind: Kind
}

const kindAs = (node: Expression, emitter: Emitter): Kind => {
  const { kind } = emitter.kindOf(node)
  return isLiteral(node) && kind === 'any' ? kindOfValue(node.value) : kind
}

const sidesOf = (left: Expression, right: Expression, emitter: Emitter): Sides => {
  const [one, other] = [emitter.kindOf(left).kind, emitter.kindOf(right).kind]
  const kind = sharedKind(left, right, emitter)
  return { left: sideSql(left, one, kind, emitter), right: sideSql(right, other, kind, emitter), kind }
}

/** A constant takes the kind of the other side; a text that is no constant is compared with a reference as text. */
const sharedKind = (left: Expression, right: Expression, emitter: Emitter): Kind => {
  const [one, other] = [emitter.kindOf(left).kind, emitter.kindOf(right).kind]
  if (isLiteral(right) && !isLiteral(left)) return one === 'any' ? kindAs(right, emitter) : one
  if (isLiteral(left) && !isLiteral(right)) return other === 'any' ? kindAs(left, emitter) : other
  if (one === other && one !== 'any') return one
  if (one !== 'any' && other !== 'any') return 'text'
  return one === 'any' ? (other === 'any' ? kindAs(left, emitter) : other) : one
}

const sideSql = (node: Expression, own: Kind, as: Kind, emitter: Emitter): Sql | null => {
  if (isLiteral(node)) return constantSql(node, as)
  if (own === 'any')
    throw ruleError('not_a_filter', 'What kind of value this is, is not known in a filter.', node)
  const value = emitter.value(node)
  return own === 'ref' && as === 'text' ? sql`(${value})::text` : value
}

export const comparisonForms = (
  operator: Comparator,
  left: Expression,
  right: Expression,
  emitter: Emitter,
): Forms => {
  if (operator === '=') return equalityForms(left, right, emitter)
  if (operator === '!=') {
    const { whenTrue, whenFalse } = equalityForms(left, right, emitter)
    return { whenTrue: whenFalse, whenFalse: whenTrue, exact: whenFalse }
  }
  const compare = (by: Comparator): Sql => {
    if (isNull(left) || isNull(right)) return sql`null::boolean`
    const sides = sidesOf(left, right, emitter)
    if (!sides.left || !sides.right) return sql`null::boolean`
    // The order of code points, whatever the database's language is.
    const collation = sides.kind === 'text' || sides.kind === 'any' ? sql` collate "C"` : sql``
    return sql`(${sides.left}${collation} ${sql.raw(by)} ${sides.right})`
  }
  return {
    whenTrue: () => compare(operator),
    whenFalse: () => compare(opposite[operator]),
    exact: () => compare(operator),
  }
}

const opposite: Readonly<Record<'<' | '<=' | '>' | '>=', Comparator>> = {
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
}

/** FEEL's equality knows null: it is never open. `exact` and `whenFalse` say so; `whenTrue` may be null where it is not true. */
const equalityForms = (left: Expression, right: Expression, emitter: Emitter): Forms => {
  if (isNull(right) || isNull(left)) return nullForms(isNull(right) ? left : right, emitter)
  const hasConstant = isLiteral(left) || isLiteral(right)
  const compare = (operator: string, impossible: Sql): Sql => {
    const sides = sidesOf(left, right, emitter)
    return sides.left && sides.right ? sql`(${sides.left} ${sql.raw(operator)} ${sides.right})` : impossible
  }
  return {
    whenTrue: () => compare(hasConstant ? '=' : 'is not distinct from', sql`false`),
    whenFalse: () => compare('is distinct from', sql`true`),
    exact: () => compare('is not distinct from', sql`false`),
  }
}

export const nullForms = (node: Expression, emitter: Emitter): Forms => {
  if (isLiteral(node)) {
    const same = node.value === null
    const emit = (holds: boolean): Sql => (holds ? sql`true` : sql`false`)
    return { whenTrue: () => emit(same), whenFalse: () => emit(!same), exact: () => emit(same) }
  }
  const value = (): Sql => emitter.value(node)
  return {
    whenTrue: () => sql`(${value()} is null)`,
    whenFalse: () => sql`(${value()} is not null)`,
    exact: () => sql`(${value()} is null)`,
  }
}

export const betweenForms = (node: Between, emitter: Emitter): Forms => {
  const low = comparisonForms('>=', node.value, node.low, emitter)
  const high = comparisonForms('<=', node.value, node.high, emitter)
  return allForms([low, high])
}

const allForms = (parts: readonly Forms[]): Forms => ({
  whenTrue: () =>
    sql`(${sql.join(
      parts.map((part) => part.whenTrue()),
      sql` and `,
    )})`,
  whenFalse: () =>
    sql`(${sql.join(
      parts.map((part) => part.whenFalse()),
      sql` or `,
    )})`,
  exact: () =>
    sql`(${sql.join(
      parts.map((part) => part.exact()),
      sql` and `,
    )})`,
})

const anyForms = (parts: readonly Forms[]): Forms => {
  const [only] = parts
  if (only && parts.length === 1) return only
  return {
    whenTrue: () =>
      sql`(${sql.join(
        parts.map((part) => part.whenTrue()),
        sql` or `,
      )})`,
    whenFalse: () =>
      sql`(${sql.join(
        parts.map((part) => part.whenFalse()),
        sql` and `,
      )})`,
    exact: () =>
      sql`(${sql.join(
        parts.map((part) => part.exact()),
        sql` or `,
      )})`,
  }
}

const never: Forms = { whenTrue: () => sql`false`, whenFalse: () => sql`true`, exact: () => sql`false` }

/** Constants, single or in lists, become one array; everything else is a test of its own. */
export const inForms = (node: In, emitter: Emitter): Forms => {
  const constants: Literal[] = []
  const others: Forms[] = []
  for (const test of node.tests) {
    const items =
      test.type === 'range' || test.type === 'test' ? null : isLiteral(test) ? [test] : literalItems(test)
    if (items) constants.push(...items)
    else others.push(testForms(node.value, test, emitter))
  }
  const parts = constants.length > 0 ? [constantForms(node.value, constants, emitter), ...others] : others
  return parts.length === 0 ? never : anyForms(parts)
}

/** `list contains(list, element)`. */
export const listForms = (node: Call, emitter: Emitter): Forms => {
  const [list, element] = node.args
  if (!list || !element) throw ruleError('arity', 'list contains() takes a list and a value.', node)
  const items = literalItems(list)
  if (items) return items.length === 0 ? never : constantForms(element, items, emitter)
  return testForms(element, list, emitter)
}

const testForms = (subject: Expression, test: Test, emitter: Emitter): Forms => {
  if (test.type === 'test') return comparisonForms(test.operator, subject, test.operand, emitter)
  if (test.type === 'range')
    return allForms([
      comparisonForms(test.lowIncluded ? '>=' : '>', subject, test.low, emitter),
      comparisonForms(test.highIncluded ? '<=' : '<', subject, test.high, emitter),
    ])
  if (test.type === 'list') return anyForms(test.items.map((item) => equalityForms(subject, item, emitter)))
  return emitter.kindOf(test).kind === 'list'
    ? memberForms(subject, test, emitter)
    : equalityForms(subject, test, emitter)
}

const constantForms = (subject: Expression, items: readonly Literal[], emitter: Emitter): Forms => {
  if (isLiteral(subject)) return anyForms(items.map((item) => equalityForms(subject, item, emitter)))
  const hasNull = items.some((item) => item.value === null)
  const own = emitter.kindOf(subject).kind
  if (own === 'any')
    throw ruleError('not_a_filter', 'What kind of value this is, is not known in a filter.', subject)
  const parameters = items
    .map((item) => (item.value === null ? null : parameterOf(item.value, own)))
    .filter((item) => item !== null)
  const array = (): Sql =>
    sql`${parameters}::${sql.raw(own === 'number' ? numberType(parameters) : typeName(own))}[]`
  const value = (): Sql => emitter.value(subject)
  if (parameters.length === 0) return hasNull ? nullForms(subject, emitter) : never
  if (hasNull)
    return {
      whenTrue: () => sql`(${value()} is null or ${value()} = any(${array()}))`,
      whenFalse: () => sql`(${value()} <> all(${array()}))`,
      exact: () => sql`coalesce(${value()} = any(${array()}), true)`,
    }
  return {
    whenTrue: () => sql`(${value()} = any(${array()}))`,
    whenFalse: () => sql`coalesce(${value()} <> all(${array()}), true)`,
    exact: () => sql`coalesce(${value()} = any(${array()}), false)`,
  }
}

/** Membership of a list that is a column. Its entries are never null; the list itself may be, and then the answer is open. */
const memberForms = (subject: Expression, list: Expression, emitter: Emitter): Forms => {
  const item: NameType = emitter.kindOf(list).item ?? { kind: 'text', nullable: true }
  const array = (): Sql => emitter.value(list)
  const contains = (): Sql => {
    const own = emitter.kindOf(subject).kind
    const element = isLiteral(subject)
      ? subject.value === null
        ? null
        : constantSql(subject, item.kind)
      : sideSql(subject, own, item.kind, emitter)
    if (!element) return sql`(case when ${array()} is not null then false end)`
    if (own === 'text' && item.kind === 'ref' && !isLiteral(subject))
      return sql`(${array()}::text[] @> array[${element}]::text[])`
    return sql`(${array()} @> array[${element}]::${sql.raw(typeName(item.kind))}[])`
  }
  return { whenTrue: contains, whenFalse: () => sql`(not ${contains()})`, exact: contains }
}
