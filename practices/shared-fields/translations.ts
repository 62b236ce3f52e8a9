import { f } from '#contract/fields/f.ts'
import type { Translations } from '#contract/fields/translations.ts'

/** For a type with fields that are `translatable`: what they say in other languages. */
export const translationsField = {
  translations: f.json<Translations>({
    label: 'Translations',
    help: 'Readers of a language see its text; who finds nothing there sees the original. Both are found.',
    shape: 'translations',
  }),
} as const
