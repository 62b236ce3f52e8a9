import { expect, test } from 'vitest'
import { isId, newId } from './id.ts'

test('new ids sort by when they were made, thousands of them within a millisecond too, and are all different', () => {
  const made = Array.from({ length: 5000 }, newId)
  expect(new Set(made).size).toBe(made.length)
  expect(made.toSorted()).toEqual(made)
  expect(made.every(isId)).toBe(true)
})

test('an id says when it was made, and leaves the rest to chance', () => {
  const before = Date.now()
  const made = Array.from({ length: 1000 }, newId)
  const timeOf = (id: string): number => parseInt(id.replace('-', '').slice(0, 12), 16)
  for (const id of made) {
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(timeOf(id)).toBeGreaterThanOrEqual(before)
    expect(timeOf(id)).toBeLessThanOrEqual(Date.now() + 1)
  }
  // 42 bits of chance at the end: that two of a thousand are alike happens once in nine million runs.
  expect(new Set(made.map((id) => id.slice(25))).size).toBe(made.length)
})
