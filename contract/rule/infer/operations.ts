import type { Arithmetic, Call } from '../ast.ts'
import { fullFunctions, functions } from './functions.ts'
import { nearest } from './nearest.ts'
import type { Kind, NameType } from '../schema.ts'
import { anyType, complain, kind, type Inference } from './inference.ts'
import { expectKind, isOpen, mismatch } from './kinds.ts'

const sums: Readonly<Record<string, Kind | undefined>> = {
  'number+number': 'number', 'number-number': 'number', 'number*number': 'number', 'number/number': 'number',
  'text+text': 'text',
  'duration+duration': 'duration', 'duration-duration': 'duration', 'duration*number': 'duration', 'number*duration': 'duration',
  'duration/number': 'duration', 'duration/duration': 'number',
  'datetime+duration': 'datetime', 'duration+datetime': 'datetime', 'datetime-duration': 'datetime', 'datetime-datetime': 'duration',
  'date+duration': 'date', 'duration+date': 'date', 'date-duration': 'date', 'date-date': 'duration',
} // prettier-ignore

export const arithmeticType = (
  node: Arithmetic,
  left: NameType,
  right: NameType,
  inference: Inference,
): NameType => {
  if (isOpen(left) || isOpen(right)) {
    const known = isOpen(left) ? right.kind : left.kind
    // Only a number times a duration means anything.
    if (node.operator === '*' && known === 'duration') return kind('duration')
    const isSum = node.operator === '+' || node.operator === '-'
    return isSum && known === 'number' ? kind('number') : anyType
  }
  const result = sums[`${left.kind}${node.operator}${right.kind}`]
  if (result) return kind(result)
  mismatch(
    inference,
    node,
    left,
    right,
    (one, other) => `${one} can't be combined by ${node.operator} with ${other}.`,
  )
  return anyType
}

export const callType = (node: Call, given: readonly NameType[], inference: Inference): NameType => {
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
      `${node.name}() takes ${least === most ? most : `${least}–${most}`} values (${shape.parameters.join(', ')}), not ${given.length}.`,
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
