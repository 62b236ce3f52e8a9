/** The candidate that a misspelt word probably meant: at most a third of its letters differ. */
export const nearest = (word: string, candidates: readonly string[]): string | undefined => {
  const wanted = word.toLowerCase().slice(0, 60)
  const most = Math.max(1, Math.ceil(wanted.length / 3))
  let best: string | undefined
  let least = most + 1
  for (const candidate of candidates) {
    const distance = distanceOf(wanted, candidate.toLowerCase().slice(0, 60))
    if (distance < least) [best, least] = [candidate, distance]
  }
  return best
}

/** Letters to add, drop or replace (Levenshtein). */
const distanceOf = (a: string, b: string): number => {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i]
    for (let j = 1; j <= b.length; j += 1)
      current[j] = Math.min(
        (previous[j] ?? 0) + 1,
        (current[j - 1] ?? 0) + 1,
        (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
      )
    previous = current
  }
  return previous[b.length] ?? 0
}
