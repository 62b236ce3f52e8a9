import type { Expression } from './ast.ts'
import type { RuleIssue } from './error.ts'
import { infer } from './infer.ts'
import { unsafePattern } from './compile/pattern.ts'
import { childrenOf, isLiteral, spanOf, type Test } from './ast.ts'
import type { RuleSchema } from './schema.ts'

export interface CheckOptions {
  /** Full FEEL, evaluated off the hot path: what is not compiled is no error. */
  readonly full?: boolean
  /** The rule is asked whether something may be: a text, number or list is no answer. */
  readonly isCondition?: boolean
}

/** What is wrong with a rule, in the order of the text: unknown names and functions, kinds that don't fit, values that a choice does not have. */
export const check = (expression: Expression, schema: RuleSchema, options: CheckOptions = {}): RuleIssue[] =>
  [...kindIssues(expression, schema, options), ...patternIssues(expression)]
    .filter((issue) => !options.full || issue.code !== 'unsupported')
    .sort((a, b) => a.from - b.from)

const kindIssues = (
  expression: Expression,
  schema: RuleSchema,
  { isCondition }: CheckOptions,
): RuleIssue[] => {
  const typing = infer(expression, schema)
  const { kind } = typing.of(expression)
  const isNull = isLiteral(expression) && expression.value === null
  if (!isCondition || isNull || kind === 'boolean' || kind === 'any') return [...typing.issues]
  const issue: RuleIssue = {
    severity: 'error',
    code: 'kinds',
    message: 'This is neither true nor false.',
    details: { expected: 'boolean', found: kind },
    ...spanOf(expression),
  }
  return [...typing.issues, issue]
}

const patternIssues = (expression: Expression): RuleIssue[] => {
  const found: RuleIssue[] = []
  const visit = (node: Test): void => {
    if (node.type === 'call' && node.name === 'matches' && node.args.length > 1) {
      const [, pattern, flags] = node.args
      const reason = unsafePattern(pattern, flags)
      const { from, to, line, column } = pattern ?? node
      if (reason)
        found.push({
          severity: 'error',
          code: 'unsafe_pattern',
          message: reason,
          details: {},
          from,
          to,
          line,
          column,
        })
    }
    childrenOf(node).forEach(visit)
  }
  visit(expression)
  return found
}
