/** Where a piece of a rule stands in its text: offsets in UTF-16 units, `to` exclusive; line and column begin at 1. */
export interface Span {
  readonly from: number
  readonly to: number
  readonly line: number
  readonly column: number
}

/** A value on the wire: decimals as text or number, times in ISO 8601 (UTC), durations in ISO 8601, money as an object. */
export type FeelValue =
  null | boolean | number | string | readonly FeelValue[] | { readonly [key: string]: FeelValue }

export type Comparator = '=' | '!=' | '<' | '<=' | '>' | '>='
export type ArithmeticOperator = '+' | '-' | '*' | '/'
export type LiteralKind =
  'text' | 'number' | 'boolean' | 'date' | 'datetime' | 'duration' | 'null' | 'money' | 'any'

export type Literal = Span & {
  readonly type: 'literal'
  readonly kind: LiteralKind
  readonly value: FeelValue
}
/** A field, a known name or a path through references: `requester.organisation`. */
export type Name = Span & { readonly type: 'name'; readonly path: readonly string[] }
export type List = Span & { readonly type: 'list'; readonly items: readonly Expression[] }
export type Comparison = Span & {
  readonly type: 'comparison'
  readonly operator: Comparator
  readonly left: Expression
  readonly right: Expression
}
export type Between = Span & {
  readonly type: 'between'
  readonly value: Expression
  readonly low: Expression
  readonly high: Expression
}
export type In = Span & { readonly type: 'in'; readonly value: Expression; readonly tests: readonly Test[] }
/** `a and b and c`: flat, so that a long chain is not deep. */
export type Logic = Span & { readonly type: 'and' | 'or'; readonly operands: readonly Expression[] }
export type Not = Span & { readonly type: 'not'; readonly operand: Expression }
export type If = Span & {
  readonly type: 'if'
  readonly condition: Expression
  readonly then: Expression
  readonly else: Expression
}
export type Arithmetic = Span & {
  readonly type: 'arithmetic'
  readonly operator: ArithmeticOperator
  readonly left: Expression
  readonly right: Expression
}
/** A call of a built-in function, arguments by position. */
export type Call = Span & {
  readonly type: 'call'
  readonly name: string
  readonly args: readonly Expression[]
}
export type Quantified = Span & {
  readonly type: 'some' | 'every'
  readonly variable: string
  readonly list: Expression
  readonly condition: Expression
}
/** `can.update`, or `can.read(about)`: the caller says what it means. */
export type Capability = Span & {
  readonly type: 'capability'
  readonly operation: string
  readonly of?: string
}
/** `decision("name")`: the result of a decision table, given by the caller. */
export type Decision = Span & { readonly type: 'decision'; readonly name: string }
/** FEEL that the product does not compile; a full evaluation still may. */
export type Unsupported = Span & { readonly type: 'unsupported'; readonly feature: string }

export type Expression =
  | Literal
  | Name
  | List
  | Comparison
  | Between
  | In
  | Logic
  | Not
  | If
  | Arithmetic
  | Call
  | Quantified
  | Capability
  | Decision
  | Unsupported

export type RangeTest = Span & {
  readonly type: 'range'
  readonly low: Expression
  readonly high: Expression
  readonly lowIncluded: boolean
  readonly highIncluded: boolean
}
export type ComparatorTest = Span & {
  readonly type: 'test'
  readonly operator: Comparator
  readonly operand: Expression
}
/** What may stand behind `in`: a value or list, a range, or a comparison without its left side. */
export type Test = Expression | RangeTest | ComparatorTest

export const spanOf = ({ from, to, line, column }: Span): Span => ({ from, to, line, column })

/** A literal of a boolean or null, standing where `at` stands. */
export const truth = (value: boolean | null, at: Span): Literal =>
  Object.freeze({ type: 'literal', kind: value === null ? 'null' : 'boolean', value, ...spanOf(at) })

const nowhere: Span = { from: 0, to: 0, line: 1, column: 1 }

/** A literal of a boolean, number, text or null that stands in no text. */
export const literal = (value: boolean | number | string | null): Literal =>
  Object.freeze({
    type: 'literal',
    kind:
      value === null ? 'null' : typeof value === 'string' ? 'text' : (typeof value as 'boolean' | 'number'),
    value,
    ...nowhere,
  })

/** All of the conditions; `true` when there are none. */
export const allOf = (operands: readonly Expression[]): Expression =>
  operands.length === 0
    ? literal(true)
    : operands.length === 1 && operands[0]
      ? operands[0]
      : logic('and', operands, nowhere)

/** Any of the conditions; `false` when there are none. */
export const anyOf = (operands: readonly Expression[]): Expression =>
  operands.length === 0
    ? literal(false)
    : operands.length === 1 && operands[0]
      ? operands[0]
      : logic('or', operands, nowhere)

export const logic = (type: 'and' | 'or', operands: readonly Expression[], at: Span): Expression =>
  Object.freeze({ type, operands: Object.freeze([...operands]), ...spanOf(at) })

export const isLiteral = (expression: Test): expression is Literal => expression.type === 'literal'

/** Every expression directly below one, in the order of the text. */
export const childrenOf = (node: Test): readonly Test[] => {
  switch (node.type) {
    case 'list':
      return node.items
    case 'comparison':
    case 'arithmetic':
      return [node.left, node.right]
    case 'between':
      return [node.value, node.low, node.high]
    case 'in':
      return [node.value, ...node.tests]
    case 'and':
    case 'or':
      return node.operands
    case 'not':
    case 'test':
      return [node.operand]
    case 'if':
      return [node.condition, node.then, node.else]
    case 'call':
      return node.args
    case 'some':
    case 'every':
      return [node.list, node.condition]
    case 'range':
      return [node.low, node.high]
    default:
      return []
  }
}

/** Paths that a rule reads, without doubles and without the variables of `some` and `every`. */
export const namesIn = (expression: Expression): readonly (readonly string[])[] => {
  const found = new Map<string, readonly string[]>()
  const visit = (node: Test, bound: readonly string[]): void => {
    if (node.type === 'name' && !bound.includes(node.path[0] ?? '')) found.set(node.path.join('.'), node.path)
    if (node.type === 'some' || node.type === 'every') {
      visit(node.list, bound)
      visit(node.condition, [...bound, node.variable])
    } else for (const child of childrenOf(node)) visit(child, bound)
  }
  visit(expression, [])
  return [...found.values()]
}
