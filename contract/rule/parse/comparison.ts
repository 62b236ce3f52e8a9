import type { Comparator, Expression, Test } from '../ast.ts'
import { contentOf, partsOf, required, type Reader, type SyntaxNode } from './syntax-tree.ts'

const comparators = new Set<string>(['=', '!=', '<', '<=', '>', '>='])
export const comparatorOf = (text: string): Comparator | undefined =>
  comparators.has(text) ? (text as Comparator) : undefined

export const comparisonOf = (
  node: SyntaxNode,
  parts: SyntaxNode[],
  reader: Reader,
  depth: number,
): Expression => {
  const at = reader.span(node)
  const part = (index: number): Expression => reader.expression(required(parts[index], node, reader), depth)
  if (parts[1]?.name === 'between')
    return { type: 'between', value: part(0), low: part(2), high: part(4), ...at }
  if (parts[1]?.name === 'in') {
    const tests = parts
      .slice(2)
      .flatMap((child) => (child.name === 'PositiveUnaryTests' ? partsOf(child) : [child]))
      .filter((child) => child.name === 'PositiveUnaryTest')
      .map((child) => testOf(child, reader, depth))
    return { type: 'in', value: part(0), tests: Object.freeze(tests), ...at }
  }
  const operator = comparatorOf(reader.textOf(required(parts[1], node, reader)))
  if (!operator)
    return { type: 'unsupported', feature: reader.textOf(required(parts[1], node, reader)), ...at }
  return { type: 'comparison', operator, left: part(0), right: part(2), ...at }
}

export const testOf = (node: SyntaxNode, reader: Reader, depth: number): Test => {
  const at = reader.span(node)
  const inner = unwrapped(contentOf(node))
  if (inner?.name !== 'SimplePositiveUnaryTest')
    return reader.expression(required(inner, node, reader), depth)
  const parts = partsOf(inner)
  const interval = parts[0]?.name === 'Interval' ? partsOf(parts[0]) : null
  const part = (from: SyntaxNode[], index: number): Expression =>
    reader.expression(required(from[index], inner, reader), depth)
  if (interval) {
    const [open, close] = [interval[0]?.name, interval[4]?.name]
    return Object.freeze({
      type: 'range',
      low: part(interval, 1),
      high: part(interval, 3),
      lowIncluded: open === '[',
      highIncluded: close === ']',
      ...at,
    })
  }
  const operator = comparatorOf(reader.textOf(required(parts[0], inner, reader)))
  if (!operator) return { type: 'unsupported', feature: reader.textOf(inner), ...at }
  return Object.freeze({ type: 'test', operator, operand: part(parts, 1), ...at })
}

/** `in (> 5)`: parentheses around a test that is no expression. Expressions keep theirs, they mean something. */
const unwrapped = (node: SyntaxNode | undefined): SyntaxNode | undefined => {
  let inner = node
  while (inner?.name === 'ParenthesizedExpression') inner = partsOf(inner)[1]
  return inner?.name === 'SimplePositiveUnaryTest' ? inner : node
}
