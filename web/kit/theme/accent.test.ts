import fc from 'fast-check'
import { expect, test } from 'vitest'
import { accentCss, accentsOf, isColour } from './accent.ts'
import { contrast } from './contrast.ts'
import { schemes } from './tokens.ts'

const anyColour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`)

test('whatever colour an organisation has: its words and buttons can be read in both themes', () => {
  fc.assert(
    fc.property(anyColour, (colour) => {
      const accents = accentsOf(colour)
      for (const name of ['light', 'dark'] as const) {
        const { ink, fill, onFill, selected } = accents[name]
        const { canvas, surface, raised, hover, text, dim, danger, warning, success } = schemes[name]
        for (const ground of [canvas, surface, raised, hover, selected])
          expect(contrast(ink, ground), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5)
        expect(contrast(onFill, fill), `${onFill} on ${fill}`).toBeGreaterThanOrEqual(4.5)
        for (const each of [text, dim, danger, warning, success])
          expect(contrast(each, selected), `${each} on ${selected}`).toBeGreaterThanOrEqual(4.5)
      }
    }),
    { examples: [['#ffffff'], ['#000000'], ['#ffff00'], ['#0000ff'], ['#808080']] },
  )
})

test('a colour that can be read is left as it is, and a change is told', () => {
  expect(accentsOf('#0B615B')).toMatchObject({
    light: { ink: '#0b615b', fill: '#0b615b', onFill: '#ffffff' },
    isDarkened: false,
    isLightened: true,
  })
  expect(accentsOf('#ffdd00')).toMatchObject({ isDarkened: true, isLightened: false })
})

test('only six digits are a colour, so that nothing else gets into a style sheet', () => {
  expect(['#0f766e', '#ABCDEF'].every(isColour)).toBe(true)
  expect(['red', '#fff', '#0f766e;', '#0f766e\n', 'url(x)'].some(isColour)).toBe(false)
  expect(accentCss('#0f766e')).toContain("[data-mantine-color-scheme='dark']:not([data-contrast])")
})
