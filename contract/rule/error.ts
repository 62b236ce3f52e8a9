import type { Span } from './ast.ts'

/** Stable codes of what may be wrong with a rule. The message is English; `texts/` says it in the other languages. */
export type RuleCode =
  | 'syntax'
  | 'too_long'
  | 'too_deep'
  | 'literal'
  | 'unknown_name'
  | 'unknown_function'
  | 'arity'
  | 'kinds'
  | 'unsupported'
  | 'not_a_filter'
  | 'unsafe_pattern'
  | 'unknown_choice'
  | 'rule'

export interface RuleIssue extends Span {
  readonly severity: 'error' | 'warning'
  readonly code: RuleCode
  readonly message: string
  readonly details: Readonly<Record<string, unknown>>
}

export interface RuleErrorOptions {
  readonly from?: number
  readonly to?: number
  readonly line?: number
  readonly column?: number
  /** The rule's text; line and column follow from it where they are not given. */
  readonly text?: string
  readonly code: RuleCode
  readonly details?: Readonly<Record<string, unknown>>
}

/** A rule that can't be used, with the place of the fault in its text. */
export class RuleError extends Error implements Span {
  readonly code: RuleCode
  readonly from: number
  readonly to: number
  readonly line: number
  readonly column: number
  readonly details: Readonly<Record<string, unknown>>

  constructor(message: string, options: RuleErrorOptions) {
    super(message)
    const { from = 0, text = '' } = options
    const before = text.slice(0, from)
    this.name = 'RuleError'
    this.code = options.code
    this.from = from
    this.to = options.to ?? from
    this.line = options.line ?? before.split('\n').length
    this.column = options.column ?? from - before.lastIndexOf('\n')
    this.details = options.details ?? {}
  }
}

/** Makes a rule's error to throw. */
export const ruleError = (
  code: RuleCode,
  message: string,
  at: Span,
  details: Readonly<Record<string, unknown>> = {},
): RuleError =>
  new RuleError(message, { code, details, from: at.from, to: at.to, line: at.line, column: at.column })

export const isRuleError = (error: unknown): error is RuleError => error instanceof RuleError
