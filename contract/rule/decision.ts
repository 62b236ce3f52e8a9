import type { Expression, FeelValue } from './ast.ts'
import { compile, compileWith, type Rule } from './compile.ts'
import { readerOf } from './compile/compare.ts'
import { RuleError, type RuleIssue } from './error.ts'
import { fullRule } from './full.ts'
import { infer } from './infer.ts'
import { parseRule, parseUnaryTests } from './parse.ts'
import type { NameType, RuleSchema } from './schema.ts'
import type { Cell, Scope } from './compile/scope.ts'

export const hitPolicies = ['unique', 'first', 'any', 'collect', 'priority'] as const
export type HitPolicy = (typeof hitPolicies)[number]

/** A decision table (DMN) as plain data: cells are FEEL. */
export interface DecisionTable {
  readonly hitPolicy: HitPolicy
  readonly inputs: readonly { readonly label: string; readonly expression: string }[]
  readonly outputs: readonly {
    readonly name: string
    readonly label: string
    /** The values in order of rank, for the hit policy `priority`. */
    readonly values?: readonly string[]
  }[]
  readonly rules: readonly {
    /** Unary tests, one for each input; `-` is any. */
    readonly when: readonly string[]
    /** FEEL, one for each output. */
    readonly then: readonly string[]
    readonly note?: string
  }[]
}

export type Outputs = Readonly<Record<string, FeelValue>>

export interface CompiledDecision {
  /** The outputs by name; null when no rule applies, or several do where the hit policy does not let them. `collect` gives a list for each. */
  evaluate(scope: Scope): Outputs | null
}

/** An issue with the place of its cell: row and column begin at 0, inputs first; no column for a whole row. */
export interface DecisionIssue extends RuleIssue {
  readonly row?: number
  readonly cell?: number
}

/**
 * Makes a decision table ready. Cells of the compiled subset run as closures; a table of such cells is fast.
 * @throws RuleError for the first fault, with `details.row` and `details.cell`
 */
export const compileDecision = (table: DecisionTable, schema: RuleSchema): CompiledDecision => {
  const { inputs, rows } = prepare(table, schema)
  const names = table.outputs.map(({ name }) => name)
  const outputsOf = (row: Row, scope: Scope): Outputs =>
    Object.fromEntries(names.map((name, index) => [name, row.then[index]?.(scope) ?? null]))
  const choose = choices[table.hitPolicy]
  return {
    evaluate: (scope) => {
      for (const input of inputs) input.cell.value = input.read(scope)
      return choose(rows, scope, outputsOf, table)
    },
  }
}

/** The rows, counted from 0, that apply to values of the inputs: for checks and for trying a table out. */
export const matchingRows = (
  table: DecisionTable,
  schema: RuleSchema,
): ((values: readonly FeelValue[]) => number[]) => {
  const { inputs, rows } = prepare(table, schema)
  return (values) => {
    inputs.forEach((input, index) => (input.cell.value = readerOf(input.type.kind)(values[index])))
    return rows.flatMap((row, index) => (applies(row, nothing) ? [index] : []))
  }
}

const nothing: Scope = { get: () => null }

interface Input {
  readonly cell: Cell
  readonly type: NameType
  /** The value inside closures: durations in milliseconds. */
  read(scope: Scope): FeelValue
}

interface Row {
  readonly when: readonly ((scope: Scope) => boolean)[]
  readonly then: readonly Rule[]
}

const prepare = (
  table: DecisionTable,
  schema: RuleSchema,
): { inputs: readonly Input[]; rows: readonly Row[] } => {
  const inputs = table.inputs.map((input, index) =>
    placed({ cell: index }, () => inputOf(input.expression, schema)),
  )
  const rows = table.rules.map((rule, row) => {
    if (rule.when.length !== inputs.length || rule.then.length !== table.outputs.length)
      throw new RuleError(`Row ${row + 1} does not have a cell for each input and output.`, {
        code: 'arity',
        details: { row },
      })
    return {
      when: rule.when.map((text, index) =>
        placed({ row, cell: index }, () => testOf(text, inputs[index] as Input, schema)),
      ),
      then: rule.then.map((text, index) =>
        placed({ row, cell: inputs.length + index }, () => outputOf(text, schema)),
      ),
    }
  })
  return { inputs, rows }
}

