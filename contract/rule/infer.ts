import type { Expression, Literal, Span, Test } from './ast.ts'
import type { RuleIssue } from './error.ts'
import { anyType, booleanType, complain, kind, type Inference, type Locals } from './infer/inference.ts'
import {
  branchType,
  choiceKnown,
  common,
  comparable,
  expectKind,
  isComparable,
  mismatch,
  rangeType,
} from './infer/kinds.ts'
import { arithmeticType, callType } from './infer/operations.ts'
import { nearest } from './infer/nearest.ts'
import type { NameType, RuleSchema } from './schema.ts'

/** The kind of every expression of a rule, and what is wrong with it. Closure and SQL are made from the same kinds. */
export interface Typing {
  readonly issues: readonly RuleIssue[]
  of(expression: Expression): NameType
}

/** Finds the kinds of a rule's expressions. `locals` are variables bound outside, such as a decision table's input. */
export const infer = (expression: Expression, schema: RuleSchema, locals: Locals = {}): Typing => {
  const inference: Inference = { schema, types: new Map(), issues: [] }
  typeOf(expression, inference, locals)
  return { issues: inference.issues, of: (node) => inference.types.get(node) ?? anyType }
}

const typeOf = (node: Expression, inference: Inference, locals: Locals): NameType => {
  const type = inferred(node, inference, locals)
  inference.types.set(node, type)
  return type
}

const inferred = (node: Expression, inference: Inference, locals: Locals): NameType => {
  const visit = (child: Expression): NameType => typeOf(child, inference, locals)
  const condition = (child: Expression): NameType => expectKind(child, visit(child), 'boolean', inference)
  switch (node.type) {
    case 'literal':
      return literalType(node)
    case 'name':
      return nameType(node.path, node, inference, locals)
    case 'list':
      return { kind: 'list', nullable: false, item: common(node.items.map(visit)) }
    case 'comparison':
      comparable(node.operator, visit(node.left), visit(node.right), node, inference)
      choiceKnown(node.left, node.right, inference)
      choiceKnown(node.right, node.left, inference)
      return booleanType
    case 'between':
      return rangeType(visit(node.value), visit(node.low), visit(node.high), node, inference)
    case 'in': {
      const subject = visit(node.value)
      for (const test of node.tests) testType(node.value, subject, test, inference, locals)
      return booleanType
    }
    case 'and':
    case 'or':
      node.operands.forEach(condition)
      return booleanType
    case 'not':
      condition(node.operand)
      return booleanType
    case 'if':
      condition(node.condition)
      return branchType(visit(node.then), visit(node.else), node, inference)
    case 'arithmetic':
      return arithmeticType(node, visit(node.left), visit(node.right), inference)
    case 'call':
      return callType(node, node.args.map(visit), inference)
    case 'some':
    case 'every': {
      const list = expectKind(node.list, visit(node.list), 'list', inference)
      const inner = { ...locals, [node.variable]: list.item ?? anyType }
      expectKind(node.condition, typeOf(node.condition, inference, inner), 'boolean', inference)
      return booleanType
    }
    case 'capability':
      if (node.of !== undefined) nameType(node.of.split('.'), node, inference, locals)
      return booleanType
    case 'decision':
      return inference.schema.decision?.(node.name) ?? anyType
    case 'unsupported':
      complain(inference, 'unsupported', `This part of FEEL can't be used in a rule: ${node.feature}`, node, {
        feature: node.feature,
      })
      return anyType
  }
}

const literalType = (node: Literal): NameType => {
  if (Array.isArray(node.value)) return { kind: 'list', nullable: false, item: anyType }
  return node.kind === 'null' ? anyType : { kind: node.kind, nullable: false }
}

const moneyPath = (name: string): NameType | undefined =>
  name === 'amount' ? kind('number') : name === 'currency' ? kind('text') : undefined
const anyRefPath = (name: string): NameType | undefined =>
  name === 'id' ? { kind: 'ref', nullable: true, target: '*' } : name === 'type' ? kind('text') : undefined

/** Names that mean the same in every rule. */
const builtInNames: Locals = { now: kind('datetime'), today: kind('date') }

const nameType = (path: readonly string[], node: Span, inference: Inference, locals: Locals): NameType => {
  const [head = '', ...rest] = path
  const own = Object.hasOwn(locals, head)
    ? locals[head]
    : (inference.schema.name(head) ?? (Object.hasOwn(builtInNames, head) ? builtInNames[head] : undefined))
  if (!own) {
    const suggestion = nearest(head, [...Object.keys(locals), ...inference.schema.names()])
    const hint = suggestion ? ` Did you mean ${suggestion}?` : ''
    complain(inference, 'unknown_name', `There is no ${head} here.${hint}`, node, {
      name: head,
      ...(suggestion && { suggestion }),
    })
    return anyType
  }
  let type = own
  for (const [index, name] of rest.entries()) {
    const next =
      type.path?.(name) ??
      (type.kind === 'money'
        ? moneyPath(name)
        : type.kind === 'ref' && type.target === '*'
          ? anyRefPath(name)
          : undefined)
    if (!next) {
      const before = path.slice(0, index + 1).join('.')
      complain(inference, 'unknown_name', `${before} has no ${name}.`, node, { name, of: before })
      return anyType
    }
    type = next
  }
  return type
}

const testType = (
  value: Expression,
  type: NameType,
  test: Test,
  inference: Inference,
  locals: Locals,
): void => {
  const visit = (child: Expression): NameType => typeOf(child, inference, locals)
  if (test.type === 'range') {
    comparable('<=', type, visit(test.low), test, inference)
    return comparable('<=', type, visit(test.high), test, inference)
  }
  if (test.type === 'test') {
    comparable(test.operator, type, visit(test.operand), test, inference)
    return choiceKnown(value, test.operand, inference)
  }
  const tested = visit(test)
  if (tested.kind === 'list') {
    if (tested.item && !isComparable(type, tested.item))
      mismatch(
        inference,
        test,
        type,
        tested.item,
        (one, entries) => `${one} can't be among entries that are ${entries}.`,
      )
    if (test.type === 'list') for (const item of test.items) choiceKnown(value, item, inference)
    return
  }
  comparable('=', type, tested, test, inference)
  choiceKnown(value, test, inference)
}
