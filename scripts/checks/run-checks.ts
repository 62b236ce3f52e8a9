import type { Check } from './check.ts'

export interface Outcome {
  readonly name: string
  readonly isPassed: boolean
  readonly seconds: number
  /** The lines to print below. */
  readonly lines: readonly string[]
}

/** Runs checks one after the other and prints a line for each; a failed one sets the exit code. */
export async function runChecks(checks: readonly Check[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const check of checks) {
    const outcome = await runCheck(check)
    printOutcome(outcome)
    outcomes.push(outcome)
    if (!outcome.isPassed) process.exitCode = 1
  }
  return outcomes
}

async function runCheck(check: Check): Promise<Outcome> {
  const begin = Date.now()
  const { violations, remarks = [], looked } = await check.run()
  const isPassed = violations.length === 0
  return {
    name: isPassed ? `${check.name} (${looked})` : check.name,
    isPassed,
    seconds: (Date.now() - begin) / 1000,
    lines: isPassed ? remarks.map((line) => `note: ${line}`) : violations,
  }
}

function printOutcome({ name, isPassed, seconds, lines }: Outcome): void {
  console.log(`${isPassed ? 'ok    ' : 'FAILED'} ${name.padEnd(52)} ${seconds.toFixed(1)} s`)
  for (const line of lines) console.log(`         ${line}`)
}
