import type { Expression, FeelValue } from '../ast.ts'
import type { NameType } from '../schema.ts'

/** Where a rule's closure finds the values of its names. */
export interface Scope {
  /** The wire value at a path; null where there is none. */
  get(path: readonly string[]): FeelValue
  /** `can.update`, or `can.read(about)` with `of`. */
  can?(operation: string, of?: string): boolean | null
  /** `decision("name")`. */
  decision?(name: string): FeelValue
  /** `workday(from, days, calendar)`: an instant; null for a calendar that is not there. */
  workday?(from: string, days: number, calendar: string): string | null
}

/** A piece of a rule made ready. Durations are milliseconds in here, everything else is a wire value. */
export type Evaluate = (scope: Scope) => FeelValue

/** The value that a variable has at the moment: of `some` and `every`, or a decision table's input. */
export interface Cell {
  value: FeelValue
}
export type Cells = Readonly<Record<string, Cell>>

/** Makes closures of the expressions inside another. */
export interface Compiler {
  readonly cells: Cells
  kindOf(node: Expression): NameType
  closure(node: Expression): Evaluate
  withCell(variable: string, cell: Cell): Compiler
}
