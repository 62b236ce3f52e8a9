import { parser, trackVariables } from 'lezer-feel'
import type { Expression, Literal, Name } from './ast.ts'
import { truth } from './ast.ts'
import { comparisonOf, testOf } from './parse/comparison.ts'
import { logicOf, swallowedLogic } from './parse/logic.ts'
import { callOf } from './parse/call.ts'
import { numberLiteral, temporalLiteral, textLiteral } from './parse/literal.ts'
import { ruleError } from './error.ts'
import {
  contentOf,
  partsOf,
  required,
  spanIn,
  wordsOf,
  type Reader,
  type SyntaxNode,
  type Tree,
} from './parse/syntax-tree.ts'
import { refuseOverlong, refuseDeepBrackets, maxDepth, refuseDeep } from './parse/limits.ts'

export interface ParseOptions {
  /** Known names that are not plain words (`first name`, `cost-centre`); the grammar needs to know them. */
  readonly names?: readonly string[]
}

/**
 * Parses a rule in FEEL into a frozen tree. FEEL that is not compiled becomes an `unsupported` node, which `check` refuses.
 * @throws RuleError for a fault of syntax, a text that is too long, or one that is nested too deep
 */
export function parseRule(text: string, options: ParseOptions = {}): Expression {
  const root = treeOf(text, 'Expression', options).topNode
  const reader = readerOf(text)
  const expression = contentOf(root)
  if (!expression) throw ruleError('syntax', 'The rule is empty.', reader.span({ from: 0, to: text.length }))
  return reader.expression(expression, 0)
}

/**
 * Parses a cell of a decision table (unary tests, `-` for any) into a condition on `input`.
 * @throws RuleError as `parseRule` does
 */
export function parseUnaryTests(text: string, input: Expression, options: ParseOptions = {}): Expression {
  const reader = readerOf(text)
  const whole = reader.span({ from: 0, to: text.length })
  const root = treeOf(text, 'UnaryTests', options).topNode
  const children = partsOf(root)
  if (children[0]?.name === 'Wildcard') return truth(true, whole)
  if (children.length === 0) throw ruleError('syntax', 'The cell is empty; write - for any value.', whole)
  const tests = children
    .flatMap((child) => (child.name === 'PositiveUnaryTests' ? partsOf(child) : [child]))
    .filter((child) => child.name === 'PositiveUnaryTest')
    .map((child) => testOf(child, reader, 1))
  const inside: Expression = Object.freeze({
    type: 'in',
    value: input,
    tests: Object.freeze(tests),
    ...whole,
  })
  return children[0]?.name === 'not' ? Object.freeze({ type: 'not', operand: inside, ...whole }) : inside
}

const plainName = /^[\p{L}_$][\p{L}\p{N}_$]*$/u
const plainParsers = {
  Expression: parser.configure({ top: 'Expression', contextTracker: trackVariables({}) }),
  UnaryTests: parser.configure({ top: 'UnaryTests', contextTracker: trackVariables({}) }),
}

const treeOf = (text: string, top: 'Expression' | 'UnaryTests', options: ParseOptions): Tree => {
  refuseOverlong(text)
  refuseDeepBrackets(text)
  const special = options.names?.filter((name) => !plainName.test(name)) ?? []
  const known = Object.fromEntries(special.map((name) => [name, null]))
  const chosen =
    special.length === 0
      ? plainParsers[top]
      : parser.configure({ top, contextTracker: trackVariables(known) })
  const tree = chosen.parse(text)
  refuseErrors(tree, text)
  return tree
}

const refuseErrors = (tree: Tree, text: string): void => {
  const cursor = tree.cursor()
  do {
    if (!cursor.type.isError) continue
    const { from, to } = cursor
    const at = spanIn(text, from, Math.max(to, Math.min(from + 1, text.length)))
    const rest = text.slice(from).trim()
    const found = rest ? (/^[\p{L}\p{N}_]+|^"[^"]*"?|^./u.exec(rest)?.[0] ?? rest) : ''
    throw found
      ? ruleError('syntax', `This is not understood here: ${found}`, at, { found })
      : ruleError('syntax', 'The rule ends too early.', at, { found: '' })
  } while (cursor.next())
}

const readerOf = (text: string): Reader => {
  const reader: Reader = {
    span: ({ from, to }) => spanIn(text, from, to),
    textOf: ({ from, to }) => text.slice(from, to),
    expression: (node, depth) => {
      if (depth > maxDepth) refuseDeep(spanIn(text, node.from, node.to))
      return Object.freeze(expressionOf(node, reader, depth + 1))
    },
  }
  return reader
}

