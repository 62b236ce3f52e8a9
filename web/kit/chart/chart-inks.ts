import { contrastSchemes } from '../theme/contrast-tokens.ts'
import { schemes } from '../theme/tokens.ts'
import type { Scheme } from '../theme/tokens.ts'

/** Every colour that a chart draws with. */
export interface ChartInks {
  readonly scheme: Scheme
  /** For series that stand for nothing that has a colour of its own, in order. */
  readonly series: readonly string[]
  /** Of the lines behind a picture, by which its height is read: never as strong as what is drawn. */
  readonly guide: string
}

// Neither the accent (it means "can be acted on") nor red (it means "the highest") are among them.
const series = {
  light: ['#35679c', '#a0681a', '#83488b', '#4d7a34', '#5b6576', '#0d7490'],
  dark: ['#86b2e0', '#dfaa56', '#cf97d6', '#9fc57c', '#a9b3c0', '#63c3da'],
} as const

// Of the same hues, so that a picture is known again.
const contrastSeries = {
  light: ['#1f4a78', '#6b4200', '#5e2a66', '#2f5418', '#3b4350', '#0a4f62'],
  dark: ['#b3d3f5', '#f5cb85', '#e9c0ee', '#c4e3a6', '#cdd5df', '#97e2f3'],
} as const

export const chartInks = (name: 'light' | 'dark', isHighContrast: boolean): ChartInks =>
  isHighContrast
    ? { scheme: contrastSchemes[name], series: contrastSeries[name], guide: schemes[name].border }
    : { scheme: schemes[name], series: series[name], guide: schemes[name].line }
