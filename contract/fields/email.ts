import { mailAddress } from '../mail/address.ts'
import { fieldOf, orNull, FieldError, textOf, type FieldKind, type FieldOptions } from './kind.ts'

/** An e-mail address, in lower case so that it identifies a person. */
export const emailKind: FieldKind<string> = {
  name: 'email',
  coerce: orNull((input) => {
    const address = mailAddress(textOf(input).trim())
    if (address === null) throw new FieldError('email.form', 'must be an e-mail address')
    return address
  }),
  nameType: () => ({ kind: 'text', nullable: true }),
  jsonSchema: () => ({ type: 'string', format: 'email', maxLength: 254 }),
}

export const email = <const O extends FieldOptions>(options: O = {} as O) =>
  fieldOf<string, O>('email', options)
