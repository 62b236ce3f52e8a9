import { fieldOf, orNull, FieldError, describe, type FieldKind, type FieldOptions } from './kind.ts'

/** The spellings of yes and no in files of other systems. */
const spellings = new Map<unknown, boolean>([
  [true, true], ['true', true], ['yes', true], ['1', true], [1, true],
  [false, false], ['false', false], ['no', false], ['0', false], [0, false],
]) // prettier-ignore

/** Yes or no. */
export const booleanKind: FieldKind<boolean> = {
  name: 'boolean',
  coerce: orNull((input) => {
    const value = spellings.get(typeof input === 'string' ? input.trim().toLowerCase() : input)
    if (value === undefined) throw new FieldError('type', `must be true or false, not ${describe(input)}`)
    return value
  }),
  nameType: () => ({ kind: 'boolean', nullable: true }),
  jsonSchema: () => ({ type: 'boolean' }),
}

export const boolean = <const O extends FieldOptions>(options: O = {} as O) =>
  fieldOf<boolean, O>('boolean', options)
