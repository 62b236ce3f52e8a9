import { expect, test } from 'vitest'
import { capsOf, matchKey } from './match.ts'

const press = (
  key: string,
  held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {},
) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
})

test('mod is Ctrl, and Command on a Mac', () => {
  expect(matchKey(press('k', { ctrlKey: true }), 'mod+k', false)).toBe(true)
  expect(matchKey(press('k', { ctrlKey: true }), 'mod+k', true)).toBe(false)
  expect(matchKey(press('k', { metaKey: true }), 'mod+k', true)).toBe(true)
  expect(matchKey(press('k'), 'mod+k', false)).toBe(false)
})

test('a plain key does not answer to a browser’s own chord', () => {
  expect(matchKey(press('c', { ctrlKey: true }), 'c', false)).toBe(false)
  expect(matchKey(press('c', { metaKey: true }), 'c', false)).toBe(false)
})

test('a sign typed with Shift is itself', () => {
  expect(matchKey(press('?', { shiftKey: true }), '?', false)).toBe(true)
  expect(matchKey(press('Enter'), 'shift+Enter', false)).toBe(false)
})

test('keys are shown as they are printed', () => {
  expect(capsOf('mod+k', false)).toEqual(['Ctrl', 'K'])
  expect(capsOf('mod+Enter', true)).toEqual(['⌘', 'Enter'])
})
