import { describe, expect, test } from 'vitest'
import { contrast } from '../theme/contrast.ts'
import { contrastSchemes } from '../theme/contrast-tokens.ts'
import { schemes } from '../theme/tokens.ts'
import { chartInks } from './chart-inks.ts'
import { chartTheme } from './chart-theme.ts'

const themes = [
  { name: 'light', isHighContrast: false, least: 3 },
  { name: 'dark', isHighContrast: false, least: 3 },
  // As for text (WCAG 1.4.6): who asks for contrast sees thin lines no better than letters.
  { name: 'light', isHighContrast: true, least: 7 },
  { name: 'dark', isHighContrast: true, least: 7 },
] as const

describe.each(themes)('charts in the $name theme, in high contrast: $isHighContrast', (theme) => {
  const { name, isHighContrast, least } = theme
  const { scheme, series, guide } = chartInks(name, isHighContrast)

  test('every series stands out from its ground', () => {
    for (const ground of [scheme.surface, scheme.raised])
      for (const ink of series) expect(contrast(ink, ground), ink).toBeGreaterThanOrEqual(least)
  })

  test('axes and letters have the inks of the page', () => {
    const of = (isHighContrast ? contrastSchemes : schemes)[name]
    expect(chartTheme({ scheme, series, guide })).toMatchObject({
      textStyle: { color: of.text },
      categoryAxis: { axisLine: { lineStyle: { color: of.border } }, axisLabel: { color: of.dim } },
    })
  })

  test('the lines behind a picture never stand out as its series do', () => {
    for (const ink of series)
      expect(contrast(guide, scheme.surface)).toBeLessThan(contrast(ink, scheme.surface) / 2)
    expect(chartTheme({ scheme, series, guide })).toMatchObject({
      valueAxis: { splitLine: { lineStyle: { color: guide } } },
    })
  })

  test('no series looks like the accent or like what is red', () => {
    for (const ink of series) expect([scheme.accent, scheme.danger, scheme.bars.top]).not.toContain(ink)
  })
})
