const briefMs = 1000

/** Milliseconds that only ever go forward. */
export type Ticks = () => number

/**
 * Answers what `read` answers, an error too, asking it once a second at most and never twice at a time: whoever asks more
 * often costs nothing more.
 */
export const keepBriefly = <T>(
  read: () => Promise<T>,
  ticks: Ticks = () => performance.now(),
): (() => Promise<T>) => {
  let kept: { readonly answer: Promise<T>; untilMs: number } | null = null
  return () => {
    if (kept !== null && ticks() < kept.untilMs) return kept.answer
    const asked = { answer: read(), untilMs: Infinity }
    const settled = (): void => {
      asked.untilMs = ticks() + briefMs
    }
    asked.answer.then(settled, settled)
    kept = asked
    return asked.answer
  }
}
