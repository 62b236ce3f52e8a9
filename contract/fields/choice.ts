import { fieldOf, orNull, FieldError, textOf, type FieldKind, type FieldOptions } from './kind.ts'

/** The values that a choice may have, in the order in which people see them, with their labels. */
export type Choices = Readonly<Record<string, string>>

export interface ChoiceOptions extends FieldOptions {
  readonly choices: Choices
}

/** One of a list of values fixed by the declaration. Order means rank: the first is the most. */
export const choiceKind: FieldKind<string, ChoiceOptions> = {
  name: 'choice',
  coerce: orNull((input, options: ChoiceOptions) => {
    const value = textOf(input).trim()
    if (!Object.hasOwn(options.choices, value))
      throw new FieldError('choice.unknown', `is none of ${Object.keys(options.choices).join(', ')}`, {
        choices: Object.keys(options.choices),
      })
    return value
  }),
  nameType: (options) => ({ kind: 'text', nullable: true, choices: Object.keys(options.choices) }),
  jsonSchema: (options) => ({ type: 'string', enum: Object.keys(options.choices) }),
}

export const choice = <
  const C extends Choices,
  const O extends Omit<ChoiceOptions, 'choices' | 'default'> & { default?: keyof C & string },
>(
  choices: C,
  options: O = {} as O,
) => fieldOf<keyof C & string, O & { choices: C }>('choice', { ...options, choices })
