/** Why a row is refused; `code` is stable, the message is for a person. */
export class RowProblem extends Error {
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.name = 'RowProblem'
    this.code = code
  }
}

/** Something odd that was handled: counted by kind in the report. */
export interface Quirk {
  readonly kind: string
  readonly detail: string
  /** Counts only where the field has a value after the row. */
  readonly field?: string
}
