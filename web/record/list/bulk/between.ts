/** The ids from one to another, both included, in the order in which they stand; only the last where the first is gone. */
export const between = (ids: readonly string[], from: string | null, to: string): readonly string[] => {
  const [one, other] = [from === null ? -1 : ids.indexOf(from), ids.indexOf(to)]
  return one === -1 || other === -1 ? [to] : ids.slice(Math.min(one, other), Math.max(one, other) + 1)
}
