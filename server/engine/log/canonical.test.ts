import canonicalize from 'canonicalize'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonical } from './canonical.ts'

test('the canonical form is that of RFC 8785, whatever is in it', () => {
  const anything = fc.object({
    key: fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('10', '9', '__proto__', 'é', '\u{1F600}', '\uFB33')),
    values: [fc.string({ unit: 'binary' }), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), fc.constant(null), fc.constant(undefined)],
    maxDepth: 4,
  }) // prettier-ignore
  fc.assert(
    fc.property(anything, (value) => {
      expect(canonical(value)).toBe(canonicalize(value))
    }),
    { numRuns: 500 },
  )
})

test('what JSON can’t say is refused', () => {
  expect(() => canonical({ a: [Number.NaN] })).toThrow()
  expect(() => canonical({ a: { b: '\ud800' } })).toThrow()
  expect(() => canonical({ '\ud800': 1 })).toThrow()
})

test('a deep value and one in a circle end in an error and not in silence', () => {
  const circle: Record<string, unknown> = {}
  circle.self = circle
  expect(() => canonical(circle)).toThrow()
})
