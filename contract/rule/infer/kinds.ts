import type { Comparator, Expression, Span, Test } from '../ast.ts'
import { nearest } from './nearest.ts'
import type { Kind, NameType } from '../schema.ts'
import { anyType, booleanType, complain, kind, type Inference } from './inference.ts'

export const isOpen = (type: NameType): boolean => type.kind === 'any'
const kindNames: Readonly<Record<Kind, string>> = {
  text: 'text', boolean: 'yes or no', number: 'a number', date: 'a date', datetime: 'a date and time', duration: 'a duration',
  list: 'a list', ref: 'a reference', money: 'money', any: 'anything',
} // prettier-ignore

export const mismatch = (
  inference: Inference,
  node: Span,
  left: NameType,
  right: NameType,
  said: (left: string, right: string) => string,
): void => {
  const hint =
    [left.kind, right.kind].sort().join() === 'date,datetime'
      ? ' Write date(…) around the date and time.'
      : ''
  complain(inference, 'kinds', `${said(kindNames[left.kind], kindNames[right.kind])}${hint}`, node, {
    left: left.kind,
    right: right.kind,
  })
}

const notCompared = (left: string, right: string): string => `${left} can't be compared with ${right}.`
const noAlternatives = (left: string, right: string): string => `${left} can't be an alternative to ${right}.`

const ordered = new Set<Kind>(['text', 'number', 'date', 'datetime', 'duration', 'any'])
const isRefLike = (type: NameType): boolean => type.kind === 'ref' || type.kind === 'text'

export const isComparable = (left: NameType, right: NameType): boolean =>
  isOpen(left) || isOpen(right) || left.kind === right.kind || (isRefLike(left) && isRefLike(right))

export const comparable = (
  operator: Comparator,
  left: NameType,
  right: NameType,
  node: Span,
  inference: Inference,
): void => {
  if (!isComparable(left, right)) return mismatch(inference, node, left, right, notCompared)
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
  const name = kindNames[never.kind]
  const lack = isOrder ? `${name} has no order.` : `${name} has no equality.`
  complain(inference, 'kinds', `${lack}${instead}`, node, { kind: never.kind })
}

export const rangeType = (
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

export const choiceKnown = (one: Expression, other: Test, inference: Inference): void => {
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

export const expectKind = (
  node: Expression,
  type: NameType,
  expected: Kind,
  inference: Inference,
): NameType => {
  if (isOpen(type) || type.kind === expected) return type
  complain(inference, 'kinds', `Here ${kindNames[expected]} is needed, not ${kindNames[type.kind]}.`, node, {
    expected,
    found: type.kind,
  })
  return anyType
}

export const common = (types: readonly NameType[]): NameType => {
  const [first] = types
  return first && types.every((type) => type.kind === first.kind) ? first : anyType
}

export const branchType = (one: NameType, other: NameType, node: Span, inference: Inference): NameType => {
  if (one.kind === other.kind) return one
  if (isOpen(one) || isOpen(other)) return isOpen(one) ? other : one
  if (isRefLike(one) && isRefLike(other)) return kind('text')
  mismatch(inference, node, one, other, noAlternatives)
  return anyType
}
