/** The languages that every text of the product exists in, by their own names. */
export const languageNames = { en: 'English', de: 'Deutsch' } as const

export type Language = keyof typeof languageNames

export const isLanguage = (text: unknown): text is Language =>
  typeof text === 'string' && Object.hasOwn(languageNames, text)

/** The first of the wanted languages (BCP 47, best first) that there are texts in; English where there is none. */
export const languageAmong = (wanted: readonly string[]): Language =>
  wanted.map((tag) => tag.split('-')[0]?.toLowerCase()).find(isLanguage) ?? 'en'

/** The languages of a header `Accept-Language`, in the order in which they are written: browsers write the best first. */
export const wantedLanguages = (header: string | undefined): readonly string[] =>
  (header ?? '').split(',', 20).map((part) => part.split(';')[0]?.trim() ?? '')
