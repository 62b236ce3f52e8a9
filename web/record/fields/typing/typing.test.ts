import { describe, expect, test } from 'vitest'
import type { FieldMeta } from '#contract/api/meta.ts'
import { checkAll, checkInput } from './check-input.ts'
import { readDuration, writeDuration } from './duration-text.ts'
import { fromLocalInput, toLocalInput } from './local-time.ts'

const field = (kind: FieldMeta['kind'], more: Partial<FieldMeta> = {}): FieldMeta => ({
  name: kind,
  kind,
  label: kind,
  required: false,
  derived: false,
  filterable: true,
  sortable: true,
  schema: {},
  ...more,
})
const told = (of: FieldMeta, input: unknown) => {
  const checked = checkInput(of, input)
  return checked.issue ? checked.issue.code : checked.value
}

describe('what is typed', () => {
  test('is checked by the kinds of the contract, with the options of the metadata', () => {
    expect(told(field('text', { maxLength: 3 }), 'abcd')).toBe('text.long')
    expect(told(field('text', { schema: { pattern: '[0-9]+' } }), 'abc')).toBe('text.pattern')
    expect(told(field('choice', { choices: { a: 'A' } }), 'b')).toBe('choice.unknown')
    expect(told(field('integer', { max: 5 }), '6')).toBe('number.large')
    expect(told(field('integer'), ' 6 ')).toBe(6)
    expect(told(field('money'), { amount: '12.50', currency: 'EUR' })).toEqual({
      amount: '12.5',
      currency: 'EUR',
    })
    expect(told(field('datetime'), '2026-11-20T12')).toBe('datetime.form')
    expect(told(field('ref', { target: '*' }), { type: 'incident', id: 'x' })).toBe('ref.form')
  })

  test('may be nothing, unless something is required', () => {
    expect(told(field('text'), '  ')).toBeNull()
    expect(told(field('text', { required: true }), '  ')).toBe('required')
    const { values, issues } = checkAll([field('text'), field('email')], { text: 'a' }, ['email'])
    expect([values, issues.map(({ field: name }) => name)]).toEqual([{ text: 'a' }, ['email']])
  })
})

test.each([
  ['4h 30m', 'PT4H30M'],
  ['1.5 h', 'PT1H30M'],
  ['1,5h', 'PT1H30M'],
  ['2d', 'P2D'],
  ['1w 1d', 'P8D'],
  ['90 min', 'PT1H30M'],
  ['4:05', 'PT4H5M'],
  ['PT2H', 'PT2H'],
  ['soon', 'soon'],
  ['4 months', '4 months'],
])('%s is the duration %s', (typed, iso) => expect(readDuration(typed)).toBe(iso))

test('a duration comes back as people type it', () => {
  expect(writeDuration('PT4H30M')).toBe('4h 30m')
  expect(writeDuration('P8D')).toBe('8d')
  expect(writeDuration('PT0S')).toBe('0s')
  expect(writeDuration('half')).toBe('half')
})

describe('a time in the reader’s zone', () => {
  test('goes there and back', () => {
    expect(toLocalInput('2026-11-20T11:30:00.000Z', 'Europe/Stockholm')).toBe('2026-11-20T12:30')
    expect(fromLocalInput('2026-11-20T12:30', 'Europe/Stockholm')).toBe('2026-11-20T11:30:00.000Z')
    expect(fromLocalInput('2026-07-01T12:30', 'Europe/Stockholm')).toBe('2026-07-01T10:30:00.000Z')
  })

  test('that the clocks skip or show twice is one instant all the same', () => {
    expect(fromLocalInput('2026-03-29T02:30', 'Europe/Stockholm')).toBe('2026-03-29T01:30:00.000Z')
    expect(fromLocalInput('2026-10-25T02:30', 'Europe/Stockholm')).toBe('2026-10-25T00:30:00.000Z')
  })

  test('that is no time yet stays as it is', () => {
    expect(fromLocalInput('2026-11-', 'Europe/Stockholm')).toBe('2026-11-')
    expect(toLocalInput('later', 'UTC')).toBe('later')
  })
})
