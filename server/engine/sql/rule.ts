import { sql } from 'kysely'
import type { Capability, Expression, If, Logic, Name, Quantified } from '#contract/rule/ast.ts'
import { namesIn } from '#contract/rule/ast.ts'
import { RuleError, ruleError } from '#contract/rule/error.ts'
import { functions } from '#contract/rule/infer/functions.ts'
import { infer } from '#contract/rule/infer.ts'
import type { NameType, RuleSchema } from '#contract/rule/schema.ts'
import { betweenForms, comparisonForms, inForms, listForms } from './rule/comparison.ts'
import type { Column, ColumnMap, Emitter, Sql } from './rule/emitter.ts'
import { plainForms, type Forms } from './rule/forms.ts'
import { callForms, valueSql } from './rule/value.ts'

export type { ColumnMap } from './rule/emitter.ts'

export interface SqlOptions {
  /**
   * `filter` (the default): true exactly where the rule is true, else false or null; indexes can serve it.
   * `value`: the rule's own answer, three-valued for a condition; a duration is numeric seconds.
   */
  readonly position?: 'filter' | 'value'
}

/**
 * The SQL of a rule; every constant is a parameter with an explicit type. Bad divisions and times out of range are null.
 * @throws RuleError `not_a_filter` for what only a closure can evaluate, with its position
 */
export function toSql(expression: Expression, columns: ColumnMap, options: SqlOptions = {}): Sql {
  const typing = infer(expression, schemaOfColumns(expression, columns))
  const fault = typing.issues.find((issue) => issue.severity === 'error')
  if (fault) throw new RuleError(fault.message, fault)
  const emitter = emitterOf({ kindOf: typing.of, columns, budget: { left: maxPieces } }, {})
  return options.position === 'value' ? emitter.value(expression) : emitter.whenTrue(expression)
}

/** Pieces of SQL that one rule may become: some forms repeat their operands, and nested they would explode. */
const maxPieces = 20_000

interface Origin {
  readonly kindOf: (node: Expression) => NameType
  readonly columns: ColumnMap
  readonly budget: { left: number }
}

/** The kinds of names are those of their columns. */
const schemaOfColumns = (expression: Expression, columns: ColumnMap): RuleSchema => {
  const heads = new Set(namesIn(expression).map(([head = '']) => head))
  const at = (path: readonly string[]): NameType => {
    const found = columns.resolve(path)?.nameType
    return { ...(found ?? { kind: 'any', nullable: true }), path: (name) => at([...path, name]) }
  }
  return { name: (name) => at([name]), names: () => [...heads] }
}

const emitterOf = (origin: Origin, locals: Readonly<Record<string, Column>>): Emitter => {
  const emitter: Emitter = {
    columns: origin.columns,
    locals,
    kindOf: (node) =>
      (node.type === 'name' && node.path.length === 1 && locals[node.path[0] ?? '']?.nameType) ||
      origin.kindOf(node),
    whenTrue: (node) => spend(origin, node) && formsOf(node, emitter).whenTrue(),
    whenFalse: (node) => spend(origin, node) && formsOf(node, emitter).whenFalse(),
    exact: (node) => spend(origin, node) && formsOf(node, emitter).exact(),
    value: (node) =>
      spend(origin, node) && (isCondition(node) ? formsOf(node, emitter).exact() : valueSql(node, emitter)),
    withLocal: (variable, column) => emitterOf(origin, { ...locals, [variable]: column }),
  }
  return emitter
}

const spend = (origin: Origin, node: Expression): true => {
  origin.budget.left -= 1
  if (origin.budget.left < 0) throw ruleError('too_deep', 'The rule is too complex for a filter.', node)
  return true
}

const conditions = new Set<Expression['type']>([
  'comparison',
  'between',
  'in',
  'and',
  'or',
  'not',
  'some',
  'every',
  'capability',
])
const isCondition = (node: Expression): boolean =>
  conditions.has(node.type) || (node.type === 'call' && functions[node.name]?.result === 'boolean')

const formsOf = (node: Expression, emitter: Emitter): Forms => {
  switch (node.type) {
    case 'literal':
      return literalForms(node.value)
    case 'comparison':
      return comparisonForms(node.operator, node.left, node.right, emitter)
    case 'between':
      return betweenForms(node, emitter)
    case 'in':
      return inForms(node, emitter)
    case 'and':
    case 'or':
      return logicForms(node, emitter)
    case 'not':
      return {
        whenTrue: () => emitter.whenFalse(node.operand),
        whenFalse: () => emitter.whenTrue(node.operand),
        exact: () => sql`(not ${emitter.exact(node.operand)})`,
      }
    case 'if':
      return ifForms(node, emitter)
    case 'call':
      if (functions[node.name]?.result !== 'boolean') throw notTrueOrFalse(node, emitter)
      return node.name === 'list contains' ? listForms(node, emitter) : callForms(node, emitter)
    case 'some':
    case 'every':
      return quantifiedForms(node, emitter)
    case 'capability':
      return capabilityForms(node, emitter)
    case 'name':
      return plainForms(() => booleanName(node, emitter))
    default:
      throw notTrueOrFalse(node, emitter)
  }
}

