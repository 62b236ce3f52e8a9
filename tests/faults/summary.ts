/** How one scenario ended. What was not run has shown nothing. */
export type Outcome = 'good' | 'failed' | 'not run'

/** The last line of a run: what is shown by it, and what is not. */
export const summaryOf = ({
  chosen,
  ran,
  failed,
  seed,
}: {
  readonly chosen: number
  readonly ran: number
  readonly failed: number
  readonly seed: number
}): string => {
  const missing = chosen - ran
  const notRun = missing === 0 ? '' : ` ${missing} of ${chosen} not run.`
  if (failed > 0) return `${failed} of ${ran} that ran failed.${notRun} Seed ${seed}.`
  if (ran === 0) return `Nothing is shown:${notRun}`
  return `Nothing was lost in the ${ran} that ran.${notRun}`
}
