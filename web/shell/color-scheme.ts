import { useMantineColorScheme } from '@mantine/core'
import type { MantineColorScheme } from '@mantine/core'

export const schemeChoices = ['light', 'dark', 'system'] as const
export type SchemeChoice = (typeof schemeChoices)[number]

const toMantine = (choice: SchemeChoice): MantineColorScheme => (choice === 'system' ? 'auto' : choice)

/** The reader's choice of theme, kept in this browser (`public/scheme.js` reads it before the first paint). */
export const useSchemeChoice = (): readonly [SchemeChoice, (choice: SchemeChoice) => void] => {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return [colorScheme === 'auto' ? 'system' : colorScheme, (choice) => setColorScheme(toMantine(choice))]
}
