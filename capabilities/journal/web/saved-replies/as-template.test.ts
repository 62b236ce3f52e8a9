import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asTemplate } from './as-template.ts'
import type { Stands } from './as-template.ts'

const stands: readonly Stands[] = [
  { word: 'INC0000012', as: 'record.number' },
  { word: 'Anna Berg', as: 'person.name' },
  { word: 'Jonas Falk', as: 'actor.name' },
]

test('what is written for one record is kept for every one: its number and the names become placeholders', () => {
  expect(asTemplate('Hello Anna Berg,\n\nINC0000012 is with us.\n\nJonas Falk', stands)).toBe(
    'Hello {{ person.name }},\n\n{{ record.number }} is with us.\n\n{{ actor.name }}',
  )
})

test('only whole words are meant, the longer name before the shorter, and the first meaning of two', () => {
  const alike: readonly Stands[] = [
    { word: 'Ann', as: 'actor.name' },
    { word: 'Ann Lee', as: 'person.name' },
    { word: 'Ann', as: 'person.name' },
  ]
  expect(asTemplate('Ann Lee and Ann, not Annex', alike)).toBe(
    '{{ person.name }} and {{ actor.name }}, not Annex',
  )
})

test('signs in a name mean themselves, and a name that is none is not looked for', () => {
  expect(asTemplate('a.b? A+ (x)', [{ word: 'A+ (x)', as: 'person.name' }])).toBe('a.b? {{ person.name }}')
  const none: readonly Stands[] = [
    { word: '', as: 'person.name' },
    { word: null, as: 'actor.name' },
    { word: '…', as: 'record.number' },
  ]
  expect(asTemplate('…', none)).toBe('…')
})

test('filled in again, it says what was written', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('Anna Berg', 'INC0000012', ' ', 'x', '.', 'Jonas Falk')),
      (pieces) => {
        const text = pieces.join('')
        const again = stands.reduce(
          (filled, { word, as }) => filled.replaceAll(`{{ ${as} }}`, word ?? ''),
          asTemplate(text, stands),
        )
        expect(again).toBe(text)
      },
    ),
  )
})
