import i18next from 'i18next'
import type { TFunction } from 'i18next'
import { useSyncExternalStore } from 'react'
import type { Language } from '#contract/language.ts'
import { areas, everywhere, isArea } from './areas.ts'
import type { Area } from './areas.ts'
import type { en } from './en.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: typeof en }
    returnNull: false
  }
}

export type T = TFunction

const listeners = new Set<() => void>()
let current: T = i18next.t

const showAgain = (): void => {
  current = i18next.getFixedT(i18next.language)
  for (const listener of listeners) listener()
}
i18next.on('languageChanged', showAgain)

void i18next.init({
  lng: 'en',
  // Every language has every text (a missing one is a compile error): none is loaded for the sake of another.
  fallbackLng: false,
  resources: {},
  // React escapes what it shows.
  interpolation: { escapeValue: false },
  returnNull: false,
  // A page that asks for texts which it has not brought along gets them a moment later.
  saveMissing: true,
  missingKeyHandler: (_languages, _namespace, key) => {
    const area = key.split('.')[0] ?? ''
    if (isArea(area) && !wanted.has(area)) void loadArea(area).then(showAgain)
  },
})

/** The texts for code that is no component, such as the labels of keys. */
export const i18n = i18next

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

// A list draws hundreds of cells while it is scrolled: the hook of react-i18next keeps a state and two effects in each.
/** The function that gives the text of a key in the reader's language. */
export const useT = (): T => useSyncExternalStore(subscribe, () => current)

let spoken: Language = 'en'
const wanted = new Set<Area>()

const addBundle = (language: Language, texts: object): void => {
  i18next.addResourceBundle(language, 'translation', texts, true, true)
}

/** Loads the texts of an area in the reader's language, now and whenever it changes. */
export const loadArea = async (area: Area): Promise<void> => {
  wanted.add(area)
  const language = spoken
  addBundle(language, { [area]: await areas[area][language]() })
}

/** Loads the texts of a language, then shows all screens in it. */
export const speak = async (language: Language): Promise<void> => {
  spoken = language
  const [general] = await Promise.all([everywhere[language](), ...[...wanted].map(loadArea)])
  addBundle(language, general)
  // Somebody may have chosen another meanwhile.
  if (spoken === language) await i18next.changeLanguage(language)
}
