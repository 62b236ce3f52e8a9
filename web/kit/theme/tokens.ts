import type { StateClass } from '#contract/lifecycle.ts'

// The one source of every colour: the theme, the style sheet, the charts and the contrast test read it.

type Ten = readonly [string, string, string, string, string, string, string, string, string, string]

/** Neutral greys with a little blue, light to dark. */
export const grey: Ten = [
  '#f7f8fa', '#eef0f4', '#e3e7ed', '#d1d7e0', '#b1bac7', '#868f9f', '#636d7e', '#4a5465', '#323b4a', '#1a212c',
] // prettier-ignore

/** The greys of the dark theme in the order that Mantine expects: text first, ground last. */
export const night: Ten = [
  '#e1e5eb', '#c3cad4', '#9da7b5', '#737e8d', '#3b4450', '#2b333d', '#212831', '#161b21', '#11151a', '#0b0e12',
] // prettier-ignore

/** The accent: the primary action, focus and selection, nothing else. */
export const teal: Ten = [
  '#e5f4f2', '#c9e7e4', '#98d1cb', '#63b8b0', '#379d95', '#1a857d', '#0f766e', '#0b615b', '#084c48', '#053632',
] // prettier-ignore

export interface Tone {
  readonly ink: string
  readonly ground: string
}

export interface Scheme {
  readonly canvas: string
  readonly surface: string
  readonly raised: string
  readonly line: string
  /** Borders of buttons, whose words tell what they are. */
  readonly border: string
  /** Borders of what is filled in: 3 to 1 against the surface. */
  readonly edge: string
  readonly text: string
  readonly dim: string
  readonly accent: string
  readonly accentFill: string
  readonly onAccent: string
  readonly selected: string
  readonly hover: string
  readonly danger: string
  readonly dangerGround: string
  readonly warning: string
  readonly success: string
  readonly states: Readonly<Record<StateClass, Tone>>
  /** Bars of a priority; red is kept for the highest. */
  readonly bars: { readonly on: string; readonly top: string; readonly off: string }
}

export const schemes: Readonly<Record<'light' | 'dark', Scheme>> = {
  light: {
    canvas: grey[0],
    surface: '#ffffff',
    raised: '#ffffff',
    line: grey[2],
    border: '#c6cdd8',
    edge: grey[5],
    text: grey[9],
    dim: '#5b6576',
    accent: teal[6],
    accentFill: teal[6],
    onAccent: '#ffffff',
    selected: '#e0f1ef',
    hover: '#f2f4f7',
    danger: '#b3261e',
    dangerGround: '#fdeeed',
    warning: '#8a5300',
    success: '#1b7440',
    states: {
      new: { ink: '#1a5bb5', ground: '#e9f1fc' },
      active: { ink: '#5a45c2', ground: '#efecfb' },
      waiting: { ink: '#875200', ground: '#fcf2df' },
      resolved: { ink: '#1b7440', ground: '#e6f5eb' },
      closed: { ink: '#4f5a6b', ground: '#eef0f4' },
      cancelled: { ink: '#7a4a55', ground: '#f6edef' },
    },
    bars: { on: '#4a5465', top: '#c4281f', off: '#c3cad5' },
  },
  dark: {
    canvas: night[8],
    surface: night[7],
    raised: night[6],
    line: night[5],
    border: '#434d59',
    edge: '#68737f',
    text: night[0],
    dim: night[2],
    accent: '#4fbfb5',
    accentFill: teal[6],
    onAccent: '#ffffff',
    selected: '#143532',
    hover: '#1d232b',
    danger: '#ff8a80',
    dangerGround: '#361c1b',
    warning: '#f0b35a',
    success: '#6fcf97',
    states: {
      new: { ink: '#86b8f7', ground: '#18273d' },
      active: { ink: '#b3a5f5', ground: '#262140' },
      waiting: { ink: '#eab35c', ground: '#35280f' },
      resolved: { ink: '#74cd98', ground: '#15301f' },
      closed: { ink: '#aeb7c4', ground: '#262d36' },
      cancelled: { ink: '#d9a3b0', ground: '#35232a' },
    },
    bars: { on: '#b1bac7', top: '#ff6f61', off: '#434d59' },
  },
}

/** Steps of type, in pixels at 100 %: written as rem, so that the reader's own size counts. */
export const typeSteps = { tiny: 12, small: 13, body: 14, lead: 16, title: 20, display: 28 } as const
export const radiusPx = 6
export const spaces = { xs: 4, sm: 8, md: 12, lg: 16, xl: 24 } as const

export const fontText = "'Inter Variable', system-ui, -apple-system, 'Segoe UI', sans-serif"
export const fontCode = "'JetBrains Mono Variable', ui-monospace, 'SF Mono', Menlo, monospace"
