import { sql } from 'kysely'
import type { Sql } from '#engine/rules/where.ts'

/** What a person typed, taken apart: words are prefixes, "quoted words" stand together, -words must be absent. */
export interface SearchQuery {
  readonly words: readonly string[]
  readonly phrases: readonly string[]
  readonly excluded: readonly string[]
  /** The human number that the whole query may be, in its usual form: `inc42` is INC0000042. */
  readonly number: string | null
  /** The last digits of a number, from three on. */
  readonly digits: string | null
  readonly text: string
}

const mostCharacters = 200
const mostTerms = 12
const hasLetter = /[\p{L}\p{N}]/u

/** Takes a search text apart; null when there is nothing in it to look for. */
export const parseQuery = (input: string): SearchQuery | null => {
  const text = [...input.normalize('NFC').replaceAll('\u0000', ' ')].slice(0, mostCharacters).join('').trim()
  const terms = [...text.matchAll(/(-?)"([^"]+)"?|(\S+)/g)].slice(0, mostTerms)
  const words: string[] = []
  const phrases: string[] = []
  const excluded: string[] = []
  for (const [, minus, phrase, word = ''] of terms) {
    if (phrase !== undefined) (minus ? excluded : phrases).push(phrase)
    else if (word.startsWith('-') && word.length > 1) excluded.push(word.slice(1))
    else words.push(word.replace(/"/g, ''))
  }
  const named = /^([a-z]{2,5})[- ]?(\d{1,12})$/i.exec(text)
  const query = {
    words: words.filter((each) => hasLetter.test(each)),
    phrases: phrases.filter((each) => hasLetter.test(each)),
    excluded: excluded.filter((each) => hasLetter.test(each)),
    number: named ? `${(named[1] ?? '').toUpperCase()}${(named[2] ?? '').padStart(7, '0')}` : null,
    digits: /^\d{3,12}$/.test(text) ? text : null,
    text,
  }
  return query.words.length + query.phrases.length > 0 ? query : null
}

/** The tsquery: every part must be found, whatever the order. */
export const tsQuery = (query: SearchQuery): Sql => {
  const parts = [
    ...query.words.map((word) => {
      const quoted = `'${word.replace(/['\\]/g, ' ')}'`
      return sql`to_tsquery('keelson', ${isPrefix(word, query) ? `${quoted}:*` : quoted})`
    }),
    ...query.phrases.map((phrase) => sql`phraseto_tsquery('keelson', ${phrase})`),
    ...query.excluded.map((word) => sql`!!plainto_tsquery('keelson', ${word})`),
  ]
  return sql`(${sql.join(parts, sql` && `)})`
}

/** A single letter alone is a word: as a prefix it would be most of the index. Behind another word it is the next one begun. */
const isPrefix = (word: string, { words, phrases }: SearchQuery): boolean =>
  [...word].length > 1 || words.length + phrases.length > 1
