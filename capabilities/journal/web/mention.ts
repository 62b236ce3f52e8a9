/** The name that is being typed behind an `@`. */
export interface MentionStart {
  /** Where the `@` stands. */
  readonly from: number
  readonly query: string
}

export interface Mentioned {
  readonly id: string
  readonly name: string
}

const longest = 40

/** The mention that the caret is in; null in an e-mail address, or where the name has ended. */
export const mentionAt = (text: string, caret: number): MentionStart | null => {
  const from = text.lastIndexOf('@', caret - 1)
  if (from < 0 || caret - from > longest) return null
  const before = text[from - 1] ?? ' '
  const query = text.slice(from + 1, caret)
  const isName = /^[\p{L}\p{M}'’.-]*( [\p{L}\p{M}'’.-]*)?$/u.test(query)
  return /[\s(>*_]/.test(before) && isName && !query.startsWith(' ') ? { from, query } : null
}

/** The text with the name in place of what was typed, and where the caret belongs. */
export const withMention = (
  text: string,
  start: MentionStart,
  name: string,
): { text: string; caret: number } => {
  const end = start.from + 1 + start.query.length
  const rest = text.slice(end)
  const gap = /^\s/.test(rest) ? '' : ' '
  return {
    text: `${text.slice(0, start.from)}@${name}${gap}${rest}`,
    caret: start.from + 1 + name.length + 1,
  }
}

/** The people of a text who are still mentioned in it: each once. */
export const mentionedIn = (text: string, known: readonly Mentioned[]): readonly string[] => [
  ...new Set(known.filter(({ name }) => text.includes(`@${name}`)).map(({ id }) => id)),
]
