import type { DecisionTable } from '#contract/rule/decision.ts'

type Rule = DecisionTable['rules'][number]

const emptyTable: DecisionTable = {
  hitPolicy: 'unique',
  inputs: [{ label: '', expression: '' }],
  outputs: [{ name: 'result', label: '' }],
  rules: [],
}

/** A stored or typed value as a table; the empty one where it is none. */
export const tableOf = (value: unknown): DecisionTable => {
  if (typeof value !== 'object' || value === null || !Array.isArray((value as DecisionTable).rules))
    return emptyTable
  return value as DecisionTable
}

/** The table with a rule at this row set, added or taken away. */
export const withRule = (table: DecisionTable, row: number, rule: Rule | null): DecisionTable => ({
  ...table,
  rules: rule === null ? table.rules.toSpliced(row, 1) : table.rules.toSpliced(row, 1, rule),
})

/** A rule that says nothing yet, as wide as the table. */
export const blankRule = (table: DecisionTable): Rule => ({
  when: table.inputs.map(() => '-'),
  then: table.outputs.map(() => 'null'),
})

/** The rule with one cell changed: inputs are counted first, then outputs. */
export const withCell = (rule: Rule, cell: number, text: string): Rule =>
  cell < rule.when.length
    ? { ...rule, when: rule.when.with(cell, text) }
    : { ...rule, then: rule.then.with(cell - rule.when.length, text) }

export const withInput = (table: DecisionTable): DecisionTable => ({
  ...table,
  inputs: [...table.inputs, { label: '', expression: '' }],
  rules: table.rules.map((rule) => ({ ...rule, when: [...rule.when, '-'] })),
})

export const withoutInput = (table: DecisionTable, at: number): DecisionTable => ({
  ...table,
  inputs: table.inputs.toSpliced(at, 1),
  rules: table.rules.map((rule) => ({ ...rule, when: rule.when.toSpliced(at, 1) })),
})

/** The table with a rule moved up or down: order counts for the policy `first`. */
export const withMoved = (table: DecisionTable, from: number, by: -1 | 1): DecisionTable => {
  const rule = table.rules[from]
  const to = from + by
  if (!rule || to < 0 || to >= table.rules.length) return table
  return { ...table, rules: table.rules.toSpliced(from, 1).toSpliced(to, 0, rule) }
}

/** One more output, null in every rule. */
export const withOutput = (table: DecisionTable): DecisionTable => ({
  ...table,
  outputs: [...table.outputs, { name: `result${table.outputs.length + 1}`, label: '' }],
  rules: table.rules.map((rule) => ({ ...rule, then: [...rule.then, 'null'] })),
})

export const withoutOutput = (table: DecisionTable, at: number): DecisionTable => ({
  ...table,
  outputs: table.outputs.toSpliced(at, 1),
  rules: table.rules.map((rule) => ({ ...rule, then: rule.then.toSpliced(at, 1) })),
})

/** The same rule once more, below itself: to change one cell of it. */
export const withCopy = (table: DecisionTable, row: number): DecisionTable => {
  const rule = table.rules[row]
  return rule ? { ...table, rules: table.rules.toSpliced(row + 1, 0, rule) } : table
}

/** The table with the values of an output in order of rank, as people write them: separated by commas. */
export const withRanks = (table: DecisionTable, at: number, typed: string): DecisionTable => {
  const values = typed.split(',').map((each) => each.trim())
  const output = table.outputs[at]
  return output ? { ...table, outputs: table.outputs.with(at, { ...output, values }) } : table
}
