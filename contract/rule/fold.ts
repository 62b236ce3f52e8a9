import { childrenOf, logic, spanOf, truth } from './ast.ts'
import type {
  Arithmetic,
  Capability,
  Comparison,
  Call,
  Expression,
  FeelValue,
  If,
  In,
  List,
  Literal,
  LiteralKind,
  Logic,
  Name,
  Quantified,
  Span,
  Test,
} from './ast.ts'
import { compile } from './compile.ts'
import { isRuleError } from './error.ts'
import { infer } from './infer.ts'
import { anySchema, type Kind, type RuleSchema } from './schema.ts'

export interface FoldOptions {
  /** Kinds of the known names; without it a known text may be any kind of text, reference or time. */
  readonly schema?: RuleSchema
  /** What `can.update` or `can.read(about)` means, where that is known: an answer, or a rule to stand in its place. */
  readonly can?: (operation: string, of?: string) => Expression | boolean | null | undefined
}

/**
 * Puts known values into a rule (`me`, `my.teams`, …, keyed by path) and computes what follows from them, exactly in
 * three-valued logic. A rule may become the literal `true`, or null, which grants nothing.
 */
export function fold(
  expression: Expression,
  known: Readonly<Record<string, unknown>>,
  options: FoldOptions = {},
): Expression {
  return foldNode(expression, { known, options, bound: [] })
}

/** Whether a folded rule is the literal `true`: no condition is left. */
export const isAlways = (expression: Expression): boolean =>
  expression.type === 'literal' && expression.value === true
/** Whether a folded rule can't be true any more. */
export const isNever = (expression: Expression): boolean =>
  expression.type === 'literal' && expression.value !== true

interface Folding {
  readonly known: Readonly<Record<string, unknown>>
  readonly options: FoldOptions
  /** Variables of `some` and `every`: they hide known names. */
  readonly bound: readonly string[]
}

const foldNode = (node: Expression, folding: Folding): Expression => {
  const inner = (child: Expression): Expression => foldNode(child, folding)
  switch (node.type) {
    case 'name':
      return foldName(node, folding)
    case 'capability':
      return foldCapability(node, folding)
    case 'list':
      return Object.freeze({ ...node, items: Object.freeze(node.items.map(inner)) })
    case 'comparison':
    case 'arithmetic':
      return foldPair({ ...node, left: inner(node.left), right: inner(node.right) })
    case 'between':
      return evaluated({ ...node, value: inner(node.value), low: inner(node.low), high: inner(node.high) })
    case 'and':
    case 'or':
      return foldLogic(node, node.operands.map(inner))
    case 'not': {
      const operand = inner(node.operand)
      return operand.type === 'not' ? operand.operand : evaluated({ ...node, operand })
    }
    case 'if':
      return foldIf(node, folding)
    case 'in':
      return foldIn(node, folding)
    case 'call':
      return foldCall({ ...node, args: Object.freeze(node.args.map(inner)) })
    case 'some':
    case 'every':
      return foldQuantified(node, folding)
    default:
      return node
  }
}

const foldName = (node: Name, { known, options, bound }: Folding): Expression => {
  if (bound.includes(node.path[0] ?? '')) return node
  const value = knownAt(node.path, known)
  return value === undefined ? node : constantOf(value, kindAt(node.path, options.schema), node)
}

/** A value known for the path, or for the beginning of the path and found inside. Undefined is not known, null is. */
const knownAt = (path: readonly string[], known: Readonly<Record<string, unknown>>): unknown => {
  for (let length = path.length; length > 0; length -= 1) {
    const key = path.slice(0, length).join('.')
    if (!Object.hasOwn(known, key) || known[key] === undefined) continue
    return path.slice(length).reduce<unknown>((value, name) => partOf(value, name), known[key])
  }
  const now = path.length === 1 && path[0] === 'today' ? known.now : undefined
  return typeof now === 'string' ? now.slice(0, 10) : undefined
}

/** A known reference is an id: what the record behind it says is not known. */
const partOf = (value: unknown, name: string): unknown => {
  if (value === null) return null
  if (typeof value !== 'object' || Array.isArray(value)) return undefined
  return (value as Readonly<Record<string, unknown>>)[name] ?? null
}

const temporalNames: Readonly<Record<string, LiteralKind>> = { now: 'datetime', today: 'date' }

const declaredKind = (path: readonly string[], schema: RuleSchema | undefined): Kind | undefined => {
  const [head = '', ...rest] = path
  return rest.reduce((outer, name) => outer?.path?.(name), schema?.name(head))?.kind
}

const kindAt = (path: readonly string[], schema: RuleSchema | undefined): LiteralKind | undefined => {
  const declared = declaredKind(path, schema)
  const kind = declared === 'ref' ? 'text' : declared === 'list' ? undefined : declared
  const [head = ''] = path
  return kind ?? (path.length === 1 && Object.hasOwn(temporalNames, head) ? temporalNames[head] : undefined)
}

const constantOf = (value: unknown, kind: LiteralKind | undefined, at: Span): Expression => {
  if (value === null || value === undefined) return truth(null, at)
  if (Array.isArray(value))
    return Object.freeze({
      type: 'list',
      items: Object.freeze(value.map((item) => constantOf(item, undefined, at))),
      ...spanOf(at),
    })
  const literal = (of: LiteralKind, inner: FeelValue): Literal =>
    Object.freeze({ type: 'literal', kind: of, value: inner, ...spanOf(at) })
  if (typeof value === 'boolean') return literal('boolean', value)
  if (typeof value === 'number') return literal('number', value)
  if (typeof value === 'string') return literal(kind ?? 'any', value)
  const parts = value as Readonly<Record<string, FeelValue>>
  return typeof parts.id === 'string' ? literal('any', parts.id) : literal(kind ?? 'money', parts)
}

