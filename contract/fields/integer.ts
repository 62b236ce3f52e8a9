import { fieldOf, orNull, FieldError, describe, type FieldKind, type FieldOptions } from './kind.ts'

export interface IntegerOptions extends FieldOptions {
  readonly min?: number
  readonly max?: number
}

/** A whole number that JavaScript holds exactly. */
export const integerKind: FieldKind<number, IntegerOptions> = {
  name: 'integer',
  coerce: orNull((input, options: IntegerOptions) => {
    const value = typeof input === 'string' && /^\s*[+-]?\d{1,16}\s*$/.test(input) ? Number(input) : input
    if (typeof value !== 'number' || !Number.isSafeInteger(value))
      throw new FieldError('type', `must be a whole number, not ${describe(input)}`)
    if (options.min !== undefined && value < options.min)
      throw new FieldError('number.small', `must be at least ${options.min}`, { min: options.min })
    if (options.max !== undefined && value > options.max)
      throw new FieldError('number.large', `must be at most ${options.max}`, { max: options.max })
    return Object.is(value, -0) ? 0 : value
  }),
  nameType: () => ({ kind: 'number', nullable: true }),
  jsonSchema: (options) => ({
    type: 'integer',
    minimum: options.min ?? Number.MIN_SAFE_INTEGER,
    maximum: options.max ?? Number.MAX_SAFE_INTEGER,
  }),
}

export const integer = <const O extends IntegerOptions>(options: O = {} as O) =>
  fieldOf<number, O>('integer', options)
