import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { operatorsOf, valuesNeeded } from './chip.ts'
import type { Chip } from './chip.ts'
import { chipsToFeel } from './chips-to-feel.ts'
import { feelToChips } from './feel-to-chips.ts'
import type { RecordField } from './filter-field.ts'

const field = (name: string, kind: RecordField['kind'], extra: Partial<RecordField> = {}): RecordField => ({
  name,
  kind,
  label: name,
  filterable: true,
  sortable: true,
  ...extra,
})

const fields: readonly RecordField[] = [
  field('number', 'number'),
  field('title', 'text'),
  field('state', 'state', { choices: { new: 'New', waiting: 'Waiting' } }),
  field('stateClass', 'stateClass', { choices: { new: 'New', active: 'Active', waiting: 'Waiting' } }),
  field('priority', 'choice', { choices: { high: 'High', low: 'Low' } }),
  field('restricted', 'boolean'),
  field('reopenings', 'integer'),
  field('openedAt', 'datetime'),
  field('dueOn', 'date'),
  field('effort', 'duration'),
  field('requester', 'ref', { target: 'person' }),
  field('team', 'ref', { target: 'team' }),
  field('watchers', 'refs', { target: 'person' }),
]

const read = (text: string): readonly Chip[] => feelToChips(text, fields)
const write = (chips: readonly Chip[]): string => chipsToFeel(chips, fields)

describe('a filter in FEEL and its chips', () => {
  test.each([
    'priority = "high"',
    'priority in ("high", "low")',
    'priority != "high"',
    'not(priority in ("high", "low"))',
    'assignee.organisation = my.organisation',
    'requester = me and stateClass in ("new", "active")',
    'team in my.teams',
    'me in watchers',
    'title = null and restricted = true',
    'contains(lower case(title), "mail")',
    'starts with(number, "INC00")',
    'openedAt >= now - duration("P7D")',
    'openedAt < now - duration("PT4H")',
    'openedAt >= date and time("2026-11-20T00:00:00.000Z")',
    'dueOn between date("2026-01-01") and date("2026-02-01")',
    'reopenings >= 2',
    'effort >= duration("PT2H")',
  ])('%s comes back as it was', (text) => {
    expect(write(read(text))).toBe(text)
  })

  test('a part that no chip can say stays as FEEL, beside the others', () => {
    const chips = read('priority = "high" and (title = "a" or reopenings > 3)')
    expect(chips.map((chip) => chip.kind)).toEqual(['field', 'feel'])
    expect(write(chips)).toContain('or reopenings > 3')
    expect(read(write(chips))).toEqual(chips)
  })

  test('a search that respects capitals is not the chip “contains”', () => {
    expect(read('contains(title, "Mail")')).toEqual([{ kind: 'feel', text: 'contains(title, "Mail")' }])
  })

  test('a chip that says too little does not filter', () => {
    expect(write([{ kind: 'field', field: 'priority', operator: 'anyOf', values: [] }])).toBe('')
  })

  test('no FEEL is refused with its place', () => {
    expect(() => read('priority = ')).toThrow(/too early/)
  })

  test('every chip survives the way to FEEL and back', () => {
    fc.assert(
      fc.property(fc.array(anyChip, { minLength: 1, maxLength: 4 }), (chips) => {
        expect(read(write(chips))).toEqual(chips)
      }),
      { numRuns: 400 },
    )
  })
})

const valueOf = (of: RecordField): fc.Arbitrary<string> => {
  switch (of.kind) {
    case 'integer':
      return fc.integer({ min: -999, max: 9999 }).map(String)
    case 'date':
      return fc.constantFrom('2026-01-01', '2026-02-28')
    case 'datetime':
      return fc.constantFrom('2026-01-01T00:00:00.000Z', '2026-02-28T22:30:00.000Z')
    case 'duration':
      return fc.constantFrom('PT2H', 'P3D', 'PT30M')
    case 'choice':
    case 'state':
    case 'stateClass':
      return fc.constantFrom(...Object.keys(of.choices ?? {}))
    default:
      return fc.string({ minLength: 1, maxLength: 12 }).filter((text) => text.trim() !== '')
  }
}

const anyChip: fc.Arbitrary<Chip> = fc.constantFrom(...fields).chain((of) =>
  fc.constantFrom(...operatorsOf(of)).chain((operator) => {
    const needed = valuesNeeded(operator)
    const length =
      needed === 'many' ? { minLength: 1, maxLength: 3 } : { minLength: needed, maxLength: needed }
    const one =
      operator === 'within' || operator === 'olderThan' ? fc.constantFrom('P7D', 'PT4H') : valueOf(of)
    const values = fc.array(operator === 'contains' ? one.map((text) => text.toLowerCase()) : one, length)
    return values.map((given): Chip => ({ kind: 'field', field: of.name, operator, values: given }))
  }),
)