const isNull = (node: Expression): boolean => node.type === 'literal' && node.value === null

/** Null has no order and no arithmetic: the answer is null, whatever the other side is. */
const foldPair = (node: Comparison | Arithmetic): Expression => {
  const isEquality = node.operator === '=' || node.operator === '!='
  return !isEquality && (isNull(node.left) || isNull(node.right)) ? truth(null, node) : evaluated(node)
}

const foldCapability = (node: Capability, { options }: Folding): Expression => {
  const meant = options.can?.(node.operation, node.of)
  if (meant === undefined) return node
  return typeof meant === 'boolean' || meant === null ? truth(meant, node) : meant
}

const foldLogic = (node: Logic, operands: readonly Expression[]): Expression => {
  const decides = node.type === 'or'
  const kept: Expression[] = []
  let hasNull = false
  for (const operand of operands.flatMap((each) => (each.type === node.type ? each.operands : [each]))) {
    if (operand.type !== 'literal') kept.push(operand)
    else if (operand.value === decides) return truth(decides, node)
    else if (operand.value !== !decides) hasNull = true
  }
  if (hasNull) kept.push(truth(null, node))
  const [only] = kept
  if (!only) return truth(!decides, node)
  return kept.length === 1 ? only : logic(node.type, kept, node)
}

const foldIf = (node: If, folding: Folding): Expression => {
  const condition = foldNode(node.condition, folding)
  if (condition.type === 'literal') return foldNode(condition.value === true ? node.then : node.else, folding)
  return Object.freeze({
    ...node,
    condition,
    then: foldNode(node.then, folding),
    else: foldNode(node.else, folding),
  })
}

const foldTest = (test: Test, folding: Folding): Test => {
  if (test.type === 'range')
    return Object.freeze({ ...test, low: foldNode(test.low, folding), high: foldNode(test.high, folding) })
  if (test.type === 'test') return Object.freeze({ ...test, operand: foldNode(test.operand, folding) })
  return foldNode(test, folding)
}

const foldIn = (node: In, folding: Folding): Expression => {
  const value = foldNode(node.value, folding)
  const kept: Test[] = []
  let isOpen = false
  for (const original of node.tests) {
    const test = foldTest(original, folding)
    if (test.type === 'list' && test.items.length === 0) continue
    if (isMissingList(original, test, folding)) isOpen = true
    else {
      const answer =
        isConstant(value) && isConstantTest(test) ? evaluated({ ...node, value, tests: [test] }) : null
      if (answer?.type === 'literal' && answer.value === true) return answer
      if (answer?.type !== 'literal' || answer.value !== false) kept.push(test)
    }
  }
  const rest =
    kept.length === 0 ? truth(false, node) : evaluated({ ...node, value, tests: Object.freeze(kept) })
  return isOpen ? foldLogic({ ...spanOf(node), type: 'or', operands: [] }, [rest, truth(null, node)]) : rest
}

/** A name that is known to be null: of a list that is missing nothing is known. Only a schema can tell that it is no list. */
const isMissingList = (original: Test, folded: Test, { options }: Folding): boolean => {
  if (original.type !== 'name' || folded.type !== 'literal' || folded.value !== null) return false
  const kind = declaredKind(original.path, options.schema)
  return kind === undefined || kind === 'list' || kind === 'any'
}

const foldCall = (node: Call): Expression => {
  const [list] = node.args
  const takesNull = node.name === 'is defined' || node.name === 'list contains'
  if (takesNull ? node.name === 'list contains' && list && isNull(list) : node.args.some(isNull))
    return truth(null, node)
  if (node.name === 'list contains' && list?.type === 'list' && list.items.length === 0)
    return truth(false, node)
  // What a calendar says is known only where the rule is asked.
  return node.name === 'workday' ? node : evaluated(node)
}

const foldQuantified = (node: Quantified, folding: Folding): Expression => {
  const list = foldNode(node.list, folding)
  if (list.type === 'list' && list.items.length === 0) return truth(node.type === 'every', node)
  const condition = foldNode(node.condition, { ...folding, bound: [...folding.bound, node.variable] })
  if (list.type === 'literal' && list.value === null) return truth(null, node)
  if (list.type === 'list' && condition.type === 'literal')
    return truth(condition.value as boolean | null, node)
  return Object.freeze({ ...node, list, condition })
}

const isConstant = (node: Expression): node is Literal | List =>
  node.type === 'literal' || (node.type === 'list' && node.items.every(isConstant))
const isConstantTest = (test: Test): boolean =>
  childrenOf(test).every((child) => isConstantTest(child)) &&
  (test.type === 'range' || test.type === 'test' || isConstant(test))

/** The node's value as a literal where everything in it is known; a rule with a fault stays as it is, to be reported by who uses it. */
const evaluated = (node: Expression): Expression => {
  const frozen = Object.freeze(node)
  if (!childrenOf(frozen).every(isConstantTest)) return frozen
  try {
    const kind = infer(frozen, anySchema).of(frozen).kind
    const value = compile(frozen, anySchema)({ get: () => null })
    if (value === null || typeof value === 'boolean') return truth(value, frozen)
    return Object.freeze({
      type: 'literal',
      kind: kind === 'list' || kind === 'ref' ? 'any' : kind,
      value,
      ...spanOf(frozen),
    })
  } catch (error) {
    if (isRuleError(error)) return frozen
    throw error
  }
}
