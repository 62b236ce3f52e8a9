import { fieldOf, orNull, FieldError, textOf, type FieldKind, type FieldOptions } from './kind.ts'

// The form that HTML's <input type=email> accepts (WHATWG HTML, valid e-mail address), with a dot in the domain not required.
const form =
  /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/

/** An e-mail address, in lower case so that it identifies a person. */
export const emailKind: FieldKind<string> = {
  name: 'email',
  coerce: orNull((input) => {
    const address = textOf(input).trim().toLowerCase()
    if (address.length > 254 || !form.test(address))
      throw new FieldError('email.form', 'must be an e-mail address')
    return address
  }),
  nameType: () => ({ kind: 'text', nullable: true }),
  jsonSchema: () => ({ type: 'string', format: 'email', maxLength: 254 }),
}

export const email = <const O extends FieldOptions>(options: O = {} as O) =>
  fieldOf<string, O>('email', options)
