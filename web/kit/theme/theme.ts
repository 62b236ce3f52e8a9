import { createTheme } from '@mantine/core'
import type { CSSVariablesResolver, MantineColorsTuple } from '@mantine/core'
import { fontCode, fontText, grey, night, radiusPx, schemes, spaces, teal, typeSteps } from './tokens.ts'
import type { Scheme } from './tokens.ts'

const rem = (px: number): string => `${px / 16}rem`
const tuple = (colours: readonly string[]): MantineColorsTuple => colours as unknown as MantineColorsTuple
const radius = rem(radiusPx)

// What a combobox opens scrolls itself. A box within it that scrolled (Mantine's own for choices) could be reached by no key. It
// stays in the page while closed, as is Mantine's way: one that came with its opening would be named by no field (aria-controls).
const opened = { maxHeight: rem(320), overflowY: 'auto' } as const
const choosing = {
  defaultProps: { withScrollArea: false },
  styles: { options: { ...opened, paddingInlineEnd: 'var(--combobox-padding)' } },
}

/** The product's design on Mantine's parts. */
export const theme = createTheme({
  colors: { gray: tuple(grey), dark: tuple(night), teal: tuple(teal) },
  primaryColor: 'teal',
  primaryShade: 6,
  black: grey[9],
  fontFamily: fontText,
  fontFamilyMonospace: fontCode,
  fontSizes: {
    xs: rem(typeSteps.tiny),
    sm: rem(typeSteps.small),
    md: rem(typeSteps.body),
    lg: rem(typeSteps.lead),
    xl: rem(typeSteps.title),
  },
  lineHeights: { xs: '1.35', sm: '1.4', md: '1.5', lg: '1.5', xl: '1.35' },
  headings: {
    fontFamily: fontText,
    fontWeight: '600',
    sizes: {
      h1: { fontSize: rem(typeSteps.title), lineHeight: '1.3' },
      h2: { fontSize: rem(typeSteps.lead), lineHeight: '1.4' },
      h3: { fontSize: rem(typeSteps.body), lineHeight: '1.5' },
    },
  },
  spacing: {
    xs: rem(spaces.xs),
    sm: rem(spaces.sm),
    md: rem(spaces.md),
    lg: rem(spaces.lg),
    xl: rem(spaces.xl),
  },
  radius: { xs: radius, sm: radius, md: radius, lg: radius, xl: radius },
  defaultRadius: 'md',
  cursorType: 'pointer',
  activeClassName: '',
  respectReducedMotion: true,
  // Plain objects: `Menu.extend` would put every part named here into the first load.
  components: {
    Button: { defaultProps: { size: 'sm' } },
    Input: { defaultProps: { size: 'sm' } },
    InputWrapper: {
      defaultProps: { size: 'sm', inputWrapperOrder: ['label', 'input', 'description', 'error'] },
    },
    // Scrolling is never locked: the page's panes scroll, not the document, and the lock would need inline styles.
    Modal: {
      defaultProps: {
        lockScroll: false,
        overlayProps: { backgroundOpacity: 0.4 },
        transitionProps: { duration: 80 },
      },
    },
    Combobox: { styles: { options: opened } },
    Select: choosing,
    MultiSelect: choosing,
    Autocomplete: choosing,
    Popover: { defaultProps: { transitionProps: { duration: 60 }, shadow: 'md' } },
  },
})

/** The variables of a scheme: our own, and Mantine's that take their values from it. */
export const ours = (scheme: Scheme): Record<string, string> => {
  const { states, bars, ...plain } = scheme
  const variables: Record<string, string> = {}
  for (const [name, value] of Object.entries(plain)) variables[`--k-${kebab(name)}`] = value
  for (const [name, tone] of Object.entries(states)) {
    variables[`--k-state-${name}`] = tone.ink
    variables[`--k-state-${name}-ground`] = tone.ground
  }
  for (const [name, value] of Object.entries(bars)) variables[`--k-bar-${name}`] = value
  return {
    ...variables,
    '--mantine-color-body': scheme.surface,
    '--mantine-color-text': scheme.text,
    '--mantine-color-dimmed': scheme.dim,
    '--mantine-color-placeholder': scheme.dim,
    '--mantine-color-anchor': scheme.accent,
    '--mantine-color-error': scheme.danger,
    '--mantine-color-default': scheme.surface,
    '--mantine-color-default-hover': scheme.hover,
    '--mantine-color-default-color': scheme.text,
    '--mantine-color-default-border': scheme.border,
    '--mantine-color-disabled': scheme.hover,
    '--mantine-color-disabled-color': scheme.dim,
    '--mantine-color-disabled-border': scheme.line,
  }
}

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** Our tokens as CSS variables beside Mantine's own, which take their values from them. */
export const resolveVariables: CSSVariablesResolver = () => ({
  variables: {
    '--k-font-code': fontCode,
    '--k-tiny': rem(typeSteps.tiny),
    '--k-small': rem(typeSteps.small),
    '--k-body': rem(typeSteps.body),
    '--k-lead': rem(typeSteps.lead),
    '--k-title': rem(typeSteps.title),
    '--k-display': rem(typeSteps.display),
    '--k-radius': radius,
    '--k-shadow': '0 1px 2px rgb(10 18 30 / 8%), 0 8px 24px rgb(10 18 30 / 14%)',
    '--mantine-shadow-md': 'var(--k-shadow)',
    '--mantine-shadow-xl': 'var(--k-shadow)',
  },
  light: ours(schemes.light),
  dark: ours(schemes.dark),
})
