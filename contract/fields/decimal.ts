import { fieldOf, orNull, FieldError, describe, type FieldKind, type FieldOptions } from './kind.ts'

export interface DecimalOptions extends FieldOptions {
  /** Digits behind the point; 6 when absent. */
  readonly scale?: number
}

const plain = /^[+-]?\d{1,15}(\.\d+)?$/

/**
 * The canonical text of a decimal number: no sign for plus, no leading or trailing zeros.
 * Decimals travel as text because binary floating point can't hold 0.1.
 * @throws FieldError when the input is no decimal number or has more digits than fit
 */
export const canonicalDecimal = (input: unknown, scale: number): string => {
  const given = typeof input === 'number' && Number.isFinite(input) ? String(input) : input
  if (typeof given !== 'string' || !plain.test(given.trim()))
    throw new FieldError('type', `must be a decimal number such as 12.5, not ${describe(input)}`)
  const [, sign = '', whole = '0', fraction = ''] = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(given.trim()) ?? []
  const kept = fraction.replace(/0+$/, '')
  if (kept.length > scale)
    throw new FieldError('number.scale', `has more than ${scale} digits behind the point`, { scale })
  const digits = `${whole.replace(/^0+(?=\d)/, '')}${kept && `.${kept}`}`
  return sign === '-' && digits !== '0' ? `-${digits}` : digits
}

/** A decimal number, exact; its wire value is a text. */
export const decimalKind: FieldKind<string, DecimalOptions> = {
  name: 'decimal',
  coerce: orNull((input, options: DecimalOptions) => canonicalDecimal(input, options.scale ?? 6)),
  nameType: () => ({ kind: 'number', nullable: true }),
  jsonSchema: () => ({ type: 'string', format: 'decimal', pattern: '^-?\\d{1,15}(\\.\\d+)?$' }),
}

export const decimal = <const O extends DecimalOptions>(options: O = {} as O) =>
  fieldOf<string, O>('decimal', options)
