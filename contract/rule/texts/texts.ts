import type { RuleCode } from '../error.ts'

type BySentence = Readonly<Record<string, string>>

/**
 * What rules say in a language beside English, by the English sentence with `{}` for what is filled in; `{1}` is the first
 * of these. The screens say it while a rule is typed, the server in its problems.
 */
export interface RuleTexts {
  readonly faults: Readonly<Record<RuleCode, BySentence>>
  /** What stands around a fault, and what is said of a rule by those who use it. */
  readonly around: BySentence
  /** Words that are filled in. */
  readonly words: BySentence
}

/** All sentences of the texts. */
export const sentencesOf = ({ faults, around }: RuleTexts): ReadonlyMap<string, string> =>
  new Map([...Object.values(faults), around].flatMap((each) => Object.entries(each)))
