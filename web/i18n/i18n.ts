import { useSyncExternalStore } from 'react'
import type { Language } from '#contract/language.ts'
import { areas, everywhere, isArea } from './areas.ts'
import type { Area } from './areas.ts'
import { noteTexts, said } from './said/said.ts'
import type { Filled, TextKey } from './said/said.ts'

/** Gives the text of a key, with what is filled in. */
export type T = (key: TextKey, filled?: Filled) => string

const catalogueOf = (language: Language) => ({
  texts: new Map<string, string>(),
  numbers: new Intl.PluralRules(language),
})
// Every language has every text (a missing one is a compile error): none is loaded for the sake of another.
const catalogues = { en: catalogueOf('en'), de: catalogueOf('de') } satisfies Record<Language, unknown>

/** The language that is shown, and the one that is going to be once its texts are there. */
let shown: Language = 'en'
let wanted: Language = 'en'
const areasInUse = new Set<Area>()

const speaking = (language: Language): T => {
  const catalogue = catalogues[language]
  return (key, filled) => said(catalogue, key, filled) ?? missing(key)
}

/** A page that asks for texts which it has not brought along gets them a moment later. */
const missing = (key: string): string => {
  const area = key.split('.')[0] ?? ''
  if (isArea(area) && !areasInUse.has(area)) void loadArea(area).then(showAgain)
  return key
}

const listeners = new Set<() => void>()
let current = speaking(shown)

// Another function, so that who keeps what it said asks again.
const showAgain = (): void => {
  current = speaking(shown)
  for (const listener of listeners) listener()
}

/** The texts for code that is no component, such as the labels of keys. */
export const i18n = {
  t: (key: TextKey, filled?: Filled): string => current(key, filled),
  exists: (key: string): boolean => catalogues[shown].texts.has(key),
  get language(): Language {
    return shown
  },
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

// A list draws hundreds of cells while it is scrolled: nothing is kept for each of them.
/** The function that gives the text of a key in the reader's language. */
export const useT = (): T => useSyncExternalStore(subscribe, () => current)

/** Loads the texts of an area in the reader's language, now and whenever it changes. */
export const loadArea = async (area: Area): Promise<void> => {
  areasInUse.add(area)
  const language = wanted
  noteTexts(catalogues[language].texts, { [area]: await areas[area][language]() })
}

/** Loads the texts of a language, then shows all screens in it. */
export const speak = async (language: Language): Promise<void> => {
  wanted = language
  const [general] = await Promise.all([everywhere[language](), ...[...areasInUse].map(loadArea)])
  noteTexts(catalogues[language].texts, general)
  // Somebody may have chosen another meanwhile.
  if (wanted !== language) return
  shown = language
  showAgain()
}