const expressionOf = (node: SyntaxNode, reader: Reader, depth: number): Expression => {
  const at = reader.span(node)
  const parts = partsOf(node)
  const part = (index: number): Expression => reader.expression(required(parts[index], node, reader), depth)
  switch (node.name) {
    case 'NumericLiteral':
      return numberLiteral(reader.textOf(node), at)
    case 'StringLiteral':
      return textLiteral(reader.textOf(node), at)
    case 'BooleanLiteral':
      return truth(reader.textOf(node) === 'true', at)
    case 'null':
      return truth(null, at)
    case 'VariableName':
    case 'PathExpression':
      return nameOf(node, reader)
    case 'ParenthesizedExpression':
      return part(1)
    case 'List':
      return { type: 'list', items: itemsOf(parts.slice(1, -1), reader, depth), ...at }
    case 'Disjunction':
    case 'Conjunction':
      return logicOf(node, reader, depth)
    case 'Comparison':
      if (swallowedLogic(node)) return logicOf(node, reader, depth)
      return comparisonOf(node, parts, reader, depth)
    case 'ArithmeticExpression':
      return arithmeticOf(node, parts, reader, depth)
    case 'IfExpression':
      return { type: 'if', condition: part(1), then: part(3), else: part(5), ...at }
    case 'DateTimeLiteral':
      return dateTimeOf(node, parts, reader, depth)
    case 'FunctionInvocation':
      return callOf(node, reader, depth)
    case 'QuantifiedExpression':
      return quantifiedOf(node, parts, reader, depth)
    default:
      return { type: 'unsupported', feature: features[node.name] ?? reader.textOf(node).slice(0, 40), ...at }
  }
}

const features: Readonly<Record<string, string>> = {
  FilterExpression: 'a filter in square brackets',
  Context: 'a context in braces',
  FunctionDefinition: 'a function definition',
  ForExpression: 'a for loop',
  InstanceOfExpression: 'instance of',
  '?': 'the input value ?',
}

const itemsOf = (nodes: readonly SyntaxNode[], reader: Reader, depth: number): readonly Expression[] =>
  Object.freeze(nodes.map((node) => reader.expression(node, depth)))

const nameOf = (node: SyntaxNode, reader: Reader): Expression => {
  const at = reader.span(node)
  const path: string[] = []
  let current = node
  while (current.name === 'PathExpression') {
    const parts = partsOf(current)
    path.unshift(wordsOf(required(parts[2], current, reader), reader))
    current = required(parts[0], current, reader)
    if (path.length > 20) refuseDeep(at)
  }
  if (current.name !== 'VariableName')
    return { type: 'unsupported', feature: 'a path that does not begin with a name', ...at }
  path.unshift(wordsOf(current, reader))
  if (path[0] === 'can' && path.length === 2) return { type: 'capability', operation: path[1] ?? '', ...at }
  return { type: 'name', path: Object.freeze(path), ...at } satisfies Name
}

const arithmeticOf = (node: SyntaxNode, parts: SyntaxNode[], reader: Reader, depth: number): Expression => {
  const at = reader.span(node)
  const part = (index: number): Expression => reader.expression(required(parts[index], node, reader), depth)
  if (parts.length === 2) {
    const zero: Literal = Object.freeze({ type: 'literal', kind: 'number', value: 0, ...at })
    return { type: 'arithmetic', operator: '-', left: zero, right: part(1), ...at }
  }
  const operator = reader.textOf(required(parts[1], node, reader))
  if (operator !== '+' && operator !== '-' && operator !== '*' && operator !== '/')
    return { type: 'unsupported', feature: operator, ...at }
  return { type: 'arithmetic', operator, left: part(0), right: part(2), ...at }
}

const dateTimeOf = (node: SyntaxNode, parts: SyntaxNode[], reader: Reader, depth: number): Expression => {
  const at = reader.span(node)
  const first = required(parts[0], node, reader)
  if (first.name === 'AtLiteral') {
    const inner = textLiteral(reader.textOf(required(contentOf(first), node, reader)), at)
    return temporalLiteral('@', inner.value as string, at)
  }
  return callOf(node, reader, depth)
}

const quantifiedOf = (node: SyntaxNode, parts: SyntaxNode[], reader: Reader, depth: number): Expression => {
  const at = reader.span(node)
  const [quantifier, contexts, , condition] = parts
  const variables = contexts ? partsOf(contexts) : []
  const [name, , source] = variables[0] ? partsOf(variables[0]) : []
  const list = source && partsOf(source)
  if (!quantifier || !condition || !name || variables.length !== 1 || list?.length !== 1)
    return {
      type: 'unsupported',
      feature: `${quantifier?.name ?? 'some'} over several lists or a range`,
      ...at,
    }
  return {
    type: quantifier.name === 'every' ? 'every' : 'some',
    variable: wordsOf(name, reader),
    list: reader.expression(required(list[0], node, reader), depth),
    condition: reader.expression(condition, depth),
    ...at,
  }
}
