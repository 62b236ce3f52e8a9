import { isLanguage, type Language } from '../language.ts'
import { describe, FieldError } from './kind.ts'

/** The field in which a record keeps what its translatable fields say in other languages. */
export const translationsName = 'translations'

/** Texts by language and field; what is missing is said by the field itself. */
export type Translations = Readonly<Partial<Record<Language, Readonly<Record<string, string>>>>>

/** Makes the wire value of a text of a translatable field, by the field's name; undefined for any other name. */
export type CoerceText = (field: string, text: unknown) => string | null | undefined

/**
 * Translations as they are kept: languages of the product, translatable fields, texts that the fields themselves would
 * take. What is empty is left out; nothing left is null.
 * @throws FieldError
 */
export const coerceTranslations = (input: unknown, coerceText: CoerceText): Translations | null => {
  if (input === null) return null
  const languages = entriesOf(input).flatMap(([language, texts]) => {
    if (!isLanguage(language))
      throw new FieldError(
        'translation.language',
        `has texts in what is no language of the product: "${language.slice(0, 40)}"`,
      )
    const kept = entriesOf(texts).flatMap(([name, given]) => {
      const text = coerceText(name, given)
      if (text === undefined)
        throw new FieldError(
          'translation.field',
          `has texts of what is not translated: "${name.slice(0, 40)}"`,
        )
      return text === null ? [] : [[name, text] as const]
    })
    return kept.length === 0 ? [] : [[language, Object.fromEntries(kept)] as const]
  })
  return languages.length === 0 ? null : Object.fromEntries(languages)
}

const entriesOf = (value: unknown): [string, unknown][] => {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new FieldError('type', `must be an object of texts by language and field, not ${describe(value)}`)
  return Object.entries(value)
}
