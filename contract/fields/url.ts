import { fieldOf, orNull, FieldError, textOf, type FieldKind, type FieldOptions } from './kind.ts'

/** A web address; only http, https and mailto, so that a link can't run a script. */
export const urlKind: FieldKind<string> = {
  name: 'url',
  coerce: orNull((input) => {
    const text = textOf(input).trim()
    const url = URL.canParse(text) ? new URL(text) : null
    if (!url || !['http:', 'https:', 'mailto:'].includes(url.protocol) || text.length > 2048)
      throw new FieldError('url.form', 'must be a web address that begins with http:// or https://')
    return url.href
  }),
  nameType: () => ({ kind: 'text', nullable: true }),
  jsonSchema: () => ({ type: 'string', format: 'uri', maxLength: 2048 }),
}

export const url = <const O extends FieldOptions>(options: O = {} as O) => fieldOf<string, O>('url', options)
