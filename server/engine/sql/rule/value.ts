import { sql } from 'kysely'
import type { Arithmetic, Call, Expression, Name } from '#contract/rule/ast.ts'
import { isLiteral } from '#contract/rule/ast.ts'
import { ruleError } from '#contract/rule/error.ts'
import { quotientScale } from '#contract/rule/compile/number.ts'
import type { Kind } from '#contract/rule/schema.ts'
import { instantBounds } from '#contract/rule/temporal.ts'
import { constantSql, kindOfValue, literalItems, numberType, parameterOf, typeName } from './constant.ts'
import type { Emitter, Sql } from './emitter.ts'
import { plainForms, type Forms } from './forms.ts'
import { nullForms } from './comparison.ts'

/** The SQL of a value that is no condition. */
export const valueSql = (node: Expression, emitter: Emitter): Sql => {
  switch (node.type) {
    case 'literal': {
      const constant = constantSql(node, emitter.kindOf(node).kind)
      if (constant) return constant
      throw ruleError('not_a_filter', "This value can't be used in a filter.", node)
    }
    case 'name':
      return nameSql(node, emitter)
    case 'list':
      return listSql(node, emitter)
    case 'if': {
      const type = emitter.kindOf(node).kind
      const branch = (each: Expression): Sql => branchSql(each, type, emitter)
      return sql`(case when ${emitter.whenTrue(node.condition)} then ${branch(node.then)} else ${branch(node.else)} end)`
    }
    case 'arithmetic':
      return arithmeticSql(node, emitter)
    case 'call':
      return callSql(node, emitter)
    case 'decision':
      throw ruleError('not_a_filter', `decision("${node.name}") can't be asked in a filter.`, node)
    case 'unsupported':
      throw ruleError('unsupported', `This part of FEEL can't be used in a rule: ${node.feature}`, node)
    default:
      return emitter.exact(node)
  }
}

const nameSql = (node: Name, emitter: Emitter): Sql => {
  const local = node.path.length === 1 ? emitter.locals[node.path[0] ?? ''] : undefined
  const found = local ?? emitter.columns.resolve(node.path)
  if (!found)
    throw ruleError('not_a_filter', `${node.path.join('.')} can't be used in a filter.`, node, {
      name: node.path.join('.'),
    })
  return found.expression
}

/** Branches of different columns in one type: the integers of one and the decimals of another, an id and a text. */
const branchSql = (node: Expression, kind: Kind, emitter: Emitter): Sql => {
  if (isLiteral(node)) return constantSql(node, kind) ?? sql`null::${sql.raw(typeName(kind))}`
  if (kind === 'list') return emitter.value(node)
  return sql`(${emitter.value(node)})::${sql.raw(typeName(kind))}`
}

const listSql = (node: Expression, emitter: Emitter): Sql => {
  const items = literalItems(node)
  if (!items) throw ruleError('not_a_filter', 'Only a list of constants can be used here in a filter.', node)
  const declared = emitter.kindOf(node).item?.kind ?? 'any'
  const kinds = new Set(items.map((item) => kindOfValue(item.value)))
  const kind = declared !== 'any' ? declared : kinds.size === 1 ? ([...kinds][0] ?? 'text') : 'text'
  const values = items.map((item) => (item.value === null ? null : parameterOf(item.value, kind)))
  const known = values.filter((value) => value !== null)
  return sql`${values}::${sql.raw(kind === 'number' ? numberType(known) : typeName(kind))}[]`
}

const arithmeticSql = (node: Arithmetic, emitter: Emitter): Sql => {
  const [a, b] = [emitter.kindOf(node.left).kind, emitter.kindOf(node.right).kind]
  const isTimeLast = a === 'duration' && (b === 'datetime' || b === 'date') && node.operator === '+'
  const isScaled = a === 'number' && b === 'duration'
  const [left, right] = isTimeLast || isScaled ? [node.right, node.left] : [node.left, node.right]
  const [one, other] = isTimeLast || isScaled ? [b, a] : [a, b]
  const l = operand(left, one === 'any' ? 'number' : one, emitter)
  const r = operand(right, other === 'any' ? 'number' : other, emitter)
  const operator = sql.raw(node.operator)
  if (one === 'text') return sql`(${l} || ${r})`
  if (one === 'datetime')
    return other === 'duration'
      ? shiftedTime(sql`(extract(epoch from ${l}) ${operator} ${r})`)
      : sql`extract(epoch from (${l} - ${r}))`
  if (one === 'date')
    return other === 'duration'
      ? shiftedDay(l, sql`(${operator} ${r})`)
      : sql`((${l} - ${r})::numeric * 86400)`
  if (one === 'duration' && other === 'number')
    return boundedDuration(
      node.operator === '/' ? sql`div(${l} * 1000, nullif(${r}, 0)) * 0.001` : sql`trunc(${l} * ${r}, 3)`,
    )
  if (one === 'duration' && node.operator !== '/') return boundedDuration(sql`${l} ${operator} ${r}`)
  return node.operator === '/' ? quotient(l, r) : sql`(${l} ${operator} ${r})`
}

