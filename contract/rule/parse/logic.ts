import { logic, spanOf, truth, type Expression, type Test } from '../ast.ts'
import { comparatorOf } from './comparison.ts'
import { maxDepth, refuseDeep } from './limits.ts'
import { contentOf, partsOf, required, type Reader, type SyntaxNode } from './syntax-tree.ts'

type Link = { readonly operator: 'and' | 'or' | null; readonly operand: Expression }

/**
 * Logic is read as a sequence of operands and put together by precedence. The grammar's tree is nested to the left, which
 * would recurse for a long chain; and it reads `team in my.teams or urgent` as `team in (my.teams or urgent)`, which nobody
 * means and which the standard's precedence (comparison before logic) does not say.
 */
export const logicOf = (node: SyntaxNode, reader: Reader, depth: number): Expression => {
  const links = linksOf(node, reader, depth)
  const alternatives: Expression[] = []
  let conjunction: Expression[] = []
  for (const { operator, operand } of links) {
    if (operator === 'or') {
      alternatives.push(joined('and', conjunction))
      conjunction = []
    }
    conjunction.push(operand)
  }
  return joined('or', [...alternatives, joined('and', conjunction)])
}

const joined = (type: 'and' | 'or', operands: readonly Expression[]): Expression => {
  const [first] = operands
  const last = operands.at(-1)
  if (!first || !last) return truth(type === 'and', { from: 0, to: 0, line: 1, column: 1 })
  return operands.length === 1 ? first : logic(type, operands, { ...first, to: last.to })
}

const linksOf = (node: SyntaxNode, reader: Reader, depth: number): Link[] => {
  if (depth > maxDepth) refuseDeep(reader.span(node))
  const reversed: Link[][] = []
  let current = node
  while (current.name === 'Disjunction' || current.name === 'Conjunction') {
    const parts = partsOf(current)
    const operator = current.name === 'Conjunction' ? 'and' : 'or'
    const [first, ...rest] = linksOf(required(parts[2], current, reader), reader, depth + 1)
    if (first) reversed.push([{ operator, operand: first.operand }, ...rest])
    current = required(parts[0], current, reader)
  }
  const swallowed = swallowedLogic(current)
  const first: Link[] = swallowed
    ? membershipLinks(current, swallowed, reader, depth)
    : [{ operator: null, operand: reader.expression(current, depth) }]
  return [...first, ...reversed.reverse().flat()]
}

/** The logic that an `in` without parentheses has taken in. */
export const swallowedLogic = (node: SyntaxNode): SyntaxNode | null => {
  if (node.name !== 'Comparison') return null
  const parts = partsOf(node)
  const test =
    parts[1]?.name === 'in' && parts[2]?.name === 'PositiveUnaryTest' ? contentOf(parts[2]) : undefined
  const operand = test?.name === 'SimplePositiveUnaryTest' ? partsOf(test).at(-1) : test
  return operand?.name === 'Disjunction' || operand?.name === 'Conjunction' ? operand : null
}

const membershipLinks = (node: SyntaxNode, swallowed: SyntaxNode, reader: Reader, depth: number): Link[] => {
  const parts = partsOf(node)
  const [first, ...rest] = linksOf(swallowed, reader, depth + 1)
  if (!first) return []
  const comparator =
    swallowed.parent?.name === 'SimplePositiveUnaryTest' ? partsOf(swallowed.parent)[0] : undefined
  const at = { ...reader.span(node), to: first.operand.to }
  const operator = comparator && comparatorOf(reader.textOf(comparator))
  const test: Test = operator
    ? Object.freeze({ type: 'test', operator, operand: first.operand, ...spanOf(first.operand) })
    : first.operand
  const value = reader.expression(required(parts[0], node, reader), depth)
  return [
    { operator: null, operand: Object.freeze({ type: 'in', value, tests: Object.freeze([test]), ...at }) },
    ...rest,
  ]
}
