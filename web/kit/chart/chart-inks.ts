import { schemes } from '../theme/tokens.ts'
import type { Scheme } from '../theme/tokens.ts'

/** Every colour that a chart draws with. */
export interface ChartInks {
  readonly scheme: Scheme
  /** For series that stand for nothing that has a colour of its own, in order. */
  readonly series: readonly string[]
}

// Neither the accent (it means "can be acted on") nor red (it means "the highest") are among them.
const series = {
  light: ['#35679c', '#a0681a', '#83488b', '#4d7a34', '#5b6576', '#0d7490'],
  dark: ['#86b2e0', '#dfaa56', '#cf97d6', '#9fc57c', '#a9b3c0', '#63c3da'],
} as const

export const chartInks = (name: 'light' | 'dark'): ChartInks => ({
  scheme: schemes[name],
  series: series[name],
})
