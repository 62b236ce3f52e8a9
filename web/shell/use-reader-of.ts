import { useMemo } from 'react'
import type { Session } from '../api/queries.ts'
import { localeOf } from '../i18n/language.ts'
import { browserReader } from '../kit/reader.ts'
import { useLanguageOf } from './use-language.ts'

/** How everything is formatted for whoever is signed in. */
export const useReaderOf = (person: Session['person']) => {
  const language = useLanguageOf(person.language)
  return useMemo(
    () => ({
      language: localeOf(language),
      timeZone: person.timeZone || browserReader.timeZone,
      density: person.density === 'comfortable' ? ('comfortable' as const) : ('compact' as const),
    }),
    [language, person.timeZone, person.density],
  )
}
