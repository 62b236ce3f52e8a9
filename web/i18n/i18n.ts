import i18next from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'
import { en } from './en.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: typeof en }
    returnNull: false
  }
}

void i18next.use(initReactI18next).init({
  lng: 'en',
  fallbackLng: 'en',
  resources: { en: { translation: en } },
  // React escapes what it shows.
  interpolation: { escapeValue: false },
  returnNull: false,
})

/** The texts for code that is no component, such as the labels of keys. */
export const i18n = i18next

/** The function that gives the text of a key in the reader's language. */
export const useT = () => useTranslation().t
export type T = ReturnType<typeof useT>
