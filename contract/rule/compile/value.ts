import type { Arithmetic, Call, Expression, FeelValue, Literal } from '../ast.ts'
import { containsClosure } from './comparison.ts'
import { ruleError } from '../error.ts'
import { calculate, wholePart, type FeelNumber } from './number.ts'
import { maxMatched, unsafePattern } from './pattern.ts'
import type { Compiler, Evaluate } from './scope.ts'
import { dayAfter, textOfInstant } from '../temporal.ts'

const dayMs = 86_400_000

type Operation = (a: FeelValue, b: FeelValue) => FeelValue

export const arithmeticClosure = (node: Arithmetic, compiler: Compiler): Evaluate => {
  const left = compiler.closure(node.left)
  const right = compiler.closure(node.right)
  const [a, b] = [compiler.kindOf(node.left).kind, compiler.kindOf(node.right).kind]
  const flipped =
    node.operator !== '-' &&
    (a === 'duration' ? b !== 'duration' && node.operator === '+' : a === 'number' && b === 'duration')
  const operation = operationOf(node, flipped ? b : a, flipped ? a : b)
  return (scope) => {
    const one = left(scope)
    const other = right(scope)
    if (one === null || other === null) return null
    return flipped ? operation(other, one) : operation(one, other)
  }
}

const operationOf = (node: Arithmetic, left: string, right: string): Operation => {
  const { operator } = node
  const sign = operator === '-' ? -1 : 1
  if (left === 'text' && right === 'text') return (a, b) => `${a as string}${b as string}`
  if (left === 'datetime' && right === 'duration')
    return (a, b) => textOfInstant(Date.parse(a as string) + sign * (b as number))
  if (left === 'datetime') return (a, b) => Date.parse(a as string) - Date.parse(b as string)
  if (left === 'date' && right === 'duration')
    return (a, b) => wholeDays(b as number, (days) => dayAfter(a as string, sign * days))
  if (left === 'date') return (a, b) => Date.parse(a as string) - Date.parse(b as string)
  if (left === 'duration' && right === 'duration')
    return operator === '/'
      ? (a, b) => calculate('/', a as number, b as number)
      : (a, b) => exactly((a as number) + sign * (b as number))
  if (left === 'duration') return (a, b) => (isNumber(b) ? whole(calculate(operator, a as number, b)) : null)
  return (a, b) => (isNumber(a) && isNumber(b) ? calculate(operator, a, b) : null)
}

const isNumber = (value: FeelValue): value is FeelNumber =>
  typeof value === 'number' || typeof value === 'string'
const whole = (value: FeelNumber | null): number | null => (value === null ? null : wholePart(value))

/** Milliseconds that JavaScript holds exactly, else null. */
const exactly = (ms: number): number | null => (Number.isSafeInteger(ms) ? ms : null)

/** A day has no hours: what is no whole number of days can't be added to it. */
const wholeDays = (ms: number, then: (days: number) => FeelValue): FeelValue =>
  ms % dayMs === 0 ? then(ms / dayMs) : null

export const callClosure = (node: Call, compiler: Compiler): Evaluate => {
  const [first, second] = node.args
  if (!first) throw ruleError('arity', `${node.name}() needs a value.`, node)
  const one = compiler.closure(first)
  switch (node.name) {
    case 'list contains':
      return containsClosure(first, required(second, node), compiler)
    case 'is defined':
      return (scope) => one(scope) !== null
    case 'count':
      return (scope) => {
        const list = one(scope)
        return Array.isArray(list) ? list.length : null
      }
    case 'date':
      return (scope) => ofText(one(scope), (text) => text.slice(0, 10))
    case 'lower case':
      return (scope) => ofText(one(scope), (text) => text.toLowerCase())
    case 'upper case':
      return (scope) => ofText(one(scope), (text) => text.toUpperCase())
    case 'string length':
      return (scope) => ofText(one(scope), lengthOf)
    case 'workday':
      return workdayClosure(node, one, compiler)
    case 'matches':
      return matchesClosure(node, one)
    default:
      return pairClosure(node, one, compiler.closure(required(second, node)))
  }
}

const mostWorkdays = 1000

/** Days are whole and not many: they are counted one by one. */
const workdayClosure = (node: Call, from: Evaluate, compiler: Compiler): Evaluate => {
  const [days, calendar] = node.args.slice(1).map(compiler.closure)
  if (!days || !calendar) throw ruleError('arity', `${node.name}() needs three values.`, node)
  return (scope) => {
    const [at, count, id] = [from(scope), days(scope), calendar(scope)]
    if (typeof at !== 'string' || typeof count !== 'number' || typeof id !== 'string') return null
    if (!Number.isInteger(count) || count < 0 || count > mostWorkdays) return null
    return scope.workday?.(at, count, id) ?? null
  }
}

const required = (argument: Expression | undefined, node: Call): Expression => {
  if (!argument) throw ruleError('arity', `${node.name}() needs two values.`, node)
  return argument
}

const ofText = (value: FeelValue, then: (text: string) => FeelValue): FeelValue =>
  typeof value === 'string' ? then(value) : null

/** In code points, as SQL counts. */
const lengthOf = (text: string): number => {
  let length = 0
  for (const _ of text) length += 1
  return length
}

const pairs: Readonly<Record<string, ((text: string, match: string) => boolean) | undefined>> = {
  contains: (text, match) => text.includes(match),
  'starts with': (text, match) => text.startsWith(match),
  'ends with': (text, match) => text.endsWith(match),
}

const pairClosure = (node: Call, one: Evaluate, other: Evaluate): Evaluate => {
  const test = pairs[node.name]
  if (!test) throw ruleError('unknown_function', `There is no function ${node.name}().`, node)
  return (scope) => {
    const text = one(scope)
    const match = other(scope)
    return typeof text === 'string' && typeof match === 'string' ? test(text, match) : null
  }
}

const matchesClosure = (node: Call, one: Evaluate): Evaluate => {
  const reason = unsafePattern(node.args[1], node.args[2])
  if (reason) throw ruleError('unsafe_pattern', reason, node.args[1] ?? node)
  const pattern = new RegExp(
    (node.args[1] as Literal).value as string,
    `u${node.args[2] ? ((node.args[2] as Literal).value as string) : ''}`,
  )
  return (scope) => ofText(one(scope), (text) => (text.length > maxMatched ? null : pattern.test(text)))
}
