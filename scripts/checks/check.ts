/** What a check found: one line for each violation, and lines that are worth a look but stop nothing. */
export interface CheckResult {
  readonly violations: readonly string[]
  readonly remarks?: readonly string[]
  /** What was looked at, for the line that is printed when all is well. */
  readonly looked: string
}

export interface Check {
  readonly name: string
  run(): Promise<CheckResult>
}
