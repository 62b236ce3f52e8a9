import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import type { Session } from '../api/queries.ts'
import { localeOf } from '../i18n/language.ts'
import { browserReader } from '../kit/reader.ts'
import { useLanguageOf } from './use-language.ts'

/** How everything is formatted for whoever is signed in. */
export const useReaderOf = (person: Session['person']) => {
  const language = useLanguageOf(person.language)
  const queries = useQueryClient()
  useEffect(() => {
    if (!person.timeZone)
      void import('./account/own-zone.ts').then(({ keepOwnZone }) => keepOwnZone(queries, person))
  }, [person, queries])
  return useMemo(
    () => ({
      language: localeOf(language),
      timeZone: person.timeZone || browserReader.timeZone,
      density: person.density === 'comfortable' ? ('comfortable' as const) : ('compact' as const),
    }),
    [language, person.timeZone, person.density],
  )
}
