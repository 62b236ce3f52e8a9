import type { Literal, LiteralKind, FeelValue, Span } from '../ast.ts'
import { feelNumber } from '../compile/number.ts'
import { ruleError } from '../error.ts'
import { dateText, durationMs, durationText, instantText, isCalendarDuration } from '../temporal.ts'

const maxDigits = 34

const literal = (kind: LiteralKind, value: FeelValue, at: Span): Literal =>
  Object.freeze({ type: 'literal', kind, value, ...at })

const fault = (message: string, at: Span): Error => ruleError('literal', message, at)

export const numberLiteral = (text: string, at: Span): Literal => {
  const value = feelNumber(text.replace(/\s+/g, ''))
  if (value === null || text.length > maxDigits || String(value).length > maxDigits + 2)
    throw fault(`A number has at most ${maxDigits} digits.`, at)
  return literal('number', value, at)
}

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  '"': '"',
  '\\': '\\',
  "'": "'",
}

export const textLiteral = (source: string, at: Span): Literal => {
  const body = source.slice(1, -1)
  const value = body.replace(
    /\\(?:U([0-9a-fA-F]{6})|u([0-9a-fA-F]{4})|([nrt"'\\]))/g,
    (whole, long?: string, short?: string, plain?: string) =>
      long
        ? codePoint(long, at)
        : short
          ? String.fromCharCode(Number.parseInt(short, 16))
          : (escapes[plain ?? ''] ?? whole),
  )
  if (value.includes('\u0000') || !value.isWellFormed())
    throw fault('The text contains a character that is no text.', at)
  return literal('text', value, at)
}

const codePoint = (hex: string, at: Span): string => {
  const code = Number.parseInt(hex, 16)
  if (code > 0x10ffff) throw fault('There is no such character.', at)
  return String.fromCodePoint(code)
}

type Constructor = 'date' | 'date and time' | 'duration' | '@'

/** A constant of time, in its wire form. Its constructor is a function of FEEL, or `@` where the text itself says what it is. */
export const temporalLiteral = (constructor: Constructor, text: string, at: Span): Literal => {
  const isDuration = constructor === 'duration' || (constructor === '@' && /^-?P/.test(text))
  if (isDuration) {
    if (isCalendarDuration(text))
      throw fault('Months and years have no fixed length; write days, e.g. P30D.', at)
    const ms = durationMs(text)
    if (ms === null) throw fault('A duration is written like PT4H30M or P2D.', at)
    return literal('duration', durationText(ms), at)
  }
  const isTime = constructor === 'date and time' || (constructor === '@' && text.includes('T'))
  const value = isTime ? instantText(text) : dateText(text)
  if (value === null)
    throw fault(
      isTime
        ? 'A date and time is written with its offset or zone, like 2026-11-20T11:00:00Z.'
        : 'A date is a day that exists, written like 2026-11-20.',
      at,
    )
  return literal(isTime ? 'datetime' : 'date', value, at)
}
