import { describe, expect, test } from 'vitest'
import type { FieldMeta } from '#contract/api/meta.ts'
import { changedBeside, clashesOf, joinTexts } from './clash.ts'

const field = (name: string, kind: FieldMeta['kind'] = 'text', derived = false): FieldMeta => ({
  name,
  kind,
  label: name,
  required: false,
  derived,
  filterable: true,
  sortable: true,
  schema: {},
})
const fields = [
  field('title'),
  field('watchers', 'refs'),
  field('cost', 'money'),
  field('priority', 'choice', true),
]

describe('a save upon an old version', () => {
  test('clashes only where both changed the same field to different values', () => {
    const base = { title: 'Mail', cost: { amount: '1', currency: 'EUR' } }
    const theirs = { title: 'Mail is down', cost: { amount: '1', currency: 'EUR' } }
    expect(
      clashesOf(fields, base, { title: 'Mail stands still' }, theirs).map(({ field: { name } }) => name),
    ).toEqual(['title'])
    expect(clashesOf(fields, base, { title: 'Mail is down' }, theirs)).toEqual([])
    expect(clashesOf(fields, base, { cost: { amount: '2', currency: 'EUR' } }, theirs)).toEqual([])
  })

  test('compares lists and amounts by what they say', () => {
    const base = { watchers: ['a', 'b'], cost: null }
    expect(clashesOf(fields, base, { watchers: ['a'] }, { watchers: ['a', 'b'], cost: null })).toEqual([])
    expect(clashesOf(fields, base, { watchers: ['a'] }, { watchers: ['b'], cost: null })).toHaveLength(1)
  })

  test('names what else has changed, without what the product works out', () => {
    const beside = changedBeside(
      fields,
      { title: 'a', priority: 'low' },
      { cost: null },
      { title: 'b', priority: 'high' },
    )
    expect(beside.map(({ name }) => name)).toEqual(['title'])
  })
})

describe('two versions of a text', () => {
  const base = 'Seen at nine.\nAll of floor 4.\nNo error shown.'

  test('stand together where they changed other lines', () => {
    const mine = 'Seen at ten.\nAll of floor 4.\nNo error shown.'
    const theirs = 'Seen at nine.\nAll of floor 4.\nError 17 shown.'
    expect(joinTexts(base, mine, theirs)).toBe('Seen at ten.\nAll of floor 4.\nError 17 shown.')
    expect(joinTexts(base, theirs, mine)).toBe('Seen at ten.\nAll of floor 4.\nError 17 shown.')
  })

  test('both stay where they changed the same line', () => {
    const joined = joinTexts(
      base,
      'Seen at ten.\nAll of floor 4.\nNo error shown.',
      'Seen at eight.\nAll of floor 4.\nNo error shown.',
    )
    expect(joined).toBe('Seen at eight.\nSeen at ten.\nAll of floor 4.\nNo error shown.')
  })

  test('both stay where both added at the end', () => {
    expect(joinTexts(base, `${base}\nMine.`, `${base}\nTheirs.`)).toBe(`${base}\nTheirs.\nMine.`)
  })

  test('are one where only one changed', () => {
    expect(joinTexts(base, base, 'x')).toBe('x')
    expect(joinTexts(base, 'x', base)).toBe('x')
    expect(joinTexts('', 'x', '')).toBe('x')
  })
})
