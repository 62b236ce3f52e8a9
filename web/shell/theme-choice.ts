import { useMantineColorScheme } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect } from 'react'
import { sessionQuery } from '../api/queries.ts'
import { readRecord, updateRecord } from '../api/records.ts'
import { useSession, useTypeByName } from '../api/use-meta.ts'

export const themeChoices = ['light', 'dark', 'system', 'contrast'] as const
export type ThemeChoice = (typeof themeChoices)[number]

// `public/scheme.js` reads it before the first paint, also where nobody is signed in.
const storedName = 'keelson.theme'
const moreContrast = '(prefers-contrast: more)'

const isChoice = (value: unknown): value is ThemeChoice =>
  (themeChoices as readonly unknown[]).includes(value)

const storedTheme = (): ThemeChoice => {
  try {
    const value = localStorage.getItem(storedName)
    return isChoice(value) ? value : 'system'
  } catch {
    return 'system'
  }
}

const store = (choice: ThemeChoice): void => {
  try {
    localStorage.setItem(storedName, choice)
  } catch {
    // Kept until the page is loaded again.
  }
}

/** High contrast is asked for here, or by the system where the theme is the system's. */
const showContrast = (choice: ThemeChoice): void => {
  const isMore = choice === 'contrast' || (choice === 'system' && matchMedia(moreContrast).matches)
  document.documentElement.toggleAttribute('data-contrast', isMore)
}

/** Shows a theme at once and keeps it in this browser for the pages before the sign-in. */
const useShowTheme = (): ((choice: ThemeChoice) => void) => {
  // Else Mantine writes a style element, which the content security policy refuses.
  const { setColorScheme } = useMantineColorScheme({ keepTransitions: true })
  return useCallback(
    (choice) => {
      store(choice)
      setColorScheme(choice === 'light' || choice === 'dark' ? choice : 'auto')
      showContrast(choice)
    },
    [setColorScheme],
  )
}

/** Brings the person's own theme to whatever device they sit at; who has chosen none sees this browser's. */
export const useThemeOf = (theme: string | null): void => {
  const show = useShowTheme()
  useEffect(() => {
    if (isChoice(theme)) show(theme)
  }, [theme, show])
  useEffect(() => {
    const asked = matchMedia(moreContrast)
    const follow = (): void => showContrast(storedTheme())
    asked.addEventListener('change', follow)
    return () => asked.removeEventListener('change', follow)
  }, [])
}

type Appearance = { readonly theme: ThemeChoice } | { readonly density: string }

/** Keeps how the screens look with the person; it is seen before it is stored. */
const useSaveAppearance = (): ((values: Appearance) => void) => {
  const queries = useQueryClient()
  const { person } = useSession()
  const plural = useTypeByName('person')?.plural ?? ''
  const { mutate } = useMutation({
    mutationFn: async (values: Appearance) => {
      const { data } = await readRecord(plural, person.id)
      return updateRecord(plural, person.id, data.version, values)
    },
    onMutate: (values) =>
      queries.setQueryData(sessionQuery.queryKey, (session) =>
        session ? { ...session, person: { ...session.person, ...values } } : session,
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: sessionQuery.queryKey }),
  })
  return mutate
}

/** The reader's theme, and how it is changed. */
export const useThemeChoice = (): readonly [ThemeChoice, (choice: ThemeChoice) => void] => {
  const { person } = useSession()
  const show = useShowTheme()
  const save = useSaveAppearance()
  const choose = (choice: ThemeChoice): void => {
    show(choice)
    save({ theme: choice })
  }
  return [isChoice(person.theme) ? person.theme : storedTheme(), choose]
}

/** How close the rows of lists stand, and how it is changed. */
export const useDensityChoice = (): readonly [string, (density: string) => void] => {
  const { person } = useSession()
  const save = useSaveAppearance()
  return [person.density ?? 'compact', (density) => save({ density })]
}
