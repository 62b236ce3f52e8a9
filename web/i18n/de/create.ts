import type { create as english } from '../en/create.ts'
import type { Translated } from '../translated.ts'

/** A new record. */
export const create = {
  title: '{{type}} anlegen',
  submit: '{{type}} anlegen',
  discard: 'Verwerfen',
  discarded: 'Das Getippte ist weg.',
  kept: 'Fortgesetzt mit dem, was Sie {{when}} getippt haben.',
  notAllowed: 'Sie dürfen keine {{types}} anlegen.',
  form: 'Felder',
  made: '{{number}} angelegt.',
  similar: 'Zum selben Thema',
} as const satisfies Translated<typeof english>
