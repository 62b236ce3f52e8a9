import type { FeelValue } from './ast.ts'
import { compileDecision, matchingRows, type DecisionIssue, type DecisionTable } from './decision.ts'
import { RuleError } from './error.ts'
import { infer } from './infer.ts'
import { parseRule } from './parse.ts'
import type { NameType, RuleSchema } from './schema.ts'

/** Combinations of input values that are looked at. */
const maxCases = 10_000
const maxReported = 5

/**
 * What is wrong with a decision table: faults in cells as errors with their place; rules of a unique table that overlap
 * (error), rules of a `first` table that never apply and cases without a rule (warnings), where all inputs have finitely
 * many values.
 */
export const checkDecision = (table: DecisionTable, schema: RuleSchema): DecisionIssue[] => {
  const names = table.outputs.map(({ name }) => name)
  if (table.inputs.length === 0 || names.length === 0 || new Set(names).size !== names.length)
    return [issue('error', 'A table needs inputs, and outputs with different names.')]
  const faults = cellFaults(table, schema)
  if (faults.length > 0) return faults
  const values = table.inputs.map((input) => finiteValues(typeOf(input.expression, schema)))
  const cases = values.reduce((product, each) => product * (each?.length ?? Number.POSITIVE_INFINITY), 1)
  return cases > maxCases ? [] : caseIssues(table, schema, values as readonly (readonly FeelValue[])[])
}

const issue = (severity: 'error' | 'warning', message: string, more: Partial<DecisionIssue> = {}): DecisionIssue => ({
  severity, code: 'rule', message, details: {}, from: 0, to: 0, line: 1, column: 1, ...more,
}) // prettier-ignore

/** Every cell is tried by itself, so that all faults are told at once. */
const cellFaults = (table: DecisionTable, schema: RuleSchema): DecisionIssue[] => {
  const whole = faultOf({ ...table, rules: [] }, schema)
  if (whole) return [whole]
  return table.rules.flatMap((rule, row) => {
    const shape = faultOf(
      { ...table, rules: [{ when: rule.when.map(() => '-'), then: rule.then.map(() => 'null') }] },
      schema,
    )
    if (shape) return [{ ...shape, row }]
    const cells = [...rule.when, ...rule.then]
    return cells.flatMap((text, cell) => {
      const alone = (texts: readonly string[], offset: number, neutral: string): string[] =>
        texts.map((_, index) => (index + offset === cell ? text : neutral))
      const fault = faultOf(
        {
          ...table,
          rules: [{ when: alone(rule.when, 0, '-'), then: alone(rule.then, rule.when.length, 'null') }],
        },
        schema,
      )
      return fault ? [{ ...fault, row, cell }] : []
    })
  })
}

const faultOf = (table: DecisionTable, schema: RuleSchema): DecisionIssue | null => {
  try {
    compileDecision(table, schema)
    return null
  } catch (error) {
    if (!(error instanceof RuleError)) throw error
    const { code, message, details, from, to, line, column } = error
    const place = { ...(typeof details.cell === 'number' && { cell: details.cell }) }
    return { severity: 'error', code, message, details, from, to, line, column, ...place }
  }
}

const typeOf = (text: string, schema: RuleSchema): NameType => {
  const expression = parseRule(text)
  return infer(expression, schema).of(expression)
}

const finiteValues = (type: NameType): readonly FeelValue[] | null =>
  type.choices ?? (type.kind === 'boolean' ? [true, false] : null)

const caseIssues = (
  table: DecisionTable,
  schema: RuleSchema,
  values: readonly (readonly FeelValue[])[],
): DecisionIssue[] => {
  const rowsFor = matchingRows(table, schema)
  const used = new Set<number>()
  const gaps: (readonly FeelValue[])[] = []
  const overlaps = new Map<string, DecisionIssue>()
  for (const combination of combinations(values)) {
    const rows = rowsFor(combination)
    if (rows.length === 0) gaps.push(combination)
    for (const row of table.hitPolicy === 'first' ? rows.slice(0, 1) : rows) used.add(row)
    const [one = 0, other] = rows
    if (table.hitPolicy === 'unique' && other !== undefined && !overlaps.has(`${one}/${other}`))
      overlaps.set(`${one}/${other}`, overlapOf(one, other, combination, table))
  }
  const idle = table.rules.flatMap((_, row) =>
    used.has(row)
      ? []
      : [issue('warning', `Row ${row + 1} never applies.`, { row, details: { row, never: true } })],
  )
  return [...overlaps.values(), ...idle, ...gapIssues(gaps, table)]
}

const overlapOf = (
  one: number,
  other: number,
  values: readonly FeelValue[],
  table: DecisionTable,
): DecisionIssue =>
  issue(
    'error',
    `Rows ${one + 1} and ${other + 1} both apply to ${caseText(values, table)}; a unique table lets one.`,
    {
      row: other,
      details: { rows: [one, other], values },
    },
  )

const gapIssues = (gaps: readonly (readonly FeelValue[])[], table: DecisionTable): DecisionIssue[] => {
  if (gaps.length === 0) return []
  const told = gaps.slice(0, maxReported).map((values) => caseText(values, table))
  const shown = [...told, ...(gaps.length > maxReported ? ['…'] : [])].join('; ')
  return [
    issue('warning', `No row applies to ${gaps.length} case(s): ${shown}.`, {
      details: { gaps: gaps.slice(0, maxReported), count: gaps.length },
    }),
  ]
}

const caseText = (values: readonly FeelValue[], table: DecisionTable): string =>
  values
    .map((value, index) => `${table.inputs[index]?.label ?? ''} ${String(value as string | boolean)}`)
    .join(', ')

function* combinations(values: readonly (readonly FeelValue[])[]): Generator<readonly FeelValue[]> {
  const [head, ...rest] = values
  if (!head) yield []
  else for (const value of head) for (const tail of combinations(rest)) yield [value, ...tail]
}
