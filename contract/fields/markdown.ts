import { fieldOf, orNull, FieldError, textOf, type FieldKind, type FieldOptions } from './kind.ts'

export interface MarkdownOptions extends FieldOptions {
  /** In characters; 100,000 when absent. */
  readonly maxLength?: number
}

const maxLengthOf = (options: MarkdownOptions): number => options.maxLength ?? 100_000

/** Text of many lines in Markdown, kept as typed; it becomes HTML only in the reader's browser, sanitised. */
export const markdownKind: FieldKind<string, MarkdownOptions> = {
  name: 'markdown',
  coerce: orNull((input, options: MarkdownOptions) => {
    const text = textOf(input).replace(/\r\n?/g, '\n').trimEnd()
    const maxLength = maxLengthOf(options)
    if (text.length > maxLength)
      throw new FieldError('text.long', `has ${text.length} characters; at most ${maxLength} fit`, {
        maxLength,
      })
    return text
  }),
  nameType: () => ({ kind: 'text', nullable: true }),
  jsonSchema: (options) => ({
    type: 'string',
    maxLength: maxLengthOf(options),
    contentMediaType: 'text/markdown',
  }),
}

export const markdown = <const O extends MarkdownOptions>(options: O = {} as O) =>
  fieldOf<string, O>('markdown', options)
