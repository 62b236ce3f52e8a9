/** What a saved reply says in place of a word that differs from record to record. */
export interface Stands {
  readonly word: string | null | undefined
  readonly as: 'record.number' | 'person.name' | 'actor.name'
}

const isLetter = /[\p{L}\p{N}]/u
const escaped = (word: string): string => word.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')

/** A text to be used again: number and names of this one record become placeholders, wherever they stand as words. */
export const asTemplate = (text: string, stands: readonly Stands[]): string => {
  const known = new Map<string, Stands['as']>()
  for (const { word, as } of stands) if (word && isLetter.test(word) && !known.has(word)) known.set(word, as)
  if (known.size === 0) return text
  // The longest first: a name may begin with another.
  const words = [...known.keys()].toSorted((a, b) => b.length - a.length).map(escaped)
  const any = new RegExp(`(?<![\\p{L}\\p{N}_])(?:${words.join('|')})(?![\\p{L}\\p{N}_])`, 'gu')
  return text.replaceAll(any, (word) => `{{ ${known.get(word) ?? ''} }}`)
}