/** What stands where a condition belongs: the database would refuse it, and with an error that is nobody's. */
const notTrueOrFalse = (node: Expression, emitter: Emitter): RuleError =>
  ruleError('not_a_filter', `A condition is true or false; this is ${emitter.kindOf(node).kind}.`, node)

const booleanName = (node: Name, emitter: Emitter): Sql => {
  if (emitter.kindOf(node).kind !== 'boolean')
    throw ruleError('not_a_filter', `${node.path.join('.')} is neither true nor false.`, node)
  return valueSql(node, emitter)
}

const literalForms = (value: unknown): Forms => ({
  whenTrue: () => (value === true ? sql`true` : sql`false`),
  whenFalse: () => (value === false ? sql`true` : sql`false`),
  exact: () => (value === true ? sql`true` : value === false ? sql`false` : sql`null::boolean`),
})

const logicForms = (node: Logic, emitter: Emitter): Forms => {
  const join = (pieces: readonly Sql[], word: 'and' | 'or'): Sql =>
    sql`(${sql.join(pieces, word === 'and' ? sql` and ` : sql` or `)})`
  const opposite = node.type === 'and' ? 'or' : 'and'
  return {
    whenTrue: () => join(node.operands.map(emitter.whenTrue), node.type),
    whenFalse: () => join(node.operands.map(emitter.whenFalse), opposite),
    exact: () => join(node.operands.map(emitter.exact), node.type),
  }
}

const ifForms = (node: If, emitter: Emitter): Forms => {
  const choose = (emit: (branch: Expression) => Sql): Sql =>
    sql`(case when ${emitter.whenTrue(node.condition)} then ${emit(node.then)} else ${emit(node.else)} end)`
  return {
    whenTrue: () => choose(emitter.whenTrue),
    whenFalse: () => choose(emitter.whenFalse),
    exact: () => choose(emitter.exact),
  }
}

const quantifiedForms = (node: Quantified, emitter: Emitter): Forms => {
  const item: NameType = emitter.kindOf(node.list).item ?? { kind: 'any', nullable: true }
  const local = `each_${Object.keys(emitter.locals).length}`
  const list = (): Sql => emitter.value(node.list)
  const kind: NameType = item.kind === 'any' ? { kind: 'text', nullable: true } : item
  const inner = emitter.withLocal(node.variable, { expression: sql`${sql.ref(local)}`, nameType: kind })
  const entries = (): Sql => sql`unnest(${list()}) as ${sql.raw(`of_${local}(${local})`)}`
  const has = (condition: Sql): Sql => sql`exists (select from ${entries()} where ${condition})`
  // With a list that is null the answer is null: `some` finds nothing, but nothing is also no proof of the contrary.
  const hasNone = (condition: Sql): Sql =>
    sql`(${list()} is not null and not exists (select from ${entries()} where (${condition}) is not true))`
  const isSome = node.type === 'some'
  const forms = {
    whenTrue: () => (isSome ? has(inner.whenTrue(node.condition)) : hasNone(inner.whenTrue(node.condition))),
    whenFalse: () =>
      isSome ? hasNone(inner.whenFalse(node.condition)) : has(inner.whenFalse(node.condition)),
  }
  return {
    ...forms,
    exact: () => sql`(case when ${forms.whenTrue()} then true when ${forms.whenFalse()} then false end)`,
  }
}

const capabilityForms = (node: Capability, emitter: Emitter): Forms => {
  const condition = emitter.columns.can?.(node.operation, node.of)
  if (!condition) throw ruleError('not_a_filter', `can.${node.operation} can't be asked in a filter.`, node)
  const { of } = node
  const path = of === undefined ? null : of.split('.')
  // Without a record to be asked about, the answer is open.
  const known = (): Sql =>
    path ? sql`${valueSql({ ...node, type: 'name', path }, emitter)} is not null` : sql`true`
  return {
    whenTrue: () => sql`(${condition})`,
    whenFalse: () => sql`(${known()} and (${condition}) is not true)`,
    exact: () => sql`(case when ${known()} then (${condition}) is true end)`,
  }
}
