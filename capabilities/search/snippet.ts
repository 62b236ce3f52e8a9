import type { SearchQuery } from './query.ts'

/** A piece of a snippet; `marked` is what was searched for. Text, never HTML. */
export interface SnippetPart {
  readonly text: string
  readonly marked: boolean
}

const before = 60
const longest = 220

// Compared as the index compares: without case and accents, character by character so that places stay the same.
const bare = (text: string): string =>
  [...text]
    .map((character) =>
      character
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .slice(0, character.length)
        .padEnd(character.length),
    )
    .join('')

/** The part of a text around the first thing found, with what was found marked; empty when nothing was. */
export const snippetOf = (text: string, query: SearchQuery): readonly SnippetPart[] => {
  const plain = text.replace(/\s+/g, ' ').trim()
  const folded = bare(plain)
  const places = placesIn(
    folded,
    [...query.words, ...query.phrases].map((term) => bare(term.trim())),
  )
  const [first] = places
  if (!first) return []
  const start = first.from <= before ? 0 : wordStart(plain, first.from - before)
  const end = Math.min(plain.length, start + longest)
  const parts: SnippetPart[] = []
  let at = start
  for (const { from, to } of places) {
    if (from < at || to > end) continue
    if (from > at) parts.push({ text: plain.slice(at, from), marked: false })
    parts.push({ text: plain.slice(from, to), marked: true })
    at = to
  }
  if (at < end) parts.push({ text: plain.slice(at, end), marked: false })
  return [
    ...(start > 0 ? [{ text: '… ', marked: false }] : []),
    ...parts,
    ...(end < plain.length ? [{ text: ' …', marked: false }] : []),
  ]
}

interface Place {
  readonly from: number
  readonly to: number
}

const isLetter = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{N}]/u.test(character)

/** Where terms stand at the beginning of a word, in order. */
const placesIn = (folded: string, terms: readonly string[]): readonly Place[] => {
  const places: Place[] = []
  for (const term of terms)
    for (
      let from = term ? folded.indexOf(term) : -1;
      from !== -1 && places.length < 50;
      from = folded.indexOf(term, from + term.length)
    )
      if (!isLetter(folded[from - 1])) places.push({ from, to: from + term.length })
  return places.sort((a, b) => a.from - b.from)
}

const wordStart = (text: string, from: number): number => {
  const blank = text.indexOf(' ', from)
  return blank === -1 ? from : blank + 1
}
