import { contrast } from './contrast.ts'
import { schemes } from './tokens.ts'

/** The accent of a theme made of one colour. */
export interface Accent {
  /** Of words and lines upon every ground of the theme. */
  readonly ink: string
  /** Of the primary button, and of what stands on it. */
  readonly fill: string
  readonly onFill: string
  /** The ground of what is selected. */
  readonly selected: string
}

export interface Accents {
  readonly light: Accent
  readonly dark: Accent
  /** Whether the words of a theme have another colour than the one that was asked for, which could not be read there. */
  readonly isDarkened: boolean
  readonly isLightened: boolean
}

// WCAG 2.2 AA for text of any size.
const least = 4.5
const steps = 25

export const isColour = (text: string): boolean => /^#[0-9a-f]{6}$/i.test(text)

const channels = (colour: string): readonly number[] =>
  [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16))

/** A colour so far on its way to another: 0 is itself, 1 the other. */
const mixed = (from: string, to: string, share: number): string => {
  const other = channels(to)
  const parts = channels(from).map((value, at) => Math.round(value + ((other[at] ?? 0) - value) * share))
  return `#${parts.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}

/** The colour, changed as little as makes it readable on all the grounds. */
const readable = (colour: string, towards: string, grounds: readonly string[]): string => {
  const isFine = (each: string): boolean => grounds.every((ground) => contrast(each, ground) >= least)
  for (let step = 0; step <= steps; step++) {
    const each = mixed(colour, towards, step / steps)
    if (isFine(each)) return each
  }
  return towards
}

/** The ground of what is selected: as much of the colour as lets every text of the theme be read on it. */
const selectedOn = (colour: string, name: 'light' | 'dark'): string => {
  const { surface, text, dim, danger, warning, success } = schemes[name]
  const most = name === 'light' ? 0.12 : 0.2
  for (let step = steps; step > 0; step--) {
    const each = mixed(surface, colour, (most * step) / steps)
    if ([text, dim, danger, warning, success].every((ink) => contrast(ink, each) >= least)) return each
  }
  return surface
}

const accentOn = (colour: string, name: 'light' | 'dark'): Accent => {
  const { canvas, surface, raised, hover } = schemes[name]
  const selected = selectedOn(colour, name)
  const grounds = [canvas, surface, raised, hover, selected]
  return {
    ink: readable(colour, name === 'light' ? '#000000' : '#ffffff', grounds),
    fill: colour,
    onFill: contrast('#ffffff', colour) >= least ? '#ffffff' : '#000000',
    selected,
  }
}

/** What a colour (`#rrggbb`) becomes in both themes: words keep a contrast of 4.5 to 1 everywhere, as WCAG 2.2 AA asks. */
export const accentsOf = (given: string): Accents => {
  const colour = given.toLowerCase()
  const [light, dark] = [accentOn(colour, 'light'), accentOn(colour, 'dark')]
  return { light, dark, isDarkened: light.ink !== colour, isLightened: dark.ink !== colour }
}

const variablesOf = ({ ink, fill, onFill, selected }: Accent): string =>
  Object.entries({
    '--k-accent': ink,
    '--k-accent-fill': fill,
    '--k-on-accent': onFill,
    '--k-selected': selected,
    '--mantine-color-anchor': ink,
    '--mantine-primary-color-filled': fill,
    '--mantine-primary-color-filled-hover': fill,
    '--mantine-primary-color-contrast': onFill,
    '--mantine-color-teal-filled': fill,
    '--mantine-color-teal-filled-hover': fill,
  })
    .map(([name, value]) => `${name}: ${value};`)
    .join(' ')

/** The accents as a style sheet above the theme's own; high contrast keeps its own. */
export const accentCss = (colour: string): string => {
  const { light, dark } = accentsOf(colour)
  return (['light', 'dark'] as const)
    .map(
      (name) =>
        `:root[data-mantine-color-scheme='${name}']:not([data-contrast]) { ${variablesOf(name === 'light' ? light : dark)} }`,
    )
    .join('\n')
}
