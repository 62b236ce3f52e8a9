import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dashboard } from '../../../../practices/information/dashboard/dashboard.ts'
import { boardKeys } from './board-key.ts'

test('the key of a dashboard is read from its name', () => {
  expect(boardKeys('Störungen je Straße (2026)')[0]).toBe('storungen-je-strasse-2026')
  expect(boardKeys('24/7')[0]).toBe('dashboard')
  expect(boardKeys('New').slice(0, 2)).toEqual(['new-2', 'new-3'])
})

test('whatever a dashboard is called, each key that is tried is one that the server takes, and each another', () => {
  const { pattern = '', maxLength = 0 } = dashboard.fields.key
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (title) => {
      const keys = boardKeys(title)
      expect(keys.every((key) => new RegExp(`^(?:${pattern})$`).test(key) && key.length <= maxLength)).toBe(
        true,
      )
      expect(new Set(keys).size).toBe(keys.length)
    }),
  )
})