/** Says in which cell a fault is. */
const placed = <T>(place: { row?: number; cell: number }, make: () => T): T => {
  try {
    return make()
  } catch (error) {
    if (!(error instanceof RuleError)) throw error
    throw new RuleError(error.message, { ...error, details: { ...error.details, ...place } })
  }
}

const inputOf = (text: string, schema: RuleSchema): Input => {
  const expression = parseRule(text)
  const type = infer(expression, schema).of(expression)
  const value = withFallback(
    () => compile(expression, schema),
    () => fullRule(text, schema).evaluate,
  )
  const read = readerOf(type.kind)
  return { cell: { value: null }, type, read: (scope) => read(value(scope)) }
}

const inputName: Expression = Object.freeze({
  type: 'name',
  path: Object.freeze(['?']),
  from: 0,
  to: 0,
  line: 1,
  column: 1,
})

const testOf = (text: string, input: Input, schema: RuleSchema): ((scope: Scope) => boolean) =>
  withFallback(
    () => {
      const rule = compileWith(parseUnaryTests(text, inputName), schema, {
        '?': { type: input.type, cell: input.cell },
      })
      return (scope: Scope) => rule(scope) === true
    },
    () => {
      const rule = fullRule(text, schema, 'unary-tests')
      return (scope: Scope) => rule.test(scope, input.cell.value, input.type)
    },
  )

const outputOf = (text: string, schema: RuleSchema): Rule =>
  withFallback(
    () => compile(parseRule(text), schema),
    () => fullRule(text, schema).evaluate,
  )

/** The closure, or full FEEL where the text is beyond the compiled subset. */
const withFallback = <T>(make: () => T, full: () => T): T => {
  try {
    return make()
  } catch (error) {
    if (error instanceof RuleError && error.code === 'unsupported') return full()
    throw error
  }
}

const applies = (row: Row, scope: Scope): boolean => row.when.every((test) => test(scope))

type Choose = (
  rows: readonly Row[],
  scope: Scope,
  outputsOf: (row: Row, scope: Scope) => Outputs,
  table: DecisionTable,
) => Outputs | null

const first: Choose = (rows, scope, outputsOf) => {
  const row = rows.find((each) => applies(each, scope))
  return row ? outputsOf(row, scope) : null
}

const hits: (...args: Parameters<Choose>) => Outputs[] = (rows, scope, outputsOf) =>
  rows.filter((row) => applies(row, scope)).map((row) => outputsOf(row, scope))

const choices: Readonly<Record<HitPolicy, Choose>> = {
  first,
  unique: (...args) => {
    const [only, ...others] = hits(...args)
    return only && others.length === 0 ? only : null
  },
  any: (...args) => {
    const [one, ...others] = hits(...args)
    const text = JSON.stringify(one)
    return one && others.every((other) => JSON.stringify(other) === text) ? one : null
  },
  collect: (...args) => {
    const all = hits(...args)
    return all.length === 0
      ? null
      : Object.fromEntries(args[3].outputs.map(({ name }) => [name, all.map((each) => each[name] ?? null)]))
  },
  priority: (...args) => {
    const ranks = args[3].outputs.map(({ name, values = [] }) => ({ name, values }))
    const rankOf = (outputs: Outputs): number[] =>
      ranks.map(
        ({ name, values }) =>
          (values.indexOf(outputs[name] as string) + values.length + 1) % (values.length + 1),
      )
    return hits(...args).sort((a, b) => byRank(rankOf(a), rankOf(b)))[0] ?? null
  },
}

const byRank = (a: readonly number[], b: readonly number[]): number => {
  const index = a.findIndex((rank, position) => rank !== b[position])
  return index < 0 ? 0 : (a[index] ?? 0) - (b[index] ?? 0)
}
