import type { Field, FieldKind } from '#contract/fields/kind.ts'
import type { StateClass } from '#contract/lifecycle.ts'
import type { Expression, FeelValue } from '#contract/rule/ast.ts'
import type { Scope } from '#contract/rule/compile.ts'
import type { RuleSchema } from '#contract/rule/schema.ts'
import type { SqlKind } from '../sql/sql-kind.ts'

/** A rule made ready for the write path: the closure, the syntax tree for SQL, and the paths it reads. */
export interface CompiledRule {
  readonly text: string
  readonly expression: Expression
  readonly schema: RuleSchema
  readonly paths: readonly (readonly string[])[]
  evaluate(scope: Scope): FeelValue
}

/** A field made ready: its kind, its storage and its compiled rules. */
export interface EngineField {
  readonly name: string
  readonly label: string
  readonly options: Field & {
    readonly target?: string
    readonly only?: string
    readonly sharesSensitivity?: boolean
    readonly queue?: boolean
    readonly capability?: string
    readonly choices?: Readonly<Record<string, string>>
  }
  readonly kind: FieldKind<unknown>
  readonly sql: SqlKind
  /** Base of the column names. */
  readonly base: string
  readonly rules: {
    readonly [rule in 'initial' | 'derived' | 'requiredIf' | 'read' | 'write' | 'only']?: CompiledRule
  }
}

export interface EngineState {
  readonly name: string
  readonly label: string
  readonly class: StateClass
  readonly needs: readonly string[]
  readonly enter: readonly (readonly [string, CompiledRule])[]
}

export interface EngineTransition {
  readonly name: string
  readonly label: string
  readonly from: readonly string[]
  readonly to: string
  readonly needs: readonly string[]
  readonly asks: readonly string[]
  readonly ends: boolean
  readonly by: CompiledRule
  readonly when: CompiledRule | null
  readonly whenNot: string | null
  readonly mails: boolean
  readonly set: readonly (readonly [string, CompiledRule])[]
  readonly run: string | null
}
