import { isProblem } from '../problem.ts'

// Between sentences that are kept together: a field of text has no lines, and no sentence of the product has this.
const between = ' · '

/** Sentences of the product as a record keeps them: in English, and each for itself, so that a reader's language can say it. */
export const notedSentences = (sentences: readonly string[]): string => sentences.join(between)

/** The sentences that a record keeps. */
export const sentencesNoted = (noted: string): readonly string[] => noted.split(between)

/** Why something was refused, as a record keeps it. @throws the error itself where it is no refusal */
export const notedRefusal = (error: unknown): string => {
  if (!isProblem(error)) throw error
  const { message, issues = [] } = error.details
  return notedSentences(issues.length > 0 ? issues.map((issue) => issue.message) : [message])
}

const heads = {
  notify: 'Nobody was told: ',
  set: 'No fields were set: ',
  hand: 'It was not handed on: ',
  move: 'Its state was not changed: ',
  task: 'No task was added: ',
  start: 'The automation was not started: ',
} as const

/** A part of an action that can be refused. */
export type Part = keyof typeof heads

/** What of an action was refused, with why: a sentence that a record keeps. */
export const notedDeed = (did: Part, because: string): string =>
  notedSentences(sentencesNoted(because).map((why) => `${heads[did]}${why}`))

/** What was refused, as a record keeps it, each with why. */
export const deedsNoted = (noted: string): readonly { readonly did: Part; readonly because: string }[] =>
  sentencesNoted(noted).flatMap((sentence) => {
    const did = (Object.keys(heads) as Part[]).find(
      (part) => sentence.startsWith(heads[part]) || sentence.startsWith(`${part}: `),
    )
    return did === undefined ? [] : [{ did, because: sentence.slice(sentence.indexOf(': ') + 2) }]
  })
