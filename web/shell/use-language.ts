import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Language } from '#contract/language.ts'
import { languageOf, showLanguage, shownLanguage } from '../i18n/language.ts'

/** Follows the language that a person chooses: the texts of the screens, and the labels that the server gives. */
export const useLanguageOf = (chosen: string | null): Language => {
  const queries = useQueryClient()
  const language = languageOf(chosen)
  useEffect(() => {
    if (language === shownLanguage()) return
    void showLanguage(language).then(() => queries.invalidateQueries())
  }, [language, queries])
  return language
}
