import type { Arithmetic, Call, Comparator, Expression, Literal, Span, Test } from './ast.ts'
import type { RuleCode, RuleIssue } from './error.ts'
import { fullFunctions, functions } from './functions.ts'
import { nearest } from './nearest.ts'
import type { Kind, NameType, RuleSchema } from './schema.ts'

/** The kind of every expression of a rule, and what is wrong with it. Closure and SQL are made from the same kinds. */
export interface Typing {
  readonly issues: readonly RuleIssue[]
  of(expression: Expression): NameType
}

type Locals = Readonly<Record<string, NameType>>

interface Inference {
  readonly schema: RuleSchema
  readonly types: Map<Expression, NameType>
  readonly issues: RuleIssue[]
}

const kind = (of: Kind): NameType => ({ kind: of, nullable: true })
export const anyType: NameType = kind('any')
const booleanType = kind('boolean')

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

const complain = (
  inference: Inference,
  code: RuleCode,
  message: string,
  at: Span,
  details: Readonly<Record<string, unknown>> = {},
  severity: RuleIssue['severity'] = 'error',
): void => {
  const { from, to, line, column } = at
  inference.issues.push({ severity, code, message, details, from, to, line, column })
}

const literalType = (node: Literal): NameType => {
  if (Array.isArray(node.value)) return { kind: 'list', nullable: false, item: anyType }
  return node.kind === 'null' ? anyType : { kind: node.kind, nullable: false }
}

export const moneyPath = (name: string): NameType | undefined =>
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

const isOpen = (type: NameType): boolean => type.kind === 'any'
const kindNames: Readonly<Record<Kind, string>> = {
  text: 'text', boolean: 'yes or no', number: 'a number', date: 'a date', datetime: 'a date and time', duration: 'a duration',
  list: 'a list', ref: 'a reference', money: 'money', any: 'anything',
} // prettier-ignore

const mismatch = (inference: Inference, node: Span, left: NameType, right: NameType, verb: string): void => {
  const hint =
    [left.kind, right.kind].sort().join() === 'date,datetime'
      ? ' Write date(…) around the date and time.'
      : ''
  complain(
    inference,
    'kinds',
    `${kindNames[left.kind]} can't be ${verb} ${kindNames[right.kind]}.${hint}`,
    node,
    { left: left.kind, right: right.kind },
  )
}

const ordered = new Set<Kind>(['text', 'number', 'date', 'datetime', 'duration', 'any'])
const isRefLike = (type: NameType): boolean => type.kind === 'ref' || type.kind === 'text'

export const isComparable = (left: NameType, right: NameType): boolean =>
  isOpen(left) || isOpen(right) || left.kind === right.kind || (isRefLike(left) && isRefLike(right))

const comparable = (
  operator: Comparator,
  left: NameType,
  right: NameType,
  node: Span,
  inference: Inference,
): void => {
  if (!isComparable(left, right)) return mismatch(inference, node, left, right, 'compared with')
  const isOrder = operator !== '=' && operator !== '!='
  const never = [left, right].find((type) =>
    isOrder ? !ordered.has(type.kind) : type.kind === 'list' || type.kind === 'money',
  )
  if (!never || (!isOrder && (isOpen(left) || isOpen(right)))) return
  const instead =
    never.kind === 'money'
      ? ' Compare its amount: x.amount.'
      : never.kind === 'list'
        ? ' Use in, list contains or count.'
        : ''
  complain(
    inference,
    'kinds',
    `${kindNames[never.kind]} has no ${isOrder ? 'order' : 'equality'}.${instead}`,
    node,
    { kind: never.kind },
  )
}

const rangeType = (
  value: NameType,
  low: NameType,
  high: NameType,
  node: Span,
  inference: Inference,
): NameType => {
  comparable('<=', value, low, node, inference)
  comparable('<=', value, high, node, inference)
  return booleanType
}

