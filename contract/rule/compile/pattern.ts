import type { Expression } from '../ast.ts'

const maxLength = 200
/** UTF-16 units of a text that a pattern is tried on; a longer text has no answer. */
export const maxMatched = 1000

/** How many optional pieces and alternatives a pattern may have beside no, one and two open repetitions: some 10^8 steps at worst. */
const mostChoices = [16, 8, 2]

/**
 * Why a pattern of `matches` is refused, or null. Backtracking takes exponential time for a repeated group that contains a
 * repetition or alternatives, so those, back-references and look-around are refused, and what remains is counted.
 */
export const unsafePattern = (pattern: Expression | undefined, flags?: Expression): string | null => {
  if (pattern?.type !== 'literal' || typeof pattern.value !== 'string')
    return 'A pattern must be written out as text.'
  if (
    flags &&
    (flags.type !== 'literal' || typeof flags.value !== 'string' || !/^[ism]{0,3}$/.test(flags.value))
  )
    return 'Flags are written out; i, s and m are known.'
  if (pattern.value.length > maxLength) return `A pattern has at most ${maxLength} characters.`
  if (/\\[1-9k]|\(\?(?!:)/.test(pattern.value))
    return 'Back-references and look-around can not be used in a pattern.'
  try {
    new RegExp(pattern.value, 'u')
  } catch {
    return 'This is no regular expression.'
  }
  if (repeatsRepetition(pattern.value))
    return 'A repeated group may not itself contain repetitions or alternatives.'
  return isTooOpen(pattern.value)
    ? 'A pattern has at most two open repetitions, and few optional pieces and alternatives.'
    : null
}

const isTooOpen = (pattern: string): boolean => {
  const bare = pattern
    .replace(/\\./gu, 'x')
    .replace(/\[[^\]]*\]/g, 'x')
    .replace(/\(\?:/g, '(')
    .replace(/([*+?}])\?/g, '$1')
  const repetitions = bare.match(/[*+]|\{\d+,\d*\}/g)?.length ?? 0
  const choices = bare.match(/[?|]/g)?.length ?? 0
  return choices > (mostChoices[repetitions] ?? -1)
}

const repeatsRepetition = (pattern: string): boolean => {
  const risky: boolean[] = []
  let closed = false
  for (let index = 0; index < pattern.length; index += 1) {
    const character = pattern[index] ?? ''
    const wasClosed: boolean = closed
    closed = false
    if (character === '\\') index += 1
    else if (character === '[') index = endOfClass(pattern, index)
    else if (character === '(') risky.push(false)
    else if (character === '|' && risky.length) risky[risky.length - 1] = true
    else if (character === ')') {
      closed = risky.pop() ?? false
      if (closed && risky.length) risky[risky.length - 1] = true
    } else if ('*+{?'.includes(character)) {
      if (wasClosed && character !== '?') return true
      if (risky.length && character !== '?') risky[risky.length - 1] = true
    }
  }
  return false
}

const endOfClass = (pattern: string, start: number): number => {
  let index = start + 1
  while (index < pattern.length && pattern[index] !== ']') index += pattern[index] === '\\' ? 2 : 1
  return index
}
