import {
  convertCssVariables,
  defaultCssVariablesResolver,
  DEFAULT_THEME,
  mergeMantineTheme,
} from '@mantine/core'
import { contrastSchemes } from './contrast-tokens.ts'
import { ours, resolveVariables, theme } from './theme.ts'
import type { Scheme } from './tokens.ts'

/**
 * The theme as a style sheet, made when the web is built. Mantine would write it into a `<style>` element at run time,
 * which a content security policy without 'unsafe-inline' refuses.
 */
export const themeCss = (): string => {
  const whole = mergeMantineTheme(DEFAULT_THEME, theme)
  const base = defaultCssVariablesResolver(whole)
  const own = resolveVariables(whole)
  const variables = convertCssVariables({
    variables: { ...base.variables, ...own.variables },
    light: { ...base.light, ...own.light, '--mantine-color-scheme': 'light' },
    dark: { ...base.dark, ...own.dark, '--mantine-color-scheme': 'dark' },
  })
  return `${variables}\n${moreContrast('light')}\n${moreContrast('dark')}\n`
}

const moreContrast = (name: 'light' | 'dark'): string => {
  const lines = Object.entries(contrastVariables(name)).map(([variable, value]) => `${variable}: ${value};`)
  return `:root[data-contrast][data-mantine-color-scheme='${name}'] { ${lines.join(' ')} }`
}

/** What high contrast changes of a theme. */
const contrastVariables = (name: 'light' | 'dark'): Readonly<Record<string, string>> => ({
  ...ours(contrastSchemes[name]),
  ...onAccent(contrastSchemes[name]),
})

const onAccent = ({ accentFill, onAccent: ink }: Scheme): Record<string, string> => ({
  '--mantine-primary-color-filled': accentFill,
  '--mantine-primary-color-filled-hover': accentFill,
  '--mantine-primary-color-contrast': ink,
  '--mantine-color-teal-filled': accentFill,
  '--mantine-color-teal-filled-hover': accentFill,
})
