import type { RawBuilder } from 'kysely'
import type { Expression } from '#contract/rule/ast.ts'
import type { NameType } from '#contract/rule/schema.ts'

export type Sql = RawBuilder<unknown>

/** Where SQL finds a name. Without nulls of its own meaning: a path through a missing reference is null. */
export interface Column {
  readonly expression: Sql
  readonly nameType: NameType
}

/** What the caller knows of the table that a rule filters. */
export interface ColumnMap {
  /** The column or subselect of a path; undefined where there is none. */
  resolve(path: readonly string[]): Column | undefined
  /** The condition of `can.update` or `can.read(about)`: true where it may be done. */
  can?(operation: string, of?: string): Sql | undefined
}

/**
 * Makes SQL of the expressions inside another. A condition has three forms. `whenTrue` is true exactly where the rule is
 * true, and otherwise false or null: that is all a filter needs, and an index can serve it. `whenFalse` is true exactly
 * where the rule is false. `exact` is the rule's own three-valued answer.
 */
export interface Emitter {
  readonly columns: ColumnMap
  readonly locals: Readonly<Record<string, Column>>
  kindOf(node: Expression): NameType
  whenTrue(node: Expression): Sql
  whenFalse(node: Expression): Sql
  exact(node: Expression): Sql
  /** The value of an expression of whatever kind; durations are numeric seconds. */
  value(node: Expression): Sql
  withLocal(variable: string, column: Column): Emitter
}
