import {
  isLiteral,
  type Between,
  type Comparison,
  type Expression,
  type FeelValue,
  type In,
  type Literal,
  type Test,
} from '../ast.ts'
import { comparisonOf, readerOf, type Compare } from './compare.ts'
import type { Kind, NameType } from '../schema.ts'
import type { Compiler, Evaluate } from '../scope.ts'

/** The kind as which two sides are compared: the one that is known. */
const sharedKind = (one: NameType, other: NameType): Kind => {
  const kind = one.kind === 'any' ? other.kind : one.kind
  return kind === 'ref' ? 'text' : kind
}

/** The closure of a side; a value of no declared kind is read as the other side's kind. */
const side = (node: Expression, kind: Kind, compiler: Compiler): Evaluate => {
  const closure = compiler.closure(node)
  if (compiler.kindOf(node).kind !== 'any' || kind === 'any' || isLiteral(node)) return closure
  const read = readerOf(kind === 'text' ? 'ref' : kind)
  return (scope) => read(closure(scope))
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

/** `value >= low and value <= high`, with the three-valued `and`. */
const within = (value: Evaluate, low: Evaluate, high: Evaluate, above: Compare, below: Compare): Evaluate => {
  return (scope) => {
    const subject = value(scope)
    const a = above(subject, low(scope))
    if (a === false) return false
    const b = below(subject, high(scope))
    return b === false ? false : a === true && b === true ? true : null
  }
}

export const betweenClosure = (node: Between, compiler: Compiler): Evaluate => {
  const low = sharedKind(compiler.kindOf(node.value), compiler.kindOf(node.low))
  const high = sharedKind(compiler.kindOf(node.value), compiler.kindOf(node.high))
  return within(
    side(node.value, low, compiler),
    side(node.low, low, compiler),
    side(node.high, high, compiler),
    comparisonOf('>=', low),
    comparisonOf('<=', high),
  )
}

/** `in`: true when any test holds, null when one does not know, else false. Equality always knows here. */
export const inClosure = (node: In, compiler: Compiler): Evaluate => {
  const constants = constantTexts(node, compiler)
  if (constants) {
    const value = side(node.value, 'text', compiler)
    return (scope) => constants.has(value(scope))
  }
  const tests = node.tests.map((test) => testClosure(node.value, test, compiler))
  const [only] = tests
  if (tests.length === 1 && only) return only
  return (scope) => {
    let known = true
    for (const test of tests) {
      const value = test(scope)
      if (value === true) return true
      if (value !== false) known = false
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

const testClosure = (subject: Expression, test: Test, compiler: Compiler): Evaluate => {
  const type = compiler.kindOf(subject)
  if (test.type === 'range') {
    const low = sharedKind(type, compiler.kindOf(test.low))
    const high = sharedKind(type, compiler.kindOf(test.high))
    return within(
      side(subject, low, compiler),
      side(test.low, low, compiler),
      side(test.high, high, compiler),
      comparisonOf(test.lowIncluded ? '>=' : '>', low),
      comparisonOf(test.highIncluded ? '<=' : '<', high),
    )
  }
  const operand = test.type === 'test' ? test.operand : test
  const tested = compiler.kindOf(operand)
  if (test.type !== 'test' && (tested.kind === 'list' || tested.kind === 'any'))
    return containsClosure(operand, subject, compiler)
  const kind = sharedKind(type, tested)
  const value = side(subject, kind, compiler)
  const other = side(operand, kind, compiler)
  const compare = comparisonOf(test.type === 'test' ? test.operator : '=', kind)
  return test.type === 'test'
    ? (scope) => compare(value(scope), other(scope))
    : (scope) => compare(value(scope), other(scope)) === true
}

/** Whether a list has an entry: null when there is no list, and never null because of an entry. */
export const containsClosure = (list: Expression, element: Expression, compiler: Compiler): Evaluate => {
  const listType = compiler.kindOf(list)
  const item: NameType = listType.item ?? { kind: 'any', nullable: true }
  const kind = sharedKind(item, compiler.kindOf(element))
  const items = compiler.closure(list)
  const value = side(element, kind, compiler)
  const compare = comparisonOf('=', kind)
  const read = list.type === 'list' ? (entry: FeelValue) => entry : readerOf(kind === 'text' ? 'ref' : kind)
  return (scope) => {
    const entries = items(scope)
    const wanted = value(scope)
    if (!Array.isArray(entries))
      return listType.kind === 'list' || entries === null
        ? notAList(listType, entries, wanted)
        : compare(entries, wanted) === true
    for (const entry of entries as readonly FeelValue[])
      if (compare(read(entry), wanted) === true) return true
    return false
  }
}

/** A null of unknown kind is a value to be equal to; a list that is null leaves the answer open. */
const notAList = (type: NameType, entries: FeelValue, wanted: FeelValue): boolean | null =>
  type.kind === 'list' ? null : entries === wanted ? true : false
