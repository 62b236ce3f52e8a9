import { fieldOf, orNull, FieldError, textOf, type FieldKind, type FieldOptions } from './kind.ts'

export interface TextOptions extends FieldOptions {
  /** In characters; 255 when absent. */
  readonly maxLength?: number
  /** A regular expression that the whole text must match. */
  readonly pattern?: string
  /** The text is the name of a type: of one that has this capability, or of any (`*`). Screens offer those that there are. */
  readonly typesWith?: string
  /**
   * What forms offer beside typing: the time zones that there are (IANA), of which a required one begins as the reader's; or
   * a colour to look at.
   */
  readonly offers?: 'zones' | 'colours'
  /** The text is the SHA-256 of a content in the file store, which is kept for as long as a record names it. */
  readonly content?: true
  /** The text is what the product itself noted, as `notedSentences` keeps it: answers say it in their reader's language. */
  readonly noted?: true
}

const maxLengthOf = (options: TextOptions): number => options.maxLength ?? 255

/** One line of text, trimmed. */
export const textKind: FieldKind<string, TextOptions> = {
  name: 'text',
  coerce: orNull((input, options: TextOptions) => {
    const text = textOf(typeof input === 'number' ? String(input) : input)
      .replace(/\s+/g, ' ')
      .trim()
    const maxLength = maxLengthOf(options)
    if (text.length > maxLength)
      throw new FieldError('text.long', `has ${text.length} characters; at most ${maxLength} fit`, {
        maxLength,
      })
    if (options.pattern && !new RegExp(`^(?:${options.pattern})$`, 'u').test(text))
      throw new FieldError('text.pattern', `does not have the form ${options.pattern}`, {
        pattern: options.pattern,
      })
    return text
  }),
  nameType: () => ({ kind: 'text', nullable: true }),
  jsonSchema: (options) => ({
    type: 'string',
    maxLength: maxLengthOf(options),
    ...(options.pattern && { pattern: `^(?:${options.pattern})$` }),
  }),
}

export const text = <const O extends TextOptions>(options: O = {} as O) => fieldOf<string, O>('text', options)
