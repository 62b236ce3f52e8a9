import { fieldOf, orNull, FieldError, describe, type FieldKind, type FieldOptions } from './kind.ts'
import { canonicalDecimal } from './decimal.ts'

/** An amount in a currency of ISO 4217, e.g. `{ amount: '12.5', currency: 'EUR' }`. */
export interface Money {
  readonly amount: string
  readonly currency: string
}

/** An amount of money; sums never mix currencies. A text such as `12.50 EUR` is understood. */
export const moneyKind: FieldKind<Money> = {
  name: 'money',
  coerce: orNull((input) => {
    const { amount, currency } = partsOf(input)
    if (typeof currency !== 'string' || !/^[A-Z]{3}$/.test(currency))
      throw new FieldError('money.currency', 'must have a currency of three capital letters, e.g. EUR')
    return { amount: canonicalDecimal(amount, 4), currency }
  }),
  nameType: () => ({ kind: 'money', nullable: true }),
  jsonSchema: () => ({
    type: 'object',
    additionalProperties: false,
    required: ['amount', 'currency'],
    properties: {
      amount: { type: 'string', pattern: '^-?\\d{1,15}(\\.\\d{1,4})?$' },
      currency: { type: 'string', pattern: '^[A-Z]{3}$' },
    },
  }),
  equals: (a, b) => a.amount === b.amount && a.currency === b.currency,
}

const partsOf = (input: unknown): { amount?: unknown; currency?: unknown } => {
  if (typeof input === 'string') {
    const [amount, currency] = input.trim().split(/\s+/)
    return { amount, currency }
  }
  if (typeof input === 'object' && input !== null && !Array.isArray(input)) return input
  throw new FieldError('type', `must be an amount and a currency, not ${describe(input)}`)
}

export const money = <const O extends FieldOptions>(options: O = {} as O) =>
  fieldOf<Money, O>('money', options)
