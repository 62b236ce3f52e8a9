import type { Comparator, FeelValue } from '../ast.ts'
import { compareNumbers, type FeelNumber } from './number.ts'
import type { Kind } from '../schema.ts'
import { durationMs } from '../temporal.ts'

/** The answer to `a operator b`: null where FEEL does not know. Durations are milliseconds. */
export type Compare = (a: FeelValue, b: FeelValue) => boolean | null

/** The comparison of two values of a kind. Null equals null and nothing else; null has no order. */
export const comparisonOf = (operator: Comparator, kind: Kind): Compare => {
  if (operator === '=') return equality(kind)
  if (operator === '!=') {
    const equals = equality(kind)
    return (a, b) => negated(equals(a, b))
  }
  const order = orderOf(kind)
  const holds = holding[operator]
  return (a, b) => {
    if (a === null || b === null) return null
    const by = order(a, b)
    return Number.isNaN(by) ? null : holds(by)
  }
}

export const negated = (value: FeelValue): boolean | null => (typeof value === 'boolean' ? !value : null)

const holding: Readonly<Record<Exclude<Comparator, '=' | '!='>, (by: number) => boolean>> = {
  '<': (by) => by < 0,
  '<=': (by) => by <= 0,
  '>': (by) => by > 0,
  '>=': (by) => by >= 0,
}

const equality = (kind: Kind): Compare => {
  if (kind === 'number') return equalNumbers
  if (kind === 'any' || kind === 'money' || kind === 'list') return equalAnything
  return (a, b) => a === b
}

const equalNumbers: Compare = (a, b) => {
  if (a === b) return true
  if (a === null || b === null) return false
  return compareNumbers(a as FeelNumber, b as FeelNumber) === 0
}

const equalAnything: Compare = (a, b) => {
  if (a === b) return true
  if (a === null || b === null) return false
  return typeof a === typeof b && typeof a !== 'object' ? false : null
}

type Order = (a: FeelValue, b: FeelValue) => number

const orderOf = (kind: Kind): Order => {
  switch (kind) {
    case 'number':
      return (a, b) => compareNumbers(a as FeelNumber, b as FeelNumber)
    case 'duration':
      return (a, b) => (a as number) - (b as number)
    case 'text':
    case 'date':
    case 'datetime':
      return (a, b) => compareTexts(a as string, b as string)
    default:
      return orderAnything
  }
}

const orderAnything: Order = (a, b) => {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return typeof a === 'string' && typeof b === 'string' ? compareTexts(a, b) : Number.NaN
}

/** By code points, as PostgreSQL's collation C does: UTF-16 would put an emoji before a full-width letter. */
const compareTexts = (a: string, b: string): number => {
  if (a === b) return 0
  const length = Math.min(a.length, b.length)
  for (let index = 0; index < length; index += 1) {
    const [x, y] = [a.charCodeAt(index), b.charCodeAt(index)]
    if (x !== y) return rank(x) - rank(y)
  }
  return a.length - b.length
}

const rank = (unit: number): number => (unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit)

/** A wire value as comparisons and arithmetic take it; null where it is not of the kind. */
export const readerOf = (kind: Kind): ((value: FeelValue | undefined) => FeelValue) => {
  switch (kind) {
    case 'text':
    case 'date':
    case 'datetime':
      return (value) => (typeof value === 'string' ? value : null)
    case 'ref':
      return (value) => (typeof value === 'string' ? value : idOfAnyRef(value))
    case 'boolean':
      return (value) => (typeof value === 'boolean' ? value : null)
    case 'number':
      return (value) =>
        typeof value === 'number'
          ? Number.isFinite(value)
            ? value
            : null
          : typeof value === 'string'
            ? value
            : null
    case 'duration':
      return (value) => (typeof value === 'string' ? durationMs(value) : null)
    case 'list':
      return (value) => (Array.isArray(value) ? (value as FeelValue) : null)
    default:
      return (value) => value ?? null
  }
}

/** A reference to a record of any type is compared by its id, which is unique over all types. */
const idOfAnyRef = (value: FeelValue | undefined): FeelValue =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
    ? value.id
    : null
