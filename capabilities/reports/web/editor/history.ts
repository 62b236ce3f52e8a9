/** What was, is, and was taken back. */
export interface History<State> {
  readonly past: readonly State[]
  readonly present: State
  readonly future: readonly State[]
  /** What the last change was of: going on with the same is no step of its own. */
  readonly of: string | null
}

const mostSteps = 200

export const begun = <State>(present: State): History<State> => ({ past: [], present, future: [], of: null })

/** A change; `of` joins it with the one before, as letters make a word. */
export const done = <State>(
  history: History<State>,
  next: State,
  of: string | null = null,
): History<State> => {
  if (next === history.present) return history
  const goesOn = of !== null && of === history.of
  const past = goesOn ? history.past : [...history.past, history.present].slice(-mostSteps)
  return { past, present: next, future: [], of }
}

export const undone = <State>(history: History<State>): History<State> => {
  const last = history.past.at(-1)
  if (last === undefined) return history
  return {
    past: history.past.slice(0, -1),
    present: last,
    future: [history.present, ...history.future],
    of: null,
  }
}

export const redone = <State>(history: History<State>): History<State> => {
  const [next, ...future] = history.future
  if (next === undefined) return history
  return { past: [...history.past, history.present], present: next, future, of: null }
}
