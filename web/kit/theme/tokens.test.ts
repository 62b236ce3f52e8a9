import { describe, expect, test } from 'vitest'
import { stateClasses } from '#contract/lifecycle.ts'
import { contrast } from './contrast.ts'
import { schemes } from './tokens.ts'

const textContrast = 4.5
const shapeContrast = 3

describe.each(['light', 'dark'] as const)('the %s theme', (name) => {
  const scheme = schemes[name]
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
