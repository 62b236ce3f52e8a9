import { expect, test } from 'vitest'
import { keptUnsent } from './unsent.ts'

const entry = { id: 'a', title: 'One', values: { title: 'One' }, inputs: { title: 'One', x: '' } }

test('what waited to be made waits again after the page was left, under the same key', () => {
  const kept = { at: 1, values: { entries: [{ ...entry, state: 'sending', isWaiting: true }] } }
  expect(keptUnsent(kept)).toEqual([{ ...entry, state: 'unsent', why: null, isWaiting: true }])
})

test('what is damaged is left out', () => {
  expect(keptUnsent(null)).toEqual([])
  expect(keptUnsent({ at: 1, values: { entries: 'x' } })).toEqual([])
  expect(keptUnsent({ at: 1, values: { entries: [{ id: 'a' }, { values: {} }, null] } })).toEqual([])
})
