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

const termOf = (word: string, isStart: boolean): Sql => {
  const quoted = `'${word.replace(/['\\]/g, ' ')}'`
  return sql`to_tsquery('keelson', ${isStart ? `${quoted}:*` : quoted})`
}

/**
 * The tsquery: every part must be found, whatever the order. Which words may go on: `all`, which is compared with a document
 * quickly, but asks an index for every word that begins so; the `last`, which may not be at its end; or `none`.
 */
export const tsQuery = (query: SearchQuery, begun: 'all' | 'last' | 'none' = 'all'): Sql => {
  const last = query.words.length - 1
  const parts = [
    ...query.words.map((word, index) =>
      termOf(
        word,
        begun === 'all' ? isPrefix(word, query) : begun === 'last' && index === last && isLong(word),
      ),
    ),
    ...query.phrases.map((phrase) => sql`phraseto_tsquery('keelson', ${phrase})`),
    ...query.excluded.map((word) => sql`!!plainto_tsquery('keelson', ${word})`),
  ]
  return sql`(${sql.join(parts, sql` && `)})`
}

// Words that stand in every other sentence say nothing of what it is about. Of the languages that the screens speak.
const idle = new Set(
  (
    'a about after again all also am an and any are as at be been but by can cannot could did do does for from get has have he her his how i if in into is it its me my no not now of on or our out she since so some such than that the their them then there these they this to too up us was we were what when where which while who why will with would you your ' +
    'aber alle als also am an auch auf aus bei bin bis bitte da dann das dass dem den der des die doch du ein eine einem einen einer er es für geht habe haben hat ich ihr im in ist ja kann kein keine man mein meine mehr mich mir mit nach nicht noch nur ob oder schon sein seit sich sie sind so um und uns unser vom von vor war was wenn werden wie wieder wir wird wo zu zum zur'
  ).split(' '),
)

/** A search text as a description of something: its telling words, each once; null where it has none. */
export const tellingQuery = (input: string): SearchQuery | null => {
  const query = parseQuery(input.replace(/["-]/g, ' '))
  if (!query) return null
  const words = [...new Set(query.words.map((word) => word.toLowerCase().replace(/^\W+|\W+$/gu, '')))]
  const telling = words.filter((word) => [...word].length > 2 && !idle.has(word))
  return telling.length > 0
    ? { ...query, words: telling, phrases: [], excluded: [], number: null, digits: null }
    : null
}

/** How many of the words a document `d` has, as SQL; and how many it must have to be about the same thing. */
export const sharedWords = (
  { words }: SearchQuery,
  column: string,
): { count: Sql; least: number; any: Sql } => {
  const each = words.map((word) => termOf(word, true))
  const vector = sql.raw(`d.${column}`)
  return {
    count: sql`(${sql.join(
      each.map((term) => sql`(${vector} @@ ${term})::int`),
      sql` + `,
    )})`,
    least: Math.ceil(words.length / 2),
    any: sql`(${sql.join(each, sql` || `)})`,
  }
}

/** Whether the last word may be one that is not at its end yet. */
export const isBegun = ({ words }: SearchQuery): boolean => isLong(words.at(-1) ?? '')

/** Words of three letters begin few others. */
const isLong = (word: string): boolean => [...word].length > 2

/** A single letter alone is a word: as a prefix it would be most of the index. Behind another word it is the next one begun. */
const isPrefix = (word: string, { words, phrases }: SearchQuery): boolean =>
  [...word].length > 1 || words.length + phrases.length > 1
