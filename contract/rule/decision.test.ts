import { describe, expect, test } from 'vitest'
import type { FeelValue } from './ast.ts'
import { checkDecision } from './decision-check.ts'
import { compileDecision, type DecisionTable, type HitPolicy } from './decision.ts'
import { isRuleError } from './error.ts'
import { schemaOf } from './schema.ts'

const level = ['high', 'medium', 'low']
const schema = schemaOf({
  impact: { kind: 'text', nullable: true, choices: level },
  urgency: { kind: 'text', nullable: true, choices: level },
  affected: { kind: 'number', nullable: true },
  effort: { kind: 'duration', nullable: true },
  openedAt: { kind: 'datetime', nullable: true },
})

type Cells = readonly (readonly [...string[]])[]

const priorityTable = (rules: Cells, hitPolicy: HitPolicy = 'unique'): DecisionTable => ({
  hitPolicy,
  inputs: [
    { label: 'Impact', expression: 'impact' },
    { label: 'Urgency', expression: 'urgency' },
  ],
  outputs: [{ name: 'priority', label: 'Priority', values: ['critical', 'high', 'moderate', 'low'] }],
  rules: rules.map(([impact = '-', urgency = '-', priority = 'null']) => ({
    when: [impact, urgency],
    then: [priority],
  })),
})

const whole: Cells = [
  ['"high"', '"high"', '"critical"'],
  ['"high"', '"medium"', '"high"'],
  ['"medium"', '"high"', '"high"'],
  ['"high"', '"low"', '"moderate"'],
  ['"low"', '"high"', '"moderate"'],
  ['"medium"', '"medium"', '"moderate"'],
  ['"medium", "low"', '"low"', '"low"'],
  ['"low"', '"medium"', '"low"'],
]

const scopeOf = (values: Readonly<Record<string, FeelValue>>) => ({
  get: ([name = '']: readonly string[]) => values[name] ?? null,
})
const messages = (table: DecisionTable): string[] =>
  checkDecision(table, schema).map(
    ({ severity, message, row, cell }) => `${severity} ${row ?? '-'}/${cell ?? '-'} ${message}`,
  )

describe('a decision table', () => {
  const decide = (table: DecisionTable, values: Readonly<Record<string, FeelValue>>) =>
    compileDecision(table, schema).evaluate(scopeOf(values))

  test('gives the priority for impact and urgency, and nothing without them', () => {
    expect(decide(priorityTable(whole), { impact: 'high', urgency: 'medium' })).toEqual({ priority: 'high' })
    expect(decide(priorityTable(whole), { impact: 'low', urgency: 'low' })).toEqual({ priority: 'low' })
    expect(decide(priorityTable(whole), { impact: 'low', urgency: null })).toBeNull()
  })

  test('obeys its hit policy', () => {
    const overlapping: Cells = [
      ['"high"', '-', '"high"'],
      ['-', '"high"', '"critical"'],
    ]
    const both = { impact: 'high', urgency: 'high' }
    expect(decide(priorityTable(overlapping, 'unique'), both)).toBeNull()
    expect(decide(priorityTable(overlapping, 'any'), both)).toBeNull()
    expect(decide(priorityTable(overlapping, 'first'), both)).toEqual({ priority: 'high' })
    expect(decide(priorityTable(overlapping, 'priority'), both)).toEqual({ priority: 'critical' })
    expect(decide(priorityTable(overlapping, 'collect'), both)).toEqual({ priority: ['high', 'critical'] })
    expect(decide(priorityTable(overlapping, 'collect'), { impact: 'low', urgency: 'low' })).toBeNull()
  })

  test('compares numbers, durations and times, and falls back to full FEEL in cells that need it', () => {
    const table: DecisionTable = {
      hitPolicy: 'first',
      inputs: [
        { label: 'Affected', expression: 'affected' },
        { label: 'Effort', expression: 'effort' },
        { label: 'Opened', expression: 'openedAt' },
      ],
      outputs: [{ name: 'result', label: 'Result' }],
      rules: [
        { when: ['modulo(?, 2) = 1', '-', '-'], then: ['"odd " + string(affected)'] },
        { when: ['> 100', '< duration("PT1H")', '-'], then: ['affected / 4'] },
        { when: ['-', '-', '< now()'], then: ['floor(affected / 3)'] },
      ],
    }
    const now = '2026-11-20T11:00:00.000Z'
    expect(decide(table, { affected: 7, effort: 'PT2H', openedAt: now, now })).toEqual({ result: 'odd 7' })
    expect(decide(table, { affected: 102, effort: 'PT30M', openedAt: now, now })).toEqual({ result: '25.5' })
    expect(decide(table, { affected: 8, effort: 'PT2H', openedAt: '2026-11-20T10:59:59.999Z', now })).toEqual(
      { result: 2 },
    )
    expect(decide(table, { affected: 8, effort: 'PT2H', openedAt: now, now })).toBeNull()
  })

  test('a fault is thrown with its cell', () => {
    expect(() => compileDecision(priorityTable([['"high"', '< ', '"x"']]), schema)).toThrowError(
      expect.toSatisfy(
        (error: unknown) => isRuleError(error) && error.details.row === 0 && error.details.cell === 1,
      ),
    )
  })
})

describe('the check of a decision table', () => {
  test('a whole table has no issue', () => expect(messages(priorityTable(whole))).toEqual([]))

  test('rows of a unique table that overlap are found', () => {
    expect(messages(priorityTable([...whole, ['"low"', '-', '"low"']]))).toEqual([
      'error 8/- Rows 5 and 9 both apply to Impact low, Urgency high; a unique table lets one.',
      'error 8/- Rows 8 and 9 both apply to Impact low, Urgency medium; a unique table lets one.',
      'error 8/- Rows 7 and 9 both apply to Impact low, Urgency low; a unique table lets one.',
    ])
  })

  test('cases without a row and rows without a case are warnings', () => {
    expect(
      messages(
        priorityTable(
          [
            ['"high", "medium"', '-', '"high"'],
            ['-', '"high"', '"low"'],
            ['"high"', '"high"', '"low"'],
          ],
          'first',
        ),
      ),
    ).toEqual([
      'warning 2/- Row 3 never applies.',
      'warning -/- No row applies to 2 case(s): Impact low, Urgency medium; Impact low, Urgency low.',
    ])
  })

  test('every faulty cell is told', () => {
    expect(
      messages(
        priorityTable([
          ['high', '> 3', '"a" +'],
          ['-', '-', 'prio'],
        ]),
      ),
    ).toEqual([
      'error 0/0 There is no high here.',
      "error 0/1 text can't be compared with a number.",
      'error 0/2 The rule ends too early.',
      'error 1/2 There is no prio here.',
    ])
    expect(messages({ ...priorityTable(whole), rules: [{ when: ['-'], then: ['1'] }] })[0]).toMatch(
      /^error 0\/- /,
    )
    expect(messages({ ...priorityTable(whole), inputs: [] })).toHaveLength(1)
  })
})
