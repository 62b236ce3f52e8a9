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
export const themeCss = (): string =>
  `${convertCssVariables(variables())}\n${moreContrast('light')}\n${moreContrast('dark')}\n`

const pane = '[data-pane]'

/** Both themes for parts of a page that say which is theirs (`data-pane`), whatever the page's own is. */
export const panesCss = (): string => {
  const { light, ...others } = variables()
  return `${convertCssVariables({ ...others, light: { ...light, ...asInLight } }, pane)}
${moreContrast('light', pane)}
${moreContrast('dark', pane)}
`
}

// Mantine's rules for a dark page hold for a light part of it too, as they come last: what they draw with has to be what
// its rules for a light one do.
const asInLight = {
  '--mantine-color-dark-1': 'var(--mantine-color-gray-6)',
  '--mantine-color-dark-3': 'var(--mantine-color-gray-6)',
  '--mantine-color-dark-4': 'var(--mantine-color-gray-4)',
  '--mantine-color-dark-5': 'var(--mantine-color-gray-3)',
  '--mantine-color-dark-6': 'var(--mantine-color-white)',
  '--mantine-color-dark-7': 'var(--mantine-color-white)',
}

const variables = () => {
  const whole = mergeMantineTheme(DEFAULT_THEME, theme)
  const base = defaultCssVariablesResolver(whole)
  const own = resolveVariables(whole)
  return {
    variables: { ...base.variables, ...own.variables },
    light: { ...base.light, ...own.light, '--mantine-color-scheme': 'light' },
    dark: { ...base.dark, ...own.dark, '--mantine-color-scheme': 'dark' },
  }
}

const moreContrast = (name: 'light' | 'dark', of = ''): string => {
  const lines = Object.entries(contrastVariables(name)).map(([variable, value]) => `${variable}: ${value};`)
  const place = of === '' ? '' : ` ${of}`
  return `:root[data-contrast]${place}[data-mantine-color-scheme='${name}'] { ${lines.join(' ')} }`
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
