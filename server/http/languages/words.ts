import { sentencesNoted } from '#contract/automation/noted.ts'
import type { Language } from '#contract/language.ts'
import { isLanguage } from '#contract/language.ts'
import { makeSentences } from '#contract/rule/texts/sentences.ts'
import { readLanguage } from './read-language.ts'

/** What the server says in a language; what has no translation stays English. */
export interface Words {
  /** The text of a declaration at a place such as `incident.fields.team.label`. */
  declared(place: string, text: string): string
  /** What a problem says: its sentence, or its remedy. */
  sentence(message: string): string
}

const asWritten: Words = { declared: (_place, text) => text, sentence: (message) => message }

const makeWords = (language: Language): Words => {
  if (language === 'en') return asWritten
  const { texts, places, messages, words } = readLanguage(language)
  return {
    declared: (place, text) => places.get(place) ?? texts.get(text) ?? text,
    sentence: makeSentences(messages, new Map([...texts, ...words])),
  }
}

// The words of a language are a part of the program: they are read once, and do not change while it runs.
const known = new Map<Language, Words>()

/** The words of a language; English for one that there are no texts in. */
export const wordsIn = (language: string): Words => {
  const asked = isLanguage(language) ? language : 'en'
  const words = known.get(asked) ?? makeWords(asked)
  known.set(asked, words)
  return words
}

/** Sentences of the product that a record keeps, in a language. */
export const notedIn = (language: string, noted: string): string =>
  sentencesNoted(noted).map(wordsIn(language).sentence).join(' ')
