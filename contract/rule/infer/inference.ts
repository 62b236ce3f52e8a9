import type { Expression, Span } from '../ast.ts'
import type { RuleCode, RuleIssue } from '../error.ts'
import type { Kind, NameType, RuleSchema } from '../schema.ts'

export type Locals = Readonly<Record<string, NameType>>

/** What is known while the kinds of a rule are being found. */
export interface Inference {
  readonly schema: RuleSchema
  readonly types: Map<Expression, NameType>
  readonly issues: RuleIssue[]
}
export const kind = (of: Kind): NameType => ({ kind: of, nullable: true })
export const anyType: NameType = kind('any')
export const booleanType = kind('boolean')
export const complain = (
  inference: Inference,
  code: RuleCode,
  message: string,
  at: Span,
  details: Readonly<Record<string, unknown>> = {},
  severity: RuleIssue['severity'] = 'error',
): void => {
  const { from, to, line, column } = at
  inference.issues.push({ severity, code, message, details, from, to, line, column })
}
