import { describe, expect, test } from 'vitest'
import { stateClasses } from '#contract/lifecycle.ts'
import { contrast } from './contrast.ts'
import { contrastSchemes } from './contrast-tokens.ts'
import { schemes } from './tokens.ts'
import type { Scheme } from './tokens.ts'

const textContrast = 4.5
const shapeContrast = 3

const themes: readonly (readonly [string, Scheme])[] = [
  ['light', schemes.light],
  ['dark', schemes.dark],
  ['light, high contrast', contrastSchemes.light],
  ['dark, high contrast', contrastSchemes.dark],
]

describe.each(themes)('the %s theme', (_name, scheme) => {
  const grounds = [scheme.canvas, scheme.surface, scheme.raised, scheme.hover, scheme.selected]

  test('text can be read on every ground', () => {
    for (const ground of grounds) {
      for (const ink of [
        scheme.text,
        scheme.dim,
        scheme.accent,
        scheme.danger,
        scheme.warning,
        scheme.success,
      ]) {
        expect(contrast(ink, ground), `${ink} on ${ground}`).toBeGreaterThanOrEqual(textContrast)
      }
    }
    expect(contrast(scheme.onAccent, scheme.accentFill)).toBeGreaterThanOrEqual(textContrast)
    expect(contrast(scheme.danger, scheme.dangerGround)).toBeGreaterThanOrEqual(textContrast)
  })

  test.each(stateClasses)('the pill of a record that is %s can be read', (stateClass) => {
    const tone = scheme.states[stateClass]
    expect(contrast(tone.ink, tone.ground)).toBeGreaterThanOrEqual(textContrast)
    for (const ground of grounds) expect(contrast(tone.ink, ground)).toBeGreaterThanOrEqual(shapeContrast)
  })

  test('edges of controls, focus and bars stand out', () => {
    for (const ground of [scheme.canvas, scheme.surface, scheme.raised]) {
      for (const shape of [scheme.edge, scheme.accent, scheme.bars.on, scheme.bars.top])
        expect(contrast(shape, ground), `${shape} on ${ground}`).toBeGreaterThanOrEqual(shapeContrast)
    }
  })
})

// WCAG 2.2, 1.4.6 (AAA): what high contrast promises beyond the other themes.
test.each(['light', 'dark'] as const)('high contrast in the %s gives every text 7 to 1', (name) => {
  const { canvas, surface, raised, states, bars: _bars, ...inks } = contrastSchemes[name]
  const texts = [inks.text, inks.dim, inks.accent, inks.danger, inks.warning, inks.success]
  for (const ground of [canvas, surface, raised])
    for (const ink of [...texts, ...Object.values(states).map((tone) => tone.ink)])
      expect(contrast(ink, ground), `${ink} on ${ground}`).toBeGreaterThanOrEqual(7)
  expect(contrast(inks.onAccent, inks.accentFill)).toBeGreaterThanOrEqual(7)
})
