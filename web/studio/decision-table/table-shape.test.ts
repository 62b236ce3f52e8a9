import { expect, test } from 'vitest'
import type { DecisionTable } from '#contract/rule/decision.ts'
import {
  blankRule,
  withCell,
  withCopy,
  withInput,
  withMoved,
  withOutput,
  withoutInput,
  withoutOutput,
  withRanks,
  withRule,
} from './table-shape.ts'

const table: DecisionTable = {
  hitPolicy: 'unique',
  inputs: [{ label: 'Impact', expression: 'impact' }],
  outputs: [{ name: 'priority', label: 'Priority' }],
  rules: [
    { when: ['"high"'], then: ['"critical"'] },
    { when: ['-'], then: ['"low"'] },
  ],
}

test('a new input is any in every rule, and leaves no trace when it goes', () => {
  const wider = withInput(table)
  expect(wider.rules.map((rule) => rule.when)).toEqual([
    ['"high"', '-'],
    ['-', '-'],
  ])
  expect(withoutInput(wider, 1)).toEqual(table)
})

test('cells are counted from the inputs on to the outputs', () => {
  const rule = blankRule(table)
  expect(withCell(rule, 0, '"low"').when).toEqual(['"low"'])
  expect(withCell(rule, 1, '"low"').then).toEqual(['"low"'])
})

test('a rule moves by one and no further than the ends', () => {
  expect(withMoved(table, 1, -1).rules.map((rule) => rule.then[0])).toEqual(['"low"', '"critical"'])
  expect(withMoved(table, 0, -1)).toBe(table)
  expect(withRule(table, 0, null).rules).toHaveLength(1)
})

test('a new output is null in every rule, and leaves no trace when it goes', () => {
  const wider = withOutput(table)
  expect(wider.outputs.map(({ name }) => name)).toEqual(['priority', 'result2'])
  expect(wider.rules.map((rule) => rule.then)).toEqual([
    ['"critical"', 'null'],
    ['"low"', 'null'],
  ])
  expect(withoutOutput(wider, 1)).toEqual(table)
})

test('a rule is copied below itself, and ranks are written one after the other', () => {
  expect(withCopy(table, 0).rules.map((rule) => rule.then[0])).toEqual(['"critical"', '"critical"', '"low"'])
  expect(withRanks(table, 0, 'critical, low').outputs[0]?.values).toEqual(['critical', 'low'])
})
