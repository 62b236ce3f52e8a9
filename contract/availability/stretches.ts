import type { Interval } from '../time/working-time.ts'

/** In order, those that overlap or touch joined into one; what has no length is left out. */
export const merged = (stretches: readonly Interval[]): readonly Interval[] => {
  const joined: Interval[] = []
  for (const each of stretches.filter(({ from, to }) => to > from).toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1)
    if (last && each.from <= last.to)
      joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, each.to) }
    else joined.push({ from: each.from, to: each.to })
  }
  return joined
}

/** The part of each that lies in a span. */
export const within = (stretches: readonly Interval[], span: Interval): readonly Interval[] =>
  stretches.flatMap(({ from, to }) => {
    const cut = { from: Math.max(from, span.from), to: Math.min(to, span.to) }
    return cut.to > cut.from ? [cut] : []
  })

/** What is left of a stretch where merged stretches are taken out of it. */
export const without = (whole: Interval, taken: readonly Interval[]): readonly Interval[] => {
  const left: Interval[] = []
  let { from } = whole
  for (const each of taken) {
    if (each.to <= from) continue
    if (each.from >= whole.to) break
    if (each.from > from) left.push({ from, to: each.from })
    from = each.to
  }
  if (from < whole.to) left.push({ from, to: whole.to })
  return left
}
