import type { Expression, FeelValue, If, Literal, Logic, Name, Quantified } from './ast.ts'
import { negated, readerOf } from './compile/compare.ts'
import { comparisonClosure, betweenClosure, inClosure } from './compile/comparison.ts'
import { arithmeticClosure, callClosure } from './compile/value.ts'
import { RuleError, ruleError } from './error.ts'
import { infer } from './infer.ts'
import { anySchema, type NameType, type RuleSchema } from './schema.ts'
import type { Cell, Cells, Compiler, Evaluate, Scope } from './compile/scope.ts'
import { durationMs, durationText } from './temporal.ts'

export type { FeelValue } from './ast.ts'
export type { Scope } from './compile/scope.ts'

/** A rule made ready: called with a scope, it answers a wire value. */
export type Rule = (scope: Scope) => FeelValue

/**
 * Makes a closure of a rule. The kinds of its names, from the schema, say how values are compared.
 * @throws RuleError for what `check` refuses
 */
export function compile(expression: Expression, schema: RuleSchema = anySchema): Rule {
  return compileWith(expression, schema, {})
}

/** Whether a rule's answer grants something: only true does. */
export const grants = (result: FeelValue | undefined): boolean => result === true

export interface BoundVariable {
  readonly type: NameType
  readonly cell: Cell
}

/** As `compile`, with variables whose values the caller puts into cells before each call (durations in milliseconds). */
export const compileWith = (
  expression: Expression,
  schema: RuleSchema,
  variables: Readonly<Record<string, BoundVariable>>,
): Rule => {
  const locals = Object.fromEntries(Object.entries(variables).map(([name, { type }]) => [name, type]))
  const typing = infer(expression, schema, locals)
  const fault = typing.issues.find((issue) => issue.severity === 'error')
  if (fault) throw new RuleError(fault.message, fault)
  const cells = Object.fromEntries(Object.entries(variables).map(([name, { cell }]) => [name, cell]))
  const closure = compilerOf(typing.of, cells).closure(expression)
  if (typing.of(expression).kind !== 'duration') return closure
  return (scope) => {
    const ms = closure(scope)
    return typeof ms === 'number' ? durationText(ms) : null
  }
}

const compilerOf = (kindOf: Compiler['kindOf'], cells: Cells): Compiler => {
  const compiler: Compiler = {
    cells,
    kindOf,
    closure: (node) => closureOf(node, compiler),
    withCell: (variable, cell) => compilerOf(kindOf, { ...cells, [variable]: cell }),
  }
  return compiler
}

const closureOf = (node: Expression, compiler: Compiler): Evaluate => {
  switch (node.type) {
    case 'literal':
      return literalClosure(node)
    case 'name':
      return nameClosure(node, compiler)
    case 'list': {
      const items = node.items.map(compiler.closure)
      return (scope) => items.map((item) => item(scope))
    }
    case 'comparison':
      return comparisonClosure(node, compiler)
    case 'between':
      return betweenClosure(node, compiler)
    case 'in':
      return inClosure(node, compiler)
    case 'and':
    case 'or':
      return logicClosure(node, compiler)
    case 'not': {
      const operand = compiler.closure(node.operand)
      return (scope) => negated(operand(scope))
    }
    case 'if':
      return ifClosure(node, compiler)
    case 'arithmetic':
      return arithmeticClosure(node, compiler)
    case 'call':
      return callClosure(node, compiler)
    case 'some':
    case 'every':
      return quantifiedClosure(node, compiler)
    case 'capability': {
      const { operation, of } = node
      return (scope) => scope.can?.(operation, of) ?? null
    }
    case 'decision': {
      const { name } = node
      const read = readerOf(compiler.kindOf(node).kind)
      return (scope) => read(scope.decision?.(name))
    }
    case 'unsupported':
      throw ruleError('unsupported', `This part of FEEL can't be used in a rule: ${node.feature}`, node)
  }
}

/** A literal's value inside a closure. */
const innerValue = (node: Literal): FeelValue =>
  node.kind === 'duration' ? durationMs(node.value as string) : node.value

const literalClosure = (node: Literal): Evaluate => {
  const value = innerValue(node)
  return () => value
}

const nameClosure = (node: Name, compiler: Compiler): Evaluate => {
  const { path } = node
  const type = compiler.kindOf(node)
  const cell = compiler.cells[path[0] ?? '']
  if (cell) return path.length === 1 ? () => cell.value : () => null
  const read = readerOf(type.kind)
  if (path.length === 1 && path[0] === 'today')
    return (scope) => read(scope.get(path)) ?? dayOf(scope.get(['now']))
  const [last = ''] = path.slice(-1)
  if (path.length > 1 && (last === 'amount' || last === 'currency' || last === 'id' || last === 'type')) {
    const before = Object.freeze(path.slice(0, -1))
    return (scope) => read(scope.get(path) ?? partOf(scope.get(before), last))
  }
  return (scope) => read(scope.get(path))
}

/** Money and a reference to any type are values with parts; a scope need not know of those. */
const partOf = (value: FeelValue, part: string): FeelValue =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? ((value as Readonly<Record<string, FeelValue>>)[part] ?? null)
    : null

/** The day in UTC. */
const dayOf = (instant: FeelValue): FeelValue => (typeof instant === 'string' ? instant.slice(0, 10) : null)

const logicClosure = (node: Logic, compiler: Compiler): Evaluate => {
  const operands = node.operands.map(compiler.closure)
  const decides = node.type === 'or'
  const [first, second] = operands
  if (operands.length === 2 && first && second)
    return (scope) => {
      const a = first(scope)
      if (a === decides) return decides
      const b = second(scope)
      if (b === decides) return decides
      return a === !decides && b === !decides ? !decides : null
    }
  const count = operands.length
  return (scope) => {
    let known = true
    for (let index = 0; index < count; index += 1) {
      const value = operands[index]?.(scope)
      if (value === decides) return decides
      if (value !== !decides) known = false
    }
    return known ? !decides : null
  }
}

const ifClosure = (node: If, compiler: Compiler): Evaluate => {
  const condition = compiler.closure(node.condition)
  const then = compiler.closure(node.then)
  const otherwise = compiler.closure(node.else)
  return (scope) => (condition(scope) === true ? then(scope) : otherwise(scope))
}

const quantifiedClosure = (node: Quantified, compiler: Compiler): Evaluate => {
  const list = compiler.closure(node.list)
  const cell: Cell = { value: null }
  const condition = compiler.withCell(node.variable, cell).closure(node.condition)
  const read = readerOf(compiler.kindOf(node.list).item?.kind ?? 'any')
  const decides = node.type === 'some'
  return (scope) => {
    const items = list(scope)
    if (!Array.isArray(items)) return null
    // A condition may ask `can`, which may evaluate this very rule for another record: the cell is put back afterwards.
    const outer = cell.value
    let result: boolean | null = !decides
    for (const item of items as readonly FeelValue[]) {
      cell.value = read(item)
      const value = condition(scope)
      if (value === decides) {
        result = decides
        break
      }
      if (value !== !decides) result = null
    }
    cell.value = outer
    return result
  }
}
