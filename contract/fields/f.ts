import { boolean, booleanKind } from './boolean.ts'
import { choice, choiceKind } from './choice.ts'
import { date, dateKind } from './date.ts'
import { datetime, datetimeKind } from './datetime.ts'
import { decimal, decimalKind } from './decimal.ts'
import { duration, durationKind } from './duration.ts'
import { email, emailKind } from './email.ts'
import { integer, integerKind } from './integer.ts'
import { json, jsonKind } from './json.ts'
import type { Field, FieldKind, FieldOptions, KindName } from './kind.ts'
import { markdown, markdownKind } from './markdown.ts'
import { money, moneyKind } from './money.ts'
import { ref, refKind } from './ref.ts'
import { refs, refsKind } from './refs.ts'
import { text, textKind } from './text.ts'
import { url, urlKind } from './url.ts'

/** The constructors that a declaration uses: `f.text({ required: true })`. */
export const f = {
  boolean,
  choice,
  date,
  datetime,
  decimal,
  duration,
  email,
  integer,
  json,
  markdown,
  money,
  ref,
  refs,
  text,
  url,
}

const kinds = {
  boolean: booleanKind, choice: choiceKind, date: dateKind, datetime: datetimeKind, decimal: decimalKind,
  duration: durationKind, email: emailKind, integer: integerKind, json: jsonKind, markdown: markdownKind,
  money: moneyKind, ref: refKind, refs: refsKind, text: textKind, url: urlKind,
} satisfies Record<KindName, unknown> // prettier-ignore

/** The kind of a field. Its options are the field itself: a field is its kind's options with the kind's name. */
export const kindOf = (field: Field): FieldKind<unknown, FieldOptions> => kinds[field.kind]
