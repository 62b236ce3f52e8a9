import { dayExists } from './datetime.ts'
import { fieldOf, orNull, FieldError, textOf, type FieldKind, type FieldOptions } from './kind.ts'

const form = /^\d{4}-\d{2}-\d{2}$/

/** A day of the calendar without a time zone: `2026-11-20`. */
export const dateKind: FieldKind<string> = {
  name: 'date',
  coerce: orNull((input) => {
    const text = textOf(input).trim()
    if (!form.test(text) || !dayExists(text))
      throw new FieldError('date.form', 'must be a day that exists, written like 2026-11-20')
    return text
  }),
  nameType: () => ({ kind: 'date', nullable: true }),
  jsonSchema: () => ({ type: 'string', format: 'date' }),
}

export const date = <const O extends FieldOptions>(options: O = {} as O) =>
  fieldOf<string, O>('date', options)
