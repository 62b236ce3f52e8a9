import { fieldOf, orNull, FieldError, textOf, type FieldKind, type FieldOptions } from './kind.ts'

const form = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})$/

/** An instant: on the wire UTC with milliseconds, `2026-11-20T11:00:00.000Z`. A zone or offset must be given. */
export const datetimeKind: FieldKind<string> = {
  name: 'datetime',
  coerce: orNull((input) => {
    const text = textOf(input).trim()
    const instant = form.test(text) && dayExists(text) ? Date.parse(text) : Number.NaN
    if (Number.isNaN(instant))
      throw new FieldError(
        'datetime.form',
        'must be a time with its offset, written like 2026-11-20T11:00:00Z',
      )
    return new Date(instant).toISOString()
  }),
  nameType: () => ({ kind: 'datetime', nullable: true }),
  jsonSchema: () => ({ type: 'string', format: 'date-time' }),
}

// Date.parse turns 31 February into 3 March; a time that does not exist is refused instead.
export const dayExists = (text: string): boolean => {
  const day = text.slice(0, 10)
  const parsed = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(day)
}

export const datetime = <const O extends FieldOptions>(options: O = {} as O) =>
  fieldOf<string, O>('datetime', options)