const operand = (node: Expression, kind: Kind, emitter: Emitter): Sql => {
  const value = isLiteral(node)
    ? (constantSql(node, kind) ?? sql`null::${sql.raw(typeName(kind))}`)
    : emitter.value(node)
  return kind === 'number' || kind === 'duration' ? sql`(${value})::numeric` : sql`(${value})`
}

/** Exact to the digits that the closure keeps, and cut off there as it is: div() is the only exact division of PostgreSQL. */
const quotient = (l: Sql, r: Sql): Sql =>
  sql`(div(${l} * ${sql.raw(`1e${quotientScale}`)}::numeric, nullif(${r}, 0)) * ${sql.raw(`1e-${quotientScale}`)}::numeric)`

const firstSecond = sql.raw(String(instantBounds.least / 1000))
const lastSecond = sql.raw(String(instantBounds.most / 1000))

/** A closure keeps durations in milliseconds that JavaScript holds exactly; what is longer is null. */
const boundedDuration = (seconds: Sql): Sql =>
  sql`(select case when abs(t.s) <= 9007199254740.991 then t.s end from (select ${seconds} as s) t)`

/** The cast to milliseconds takes back what a double of seconds loses in far years. */
const shiftedTime = (seconds: Sql): Sql =>
  sql`(select case when t.s between ${firstSecond} and ${lastSecond} then to_timestamp(t.s::float8)::timestamptz(3) end from (select ${seconds} as s) t)`

const shiftedDay = (day: Sql, seconds: Sql): Sql =>
  sql`(select case when mod(t.s, 86400) = 0 and extract(epoch from t.d) + t.s between ${firstSecond} and ${lastSecond} then t.d + (t.s / 86400)::int4 end from (select ${day} as d, ${seconds} as s) t)`

const callSql = (node: Call, emitter: Emitter): Sql => {
  const [first] = node.args
  if (!first) throw ruleError('arity', `${node.name}() needs a value.`, node)
  switch (node.name) {
    case 'count': {
      const items = literalItems(first)
      return items ? sql`${items.length}::int4` : sql`cardinality(${emitter.value(first)})`
    }
    case 'date':
      return sql`(${textOrValue(first, 'datetime', emitter)} at time zone 'UTC')::date`
    case 'lower case':
      return sql`(lower(${textOrValue(first, 'text', emitter)} collate "und-x-icu") collate "C")`
    case 'upper case':
      return sql`(upper(${textOrValue(first, 'text', emitter)} collate "und-x-icu") collate "C")`
    case 'string length':
      return sql`char_length(${textOrValue(first, 'text', emitter)})`
    default:
      return callForms(node, emitter).exact()
  }
}

const textOrValue = (node: Expression, kind: Kind, emitter: Emitter): Sql =>
  isLiteral(node)
    ? (constantSql(node, kind) ?? sql`null::${sql.raw(typeName(kind))}`)
    : sql`(${emitter.value(node)})`

/** Functions that answer yes or no. */
export const callForms = (node: Call, emitter: Emitter): Forms => {
  const [first, second] = node.args
  if (node.name === 'is defined' && first) {
    const { whenTrue, whenFalse } = nullForms(first, emitter)
    return { whenTrue: whenFalse, whenFalse: whenTrue, exact: whenFalse }
  }
  const test = pairs[node.name]
  if (!test || !first || !second)
    throw ruleError('not_a_filter', `${node.name}() can't be used in a filter.`, node, { name: node.name })
  return plainForms(() => test(textOrValue(first, 'text', emitter), textOrValue(second, 'text', emitter)))
}

const pairs: Readonly<Record<string, ((text: Sql, match: Sql) => Sql) | undefined>> = {
  contains: (text, match) => sql`(strpos(${text}, ${match}) > 0)`,
  'starts with': (text, match) => sql`(${text} ^@ ${match})`,
  'ends with': (text, match) => sql`(right(${text}, char_length(${match})) = ${match})`,
}
