import { checkDecision } from '#contract/rule/decision-check.ts'
import { hitPolicies, type DecisionTable } from '#contract/rule/decision.ts'
import type { Practice, Verb } from '#engine'
import type { DecisionTableRecord } from './decision-table.ts'

/** A table is refused at save when a cell does not parse or names something unknown, with the place of each fault. */
export const decisionTableChecks: NonNullable<Practice['checks']> = (after, ctx) => {
  const { appliesTo, table } = after as unknown as DecisionTableRecord
  if (!ctx.types.has(appliesTo))
    return [{ field: 'appliesTo', code: 'type.unknown', message: `There is no type "${appliesTo}".` }]
  if (!isTable(table))
    return [
      {
        field: 'table',
        code: 'table.form',
        message:
          'The table needs hitPolicy, inputs, outputs and rules, each row with a cell for every column.',
      },
    ]
  return checkDecision(table, ctx.types.get(appliesTo).schema)
    .filter(({ severity }) => severity === 'error')
    .map(({ message, row, cell, from, to, line, column }) => ({
      field: 'table',
      code: 'table.rule',
      message: `${placeOf(row, cell)}${message}`,
      details: { row, cell, from, to, line, column },
    }))
}

const placeOf = (row: number | undefined, cell: number | undefined): string =>
  row === undefined ? '' : cell === undefined ? `Row ${row + 1}: ` : `Row ${row + 1}, column ${cell + 1}: `

const isTable = (given: unknown): given is DecisionTable => {
  const { hitPolicy, inputs, outputs, rules } = (given ?? {}) as Record<string, unknown>
  const isTexts = (value: unknown, length: number): boolean =>
    Array.isArray(value) && value.length === length && value.every((cell) => typeof cell === 'string')
  const has = (value: unknown, name: string): boolean =>
    typeof value === 'object' &&
    value !== null &&
    typeof (value as Record<string, unknown>)[name] === 'string'
  if (!hitPolicies.some((policy) => policy === hitPolicy)) return false
  if (!Array.isArray(inputs) || !Array.isArray(outputs) || !Array.isArray(rules)) return false
  if (!inputs.every((input) => has(input, 'expression')) || !outputs.every((output) => has(output, 'name')))
    return false
  return rules.every((rule: unknown) => {
    const { when, then } = (rule ?? {}) as Record<string, unknown>
    return isTexts(when, inputs.length) && isTexts(then, outputs.length)
  })
}

/** A changed table decides the very next write of this process; others see it within a second (`watchDecisions`). */
export const reloadDecisions: Verb = async (ctx, { event }) => {
  if (event) ctx.db.afterCommit(await ctx.decisions.prepare(ctx.db, ctx.types))
}
