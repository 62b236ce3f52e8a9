import { sql } from 'kysely'
import type { Expression, FeelValue, Literal } from '#contract/rule/ast.ts'
import { feelNumber } from '#contract/rule/compile/number.ts'
import type { Kind } from '#contract/rule/schema.ts'
import { dateText, durationMs, instantText } from '#contract/rule/temporal.ts'
import type { Sql } from './emitter.ts'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** What PostgreSQL is given for a wire value of a kind; null when it can be no such value, so that no cast can fail. */
export const parameterOf = (value: FeelValue, kind: Kind): string | number | boolean | null => {
  switch (kind) {
    case 'boolean':
      return typeof value === 'boolean' ? value : null
    case 'number':
      return typeof value === 'number' || typeof value === 'string' ? feelNumber(value) : null
    case 'ref':
      return typeof value === 'string' && uuid.test(value) ? value : null
    case 'date':
      return typeof value === 'string' ? dateText(value) : null
    case 'datetime':
      return typeof value === 'string' ? instantText(value) : null
    case 'duration':
      return typeof value === 'string' ? secondsOf(value) : null
    default:
      return typeof value === 'string'
        ? value
        : typeof value === 'number' || typeof value === 'boolean'
          ? value
          : null
  }
}

const secondsOf = (text: string): FeelNumberText | null => {
  const ms = durationMs(text)
  return ms === null ? null : (ms / 1000).toFixed(3)
}
type FeelNumberText = string

/** The kind that a constant without a declared kind has by its value. */
export const kindOfValue = (value: FeelValue): Kind =>
  typeof value === 'number'
    ? 'number'
    : typeof value === 'boolean'
      ? 'boolean'
      : typeof value === 'string'
        ? 'text'
        : 'any'

/** A literal as a parameter with an explicit type. Null when no value of the kind is like it. */
export const constantSql = (node: Literal, as: Kind): Sql | null => {
  const kind =
    as === 'any'
      ? node.kind === 'any' || node.kind === 'null'
        ? kindOfValue(node.value)
        : (node.kind as Kind)
      : as
  if (node.value === null) return sql`null::${sql.raw(typeName(kind))}`
  const parameter = parameterOf(node.value, kind)
  if (parameter === null) return null
  if (typeof parameter === 'boolean') return parameter ? sql`true` : sql`false`
  return sql`${parameter}::${sql.raw(kind === 'number' ? numberType([parameter]) : typeName(kind))}`
}

/** The smallest type that holds the constants: an integer column compared with numeric could not use its index. */
export const numberType = (values: readonly (string | number | boolean)[]): string => {
  if (!values.every((value) => typeof value === 'number' && Number.isSafeInteger(value))) return 'numeric'
  return values.every((value) => Math.abs(value as number) < 2 ** 31) ? 'int4' : 'int8'
}

export const typeName = (kind: Kind): string => {
  switch (kind) {
    case 'boolean':
      return 'boolean'
    case 'number':
    case 'duration':
    case 'money':
      return 'numeric'
    case 'ref':
      return 'uuid'
    case 'date':
      return 'date'
    case 'datetime':
      return 'timestamptz'
    default:
      return 'text'
  }
}

/** The literals of a list whose entries are all written out. */
export const literalItems = (node: Expression): readonly Literal[] | null =>
  node.type === 'list' && node.items.every((item) => item.type === 'literal') ? node.items : null
