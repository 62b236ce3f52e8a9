import type { Expression, Literal, Test } from '#contract/rule/ast.ts'
import { parseRule } from '#contract/rule/parse.ts'
import { mineOf, operatorsOf } from './chip.ts'
import type { Chip, Operator } from './chip.ts'
import type { RecordField } from './filter-field.ts'

/**
 * The chips that say the same as a filter in FEEL; a part that no chip can say becomes a chip of FEEL.
 * @throws RuleError where the text is no FEEL
 */
export const feelToChips = (text: string, fields: readonly RecordField[]): readonly Chip[] => {
  if (text.trim() === '') return []
  const expression = parseRule(text)
  const parts = expression.type === 'and' ? expression.operands : [expression]
  return parts.map((part) => chipOf(part, fields) ?? { kind: 'feel', text: text.slice(part.from, part.to) })
}

interface Said {
  readonly name: string
  readonly operator: Operator
  readonly values?: readonly string[]
}

const chipOf = (part: Expression, fields: readonly RecordField[]): Chip | null => {
  for (const said of readings(part)) {
    const field = fields.find((each) => each.name === said.name)
    if (!field || !operatorsOf(field).includes(said.operator)) continue
    if (said.operator === 'isMine' && mineOf[field.target ?? ''] !== said.values?.[0]) continue
    const values = said.operator === 'isMine' ? [] : (said.values ?? [])
    return { kind: 'field', field: said.name, operator: said.operator, values }
  }
  return null
}

/** What a part may mean; which of it fits is the field's matter. */
const readings = (part: Expression): readonly Said[] => {
  switch (part.type) {
    case 'comparison':
      return comparisonReadings(part)
    case 'between': {
      const [name, low, high] = [nameOf(part.value), valueOf(part.low), valueOf(part.high)]
      return name !== null && low !== null && high !== null
        ? [{ name, operator: 'between', values: [low, high] }]
        : []
    }
    case 'in':
      return inReadings(part.value, part.tests)
    case 'not': {
      const [inner] = readings(part.operand)
      return inner?.operator === 'anyOf' ? [{ ...inner, operator: 'noneOf' }] : []
    }
    case 'call':
      return callReadings(part.name, part.args)
    default:
      return []
  }
}

const comparisonReadings = (part: Extract<Expression, { type: 'comparison' }>): readonly Said[] => {
  const name = nameOf(part.left)
  if (name === null) return []
  const ago = agoOf(part.right)
  if (ago !== null) {
    if (part.operator === '>=') return [{ name, operator: 'within', values: [ago] }]
    return part.operator === '<' ? [{ name, operator: 'olderThan', values: [ago] }] : []
  }
  const word = nameOf(part.right)
  if (word === 'me') return part.operator === '=' ? [{ name, operator: 'isMe' }] : []
  if (word === 'now') return part.operator === '<' ? [{ name, operator: 'isPast' }] : []
  if (part.right.type === 'literal') return literalReadings(name, part.operator, part.right)
  const value = valueOf(part.right)
  return value === null ? [] : valueReadings(name, part.operator, value)
}

const literalReadings = (name: string, operator: string, literal: Literal): readonly Said[] => {
  if (literal.kind === 'null') {
    if (operator === '=') return [{ name, operator: 'empty' }]
    return operator === '!=' ? [{ name, operator: 'notEmpty' }] : []
  }
  if (literal.kind === 'boolean') {
    return operator === '=' ? [{ name, operator: literal.value === true ? 'isTrue' : 'isFalse' }] : []
  }
  return literal.value === null || typeof literal.value === 'object'
    ? []
    : valueReadings(name, operator, String(literal.value))
}

const valueReadings = (name: string, operator: string, value: string): readonly Said[] => {
  const operators: Readonly<Record<string, readonly Operator[]>> = {
    '=': ['anyOf', 'is'],
    '!=': ['noneOf'],
    '>=': ['atLeast', 'after'],
    '<=': ['atMost'],
    '<': ['before'],
  }
  return (operators[operator] ?? []).map((each) => ({ name, operator: each, values: [value] }))
}

const inReadings = (subject: Expression, tests: readonly Test[]): readonly Said[] => {
  const [only] = tests
  if (tests.length === 1 && only && only.type === 'name') {
    const path = only.path.join('.')
    const name = nameOf(subject)
    if (name === 'me') return [{ name: path, operator: 'hasMe' }]
    const value = valueOf(subject)
    if (value !== null) return [{ name: path, operator: 'has', values: [value] }]
    return name === null ? [] : [{ name, operator: 'isMine', values: [path] }]
  }
  const name = nameOf(subject)
  const items = only?.type === 'list' && tests.length === 1 ? only.items : tests
  const values = items.map((item) => valueOf(item))
  return name === null || values.length === 0 || values.includes(null)
    ? []
    : [{ name, operator: 'anyOf', values: values as readonly string[] }]
}

const callReadings = (called: string, args: readonly Expression[]): readonly Said[] => {
  const [subject, match] = args
  if (!subject || !match) return []
  const value = valueOf(match)
  if (value === null) return []
  if (called === 'starts with') {
    const name = nameOf(subject)
    return name === null ? [] : [{ name, operator: 'startsWith', values: [value] }]
  }
  // Without `lower case` on the subject, the case of letters counts: that is not what the chip says.
  if (called !== 'contains' || subject.type !== 'call' || subject.name !== 'lower case') return []
  const name = subject.args[0] ? nameOf(subject.args[0]) : null
  return name === null || value !== value.toLowerCase()
    ? []
    : [{ name, operator: 'contains', values: [value] }]
}

const nameOf = (node: Test): string | null =>
  node.type === 'name' && node.path.length === 1 ? (node.path[0] ?? null) : null

const valueOf = (node: Test): string | null => {
  // The parser writes -3 as 0 - 3.
  if (
    node.type === 'arithmetic' &&
    node.operator === '-' &&
    node.left.from === node.from &&
    node.left.to === node.to
  ) {
    const value = valueOf(node.right)
    return value === null ? null : `-${value}`
  }
  return node.type === 'literal' &&
    node.kind !== 'null' &&
    node.kind !== 'boolean' &&
    typeof node.value !== 'object'
    ? String(node.value)
    : null
}

/** The duration of `now - duration("P7D")`. */
const agoOf = (node: Expression): string | null => {
  if (node.type !== 'arithmetic' || node.operator !== '-' || nameOf(node.left) !== 'now') return null
  const { right } = node
  return right.type === 'literal' && right.kind === 'duration' && typeof right.value === 'string'
    ? right.value
    : null
}
