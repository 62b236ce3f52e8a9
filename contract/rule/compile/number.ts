// FEEL's numbers are decimal. A number here is a JavaScript number, or the text of a decimal: `'0.1'`. Whole numbers that
// JavaScript holds exactly take the fast path; everything else is computed with a coefficient and a scale, exactly.

export type FeelNumber = number | string

interface Decimal {
  readonly coefficient: bigint
  readonly scale: number
}

/** Digits behind the point of a quotient; what is beyond is cut off, in SQL too. */
export const quotientScale = 16

const form = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/

/** @returns null for anything that is no finite decimal number */
const decimalOf = (value: FeelNumber): Decimal | null => {
  const match = form.exec(typeof value === 'number' ? String(value) : value)
  if (!match) return null
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match
  if (!whole && !fraction) return null
  const scale = fraction.length - Number(exponent)
  const digits = BigInt(`${whole}${fraction}`) * (scale < 0 ? 10n ** BigInt(-scale) : 1n)
  return { coefficient: sign === '-' ? -digits : digits, scale: Math.max(scale, 0) }
}

const numberOf = ({ coefficient, scale }: Decimal): FeelNumber => {
  const negative = coefficient < 0n
  const digits = (negative ? -coefficient : coefficient).toString().padStart(scale + 1, '0')
  const whole = digits.slice(0, digits.length - scale)
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, '')
  if (!fraction && whole.length < 16) return negative ? -Number(whole) : Number(whole)
  return `${negative ? '-' : ''}${whole}${fraction && `.${fraction}`}`
}

/** The canonical form of a number's text: a JavaScript number where that is exact, else decimal text; null if it is none. */
export const feelNumber = (text: FeelNumber): FeelNumber | null => {
  const decimal = decimalOf(text)
  return decimal && numberOf(decimal)
}

const aligned = (a: Decimal, b: Decimal): readonly [bigint, bigint, number] => {
  const scale = Math.max(a.scale, b.scale)
  return [
    a.coefficient * 10n ** BigInt(scale - a.scale),
    b.coefficient * 10n ** BigInt(scale - b.scale),
    scale,
  ]
}

/** Exact order of two numbers: negative, zero or positive; NaN when one of them is no number. */
export const compareNumbers = (a: FeelNumber, b: FeelNumber): number => {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  const left = decimalOf(a)
  const right = decimalOf(b)
  if (!left || !right) return Number.NaN
  const [x, y] = aligned(left, right)
  return x < y ? -1 : x > y ? 1 : 0
}

const bothWhole = (a: FeelNumber, b: FeelNumber): boolean =>
  Number.isSafeInteger(a) && Number.isSafeInteger(b)

/** The exact result; a quotient is cut off after 16 digits behind the point, and null when the divisor is zero. */
export const calculate = (
  operator: '+' | '-' | '*' | '/',
  a: FeelNumber,
  b: FeelNumber,
): FeelNumber | null => {
  if (operator !== '/' && bothWhole(a, b)) {
    const [x, y] = [a as number, b as number]
    const result = operator === '+' ? x + y : operator === '-' ? x - y : x * y
    if (Number.isSafeInteger(result)) return result === 0 ? 0 : result
  }
  const left = decimalOf(a)
  const right = decimalOf(b)
  if (!left || !right) return null
  if (operator === '*')
    return numberOf({ coefficient: left.coefficient * right.coefficient, scale: left.scale + right.scale })
  const [x, y, scale] = aligned(left, right)
  if (operator === '+') return numberOf({ coefficient: x + y, scale })
  if (operator === '-') return numberOf({ coefficient: x - y, scale })
  return y === 0n
    ? null
    : numberOf({ coefficient: (x * 10n ** BigInt(quotientScale)) / y, scale: quotientScale })
}

/** The whole part of a number, towards zero; null beyond what JavaScript holds exactly. */
export const wholePart = (value: FeelNumber): number | null => {
  const decimal = decimalOf(value)
  if (!decimal) return null
  const whole = Number(decimal.coefficient / 10n ** BigInt(decimal.scale))
  return Number.isSafeInteger(whole) ? whole : null
}
