import { isLanguage, languageAmong } from '#contract/language.ts'
import type { Language } from '#contract/language.ts'
import { i18n, speak } from './i18n.ts'

const place = 'keelson.language'

const stored = (): string | null => {
  try {
    return localStorage.getItem(place)
  } catch {
    return null
  }
}

/** The language before anybody has signed in: the last one that was chosen in this browser, else the browser's own. */
export const startLanguage = (): Language => {
  const last = stored()
  return isLanguage(last) ? last : languageAmong(navigator.languages)
}

/** The language that the screens are shown in. */
export const shownLanguage = (): Language => (isLanguage(i18n.language) ? i18n.language : 'en')

/** A person's language; who has chosen none gets the browser's. */
export const languageOf = (chosen: string | null): Language =>
  isLanguage(chosen) ? chosen : languageAmong(navigator.languages)

/**
 * How dates and numbers are written in a language: as in the browser's variant of it (`de-AT`), where it has one. Some
 * browsers say what is no tag of BCP 47 (`en-US@posix`, by the system's locale): with that, every date would throw.
 */
export const localeOf = (language: Language, wanted: readonly string[] = navigator.languages): string =>
  wanted.find((tag) => tag.split('-')[0]?.toLowerCase() === language && isTag(tag)) ?? language

const isTag = (tag: string): boolean => {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0
  } catch {
    return false
  }
}

/** Shows all screens in a language, and begins with it here the next time. */
export const showLanguage = async (language: Language): Promise<void> => {
  await speak(language)
  document.documentElement.lang = language
  try {
    localStorage.setItem(place, language)
  } catch {
    // Storage may be closed to us: the session says it again after the next start.
  }
}

/** A label within a sentence: German keeps the capitals of its nouns, English has none there. */
export const inSentence = (label: string): string => (shownLanguage() === 'de' ? label : label.toLowerCase())

/** `a, b and c` or `a, b or c` in the language of the screens. */
export const listed = (words: readonly string[], type: 'conjunction' | 'disjunction'): string =>
  new Intl.ListFormat(shownLanguage(), { type }).format(words)
