import type { Span } from '../ast.ts'
import { ruleError } from '../error.ts'

/** UTF-16 units of a rule's text. */
const maxLength = 10_000
/** Levels of nesting; a chain of `or` is one level. */
export const maxDepth = 100

const start: Span = { from: 0, to: 0, line: 1, column: 1 }

export const refuseOverlong = (text: string): void => {
  if (text.length > maxLength)
    throw ruleError(
      'too_long',
      `A rule has at most ${maxLength} characters; this has ${text.length}.`,
      { ...start, to: text.length },
      {
        maxLength,
        length: text.length,
      },
    )
  if (text.includes('\u0000') || !text.isWellFormed())
    throw ruleError('syntax', 'The rule contains a character that is no text (NUL or half a character).', {
      ...start,
      to: text.length,
    })
}

export const refuseDeep = (at: Span): never => {
  throw ruleError('too_deep', `A rule is nested at most ${maxDepth} levels deep.`, at, { maxDepth })
}

/** Looked for before parsing, because the parser's time grows with the square of the depth of some brackets. */
export const refuseDeepBrackets = (text: string): void => {
  let depth = 0
  let quoted = false
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index]
    if (quoted && character === '\\') index += 1
    else if (character === '"') quoted = !quoted
    else if (quoted) continue
    else if (character === '(' || character === '[' || character === '{') depth += 1
    else if (character === ')' || character === ']' || character === '}') depth -= 1
    if (depth > maxDepth) refuseDeep({ from: index, to: index + 1, line: 1, column: index + 1 })
  }
}
