import i18next from 'i18next'
import type { TFunction } from 'i18next'
import { useSyncExternalStore } from 'react'
import type { en } from './en.ts'
import { everywhere } from './everywhere.ts'

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

i18next.on('languageChanged', (language) => {
  current = i18next.getFixedT(language)
  for (const listener of listeners) listener()
})

void i18next.init({
  lng: 'en',
  fallbackLng: 'en',
  resources: { en: { translation: everywhere } },
  // React escapes what it shows.
  interpolation: { escapeValue: false },
  returnNull: false,
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

/** Adds the English texts of an area; the page that shows them brings them along. */
export const addTexts = <Area extends keyof typeof en>(area: Area, texts: (typeof en)[Area]): void => {
  i18next.addResourceBundle('en', 'translation', { [area]: texts }, true, true)
}
