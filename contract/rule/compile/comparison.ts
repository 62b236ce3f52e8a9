import {
  isLiteral,
  type Between,
  type Comparator,
  type Comparison,
  type Expression,
  type FeelValue,
  type In,
  type Literal,
  type Test,
} from '../ast.ts'
import { comparisonOf, readerOf } from './compare.ts'
import type { Kind, NameType } from '../schema.ts'
import type { Compiler, Evaluate, Scope } from './scope.ts'

/** The kind as which two sides are compared: the one that is known. */
const sharedKind = (one: NameType, other: NameType): Kind => {
  const kind = one.kind === 'any' ? other.kind : one.kind
  return kind === 'ref' ? 'text' : kind
}

type Read = (value: FeelValue) => FeelValue

/** How a value of no declared kind is read where the other side's kind is known; undefined where it is taken as it is. */
const adapterOf = (node: Expression, kind: Kind, compiler: Compiler): Read | undefined =>
  compiler.kindOf(node).kind !== 'any' || kind === 'any' || isLiteral(node)
    ? undefined
    : readerOf(kind === 'text' ? 'ref' : kind)

const side = (node: Expression, kind: Kind, compiler: Compiler): Evaluate => {
  const closure = compiler.closure(node)
  const read = adapterOf(node, kind, compiler)
  return read ? (scope) => read(closure(scope)) : closure
}

export const comparisonClosure = (node: Comparison, compiler: Compiler): Evaluate => {
  const kind = sharedKind(compiler.kindOf(node.left), compiler.kindOf(node.right))
  const left = side(node.left, kind, compiler)
  const right = side(node.right, kind, compiler)
  if (
    isLiteral(node.right) &&
    (kind === 'text' || kind === 'date' || kind === 'datetime' || kind === 'boolean')
  ) {
    const constant = node.right.value
    if (node.operator === '=') return (scope) => left(scope) === constant
    if (node.operator === '!=') return (scope) => left(scope) !== constant
  }
  const compare = comparisonOf(node.operator, kind)
  return (scope) => compare(left(scope), right(scope))
}

/** A test of a value that is computed once, however many tests there are: nested, the work would double at each level. */
type Check = (subject: FeelValue, scope: Scope) => boolean | null

const comparingTest = (
  subject: Expression,
  operator: Comparator,
  operand: Expression,
  compiler: Compiler,
): Check => {
  const kind = sharedKind(compiler.kindOf(subject), compiler.kindOf(operand))
  const other = side(operand, kind, compiler)
  const read = adapterOf(subject, kind, compiler)
  const compare = comparisonOf(operator, kind)
  return read
    ? (value, scope) => compare(read(value), other(scope))
    : (value, scope) => compare(value, other(scope))
}

/** Two tests joined by the three-valued `and`. */
const bothTests =
  (one: Check, other: Check): Check =>
  (value, scope) => {
    const a = one(value, scope)
    if (a === false) return false
    const b = other(value, scope)
    return b === false ? false : a === true && b === true ? true : null
  }

export const betweenClosure = (node: Between, compiler: Compiler): Evaluate => {
  const value = compiler.closure(node.value)
  const check = bothTests(
    comparingTest(node.value, '>=', node.low, compiler),
    comparingTest(node.value, '<=', node.high, compiler),
  )
  return (scope) => check(value(scope), scope)
}

/** `in`: true when any test holds, null when one does not know, else false. Equality always knows here. */
export const inClosure = (node: In, compiler: Compiler): Evaluate => {
  const value = compiler.closure(node.value)
  const constants = constantTexts(node, compiler)
  if (constants) return (scope) => constants.has(value(scope))
  const tests = node.tests.map((test) => checkOf(node.value, test, compiler))
  return (scope) => {
    const subject = value(scope)
    let known = true
    for (const test of tests) {
      const answer = test(subject, scope)
      if (answer === true) return true
      if (answer !== false) known = false
    }
    return known ? false : null
  }
}

/** Constants of one list, looked up instead of compared one by one. */
const constantTexts = (node: In, compiler: Compiler): ReadonlySet<FeelValue> | null => {
  const kind = compiler.kindOf(node.value).kind
  if (kind !== 'text' && kind !== 'ref') return null
  const items = node.tests.flatMap((test): readonly (Test | FeelValue)[] =>
    test.type === 'list'
      ? test.items
      : isLiteral(test) && Array.isArray(test.value)
        ? test.value.map(literalOf)
        : [test],
  ) as readonly Test[]
  if (items.some((item) => !isLiteral(item) || (item.kind !== 'text' && item.kind !== 'null'))) return null
  return new Set(items.map((item) => (item as Literal).value))
}

const literalOf = (value: FeelValue): Literal => ({
  type: 'literal', kind: value === null ? 'null' : 'text', value, from: 0, to: 0, line: 1, column: 1,
}) // prettier-ignore

const checkOf = (subject: Expression, test: Test, compiler: Compiler): Check => {
  if (test.type === 'range')
    return bothTests(
      comparingTest(subject, test.lowIncluded ? '>=' : '>', test.low, compiler),
      comparingTest(subject, test.highIncluded ? '<=' : '<', test.high, compiler),
    )
  if (test.type === 'test') return comparingTest(subject, test.operator, test.operand, compiler)
  const tested = compiler.kindOf(test).kind
  if (tested === 'list' || (tested === 'any' && !isLiteral(test)))
    return containsCheck(test, subject, compiler)
  const equals = comparingTest(subject, '=', test, compiler)
  return (value, scope) => equals(value, scope) === true
}

/** `list contains(list, element)`. */
export const containsClosure = (list: Expression, element: Expression, compiler: Compiler): Evaluate => {
  const value = compiler.closure(element)
  const check = containsCheck(list, element, compiler)
  return (scope) => check(value(scope), scope)
}

/** Whether a list has an entry: null when there is no list, and never null because of an entry. */
const containsCheck = (list: Expression, element: Expression, compiler: Compiler): Check => {
  const type = compiler.kindOf(list)
  const item: NameType = type.item ?? { kind: 'any', nullable: true }
  const kind = sharedKind(item, compiler.kindOf(element))
  const compare = comparisonOf('=', kind)
  const items = compiler.closure(list)
  const adapt = adapterOf(element, kind, compiler)
  const read: Read = list.type === 'list' ? (entry) => entry : readerOf(kind === 'text' ? 'ref' : kind)
  return (subject, scope) => {
    const entries = items(scope)
    const wanted = adapt ? adapt(subject) : subject
    if (Array.isArray(entries)) {
      for (const entry of entries as readonly FeelValue[])
        if (compare(read(entry), wanted) === true) return true
      return false
    }
    // Of a list that is missing nothing is known; a single value of no declared kind is a list of one.
    return type.kind === 'list' ? null : compare(entries, wanted) === true
  }
}