const choiceKnown = (one: Expression, other: Test, inference: Inference): void => {
  const choices = inference.types.get(one)?.choices
  if (
    !choices ||
    other.type !== 'literal' ||
    typeof other.value !== 'string' ||
    choices.includes(other.value)
  )
    return
  const suggestion = nearest(other.value, choices)
  const hint = suggestion ? ` Did you mean "${suggestion}"?` : ''
  complain(
    inference,
    'unknown_choice',
    `"${other.value}" is none of its values.${hint}`,
    other,
    { value: other.value, choices, ...(suggestion && { suggestion }) },
    'warning',
  )
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
      mismatch(inference, test, type, tested.item, 'among entries that are')
    if (test.type === 'list') for (const item of test.items) choiceKnown(value, item, inference)
    return
  }
  comparable('=', type, tested, test, inference)
  choiceKnown(value, test, inference)
}

const expectKind = (node: Expression, type: NameType, expected: Kind, inference: Inference): NameType => {
  if (isOpen(type) || type.kind === expected) return type
  complain(inference, 'kinds', `Here ${kindNames[expected]} is needed, not ${kindNames[type.kind]}.`, node, {
    expected,
    found: type.kind,
  })
  return anyType
}

const common = (types: readonly NameType[]): NameType => {
  const [first] = types
  return first && types.every((type) => type.kind === first.kind) ? first : anyType
}

const branchType = (one: NameType, other: NameType, node: Span, inference: Inference): NameType => {
  if (one.kind === other.kind) return one
  if (isOpen(one) || isOpen(other)) return isOpen(one) ? other : one
  if (isRefLike(one) && isRefLike(other)) return kind('text')
  mismatch(inference, node, one, other, 'an alternative to')
  return anyType
}

const sums: Readonly<Record<string, Kind | undefined>> = {
  'number+number': 'number', 'number-number': 'number', 'number*number': 'number', 'number/number': 'number',
  'text+text': 'text',
  'duration+duration': 'duration', 'duration-duration': 'duration', 'duration*number': 'duration', 'number*duration': 'duration',
  'duration/number': 'duration', 'duration/duration': 'number',
  'datetime+duration': 'datetime', 'duration+datetime': 'datetime', 'datetime-duration': 'datetime', 'datetime-datetime': 'duration',
  'date+duration': 'date', 'duration+date': 'date', 'date-duration': 'date', 'date-date': 'duration',
} // prettier-ignore

const arithmeticType = (
  node: Arithmetic,
  left: NameType,
  right: NameType,
  inference: Inference,
): NameType => {
  if (isOpen(left) || isOpen(right)) {
    const known = isOpen(left) ? right.kind : left.kind
    const isSum = node.operator === '+' || node.operator === '-'
    return isSum && known === 'number' ? kind('number') : anyType
  }
  const result = sums[`${left.kind}${node.operator}${right.kind}`]
  if (result) return kind(result)
  mismatch(inference, node, left, right, `combined by ${node.operator} with`)
  return anyType
}

const callType = (node: Call, given: readonly NameType[], inference: Inference): NameType => {
  const shape = Object.hasOwn(functions, node.name) ? functions[node.name] : undefined
  if (!shape) {
    const isFull = fullFunctions.includes(node.name)
    const suggestion = isFull
      ? undefined
      : nearest(node.name, [...Object.keys(functions), ...fullFunctions, 'not', 'decision', 'now', 'today'])
    const hint = suggestion ? ` Did you mean ${suggestion}()?` : ''
    if (isFull)
      complain(inference, 'unsupported', `The function ${node.name}() can't be used in a rule.`, node, {
        feature: node.name,
      })
    else
      complain(inference, 'unknown_function', `There is no function ${node.name}().${hint}`, node, {
        name: node.name,
        ...(suggestion && { suggestion }),
      })
    return anyType
  }
  const most = shape.parameters.length
  const least = most - (shape.optional ?? 0)
  if (given.length < least || given.length > most)
    complain(
      inference,
      'arity',
      `${node.name}() takes ${least === most ? most : `${least} to ${most}`} values (${shape.parameters.join(', ')}), not ${given.length}.`,
      node,
      { name: node.name, least, most },
    )
  given.forEach((type, index) => {
    const expected = shape.kinds[index]
    const argument = node.args[index]
    if (expected && expected !== 'any' && argument) expectKind(argument, type, expected, inference)
  })
  return kind(shape.result)
}
