import { describe, expect, test } from 'vitest'
import { contrast } from '../theme/contrast.ts'
import { chartInks } from './chart-inks.ts'

describe.each(['light', 'dark'] as const)('charts in the %s theme', (name) => {
  const { scheme, series } = chartInks(name)

  test('every series stands out from its ground', () => {
    for (const ground of [scheme.surface, scheme.raised])
      for (const ink of series) expect(contrast(ink, ground), ink).toBeGreaterThanOrEqual(3)
  })

  test('no series looks like the accent or like what is red', () => {
    for (const ink of series) expect([scheme.accent, scheme.danger, scheme.bars.top]).not.toContain(ink)
  })
})
