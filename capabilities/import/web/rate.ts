/** How far something was at a time (milliseconds). */
export interface Mark {
  readonly at: number
  readonly done: number
}

const windowMs = 15_000

/** The marks that still count, with a new one. */
export const withMark = (marks: readonly Mark[], mark: Mark): readonly Mark[] => {
  const kept = marks.filter(({ at, done }) => mark.at - at <= windowMs && done <= mark.done)
  return kept.at(-1)?.done === mark.done && kept.length > 1 ? kept : [...kept, mark]
}

/** Rows a second over the last marks, and the seconds that the rest takes; null while it can't be told. */
export const rateOf = (
  marks: readonly Mark[],
  now: number,
  total: number,
): { readonly perSecond: number; readonly secondsLeft: number } | null => {
  const [first] = marks
  const last = marks.at(-1)
  if (!first || !last || now - first.at < 1500 || last.done <= first.done) return null
  const perSecond = ((last.done - first.done) * 1000) / (now - first.at)
  return { perSecond, secondsLeft: Math.max(0, (total - last.done) / perSecond) }
}
