import type { Fields } from '../define-type.ts'
import { childrenOf, literal, namesIn, type Expression, type Test } from '../rule/ast.ts'
import type { DecisionTable } from '../rule/decision.ts'
import { isRuleError } from '../rule/error.ts'
import { parseRule, parseUnaryTests } from '../rule/parse.ts'
import type { RuleSchema } from '../rule/schema.ts'
import type { AgreementDefinition } from './agreement.ts'
import { clockSchema } from './schema.ts'

type Rules = Pick<AgreementDefinition, 'condition' | 'targets'>

/** Keys of the decision tables that the rules of an agreement call, without doubles. */
export const tablesOfAgreement = ({ condition, targets }: Rules): readonly string[] => {
  const texts = targets.flatMap(({ length, start, pause, resume, stop, cancel, reset, steps = [] }) => [
    ...[length, start, pause, resume, stop, cancel, reset],
    ...steps.map(({ when }) => when),
  ])
  return keysIn([condition, ...texts].flatMap((text) => parsed(() => parseRule(text ?? 'null'))))
}

/** Keys of the decision tables that a decision table itself calls, without doubles. */
export const tablesOfTable = (table: DecisionTable): readonly string[] => keysIn(expressionsOf(table))

/** What is called by some keys, themselves included, over whatever those call: each once, however they call each other. */
export const tablesReached = (
  keys: readonly string[],
  tables: ReadonlyMap<string, DecisionTable>,
): ReadonlySet<string> => {
  const reached = new Set(keys)
  // A set is gone through with what is added meanwhile.
  for (const key of reached) {
    const table = tables.get(key)
    if (table) for (const called of tablesOfTable(table)) reached.add(called)
  }
  return reached
}

/** Why clocks can't read what a decision table names: a sentence for each name. `base` and `fields` are its type's. */
export const unreadByClocks = (table: DecisionTable, base: RuleSchema, fields: Fields): readonly string[] => {
  const kept = clockSchema(base, fields)
  const names = new Map(
    expressionsOf(table)
      .flatMap(namesIn)
      .map((path) => [path.join('.'), path]),
  )
  return [...names].flatMap(([name, [head = '', ...beyond]]) => {
    if (head === '?' || (kept.name(head) && beyond.length === 0)) return []
    if (kept.name(head)) return [`"${name}" is another record’s value: the log of this one does not tell it.`]
    const field = Object.hasOwn(fields, head) ? fields[head] : undefined
    if (!field) return [`"${name}" is not in the log of the record.`]
    return [whyNot(name, field)]
  })
}

const whyNot = (name: string, { personal, followed }: Fields[string]): string =>
  personal !== undefined
    ? `"${name}" is personal data: after an erasure the clock would go differently.`
    : followed
      ? `"${name}" follows from the log and is not in it.`
      : `"${name}" is no single value.`

const input = literal(null)

const expressionsOf = ({ inputs, rules }: DecisionTable): readonly Expression[] => [
  ...inputs.flatMap(({ expression }) => parsed(() => parseRule(expression))),
  ...rules.flatMap(({ when }) => when.flatMap((text) => parsed(() => parseUnaryTests(text, input)))),
  ...rules.flatMap(({ then }) => then.flatMap((text) => parsed(() => parseRule(text)))),
]

/** What does not parse is complained of where it is checked. */
const parsed = (parse: () => Expression): readonly Expression[] => {
  try {
    return [parse()]
  } catch (error) {
    if (isRuleError(error)) return []
    throw error
  }
}

const keysIn = (expressions: readonly Expression[]): readonly string[] => {
  const found = new Set<string>()
  const visit = (node: Test): void => {
    if (node.type === 'decision') found.add(node.name)
    else childrenOf(node).forEach(visit)
  }
  expressions.forEach(visit)
  return [...found]
}
