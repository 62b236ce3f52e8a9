import { expect, test } from 'vitest'
import { inserted } from './inserted.ts'

test('a saved reply is a paragraph of its own between what was written before and after it', () => {
  expect(inserted('', { from: 0, to: 0 }, 'Hello')).toEqual({ text: 'Hello', caret: 5 })
  expect(inserted('One Two', { from: 4, to: 4 }, 'Hello')).toEqual({ text: 'One\n\nHello\n\nTwo', caret: 10 })
})

test('a saved reply takes the place of what is selected', () => {
  expect(inserted('One Two', { from: 4, to: 7 }, 'Hello')).toEqual({ text: 'One\n\nHello', caret: 10 })
  expect(inserted('One', { from: 0, to: 3 }, 'Hello')).toEqual({ text: 'Hello', caret: 5 })
})
